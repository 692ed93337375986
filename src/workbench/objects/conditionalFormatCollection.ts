import { intersection, subtract } from '../model/address';
import type { ConditionalFormat } from '../model/rules';
import type { Sheet } from '../model/sheet';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { conditionalFormat, conditionalFormatTypes, type FormatTarget } from './conditionalFormat';
import { requireAllowed } from './protectedCells';
import type { Cells } from './rangeFormat';

/** Marks the sheet's conditional formats as changed and says so. */
export function conditionalFormatsChanged(sheet: Sheet, format: ConditionalFormat | null): void {
  if (format !== null) format.markup = null;
  sheet.touched.add('conditionalFormats');
  const { notifier } = sheet.workbook;
  for (const area of format?.areas ?? [])
    notifier.emit({ type: 'format', sheet: sheet.id, area, source: notifier.source });
  notifier.emit({ type: 'layout', sheet: sheet.id, source: notifier.source });
}

/** Conditional formats that reach into the ranges, by priority. */
function formatsOf(cells: Cells): FormatTarget[] {
  const sheet = cells[0]?.sheet;
  if (sheet === undefined) return [];
  return sheet.conditionalFormats
    .filter((format) => format.areas.some((area) => cells.some((each) => intersection(area, each.area) !== null)))
    .sort((a, b) => a.priority - b.priority)
    .map((format) => ({ sheet, format }));
}

function find(cells: Cells, id: string): FormatTarget | null {
  return formatsOf(cells).find(({ format }) => format.id === id) ?? null;
}

function freeId(sheet: Sheet): string {
  for (let number = sheet.conditionalFormats.length + 1; ; number++) {
    const id = `cf-${number}`;
    if (!sheet.conditionalFormats.some((each) => each.id === id)) return id;
  }
}

/** Excel.ConditionalFormatCollection */
export const conditionalFormatCollection: ObjectMaker<Cells> = defineClass('ConditionalFormatCollection', () => ({
  items: (cells) => formatsOf(cells).map((each) => conditionalFormat.of(each)),
  indexer: (cells, args) => conditionalFormat.of(find(cells, args.text(0)) ?? fail('ItemNotFound')),
  methods: {
    GetCount: (cells) => formatsOf(cells).length,
    GetItemAt: (cells, args) => conditionalFormat.of(formatsOf(cells)[args.integer(0)] ?? fail('InvalidArgument')),
    GetItemOrNullObject: (cells, args) => conditionalFormat.orNull(find(cells, args.text(0))),
    Add: (cells, args) => {
      const type = conditionalFormatTypes[args.word(0, Object.keys(conditionalFormatTypes))];
      const sheet = cells[0]?.sheet ?? fail('InvalidArgument');
      requireAllowed(sheet, 'formatCells');
      // A new format comes first; the others move down.
      for (const each of sheet.conditionalFormats) each.priority++;
      const format: ConditionalFormat = {
        id: freeId(sheet),
        areas: cells.map((each) => each.area),
        type: type ?? fail('InvalidArgument'),
        priority: 1,
        stopIfTrue: false,
        operator: null,
        formulas: [],
        text: null,
        rank: null,
        percent: false,
        bottom: false,
        aboveAverage: true,
        timePeriod: null,
        style: {},
        scale: [],
        iconSet: null,
        markup: null,
      };
      sheet.conditionalFormats.push(format);
      conditionalFormatsChanged(sheet, format);
      return conditionalFormat.of({ sheet, format });
    },
    ClearAll: (cells) => {
      const sheet = cells[0]?.sheet ?? fail('InvalidArgument');
      requireAllowed(sheet, 'formatCells');
      for (const { format } of formatsOf(cells)) {
        const before = format.areas;
        for (const each of cells) format.areas = format.areas.flatMap((area) => subtract(area, each.area));
        if (before.length > 0) format.markup = null;
      }
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
      conditionalFormatsChanged(sheet, null);
    },
  },
}));
