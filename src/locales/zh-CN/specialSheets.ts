import type { Texts } from '../translator';

/** Visit forms and the sheets that only some regulations ask for. */
export const specialSheets: Texts = {
  'questions.title': '提问要点',
  'questions.text': '{number}. {text}',
  'questions.yesNo': '{number}. {text}（是/否）',
  'questions.rating': '{number}. {text}（评分）',
};
