import { areaAddress, maxColumns, maxRows, parseArea } from '../model/address';
import { serialOf, serialOfTime } from '../model/calendar';
import { translateFormula } from '../model/references';
import { Row } from '../model/rows';
import type { Sheet } from '../model/sheet';
import { CellError, type CellFormula, type CellValue, type RichText } from '../model/values';
import { decodeCellText, isRich, plainOfRich } from './cellText';
import { type CellMarkup, attributeValue, cellChild, scanCells, scanRows } from './cellScanner';
import { modelFormula } from './formulaText';
import type { SharedStrings } from './sharedStrings';
import { plainText } from './xml';

/** What a cell of the file holds, as the model says it. */
export interface ReadCell {
  readonly value: CellValue;
  readonly formula: CellFormula | null;
  readonly rich: RichText | null;
  readonly style: number;
}

/** A shared formula: where its text stands and what it is. */
interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Reads cells one after the other; shared formulas refer back to earlier ones. */
export class CellReader {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(
    private readonly text: string,
    private readonly prefix: string,
    private readonly strings: SharedStrings,
    private readonly date1904: boolean,
  ) {}

  read(cell: CellMarkup, row: number): ReadCell {
    const { attributes } = cell;
    const style = Number(attributeValue(attributes, 's') ?? 0);
    if (cell.end === cell.openEnd || cell.openEnd === cell.closeStart)
      return { value: null, formula: null, rich: null, style };
    const formula = this.readFormula(cell, row);
    const type = attributeValue(attributes, 't') ?? 'n';
    if (type === 'inlineStr') {
      const inline = cellChild(this.text, cell, this.prefix, 'is');
      if (inline === null) return { value: null, formula, rich: null, style };
      const rich = isRich(inline.content) ? { markup: inline.content } : null;
      return { value: plainOfRich(inline.content), formula, rich, style };
    }
    const content = cellChild(this.text, cell, this.prefix, 'v');
    if (content === null) return { value: null, formula, rich: null, style };
    const body = content.content.includes('<') ? plainText(content.content) : content.content;
    if (type === 's') {
      const index = Number(body);
      return { value: this.strings.texts[index] ?? '', formula, rich: this.strings.rich.get(index) ?? null, style };
    }
    return { value: readValue(body, type, this.date1904), formula, rich: null, style };
  }

  private readFormula(cell: CellMarkup, row: number): CellFormula | null {
    const found = cellChild(this.text, cell, this.prefix, 'f');
    if (found === null) return null;
    const type = attributeValue(found.attributes, 't');
    const text = modelFormula(plainText(found.content));
    if (type === 'shared') {
      const index = attributeValue(found.attributes, 'si') ?? '';
      const first = this.shared.get(index);
      if (text !== '') {
        this.shared.set(index, { row, column: cell.column, text });
        return text;
      }
      return first === undefined ? null : translateFormula(first.text, row - first.row, cell.column - first.column);
    }
    const ref = attributeValue(found.attributes, 'ref');
    if (type === 'array' && ref !== null && text !== '') return { text, ref };
    return text === '' ? null : text;
  }
}

function readValue(body: string, type: string, date1904: boolean): CellValue {
  if (type === 'str') return decodeCellText(body);
  if (type === 'b') return body.trim() === '1' || body.trim() === 'true';
  if (type === 'e') return CellError.parse(body.trim()) ?? CellError.of('#UNKNOWN!');
  if (type === 'd') return readIsoDate(body.trim(), date1904);
  if (body.trim() === '') return null;
  const number = Number(body);
  return Number.isNaN(number) ? decodeCellText(body) : number;
}

function readIsoDate(text: string, date1904: boolean): CellValue {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}(?:\.[0-9]+)?))?Z?)?$/.exec(
    text,
  );
  if (match === null) return text;
  const day = serialOf(Number(match[1]), Number(match[2]), Number(match[3]), date1904);
  return day === null ? text : day + serialOfTime(Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0));
}

/** Reads the rows of a sheet into the model. Gives the position where the data ends. */
export function readRows(
  sheet: Sheet,
  text: string,
  from: number,
  prefix: string,
  part: string,
  strings: SharedStrings,
  missingResults: { row: number; column: number }[],
): number {
  const reader = new CellReader(text, prefix, strings, sheet.workbook.date1904);
  let ordinal = 0;
  return scanRows(text, from, prefix, part, (markup) => {
    const origin = ordinal++;
    const number = markup.row;
    if (!(number >= 0 && number < maxRows)) return;
    const row = sheet.row(number) ?? new Row();
    if (row.origin < 0) row.origin = origin;
    readRowAttributes(row, markup.attributes);
    scanCells(text, markup, prefix, part, (cell) => {
      const { column } = cell;
      if (!(column >= 0 && column < maxColumns)) return;
      const { value, formula, rich, style } = reader.read(cell, number);
      row.styles[column] = style;
      if (value !== null) row.values[column] = value;
      if (formula !== null) {
        (row.formulas ??= new Map()).set(column, formula);
        if (value === null) missingResults.push({ row: number, column });
      }
      if (rich !== null) (row.rich ??= new Map()).set(column, rich);
    });
    sheet.placeRow(number, row);
  });
}

function readRowAttributes(row: Row, attributes: string): void {
  if (!attributes.includes('=')) return;
  const on = (name: string): boolean => {
    const value = attributeValue(attributes, name);
    return value === '1' || value === 'true';
  };
  const height = attributeValue(attributes, 'ht');
  if (height !== null) row.height = Number(height);
  row.hidden = on('hidden');
  row.collapsed = on('collapsed');
  row.outline = Number(attributeValue(attributes, 'outlineLevel') ?? 0);
  if (on('customFormat')) row.style = Number(attributeValue(attributes, 's') ?? 0);
}

/** The address of an array in a form the model compares with. */
export function normalisedRef(ref: string): string {
  const area = parseArea(ref);
  return area === null ? ref : areaAddress(area);
}
