import type { StandingVisit } from '../planning/plan';
import { cellAddress } from '../registers/address';
import { valueAt, type SheetGrid } from '../registers/grid';
import type { CellValue } from '../values/cell';
import { dayFromIso, isoDay, type Day } from '../values/moment';
import { plannedText, readSlot } from './slotText';
import { LIST_COLUMNS, LIST_FORMS, NAME_SEPARATORS, PART_SEPARATOR, type ListKey } from './visitListColumns';

/** One line of a next-day list as it stands in the sheet, results filled in or not. */
export interface ListLine {
  readonly sheet: string;
  readonly row: number;
  readonly listKey: string;
  /** Day for which the list was made. */
  readonly date: Day;
  /** Key of the bundle that the line was made for. */
  readonly key: string;
  /** Minute of the day; `null` where the cell says no time. */
  readonly slot: number | null;
  /** Who leads the visit, and who goes along. */
  readonly staff: string;
  readonly companions: readonly string[];
  readonly channel: string;
  readonly room: string;
  readonly name: string;
  readonly phone: string;
  /**
   * Kinds of the visits this contact stands for; in the same order the own number of each origin, and the id of the due visit
   * (both empty where there is none: a follow-up is no due visit, and lists of the first form do not say).
   */
  readonly kinds: readonly string[];
  readonly references: readonly string[];
  readonly dues: readonly string[];
  readonly customerId: string;
  readonly project: string;
  readonly outcome: string;
  readonly satisfaction: string;
  readonly opinion: string;
  readonly promisedAt: CellValue;
  readonly signature: string;
  readonly refusalNote: string;
  /** Somebody accepted it (确认). */
  readonly accepted: boolean;
  /** Somebody else goes, at another time or by another channel, than the plan said. */
  readonly handChanged: boolean;
  /** Something is filled in. */
  readonly filled: boolean;
  /** It says so that this line is in the register already. */
  readonly taken: boolean;
  /** Where `taken` is written. */
  readonly takenCell: string;
  /** Every cell as it stands, by key; `''` where the list has no such column. */
  readonly values: Readonly<Record<ListKey, CellValue>>;
  /** Column number of each key the list has; shared by its lines. */
  readonly columns: ReadonlyMap<ListKey, number>;
}

/** What a person fills in. */
export const RESULT_KEYS = [
  'outcome',
  'satisfaction',
  'opinion',
  'promisedAt',
  'signature',
  'refusalNote',
] as const satisfies readonly ListKey[];

/** Without these columns a sheet cannot be read back. */
const NEEDED: readonly ListKey[] = [
  'order',
  'staff',
  'channel',
  'room',
  'name',
  'phone',
  'outcome',
  'satisfaction',
  'opinion',
  'promisedAt',
  'signature',
  'taken',
  'listKey',
  'kinds',
  'references',
];

/** Begins the key of a line that somebody typed between the lines of a list, or right below the last one. */
const BY_HAND = 'by-hand|';

/** Whether a person put the household on the list, not the plan. */
export function isTypedByHand({ key }: Pick<ListLine, 'key'>): boolean {
  return key.startsWith(BY_HAND);
}

/** The lines of a list, planned ones and those typed by hand; `null` when the sheet is no list in a form we know. */
export function readVisitList(grid: SheetGrid): ListLine[] | null {
  const keys = keyRow(grid);
  if (keys === null) return null;
  const lines: ListLine[] = [];
  const typed: ListLine[] = [];
  for (let row = keys.row + 1; row < grid.top + grid.values.length; row++) {
    const line = readLine(grid, row, keys.columns, lines[0]?.date ?? null);
    if (line === null) continue;
    if (valueAt(grid, row, keys.columns.get('listKey')!) === '') typed.push(line);
    else lines.push(...typed.splice(0), line);
  }
  // Further below stand those who are not planned.
  for (const line of typed) if (line.row === lines.at(-1)!.row + 1) lines.push(line);
  return lines;
}

/** Address of a key's cell in the line's row; `null` where the list has no such column. */
export function cellOfLine({ row, columns }: Pick<ListLine, 'row' | 'columns'>, key: ListKey): string | null {
  const column = columns.get(key);
  return column === undefined ? null : cellAddress(row, column);
}

