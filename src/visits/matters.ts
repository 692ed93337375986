import type { ComplaintRow, Household } from '../registers/register';
import type { OfficeSettings } from '../regulations/settings';
import type { Day } from '../values/moment';
import { complaintKey, partyKeys } from './identity';
import type { Matter } from './ledger';

/** What the office says about matters: rows it split, and how many days apart rows of one matter are received at most. */
export type MatterSettings = Pick<OfficeSettings, 'splitMatters'> & {
  readonly options: Pick<OfficeSettings['options'], 'matterDays'>;
};

/**
 * Joins complaint rows to matters (A9, O4): one household, the same category or text, different departments, received ≤ 7 days
 * apart (registers.md §4, "One matter"; the days are an option). Rows the office split stay matters of their own. Matters come in
 * the order of their first row's receipt, those without a date last.
 */
export function joinMatters(
  complaints: readonly ComplaintRow[],
  { splitMatters, options: { matterDays } }: MatterSettings,
  today: Day,
): Matter[] {
  const apart = new Set(splitMatters);
  const isApart = (row: ComplaintRow): boolean => apart.size > 0 && apart.has(complaintKey(row));
  const received = complaints.map(receipt);
  const ordered = complaints.map((_, place) => place);
  if (received.some((moment, place) => place > 0 && moment < received[place - 1]!)) {
    ordered.sort((a, b) => received[a]! - received[b]! || a - b);
  }
  const matters: ComplaintRow[][] = [];
  const byCustomer = new Map<Household | string, ComplaintRow[][]>();
  for (const place of ordered) {
    const row = complaints[place]!;
    const customer = row.party.household ?? partyKeys(row.party)[0];
    const recent = customer === undefined ? undefined : byCustomer.get(customer);
    const joined = recent === undefined || isApart(row) ? undefined : findMatter(recent, row, matterDays, isApart);
    if (joined !== undefined) {
      joined.push(row);
      continue;
    }
    const matter = [row];
    matters.push(matter);
    if (customer === undefined) continue;
    if (recent === undefined) byCustomer.set(customer, [matter]);
    else recent.push(matter);
  }
  return matters.map((rows) => toMatter(rows, today));
}

/** The newest matter of the customer that the row belongs to. */
function findMatter(
  recent: readonly ComplaintRow[][],
  row: ComplaintRow,
  matterDays: number,
  isApart: (row: ComplaintRow) => boolean,
): ComplaintRow[] | undefined {
  for (let place = recent.length - 1; place >= 0; place -= 1) {
    const rows = recent[place]!;
    if (!isApart(rows[0]!) && rows.some((known) => isSameMatter(known, row, matterDays))) return rows;
  }
  return undefined;
}

function isSameMatter(one: ComplaintRow, other: ComplaintRow, matterDays: number): boolean {
  if (one.receivedAt === null || other.receivedAt === null) return false;
  if (Math.abs(one.receivedAt.day - other.receivedAt.day) > matterDays) return false;
  if (one.department === null || other.department === null || one.department === other.department) return false;
  const sameCategory = one.category !== null && one.category === other.category;
  return sameCategory || (one.content !== null && other.content !== null && sameText(one.content, other.content));
}

function sameText(one: string, other: string): boolean {
  if (one === other) return true;
  return Math.abs(one.length - other.length) < 20 && bare(one) !== '' && bare(one) === bare(other);
}

/** Letters and digits alone: marks and blanks make no other text. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function toMatter(rows: readonly ComplaintRow[], today: Day): Matter {
  let closed: Day | null = -Infinity;
  for (const { closedAt } of rows) {
    // A closing dated after today has not happened.
    closed = closed === null || closedAt === null || closedAt.day > today ? null : Math.max(closed, closedAt.day);
  }
  return {
    id: complaintKey(rows[0]!),
    rows,
    received: rows[0]!.receivedAt?.day ?? null,
    closed,
    invalid: rows.every(({ valid }) => valid === false),
  };
}

function receipt({ receivedAt }: ComplaintRow): number {
  return receivedAt === null ? Number.MAX_SAFE_INTEGER : receivedAt.day + (receivedAt.minute ?? 0) / 1440;
}
