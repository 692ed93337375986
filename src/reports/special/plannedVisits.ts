import type { CustomerRow } from '../../registers/register';
import type { Day } from '../../values/moment';
import type { DueVisit, Ledger, VisitMatch } from '../../visits/ledger';
import { compareText } from '../../planning/route';

/** A visit that a customer is to get, as the visit plan names it (B1). */
export interface ForeseenVisit {
  readonly due: DueVisit;
  readonly customer: string;
  readonly room: string;
  /** The time in which it is to be made, inside the month; a missed one from the month's first day on. */
  readonly from: Day;
  readonly to: Day;
  readonly overdue: boolean;
  /** Who looks after the customer; `null` where the register names nobody. */
  readonly steward: string | null;
}

/**
 * The owed visits whose window touches the days from `first` to `last`, with those that are overdue and may still be made, customer by
 * customer in the order of their homes.
 */
export function foreseenVisits(ledger: Ledger, first: Day, last: Day): readonly ForeseenVisit[] {
  return ledger.matches
    .filter(
      (match) => isOpen(match) && match.due.earliest <= last && (match.due.latest >= first || match.due.lateCounts),
    )
    .map(({ due }): ForeseenVisit => {
      const customer = customerOf(due);
      const overdue = due.latest < first;
      return {
        due,
        customer: due.party.name ?? customer?.name ?? '',
        room: due.household?.room ?? due.party.roomText ?? '',
        from: Math.max(first, due.earliest),
        to: overdue ? last : Math.min(last, due.latest),
        overdue,
        steward: customer?.steward ?? null,
      };
    })
    .map((visit) => ({ visit, key: `${sortable(visit.room)}|${sortable(visit.customer)}` }))
    .sort(
      (a, b) =>
        compareText(a.key, b.key) ||
        a.visit.due.latest - b.visit.due.latest ||
        a.visit.due.earliest - b.visit.due.earliest,
    )
    .map(({ visit }) => visit);
}

/** Numbers by their size when texts are compared: 楼 9 before 楼 10. */
function sortable(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

function isOpen({ due, valid, state }: VisitMatch): boolean {
  return valid === null && (state === 'missed' || state === 'notYetDue') && due.sampled !== false;
}

function customerOf({ origin, household, party }: DueVisit): CustomerRow | null {
  if (origin.source.register === 'customers') return origin as CustomerRow;
  const customers = household?.customers ?? [];
  return customers.find(({ name }) => name !== null && name === party.name) ?? customers[0] ?? null;
}
