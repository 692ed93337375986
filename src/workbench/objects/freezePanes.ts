import type { Sheet } from '../model/sheet';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { rangeOf } from './addresses';
import { range } from './range';
import { RangeTarget } from './rangeTarget';
import { maxColumns, maxRows, type Area } from '../model/address';

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.view.frozenRows = rows;
  sheet.view.frozenColumns = columns;
  sheet.touched.add('view');
  sheet.workbook.notifier.emit({ type: 'layout', sheet: sheet.id, source: sheet.workbook.notifier.source });
}

/** The frozen cells: whole rows when only rows are frozen, whole columns when only columns are. */
function frozen({ view }: Sheet): Area | null {
  const { frozenRows, frozenColumns } = view;
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return {
    top: 0,
    left: 0,
    bottom: frozenRows === 0 ? maxRows - 1 : frozenRows - 1,
    right: frozenColumns === 0 ? maxColumns - 1 : frozenColumns - 1,
  };
}

const counted = (count: number, limit: number): number =>
  count >= 1 && count < limit ? count : fail('InvalidArgument');

/** Excel.WorksheetFreezePanes */
export const freezePanes: ObjectMaker<Sheet> = defineClass('WorksheetFreezePanes', () => ({
  methods: {
    FreezeRows: (sheet, args) => {
      freeze(sheet, counted(args.optionalInteger(0) ?? 1, maxRows), 0);
    },
    FreezeColumns: (sheet, args) => {
      freeze(sheet, 0, counted(args.optionalInteger(0) ?? 1, maxColumns));
    },
    FreezeAt: (sheet, args) => {
      const target = args.optionalObject(0, range) ?? rangeOf(sheet.workbook, sheet, args.text(0));
      const { area, isEntireColumn, isEntireRow } = target;
      freeze(sheet, isEntireColumn ? 0 : area.bottom + 1, isEntireRow ? 0 : area.right + 1);
    },
    Unfreeze: (sheet) => {
      freeze(sheet, 0, 0);
    },
    GetLocation: (sheet) => range.of(new RangeTarget(sheet, frozen(sheet) ?? fail('ItemNotFound'))),
    GetLocationOrNullObject: (sheet) => {
      const area = frozen(sheet);
      return range.orNull(area === null ? null : new RangeTarget(sheet, area));
    },
  },
}));
