import type { Party, RegisterRow, VisitRow } from '../registers/register';
import type { Regulation, VisitRule } from '../regulations/regulation';
import type { Day } from '../values/moment';
import { isOf, type Occurrence } from './events';
import { referenceKey, referenceKeys, sameCustomer } from './identity';
import { append, PartyIndex } from './partyIndex';
import { dayAfter } from './periods';
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

/** Indexes every event the regulation speaks of, owed or not (too old, exempt, still open). */
export function indexOccasions(
  regulation: Regulation,
  calendar: WorkCalendar,
  occurrences: (event: VisitRule['event']) => readonly Occurrence[],
): Occasions {
  const byNumber = new Map<string, Occasion[]>();
  const byKind = new Map<string, PartyIndex<Occasion>>();
  const byRow = new Map<RegisterRow, Occasion>();
  const seen = new Set<string>();
  for (const rule of regulation.visitRules) {
    const once = `${rule.kind}|${rule.event}|${rule.ofServiceKinds.join()}`;
    if (seen.has(once)) continue;
    seen.add(once);
    const index = byKind.get(rule.kind) ?? new PartyIndex<Occasion>(({ occurrence }) => occurrence.party);
    byKind.set(rule.kind, index);
    for (const occurrence of occurrences(rule.event)) {
      if (!isOf(rule, occurrence)) continue;
      const occasion = { kind: rule.kind, occurrence, from: firstDay(rule, occurrence, calendar) };
      for (const number of occurrence.references) append(byNumber, referenceKey(number), occasion);
      index.add(occasion);
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
      return found.filter(({ occurrence }) => sameCustomer(party, occurrence.party) === 'same');
    },
    ofCustomer: (party, kind) => byKind.get(kind)?.find(party) ?? NONE,
    ofRow: (row) => byRow.get(row),
  };
}

function firstDay({ opens }: VisitRule, { day, minute }: Occurrence, calendar: WorkCalendar): Day | null {
  if (day === null || opens === undefined || opens.amount >= 0) return day;
  return dayAfter(day, opens, calendar, minute);
}
