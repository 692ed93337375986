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
  while (bottom - top + 1 < DEEPEST && hasSubHeaders(grid, bottom)) bottom += 1;
  while (bottom - top + 1 < DEEPEST && top - 1 > after && isGroupRow(grid, top - 1)) top -= 1;
  return { top, bottom };
}

interface Cell {
  readonly column: number;
  readonly text: string;
}

/** The filled cells of a row; `null` where one is no text, so that the row cannot be a header. */
function textsOf(grid: SheetGrid, row: number): readonly Cell[] | null {
  const cells: Cell[] = [];
  for (const [index, value] of (grid.values[row - grid.top] ?? []).entries()) {
    if (value === '') continue;
    if (typeof value !== 'string') return null;
    if (value.trim() !== '') cells.push({ column: grid.left + index, text: value });
  }
  return cells;
}

const isLabel = (text: string): boolean => text.length <= 24 && !/\d{3,}/.test(text);
const isKnown = (text: string): boolean =>
  isHeaderWord(text) || readRating(text).kind === 'term' || readChannel(text).kind === 'term';

/** Whether the row below a header row holds the sub-headers of its groups: it fills only what the groups leave open. */
function hasSubHeaders(grid: SheetGrid, row: number): boolean {
  const lower = textsOf(grid, row + 1);
  if (!lower || lower.length < 2 || !lower.every(({ text }) => isLabel(text))) return false;
  const groups = wideMerges(grid, row);
  const filled = (column: number, at: number): boolean => valueAt(grid, at, column) !== '';
  const underGroup = ({ column }: Cell): boolean =>
    groups.some(({ left, right }) => column >= left && column <= right) ||
    !filled(column, row) ||
    (!filled(column + 1, row) && filled(column + 1, row + 1));
  if (!lower.every(underGroup)) return false;
  // An open place under a filled header cell: without it the row below would simply be data with gaps.
  const open = lower.filter(({ column }) => !filled(column, row)).length;
  return open > 0 && lower.filter(({ text }) => isKnown(text)).length * 2 >= lower.length;
}

/** Whether a row above a header row holds its groups (基本情况 | 处理情况). */
function isGroupRow(grid: SheetGrid, row: number): boolean {
  const upper = textsOf(grid, row);
  const below = textsOf(grid, row + 1);
  if (!upper || !below || upper.length === 0 || upper.some(({ text }) => !isLabel(text) || SUBTITLE.test(text)))
    return false;
  const groups = wideMerges(grid, row);
  const width = below.at(-1)!.column - below[0]!.column + 1;
  if (groups.some(({ left, right }) => right - left + 1 >= width)) return false;
  if (upper.length === 1 && groups.length === 0) return false;
  if (!upper.some(({ text }) => GROUP_WORD.test(text) || isHeaderWord(text))) return false;
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
