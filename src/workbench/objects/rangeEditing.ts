import { maxColumns, maxRows, type Area } from '../model/address';
import { copyArea, type CopyWhat } from '../model/copying';
import { clearArea } from '../model/editing';
import { mergeArea, unmergeArea } from '../model/formatting';
import { deleteCells, insertCells } from '../model/structure';
import type { Arguments } from '../protocol/arguments';
import type { HostClass } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { rangeOf } from './addresses';
import { clearWhat } from './clearing';
import { withExcelCode } from './excelCodes';
import { requireAllowed, requireUnlocked, requireUnprotected } from './protectedCells';
import { range } from './range';
import { RangeTarget } from './rangeTarget';

/** Methods of Excel.Range that change cells. */
export const rangeEditing: HostClass<RangeTarget>['methods'] = {
  Clear: ({ sheet, area }, args) => {
    const what = clearWhat(args, 0);
    if (what === 'formats') requireAllowed(sheet, 'formatCells');
    else requireUnlocked(sheet, area);
    clearArea(sheet, area, what);
  },
  Insert: (self, args) => {
    const { sheet, area } = self;
    const shift = args.word(0, ['Down', 'Right'] as const);
    requireStructure(self, 'insert');
    // The new cells are where the range was; the old ones, and with them the range object, move on.
    withExcelCode(structureCodes, () => {
      insertCells(sheet, area, shift === 'Down' ? 'down' : 'right');
    });
    return range.of(new RangeTarget(sheet, area));
  },
  Delete: (self, args) => {
    const shift = args.word(0, ['Up', 'Left'] as const);
    requireStructure(self, 'delete');
    withExcelCode(structureCodes, () => {
      deleteCells(self.sheet, self.area, shift === 'Up' ? 'up' : 'left');
    });
  },
  Merge: ({ sheet, area }, args) => {
    requireUnprotected(sheet);
    mergeArea(sheet, area, args.flag(0));
  },
  Unmerge: ({ sheet, area }) => {
    requireUnprotected(sheet);
    unmergeArea(sheet, area);
  },
  CopyFrom: copyFrom,
  Select: ({ sheet, area }) => {
    sheet.workbook.activate(sheet);
    sheet.workbook.select(sheet, [area]);
  },
  Calculate: (_self, _args, session) => {
    session.calculateNow();
  },
  SetDirty: ({ sheet, area }) => {
    sheet.workbook.pending.push({ sheet: sheet.id, area });
  },
  _ValidateArraySize: (self, args) => {
    if (args.integer(0) !== self.rowCount || args.integer(1) !== self.columnCount) fail('InvalidArgument');
  },
};

/** What Excel calls the reasons why cells cannot move. */
const structureCodes = { outOfBounds: 'NonBlankCellOffSheet', invalidOperation: 'InsertDeleteConflict' } as const;

function requireStructure({ sheet, isEntireColumn, isEntireRow }: RangeTarget, what: 'insert' | 'delete'): void {
  if (isEntireRow) requireAllowed(sheet, what === 'insert' ? 'insertRows' : 'deleteRows');
  else if (isEntireColumn) requireAllowed(sheet, what === 'insert' ? 'insertColumns' : 'deleteColumns');
  else requireUnprotected(sheet);
}

const copyTypes = ['All', 'Formulas', 'Values', 'Formats'] as const;
const copyWhats: Record<(typeof copyTypes)[number], CopyWhat> = {
  All: 'all',
  Formulas: 'formulas',
  Values: 'values',
  Formats: 'formats',
};

/** Copies a range here. As in Excel, a larger target is filled with repetitions when it is a multiple of the source, and the copy is
 * as large as the source when it is not. */
function copyFrom(self: RangeTarget, args: Arguments): void {
  const source = args.optionalObject(0, range) ?? rangeOf(self.sheet.workbook, self.sheet, args.text(0));
  const what = copyWhats[args.word(1, copyTypes, 'All')];
  if (args.flag(2) || args.flag(3)) fail('NotImplemented', 'Range.copyFrom with skipBlanks or transpose');
  const from = bounded(source);
  const height = from.bottom - from.top + 1;
  const width = from.right - from.left + 1;
  const { area } = self;
  const down = self.rowCount % height === 0 && !self.isEntireColumn ? self.rowCount / height : 1;
  const across = self.columnCount % width === 0 && !self.isEntireRow ? self.columnCount / width : 1;
  const target: Area = {
    top: area.top,
    left: area.left,
    bottom: area.top + height * down - 1,
    right: area.left + width * across - 1,
  };
  if (target.bottom >= maxRows || target.right >= maxColumns) fail('InvalidArgument');
  requireUnlocked(self.sheet, target);
  for (let i = 0; i < down; i++) {
    for (let j = 0; j < across; j++) {
      copyArea(source.sheet, from, self.sheet, area.top + i * height, area.left + j * width, what);
    }
  }
}

/** Whole columns and rows are copied as far as they are used. */
function bounded(source: RangeTarget): Area {
  if (!source.isUnbounded) return source.area;
  const used = source.sheet.usedArea(false, source.area);
  if (used === null) return { ...source.area, bottom: source.area.top, right: source.area.left };
  return { ...source.area, bottom: used.bottom, right: used.right };
}
