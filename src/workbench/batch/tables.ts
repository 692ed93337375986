import { textWidth } from '../../reports/textWidth';

/** Lines of a table for people: columns as wide as their widest cell, Chinese characters counted as two. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, index) =>
    Math.max(textWidth(title), ...rows.map((row) => textWidth(oneLine(row[index] ?? '')))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => padded(oneLine(cell), widths[index]!))
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
