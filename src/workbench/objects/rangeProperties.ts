import { areaAddress, cellAddress, cellArea, quoteSheetName } from '../model/address';
import { formatArea } from '../model/formatting';
import type { CellStyle, StylePatch } from '../model/styles';
import type { HostClass } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { cellsOf, requireShape } from './cellValues';
import { alignmentOut, alignmentPatch, fontPatch, underlineOut, verticalOut } from './formatWords';
import { requireAllowed } from './protectedCells';
import type { RangeTarget } from './rangeTarget';

type Options = Readonly<Record<string, unknown>>;

const part = (options: Options, name: string): Options | undefined => {
  const value = options[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? (value as Options) : fail('InvalidArgument');
};

/** The properties of one cell's format that were asked for (`true` in the options). */
function formatOut(style: CellStyle, options: Options): Options {
  const wanted = (from: Options | undefined, values: Options): Options =>
    Object.fromEntries(Object.entries(values).filter(([name]) => from?.[name] === true));
  const fill = part(options, 'fill');
  const font = part(options, 'font');
  return {
    ...wanted(options, {
      horizontalAlignment: alignmentOut(style.alignment.horizontal),
      verticalAlignment: verticalOut(style.alignment.vertical),
      wrapText: style.alignment.wrap,
      indentLevel: style.alignment.indent,
      shrinkToFit: style.alignment.shrink,
    }),
    ...(fill === undefined ? {} : { fill: wanted(fill, { color: style.fill.color ?? '#FFFFFF' }) }),
    ...(font === undefined
      ? {}
      : {
          font: wanted(font, {
            name: style.font.name,
            size: style.font.size,
            bold: style.font.bold,
            italic: style.font.italic,
            color: style.font.color ?? '#000000',
            underline: underlineOut(style.font.underline),
            strikethrough: style.font.strike,
          }),
        }),
  };
}

/** The change that Excel.SettableCellProperties ask for. */
function patchOf(properties: Options): StylePatch {
  const format = part(properties, 'format') ?? {};
  const fill = part(format, 'fill');
  const font = part(format, 'font');
  const known = new Set([
    'fill',
    'font',
    'horizontalAlignment',
    'verticalAlignment',
    'wrapText',
    'indentLevel',
    'shrinkToFit',
  ]);
  for (const name of Object.keys(format)) if (!known.has(name)) fail('NotImplemented', `CellPropertiesFormat.${name}`);
  const color = fill?.['color'];
  return {
    ...(typeof color === 'string' ? { fill: { pattern: 'solid', color: color.toUpperCase(), background: null } } : {}),
    ...(font === undefined ? {} : { font: fontPatch(font) }),
    ...alignmentPatch(format),
  };
}

/** Methods of Excel.Range that read and set properties cell by cell. */
export const rangeProperties: HostClass<RangeTarget>['methods'] = {
  GetCellProperties: ({ sheet, area, cellCount }, args, session) => {
    session.countRead(cellCount);
    const options = args.options(0);
    const format = part(options, 'format');
    const matrix: Options[][] = [];
    for (const [row, column] of cellsOf(area)) {
      const address = `${quoteSheetName(sheet.name)}!${cellAddress(row, column)}`;
      const line = (matrix[row - area.top] ??= []);
      line.push({
        ...(options['address'] === true ? { address, addressLocal: address } : {}),
        ...(format === undefined ? {} : { format: formatOut(sheet.style(row, column), format) }),
      });
    }
    return matrix;
  },
  SetCellProperties: ({ sheet, area, rowCount, columnCount }, args) => {
    const matrix = args.list(0);
    requireShape(matrix, rowCount, columnCount);
    requireAllowed(sheet, 'formatCells');
    for (const [row, column] of cellsOf(area)) {
      const properties = (matrix[row - area.top] as unknown[])[column - area.left];
      if (properties === null || properties === undefined) continue;
      formatArea(sheet, cellArea(row, column), patchOf(properties as Options));
    }
  },
  GetRowProperties: ({ sheet, area }, args) => {
    const options = args.options(0);
    return Array.from({ length: area.bottom - area.top + 1 }, (_, i) => {
      const row = { ...area, top: area.top + i, bottom: area.top + i };
      const address = `${quoteSheetName(sheet.name)}!${areaAddress(row)}`;
      return {
        ...(options['address'] === true ? { address } : {}),
        ...(options['rowHidden'] === true ? { rowHidden: sheet.isRowHidden(row.top) } : {}),
        ...(options['rowIndex'] === true ? { rowIndex: row.top } : {}),
      };
    });
  },
};
