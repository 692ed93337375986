import { fold, tidyLine } from '../values/text';
import type { CellValue } from '../values/cell';
import type { Area } from './address';
import { valueAt, type SheetGrid } from './grid';
import { buildHeader, headerDepth, type HeaderColumn } from './headerRows';
import { bareHeader, isHeaderWord, subjectsOf } from './headers';
import { sideBySide, titlesAcross } from './sideBySide';

/** A header with the rows under it: one register, or a part of a sheet that may be one. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
  /** Texts that stand above the header: title, subtitle, month, department. */
  readonly titles: readonly string[];
  /** Last row that may belong to the block. */
  readonly endRow: number;
}

/** How far down the first header is looked for, whatever the rows look like. */
const HEAD_ROWS = 40;
const TITLE_ROWS = 12;
const SAMPLE_ROWS = 30;

/**
 * The blocks of a sheet: every header found by its words with what stands below it. Repeated headers after page breaks
 * begin no new block. `headerRow` is the office's word on the last row of the header.
 */
export function findBlocks(grid: SheetGrid, headerRow?: number): readonly Block[] {
  if (headerRow !== undefined) return blocksUnder(grid, [givenHeader(grid, headerRow)]);
  const parts = sideBySide(grid).map((part) => ({ part, headers: findHeaders(part) }));
  if (parts.length === 1) return blocksUnder(grid, parts[0]!.headers);
  const own = parts.filter(({ headers }) => headers.some(({ columns }) => namesHome(columns)));
  // Registers that stand apart begin, end and follow one another each at its own rows.
  if (own.length > 1) {
    return own.flatMap(({ part, headers }) =>
      blocksUnder(part, headers).map((block) =>
        block.titles.length > 0 ? block : { ...block, titles: titlesAcross(grid, block) },
      ),
    );
  }
  return blocksUnder(grid, findHeaders(grid));
}

function blocksUnder(grid: SheetGrid, headers: readonly Header[]): readonly Block[] {
  const blocks: Block[] = [];
  headers.forEach((header, index) => {
    const next = headers[index + 1];
    const above = titleRows(grid, header.top, index === 0 ? grid.top : headers[index - 1]!.bottom + 1, index === 0);
    const end = next ? titleRows(grid, next.top, header.bottom + 1, false).top - 1 : grid.top + grid.values.length - 1;
    const pieces = segments(grid, header, end, above.titles);
    for (const piece of pieces) {
      const { title, columns } = withoutTitle(piece);
      blocks.push({
        top: header.top,
        bottom: header.bottom,
        left: columns[0]!.column,
        right: columns.at(-1)!.column,
        columns: columns.filter(({ levels }) => levels.length > 0),
        titles: [...titlesOf(piece, pieces, above.titles).map(({ text }) => text), ...title],
        endRow: end,
      });
    }
  });
  return blocks;
}

interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

function findHeaders(grid: SheetGrid): readonly Header[] {
  const headers: Header[] = [];
  const tableHeads = new Set(grid.tables.flatMap(({ area, headerRow }) => (headerRow ? [area.top] : [])));
  let repeated: ReadonlySet<string> = new Set();
  for (let index = 0; index < grid.values.length; index += 1) {
    const row = grid.top + index;
    const cells = grid.values[index]!;
    if (index >= HEAD_ROWS && !tableHeads.has(row) && !beginsLikeHeader(cells)) continue;
    if (!isHeaderRow(cells) && !(tableHeads.has(row) && cells.filter(isText).length > 1)) continue;
    const { top, bottom } = headerDepth(grid, row, headers.at(-1)?.bottom ?? grid.top - 1);
    const header: Header = { top, bottom, columns: buildHeader(grid, top, bottom) };
    const words = wordsOf(header);
    if (!sameWords(words, repeated)) {
      headers.push(header);
      repeated = new Set(words);
    }
    index = bottom - grid.top;
  }
  return headers;
}

function givenHeader(grid: SheetGrid, row: number): Header {
  const { top } = headerDepth(grid, row, grid.top - 1);
  return { top: Math.min(top, row), bottom: row, columns: buildHeader(grid, Math.min(top, row), row) };
}

const isText = (value: CellValue): value is string => typeof value === 'string' && value.trim() !== '';

/** So many words of the trade are a header, whatever else the office keeps beside them. */
const HEADER_BEYOND_DOUBT = 8;

/** Most cells of a header row are words of the trade; a row of data has one or two at most. */
function isHeaderRow(cells: readonly CellValue[]): boolean {
  let filled = 0;
  let words = 0;
  for (const value of cells) {
    if (value === '') continue;
    filled += 1;
    if (typeof value === 'string' && isHeaderWord(value)) words += 1;
  }
  if (words >= HEADER_BEYOND_DOUBT) return true;
  return words >= 3 ? words >= filled * 0.3 : words === 2 && words >= filled * 0.5;
}

/** The cheap look at rows far down, where only a second block or a repeated header can be: its first cells are header words. */
function beginsLikeHeader(cells: readonly CellValue[]): boolean {
  let texts = 0;
  for (let column = 0; column < cells.length && texts < 3; column += 1) {
    const value = cells[column]!;
    if (value === '') continue;
    if (typeof value !== 'string') return false;
    texts += 1;
    // Latin letters and digits begin numbers and names of rows, hardly ever a header.
    if (value.length > 16 || value.charCodeAt(0) < 0x2000 || !isHeaderWord(value)) {
      if (texts > 1 || column > 0) return false;
    } else if (texts > 1) return true;
  }
  return false;
}

const wordsOf = ({ columns }: Header): readonly string[] => columns.map(({ levels }) => bareHeader(levels.join('/')));

