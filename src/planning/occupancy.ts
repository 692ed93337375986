import type { Household } from '../registers/register';
import type { VisitRecord } from '../visits/ledger';
import type { Day } from '../values/moment';

/** Whether there is anybody to visit in a home. `notMovedIn`: nobody opens the door, but the owner can be called. */
export type HomeState = 'lived-in' | 'not-moved-in' | 'vacant' | 'moved-out';

const LIVED_IN = ['已入住', '已出租', '装修中'];
const EMPTY = ['空置', '未售'];

/**
 * What the customer register says of a home, unless a visit found it empty or left and nobody was reached there since
 * (registers.md §4: vacant, unsold and moved-out homes are not visited).
 */
export function homeStates(records: readonly VisitRecord[]): (household: Household | null) => HomeState {
  const found = new Map<string, { readonly day: Day; readonly state: HomeState }>();
  for (const { row, day, reached } of records) {
    const key = row.party.household?.key;
    const state = reached
      ? 'lived-in'
      : row.outcome === '已搬离'
        ? 'moved-out'
        : row.outcome === '空置'
          ? 'vacant'
          : null;
    if (key === undefined || day === null || state === null) continue;
    const known = found.get(key);
    if (known === undefined || day >= known.day) found.set(key, { day, state });
  }
  return (household) => {
    if (household === null) return 'lived-in';
    const seen = found.get(household.key)?.state;
    if (seen === 'moved-out' || seen === 'vacant') return seen;
    const states = household.customers.flatMap((customer) => customer.occupancy ?? []);
    if (states.some((state) => LIVED_IN.includes(state))) return 'lived-in';
    if (states.some((state) => EMPTY.includes(state))) return 'vacant';
    return states.includes('未入住') ? 'not-moved-in' : 'lived-in';
  };
}
