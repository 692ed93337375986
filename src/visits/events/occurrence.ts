import type { CustomerRow, Party, RegisterName, RegisterRow } from '../../registers/register';
import type { VisitEvent } from '../../regulations/regulation';
import type { Day, Moment } from '../../values/moment';
import { isReachable, rowKey } from '../identity';
import type { Exemption } from '../ledger';

/** Something in a register that happens to a customer and may owe a visit, whatever the rules make of it. */
export interface Occurrence {
  readonly event: VisitEvent;
  readonly register: RegisterName;
  /** The row's own number or place; with the event it names the occurrence over runs. */
  readonly key: string;
  readonly row: RegisterRow;
  readonly alsoFrom: readonly RegisterRow[];
  readonly party: Party;
  /** The row of the customer register it happens to, where the event stands there; otherwise the party says who it is. */
  readonly customer: CustomerRow | null;
  readonly references: readonly string[];
  /** Complaint grade or repair item; the festival (H2) or the question answered 否 (R1), where that is what happened. */
  readonly grade: string | null;
  /** Categories of a complaint's rows, parted by blanks. */
  readonly category: string | null;
  readonly department: string | null;
  readonly serviceKind: string | null;
  /** When it began to be known (a complaint received, a repair reported); `null` where nothing says. */
  readonly began: Day | null;
  /** When it happened; `null` while it has not (an open complaint). */
  readonly day: Day | null;
  readonly minute: number | null;
  /** Last day of the period that began; `null` for everything else. */
  readonly periodEnds: Day | null;
  /** Why nobody is owed a visit, before any pack is asked; `replyLetterOnly` frees only where a pack says so. */
  readonly exemption: Exemption | null;
}

const NO_ROWS: readonly RegisterRow[] = [];
const NO_NUMBERS: readonly string[] = [];

/** What every occurrence knows; the rest is `null` unless `more` gives it. */
export interface OccurrenceBase {
  readonly event: VisitEvent;
  readonly register: RegisterName;
  readonly row: RegisterRow;
  /** The row's own number. */
  readonly number: string | null;
  readonly party: Party;
  readonly moment: Moment | null;
  readonly began: Moment | null;
}

/** An occurrence of a row; what only some events know is `null` unless given. */
export function occurrenceOf(
  { event, register, row, number, party, moment, began }: OccurrenceBase,
  more: Partial<Occurrence> = {},
): Occurrence {
  return {
    event,
    register,
    key: more.key ?? rowKey(row, number),
    row,
    alsoFrom: more.alsoFrom ?? NO_ROWS,
    party,
    customer: more.customer ?? null,
    references: more.references ?? numberOf(number),
    grade: more.grade ?? null,
    category: more.category ?? null,
    department: more.department ?? null,
    serviceKind: more.serviceKind ?? null,
    began: began?.day ?? null,
    day: moment?.day ?? null,
    minute: moment?.minute ?? null,
    periodEnds: more.periodEnds ?? null,
    exemption: more.exemption === undefined ? nobodyToReach(party) : more.exemption,
  };
}

/** A day after today has not come: such an event is still to happen. */
export function happened(moment: Moment | null, today: Day): Moment | null {
  return moment === null || moment.day > today ? null : moment;
}

/** Exempt in every pack: no name and no way to reach; a place that is no home has neither (registers.md §4). */
export function nobodyToReach(party: Party): Exemption | null {
  if (party.name !== null || isReachable(party)) return null;
  return party.roomText === null ? 'anonymous' : 'publicArea';
}

export function numberOf(number: string | null): readonly string[] {
  return number === null ? NO_NUMBERS : [number];
}
