import { columnIndex } from '../model/address';
import { PackageRefusal } from './refusal';

/** A row element as it stands in the text. */
export interface RowMarkup {
  /** 0-based row number. */
  readonly row: number;
  /** Attributes as written, without the tag's name. */
  readonly attributes: string;
  /** Positions: `<`, after the start tag, `</` (equal to the former in an empty tag), after the element. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** A cell element as it stands in the text. */
export interface CellMarkup {
  readonly column: number;
  readonly attributes: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** Walks through the rows of a sheet's data. Gives the position of the end tag of the data. A row without number follows the one before it. */
export function scanRows(
  text: string,
  from: number,
  prefix: string,
  part: string,
  visit: (row: RowMarkup) => void,
): number {
  const rowTag = `${prefix}row`;
  const closeRow = `</${prefix}row`;
  let at = from;
  let previous = -1;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0) throw new PackageRefusal('bad-xml', 'The rows of a sheet end early.', part);
    if (text.charCodeAt(start + 1) === 47) return start;
    if (text.startsWith('<!--', start)) {
      at = after(text, '-->', start, part);
      continue;
    }
    const openEnd = after(text, '>', start, part);
    const empty = text.charCodeAt(openEnd - 2) === 47;
    if (!text.startsWith(rowTag, start + 1))
      throw new PackageRefusal('bad-xml', 'The sheet data holds something else than rows.', part);
    const attributes = text.slice(start + 1 + rowTag.length, openEnd - (empty ? 2 : 1));
    const number = attributeValue(attributes, 'r');
    const row = number === null ? previous + 1 : Number(number) - 1;
    let closeStart = openEnd;
    let end = openEnd;
    if (!empty) {
      closeStart = text.indexOf(closeRow, openEnd);
      if (closeStart < 0) throw new PackageRefusal('bad-xml', 'The rows of a sheet end early.', part);
      end = after(text, '>', closeStart, part);
    }
    visit({ row, attributes, start, openEnd, closeStart, end });
    previous = row;
    at = end;
  }
}

/** Walks through the cells of a row. A cell without address follows the one before it. */
export function scanCells(
  text: string,
  row: RowMarkup,
  prefix: string,
  part: string,
  visit: (cell: CellMarkup) => void,
): void {
  const cellTag = `${prefix}c`;
  const closeCell = `</${prefix}c>`;
  let at = row.openEnd;
  let previous = -1;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0 || start >= row.closeStart) return;
    const openEnd = after(text, '>', start, part);
    const named = start + 1 + cellTag.length;
    const isCell =
      text.startsWith(cellTag, start + 1) &&
      (text.charCodeAt(named) <= 32 || text.charCodeAt(named) === 62 || text.charCodeAt(named) === 47);
    if (!isCell) {
      // An extension list or comment between cells: step over its tag.
      at = openEnd;
      continue;
    }
    const empty = text.charCodeAt(openEnd - 2) === 47;
    const attributes = text.slice(named, openEnd - (empty ? 2 : 1));
    let closeStart = openEnd;
    let end = openEnd;
    if (!empty) {
      closeStart = text.indexOf(closeCell, openEnd);
      if (closeStart < 0 || closeStart > row.closeStart)
        throw new PackageRefusal('bad-xml', 'A cell has no end.', part);
      end = closeStart + closeCell.length;
    }
    const address = attributeValue(attributes, 'r');
    const column = address === null ? previous + 1 : columnOf(address);
    visit({ column, attributes, start, openEnd, closeStart, end });
    previous = column;
    at = end;
  }
}

function after(text: string, mark: string, from: number, part: string): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new PackageRefusal('bad-xml', 'The rows of a sheet end early.', part);
  return at + mark.length;
}

function columnOf(address: string): number {
  let length = 0;
  while (length < address.length && address.charCodeAt(length) > 57) length++;
  return columnIndex(address.slice(0, length));
}

/** Value of an attribute (no prefix) in the text of a tag, or null. Entities stay as they are. */
export function attributeValue(attributes: string, name: string): string | null {
  let at = attributes.indexOf(name);
  while (at >= 0) {
    const before = at === 0 ? 32 : attributes.charCodeAt(at - 1);
    let next = at + name.length;
    while (attributes.charCodeAt(next) <= 32) next++;
    if (before <= 32 && attributes.charCodeAt(next) === 61) {
      next++;
      while (attributes.charCodeAt(next) <= 32) next++;
      const quote = attributes.charAt(next);
      const end = attributes.indexOf(quote, next + 1);
      return end < 0 ? null : attributes.slice(next + 1, end);
    }
    at = attributes.indexOf(name, at + name.length);
  }
  return null;
}

/** A child of a cell, e.g. its `<v>`: the attributes and the content as written, or null. */
export function cellChild(
  text: string,
  cell: CellMarkup,
  prefix: string,
  name: string,
): { attributes: string; content: string } | null {
  // Searched in a cut-out: in the whole text a search for what is not there would run to the end of the sheet.
  const inside = text.slice(cell.openEnd, cell.closeStart);
  const tag = `<${prefix}${name}`;
  let start = inside.indexOf(tag);
  while (start >= 0) {
    const next = inside.charCodeAt(start + tag.length);
    if (next === 62 || next === 47 || next <= 32) {
      const openEnd = inside.indexOf('>', start) + 1;
      if (inside.charCodeAt(openEnd - 2) === 47) {
        return { attributes: inside.slice(start + tag.length, openEnd - 2), content: '' };
      }
      const closeStart = inside.indexOf(`</${prefix}${name}>`, openEnd);
      if (closeStart < 0) return null;
      return { attributes: inside.slice(start + tag.length, openEnd - 1), content: inside.slice(openEnd, closeStart) };
    }
    start = inside.indexOf(tag, start + tag.length);
  }
  return null;
}
