import type { FieldKey, Household, VisitRow } from '../../registers/register';
import type { Day } from '../../values/moment';
import type { Ledger } from '../../visits/ledger';
import type { Finding } from '../finding';
import { placeOf } from '../findingAt';
import type { Contact } from './contacts';
import { signAt } from './sign';

const EMPTY = new Set(['空置', '未入住', '未售']);
/** Owners meet the office in a home that is handed over or fitted out and not lived in yet. */
const MET_IN_EMPTY_HOMES = new Set(['装修', '交付', '入住']);
const MOVED_OUT = '已搬离';

/**
 * A visit to an empty home that says somebody was met there (registers.md §5, suspect-vacant). The customer register says how a home
 * stands today: a home that shows life after the visit (a complaint, an order, a form that came back, a move) may have been lived
 * in on that day and is left alone.
 */
export function vacant(contacts: readonly Contact[], ledger: Ledger): Finding[] {
  const empty = emptyHomes(ledger);
  if (empty.size === 0) return [];
  const life = lastSignsOfLife(contacts, ledger, empty);
  const findings: Finding[] = [];
  for (const { row, channel, claims, person } of contacts) {
    const home = row.party.household;
    const occupancy = home === null ? undefined : empty.get(home);
    if (home === null || occupancy === undefined || channel !== '上门' || row.visitedAt === null) continue;
    if (!claims && row.signed !== true) continue;
    if (row.kind !== null && MET_IN_EMPTY_HOMES.has(row.kind) && occupancy !== '未售') continue;
    if (occupancy !== '未售' && (life.get(home) ?? -Infinity) > row.visitedAt.day) continue;
    findings.push(
      signAt('suspect-vacant', row, [claimedIn(row), 'channel'], {
        person,
        source: home.key,
        evidence: home.customers.map((customer) => placeOf(customer, 'occupancy')),
        params: { occupancy, room: home.room },
      }),
    );
  }
  return findings;
}

/** The field that says somebody was met. */
function claimedIn({ outcome, satisfaction, content }: VisitRow): FieldKey {
  if (outcome !== null) return 'outcome';
  if (satisfaction !== null) return 'satisfaction';
  return content !== null ? 'content' : 'signature';
}

/** Homes of which every row that says how they stand says that nobody lives there. */
function emptyHomes({ registers }: Ledger): ReadonlyMap<Household, string> {
  const empty = new Map<Household, string>();
  for (const home of registers.households.values()) {
    const stated = home.customers.flatMap(({ occupancy }) => occupancy ?? []);
    if (stated.length > 0 && stated.every((one) => EMPTY.has(one))) empty.set(home, stated[0]!);
  }
  return empty;
}

function lastSignsOfLife(
  contacts: readonly Contact[],
  { registers }: Ledger,
  empty: ReadonlyMap<Household, string>,
): ReadonlyMap<Household, Day> {
  const last = new Map<Household, Day>();
  const seen = (home: Household | null, day: Day | undefined): void => {
    if (home === null || day === undefined || !empty.has(home)) return;
    if (day > (last.get(home) ?? -Infinity)) last.set(home, day);
  };
  for (const { party, receivedAt } of registers.complaints) seen(party.household, receivedAt?.day);
  for (const { party, reportedAt } of registers.repairs) seen(party.household, reportedAt?.day);
  for (const { party, returnedAt } of registers.surveys) seen(party.household, returnedAt?.day);
  for (const { row } of contacts) {
    if (row.outcome === MOVED_OUT) seen(row.party.household, row.visitedAt?.day);
  }
  return last;
}
