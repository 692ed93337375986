import type { CellValue } from '../values/cell';
import { joinRoomCells, readRoom, type Room, type RoomReading } from '../values/rooms';
import { fold, textOf, tidyLine } from '../values/text';
import { cellsOf, type SheetReader } from './sheetReader';

/** The rooms of a sheet by data row, before they are looked up in the customer register. */
export interface RoomColumn {
  readonly present: boolean;
  /** Column to which notes belong. */
  readonly position: number;
  readonly readings: readonly RoomReading[];
  /** As written, tidied; parts of a split room joined by `-`. */
  readonly texts: readonly (string | null)[];
  /** The raw text where the room stands in one cell of its own row, else `null`: only such a cell can be repaired. */
  readonly raws: readonly (string | null)[];
  /** The writing most rows use, as `shapeOf` says it. */
  readonly usualShape: string;
}

const BLANK: RoomReading = { kind: 'blank', blank: 'missing' };

export function readRoomColumn(reader: SheetReader): RoomColumn {
  const column = reader.column('room');
  if (!column) {
    const nothing = new Array<null>(reader.size).fill(null);
    return {
      present: false,
      position: 0,
      readings: new Array<RoomReading>(reader.size).fill(BLANK),
      texts: nothing,
      raws: nothing,
      usualShape: '',
    };
  }
  const parts = column.columns.map((position) => cellsOf(reader.sheet, position));
  const position = column.columns.at(-1)!;
  const readings: RoomReading[] = [];
  const texts: (string | null)[] = [];
  const raws: (string | null)[] = [];
  const shapes = new Map<string, number>();
  const joined = new Map<string, string>();
  for (let index = 0; index < reader.size; index += 1) {
    const raw =
      parts.length === 1
        ? parts[0]!.values[index]!
        : joinedText(
            parts.map(({ values }) => values[index]!),
            joined,
          );
    const reading = raw === '' ? BLANK : readRoom(raw);
    readings.push(reading);
    texts.push(reading.kind === 'blank' ? null : tidyLine(textOf(raw)));
    const own =
      parts.length === 1 && typeof raw === 'string' && raw !== '' && !parts[0]!.borrowed?.has(index) ? raw : null;
    raws.push(own);
    if (own !== null && reading.kind === 'room') {
      const shape = shapeOf(own);
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    }
  }
  if (parts.length === 1) {
    const { dittos, values } = parts[0]!;
    reader.noteDittos('room', position, { values, dittos, borrowed: null }, (value) => ({ value }));
  }
  const usual = [...shapes].sort(([, one], [, other]) => other - one)[0];
  return { present: true, position, readings, texts, raws, usualShape: usual?.[0] ?? '' };
}

function joinedText(cells: readonly CellValue[], known: Map<string, string>): string {
  const key = cells.join('\u0000');
  let text = known.get(key);
  if (text === undefined) {
    text = joinRoomCells(cells);
    known.set(key, text);
  }
  return text;
}

const shapes = new Map<string, string>();
const MANY = 100_000;

/** How a room is written, without its numbers: 3-2-501 → 9-9-9, 03-02-0501 → 0-0-0, 3栋2单元501室 → 9栋9单元9室. */
export function shapeOf(text: string): string {
  let shape = shapes.get(text);
  if (shape === undefined) {
    shape = text
      .replace(/0\d+|\d+/g, (digits) => (digits.length > 1 && digits.startsWith('0') ? '0' : '9'))
      .replace(/[A-Za-z]/g, 'A');
    if (shapes.size > MANY) shapes.clear();
    shapes.set(text, shape);
  }
  return shape;
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
