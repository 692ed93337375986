import type { PageLayout } from '../model/page';
import type { Sheet } from '../model/sheet';
import { maxColumns, maxRows, type Area } from '../model/address';
import { wordOf, type Arguments } from '../protocol/arguments';
import { defineClass, type Scalar, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { areasOf, rangeOf } from './addresses';
import { booleanIn, numberIn } from './formatWords';
import { headerFooterGroup } from './headersFooters';
import { range } from './range';
import { areasTarget, rangeAreas } from './rangeAreas';
import { RangeTarget } from './rangeTarget';

const pointsPerInch = 72;
const pointsPerCentimeter = pointsPerInch / 2.54;

/** Excel.PaperType and the schema's numbers. */
const paperSizes: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
};

const orientations = ['Portrait', 'Landscape'] as const;
const orders = ['DownThenOver', 'OverThenDown'] as const;

function pageChanged(sheet: Sheet): void {
  sheet.touched.add('page');
  sheet.workbook.notifier.emit({ type: 'layout', sheet: sheet.id, source: sheet.workbook.notifier.source });
}

function change(sheet: Sheet, patch: Partial<PageLayout>): void {
  Object.assign(sheet.page, patch);
  pageChanged(sheet);
}

type Switch =
  'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite' | 'draft';

const onOff = (name: Switch): Scalar<Sheet> => ({
  get: (sheet) => sheet.page[name],
  set: (sheet, value) => {
    change(sheet, { [name]: booleanIn(value) });
  },
});

/** A margin in points, as Office.js counts. */
const margin = (name: keyof PageLayout['margins']): Scalar<Sheet> => ({
  get: (sheet) => sheet.page.margins[name] * pointsPerInch,
  set: (sheet, value) => {
    sheet.page.margins[name] = numberIn(value, 0, 49 * pointsPerInch) / pointsPerInch;
    pageChanged(sheet);
  },
});

/** Excel.PageLayout */
export const pageLayout: ObjectMaker<Sheet> = defineClass('PageLayout', () => ({
  scalars: {
    Orientation: {
      get: (sheet) => (sheet.page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (sheet, value) => {
        change(sheet, { orientation: wordOf(value, orientations) === 'Landscape' ? 'landscape' : 'portrait' });
      },
    },
    PaperSize: {
      get: (sheet) => Object.keys(paperSizes).find((name) => paperSizes[name] === sheet.page.paperSize) ?? '',
      set: (sheet, value) => {
        change(sheet, { paperSize: paperSizes[wordOf(value, Object.keys(paperSizes))] ?? null });
      },
    },
    Zoom: { get: zoomOut, set: setZoom },
    CenterHorizontally: onOff('centerHorizontally'),
    CenterVertically: onOff('centerVertically'),
    PrintGridlines: onOff('printGridlines'),
    PrintHeadings: onOff('printHeadings'),
    BlackAndWhite: onOff('blackAndWhite'),
    DraftMode: onOff('draft'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    FirstPageNumber: {
      get: (sheet) => sheet.page.firstPageNumber ?? '',
      set: (sheet, value) => {
        change(sheet, { firstPageNumber: value === '' ? null : numberIn(value, -32765, 32767) });
      },
    },
    PrintOrder: {
      get: (sheet) => orders.find((word) => word.toLowerCase() === sheet.page.pageOrder.toLowerCase()) ?? orders[0],
      set: (sheet, value) => {
        change(sheet, { pageOrder: wordOf(value, orders) === 'OverThenDown' ? 'overThenDown' : 'downThenOver' });
      },
    },
  },
  objects: { HeadersFooters: (sheet) => headerFooterGroup.of(sheet) },
  methods: {
    SetPrintArea: (sheet, args) => {
      const single = args.optionalObject(0, range);
      const areas =
        single === undefined ? (args.optionalObject(0, rangeAreas)?.areas ?? areasOf(sheet, args.text(0))) : [single];
      change(sheet, { printArea: areas.map((each) => each.area) });
    },
    GetPrintArea: (sheet) => rangeAreas.of(printArea(sheet) ?? fail('ItemNotFound')),
    GetPrintAreaOrNullObject: (sheet) => rangeAreas.orNull(printArea(sheet)),
    SetPrintTitleRows: (sheet, args) => {
      const { area, isEntireRow } = rangeArgument(sheet, args);
      if (!isEntireRow) fail('InvalidArgument');
      change(sheet, { titleRows: { from: area.top, to: area.bottom } });
    },
    SetPrintTitleColumns: (sheet, args) => {
      const { area, isEntireColumn } = rangeArgument(sheet, args);
      if (!isEntireColumn) fail('InvalidArgument');
      change(sheet, { titleColumns: { from: area.left, to: area.right } });
    },
    GetPrintTitleRowsOrNullObject: (sheet) => {
      const rows = sheet.page.titleRows;
      return titles(sheet, rows && { top: rows.from, bottom: rows.to, left: 0, right: maxColumns - 1 });
    },
    GetPrintTitleColumnsOrNullObject: (sheet) => {
      const columns = sheet.page.titleColumns;
      return titles(sheet, columns && { left: columns.from, right: columns.to, top: 0, bottom: maxRows - 1 });
    },
    SetPrintMargins: (sheet, args) => {
      const unit = args.word(0, ['Points', 'Inches', 'Centimeters'] as const);
      const inches =
        unit === 'Inches' ? 1 : unit === 'Points' ? 1 / pointsPerInch : pointsPerCentimeter / pointsPerInch;
      const given = args.options(1);
      for (const name of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
        const value = given[name];
        if (value !== undefined && value !== null) sheet.page.margins[name] = numberIn(value, 0, 10_000) * inches;
      }
      pageChanged(sheet);
    },
  },
}));

function rangeArgument(sheet: Sheet, args: Arguments): RangeTarget {
  return args.optionalObject(0, range) ?? rangeOf(sheet.workbook, sheet, args.text(0));
}

function printArea(sheet: Sheet) {
  return areasTarget(sheet.page.printArea.map((area) => new RangeTarget(sheet, area)));
}

function titles(sheet: Sheet, area: Area | null) {
  return range.orNull(area === null ? null : new RangeTarget(sheet, area));
}

/** Excel.PageLayoutZoomOptions */
function zoomOut({ page }: Sheet): unknown {
  if (page.fitToWidth === null && page.fitToHeight === null) return { scale: page.scale ?? 100 };
  return {
    ...(page.fitToWidth ? { horizontalFitToPages: page.fitToWidth } : {}),
    ...(page.fitToHeight ? { verticalFitToPages: page.fitToHeight } : {}),
  };
}

function setZoom(sheet: Sheet, value: unknown): void {
  if (typeof value !== 'object' || value === null) fail('InvalidArgument');
  const options = value as Readonly<Record<string, unknown>>;
  const pages = (name: string): number | null => {
    const count = options[name] ?? null;
    return count === null ? null : numberIn(count, 1, 32767);
  };
  const across = pages('horizontalFitToPages');
  const down = pages('verticalFitToPages');
  if (across === null && down === null) {
    change(sheet, { scale: numberIn(options['scale'], 10, 400), fitToWidth: null, fitToHeight: null });
    return;
  }
  change(sheet, { scale: null, fitToWidth: across ?? 0, fitToHeight: down ?? 0 });
}
