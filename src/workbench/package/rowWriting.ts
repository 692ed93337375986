import { cellAddress } from '../model/address';
import type { Row } from '../model/rows';
import type { Sheet } from '../model/sheet';
import { CellError, type CellFormula, type CellValue } from '../model/values';
import { encodeCellText } from './cellText';
import { CellReader, type ReadCell } from './cellReading';
import { type CellMarkup, type RowMarkup, attributeValue, cellChild, scanCells, scanRows } from './cellScanner';
import { setAttributes } from './edits';
import { fileFormula } from './formulaText';
import type { SharedStrings, StringAppender } from './sharedStrings';
import type { StyleWriter } from './styleWriting';
import { escapeText } from './xml';

/** What writing cells needs besides the sheet. */
export interface RowWritingContext {
  readonly strings: SharedStrings;
  readonly appender: StringAppender;
  readonly styles: StyleWriter;
}

/** Errors every Excel reads from a file; younger ones are written as #VALUE! and calculated anew. */
const classicErrors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Writes the data of a sheet: rows nobody touched as they are, of the others only the cells that differ. */
export class RowWriter {
  private readonly rows: RowMarkup[] = [];
  private readonly expanded: Set<string>;
  /** Whether cells with formulas came, went or moved: the file's calculation chain is then wrong. */
  formulasMoved = false;

  constructor(
    private readonly sheet: Sheet,
    private readonly text: string,
    from: number,
    private readonly prefix: string,
    private readonly part: string,
    private readonly context: RowWritingContext,
  ) {
    scanRows(text, from, prefix, part, (row) => this.rows.push(row));
    this.expanded = this.groupsToExpand();
  }

  private reader(): CellReader {
    return new CellReader(this.text, this.prefix, this.context.strings, this.sheet.workbook.date1904);
  }

  /**
   * Shared formulas one of whose cells moved or has another formula now: all their cells get a formula of their own. The walk also
   * notices formulas that went with their row.
   */
  private groupsToExpand(): Set<string> {
    const groups = new Set<string>();
    const shared = this.text.includes('shared');
    const places = new Map<number, [number, Row]>();
    for (const number of this.sheet.rowNumbers()) {
      const row = this.sheet.row(number);
      if (row !== undefined && row.origin >= 0) places.set(row.origin, [number, row]);
    }
    if (!shared && this.rows.every((_, i) => places.has(i))) return groups;
    const reader = this.reader();
    this.rows.forEach((markup, i) => {
      const place = places.get(i);
      scanCells(this.text, markup, this.prefix, this.part, (cell) => {
        const found = cellChild(this.text, cell, this.prefix, 'f');
        if (found === null) return;
        const before = reader.read(cell, markup.row).formula;
        const after = place?.[1].formulas?.get(cell.column) ?? null;
        if (place?.[0] === markup.row && sameFormula(before, after)) return;
        this.formulasMoved = true;
        if (attributeValue(found.attributes, 't') === 'shared')
          groups.add(attributeValue(found.attributes, 'si') ?? '');
      });
    });
    return groups;
  }

  /** The rows as markup. */
  write(): string {
    const pieces: string[] = [];
    const expandable = this.expanded.size > 0 ? this.rowsWithExpanded() : null;
    const reader = this.reader();
    for (const number of this.sheet.rowNumbers()) {
      const row = this.sheet.row(number);
      if (row === undefined) continue;
      const markup = row.origin >= 0 ? this.rows[row.origin] : undefined;
      if (markup === undefined) {
        pieces.push(this.newRow(number, row));
        continue;
      }
      const numbered = attributeValue(markup.attributes, 'r') !== null;
      const expand = expandable?.has(row.origin) === true;
      const untouched = row.touched === null && !row.attributesTouched && !expand;
      if (untouched && numbered && markup.row === number) pieces.push(this.text.slice(markup.start, markup.end));
      else pieces.push(this.changedRow(number, row, markup, reader));
    }
    return pieces.join('');
  }

