import { sortArea, type SortKey } from '../model/sorting';
import type { Arguments } from '../protocol/arguments';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { requireAllowed, requireUnlocked } from './protectedCells';
import type { RangeTarget } from './rangeTarget';

/** Reads Excel.SortField entries. Only values can be sorted on. @throws HostError InvalidArgument */
export function sortKeys(args: Arguments, index: number): SortKey[] {
  const fields = args.list(index);
  if (fields.length === 0) fail('InvalidArgument');
  return fields.map((field) => {
    const { key, ascending, sortOn } = field as Readonly<Record<string, unknown>>;
    if (typeof key !== 'number' || !Number.isInteger(key)) return fail('InvalidArgument');
    if (sortOn !== undefined && sortOn !== null && String(sortOn).toLowerCase() !== 'value') {
      return fail('NotImplemented', 'SortField.sortOn other than Value');
    }
    return { position: key, ascending: ascending !== false };
  });
}

/** Excel.RangeSort */
export const rangeSort: ObjectMaker<RangeTarget> = defineClass('RangeSort', () => ({
  methods: {
    Apply: ({ sheet, area }, args) => {
      const keys = sortKeys(args, 0);
      if (args.word(3, ['Rows', 'Columns'] as const, 'Rows') !== 'Rows') {
        fail('NotImplemented', 'RangeSort.apply over columns');
      }
      requireAllowed(sheet, 'sort');
      requireUnlocked(sheet, area);
      sortArea(sheet, area, keys, args.flag(1), args.flag(2));
    },
  },
}));
