import { ITEM_PREFIX, REGISTER_SPECS, registerSpec } from '../../registers/fields';
import { QUESTION_PREFIX } from '../../registers/questions';
import type { FieldKey, RegisterName } from '../../registers/register';
import type { ColumnChoice } from './mapping';

/** Every register, in the order in which people are offered them. */
export const REGISTERS: readonly RegisterName[] = REGISTER_SPECS.map(({ register }) => register);

/**
 * The fields a column of the register can hold; rating columns and questions of the sheet keep their own names. The parts of a split room
 * (楼栋 | 单元 | 房号) are all called room.
 */
export function fieldChoices(register: RegisterName, columns: readonly ColumnChoice[]): readonly FieldKey[] {
  const items = columns
    .map(({ field }) => field)
    .filter((field) => field.startsWith(ITEM_PREFIX) || field.startsWith(QUESTION_PREFIX));
  const keys = registerSpec(register).fields.map(({ key }) => key);
  return [...keys.filter((key) => !key.startsWith('room.')), ...new Set(items)];
}
