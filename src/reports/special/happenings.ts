import type { ComplaintRow, Party, RepairRow } from '../../registers/register';
import type { Day } from '../../values/moment';
import { partyKeys } from '../../visits/identity';
import type { Ledger } from '../../visits/ledger';
import type { Happening } from './frequencies';

/** A complaint matter or a work order with who it is about, for finding what comes back. */
export interface Trouble extends Happening {
  readonly about: 'complaint' | 'repair';
  readonly row: ComplaintRow | RepairRow;
  readonly party: Party;
  readonly number: string | null;
  readonly content: string | null;
}

/** Excel matches no criterion of more than 255 characters; a category that long is a sentence in the wrong cell. */
const LONGEST_LABEL = 60;

function labelOf(text: string | null, unknown: string): string {
  return text === null ? unknown : text.slice(0, LONGEST_LABEL);
}

/** Complaint matters by category and department; one matter counts once (registers.md §4), an invalid one is settled by that. */
export function complaintTroubles({ matters }: Ledger, unknown: string): Trouble[] {
  return matters.map(({ rows, received, closed, invalid }) => {
    const row = rows[0]!;
    return {
      about: 'complaint',
      group: labelOf(row.category, unknown),
      second: labelOf(row.department, unknown),
      row,
      day: received,
      settled: invalid ? (closed ?? received) : closed,
      party: row.party,
      number: row.complaintId,
      content: row.content,
    };
  });
}

/** Work orders by repair item, by the day they were reported. */
export function repairTroubles({ registers }: Ledger, unknown: string): Trouble[] {
  return registers.repairs.map((row) => ({
    about: 'repair',
    group: labelOf(row.item, unknown),
    row,
    day: (row.reportedAt ?? row.assignedAt ?? row.completedAt)?.day ?? null,
    settled: row.completedAt?.day ?? null,
    party: row.party,
    number: row.orderId,
    content: row.content,
  }));
}

/** The same trouble of the same household again and again: at least two in the span (E2, G5). */
export interface Recurrence {
  readonly about: Trouble['about'];
  readonly group: string;
  readonly troubles: readonly Trouble[];
  readonly first: Day;
  readonly last: Day;
}

/** What came back in the span, most often first; a public place counts as a household of its own. */
export function recurrencesOf(
  troubles: readonly Trouble[],
  span: { readonly first: Day; readonly last: Day },
): Recurrence[] {
  const places = new Map<string, Trouble[]>();
  for (const trouble of troubles) {
    const { day, party, about, group } = trouble;
    if (day === null || day < span.first || day > span.last) continue;
    const who = party.household === null ? (partyKeys(party)[0] ?? party.roomText) : party.household.key;
    if (who === null) continue;
    const key = `${about}|${group}|${who}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, [trouble]);
    else known.push(trouble);
  }
  return [...places.values()]
    .filter((again) => again.length > 1)
    .map((again): Recurrence => {
      const days = again.map(({ day }) => day!).sort((a, b) => a - b);
      const { about, group } = again[0]!;
      return { about, group, troubles: again, first: days[0]!, last: days.at(-1)! };
    })
    .sort((a, b) => b.troubles.length - a.troubles.length || b.last - a.last);
}
