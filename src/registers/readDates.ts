import type { CellValue, Params } from '../values/cell';
import { inYear, readDate, serialProposal, yearOf, type DateReading } from '../values/dates';
import { isoDay, isoMoment, type Day, type Moment } from '../values/moment';
import type { FieldKey } from './register';
import { cellsOf, type ColumnCells, type NoteSeed, type SheetReader } from './sheetReader';

export interface DateColumnOptions {
  /** The date that places each row in time: a date without its year lies as near to it as can be. */
  readonly near?: readonly (Moment | null)[];
  /** What follows within minutes (派工, 到场, 上报): a clock time alone is on the day of `near`, unless it lies before it. */
  readonly sameDay?: boolean;
  /** Day and month are what counts (birthdays): no year is looked for, a month alone is no mistake. */
  readonly yearless?: boolean;
}

/** A leap year stands in where a birthday has none, so that 29 February is a day. */
const YEAR_OF_BIRTHDAYS = 2000;

/** The dates of a field by data row. Years are inferred where they are missing, and marked; what is no date is noted. */
export function readDates(reader: SheetReader, field: FieldKey, options: DateColumnOptions = {}): (Moment | null)[] {
  const column = reader.column(field);
  const moments = new Array<Moment | null>(reader.size).fill(null);
  if (!column) return moments;
  const position = column.columns[0]!;
  const cells = cellsOf(reader.sheet, position);
  const readings = readingsOf(cells, reader.date1904);
  const yearless: number[] = [];
  for (let index = 0; index < reader.size; index += 1) {
    const reading = readings[index]!;
    if (reading.kind === 'date') moments[index] = reading.moment;
    else if (reading.kind === 'yearless') yearless.push(index);
    else if (reading.kind === 'time') moments[index] = timeOfRow(reading.minute, options, index);
    if (cells.borrowed?.has(index)) continue;
    const found = moments[index] ?? null;
    const note =
      reading.kind === 'time' && found !== null
        ? timeOnly(found)
        : noteOf(reading, reader.date1904, options.yearless === true);
    if (note) reader.note(index, field, position, note);
  }
  for (const index of yearless) {
    const reading = readings[index]!;
    if (reading.kind !== 'yearless') continue;
    const inferred = infer(reader, reading, index, moments, options);
    moments[index] = inferred.moment;
    if (inferred.note && !cells.borrowed?.has(index)) reader.note(index, field, position, inferred.note);
  }
  reader.noteDittos(field, position, cells, (raw) =>
    dittoProposal(raw, readDate(raw, reader.date1904), reader.date1904),
  );
  if (column.columns.length > 1) addTimes(reader, column.columns[1]!, moments);
  return moments;
}

function timeOfRow(minute: number, { near, sameDay }: DateColumnOptions, index: number): Moment | null {
  const begin = sameDay ? near?.[index] : null;
  return begin && minute >= (begin.minute ?? 0) ? { day: begin.day, minute } : null;
}

function timeOnly(meant: Moment): NoteSeed {
  return { code: 'text-untidy', params: { reason: 'time-alone', meant: isoMoment(meant) }, proposal: null };
}

function readingsOf(cells: ColumnCells, date1904: boolean): readonly DateReading[] {
  const known = new Map<CellValue, DateReading>();
  return cells.values.map((raw) => {
    let reading = known.get(raw);
    if (reading === undefined) {
      reading = readDate(raw, date1904);
      known.set(raw, reading);
    }
    return reading;
  });
}

function noteOf(reading: DateReading, date1904: boolean, yearless: boolean): NoteSeed | null {
  switch (reading.kind) {
    case 'date':
      if (reading.form === 'serial') return null;
      return {
        code: 'text-untidy',
        params: { reason: 'date-as-text', form: reading.form, meant: isoMoment(reading.moment) },
        proposal: serialProposal(reading.moment, date1904),
      };
    case 'impossible':
      return { code: 'date-impossible', params: {}, proposal: null };
    case 'vague':
      return yearless ? null : unreadable({ form: 'vague' });
    case 'several':
      return unreadable({ form: 'several', count: reading.count });
    case 'time':
      return unreadable({ form: 'time' });
    case 'unreadable':
      return unreadable({ form: 'unreadable' });
    default:
      return null;
  }
}

