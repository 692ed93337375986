import { numeralsToDigits } from './chineseNumerals';
import { blankOf, type Blank } from './blanks';
import type { CellValue } from './cell';
import { memoised } from './memo';
import { fold, textOf, tidyLine } from './text';

/** A home in its parts. Only `room` is always there; numbers have no leading zeros except in short room numbers (B1-023). */
export interface RoomParts {
  /** Name of the estate written before the room (阳光花园3-2-501). No part of the key: rooms are keyed within a project. */
  readonly estate: string | null;
  readonly phase: string | null;
  /** A区, 东区, 12弄. */
  readonly area: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  /** Room number with its suffix: 501, 501A, 501-1, 商铺12. */
  readonly room: string;
}

/**
 * How a room was written. `dashed` 3-2-501 · `named` 3栋2单元501室, 3幢501 · `twoPart` 3-501, which may lack a unit and is
 * settled only by the customer register · `roomOnly` 501 · `shop` 商铺12, 车位B1-023.
 */
export type RoomForm = 'dashed' | 'named' | 'twoPart' | 'roomOnly' | 'shop';

export interface Room {
  readonly parts: RoomParts;
  /** Canonical key: `3-2-501`, `1期-3-2-501`, `A区-3-2-501`. */
  readonly key: string;
  readonly form: RoomForm;
}

export type RoomReading =
  | { readonly kind: 'room'; readonly room: Room }
  /** 3-501/502: more than one home in the cell. */
  | { readonly kind: 'several'; readonly rooms: readonly Room[] }
  /** 大堂, 公共区域, 3栋电梯: a place, but nobody's home. */
  | { readonly kind: 'public'; readonly place: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'blank'; readonly blank: Blank };

const PUBLIC =
  /公共|公区|大堂|大厅|电梯|楼道|走廊|过道|楼梯|车库|停车场|地库|小区|园区|全区|广场|门岗|岗亭|大门|门口|出入口|监控|物业|前台|管理处|服务中心|绿化|花园|外围|泳池|会所|天台|楼顶|屋面|消防|设备房|配电|水泵|垃圾|健身|儿童|道路|围墙|架空层|中庭|快递柜|道闸|外墙|单元门|全体|全楼|整栋|样板|办公室|亭/;
const LIST = /[/、,;&+\n]|和|及|与/;

/** Reads a room as written in one cell. Never throws; what cannot be a room is `unreadable`. */
export function readRoom(value: CellValue): RoomReading {
  if (typeof value === 'boolean') return { kind: 'unreadable' };
  return readRoomText(typeof value === 'number' ? textOf(value) : value);
}

const readRoomText = memoised((text: string): RoomReading => {
  const blank = blankOf(text);
  if (blank) return { kind: 'blank', blank };
  const plain = normalise(text);
  const single = readPlain(plain);
  if (single) return { kind: 'room', room: single };
  if (LIST.test(plain)) {
    const rooms = readList(plain);
    if (rooms) return rooms.length === 1 ? { kind: 'room', room: rooms[0]! } : { kind: 'several', rooms };
  }
  return PUBLIC.test(plain) ? { kind: 'public', place: tidyLine(text) } : { kind: 'unreadable' };
});

