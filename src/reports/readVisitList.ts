import { cellAddress } from '../registers/address';
import { valueAt, type SheetGrid } from '../registers/grid';
import type { CellValue } from '../values/cell';
import { dayFromIso, type Day } from '../values/moment';
import { LIST_COLUMNS, LIST_FORM, PART_SEPARATOR, type ListKey } from './visitListColumns';

/** One line of a next-day list as it stands in the sheet, results filled in or not. */
export interface ListLine {
  readonly sheet: string;
  readonly row: number;
  readonly listKey: string;
  /** Day for which the list was made. */
  readonly date: Day;
  readonly staff: string;
  readonly channel: string;
  readonly room: string;
  readonly name: string;
  readonly phone: string;
  /** Kinds of the visits this contact stands for, and the own number of each origin (empty where it has none). */
  readonly kinds: readonly string[];
  readonly references: readonly string[];
  readonly customerId: string;
  readonly project: string;
  readonly outcome: string;
  readonly satisfaction: string;
  readonly opinion: string;
  readonly promisedAt: CellValue;
  readonly signature: string;
  /** Something is filled in. */
  readonly filled: boolean;
  /** It says so that this line is in the register already. */
  readonly taken: boolean;
  /** Where `taken` is written. */
  readonly takenCell: string;
}

/** The planned lines of a list; `null` when the sheet is no list in a form we know. */
export function readVisitList(grid: SheetGrid): ListLine[] | null {
  const keys = keyRow(grid);
  if (keys === null) return null;
  const column = (key: ListKey): number => keys.columns.get(key) ?? 0;
  const lines: ListLine[] = [];
  for (let row = keys.row + 1; row < grid.top + grid.values.length; row++) {
    const text = (key: ListKey): string => String(valueAt(grid, row, column(key))).trim();
    const listKey = text('listKey');
    const date = dayFromIso(listKey.slice(0, 10));
    if (date === null) continue;
    const promisedAt = valueAt(grid, row, column('promisedAt'));
    const results = ['outcome', 'satisfaction', 'opinion', 'signature'].map((key) => text(key as ListKey));
    lines.push({
      sheet: grid.sheet,
      row,
      listKey,
      date,
      staff: text('staff'),
      channel: text('channel'),
      room: text('room'),
      name: text('name'),
      phone: text('phone').split('\n')[0] ?? '',
      kinds: text('kinds').split(PART_SEPARATOR),
      references: text('references').split(PART_SEPARATOR),
      customerId: text('customerId'),
      project: text('project'),
      outcome: results[0]!,
      satisfaction: results[1]!,
      opinion: results[2]!,
      signature: results[3]!,
      promisedAt,
      filled: results.some((result) => result !== '') || promisedAt !== '',
      taken: text('taken') !== '',
      takenCell: cellAddress(row, column('taken')),
    });
  }
  return lines;
}

/** The hidden row that names the columns. */
function keyRow(grid: SheetGrid): { row: number; columns: ReadonlyMap<ListKey, number> } | null {
  const first = LIST_FORM + LIST_COLUMNS[0]!.key;
  const known = new Set<string>(LIST_COLUMNS.map(({ key }) => key));
  for (const [index, values] of grid.values.slice(0, 10).entries()) {
    if (!values.includes(first)) continue;
    const columns = new Map<ListKey, number>();
    values.forEach((value, offset) => {
      const key = value === first ? LIST_COLUMNS[0]!.key : String(value);
      if (known.has(key)) columns.set(key as ListKey, grid.left + offset);
    });
    return columns.size === known.size ? { row: grid.top + index, columns } : null;
  }
  return null;
}
