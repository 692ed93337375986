import { blankOf } from '../values/blanks';
import type { CellValue } from '../values/cell';
import { readNames } from '../values/names';
import { readNumber } from '../values/numbers';
import { readPhones, usablePhones } from '../values/phones';
import { fold, textOf, tidy, tidyLine } from '../values/text';
import type { FieldKey } from './register';
import type { NoteSeed, Parsed, SheetReader } from './sheetReader';

const NOTHING: Parsed<never> = { value: null, note: null };

function untidy(reason: string, value: CellValue | null): NoteSeed {
  return { code: 'text-untidy', params: { reason }, proposal: value === null ? null : { value } };
}

/** Free text (内容, 备注): line breaks stay, 无 and the like are nothing. */
export function readText(reader: SheetReader, field: FieldKey): (string | null)[] {
  return reader.read(field, parseText);
}

function parseText(raw: CellValue): Parsed<string> {
  if (blankOf(raw)) return NOTHING;
  const text = textOf(raw);
  if (text === '') return NOTHING;
  return { value: text, note: typeof raw === 'string' && text !== raw ? untidy('blanks-or-width', text) : null };
}

/** Numbers and codes (编号, 关联单号): one line, as text. */
export function readIds(reader: SheetReader, field: FieldKey): (string | null)[] {
  return reader.read(field, parseLine);
}

/** Short texts on one line: project, department, category. */
export const readLines = readIds;

function parseLine(raw: CellValue): Parsed<string> {
  if (blankOf(raw)) return NOTHING;
  const text = tidyLine(textOf(raw));
  if (text === '') return NOTHING;
  if (typeof raw !== 'string' || text === raw) return { value: text, note: null };
  return { value: text, note: raw.includes('\n') && tidy(raw) === raw ? null : untidy('blanks-or-width', text) };
}

/** People: the first named first; nobody where the cell is blank or says 匿名. */
export function readPeople(reader: SheetReader, field: FieldKey): (readonly string[] | null)[] {
  return reader.read(field, parsePeople);
}

function parsePeople(raw: CellValue): Parsed<readonly string[]> {
  const people = readNames(raw);
  if (people.length === 0) return NOTHING;
  if (typeof raw !== 'string') return { value: people, note: null };
  if (people.length > 1) {
    // Several names are no mistake; several records in one cell are (line breaks).
    return { value: people, note: /[\n\r]/.test(raw.trim()) ? untidy('several', null) : tidiness(raw) };
  }
  const only = people[0]!;
  // 张 三 is 张三; titles and brackets are the office's way of writing.
  if (fold(raw) === fold(only) && raw !== only) return { value: people, note: untidy('blanks-or-width', only) };
  return { value: people, note: tidiness(raw) };
}

function tidiness(raw: string): NoteSeed | null {
  const text = tidyLine(raw);
  return text === raw ? null : untidy('blanks-or-width', text);
}

/** One name, or several joined by 、. */
export function readName(reader: SheetReader, field: FieldKey): (string | null)[] {
  return readPeople(reader, field).map((people) =>
    people === null ? null : people.length === 1 ? people[0]! : people.join('、'),
  );
}

/** Phone numbers that can be dialled; placeholders, masked and broken ones are noted. */
export function readPhoneNumbers(reader: SheetReader, field: FieldKey): (readonly string[] | null)[] {
  return reader.read(field, parsePhones);
}

function parsePhones(raw: CellValue): Parsed<readonly string[]> {
  const reading = readPhones(raw);
  if (reading.kind === 'blank') return NOTHING;
  if (reading.kind === 'unreadable')
    return { value: null, note: { code: 'phone-invalid', params: { reason: 'unreadable' }, proposal: null } };
  const usable = usablePhones(reading);
  const bad = reading.phones.find(({ state }) => state !== 'ok');
  if (bad) {
    const code = bad.state === 'placeholder' ? 'phone-placeholder' : 'phone-invalid';
    return {
      value: usable,
      note: { code, params: { reason: bad.state, digits: bad.number.replace(/\D/g, '').length }, proposal: null },
    };
  }
  return { value: usable, note: reading.exact ? null : phoneForm(raw, reading) };
}

function phoneForm(
  raw: CellValue,
  reading: Extract<ReturnType<typeof readPhones>, { kind: 'phones' }>,
): NoteSeed | null {
  // A name or a label beside the number says something that a bare number would lose.
  const wordy = typeof raw === 'string' && /[\u4e00-\u9fff]/.test(raw.replace(/转/g, ''));
  if (wordy) return reading.name === null ? null : untidy('name-beside-number', null);
  const lostZero = reading.phones.some((phone) => phone.lostZero);
  if (reading.phones.length > 1 && !lostZero) return null;
  return untidy(lostZero ? 'lost-zero' : 'phone-form', reading.phones.map(({ number }) => number).join('/'));
}

/** Amounts, counts, minutes. */
export function readNumbers(reader: SheetReader, field: FieldKey): (number | null)[] {
  return reader.read(field, (raw): Parsed<number> => {
    const reading = readNumber(raw);
    if (reading.kind === 'number') return { value: reading.value, note: null };
    if (reading.kind === 'blank') return NOTHING;
    return { value: null, note: { code: 'number-unreadable', params: {}, proposal: null } };
  });
}

const NOT_SIGNED =
  /^(?:否|未签|未签名|未签字|没签|拒签|拒绝签名|拒绝签字|拒绝|不签|×|x|✗|✘|n|no|0|未|没有|无签名|电话回访|电话|待签|补签|false)$/;

/** Whether somebody signed, by row; `null` everywhere where the register has no such column. */
export function readSignatures(reader: SheetReader, field: FieldKey): (boolean | null)[] {
  if (!reader.column(field)) return new Array<boolean | null>(reader.size).fill(null);
  const signed = reader.read(field, (raw): Parsed<boolean> => ({
    value: !blankOf(raw) && !NOT_SIGNED.test(fold(textOf(raw))),
    note: null,
  }));
  return signed.map((value) => value ?? false);
}
