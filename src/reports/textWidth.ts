/** Room that text takes in a cell, so that printed rows are high enough (Excel does not fit rows that we write). */

/** Width in characters of the standard font: a Chinese character or full-width sign takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** A digit of the 11-point standard font, by which columns are measured, is seven pixels wide; a point is 4/3 pixels. */
const DIGIT_PIXELS = 7;
const PIXELS_A_POINT = 4 / 3;

/** Lines that a text of a size in points takes in a column so many characters wide; its own line breaks count. */
export function linesOf(text: string, columnWidth: number, size = 10): number {
  const halfSign = (size * PIXELS_A_POINT) / 2;
  const usable = Math.max(1, ((columnWidth - 0.5) * DIGIT_PIXELS) / halfSign);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / usable)), 0);
}

/** Points high enough for the fullest cell of a row; texts are of 10 points where nothing else is said. */
export function rowHeight(
  cells: readonly (readonly [text: string, columnWidth: number, size?: number | undefined])[],
  least = 18,
): number {
  const lines = Math.max(1, ...cells.map(([text, width, size]) => linesOf(text, width, size)));
  return Math.min(409, Math.max(least, lines * 14 + 4));
}
