import { cellAddress } from '../../registers/address';
import { BODY, CENTRED, DAY_FORMAT, HEADER, NOTE } from '../looks';
import { linkTo, placeText } from '../place';
import type { Say } from '../say';
import { asText, type SheetDraft } from '../sheetDraft';
import type { PlannedValue } from '../sheetPlan';
import { rowHeight } from '../textWidth';
import { ANALYSIS_WIDTHS } from './frequencies';
import type { Recurrence } from './happenings';

/** Lines on the printed sheet; the rest is counted below. */
const MOST_LINES = 100;
/** Columns over which the numbers of the orders run. */
const NUMBERS = { left: 6, right: 9 } as const;

/** The same trouble of the same household, at least twice in twelve months: how often, when, and the rows (E2, G5). */
export function recurrenceList(draft: SheetDraft, recurrences: readonly Recurrence[], say: Say): void {
  if (recurrences.length === 0) {
    draft.line(say('analysis.recurring.none'), NOTE, 18);
    return;
  }
  const headers = ['where', 'what', 'times', 'first', 'last', 'rows', '', '', '', 'said'];
  const header = draft.block([headers.map((key) => (key === '' ? null : asText(say(`analysis.recurring.${key}`))))], {
    look: HEADER,
  });
  draft.merge(`F${header}:I${header}`);
  for (const recurrence of recurrences.slice(0, MOST_LINES)) line(draft, recurrence, say);
  if (recurrences.length > MOST_LINES)
    draft.line(say('summary.open.more', { count: recurrences.length - MOST_LINES }), NOTE, 18);
}

function line(draft: SheetDraft, { about, group, troubles, first, last }: Recurrence, say: Say): void {
  const latest = troubles.reduce((best, next) => (next.day! >= best.day! ? next : best));
  const { party } = latest;
  const where = party.household?.room ?? party.roomText ?? party.name ?? say('summary.unknown');
  const what = say('analysis.recurring.kind', { about: say(`analysis.about.${about}`), group });
  const rows = troubles.map(({ number, row }) => number ?? placeText(row)).join('、');
  const said = (latest.content ?? '').replace(/\s+/g, ' ').slice(0, 60);
  const values: PlannedValue[] = [
    asText(where),
    asText(what),
    troubles.length,
    first,
    last,
    asText(rows),
    null,
    null,
    null,
    asText(said),
  ];
  const row = draft.block([values], {
    look: BODY,
    columnLooks: [null, CENTRED, CENTRED, CENTRED, CENTRED, { size: 9 }, null, null, null, { size: 9 }],
    formats: [null, null, '0', DAY_FORMAT, DAY_FORMAT, null, null, null, null, null],
  });
  draft.merge(`F${row}:I${row}`);
  draft.link(linkTo(latest.row, cellAddress(row, NUMBERS.left)));
  const room = ANALYSIS_WIDTHS.slice(NUMBERS.left - 1, NUMBERS.right).reduce((sum, width) => sum + width, 0);
  draft.height(
    row,
    rowHeight([
      [what, ANALYSIS_WIDTHS[1]!],
      [rows, room, 9],
      [said, ANALYSIS_WIDTHS.at(-1)!, 9],
    ]),
  );
}
