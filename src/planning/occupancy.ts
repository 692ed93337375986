import type { Household } from '../registers/register';
import type { VisitRecord } from '../visits/ledger';
import type { Day } from '../values/moment';

/** Whether there is anybody to visit in a home. `notMovedIn`: nobody opens the door, but the owner can be called. */
export type HomeState = 'lived-in' | 'not-moved-in' | 'vacant' | 'moved-out';

const LIVED_IN = ['已入住', '已出租', '装修中'];
const EMPTY = ['空置', '未售'];

/**
 * What the customer register says of a home, unless the latest visit found it empty or left (registers.md §4: vacant, unsold
 * and moved-out homes are not visited).
 */
export function homeStates(records: readonly VisitRecord[]): (household: Household | null) => HomeState {
  const latest = new Map<string, { readonly day: Day; readonly outcome: string | null }>();
  for (const { row, day } of records) {
    const key = row.party.household?.key;
    if (key === undefined || day === null) continue;
    const known = latest.get(key);
    if (known === undefined || day >= known.day) latest.set(key, { day, outcome: row.outcome });
  }
  return (household) => {
    if (household === null) return 'lived-in';
    const outcome = latest.get(household.key)?.outcome;
    if (outcome === '已搬离') return 'moved-out';
    if (outcome === '空置') return 'vacant';
    const states = household.customers.flatMap((customer) => customer.occupancy ?? []);
    if (states.some((state) => LIVED_IN.includes(state))) return 'lived-in';
    if (states.some((state) => EMPTY.includes(state))) return 'vacant';
    return states.includes('未入住') ? 'not-moved-in' : 'lived-in';
  };
}