/**
 * What stands on the lists of one day, each bundle once (an accepted line before one that is not): accepted, changed by hand, filled in or
 * taken into the register binds. Lines whose time nobody can read stand at the time of the line above.
 */
export function standingVisits(lines: readonly ListLine[]): StandingVisit[] {
  const standing = new Map<string, StandingVisit>();
  let slot: number | null = null;
  for (const line of lines) {
    slot = line.slot ?? slot;
    const { key, staff, companions, channel } = line;
    const accepted = line.accepted || line.handChanged || line.filled || line.taken;
    const known = standing.get(key);
    if (slot === null || (known !== undefined && (known.accepted || !accepted))) continue;
    standing.set(key, { key, staff, companions, slot, channel, accepted });
  }
  return [...standing.values()];
}

/** @param listDate day of the list, once it is known: a household without a key was typed by hand */
function readLine(
  grid: SheetGrid,
  row: number,
  columns: ReadonlyMap<ListKey, number>,
  listDate: Day | null,
): ListLine | null {
  const value = (key: ListKey): CellValue => {
    const column = columns.get(key);
    return column === undefined ? '' : valueAt(grid, row, column);
  };
  const text = (key: ListKey): string => String(value(key)).trim();
  const household = [text('room'), text('name')].join('|');
  const isTyped = listDate !== null && household !== '|' && text('listKey') === '';
  const listKey = isTyped ? `${isoDay(listDate)}#0#${BY_HAND}${household}` : text('listKey');
  const date = dayFromIso(listKey.slice(0, 10));
  if (date === null) return null;
  // Who types a line by hand sees the matter only.
  const kinds = (text('kinds') || text('matter').replaceAll('\n', PART_SEPARATOR)).split(PART_SEPARATOR);
  const [staff = '', ...companions] = text('staff')
    .split(NAME_SEPARATORS)
    .map((name) => name.trim());
  const goes = {
    slot: readSlot(value('slot')),
    staff,
    companions: companions.filter((name) => name !== ''),
    channel: text('channel'),
  };
  const planned = text('planned');
  return {
    ...goes,
    sheet: grid.sheet,
    row,
    listKey,
    date,
    key: listKey.split('#').slice(2).join('#'),
    room: text('room'),
    name: text('name'),
    phone: text('phone').split('\n')[0] ?? '',
    kinds,
    references: partsOf(text('references'), kinds.length),
    dues: partsOf(text('dues'), kinds.length),
    customerId: text('customerId'),
    project: text('project'),
    outcome: text('outcome'),
    satisfaction: text('satisfaction'),
    opinion: text('opinion'),
    promisedAt: value('promisedAt'),
    signature: text('signature'),
    refusalNote: text('refusalNote'),
    accepted: text('accepted') !== '',
    handChanged: planned !== '' && planned !== plannedText(goes),
    filled: RESULT_KEYS.some((key) => text(key) !== ''),
    taken: text('taken') !== '',
    takenCell: cellAddress(row, columns.get('taken')!),
    values: Object.fromEntries(LIST_COLUMNS.map(({ key }) => [key, value(key)])) as Record<ListKey, CellValue>,
    columns,
  };
}

/** Parts of a cell that stands for several visits, one for each; none where an office's own number parts itself and nobody knows which is whose. */
function partsOf(text: string, count: number): readonly string[] {
  const parts = count === 1 ? [text] : text.split(PART_SEPARATOR);
  return parts.length === count ? parts : Array<string>(count).fill('');
}

/** The hidden row that names the columns. */
function keyRow(grid: SheetGrid): { row: number; columns: ReadonlyMap<ListKey, number> } | null {
  const firsts = LIST_FORMS.map((form) => form + LIST_COLUMNS[0]!.key);
  const known = new Set<string>(LIST_COLUMNS.map(({ key }) => key));
  for (const [index, values] of grid.values.slice(0, 10).entries()) {
    if (!values.some((value) => firsts.includes(String(value)))) continue;
    const columns = new Map<ListKey, number>();
    values.forEach((value, offset) => {
      const key = firsts.includes(String(value)) ? LIST_COLUMNS[0]!.key : String(value);
      if (known.has(key)) columns.set(key as ListKey, grid.left + offset);
    });
    return NEEDED.every((key) => columns.has(key)) ? { row: grid.top + index, columns } : null;
  }
  return null;
}
