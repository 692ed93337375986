import type { CellValue } from '../values/cell';
import { readDate } from '../values/dates';
import { memoised } from '../values/memo';
import { readPhones } from '../values/phones';
import { readRoom } from '../values/rooms';
import { fold, tidyLine } from '../values/text';
import { typeOf } from './fields';
import { valueAt, type SheetGrid } from './grid';
import { isHeaderWord } from './headers';
import type { Block } from './layout';
import type { RecognisedColumn, RegisterName } from './register';

/** Which rows under a header are data, and what the others say. */
export interface ClassifiedRows {
  readonly dataRows: readonly number[];
  readonly totalRows: readonly number[];
  /** Notes below or between the data (注：…, A=满意), without signature lines. */
  readonly footnotes: readonly string[];
}

const TOTAL =
  /^(?:小计|合计|总计|累计|共计|汇总|平均|(?:本[页月季年周日期]|全年|全月|当月|年度|月度|\d{1,2}月|[\u4e00-\u9fff\d]{1,6})(?:小计|合计|总计|累计))(?:[:：(（].*|数|户数|件数|条数|\d.*)?$/;
const NOTE =
  /^(?:注\d?[:：.、]|注意|备注[:：]|附注|说明[:：]?|填表说明|填写说明|填表要求|填报说明|填写要求|使用说明|※|\*|★|以下空白|以下无正文|本表|此表|表格说明|温馨提示|提示[:：])/;
const SIGNATURE =
  /^(?:制表|填表|填报|审核|复核|审批|编制|打印|统计|核准|批准|校对|部门负责人|部门主管|负责人|主管|经理|项目经理|主任|填写|盖章|单位盖章|第\d+页|共\d+页|页码)(?:人|员|部门|时间|日期|签字|签名|单位)?(?:[:：(（/]|$)|^(?:日期|时间|年|签名|签字)[:：]|^第.{1,4}页|^\d+\/\d+页/;
/** First characters of the texts above: most first cells of data rows are ruled out by one look. */
const LEADING = new Set(
  '小合总累共汇平本全当年月注备附说填使※*★以此表温提制审复编打统核批校部负主经项盖单第页日时签0123456789一二三四五六七八九十栋期区'.split(
    '',
  ),
);

type Lead = 'total' | 'note' | 'signature' | null;

const leadOf = memoised((text: string): Lead => {
  const folded = fold(text);
  if (folded.length <= 24 && TOTAL.test(folded)) return 'total';
  if (NOTE.test(folded)) return 'note';
  return folded.length <= 40 && SIGNATURE.test(folded) ? 'signature' : null;
});

/** Sparse rows are looked at closely; a row with more filled cells than this is data unless its first cell says otherwise. */
const SPARSE = 3;

/** Sorts the rows under a header. Only mapped columns count: a helper block beside the data makes no row. */
export function classifyRows(
  grid: SheetGrid,
  block: Block,
  register: RegisterName,
  columns: readonly RecognisedColumn[],
): ClassifiedRows {
  const dataRows: number[] = [];
  const totalRows: number[] = [];
  const footnotes: string[] = [];
  const telling = tellingColumns(grid, register, columns);
  const headers = headerTexts(grid, block);
  const tableTotals = new Set(grid.tables.flatMap(({ area, totalsRow }) => (totalsRow ? [area.bottom] : [])));
  const titles = new Set(block.titles);
  const left = Math.max(0, block.left - grid.left - 1);
  const right = block.right - grid.left;
  for (let row = block.bottom + 1; row <= block.endRow; row += 1) {
    const cells = grid.values[row - grid.top];
    if (!cells) break;
    const first = firstFilled(cells, left, right);
    if (first < 0) continue;
    if (tableTotals.has(row)) {
      totalRows.push(row);
      continue;
    }
    const lead = leadAt(cells, first, right);
    if (lead === 'total') {
      totalRows.push(row);
      continue;
    }
    const filled = countFilled(cells, telling);
    if (lead !== null && filled <= SPARSE) {
      if (lead === 'note') footnotes.push(textsOf(cells));
      continue;
    }
    if (filled === 0 || isHeaderAgain(cells, headers)) continue;
    if (filled <= SPARSE && isRemark(grid, block, row, cells, register, columns, titles)) {
      footnotes.push(textsOf(cells));
      continue;
    }
    dataRows.push(row);
  }
  return { dataRows, totalRows, footnotes };
}

/** Positions, in a row of the grid, of the columns whose filling makes a row data: ids alone do not (numbers filled in ahead). */
function tellingColumns(
  grid: SheetGrid,
  register: RegisterName,
  columns: readonly RecognisedColumn[],
): readonly number[] {
  return columns
    .filter(({ field }) => field !== 'project' && typeOf(register, field) !== 'id')
    .flatMap(({ columns: positions }) => positions.map((column) => column - grid.left));
}

function firstFilled(cells: readonly CellValue[], left: number, right: number): number {
  for (let index = left; index <= right; index += 1) {
    const value = cells[index];
    if (value !== undefined && value !== '' && !(typeof value === 'string' && value.trim() === '')) return index;
  }
  return -1;
}

/** Whether a row announces itself as a total, a note or a signature line, whatever its columns mean. */
export function isNoRecord(grid: SheetGrid, row: number, left: number, right: number): boolean {
  const cells = grid.values[row - grid.top] ?? [];
  const first = firstFilled(cells, left - grid.left, right - grid.left);
  return first >= 0 && leadAt(cells, first, right - grid.left) !== null;
}

/** What the first filled cell announces, or the second where the first is a number (1 | 合计). */
function leadAt(cells: readonly CellValue[], first: number, right: number): Lead {
  const value = cells[first]!;
  if (typeof value === 'string') return LEADING.has(value.trimStart()[0] ?? '') ? leadOf(value) : null;
  const next = cells[first + 1];
  return first < right &&
    typeof next === 'string' &&
    next.length <= 8 &&
    LEADING.has(next.trimStart()[0] ?? '') &&
    leadOf(next) === 'total'
    ? 'total'
    : null;
}

function countFilled(cells: readonly CellValue[], positions: readonly number[]): number {
  let filled = 0;
  for (const position of positions) {
    const value = cells[position];
    if (value !== undefined && value !== '' && (typeof value !== 'string' || value.trim() !== '')) filled += 1;
  }
  return filled;
}

type HeaderText = readonly [position: number, text: string];

function headerTexts(grid: SheetGrid, block: Block): readonly (readonly HeaderText[])[] {
  const rows: HeaderText[][] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    rows.push(
      block.columns.flatMap(({ column }): HeaderText[] => {
        const value = valueAt(grid, row, column);
        return typeof value === 'string' && value !== '' ? [[column - grid.left, value]] : [];
      }),
    );
  }
  return rows.filter((texts) => texts.length > 0);
}

/** A header repeated after a page break: the same words in the same columns. */
function isHeaderAgain(cells: readonly CellValue[], headers: readonly (readonly HeaderText[])[]): boolean {
  return headers.some((texts) => {
    const first = texts[0]!;
    const second = texts[1];
    // Two looks suffice to leave nearly every row alone.
    if (cells[first[0]] !== first[1] && (!second || cells[second[0]] !== second[1])) return false;
    const same = texts.filter(([position, text]) => cells[position] === text && isHeaderWord(text)).length;
    return same >= Math.max(1, Math.ceil(texts.length * 0.5));
  });
}

/** A sparse row that is no record: a repeated title, a line of a note, the name of a section, a signature line. */
function isRemark(
  grid: SheetGrid,
  block: Block,
  row: number,
  cells: readonly CellValue[],
  register: RegisterName,
  columns: readonly RecognisedColumn[],
  titles: ReadonlySet<string>,
): boolean {
  const filled = cells.flatMap((value, index) =>
    value === '' || index < block.left - grid.left || index > block.right - grid.left ? [] : [{ value, index }],
  );
  if (
    filled.some(
      ({ value }) => typeof value === 'string' && (titles.has(tidyLine(value)) || leadOf(value) === 'signature'),
    )
  )
    return true;
  const only = filled[0];
  if (filled.length !== 1 || !only) return false;
  const column = only.index + grid.left;
  const wide = grid.merges.some(
    (area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column + 2,
  );
  if (wide && typeof only.value === 'string') return true;
  const field = columns.find(({ columns: positions }) => positions.includes(column))?.field;
  return field === undefined || !saysField(register, field, only.value);
}

function saysField(register: RegisterName, field: string, value: CellValue): boolean {
  switch (typeOf(register, field)) {
    case 'date': {
      const { kind } = readDate(value);
      return kind !== 'unreadable' && kind !== 'blank';
    }
    case 'phone':
      return readPhones(value).kind === 'phones';
    case 'room':
      return readRoom(value).kind === 'room';
    case 'name':
      return String(value).length <= 4;
    default:
      return false;
  }
}

function textsOf(cells: readonly CellValue[]): string {
  return cells.filter((value) => typeof value === 'string' && value !== '').join(' ');
}
