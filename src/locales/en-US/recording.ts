import type { Texts } from '../translator';

/** What recording writes into a remark, where a register has no column of its own for it. */
export const recording: Texts = {
  'recording.signed': 'Signed: {text}',
  'recording.refusal': 'Refused to sign: {text}',
  'recording.answer': '{item}: {answer}',
};
