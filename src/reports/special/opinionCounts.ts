import { columnLetters } from '../../registers/address';
import { BODY, BOLD, HEADER, NOTE, RIGHT } from '../looks';
import type { Say } from '../say';
import { asText, type SheetDraft } from '../sheetDraft';
import type { PlannedValue } from '../sheetPlan';
import { linesOf } from '../textWidth';
import type { OpinionCount } from './surveyBatch';

const MOST_LINES = 60;
/** Topic and times; the opinion runs over all columns after them. */
const BEFORE_TEXT = 2;

/**
 * What was written on the forms, the most frequent first; frequent matters are answered by an open letter (M2).
 *
 * @param widths columns of the sheet
 */
export function opinionCounts(
  draft: SheetDraft,
  opinions: readonly OpinionCount[],
  widths: readonly number[],
  say: Say,
): void {
  draft.space();
  draft.line(say('survey.opinions', { count: opinions.length }), { ...BOLD, size: 10 }, 18);
  if (opinions.length === 0) {
    draft.line(say('summary.open.none'), NOTE, 18);
    return;
  }
  const right = columnLetters(widths.length);
  const merged = new Array<PlannedValue>(widths.length - BEFORE_TEXT - 1).fill(null);
  const headers = ['topic', 'times', 'opinion'].map((key) => asText(say(`survey.column.${key}`)));
  const header = draft.block([[...headers, ...merged]], { look: HEADER });
  draft.merge(`C${header}:${right}${header}`);
  const room = widths.slice(BEFORE_TEXT).reduce((sum, width) => sum + width, 0);
  for (const { topics, text, times } of opinions.slice(0, MOST_LINES)) {
    const shown = text.replace(/\s+/g, ' ');
    const topic = topics.length > 0 ? topics.join('、') : say('analysis.unsorted');
    const row = draft.block([[asText(topic), times, asText(shown), ...merged]], {
      look: BODY,
      columnLooks: [null, RIGHT, { align: 'left' }],
    });
    draft.merge(`C${row}:${right}${row}`);
    draft.height(row, Math.min(409, 4 + 14 * Math.max(linesOf(shown, room), linesOf(topic, widths[0]!))));
  }
  if (opinions.length > MOST_LINES)
    draft.line(say('summary.open.more', { count: opinions.length - MOST_LINES }), NOTE, 18);
}
