import { parts, type Moment } from '../calendar';
import type { Dice } from '../dice';
import type { AnyRecord, Colleague, Home, World } from '../world';
import { type Column, type Hand, type Spot, type Written } from './block';
import { fieldOf, isMoment, writtenDate } from './clean';
import { blanks, dateText, phoneText, type RoomForm } from './forms';
import { areaText, type Planted, type RawCell } from './script';

/** How one office writes: what it always does, and how often it does otherwise. */
export interface Manner {
  readonly dateFormat: string;
  /** Share of dates written as text. */
  readonly textDates: number;
  /** Rooms are written in one of these forms. */
  readonly rooms: readonly RoomForm[];
  /** Share of phones in another form. */
  readonly phones: number;
  /** Share of empty optional cells that say so in words. */
  readonly blankWords: number;
  /** Canonical word → the office's word, by field; several to choose from. */
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly date1904: boolean;
  /** Some cells are worked out by formulas. */
  readonly formulas?: boolean;
}

/** Fields whose emptiness means "not applicable": some clerks put a stroke there. */
const optional = new Set([
  'phone2',
  'birthday',
  'preferredTime',
  'remark',
  'refusalNote',
  'notifiedAt',
  'replyLetter',
  'testedAt',
  'opinion',
  'promisedAt',
  'satisfaction',
  'signature',
  'content',
]);

/** Writes records into cells in one manner; remembers the years it left out. */
export class Scrivener {
  readonly planted: Planted[] = [];
  private readonly homes: ReadonlyMap<string, Home>;
  /** The year that titles state. */
  private readonly year: number;

  constructor(
    world: World,
    private readonly manner: Manner,
    private readonly dice: Dice,
    /** `record.field` → the damaged cell. */
    private readonly raw: ReadonlyMap<string, RawCell>,
  ) {
    this.year = parts(world.today).year;
    this.homes = new Map(world.homes.map((home) => [home.room, home]));
  }

  /** The hand for one sheet. `statesYear`: its title or name says the year, so that dates may leave it out. */
  hand(statesYear: boolean, plainDates: ReadonlySet<string> = new Set()): Hand {
    return (record, column, spot) => {
      const { field } = column;
      if (field === null) return ownColumn(column, spot);
      const raw = this.raw.get(`${record.id}.${field}`);
      if (raw && column.part === undefined)
        return { value: raw.value, ...(raw.format === undefined ? {} : { format: raw.format }) };
      if (field === 'area') return { value: areaText(record as Colleague) };
      if (field === 'leave') return this.leave(record as Colleague);
      const value = fieldOf(record, field);
      if (field === 'status' && this.manner.formulas) return statusFormula(String(value), spot);
      if (value === null) return this.nothing(field);
      if (isMoment(value)) return this.date(record, field, value, statesYear, plainDates.has(field));
      if (field === 'room') return this.room(String(value), column);
      if (field === 'phone' || field === 'phone2') return this.phone(String(value), record);
      return this.word(field, value as string | number);
    };
  }

  private nothing(field: string): Written {
    if (!optional.has(field) || !this.dice.chance(this.manner.blankWords)) return { value: null };
    return { value: this.dice.pick(blanks), otherwise: true };
  }

  private date(record: AnyRecord, field: string, moment: Moment, statesYear: boolean, plain: boolean): Written {
    const { manner, dice } = this;
    if (plain) return writtenDate({ day: moment.day, minute: null }, manner.dateFormat, manner.date1904);
    if (!dice.chance(manner.textDates)) return writtenDate(moment, manner.dateFormat, manner.date1904);
    const { text, yearless } = dateText(moment, dice, statesYear && parts(moment.day).year === this.year);
    if (yearless)
      this.planted.push({
        code: 'date-year-inferred',
        record: record.id,
        field,
        severity: 'hint',
        note: `${text}: the year stands in the title`,
      });
    return { value: text, otherwise: true, ...(typeof text === 'string' ? { format: '@' } : { format: '0' }) };
  }

  private room(room: string, column: Column): Written {
    const home = this.homes.get(room);
    if (home === undefined) return { value: column.part === undefined || column.part === 'building' ? room : null };
    if (column.part !== undefined) return { value: roomPart(home, column.part) };
    const text = this.dice.pick(this.manner.rooms)(home);
    return { value: text, otherwise: text !== room, format: '@' };
  }

  private phone(phone: string, record: AnyRecord): Written {
    if (!this.dice.chance(this.manner.phones)) return { value: phone, format: '@' };
    const text = phoneText(phone, this.dice, (fieldOf(record, 'name') as string | null) ?? null);
    return { value: text, otherwise: true, format: typeof text === 'number' ? '0' : '@' };
  }

  private word(field: string, value: string | number): Written {
    const choices = typeof value === 'string' ? this.manner.words[field]?.[value] : undefined;
    if (choices === undefined) return { value };
    const written = this.dice.pick(choices);
    return { value: written, otherwise: written !== value };
  }

  private leave(colleague: Colleague): Written {
    if (colleague.leave === null) return { value: null };
    return writtenDate({ day: colleague.leave.from, minute: null }, this.manner.dateFormat, this.manner.date1904);
  }
}

function roomPart(home: Home, part: NonNullable<Column['part']>): string | number | null {
  if (home.building === null) return { building: '商铺', unit: null, door: home.room.split('-')[1]! }[part];
  return { building: home.building, unit: home.unit, door: home.door }[part];
}

/** 序号 counts by formula, as clerks do it; other columns of the office's own stay empty. */
function ownColumn(column: Column, { row, ordinal }: Spot): Written {
  if (column.header !== '序号') return { value: null };
  return { value: ordinal, formula: row === ordinal ? 'ROW()' : `ROW()-${row - ordinal}` };
}

/** The state of a matter worked out from the cell of its closing. */
function statusFormula(value: string, spot: Spot): Written {
  const closed = spot.cellOf('closedAt');
  return closed === null ? { value } : { value, formula: `IF(${closed}="","处理中","已关闭")` };
}
