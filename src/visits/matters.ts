import type { ComplaintRow } from '../registers/register';
import type { Day } from '../values/moment';
import { complaintKey, partyKeys } from './identity';
import type { Matter } from './ledger';

/** Rows of one matter are received at most this many days apart (registers.md §4, "One matter"). */
const DAYS_APART = 7;

/**
 * Joins complaint rows to matters (A9, O4): one household, the same category or text, different departments, received ≤ 7 days
 * apart. Rows whose key is in `split` stay matters of their own. Matters come in the order of their first row's receipt, those
 * without a date last.
 */
export function joinMatters(complaints: readonly ComplaintRow[], split: readonly string[], today: Day): Matter[] {
  const apart = new Set(split);
  const ordered = complaints
    .map((row, place) => ({ row, place }))
    .sort((one, other) => receipt(one.row) - receipt(other.row) || one.place - other.place);
  const matters: ComplaintRow[][] = [];
  // Newest first, so that a long history of one household is not searched to its beginning.
  const byCustomer = new Map<string, ComplaintRow[][]>();
  for (const { row } of ordered) {
    const customer = partyKeys(row.party)[0];
    const recent = customer === undefined ? undefined : byCustomer.get(customer);
    const joined = apart.has(complaintKey(row))
      ? undefined
      : recent?.find((rows) => !apart.has(complaintKey(rows[0]!)) && rows.some((known) => isSameMatter(known, row)));
    if (joined !== undefined) {
      joined.push(row);
      continue;
    }
    const matter = [row];
    matters.push(matter);
    if (customer === undefined) continue;
    if (recent === undefined) byCustomer.set(customer, [matter]);
    else recent.unshift(matter);
  }
  return matters.map((rows) => toMatter(rows, today));
}

function isSameMatter(one: ComplaintRow, other: ComplaintRow): boolean {
  if (one.receivedAt === null || other.receivedAt === null) return false;
  if (Math.abs(one.receivedAt.day - other.receivedAt.day) > DAYS_APART) return false;
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
