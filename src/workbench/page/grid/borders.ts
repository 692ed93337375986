import type { Sheet } from '../../model/sheet';
import type { BorderEdge, BorderLine, BorderStyle } from '../../model/styles';

/** The grid's numbers for lines. */
const lines: Readonly<Partial<Record<BorderLine, string>>> = {
  thin: '1',
  hair: '2',
  dotted: '3',
  dashed: '4',
  dashDot: '5',
  dashDotDot: '6',
  double: '7',
  medium: '8',
  mediumDashed: '9',
  mediumDashDot: '10',
  mediumDashDotDot: '11',
  slantDashDot: '12',
  thick: '13',
};

/** A rectangle of cells with the same frame around each. */
interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
  edge: BorderEdge;
}

const sameEdge = (a: BorderEdge, b: BorderEdge) => a.line === b.line && a.color === b.color;

/** The line around a cell when all four sides have the same. */
function frameOf(border: BorderStyle): BorderEdge | null {
  const { left, right, top, bottom } = border;
  const framed = left.line !== 'none' && sameEdge(left, right) && sameEdge(left, top) && sameEdge(left, bottom);
  return framed ? left : null;
}

/**
 * The borders of a sheet as the grid takes them. A register has the same thin frame around each of its cells: such cells are given as
 * one rectangle, the others one by one.
 */
export function borderRanges(sheet: Sheet, rows: number, columns: number): unknown[] {
  const single: unknown[] = [];
  const done: Block[] = [];
  let open: Block[] = [];
  for (const [number, row] of sheet.rowsBetween(0, rows - 1)) {
    const runs: Block[] = [];
    for (const column of row.columns()) {
      if (column >= columns) continue;
      const { border } = sheet.style(number, column);
      const edge = frameOf(border);
      if (edge === null) {
        const sides = sidesOf(border);
        if (sides !== null)
          single.push({ rangeType: 'cell', value: { row_index: number, col_index: column, ...sides } });
        continue;
      }
      const run = runs.at(-1);
      if (run !== undefined && run.right === column - 1 && sameEdge(run.edge, edge)) run.right = column;
      else runs.push({ top: number, bottom: number, left: column, right: column, edge });
    }
    const stillOpen: Block[] = [];
    for (const run of runs) {
      const above = open.find(
        (block) =>
          block.bottom === number - 1 &&
          block.left === run.left &&
          block.right === run.right &&
          sameEdge(block.edge, run.edge),
      );
      if (above === undefined) stillOpen.push(run);
      else {
        above.bottom = number;
        stillOpen.push(above);
      }
    }
    done.push(...open.filter((block) => !stillOpen.includes(block)));
    open = stillOpen;
  }
  const blocks = [...done, ...open].map(({ top, bottom, left, right, edge }) => ({
    rangeType: 'range',
    borderType: 'border-all',
    style: lines[edge.line] ?? '1',
    color: edge.color ?? '#000000',
    range: [{ row: [top, bottom], column: [left, right] }],
  }));
  return [...blocks, ...single];
}

function sidesOf(border: BorderStyle): Record<string, unknown> | null {
  const sides: Record<string, unknown> = {};
  for (const [key, edge] of [
    ['l', border.left],
    ['r', border.right],
    ['t', border.top],
    ['b', border.bottom],
  ] as const) {
    if (edge.line !== 'none') sides[key] = { style: lines[edge.line] ?? '1', color: edge.color ?? '#000000' };
  }
  return Object.keys(sides).length === 0 ? null : sides;
}