  private rowsWithExpanded(): Set<number> {
    const rows = new Set<number>();
    this.rows.forEach((markup, i) => {
      scanCells(this.text, markup, this.prefix, this.part, (cell) => {
        if (this.isExpanded(cell)) rows.add(i);
      });
    });
    return rows;
  }

  private isExpanded(cell: CellMarkup): boolean {
    if (this.expanded.size === 0) return false;
    const found = cellChild(this.text, cell, this.prefix, 'f');
    return found !== null && this.expanded.has(attributeValue(found.attributes, 'si') ?? '');
  }

  private newRow(number: number, row: Row): string {
    const cells = row.columns().map((column) => this.newCell(number, column, row));
    const tag = setAttributes(`<${this.prefix}row r="${number + 1}">`, this.rowAttributes(row));
    if (cells.length === 0 && tag === `<${this.prefix}row r="${number + 1}">`) return '';
    return cells.length === 0 ? tag.replace(/>$/, '/>') : `${tag}${cells.join('')}</${this.prefix}row>`;
  }

  private rowAttributes(row: Row): Record<string, string | number | null> {
    return {
      s: row.style === 0 ? null : this.context.styles.index(row.style),
      customFormat: row.style === 0 ? null : 1,
      ht: row.height,
      hidden: row.hidden ? 1 : null,
      customHeight: row.height === null ? null : 1,
      outlineLevel: row.outline === 0 ? null : row.outline,
      collapsed: row.collapsed ? 1 : null,
    };
  }

  private changedRow(number: number, row: Row, markup: RowMarkup, reader: CellReader): string {
    const { text, prefix } = this;
    const source = new Map<number, CellMarkup>();
    let last = markup.openEnd;
    scanCells(text, markup, prefix, this.part, (cell) => {
      source.set(cell.column, cell);
      last = cell.end;
    });
    const moved = markup.row !== number;
    const cells = row.columns().map((column) => {
      const old = source.get(column);
      if (old === undefined) return this.newCell(number, column, row);
      const touched = row.touched === 'all' || row.touched?.has(column) === true;
      if (touched || this.isExpanded(old)) return this.changedCell(number, column, row, old, markup, reader);
      return this.movedCell(number, column, old, moved);
    });
    const attributes: Record<string, string | number | null> = { r: number + 1, spans: null };
    if (row.attributesTouched) Object.assign(attributes, this.rowAttributes(row));
    const tag = setAttributes(text.slice(markup.start, markup.openEnd), attributes).replace(/\s*\/>$/, '>');
    const rest = text.slice(last, markup.closeStart);
    const tail = rest.includes('<') ? rest : '';
    return `${tag}${cells.join('')}${tail}</${prefix}row>`;
  }

  /** A cell as it is, at its present address. */
  private movedCell(number: number, column: number, old: CellMarkup, moved: boolean): string {
    const raw = this.text.slice(old.start, old.end);
    if (!moved && attributeValue(old.attributes, 'r') !== null) return raw;
    return atAddress(raw, cellAddress(number, column));
  }

  private changedCell(
    number: number,
    column: number,
    row: Row,
    old: CellMarkup,
    markup: RowMarkup,
    reader: CellReader,
  ): string {
    const before = reader.read(old, markup.row);
    const formula = row.formulas?.get(column) ?? null;
    const value = row.value(column);
    const sameF = sameFormula(before.formula, formula) && !this.isExpanded(old);
    const style = this.context.styles.index(row.styles[column] ?? 0);
    const tag = this.text.slice(old.start, old.openEnd);
    const address = cellAddress(number, column);
    if (sameF && sameContent(before, value, row.rich?.get(column)?.markup ?? null)) {
      return setAttributes(tag, { r: address, s: style === 0 ? null : style }) + this.text.slice(old.openEnd, old.end);
    }
    if (!sameFormula(before.formula, formula) && (before.formula === null || formula === null))
      this.formulasMoved = true;
    const content = this.content(row, column, number, value);
    const kept = sameF && formula !== null ? this.keptFormula(old) : null;
    const inside = (kept ?? content.formula) + content.value;
    const attributes: Record<string, string | number | null> = {
      r: address,
      s: style === 0 ? null : style,
      t: content.type,
    };
    // Marks of dynamic arrays and rich values go with what they marked.
    const stillArray =
      before.formula !== null && formula !== null && typeof before.formula !== 'string' && typeof formula !== 'string';
    if (kept === null) Object.assign(attributes, stillArray ? { vm: null } : { cm: null, vm: null });
    const start = setAttributes(tag, attributes).replace(/\s*\/>$/, '>');
    return inside === '' ? start.replace(/>$/, '/>') : `${start}${inside}</${this.prefix}c>`;
  }

