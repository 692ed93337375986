import { mapReferences } from '../model/references';
import type { Table } from '../model/tables';
import { futureFunctions } from './futureFunctions';

/** A formula of a file as people write it: without the marks by which files flag functions younger than the format. */
export function modelFormula(text: string): string {
  if (!text.includes('_xl')) return text;
  return outsideStrings(text, (piece) => piece.replace(/_xlfn\.(?:_xlws\.)?|_xlws\./g, ''));
}

/**
 * A formula as files write it.
 * @param table the table the cell is in: `[@列]` needs its name in a file
 */
export function fileFormula(text: string, table: Table | null): string {
  const marked = outsideStrings(text, (piece) =>
    piece.replace(/(^|[^\w.\u0080-\uffff])([A-Za-z][A-Za-z0-9.]*)(?=\s*\()/g, (whole, before: string, name: string) => {
      const prefix = futureFunctions.get(name.toUpperCase());
      return prefix === undefined ? whole : before + prefix + name;
    }),
  );
  if (!marked.includes('[')) return marked;
  return mapReferences(marked, ({ type, value }) => {
    if (type !== 'structured') return null;
    const bracket = value.indexOf('[');
    const name = bracket === 0 ? (table?.name ?? '') : value.slice(0, bracket);
    const inside = value.slice(bracket);
    const row = /^\[@(?:\[((?:'.|[^\]'])*)\]|((?:'.|[^\]'[])*))\]$/.exec(inside);
    if (row === null) return bracket === 0 ? name + inside : null;
    const column = row[1] ?? row[2] ?? '';
    return column === '' ? `${name}[#This Row]` : `${name}[[#This Row],[${column}]]`;
  });
}

/** Runs a replacement over the parts of a formula that are neither texts nor quoted sheet names. */
function outsideStrings(text: string, replace: (piece: string) => string): string {
  if (!text.includes('"') && !text.includes("'")) return replace(text);
  return text
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, i) => (i % 2 === 1 ? piece : replace(piece)))
    .join('');
}
