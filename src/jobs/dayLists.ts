import type { StandingVisit, VisitPlan } from '../planning/plan';
import { isTypedByHand, standingVisits, type ListLine } from '../reports/readVisitList';
import type { RowMark } from '../reports/personParts';
import type { Say } from '../reports/say';
import { visitListName } from '../reports/visitList';
import type { Day } from '../values/moment';
import type { FilledList } from './visitLists';

/** The list of one day as it stands in the workbook, over all its sheets. */
export interface DayLists {
  /** Sheets that a new list of the day takes the place of. */
  readonly sheets: readonly string[];
  readonly lines: readonly ListLine[];
  readonly standing: readonly StandingVisit[];
  /** Lines with results, in the register, or typed by hand: a new list has them again. */
  readonly kept: readonly ListLine[];
}

/**
 * Puts the sheets of a day together. A copy that somebody made of one of them is his own: it is neither read nor replaced.
 * @param afresh only what is filled in stands; 确认 and what a hand changed are forgotten
 */
export function dayLists(lists: readonly FilledList[], date: Day, say: Say, afresh = false): DayLists {
  const parts = originals(lists, date, say);
  const lines = parts.flatMap((list) => list.lines);
  const kept = lines.filter(isKept);
  return { sheets: parts.map(({ sheet }) => sheet), lines, standing: standingVisits(afresh ? kept : lines), kept };
}

/** The day's sheets, those under their own names first; one with a customer who stands on another before it is a copy. */
function originals(lists: readonly FilledList[], date: Day, say: Say): readonly FilledList[] {
  const ofDay = lists.filter(({ lines }) => lines.some((line) => line.date === date));
  const isNamed = ({ sheet, lines }: FilledList): boolean =>
    sheet === visitListName(date, say) || lines.some(({ staff }) => sheet === visitListName(date, say, staff));
  const known = new Set<string>();
  const parts = new Set<FilledList>();
  for (const list of [...ofDay.filter(isNamed), ...ofDay.filter((each) => !isNamed(each))]) {
    if (!isNamed(list) && list.lines.some(({ key }) => known.has(key))) continue;
    for (const { key } of list.lines) known.add(key);
    parts.add(list);
  }
  return ofDay.filter((list) => parts.has(list));
}

function isKept(line: ListLine): boolean {
  return line.filled || line.taken || isTypedByHand(line);
}

/** What stays with the visits of a new plan though nothing is filled in yet: 确认, and the plan's word before a hand changed it. */
export function marksOf({ lines }: DayLists, plan: VisitPlan): ReadonlyMap<string, RowMark> {
  const visits = new Map(plan.visits.map((visit) => [visit.bundle.key, visit]));
  const marks = new Map<string, RowMark>();
  for (const line of lines) {
    const visit = visits.get(line.key);
    if (isKept(line) || visit === undefined || !(line.accepted || line.handChanged)) continue;
    // Where the plan could not leave it so (he is at work no more), the new row is as planned again, and nobody has accepted it.
    const stands = visit.staff === line.staff && visit.slot === line.slot;
    if (stands) marks.set(line.key, { accepted: line.values.accepted, planned: line.values.planned });
  }
  return marks;
}