/** One dash, capital letters, digits for numerals before a classifier, blanks between numbers as dashes. */
function normalise(text: string): string {
  const joined = text.trim().replace(/(?<=[0-9A-Za-z０-９])[ \u3000\u00a0]+(?=[0-9A-Za-z０-９])/g, '-');
  return fold(joined.replace(/[\n\r]+/g, '、'))
    .toUpperCase()
    .replace(/[〇零一二两三四五六七八九十百廿]+(?=期|区|栋|幢|座|号|单元|门|层|楼|弄|室|房|户|#)/g, numeralsToDigits)
    .replace(/\((\d{1,2})\)$/, '-$1')
    .replace(/\([^)]*\)/g, '')
    .replace(/[_.·。:~]/g, '-')
    .replace(/^(\d+)\/(\d+)\/(\d+[A-Z]?)$/, '$1-$2-$3')
    .replace(/^(\d{1,2})\/(\d{3,4}[A-Z]?)$/, '$1-$2')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

const ESTATE = /^([\u4e00-\u9fff·]{2,24}?)(?=\d|[A-Z]\d|[A-Z](?:栋|幢|座|区)|[东南西北中]区)-?/;
const NO_ESTATE = /^(?:商铺|店铺|底商|商业|车位|铺|地下|负|东|南|西|北|中)/;
/** A house number of the street before the building says nothing about the home. */
const STREET = /^(\d{1,4})号(?=\d{1,3}[A-Z]?(?:栋|幢|座|号楼|#))-?/;
const PHASE = /^(\d{1,2}|[A-Z])期-?/;
const AREA = /^((?:[A-Z]\d?|\d{1,2}|[东南西北中])(?:区|苑|组团|园)|\d{1,4}弄)-?/;
const BUILDING = /^(\d{1,3}[A-Z]?|[A-Z]\d{0,2})(?:号楼|#楼|栋楼|幢楼|栋|幢|座|楼|#|号(?=[-\dA-Z]))-?/;
const UNIT = /^(\d{1,2}|[A-Z])(?:单元|门|梯|#)-?/;
const FLOOR = /^(\d{1,2})(?:层|楼)-?/;
const ROOM_WORD = /(?:室|号房|号|房|户|屋|#)$/;
const SHOP = /^(.*?)-?(商铺|店铺|底商|门面|铺位|商业|车位|铺)-?([A-Z]{0,2}\d{0,2}-?\d+[A-Z]?)?(?:号|室)?$/;

function readPlain(plain: string): Room | null {
  const shop = SHOP.exec(plain);
  if (shop) return readShop(shop);
  let rest = plain;
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (!match || match[0].length === rest.length) return null;
    rest = rest.slice(match[0].length);
    return match[1]!;
  };
  const estate = NO_ESTATE.test(rest) ? null : take(ESTATE);
  take(STREET);
  const phase = take(PHASE);
  const area = take(AREA);
  const building = take(BUILDING);
  const unit = take(UNIT);
  const floor = building === null ? null : take(FLOOR);
  const numbers = rest.replace(ROOM_WORD, '').split('-');
  if (!numbers.every((part) => /^(?:\d{1,4}[A-Z]{0,2}|[A-Z]{1,2}\d{0,4})$/.test(part))) return null;
  return placed({ estate, phase, area }, building, unit, floor, numbers);
}

type Place = Pick<RoomParts, 'estate' | 'phase' | 'area'>;

/** Gives the remaining numbers their meaning by how many there are and what has been said already. */
function placed(
  at: Place,
  building: string | null,
  unit: string | null,
  floor: string | null,
  numbers: string[],
): Room | null {
  const rest = withSuffix(numbers);
  const last = rest.at(-1)!;
  const room = floor !== null && /^\d{1,2}$/.test(last) ? floor + last.padStart(2, '0') : last;
  if (building !== null) {
    if (unit !== null) return rest.length === 1 ? made(at, building, unit, room, 'named') : null;
    if (rest.length === 1) return made(at, building, null, room, 'named');
    return rest.length === 2 && isUnit(rest[0]!) ? made(at, building, rest[0]!, room, 'named') : null;
  }
  if (unit !== null) return rest.length === 1 ? made(at, null, unit, room, 'named') : null;
  switch (rest.length) {
    case 1:
      return /\d{3}/.test(room) || /^[A-Z]\d{1,3}$/.test(room) ? made(at, null, null, room, 'roomOnly') : null;
    case 2:
      return isBuilding(rest[0]!) && /\d/.test(room) ? made(at, rest[0]!, null, room, 'twoPart') : null;
    case 3:
      return isBuilding(rest[0]!) && isUnit(rest[1]!) && /\d/.test(room)
        ? made(at, rest[0]!, rest[1]!, room, 'dashed')
        : null;
    case 4:
      return isBuilding(rest[1]!) && isUnit(rest[2]!) && at.phase === null
        ? made({ ...at, phase: rest[0]! }, rest[1]!, rest[2]!, room, 'dashed')
        : null;
    default:
      return null;
  }
}

/**
 * Folds a suffix or a floor into the room number: 3-2-501-1 is room 501-1 of 3-2, 3-2-5-01 and 3-2-5-501 are room 501.
 */
function withSuffix(numbers: readonly string[]): readonly string[] {
  const last = numbers.at(-1)!;
  const before = numbers.at(-2);
  if (before === undefined) return numbers;
  if (/^\d{3,4}[A-Z]?$/.test(before) && /^\d{1,2}$|^[A-Z]$/.test(last)) {
    return [...numbers.slice(0, -2), /^\d/.test(last) ? `${before}-${last}` : before + last];
  }
  if (numbers.length === 4 && /^\d{1,2}$/.test(before)) {
    if (/^\d{2}$/.test(last)) return [...numbers.slice(0, -2), String(Number(before)) + last];
    if (last.length >= 3 && last.replace(/^0/, '').startsWith(String(Number(before))))
      return [...numbers.slice(0, -2), last];
  }
  return numbers;
}

const isBuilding = (part: string): boolean => /^(?:\d{1,3}[A-Z]?|[A-Z]\d{0,2})$/.test(part);
const isUnit = (part: string): boolean => /^(?:\d{1,2}|[A-Z])$/.test(part);

function made(at: Place, building: string | null, unit: string | null, room: string, form: RoomForm): Room {
  const parts: RoomParts = {
    estate: at.estate,
    phase: at.phase === null ? null : unpadded(at.phase),
    area: at.area === null ? null : unpadded(at.area),
    building: building === null ? null : unpadded(building),
    unit: unit === null ? null : unpadded(unit),
    room: /^0\d{3}/.test(room) ? room.replace(/^0+/, '') : room,
  };
  return { parts, key: roomKey(parts), form };
}

const unpadded = (text: string): string => text.replace(/^0+(?=\d)/, '');

/** The canonical key of a room's parts (see `Room.key`). */
export function roomKey(parts: Omit<RoomParts, 'estate'>): string {
  const phase = parts.phase === null ? null : `${parts.phase}期`;
  return [phase, parts.area, parts.building, parts.unit, parts.room].filter((part) => part !== null).join('-');
}

function readShop(match: RegExpExecArray): Room | null {
  const before = match[1]!;
  const place: Place = { estate: null, phase: null, area: null };
  const word = match[2] === '车位' ? '车位' : '商铺';
  // 12号商铺: the number stands before the word.
  const number = match[3] ?? /^(\d{1,3}[A-Z]?)(?:号|#)?$/.exec(before)?.[1];
  if (number !== undefined && match[3] === undefined) return made(place, null, null, word + number, 'shop');
  const building =
    before === '' ? null : (/^(\d{1,3}[A-Z]?|[A-Z]\d?)(?:号楼|#楼|栋|幢|座|#|楼)?-?$/.exec(before)?.[1] ?? undefined);
  if (building === undefined) return null;
  return made(place, building, null, word + (number ?? ''), 'shop');
}

/** 3-501/502, 3栋2单元501、502: what follows the first room repeats its beginning. */
function readList(plain: string): readonly Room[] | null {
  const rooms: Room[] = [];
  for (const piece of plain.split(LIST).filter((part) => part !== '')) {
    const first = rooms[0];
    const short = first ? /^(\d{3,4}[A-Z]?|[A-Z])(?:室|号|房)?$/.exec(piece) : null;
    const room = first && short ? beside(first, short[1]!) : readPlain(piece);
    if (!room) return null;
    if (!rooms.some(({ key }) => key === room.key)) rooms.push(room);
  }
  return rooms.length > 0 ? rooms : null;
}

function beside(first: Room, number: string): Room {
  const room = /^[A-Z]$/.test(number) ? first.parts.room.replace(/[A-Z]$/, '') + number : number;
  return made(first.parts, first.parts.building, first.parts.unit, room, first.form);
}

/** Storey of a room number: 501 → 5, 1203A → 12; `null` where the number says none (shops, 023). */
export function floorOf(room: string): number | null {
  const match = /^(\d{1,2})\d{2}(?:[A-Z]|-\d+)?$/.exec(room);
  return match && Number(match[1]) > 0 ? Number(match[1]) : null;
}

/**
 * The text of a room whose parts stand in several cells (楼栋 | 单元 | 房号), for `readRoom`. A last cell that holds the whole
 * room already is taken alone; a missing unit is said plainly, so that 3 and 501 are not taken for an ambiguous 3-501.
 */
export function joinRoomCells(cells: readonly CellValue[]): string {
  const texts = cells.map((cell) => (blankOf(cell) ? '' : tidyLine(textOf(cell))));
  const last = texts.at(-1) ?? '';
  if (texts.slice(0, -1).every((text) => text === '')) return last;
  const whole = readRoom(last);
  if (whole.kind === 'room' && whole.room.parts.building !== null && whole.room.parts.unit !== null) return last;
  const [first, ...others] = texts.filter((text) => text !== '');
  if (first === undefined) return '';
  const opening = others.length === 1 && /^[0-9A-Za-z０-９]+$/.test(first) ? `${first}栋` : first;
  return [opening, ...others].join('-');
}
