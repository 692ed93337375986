import { valueAt } from '../../registers/grid';
import { columnOf, type ComplaintRow } from '../../registers/register';
import type { Exemption, Matter } from '../ledger';
import { nobodyToReach, numberOf, occurrenceOf, type Occurrence } from './occurrence';

const GRADES = ['重大', '重要', '一般', '轻微'];

/** The closing of a matter: of its last row (A9); `day` is `null` while a row is open. */
export function closingOf({ id, rows, received, closed, invalid }: Matter): Occurrence {
  const first = rows[0]!;
  const several = rows.length > 1;
  return occurrenceOf(
    {
      event: 'complaintClosed',
      register: 'complaints',
      row: first,
      number: first.complaintId,
      party: first.party,
      moment: closed === null ? null : { day: closed, minute: null },
      began: received === null ? null : { day: received, minute: null },
    },
    {
      key: id,
      ...(several ? { alsoFrom: rows.slice(1) } : {}),
      references: several ? rows.flatMap(({ complaintId }) => complaintId ?? []) : numberOf(first.complaintId),
      grade: several ? highestGrade(rows) : first.level,
      category: several ? rows.flatMap(({ category }) => category ?? []).join(' ') : first.category,
      department: first.department,
      exemption: closed === null ? null : exemptionOf(rows, invalid),
    },
  );
}

function highestGrade(rows: readonly ComplaintRow[]): string | null {
  return GRADES.find((grade) => rows.some(({ level }) => level === grade)) ?? null;
}

function exemptionOf(rows: readonly ComplaintRow[], invalid: boolean): Exemption | null {
  if (invalid) return 'invalid';
  return nobodyToReach(rows[0]!.party) ?? (rows.every(isReplyLetterOnly) ? 'replyLetterOnly' : null);
}

const LETTER_ONLY = /(?:只|仅)(?:需|要|须)?(?:书面)?(?:复函|回函|答复函|书面答复|书面回复)/;
const NO_LETTER = /^(?:否|无|没有|未|不|×)/;

/** A10: the superior office passed it down and the reply is filed, or some cell of the row says 只需复函. */
export function isReplyLetterOnly(row: ComplaintRow): boolean {
  const letter = row.replyLetter !== null && !NO_LETTER.test(row.replyLetter);
  if (row.sourceChannel === '上级转呈' && letter) return true;
  const stated = (text: string | null): boolean => text !== null && LETTER_ONLY.test(text);
  if (stated(row.content) || stated(row.result) || stated(row.status) || stated(row.replyLetter)) return true;
  // A 备注 is no field of this register (it is one of the visit beside it): what the office wrote there counts as said by the row.
  const remarks = columnOf(row.source, 'visit.remark')?.columns ?? [];
  return [...remarks, ...row.source.unmapped.map(({ column }) => column)].some((column) => {
    const value = valueAt(row.source.grid, row.row, column);
    return typeof value === 'string' && value !== '' && stated(value);
  });
}
