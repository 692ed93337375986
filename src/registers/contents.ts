import { blankOf, dittoOf } from '../values/blanks';
import type { CellValue } from '../values/cell';
import { readDate } from '../values/dates';
import { readNames } from '../values/names';
import { readNumber } from '../values/numbers';
import { readPhones } from '../values/phones';
import { readRoom } from '../values/rooms';
import { ratingReader } from '../values/scales';
import { termReader } from '../values/vocabulary';
import { readYesNo } from '../values/yesNo';
import type { FieldType } from './fields';
import { valueAt, type SheetGrid } from './grid';

/** Values of a column, a sample of the rows below its header, without blanks and dittos. */
export type Sample = readonly CellValue[];

const FROM_THE_TOP = 40;
const SPREAD = 40;

/**
 * Sampled values of a column: the first rows and some more spread over the rest, without the rows that `isNoRecord` names (the
 * number in a total row says nothing about a column of marks).
 */
export function sampleColumn(
  grid: SheetGrid,
  column: number,
  firstRow: number,
  lastRow: number,
  isNoRecord: (row: number) => boolean,
): Sample {
  const sample: CellValue[] = [];
  const take = (row: number): void => {
    if (isNoRecord(row)) return;
    const value = valueAt(grid, row, column);
    if (!blankOf(value) && !dittoOf(value)) sample.push(value);
  };
  const firstEnd = Math.min(lastRow, firstRow + FROM_THE_TOP - 1);
  for (let row = firstRow; row <= firstEnd; row += 1) take(row);
  const step = Math.max(1, Math.floor((lastRow - firstEnd) / SPREAD));
  for (let row = firstEnd + step; row <= lastRow; row += step) take(row);
  return sample;
}

const readRating = ratingReader({ field: 'satisfaction', yesNo: true });
const readers = {
  kind: termReader('kind'),
  channel: termReader('channel'),
  outcome: termReader('outcome'),
  level: termReader('level'),
  valid: termReader('valid'),
  occupancy: termReader('occupancy'),
  role: termReader('role'),
  grade: termReader('grade'),
  repairItem: termReader('repairItem'),
  source: termReader('source'),
  post: termReader('post'),
  status: termReader('status'),
};

/** The share of the sample that can be what the type says, 0–1; 1 for an empty column, whose contents say nothing. */
export function fitOf(type: FieldType, sample: Sample): number {
  if (sample.length === 0) return 1;
  let fitting = 0;
  for (const value of sample) if (fits(type, value)) fitting += 1;
  return fitting / sample.length;
}

/** How sure contents alone can be: only these types are written so that nothing else looks like them. */
export const TELLING_TYPES: ReadonlySet<FieldType> = new Set(['date', 'phone', 'room', 'rating', 'channel', 'kind']);

function fits(type: FieldType, value: CellValue): boolean {
  switch (type) {
    case 'date':
      return isDate(value);
    case 'phone':
      return isPhone(value);
    case 'room': {
      if (isDate(value) && typeof value === 'number') return false;
      const { kind } = readRoom(value);
      return kind === 'room' || kind === 'several' || kind === 'public';
    }
    case 'roomPart':
      return String(value).length <= 8;
    case 'name':
      return typeof value === 'string' && !/^\d/.test(value) && value.length <= 24 && readNames(value).length > 0;
    case 'rating': {
      const { kind } = readRating(value);
      return kind === 'term' || kind === 'undirected';
    }
    case 'number':
      return readNumber(value).kind === 'number';
    case 'yesNo':
      return readYesNo(value).kind === 'answer';
    case 'text':
    case 'id':
    case 'serial':
    case 'signature':
      return true;
    default:
      return readers[type](value).kind === 'term';
  }
}

function isDate(value: CellValue): boolean {
  const { kind } = readDate(value);
  return kind !== 'unreadable' && kind !== 'blank';
}

function isPhone(value: CellValue): boolean {
  const reading = readPhones(value);
  return (
    reading.kind === 'phones' &&
    reading.phones.some(({ state, kind }) => state !== 'invalid' && (kind !== 'local' || typeof value === 'string'))
  );
}

/** The share of clock times without a date: a 回访时间 column beside the 回访日期. */
export function timeShare(sample: Sample): number {
  if (sample.length === 0) return 0;
  return sample.filter((value) => readDate(value).kind === 'time').length / sample.length;
}

const MARK = /^[√✓✔☑vV●○■✗×xX1是]$/;

/** Whether a column holds marks (√) rather than words. */
export function holdsMarks(sample: Sample): boolean {
  return sample.every(
    (value) => value === 1 || value === true || (typeof value === 'string' && MARK.test(value.trim())),
  );
}
