import type { Area } from '../model/address';
import { formatArea } from '../model/formatting';
import type { BorderEdge, BorderStyle, CellStyle } from '../model/styles';
import { wordOf } from '../protocol/arguments';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { commonStyle } from './cellStyles';
import { borderLine, borderWords, colorIn, textIn } from './formatWords';
import { requireAllowed } from './protectedCells';
import type { Cells } from './rangeFormat';
import type { RangeTarget } from './rangeTarget';

const indexes = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type BorderIndex = (typeof indexes)[number];

/** One border of some ranges. */
export interface BorderTarget {
  readonly cells: Cells;
  readonly index: BorderIndex;
}

type Side = 'left' | 'right' | 'top' | 'bottom' | 'diagonal';

/** The cells and sides that a border is made of. An inside border belongs to the cells on both sides of each line. */
function strips({ area }: RangeTarget, index: BorderIndex): readonly (readonly [Area, Side])[] {
  switch (index) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, 'right']];
    case 'InsideVertical':
      return area.left === area.right
        ? []
        : [
            [{ ...area, right: area.right - 1 }, 'right'],
            [{ ...area, left: area.left + 1 }, 'left'],
          ];
    case 'InsideHorizontal':
      return area.top === area.bottom
        ? []
        : [
            [{ ...area, bottom: area.bottom - 1 }, 'bottom'],
            [{ ...area, top: area.top + 1 }, 'top'],
          ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [[area, 'diagonal']];
  }
}

function readEdge<T extends string>({ cells, index }: BorderTarget, pick: (edge: BorderEdge) => T): T | null {
  const pieces = cells.flatMap((target) =>
    strips(target, index).map(([area, side]) => ({ target: target.at(area), side })),
  );
  const side = pieces[0]?.side;
  if (side === undefined) return null;
  const drawn = (style: CellStyle): boolean =>
    index === 'DiagonalDown' ? style.border.diagonalDown : index === 'DiagonalUp' ? style.border.diagonalUp : true;
  return commonStyle(
    pieces.filter((piece) => piece.side === side).map((piece) => piece.target),
    (style) => pick(drawn(style) ? style.border[side] : { line: 'none', color: null }),
  );
}

/** Changes an edge of every cell along the border; each keeps what the change does not name. */
function changeEdge({ cells, index }: BorderTarget, change: (edge: BorderEdge) => BorderEdge): void {
  for (const target of cells) {
    requireAllowed(target.sheet, 'formatCells');
    const pieces = strips(target, index);
    const first = pieces[0];
    if (first === undefined) continue;
    const edge = change(target.sheet.style(first[0].top, first[0].left).border[first[1]]);
    for (const [area, side] of pieces) {
      const border: Partial<BorderStyle> = {
        [side]: edge,
        ...(index === 'DiagonalDown' ? { diagonalDown: edge.line !== 'none' } : {}),
        ...(index === 'DiagonalUp' ? { diagonalUp: edge.line !== 'none' } : {}),
      };
      formatArea(target.sheet, area, { border });
    }
  }
}

/** Excel.RangeBorder */
export const rangeBorder: ObjectMaker<BorderTarget> = defineClass('RangeBorder', () => ({
  scalars: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: (border) => readEdge(border, (edge) => borderWords[edge.line][0]),
      set: (border, value) => {
        changeEdge(border, (edge) => {
          const line = borderLine(textIn(value), borderWords[edge.line][1]);
          return { line, color: line === 'none' ? null : (edge.color ?? '#000000') };
        });
      },
    },
    Weight: {
      get: (border) => readEdge(border, (edge) => borderWords[edge.line][1]),
      set: (border, value) => {
        changeEdge(border, (edge) => {
          const style = edge.line === 'none' ? 'Continuous' : borderWords[edge.line][0];
          return { line: borderLine(style, textIn(value)), color: edge.color ?? '#000000' };
        });
      },
    },
    Color: {
      get: (border) => readEdge(border, (edge) => edge.color ?? '#000000'),
      // A colour given to a border that is not there draws it, as in Excel.
      set: (border, value) => {
        changeEdge(border, (edge) => ({ line: edge.line === 'none' ? 'thin' : edge.line, color: colorIn(value) }));
      },
    },
  },
}));

/** Excel.RangeBorderCollection */
export const borderCollection: ObjectMaker<Cells> = defineClass('RangeBorderCollection', () => ({
  scalars: { Count: { get: () => indexes.length } },
  items: (cells) => indexes.map((index) => rangeBorder.of({ cells, index })),
  indexer: (cells, args) => rangeBorder.of({ cells, index: wordOf(args.raw(0), indexes) }),
  methods: {
    GetItemAt: (cells, args) => rangeBorder.of({ cells, index: indexes[args.integer(0)] ?? fail('InvalidArgument') }),
  },
}));
