import type { Texts } from '../translator';

/** Visit forms and the sheets that only some regulations ask for. */
export const specialSheets: Texts = {
  'questions.title': 'Questions to ask',
  'questions.text': '{number}. {text}',
  'questions.yesNo': '{number}. {text} (yes/no)',
  'questions.rating': '{number}. {text} (rating)',
};