function sameWords(words: readonly string[], others: ReadonlySet<string>): boolean {
  const known = words.filter((word) => word !== '');
  return known.length > 0 && known.filter((word) => others.has(word)).length >= known.length * 0.6;
}

/** A text above a header, and the column it stands in. */
interface Title {
  readonly text: string;
  readonly column: number;
}

/** Rows above a header that hold its title: few cells filled, at most a dozen rows. */
function titleRows(
  grid: SheetGrid,
  headerTop: number,
  from: number,
  first: boolean,
): { readonly top: number; readonly titles: readonly Title[] } {
  const titles: Title[] = [];
  let top = headerTop;
  for (let row = headerTop - 1; row >= Math.max(from, headerTop - TITLE_ROWS); row -= 1) {
    const filled = (grid.values[row - grid.top] ?? []).flatMap((value, index) =>
      value === '' ? [] : [{ value, column: grid.left + index }],
    );
    if (!first) {
      // Between two blocks the title ends where a blank row or a row of data begins.
      if (
        filled.length > 2 ||
        (filled.length === 0 && titles.length > 0) ||
        filled.some(({ value }) => typeof value === 'number')
      )
        break;
    }
    if (filled.length > 0) top = row;
    titles.unshift(...filled.map(({ value, column }) => ({ text: tidyLine(String(value)), column })));
  }
  return { top, titles };
}

/** The titles of a piece of a header row: those over its columns where every piece has its own, else all. */
function titlesOf(
  piece: readonly HeaderColumn[],
  pieces: readonly (readonly HeaderColumn[])[],
  titles: readonly Title[],
): readonly Title[] {
  return pieces.every((one) => titlesOver(one, titles).length > 0) ? titlesOver(piece, titles) : titles;
}

function titlesOver(piece: readonly HeaderColumn[], titles: readonly Title[]): readonly Title[] {
  return titles.filter(({ column }) => column >= piece[0]!.column && column <= piece.at(-1)!.column);
}

/** A group over every column of a piece is its title (投诉登记表 | 回访记录表 over two lists side by side). */
function withoutTitle(piece: readonly HeaderColumn[]): {
  readonly title: readonly string[];
  readonly columns: readonly HeaderColumn[];
} {
  const title = piece[0]!.levels[0];
  const isTitle =
    title !== undefined && piece.length > 2 && piece.every(({ levels }) => levels.length > 1 && levels[0] === title);
  if (!isTitle) return { title: [], columns: piece };
  return { title: [title], columns: piece.map(({ column, levels }) => ({ column, levels: levels.slice(1) })) };
}

/**
 * Cuts a header row where a wholly empty column parts it. Pieces that repeat each other's words, or say anew whom their rows are
 * about, are blocks of their own (two lists, or two registers, side by side); a piece with hardly a header word is a helper block
 * (说明) and is left out; else it is one wide register.
 */
function segments(
  grid: SheetGrid,
  header: Header,
  end: number,
  titles: readonly Title[],
): readonly (readonly HeaderColumn[])[] {
  const pieces: HeaderColumn[][] = [];
  let current: HeaderColumn[] = [];
  for (const column of header.columns) {
    if (column.levels.length === 0 && isEmptyBelow(grid, column.column, header.bottom, end)) {
      if (current.length > 0) pieces.push(current);
      current = [];
    } else current.push(column);
  }
  if (current.length > 0) pieces.push(current);
  const real = pieces.filter((piece) => knownWords(piece).length >= (pieces.length > 1 ? 2 : 1));
  const kept = real.length > 0 ? real : pieces.slice(0, 1);
  const seen = new Set<string>();
  const repeats = kept.some((piece) => {
    const words = knownWords(piece);
    const again = words.filter((word) => seen.has(word)).length >= Math.min(2, words.length);
    words.forEach((word) => seen.add(word));
    return again;
  });
  if (!repeats && areAboutTheirOwn(kept, titles)) return kept;
  // A single known column behind a gap (备注, 回访日期) still belongs to the register before it.
  return repeats ? kept : [pieces.filter((piece) => kept.includes(piece) || isLoneColumn(piece)).flat()];
}

/** Each piece names the home of its rows, or their customer under a title of its own. */
function areAboutTheirOwn(pieces: readonly (readonly HeaderColumn[])[], titles: readonly Title[]): boolean {
  if (pieces.length < 2) return false;
  const titled = pieces.every((piece) => titlesOver(piece, titles).length > 0);
  return pieces.every((piece) => {
    return namesHome(piece) || (titled && piece.some(({ levels }) => subjectsOf(levels).length > 0));
  });
}

const namesHome = (columns: readonly HeaderColumn[]): boolean =>
  columns.some(({ levels }) => subjectsOf(levels).includes('room'));

const knownWords = (columns: readonly HeaderColumn[]): readonly string[] =>
  columns.flatMap(({ levels }) => (levels.some(isHeaderWord) ? [bareHeader(levels.join('/'))] : []));

const isLoneColumn = (piece: readonly HeaderColumn[]): boolean => piece.length === 1 && knownWords(piece).length === 1;

function isEmptyBelow(grid: SheetGrid, column: number, bottom: number, end: number): boolean {
  for (let row = bottom + 1; row <= Math.min(end, bottom + SAMPLE_ROWS); row += 1)
    if (valueAt(grid, row, column) !== '') return false;
  return true;
}

/** The merge that covers a cell, if any. */
export function mergeAt(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
}

/** Whether any text of a block's title, or the sheet's name, folds to a text that begins with one of the given beginnings. */
export function beginsWithAny(texts: readonly string[], beginnings: readonly string[]): boolean {
  const folded = beginnings.map(fold).filter((beginning) => beginning !== '');
  return texts.some((text) => folded.some((beginning) => fold(text).startsWith(beginning)));
}
