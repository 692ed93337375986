import type { Party, RegisterRow, VisitRow } from '../registers/register';
import type { Regulation, VisitRule } from '../regulations/regulation';
import type { Day } from '../values/moment';
import { isOf, type Occurrence } from './events';
import { partyKeys, referenceKey, referenceKeys, sameCustomer } from './identity';
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
/** A telephone under which more events stand than a home can have is an office's or a placeholder, no customer's. */
const TOO_MANY = 60;

/** Indexes every event the regulation speaks of, owed or not (too old, exempt, still open). */
export function indexOccasions(
  regulation: Regulation,
  calendar: WorkCalendar,
  occurrences: (event: VisitRule['event']) => readonly Occurrence[],
): Occasions {
  const byNumber = new Map<string, Occasion[]>();
  const byCustomer = new Map<string, Occasion[]>();
  const byRow = new Map<RegisterRow, Occasion>();
  const seen = new Set<string>();
  for (const rule of regulation.visitRules) {
    const once = `${rule.kind}|${rule.event}|${rule.ofServiceKinds.join()}`;
    if (seen.has(once)) continue;
    seen.add(once);
    for (const occurrence of occurrences(rule.event)) {
      if (!isOf(rule, occurrence)) continue;
      const occasion = { kind: rule.kind, occurrence, from: firstDay(rule, occurrence, calendar) };
      for (const number of occurrence.references) append(byNumber, referenceKey(number), occasion);
      for (const key of partyKeys(occurrence.party)) append(byCustomer, `${rule.kind}|${key}`, occasion);
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
      if (kind === null || found.length === 0) return found;
      const ofKind = found.filter((occasion) => occasion.kind === kind);
      if (ofKind.length > 0) return ofKind;
      return found.filter(({ occurrence }) => sameCustomer(party, occurrence.party) === 'same');
    },
    ofCustomer(party, kind) {
      for (const key of partyKeys(party)) {
        const found = byCustomer.get(`${kind}|${key}`);
        if (found !== undefined && (found.length <= TOO_MANY || !key.startsWith('P'))) return found;
      }
      return NONE;
    },
    ofRow: (row) => byRow.get(row),
  };
}

function firstDay({ opens }: VisitRule, { day, minute }: Occurrence, calendar: WorkCalendar): Day | null {
  if (day === null || opens === undefined || opens.amount >= 0) return day;
  return dayAfter(day, opens, calendar, minute);
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const standing = map.get(key);
  if (standing === undefined) map.set(key, [value]);
  else standing.push(value);
}
