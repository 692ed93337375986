import type { CellValue } from '../values/cell';

/** UTF-8 bytes of a text without copying it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else if (code >= 0xd800 && code <= 0xdbff) {
      bytes += 2;
      index++;
    } else bytes += 2;
  }
  return bytes;
}

/** Bytes of a row of values as JSON, commas, quotes and brackets included. */
export function rowBytes(row: readonly (CellValue | null)[]): number {
  let bytes = 2;
  for (const value of row) bytes += typeof value === 'string' ? utf8Length(value) + 3 : 12;
  return bytes;
}

/** Cuts rows into stretches of at most so many bytes; a row larger than that stands alone. */
export function byBytes<T>(
  rows: readonly T[],
  most: number,
  bytesOf: (row: T) => number,
): { from: number; rows: T[] }[] {
  const stretches: { from: number; rows: T[] }[] = [];
  let bytes = Infinity;
  rows.forEach((row, index) => {
    const size = bytesOf(row);
    if (bytes + size > most) {
      stretches.push({ from: index, rows: [] });
      bytes = 0;
    }
    stretches.at(-1)!.rows.push(row);
    bytes += size;
  });
  return stretches;
}
