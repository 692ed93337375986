import { areaAddress, type Area } from '../registers/address';
import type { CellBlock, Look } from '../reports/sheetPlan';
import { DAYS_BETWEEN_DATE_SYSTEMS } from '../values/dates';
import { entered } from './enteredText';
import { CALL_BYTES, type Stroke } from './strokes';
import { byBytes, rowBytes } from './utf8';

const BYTES_A_BLOCK = 2_000_000;
const THIN = '#BFBFBF';

/** How a workbook takes what a plan says. */
export interface Surroundings {
  /** Names sheets as they are called while they are drawn. */
  readonly formulaText: (formula: string) => string;
  /** The workbook counts days in the 1904 system; plans count them in the 1900 system. */
  readonly date1904: boolean;
}

/** Values of a block, in stretches that fit into a request. */
export function valueStrokes(block: CellBlock, { formulaText, date1904 }: Surroundings): Stroke[] {
  const isDay = (block.formats ?? []).map((format) => date1904 && format !== null && /y|d/i.test(format));
  const rows = block.values.map((row) =>
    row.map((value, column) => {
      if (typeof value === 'number' && isDay[column]) return value - DAYS_BETWEEN_DATE_SYSTEMS;
      return typeof value === 'object' && value !== null && 'formula' in value
        ? formulaText(value.formula)
        : entered(value);
    }),
  );
  return byBytes(rows, BYTES_A_BLOCK, rowBytes).map(({ from, rows: part }) => {
    const address = areaAddress(areaOf(block, from, part.length));
    return {
      bytes: part.reduce((sum, row) => sum + rowBytes(row), CALL_BYTES),
      draw: (sheet) => {
        sheet.getRange(address).values = part;
      },
    };
  });
}

/** Number formats, set before the values so that nothing is guessed from what is typed. */
export function formatStrokes(block: CellBlock): Stroke[] {
  return (block.formats ?? []).flatMap((format, index): Stroke[] =>
    format === null
      ? []
      : [
          {
            bytes: CALL_BYTES,
            draw: (sheet) => {
              // One format for the whole range; the typings only know the matrix.
              sheet.getRange(columnAddress(block, index)).numberFormat = format as unknown as string[][];
            },
          },
        ],
  );
}

export function lookStrokes(block: CellBlock): Stroke[] {
  const strokes = block.look ? [lookStroke(areaAddress(areaOf(block)), block.look)] : [];
  (block.columnLooks ?? []).forEach((look, index) => {
    if (look && Object.keys(look).length > 0) strokes.push(lookStroke(columnAddress(block, index), look));
  });
  return strokes;
}

function lookStroke(address: string, look: Look): Stroke {
  return {
    bytes: CALL_BYTES * (Object.keys(look).length + (look.border === 'thin' ? 12 : 1)),
    draw: (sheet) => applyLook(sheet.getRange(address), look, parse(address)),
  };
}

function applyLook(range: Excel.Range, look: Look, shape: { rows: boolean; columns: boolean }): void {
  const { format } = range;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = ALIGNMENTS[look.align];
  if (look.verticalAlign !== undefined) format.verticalAlignment = VERTICALS[look.verticalAlign];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.border === 'thin') thinBorders(format, shape);
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICALS = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function thinBorders(format: Excel.RangeFormat, shape: { rows: boolean; columns: boolean }): void {
  const sides: Excel.BorderIndex[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as Excel.BorderIndex[];
  if (shape.rows) sides.push('InsideHorizontal' as Excel.BorderIndex);
  if (shape.columns) sides.push('InsideVertical' as Excel.BorderIndex);
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = THIN;
  }
}

/** Whether an area has inner lines at all. */
function parse(address: string): { rows: boolean; columns: boolean } {
  const [from = '', to = from] = address.split(':');
  const [, fromLetters, fromRow] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
  const [, toLetters, toRow] = /^([A-Z]+)(\d+)$/.exec(to) ?? [];
  return { rows: fromRow !== toRow, columns: fromLetters !== toLetters };
}

function areaOf(block: CellBlock, from = 0, rows = block.values.length): Area {
  const width = block.values[0]?.length ?? 1;
  const top = block.top + from;
  return { top, left: block.left, bottom: top + rows - 1, right: block.left + width - 1 };
}

function columnAddress(block: CellBlock, index: number): string {
  const column = block.left + index;
  return areaAddress({ top: block.top, bottom: block.top + block.values.length - 1, left: column, right: column });
}
