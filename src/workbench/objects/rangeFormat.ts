import { formatArea, setColumns, setRows } from '../model/formatting';
import type { StylePatch } from '../model/styles';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { autofitColumns, autofitRows } from './autofit';
import { borderCollection } from './rangeBorders';
import { commonStyle } from './cellStyles';
import { rangeFill } from './rangeFill';
import {
  alignmentIn,
  alignmentOut,
  booleanIn,
  fontPatch,
  numberIn,
  underlineOut,
  verticalIn,
  verticalOut,
} from './formatWords';
import { columnCharacters, columnPoints, columnWidth, common, rowHeight } from './measures';
import { requireAllowed } from './protectedCells';
import type { RangeTarget } from './rangeTarget';

/** The ranges whose cells are formatted. */
export type Cells = readonly RangeTarget[];

/** Formats all cells of some ranges. @throws HostError AccessDenied on a protected sheet */
export function applyFormat(cells: Cells, patch: StylePatch): void {
  for (const { sheet } of cells) requireAllowed(sheet, 'formatCells');
  for (const { sheet, area } of cells) formatArea(sheet, area, patch);
}

/** Excel.RangeFormat */
export const rangeFormat: ObjectMaker<Cells> = defineClass('RangeFormat', () => ({
  scalars: {
    HorizontalAlignment: {
      get: (cells) => commonStyle(cells, (style) => alignmentOut(style.alignment.horizontal)),
      set: (cells, value) => {
        applyFormat(cells, { alignment: { horizontal: alignmentIn(value) } });
      },
    },
    VerticalAlignment: {
      get: (cells) => commonStyle(cells, (style) => verticalOut(style.alignment.vertical)),
      set: (cells, value) => {
        applyFormat(cells, { alignment: { vertical: verticalIn(value) } });
      },
    },
    WrapText: {
      get: (cells) => commonStyle(cells, (style) => style.alignment.wrap),
      set: (cells, value) => {
        applyFormat(cells, { alignment: { wrap: booleanIn(value) } });
      },
    },
    IndentLevel: {
      get: (cells) => commonStyle(cells, (style) => style.alignment.indent),
      set: (cells, value) => {
        applyFormat(cells, { alignment: { indent: numberIn(value, 0, 250) } });
      },
    },
    ShrinkToFit: {
      get: (cells) => commonStyle(cells, (style) => style.alignment.shrink),
      set: (cells, value) => {
        applyFormat(cells, { alignment: { shrink: booleanIn(value) } });
      },
    },
    TextOrientation: {
      get: (cells) => commonStyle(cells, (style) => orientationOut(style.alignment.rotation)),
      set: (cells, value) => {
        const degrees = value === 180 ? 180 : numberIn(value, -90, 90);
        applyFormat(cells, { alignment: { rotation: orientationIn(degrees) } });
      },
    },
    ColumnWidth: { get: readWidth, set: setWidth },
    RowHeight: { get: readHeight, set: setHeight },
    UseStandardWidth: {
      get: (cells) => cells.every(({ sheet, area }) => sheet.columns.get(area.left).width === null),
    },
    UseStandardHeight: {
      get: (cells) => cells.every(({ sheet, area }) => (sheet.row(area.top)?.height ?? null) === null),
    },
  },
  objects: {
    Fill: (cells) => rangeFill.of(cells),
    Font: (cells) => rangeFont.of(cells),
    Borders: (cells) => borderCollection.of(cells),
    Protection: (cells) => formatProtection.of(cells),
  },
  methods: {
    AutofitColumns: (cells, _args, session) => {
      session.ensureCalculated();
      for (const { sheet, area } of cells) {
        requireAllowed(sheet, 'formatColumns');
        autofitColumns(sheet, area, session);
      }
    },
    AutofitRows: (cells, _args, session) => {
      session.ensureCalculated();
      for (const { sheet, area } of cells) {
        requireAllowed(sheet, 'formatRows');
        autofitRows(sheet, area, session);
      }
    },
  },
}));

/** Excel.RangeFont */
export const rangeFont: ObjectMaker<Cells> = defineClass('RangeFont', () => ({
  scalars: {
    Name: font('name', (cells) => commonStyle(cells, (style) => style.font.name)),
    Size: font('size', (cells) => commonStyle(cells, (style) => style.font.size)),
    Bold: font('bold', (cells) => commonStyle(cells, (style) => style.font.bold)),
    Italic: font('italic', (cells) => commonStyle(cells, (style) => style.font.italic)),
    Strikethrough: font('strikethrough', (cells) => commonStyle(cells, (style) => style.font.strike)),
    Underline: font('underline', (cells) => commonStyle(cells, (style) => underlineOut(style.font.underline))),
    Color: font('color', (cells) => commonStyle(cells, (style) => style.font.color ?? '#000000') ?? ''),
  },
}));

function font(name: string, get: (cells: Cells) => unknown) {
  return {
    get,
    set: (cells: Cells, value: unknown) => {
      applyFormat(cells, { font: fontPatch({ [name]: value }) });
    },
  };
}

/** Excel.FormatProtection */
export const formatProtection: ObjectMaker<Cells> = defineClass('FormatProtection', () => ({
  scalars: {
    Locked: {
      get: (cells) => commonStyle(cells, (style) => style.locked),
      set: (cells, value) => {
        applyFormat(cells, { locked: booleanIn(value) });
      },
    },
    FormulaHidden: {
      get: (cells) => commonStyle(cells, (style) => style.hidden),
      set: (cells, value) => {
        applyFormat(cells, { hidden: booleanIn(value) });
      },
    },
  },
}));

/** −90…90 as Office.js counts, from the schema's 0…180. */
function orientationOut(rotation: number): number {
  return rotation > 90 && rotation <= 180 ? 90 - rotation : rotation === 255 ? 180 : rotation;
}

function orientationIn(degrees: number): number {
  if (degrees === 180) return 255;
  return degrees < 0 ? 90 - degrees : degrees;
}

function readWidth(cells: Cells): number | null {
  return common(
    (function* () {
      for (const { sheet, area } of cells) {
        for (let column = area.left; column <= area.right; column++) yield columnWidth(sheet, column);
      }
    })(),
  );
}

function setWidth(cells: Cells, value: unknown): void {
  const characters = columnCharacters(numberIn(value, 0, columnPoints(255)));
  for (const { sheet, area } of cells) {
    requireAllowed(sheet, 'formatColumns');
    setColumns(sheet, area.left, area.right, { width: characters, hidden: characters === 0 });
  }
}

function readHeight(cells: Cells): number | null {
  return common(
    (function* () {
      for (const { sheet, area } of cells) {
        let rows = 0;
        for (const [number] of sheet.rowsBetween(area.top, area.bottom)) {
          rows++;
          yield rowHeight(sheet, number);
        }
        if (rows < area.bottom - area.top + 1) yield sheet.defaultRowHeight;
      }
    })(),
  );
}

function setHeight(cells: Cells, value: unknown): void {
  const height = numberIn(value, 0, 409.5);
  for (const { sheet, area } of cells) {
    requireAllowed(sheet, 'formatRows');
    setRows(sheet, area.top, area.bottom, { height, hidden: height === 0 });
  }
}