  private keptFormula(old: CellMarkup): string | null {
    const found = cellChild(this.text, old, this.prefix, 'f');
    if (found === null) return null;
    const name = `${this.prefix}f`;
    return found.content === ''
      ? `<${name}${found.attributes}/>`
      : `<${name}${found.attributes}>${found.content}</${name}>`;
  }

  private newCell(number: number, column: number, row: Row): string {
    if (row.formulas?.has(column) === true) this.formulasMoved = true;
    const style = this.context.styles.index(row.styles[column] ?? 0);
    const { type, formula, value } = this.content(row, column, number, row.value(column));
    const c = `${this.prefix}c`;
    const tag = `<${c} r="${cellAddress(number, column)}"${style === 0 ? '' : ` s="${style}"`}${type === null ? '' : ` t="${type}"`}`;
    const inside = formula + value;
    if (inside !== '') return `${tag}>${inside}</${c}>`;
    return row.styles[column] === undefined ? '' : `${tag}/>`;
  }

  private content(
    row: Row,
    column: number,
    number: number,
    value: CellValue,
  ): { type: string | null; formula: string; value: string } {
    const p = this.prefix;
    const formula = row.formulas?.get(column) ?? null;
    const written = formula === null ? '' : this.writeFormula(formula, number, column);
    const v = (text: string): string => `<${p}v>${text}</${p}v>`;
    if (value === null) return { type: null, formula: written, value: '' };
    if (typeof value === 'number') return { type: null, formula: written, value: v(String(value)) };
    if (typeof value === 'boolean') return { type: 'b', formula: written, value: v(value ? '1' : '0') };
    if (value instanceof CellError)
      return { type: 'e', formula: written, value: v(classicErrors.has(value.code) ? value.code : '#VALUE!') };
    if (formula !== null) return { type: 'str', formula: written, value: v(encodeCellText(value)) };
    const rich = row.rich?.get(column);
    const index = rich === undefined ? this.context.appender.indexOf(value) : this.context.appender.indexOfRich(rich);
    return { type: 's', formula: '', value: v(String(index)) };
  }

  private writeFormula(formula: CellFormula, row: number, column: number): string {
    const f = `${this.prefix}f`;
    const table = this.sheet.tableAt(row, column);
    if (typeof formula === 'string') return `<${f}>${escapeText(fileFormula(formula, table))}</${f}>`;
    return `<${f} t="array" ref="${formula.ref}">${escapeText(fileFormula(formula.text, table))}</${f}>`;
  }
}

/** A cell's markup at another address. The usual form, with the address first, is dealt with without searching. */
function atAddress(raw: string, address: string): string {
  const usual = raw.indexOf(' r="');
  const tagEnd = raw.indexOf('>') + 1;
  if (usual < 0 || usual > tagEnd) return setAttributes(raw.slice(0, tagEnd), { r: address }) + raw.slice(tagEnd);
  const end = raw.indexOf('"', usual + 4);
  return `${raw.slice(0, usual + 4)}${address}${raw.slice(end)}`;
}

function sameFormula(a: CellFormula | null, b: CellFormula | null): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  return a.text === b.text && a.ref === b.ref;
}

function sameContent(before: ReadCell, value: CellValue, rich: string | null): boolean {
  return before.value === value && (before.rich?.markup ?? null) === rich;
}
