import { tidyLine } from '../values/text';
import { valueAt, type SheetGrid } from './grid';

/** The parts of a sheet between wholly empty columns, each as a grid of its own; the sheet itself where nothing parts it. */
export function sideBySide(grid: SheetGrid): readonly SheetGrid[] {
  const width = grid.values[0]?.length ?? 0;
  const spans: { left: number; right: number }[] = [];
  let from = 0;
  for (let column = 0; column <= width; column += 1) {
    if (column < width && grid.values.some((cells) => cells[column] !== '')) continue;
    if (column > from) spans.push({ left: from, right: column });
    from = column + 1;
  }
  if (spans.length < 2) return [grid];
  return spans.map(({ left, right }) => ({
    ...grid,
    left: grid.left + left,
    values: grid.values.map((cells) => cells.slice(left, right)),
  }));
}

/** Titles above a header that are merged over several parts, and so written in the first of them. `top`, `left`: the header's first cell. */
export function titlesAcross(
  grid: SheetGrid,
  { top, left }: { readonly top: number; readonly left: number },
): readonly string[] {
  return grid.merges
    .filter((area) => area.bottom < top && area.left < left && area.right >= left)
    .map((area) => tidyLine(String(valueAt(grid, area.top, area.left))));
}
