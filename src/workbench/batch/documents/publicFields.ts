import { fieldSpec } from '../../../registers/fields';
import type { FieldKey, RegisterName } from '../../../registers/register';

const VISIT_PREFIX = 'visit.';
/** Columns that we understand beyond the field keys of registers.md §1: to a reader of the document they hold no field. */
const BEYOND = new Set(['serial', 'remark', `${VISIT_PREFIX}remark`]);

/**
 * The key under which batch.md's documents speak of a field: that of registers.md §1. A visit's column at the end of the complaint
 * register keeps the visit's key (`visitedAt`), unless the complaint has a field of that name (`visit.content`). `null` for a
 * column that registers.md names no field for.
 */
export function publicField(register: RegisterName, field: FieldKey): string | null {
  if (BEYOND.has(field) && !(register === 'visits' && field === 'remark')) return null;
  if (!field.startsWith(VISIT_PREFIX)) return field;
  const own = field.slice(VISIT_PREFIX.length);
  return fieldSpec(register, own) === undefined ? own : field;
}
