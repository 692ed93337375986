import { tidyLine } from '../values/text';
import { termReader } from '../values/vocabulary';
import type { Area } from './address';
import { valueAt, type SheetGrid } from './grid';
import { isHeaderWord } from './headers';

/** One column of a header of one or more rows: the texts from the top level down, `[]` where nothing stands. */
export interface HeaderColumn {
  readonly column: number;
  readonly levels: readonly string[];
}

const DEEPEST = 3;
/** Words that name a group of columns. */
const GROUP_WORD =
  /情况|信息|资料|回访|处理|受理|评价|满意|投诉|业主|客户|住户|维修|报修|方式|内容|记录|房屋|征询|项目|服务|基本|签|结果/;
/** A subtitle row (部门：客服部 | 2024年4月) is no group row. */
const SUBTITLE = /[:：]|\d{3,}|月份|制表|填报|年\s*\d|公司|单位名称/;
const readRating = termReader('satisfaction');
const readChannel = termReader('channel');

/**
 * The first and last row of the header around a row of header words: sub-headers under it, merged groups over it.
 * Never reaches above `after`.
 */
export function headerDepth(
  grid: SheetGrid,
  row: number,
  after: number,
): { readonly top: number; readonly bottom: number } {
  let top = row;
  let bottom = row;
  if (hasSubHeaders(grid, bottom)) bottom += 1;
  if (bottom > row && hasMergedSubHeaders(grid, bottom)) bottom += 1;
  while (bottom - top + 1 < DEEPEST && top - 1 > after && isGroupRow(grid, top - 1)) top -= 1;
  return { top, bottom };
}

interface Cell {
  readonly column: number;
  /** `null` where the cell holds no text, so that its row cannot be a header. */
  readonly text: string | null;
}

function cellsAt(grid: SheetGrid, row: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [index, value] of (grid.values[row - grid.top] ?? []).entries()) {
    if (typeof value === 'string' ? value.trim() === '' : false) continue;
    cells.push({ column: grid.left + index, text: typeof value === 'string' ? value : null });
  }
  return cells;
}

const isLabel = (text: string): boolean => text.length <= 24 && !/\d{3,}/.test(text);
/** Sub-headers under which a question is ticked that are no words of the trade: 是 否, A B C, 5分 4分. */
const CHOICE = /^\s*(?:[是否有无]|[A-Ea-e]|\d{1,2}分)\s*$/;
const isKnown = (text: string): boolean =>
  isHeaderWord(text) || CHOICE.test(text) || readRating(text).kind === 'term' || readChannel(text).kind === 'term';

/**
 * Whether the row below a header row holds the sub-headers of its groups. Each part of the sheet between empty columns is judged
 * for itself: a helper block at the right has its own lines.
 */
function hasSubHeaders(grid: SheetGrid, row: number): boolean {
  const upper = cellsAt(grid, row);
  const lower = cellsAt(grid, row + 1);
  const groups = wideMerges(grid, row);
  let lastFilled = -1;
  let part: Cell[] = [];
  const parts: Cell[][] = [];
  for (let column = grid.left; column < grid.left + (grid.values[0]?.length ?? 0); column += 1) {
    const cell = lower.find((one) => one.column === column);
    if (
      !cell &&
      !upper.some((one) => one.column === column) &&
      !groups.some(({ left, right }) => column >= left && column <= right)
    ) {
      if (column === lastFilled + 1) parts.push(part);
      part = column === lastFilled + 1 ? [] : part;
      continue;
    }
    lastFilled = column;
    if (cell) part.push(cell);
  }
  return [...parts, part].some((cells) => areSubHeaders(grid, row, cells, groups));
}

/** A third level is believed only under merges: below a second row every row of data fills what vertical merges leave open. */
function hasMergedSubHeaders(grid: SheetGrid, row: number): boolean {
  const groups = wideMerges(grid, row).filter(({ top, bottom }) => top === row && bottom === row);
  const lower = cellsAt(grid, row + 1);
  return (
    lower.length >= 2 &&
    lower.every(
      ({ column, text }) =>
        text !== null &&
        isLabel(text) &&
        isKnown(text) &&
        groups.some(({ left, right }) => column >= left && column <= right),
    )
  );
}

