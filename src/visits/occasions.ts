import type { Party, RegisterRow, VisitRow } from '../registers/register';
import type { Regulation, VisitEvent, VisitRule } from '../regulations/regulation';
import type { Day } from '../values/moment';
import { isCalendarEvent, type CalendarEvent } from './events/calendarEvents';
import type { Occurrence } from './events/occurrence';
import { referenceKey, referenceKeys, sameCustomer } from './identity';
import { isOf } from './limits';
import { append, PartyIndex } from './partyIndex';
import { openingOf } from './windows';
import type { WorkCalendar } from './workCalendar';

/** What a visit can be about: an occurrence, the kind of visit it owes, and the first day on which a visit counts. */
export interface Occasion {
  readonly kind: string;
  readonly occurrence: Occurrence;
  /** `null` while the event has not happened. */
  readonly from: Day | null;
}

/** Finds what a record is about, by number and by customer, without looking at every event. */
export interface Occasions {
  /**
   * What the record's 关联单号 names: of its own kind (of any where it states none); else what it names of another kind and the same
   * customer, since 12 may be a complaint of one home and a work order of another. Empty where the number says nothing.
   */
  named(record: VisitRow): readonly Occasion[];
  /** Everything of one kind that happened to one customer. */
  ofCustomer(party: Party, kind: string): readonly Occasion[];
  ofRow(row: RegisterRow): Occasion | undefined;
}

const NONE: readonly Occasion[] = [];

/**
 * Indexes every event the regulation speaks of, owed or not (too old, exempt, still open). What comes by the calendar is not among
 * them: no number names it, and no visit is too early for all of it.
 */
export function indexOccasions(
  regulation: Regulation,
  calendar: WorkCalendar,
  occurrences: (event: Exclude<VisitEvent, CalendarEvent>) => readonly Occurrence[],
): Occasions {
  const byNumber = new Map<string, Occasion[]>();
  const byKind = new Map<string, PartyIndex<Occasion>>();
  const byRow = new Map<RegisterRow, Occasion>();
  const free = new Set<string>();
  const groups = new Map<string, VisitRule[]>();
  for (const rule of regulation.visitRules) {
    if (isCalendarEvent(rule.event)) free.add(rule.kind);
    else append(groups, `${rule.kind}|${rule.event}|${rule.ofServiceKinds.join()}|${rule.ofQuestions.join()}`, rule);
  }
  for (const rules of groups.values()) {
    const [rule] = rules as [VisitRule, ...VisitRule[]];
    const { kind, event } = rule;
    if (isCalendarEvent(event)) continue;
    const index = byKind.get(kind) ?? new PartyIndex<Occasion>(({ occurrence }) => occurrence.party);
    byKind.set(kind, index);
    const ahead = rules.filter(opensBefore);
    for (const occurrence of occurrences(event)) {
      if (!isOf(rule, occurrence)) continue;
      const occasion = { kind, occurrence, from: firstDay(ahead, occurrence, calendar) };
      for (const number of occurrence.references) append(byNumber, referenceKey(number), occasion);
      index.add(occasion);
      if (event === 'answeredNo' || event === 'problemFound') continue;
      byRow.set(occurrence.row, occasion);
      for (const row of occurrence.alsoFrom) byRow.set(row, occasion);
    }
  }
  return {
    named({ relatedId, kind, party }) {
      if (relatedId === null) return NONE;
      const [whole, ...parts] = referenceKeys(relatedId);
      if (whole === undefined) return NONE;
      const found = byNumber.get(whole) ?? (parts.length > 0 ? parts.flatMap((key) => byNumber.get(key) ?? []) : NONE);
      if (kind === null || found.length === 0 || (found.length === 1 && found[0]!.kind === kind)) return found;
      const ofKind = found.filter((occasion) => occasion.kind === kind);
      if (ofKind.length > 0) return ofKind;
      // A greeting beside the customer's own number is about the greeting, not about the day he moved in.
      if (free.has(kind)) return NONE;
      return found.filter(({ occurrence }) => sameCustomer(party, occurrence.party) === 'same');
    },
    ofCustomer: (party, kind) => (free.has(kind) ? NONE : (byKind.get(kind)?.find(party) ?? NONE)),
    ofRow: (row) => byRow.get(row),
  };
}

function opensBefore({ opens }: VisitRule): boolean {
  return opens !== undefined && 'amount' in opens && opens.amount < 0;
}

function firstDay(ahead: readonly VisitRule[], { day, minute }: Occurrence, calendar: WorkCalendar): Day | null {
  if (day === null) return null;
  let first = day;
  for (const rule of ahead) first = Math.min(first, openingOf(rule, day, calendar, minute));
  return first;
}
