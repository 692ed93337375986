import type { ComplaintRow, CustomerRow, FieldKey, Party, RegisterRow, VisitRow } from '../registers/register';
import { blankOf } from '../values/blanks';
import { isAnonymous } from '../values/names';
import type { Params } from '../values/cell';
import { readRoom } from '../values/rooms';
import type { Ledger } from '../visits/ledger';
import type { Finding } from './finding';
import { cellOf, findingAt, hasColumn } from './findingAt';
import { rulesWanting } from './requiredFields';

/** What a row cannot say with 无 or /: it has a date, a kind, a channel and somebody who did it. */
type Needed = 'always' | 'unless-not-applicable';

/**
 * Cells without which a row is of no use (● of registers.md §1), where the sheet has the column and the cell is empty or says
 * that the value is still owed (不详, 待补). A rating is a matter of `rating-missing`; a date of closing only of complaints
 * that say they are closed.
 */
export function requiredCells({ registers, regulation }: Ledger): Finding[] {
  const findings: Finding[] = [];
  const need = (row: RegisterRow, field: FieldKey, value: unknown, needed: Needed = 'always'): void => {
    if (value !== null || !hasColumn(row, field)) return;
    const blank = repeatsNothing(row, field) ? 'missing' : blankOf(cellOf(row, field));
    if (blank === null || (blank === 'notApplicable' && needed === 'unless-not-applicable')) return;
    findings.push(findingAt('required', row, field, byRules(field, row)));
  };

  const rulesOf = new Map<string, readonly string[]>();
  const byRules = (field: FieldKey, row: RegisterRow): { params?: Params } => {
    const { register } = row.source;
    let rules = rulesOf.get(`${register} ${field}`);
    if (rules === undefined) rulesOf.set(`${register} ${field}`, (rules = rulesWanting(regulation, register, field)));
    const all = isUnsignedCall(row, field) ? [...rules, ...regulation.evidence.phoneStaff] : rules;
    return all.length === 0 ? {} : { params: { rules: all, wording: 'byRule' } };
  };

  const wantsMark = regulation.evidence.phoneMark.length > 0;
  for (const row of registers.customers) {
    if (row.roomText === null) need(row, 'room', row.room);
    // An unsold home has no customer yet, a place that is no household never will.
    if (row.occupancy === '未售' || isPublicPlace(row)) continue;
    need(row, 'name', row.name);
    if (isOwner(row)) need(row, 'phone', null, 'unless-not-applicable');
  }
  for (const row of registers.visits) {
    need(row, 'visitedAt', row.visitedAt);
    if (saysNobody(row.party) && !isAnonymous(cellOf(row, 'name'))) {
      const field = ['room', 'name', 'customerId'].find((key) => hasColumn(row, key));
      if (field !== undefined) need(row, field, null);
    }
    need(row, 'kind', row.kind);
    // A call that got through without a channel is `phone-unmarked` where a pack asks for the mark.
    if (!wantsMark || row.outcome !== '已接通') need(row, 'channel', row.channel);
    if (row.visitors.length === 0) need(row, 'visitor', null);
  }
  for (const row of registers.complaints) {
    need(row, 'complaintId', row.complaintId);
    need(row, 'receivedAt', row.receivedAt);
    need(row, 'content', row.content);
    if (row.status === '已办结') need(row, 'closedAt', row.closedAt);
    const { visit } = row;
    if (visit === null) continue;
    if (visit.visitors.length > 0 || visit.satisfaction !== null) need(row, 'visit.visitedAt', visit.visitedAt);
    if (visit.visitedAt !== null && visit.visitors.length === 0) need(row, 'visit.visitor', null);
  }
  return findings;
}

/** O2: the record of a phone visit names who called. */
function isUnsignedCall(row: RegisterRow, field: FieldKey): boolean {
  if (field === 'visitor') return (row as VisitRow).channel === '电话';
  return field === 'visit.visitor' && (row as ComplaintRow).visit?.channel === '电话';
}

function isPublicPlace({ room, roomText }: CustomerRow): boolean {
  return room === null && roomText !== null && readRoom(roomText).kind === 'public';
}

/** A ditto with nothing above or beside it to repeat. */
function repeatsNothing({ notes }: RegisterRow, field: FieldKey): boolean {
  return notes.some((note) => note.field === field && note.code === 'ditto' && note.params['resolved'] === false);
}

/** Members of the family and tenants may be listed without a number of their own. */
function isOwner({ role }: CustomerRow): boolean {
  return role === null || role === '业主' || role === '单位';
}

function saysNobody({ household, customerId, roomText, name }: Party): boolean {
  return household === null && customerId === null && roomText === null && name === null;
}