/** Sub-headers fill only what the groups above leave open, and most of them are words of the trade. */
function areSubHeaders(grid: SheetGrid, row: number, lower: readonly Cell[], groups: readonly Area[]): boolean {
  if (lower.length < 2 || !lower.every(({ text }) => text !== null && isLabel(text))) return false;
  const filled = (column: number, at: number): boolean => valueAt(grid, at, column) !== '';
  const underGroup = ({ column }: Cell): boolean =>
    groups.some(({ left, right }) => column >= left && column <= right) ||
    !filled(column, row) ||
    (!filled(column + 1, row) && filled(column + 1, row + 1));
  if (!lower.every(underGroup)) return false;
  // An open place under a filled header cell: without it the row below would simply be data with gaps.
  const open = lower.filter(({ column }) => !filled(column, row)).length;
  return open > 0 && lower.filter(({ text }) => isKnown(text!)).length * 2 >= lower.length;
}

/** Whether a row above a header row holds its groups (基本情况 | 处理情况). */
function isGroupRow(grid: SheetGrid, row: number): boolean {
  const upper = cellsAt(grid, row);
  const below = cellsAt(grid, row + 1);
  if (
    upper.length === 0 ||
    below.length === 0 ||
    upper.some(({ text }) => text === null || !isLabel(text) || SUBTITLE.test(text))
  )
    return false;
  const groups = wideMerges(grid, row);
  const width = below.at(-1)!.column - below[0]!.column + 1;
  if (groups.some(({ left, right }) => right - left + 1 >= width)) return false;
  if (upper.length === 1 && groups.length === 0) return false;
  if (!upper.some(({ text }) => GROUP_WORD.test(text!) || isHeaderWord(text!))) return false;
  const filledBelow = new Set(below.map(({ column }) => column));
  const filledHere = new Set(upper.map(({ column }) => column));
  return upper.every(
    ({ column }) =>
      !filledBelow.has(column) ||
      groups.some(({ left }) => left === column) ||
      (filledBelow.has(column + 1) && !filledHere.has(column + 1)),
  );
}

function wideMerges(grid: SheetGrid, row: number): readonly Area[] {
  return grid.merges.filter(({ top, bottom, left, right }) => top <= row && bottom >= row && right > left);
}

/** The columns of a header that spans the given rows, from the first to the last column that has a text. */
export function buildHeader(grid: SheetGrid, top: number, bottom: number): readonly HeaderColumn[] {
  const merges = grid.merges.filter((area) => area.bottom >= top && area.top <= bottom);
  const width = grid.values[0]?.length ?? 0;
  const columns: HeaderColumn[] = [];
  const groups: string[] = [];
  for (let column = grid.left; column < grid.left + width; column += 1) {
    const levels: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const text = levelText(grid, merges, row, column);
      const group = groups[row - top] ?? '';
      // Without merges a group is written once, over the first of its columns.
      const inherited =
        text === '' && row < bottom && group !== '' && textBelow(grid, row, bottom, column) !== '' ? group : text;
      groups[row - top] =
        row < bottom && (text !== '' || inherited !== '') ? openGroup(grid, row, bottom, column, inherited) : '';
      if (inherited !== '' && inherited !== levels.at(-1)) levels.push(inherited);
    }
    columns.push({ column, levels });
  }
  const first = columns.findIndex(({ levels }) => levels.length > 0);
  const last = columns.findLastIndex(({ levels }) => levels.length > 0);
  return first < 0 ? [] : columns.slice(first, last + 1);
}

function levelText(grid: SheetGrid, merges: readonly Area[], row: number, column: number): string {
  const merge = merges.find(
    (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  const value = merge ? valueAt(grid, merge.top, merge.left) : valueAt(grid, row, column);
  return tidyLine(String(value));
}

function textBelow(grid: SheetGrid, row: number, bottom: number, column: number): string {
  for (let below = row + 1; below <= bottom; below += 1) {
    const text = tidyLine(String(valueAt(grid, below, column)));
    if (text !== '') return text;
  }
  return '';
}

/** A text over a column without sub-header is a column of its own and opens no group. */
function openGroup(grid: SheetGrid, row: number, bottom: number, column: number, text: string): string {
  return textBelow(grid, row, bottom, column) === '' ? '' : text;
}
