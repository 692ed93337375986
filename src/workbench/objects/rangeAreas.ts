import { areaAddress, intersection, maxColumns, maxRows, quoteSheetName } from '../model/address';
import { clearArea } from '../model/editing';
import type { Sheet } from '../model/sheet';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { clearWhat } from './clearing';
import { conditionalFormatCollection } from './conditionalFormatCollection';
import { dataValidation } from './dataValidation';
import { rangeAreasCells } from './rangeCells';
import { range } from './range';
import { rangeFormat } from './rangeFormat';
import type { RangeTarget } from './rangeTarget';
import { requireAllowed, requireUnlocked } from './protectedCells';
import { worksheet } from './worksheet';

/** Several areas of one sheet. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly RangeTarget[];
}

/** The target of several ranges, or null when there are none. */
export function areasTarget(areas: readonly RangeTarget[]): AreasTarget | null {
  const sheet = areas[0]?.sheet;
  return sheet === undefined ? null : { sheet, areas };
}

function address({ sheet, areas }: AreasTarget): string {
  const prefix = quoteSheetName(sheet.name);
  return areas.map((each) => `${prefix}!${areaAddress(each.area)}`).join(',');
}

/** Excel.RangeAreas */
export const rangeAreas: ObjectMaker<AreasTarget> = defineClass('RangeAreas', () => ({
  keepsReference: true,
  scalars: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, each) => sum + each.cellCount, 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every((each) => each.isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every((each) => each.isEntireRow) },
    Style: { get: () => 'Normal' },
  },
  objects: {
    Areas: ({ areas }) => rangeCollection.of(areas),
    Worksheet: ({ sheet }) => worksheet.of(sheet),
    Format: ({ areas }) => rangeFormat.of(areas),
    ConditionalFormats: ({ areas }) => conditionalFormatCollection.of(areas),
    DataValidation: ({ areas }) => dataValidation.of(areas),
  },
  methods: {
    ...rangeAreasCells,
    Clear: ({ areas }, args) => {
      const what = clearWhat(args, 0);
      for (const { sheet, area } of areas) {
        if (what === 'formats') requireAllowed(sheet, 'formatCells');
        else requireUnlocked(sheet, area);
        clearArea(sheet, area, what);
      }
    },
    Calculate: (_target, _args, session) => {
      session.calculateNow();
    },
    SetDirty: () => null,
    GetEntireRow: ({ sheet, areas }) =>
      rangeAreas.of({ sheet, areas: areas.map((each) => each.at({ ...each.area, left: 0, right: maxColumns - 1 })) }),
    GetEntireColumn: ({ sheet, areas }) =>
      rangeAreas.of({ sheet, areas: areas.map((each) => each.at({ ...each.area, top: 0, bottom: maxRows - 1 })) }),
    GetOffsetRangeAreas: ({ sheet, areas }, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      const moved = areas.map(({ area }, i) =>
        areas[i]?.at({
          top: area.top + rows,
          bottom: area.bottom + rows,
          left: area.left + columns,
          right: area.right + columns,
        }),
      );
      return rangeAreas.of({ sheet, areas: moved.filter((each) => each !== undefined) });
    },
    GetIntersection: (target, args) =>
      rangeAreas.of(
        common(target, args.optionalObject(0, range), args.optionalObject(0, rangeAreas)) ?? fail('ItemNotFound'),
      ),
    GetIntersectionOrNullObject: (target, args) =>
      rangeAreas.orNull(common(target, args.optionalObject(0, range), args.optionalObject(0, rangeAreas))),
    GetUsedRangeAreas: (target, args) => rangeAreas.of(used(target, args.flag(0)) ?? fail('ItemNotFound')),
    GetUsedRangeAreasOrNullObject: (target, args) => rangeAreas.orNull(used(target, args.flag(0))),
  },
}));

function common(target: AreasTarget, one?: RangeTarget, many?: AreasTarget): AreasTarget | null {
  const others = many?.areas ?? (one === undefined ? fail('InvalidArgument') : [one]);
  return areasTarget(
    target.areas.flatMap((each) =>
      others.flatMap((other) => {
        const shared = intersection(each.area, other.area);
        return shared === null || other.sheet !== each.sheet ? [] : [each.at(shared)];
      }),
    ),
  );
}

function used({ areas }: AreasTarget, valuesOnly: boolean): AreasTarget | null {
  return areasTarget(
    areas.flatMap((each) => {
      const area = each.sheet.usedArea(valuesOnly, each.area);
      return area === null ? [] : [each.at(area)];
    }),
  );
}

/** Excel.RangeCollection */
export const rangeCollection: ObjectMaker<readonly RangeTarget[]> = defineClass('RangeCollection', () => ({
  items: (areas) => areas.map((each) => range.of(each)),
  methods: {
    GetCount: (areas) => areas.length,
    GetItemAt: (areas, args) => range.of(areas[args.integer(0)] ?? fail('InvalidArgument')),
  },
}));