function unreadable(params: Params): NoteSeed {
  return { code: 'date-unreadable', params, proposal: null };
}

function dittoProposal(
  raw: CellValue,
  reading: DateReading,
  date1904: boolean,
): { value: CellValue; numberFormat?: string } {
  return reading.kind === 'date' ? serialProposal(reading.moment, date1904) : { value: raw };
}

type Yearless = Extract<DateReading, { kind: 'yearless' }>;
type From = 'sheet' | 'row' | 'neighbour' | 'today';

/**
 * The year of a date written without one: what the sheet's name or title states, else the row's own date, else the nearest dated
 * row of the column, else the last twelve months. Around New Year the nearer year is taken.
 */
function infer(
  reader: SheetReader,
  reading: Yearless,
  index: number,
  moments: readonly (Moment | null)[],
  options: DateColumnOptions,
): { readonly moment: Moment | null; readonly note: NoteSeed | null } {
  if (options.yearless) {
    const day = inYear(reading, YEAR_OF_BIRTHDAYS);
    return { moment: day === null ? null : { day, minute: reading.minute }, note: null };
  }
  const [day, from] = dayAndSource(reader, reading, index, moments, options);
  if (day === null) return { moment: null, note: { code: 'date-impossible', params: {}, proposal: null } };
  const moment: Moment = { day, minute: reading.minute };
  return {
    moment,
    note: {
      code: 'date-year-inferred',
      params: { year: yearOf(day), from, meant: isoDay(day), unsure: reading.unsure },
      proposal: from === 'sheet' && !reading.unsure ? serialProposal(moment, reader.date1904) : null,
    },
  };
}

function dayAndSource(
  reader: SheetReader,
  reading: Yearless,
  index: number,
  moments: readonly (Moment | null)[],
  { near }: DateColumnOptions,
): readonly [Day | null, From] {
  const own = near?.[index];
  if (own) return [nearest(reading, own.day), 'row'];
  const { statedYear, statedMonth } = reader.sheet;
  if (statedYear !== null) {
    // A December sheet may run into January and the other way round.
    const shift =
      statedMonth === null ? 0 : statedMonth - reading.month > 6 ? 1 : reading.month - statedMonth > 6 ? -1 : 0;
    return [inYear(reading, statedYear + shift), 'sheet'];
  }
  const neighbour = nearestDated(moments, index);
  if (neighbour !== null) return [nearest(reading, neighbour), 'neighbour'];
  const { today } = reader.options;
  const thisYear = inYear(reading, yearOf(today));
  return [thisYear !== null && thisYear <= today ? thisYear : inYear(reading, yearOf(today) - 1), 'today'];
}

function nearest(reading: Yearless, day: Day): Day | null {
  const year = yearOf(day);
  let best: Day | null = null;
  for (const candidate of [year - 1, year, year + 1]) {
    const there = inYear(reading, candidate);
    if (there !== null && (best === null || Math.abs(there - day) < Math.abs(best - day))) best = there;
  }
  return best;
}

const REACH = 200;

/** The day of the nearest dated row above, else below, within some hundred rows. */
function nearestDated(moments: readonly (Moment | null)[], index: number): Day | null {
  for (let above = index - 1; above >= Math.max(0, index - REACH); above -= 1)
    if (moments[above]) return moments[above]!.day;
  for (let below = index + 1; below <= Math.min(moments.length - 1, index + REACH); below += 1) {
    if (moments[below]) return moments[below]!.day;
  }
  return null;
}

/** Adds the clock times of a second column to the dates of the first. */
function addTimes(reader: SheetReader, position: number, moments: (Moment | null)[]): void {
  const cells = cellsOf(reader.sheet, position);
  cells.values.forEach((raw, index) => {
    const moment = moments[index];
    if (raw === '' || !moment || moment.minute !== null) return;
    const reading = readDate(raw, reader.date1904);
    if (reading.kind === 'time') moments[index] = { day: moment.day, minute: reading.minute };
    else if (reading.kind === 'date') moments[index] = { day: moment.day, minute: reading.moment.minute };
  });
}
