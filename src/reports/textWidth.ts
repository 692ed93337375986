/** Room that text takes in a cell, so that printed rows are high enough (Excel does not fit rows that we write). */

/** Width in characters of the standard font: a Chinese character or full-width sign takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Lines that a text takes in a column so many characters wide; its own line breaks count. */
export function linesOf(text: string, columnWidth: number): number {
  const usable = Math.max(1, columnWidth - 1);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / usable)), 0);
}

/** Points high enough for the fullest cell of a row at 10-point text. */
export function rowHeight(cells: readonly (readonly [text: string, columnWidth: number])[], least = 18): number {
  const lines = Math.max(1, ...cells.map(([text, width]) => linesOf(text, width)));
  return Math.min(409, Math.max(least, lines * 14 + 4));
}
