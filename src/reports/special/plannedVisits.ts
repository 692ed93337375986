import type { CustomerRow } from '../../registers/register';
import type { Day } from '../../values/moment';
import type { DueVisit, Ledger, VisitMatch } from '../../visits/ledger';
import { compareNatural } from '../../planning/route';

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
    .sort(
      (a, b) =>
        compareNatural(a.room, b.room) ||
        compareNatural(a.customer, b.customer) ||
        a.due.latest - b.due.latest ||
        a.due.earliest - b.due.earliest,
    );
}

function isOpen({ due, valid, state }: VisitMatch): boolean {
  return valid === null && (state === 'missed' || state === 'notYetDue') && due.sampled !== false;
}

function customerOf({ origin, household, party }: DueVisit): CustomerRow | null {
  if (origin.source.register === 'customers') return origin as CustomerRow;
  const customers = household?.customers ?? [];
  return customers.find(({ name }) => name !== null && name === party.name) ?? customers[0] ?? null;
}
