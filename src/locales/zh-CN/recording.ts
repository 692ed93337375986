import type { Texts } from '../translator';

/** What recording writes into a remark, where a register has no column of its own for it. */
export const recording: Texts = {
  'recording.signed': '签名：{text}',
  'recording.refusal': '拒签说明：{text}',
  'recording.answer': '{item}：{answer}',
};
