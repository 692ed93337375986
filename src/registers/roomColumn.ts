import type { CellValue } from '../values/cell';
import { joinRoomCells, readRoom, type Room, type RoomReading } from '../values/rooms';
import { fold, textOf, tidyLine } from '../values/text';
import { cellsOf, type SheetReader } from './sheetReader';

/** One distinct writing of a room; shared by every row that has it. */
export interface RoomCell {
  readonly reading: RoomReading;
  /** As written, tidied; parts of a split room joined by `-`; `null` where nothing is written. */
  readonly text: string | null;
  /** The raw text where the room stands in one cell, else `null`: only such a cell can be repaired. */
  readonly raw: string | null;
  /** How it is written, see `shapeOf`. */
  readonly shape: string;
}

/** The rooms of a sheet by data row, before they are looked up in the customer register. */
export interface RoomColumn {
  /** Column to which notes belong. */
  readonly position: number;
  readonly cells: readonly RoomCell[];
  /** Rows whose room stands in another cell (merge, ditto). */
  readonly borrowed: ReadonlySet<number> | null;
  /** The writing most rows use. */
  readonly usualShape: string;
}

const EMPTY: RoomCell = { reading: { kind: 'blank', blank: 'missing' }, text: null, raw: null, shape: '' };

export function readRoomColumn(reader: SheetReader): RoomColumn {
  const column = reader.column('room');
  if (!column)
    return { position: 0, cells: new Array<RoomCell>(reader.size).fill(EMPTY), borrowed: null, usualShape: '' };
  const position = column.columns.at(-1)!;
  if (column.columns.length > 1)
    return { position, cells: splitRooms(reader, column.columns), borrowed: null, usualShape: '' };
  const { values, borrowed, dittos } = cellsOf(reader.sheet, position);
  const known = new Map<CellValue, RoomCell>([['', EMPTY]]);
  const counts = new Map<string, number>();
  const cells = values.map((raw) => {
    let cell = known.get(raw);
    if (cell === undefined) {
      cell = roomCell(raw, typeof raw === 'string' ? raw : null);
      known.set(raw, cell);
    }
    if (cell.reading.kind === 'room') counts.set(cell.shape, (counts.get(cell.shape) ?? 0) + 1);
    return cell;
  });
  reader.noteDittos('room', position, { values, dittos, borrowed }, (value) => ({ value }));
  const usual = [...counts].sort(([, one], [, other]) => other - one)[0];
  return { position, cells, borrowed, usualShape: usual?.[0] ?? '' };
}

function roomCell(value: CellValue, raw: string | null): RoomCell {
  const reading = readRoom(value);
  if (reading.kind === 'blank') return EMPTY;
  const text = tidyLine(textOf(value));
  return { reading, text, raw, shape: shapeOf(text) };
}

/** 楼栋 | 单元 | 房号: joined per row, read once per distinct room. */
function splitRooms(reader: SheetReader, columns: readonly number[]): readonly RoomCell[] {
  const parts = columns.map((column) => cellsOf(reader.sheet, column).values);
  const known = new Map<string, RoomCell>();
  return Array.from({ length: reader.size }, (_, index) => {
    const cells = parts.map((values) => values[index]!);
    const key = cells.join('\u0000');
    let cell = known.get(key);
    if (cell === undefined) {
      const text = joinRoomCells(cells);
      cell = text === '' ? EMPTY : roomCell(text, null);
      known.set(key, cell);
    }
    return cell;
  });
}

/** How a room is written, without its numbers: 3-2-501 → 9-9-9, 03-02-0501 → 0-0-0, 3栋2单元501室 → 9栋9单元9室. */
export function shapeOf(text: string): string {
  return text
    .replace(/0\d+|\d+/g, (digits) => (digits.length > 1 && digits.startsWith('0') ? '0' : '9'))
    .replace(/[A-Za-z]/g, 'A');
}

/** A room in the writing the column usually has; `null` where that writing is not one we can make with certainty. */
export function inShape(shape: string, { parts, key }: Room): string | null {
  if (shape === shapeOf(key)) return key;
  const { phase, area, building, unit, room } = parts;
  if (phase !== null || area !== null || building === null) return null;
  const writings = [
    unit === null ? `${building}栋${room}室` : `${building}栋${unit}单元${room}室`,
    unit === null ? `${building}栋${room}` : `${building}栋${unit}单元${room}`,
    unit === null ? `${building}幢${room}室` : `${building}幢${unit}单元${room}室`,
    unit === null ? `${building}#${room}` : `${building}#${unit}-${room}`,
  ];
  return writings.find((writing) => shapeOf(writing) === shape) ?? null;
}

/** Whether two writings differ in width, blanks or kind of dash only. */
export function sameButForm(one: string, other: string): boolean {
  return fold(one) === fold(other);
}
