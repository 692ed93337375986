import { blankOf } from '../values/blanks';
import { numeralsToDigits } from '../values/chineseNumerals';
import type { CellValue } from '../values/cell';
import { inYear, readDate, yearOf } from '../values/dates';
import type { Day } from '../values/moment';
import { fold, textOf } from '../values/text';
import { readName, readNumbers, readPhoneNumbers } from './readTexts';
import { readTerms } from './readTerms';
import type { StaffRow } from './register';
import type { Parsed, SheetReader } from './sheetReader';

type Leave = StaffRow['leave'];

const NOWHERE: readonly string[] = [];
const NO_LEAVE: Leave = [];
const NO_PHONES: readonly string[] = [];

/** The rows of a staff table. */
export function readStaff(reader: SheetReader): readonly StaffRow[] {
  const { sheet } = reader;
  const name = readName(reader, 'name');
  const post = readTerms(reader, 'post', 'post');
  const area = reader.read('area', parseArea);
  const minutes = readNumbers(reader, 'minutes');
  const leave = reader.read('leave', (raw) => parseLeave(raw, reader));
  const phones = readPhoneNumbers(reader, 'phone');
  return sheet.dataRows.map((row, at) => ({
    source: sheet,
    row,
    notes: reader.notesOf(at),
    name: name[at]!,
    post: post[at]!,
    area: area[at] ?? NOWHERE,
    minutes: minutes[at]!,
    leave: leave[at] ?? NO_LEAVE,
    phones: phones[at] ?? NO_PHONES,
  }));
}

const EVERYWHERE = /^(?:全部|全区|全小区|所有|整个|全体|全|不限)/;
const WIDEST_SPAN = 60;

/** Buildings: 1-3栋 → 1, 2, 3; 1、2、5栋; A座；A区3栋. Empty for 全部. */
function parseArea(raw: CellValue): Parsed<readonly string[]> {
  if (blankOf(raw)) return { value: null, note: null };
  const text = numeralsToDigits(fold(textOf(raw))).toUpperCase();
  if (EVERYWHERE.test(text)) return { value: NOWHERE, note: null };
  const buildings: string[] = [];
  for (const piece of text.split(/[、,，;；/+&\s]|和|及/)) {
    const span = /^(\d{1,3})(?:栋|幢|号楼|楼|#|座)?[-~至到](\d{1,3})(?:栋|幢|号楼|楼|#|座)?$/.exec(piece);
    if (span && Number(span[2]) >= Number(span[1]) && Number(span[2]) - Number(span[1]) <= WIDEST_SPAN) {
      for (let number = Number(span[1]); number <= Number(span[2]); number += 1) buildings.push(String(number));
      continue;
    }
    const one = /^(?:([A-Z]|\d{1,2}|[东南西北中])(区|期))?-?(\d{1,3}[A-Z]?|[A-Z]\d{0,2})?(?:栋|幢|号楼|楼|#|座)?$/.exec(
      piece,
    );
    if (!one || piece === '') continue;
    const within = one[1] === undefined ? null : one[1] + one[2]!;
    const building = one[3]?.replace(/^0+(?=\d)/, '') ?? null;
    const name = [within, building].filter((part) => part !== null).join('-');
    if (name !== '') buildings.push(name);
  }
  return { value: buildings, note: null };
}

const DATE_ALONE = /^\s*\d{1,2}[日号]?\s*$/;
const BEFORE_DATE = /^(.*[月./-])\d{1,2}[日号]?$/;

/** Days off: 2026-11-20, 11.20-11.24, 11月20日、11月23日. Dates without a year lie nearest to today. */
function parseLeave(raw: CellValue, reader: SheetReader): Parsed<Leave> {
  if (blankOf(raw)) return { value: null, note: null };
  const pieces = typeof raw === 'string' ? raw.split(/[、,，;；\n]|和/) : [raw];
  const leave: { from: number; to: number }[] = [];
  let month = '';
  for (const written of pieces) {
    // 11月23日、24日 names the month once.
    const piece = typeof written === 'string' && DATE_ALONE.test(written) ? month + written.trim() : written;
    if (typeof piece === 'string') month = BEFORE_DATE.exec(piece.trim())?.[1] ?? month;
    const [from, to] = typeof piece === 'string' ? endsOf(piece) : [piece, piece];
    const first = dayOfLeave(from, reader);
    const last = dayOfLeave(to, reader);
    if (first === null || last === null || last < first) {
      return { value: leave, note: { code: 'date-unreadable', params: { form: 'leave' }, proposal: null } };
    }
    leave.push({ from: first, to: last });
  }
  return { value: leave, note: null };
}

/** The two ends of a span; `11.20-24` and `11月20-24日` name the month once. */
function endsOf(text: string): readonly [string, string] {
  const whole = readDate(text);
  if (whole.kind === 'date' || whole.kind === 'yearless') return [text, text];
  const parts = text.split(/至|到|~|～|—+|－|--/);
  const [from, to] = parts.length === 2 ? parts : halves(text);
  if (from === undefined || to === undefined) return [text, text];
  const month = BEFORE_DATE.exec(from.trim());
  return DATE_ALONE.test(to) && month ? [from, month[1]! + to.trim()] : [from, to];
}

/** A span joined by the same dash as its dates: 2026-11-20-2026-11-24, 11.20-11.24. */
function halves(text: string): readonly string[] {
  const dashes = [...text].flatMap((character, at) => (character === '-' ? [at] : []));
  const middle = dashes[Math.floor(dashes.length / 2)];
  return dashes.length % 2 === 1 && middle !== undefined ? [text.slice(0, middle), text.slice(middle + 1)] : [];
}

function dayOfLeave(value: CellValue, reader: SheetReader): Day | null {
  const reading = readDate(value, reader.date1904);
  if (reading.kind === 'date') return reading.moment.day;
  if (reading.kind !== 'yearless') return null;
  const { today } = reader.options;
  const days = [-1, 0, 1].flatMap((shift) => inYear(reading, yearOf(today) + shift) ?? []);
  return days.sort((one, other) => Math.abs(one - today) - Math.abs(other - today))[0] ?? null;
}
