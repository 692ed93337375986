import { cellArea } from '../model/address';
import { copySheet } from '../model/copying';
import type { Sheet, SheetVisibility } from '../model/sheet';
import { wordOf, type Arguments } from '../protocol/arguments';
import { defineClass, type HostClass, type ObjectMaker, type Scalar } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { maxAddressLength } from '../protocol/limits';
import { areasOf, rangeOf } from './addresses';
import { autoFilter } from './autoFilter';
import { chartCollection } from './chartCollection';
import { commentCollection } from './comments';
import { worksheetEvents } from './eventRegistrations';
import { booleanIn, colorIn, numberIn, textIn } from './formatWords';
import { freezePanes } from './freezePanes';
import { columnCharacters, columnPoints } from './measures';
import { namedItemCollection } from './namedItems';
import { pageBreakCollection } from './pageBreaks';
import { pageLayout } from './pageLayout';
import { range } from './range';
import { areasTarget, rangeAreas } from './rangeAreas';
import { findCells, replaceAll, searchTest } from './rangeSearch';
import { insideSheet, RangeTarget, wholeSheet } from './rangeTarget';
import { tableCollection } from './tableCollection';
import { worksheetCustomPropertyCollection } from './worksheetCustomProperties';
import { worksheetProtection } from './worksheetProtection';

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;

const visibilityOut: Record<SheetVisibility, (typeof visibilities)[number]> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

const visibilityIn: Record<(typeof visibilities)[number], SheetVisibility> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

function viewChanged(sheet: Sheet): void {
  sheet.touched.add('view');
  sheet.workbook.notifier.emit({ type: 'layout', sheet: sheet.id, source: sheet.workbook.notifier.source });
}

const gridlines: Scalar<Sheet> = {
  get: (sheet) => sheet.view.gridlines,
  set: (sheet, value) => {
    sheet.view.gridlines = booleanIn(value);
    viewChanged(sheet);
  },
};

const headings: Scalar<Sheet> = {
  get: (sheet) => sheet.view.headings,
  set: (sheet, value) => {
    sheet.view.headings = booleanIn(value);
    viewChanged(sheet);
  },
};

/** Excel.Worksheet */
export const worksheet: ObjectMaker<Sheet> = defineClass('Worksheet', () => ({
  key: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value) => {
        sheet.workbook.renameSheet(sheet, textIn(value));
      },
    },
    Position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, value) => {
        sheet.workbook.moveSheet(sheet, numberIn(value, 0, sheet.workbook.sheets.length - 1));
      },
    },
    Visibility: {
      get: (sheet) => visibilityOut[sheet.visibility],
      set: (sheet, value) => {
        sheet.workbook.setVisibility(sheet, visibilityIn[wordOf(value, visibilities)]);
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor ?? '',
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? null : colorIn(value);
        sheet.touched.add('properties');
        viewChanged(sheet);
      },
    },
    // The client reads `ShowGridlines` and sets `Gridlines`; likewise for the headings.
    ShowGridlines: gridlines,
    Gridlines: gridlines,
    ShowHeadings: headings,
    Headings: headings,
    StandardHeight: { get: (sheet) => sheet.defaultRowHeight },
    StandardWidth: {
      get: (sheet) => columnPoints(sheet.defaultColumnWidth),
      set: (sheet, value) => {
        sheet.defaultColumnWidth = columnCharacters(numberIn(value, 0, columnPoints(255)));
        sheet.touched.add('format');
        viewChanged(sheet);
      },
    },
  },
  objects: {
    AutoFilter: (sheet) => autoFilter.of({ sheet, table: null }),
    Charts: (sheet) => chartCollection.of(sheet),
    Comments: (sheet) => commentCollection.of({ workbook: sheet.workbook, sheet }),
    CustomProperties: (sheet) => worksheetCustomPropertyCollection.of(sheet),
    FreezePanes: (sheet) => freezePanes.of(sheet),
    HorizontalPageBreaks: (sheet) => pageBreakCollection.of({ sheet, axis: 'rows' }),
    VerticalPageBreaks: (sheet) => pageBreakCollection.of({ sheet, axis: 'columns' }),
    Names: (sheet) => namedItemCollection.of({ workbook: sheet.workbook, sheet }),
    PageLayout: (sheet) => pageLayout.of(sheet),
    Protection: (sheet) => worksheetProtection.of(sheet),
    Tables: (sheet) => tableCollection.of({ workbook: sheet.workbook, sheet }),
  },
  methods: { ...wholes, ...ranges, ...neighbours, ...worksheetEvents },
}));

