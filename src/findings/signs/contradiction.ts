import type { ComplaintRow, VisitRow } from '../../registers/register';
import { isSatisfied } from '../../regulations/satisfied';
import type { Signs } from '../../regulations/settings';
import type { Ledger } from '../../visits/ledger';
import type { Finding } from '../finding';
import { placeOf } from '../findingAt';
import { subjectOf } from '../subject';
import { isComplaint, isRepair, type MatterRow } from './aboutMatters';
import { customerOf, type Contact } from './contacts';
import { failureReader } from './failureWords';
import { signAt } from './sign';

const SATISFIED = { fair: false, rather: true };
const NOT_TEXT = /[^\p{L}\p{N}]+/gu;
/** Share of the shorter text's pairs of characters that stand in the other one too. */
const LIKENESS = 0.6;

/**
 * Satisfied, yet the words of the record tell of failure, or the customer complains of the same matter again within days
 * (registers.md §5, suspect-contradiction).
 */
export function contradiction(
  contacts: readonly Contact[],
  ledger: Ledger,
  mattersOf: (row: VisitRow) => readonly MatterRow[],
  settings: Signs['contradiction'],
): Finding[] {
  const failureIn = failureReader(settings.words);
  const complaints = complaintsByCustomer(ledger.registers.complaints);
  const findings: Finding[] = [];
  for (const { row, person, customer } of contacts) {
    const rating = satisfiedRating(row);
    if (rating === null) continue;
    const words = row.content === null ? null : failureIn(row.content);
    if (words !== null) {
      findings.push(
        signAt('suspect-contradiction', row, ['content', 'satisfaction'], {
          person,
          source: subjectOf(row),
          evidence: [placeOf(row, 'satisfaction')],
          params: { reason: 'words', rating, against: words },
        }),
      );
      continue;
    }
    const own = customer === null ? undefined : complaints.get(customer);
    const again = own === undefined ? undefined : complainedAgain(row, own, mattersOf(row), settings.days);
    if (again === undefined) continue;
    findings.push(
      signAt('suspect-contradiction', row, ['satisfaction', 'content'], {
        person,
        source: subjectOf(again),
        evidence: [placeOf(again, 'receivedAt', 'complaintId')],
        params: { reason: 'complaint', rating, against: again.complaintId ?? `${again.source.sheet}!${again.row}` },
      }),
    );
  }
  return findings;
}

/** The rating where the customer is satisfied in all; items count where there is no rating in all. */
function satisfiedRating({ satisfaction, ratings }: VisitRow): string | null {
  if (satisfaction !== null) return isSatisfied(satisfaction, SATISFIED) ? satisfaction : null;
  const items = Object.values(ratings);
  return items.length > 0 && items.every((rating) => isSatisfied(rating, SATISFIED)) ? items[0]! : null;
}

function complaintsByCustomer(rows: readonly ComplaintRow[]): ReadonlyMap<string, readonly ComplaintRow[]> {
  const complaints = new Map<string, ComplaintRow[]>();
  for (const row of rows) {
    const customer = row.receivedAt === null || row.valid === false ? null : customerOf(row.party);
    if (customer === null) continue;
    const own = complaints.get(customer);
    if (own === undefined) complaints.set(customer, [row]);
    else own.push(row);
  }
  return complaints;
}

/** The first complaint of the matter after the visit and at most `days` later. */
function complainedAgain(
  visit: VisitRow,
  complaints: readonly ComplaintRow[],
  matters: readonly MatterRow[],
  days: number,
): ComplaintRow | undefined {
  if (visit.visitedAt === null || matters.length === 0) return undefined;
  let first: ComplaintRow | undefined;
  for (const complaint of complaints) {
    if (matters.includes(complaint) || !isAfter(complaint, visit, days)) continue;
    if (!matters.some((matter) => isSameMatter(matter, complaint))) continue;
    if (first === undefined || complaint.receivedAt!.day < first.receivedAt!.day) first = complaint;
  }
  return first;
}

/** Later than the visit beyond doubt: on its own day only where both say at what time. */
function isAfter({ receivedAt }: ComplaintRow, { visitedAt }: VisitRow, days: number): boolean {
  const apart = receivedAt!.day - visitedAt!.day;
  if (apart !== 0) return apart > 0 && apart <= days;
  const [received, visited] = [receivedAt!.minute, visitedAt!.minute];
  return received !== null && visited !== null && received > visited;
}

function isSameMatter(matter: MatterRow, complaint: ComplaintRow): boolean {
  if (isComplaint(matter) && matter.category !== null && matter.category === complaint.category) return true;
  if (!isComplaint(matter) && !isRepair(matter)) return false;
  return matter.content !== null && complaint.content !== null && isAlike(matter.content, complaint.content);
}

function isAlike(one: string, other: string): boolean {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return false;
  let shared = 0;
  for (const pair of fewer) if (more.has(pair)) shared += 1;
  return shared >= fewer.size * LIKENESS;
}

function pairsOf(text: string): ReadonlySet<string> {
  const bare = text.replace(NOT_TEXT, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= bare.length; at += 1) pairs.add(bare.slice(at, at + 2));
  return pairs;
}
