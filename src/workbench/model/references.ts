import { tokenize } from '@borgar/fx';
import { type Area, columnIndex, columnLetters, maxColumns, maxRows, quoteSheetName } from './address';

/**
 * Cells inserted or deleted. For rows, `area.top`–`area.bottom` come or go and cells below move, in columns
 * `area.left`–`area.right` only (all of them when whole rows are meant). For columns likewise.
 */
export interface StructureChange {
  readonly kind: 'insert' | 'delete';
  readonly axis: 'rows' | 'columns';
  readonly area: Area;
}

/** What happened to the places that formulas name. */
export type HistoryEntry =
  | { readonly kind: 'shift'; readonly sheet: string; readonly name: string; readonly change: StructureChange }
  | { readonly kind: 'rename'; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly kind: 'delete'; readonly sheet: string; readonly name: string };

/** Whether whole rows or whole columns come or go. */
export function isWholeChange({ axis, area }: StructureChange): boolean {
  return axis === 'rows'
    ? area.left === 0 && area.right === maxColumns - 1
    : area.top === 0 && area.bottom === maxRows - 1;
}

/** A reference as a formula writes it. `$` marks are kept per edge; `shape` says how it is written back. */
export interface FormulaReference {
  readonly area: Area;
  readonly shape: 'cell' | 'range' | 'rows' | 'columns';
  readonly absolute: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

const cell = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const column = /^(\$?)([A-Za-z]{1,3})$/;
const row = /^(\$?)([0-9]{1,7})$/;

/** Reads a reference without its sheet; null for what is written in other ways (A1:B, #REF!). */
export function parseReference(text: string): FormulaReference | null {
  const at = text.indexOf(':');
  const first = at < 0 ? text : text.slice(0, at);
  const second = at < 0 ? text : text.slice(at + 1);
  const a = cell.exec(first);
  const b = cell.exec(second);
  if (a !== null && b !== null) {
    const area = {
      top: Number(a[4]) - 1,
      left: columnIndex(a[2] ?? ''),
      bottom: Number(b[4]) - 1,
      right: columnIndex(b[2] ?? ''),
    };
    const absolute = { top: a[3] === '$', left: a[1] === '$', bottom: b[3] === '$', right: b[1] === '$' };
    return area.left < 0 || area.right < 0 ? null : ordered(area, at < 0 ? 'cell' : 'range', absolute);
  }
  if (at < 0) return null;
  const c = column.exec(first);
  const d = column.exec(second);
  if (c !== null && d !== null) {
    const area = { top: 0, left: columnIndex(c[2] ?? ''), bottom: maxRows - 1, right: columnIndex(d[2] ?? '') };
    const absolute = { top: true, left: c[1] === '$', bottom: true, right: d[1] === '$' };
    return area.left < 0 || area.right < 0 ? null : ordered(area, 'columns', absolute);
  }
  const e = row.exec(first);
  const f = row.exec(second);
  if (e === null || f === null) return null;
  const area = { top: Number(e[2]) - 1, left: 0, bottom: Number(f[2]) - 1, right: maxColumns - 1 };
  return ordered(area, 'rows', { top: e[1] === '$', left: true, bottom: f[1] === '$', right: true });
}

function ordered(
  area: Area,
  shape: FormulaReference['shape'],
  absolute: FormulaReference['absolute'],
): FormulaReference {
  const swapRows = area.top > area.bottom;
  const swapColumns = area.left > area.right;
  if (!swapRows && !swapColumns) return { area, shape, absolute };
  return {
    shape,
    area: {
      top: swapRows ? area.bottom : area.top,
      bottom: swapRows ? area.top : area.bottom,
      left: swapColumns ? area.right : area.left,
      right: swapColumns ? area.left : area.right,
    },
    absolute: {
      top: swapRows ? absolute.bottom : absolute.top,
      bottom: swapRows ? absolute.top : absolute.bottom,
      left: swapColumns ? absolute.right : absolute.left,
      right: swapColumns ? absolute.left : absolute.right,
    },
  };
}

/** Writes a reference back in its own shape. */
export function writeReference({ area, shape, absolute }: FormulaReference): string {
  const at = (on: boolean, text: string): string => (on ? `$${text}` : text);
  const left = at(absolute.left, columnLetters(area.left));
  const right = at(absolute.right, columnLetters(area.right));
  const top = at(absolute.top, String(area.top + 1));
  const bottom = at(absolute.bottom, String(area.bottom + 1));
  if (shape === 'columns') return `${left}:${right}`;
  if (shape === 'rows') return `${top}:${bottom}`;
  return shape === 'cell' ? left + top : `${left}${top}:${right}${bottom}`;
}

/** The part of a token before its reference: `'My sheet'!` → prefix with quotes and mark, name unquoted; other workbooks have no name. */
function splitPrefix(token: string): { prefix: string; sheets: string[] | null; rest: string } {
  const mark = token.lastIndexOf('!');
  if (mark < 0) return { prefix: '', sheets: null, rest: token };
  const prefix = token.slice(0, mark + 1);
  let name = token.slice(0, mark);
  if (name.startsWith("'") && name.endsWith("'")) name = name.slice(1, -1).replaceAll("''", "'");
  const sheets = name.includes('[') ? [] : name.split(':');
  return { prefix, sheets, rest: token.slice(mark + 1) };
}

type TokenVisitor = (token: {
  readonly type: string;
  readonly value: string;
  readonly prefix: string;
  /** Sheets named: null = the formula's own, [] = another workbook. */
  readonly sheets: readonly string[] | null;
  readonly rest: string;
}) => string | null;

/** Runs over the references, names and structured references of a formula; a text that the visitor returns replaces the token. Same object back when nothing changed. */
export function mapReferences(formula: string, visit: TokenVisitor): string {
  let changed = false;
  const parts = tokenize(formula).map((token) => {
    const type = token.type;
    if (!type.startsWith('range') && type !== 'structured' && type !== 'context') return token.value;
    const split = splitPrefix(token.value);
    const replacement = visit({ type, value: token.value, ...split });
    if (replacement === null || replacement === token.value) return token.value;
    changed = true;
    return replacement;
  });
  return changed ? parts.join('') : formula;
}

/** Where an area is after a change on its sheet; null when all of it is gone. */
export function shiftArea(area: Area, change: StructureChange): Area | null {
  const { area: at, axis, kind } = change;
  if (axis === 'rows') {
    if (area.left < at.left || area.right > at.right) return area;
    const moved = shiftSpan(area.top, area.bottom, at.top, at.bottom, kind, maxRows);
    return moved === null ? null : { ...area, top: moved[0], bottom: moved[1] };
  }
  if (area.top < at.top || area.bottom > at.bottom) return area;
  const moved = shiftSpan(area.left, area.right, at.left, at.right, kind, maxColumns);
  return moved === null ? null : { ...area, left: moved[0], right: moved[1] };
}

function shiftSpan(
  from: number,
  to: number,
  first: number,
  last: number,
  kind: 'insert' | 'delete',
  limit: number,
): [number, number] | null {
  const count = last - first + 1;
  // A whole column stays a whole column when rows are inserted or deleted.
  if (from === 0 && to === limit - 1) return [from, to];
  if (kind === 'insert') {
    const start = from >= first ? from + count : from;
    const end = to >= first ? to + count : to;
    return start >= limit ? null : [start, Math.min(end, limit - 1)];
  }
  if (from >= first && to <= last) return null;
  const start = from < first ? from : from > last ? from - count : first;
  const end = to < first ? to : to > last ? to - count : first - 1;
  return [start, end];
}

/**
 * A formula after one entry of the history.
 * @param own id of the sheet the formula stands on; references without a sheet mean that one.
 */
export function replayOnFormula(formula: string, own: string | null, entry: HistoryEntry): string {
  if (entry.kind === 'shift') {
    const wanted = entry.name.toUpperCase();
    return mapReferences(formula, ({ type, prefix, sheets, rest }) => {
      if (type === 'structured' || type === 'context') return null;
      const concerned =
        sheets === null ? own === entry.sheet : sheets.length === 1 && sheets[0]?.toUpperCase() === wanted;
      if (!concerned) return null;
      const reference = parseReference(rest);
      if (reference === null) return null;
      const area = shiftArea(reference.area, entry.change);
      if (area === null) return `${prefix}#REF!`;
      return prefix + writeReference({ ...reference, area });
    });
  }
  const before = (entry.kind === 'rename' ? entry.before : entry.name).toUpperCase();
  if (!formula.includes('!')) return formula;
  return mapReferences(formula, ({ type, prefix, sheets, rest }) => {
    if (sheets === null && type !== 'context') return null;
    const names = type === 'context' ? [unquoted(rest === '' ? prefix : rest)] : (sheets ?? []);
    if (!names.some((name) => name.toUpperCase() === before)) return null;
    if (entry.kind === 'delete') return names.length > 1 ? null : type === 'context' ? '#REF' : '#REF!';
    const renamed = names.map((name) => (name.toUpperCase() === before ? entry.after : name));
    const written = renamed.length === 1 ? quoteSheetName(entry.after) : quoteSpan(renamed);
    return type === 'context' ? written : `${written}!${rest}`;
  });
}

function unquoted(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function quoteSpan(names: readonly string[]): string {
  const joined = names.join(':');
  return names.every((name) => quoteSheetName(name) === name) ? joined : `'${joined.replaceAll("'", "''")}'`;
}

/** A formula as it reads `rows` down and `columns` right of where it was written: relative references move, and wrap to #REF! outside the sheet. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ type, prefix, rest }) => {
    if (type === 'structured' || type === 'context') return null;
    const reference = parseReference(rest);
    if (reference === null) return null;
    const { area, absolute, shape } = reference;
    const moved = {
      top: area.top + (absolute.top || shape === 'columns' ? 0 : rows),
      bottom: area.bottom + (absolute.bottom || shape === 'columns' ? 0 : rows),
      left: area.left + (absolute.left || shape === 'rows' ? 0 : columns),
      right: area.right + (absolute.right || shape === 'rows' ? 0 : columns),
    };
    const outside =
      Math.min(moved.top, moved.bottom) < 0 ||
      Math.min(moved.left, moved.right) < 0 ||
      Math.max(moved.top, moved.bottom) >= maxRows ||
      Math.max(moved.left, moved.right) >= maxColumns;
    return outside ? `${prefix}#REF!` : prefix + writeReference({ ...reference, area: moved });
  });
}
