import { cellAddress, parseCellAddress } from '../registers/address';

/** `getRanges` takes address strings shorter than 8,192 characters. */
export const MOST_ADDRESS_LENGTH = 8_000;

/**
 * Addresses of cells as few comma-separated strings. Neighbours in a column are drawn together (`B4,B5,B6` → `B4:B6`), because
 * the same mistake is often made row after row.
 */
export function addressChunks(cells: readonly string[], most = MOST_ADDRESS_LENGTH): string[] {
  const chunks: string[] = [];
  let current = '';
  for (const part of runs(cells)) {
    if (current !== '' && current.length + 1 + part.length > most) {
      chunks.push(current);
      current = '';
    }
    current = current === '' ? part : `${current},${part}`;
  }
  if (current !== '') chunks.push(current);
  return chunks;
}

function runs(cells: readonly string[]): string[] {
  const places = [...new Set(cells)]
    .flatMap((cell) => parseCellAddress(cell) ?? [])
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const parts: string[] = [];
  let from = 0;
  places.forEach((place, index) => {
    const next = places[index + 1];
    if (next && next.column === place.column && next.row === place.row + 1) return;
    const first = places[from]!;
    const start = cellAddress(first.row, first.column);
    const end = cellAddress(place.row, place.column);
    parts.push(start === end ? start : `${start}:${end}`);
    from = index + 1;
  });
  return parts;
}