type Methods = HostClass<Sheet>['methods'];

/** Methods that do something to the sheet as a whole. */
const wholes: Methods = {
  Activate: (sheet) => {
    sheet.workbook.activate(sheet);
  },
  Delete: (sheet) => {
    if (sheet.visibility === 'veryHidden') fail('InvalidOperation');
    sheet.workbook.deleteSheet(sheet);
  },
  Calculate: (_sheet, _args, session) => {
    session.calculateNow();
  },
  Copy: (sheet, args) => worksheet.of(copySheet(sheet.workbook, sheet, copyPosition(sheet, args))),
  ReplaceAll: (sheet, args) => replaceAll(new RangeTarget(sheet, wholeSheet), args),
};

function copyPosition(sheet: Sheet, args: Arguments): number {
  const { sheets } = sheet.workbook;
  const type = args.word(0, ['None', 'Before', 'After', 'Beginning', 'End'] as const, 'None');
  if (type === 'Beginning') return 0;
  if (type === 'Before') return sheets.indexOf(args.object(1, worksheet));
  if (type === 'After') return sheets.indexOf(args.object(1, worksheet)) + 1;
  return sheets.length;
}

/** Methods that lead to cells. */
const ranges: Methods = {
  GetRange: (sheet, args) => {
    if (!args.has(0)) return range.of(new RangeTarget(sheet, wholeSheet));
    const found = rangeOf(sheet.workbook, sheet, args.text(0));
    return range.of(found.sheet === sheet ? found : fail('InvalidArgument'));
  },
  GetRanges: (sheet, args) => {
    if (!args.has(0)) return rangeAreas.of({ sheet, areas: [new RangeTarget(sheet, wholeSheet)] });
    const text = args.text(0);
    if (text.length > maxAddressLength) fail('InvalidArgument');
    return rangeAreas.of({ sheet, areas: areasOf(sheet, text) });
  },
  GetCell: (sheet, args) => range.of(new RangeTarget(sheet, insideSheet(cellArea(args.integer(0), args.integer(1))))),
  GetRangeByIndexes: (sheet, args) => {
    const [top, left, rows, columns] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
    return range.of(
      new RangeTarget(sheet, insideSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 })),
    );
  },
  // An empty sheet has a used range all the same: its first cell.
  GetUsedRange: (sheet, args) => range.of(new RangeTarget(sheet, sheet.usedArea(args.flag(0)) ?? cellArea(0, 0))),
  GetUsedRangeOrNullObject: (sheet, args) => {
    const area = sheet.usedArea(args.flag(0));
    return range.orNull(area === null ? null : new RangeTarget(sheet, area));
  },
  FindAll: (sheet, args) => rangeAreas.of(areasTarget(findAll(sheet, args)) ?? fail('ItemNotFound')),
  FindAllOrNullObject: (sheet, args) => rangeAreas.orNull(areasTarget(findAll(sheet, args))),
};

function findAll(sheet: Sheet, args: Arguments): RangeTarget[] {
  const options = args.options(1);
  const test = searchTest(args.text(0), {
    completeMatch: options['completeMatch'] === true,
    matchCase: options['matchCase'] === true,
    backwards: false,
  });
  const whole = new RangeTarget(sheet, wholeSheet);
  return [...findCells(whole, test)].map((area) => new RangeTarget(sheet, area));
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | null {
  const { sheets } = sheet.workbook;
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const next = sheets[at];
    if (next === undefined) return null;
    if (!visibleOnly || next.visibility === 'visible') return next;
  }
}

function byId(sheet: Sheet, args: Arguments): Sheet {
  return sheet.workbook.sheetById(args.text(0)) ?? fail('ItemNotFound');
}

/** Methods that lead to other sheets. */
const neighbours: Methods = {
  GetNext: (sheet, args) => worksheet.of(neighbour(sheet, 1, args.flag(0)) ?? fail('ItemNotFound')),
  GetNextOrNullObject: (sheet, args) => worksheet.orNull(neighbour(sheet, 1, args.flag(0))),
  GetPrevious: (sheet, args) => worksheet.of(neighbour(sheet, -1, args.flag(0)) ?? fail('ItemNotFound')),
  GetPreviousOrNullObject: (sheet, args) => worksheet.orNull(neighbour(sheet, -1, args.flag(0))),
  _GetSheetById: (sheet, args) => worksheet.of(byId(sheet, args)),
  _GetAnotherWorksheetById: (sheet, args) => worksheet.of(byId(sheet, args)),
};
