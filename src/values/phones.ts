import { blankOf, type Blank } from './blanks';
import type { CellValue } from './cell';
import { memoised } from './memo';
import { fold, tidyLine } from './text';

/**
 * What one number is worth. `placeholder`: looks valid but is invented (18999999999). `masked`: 138****5678. `incomplete`: a
 * mobile with too few or too many digits. `scientific`: 1.38E+10, the digits are lost.
 */
export type PhoneState = 'ok' | 'placeholder' | 'masked' | 'incomplete' | 'scientific' | 'invalid';

export interface Phone {
  /** `13800001111`, `0792-8350777`, `0792-8350777转801`, `8350777` (local), `400-800-1234`; as written where it is not ok. */
  readonly number: string;
  readonly kind: 'mobile' | 'landline' | 'local' | 'service' | 'abroad' | 'unknown';
  readonly state: PhoneState;
  /** The leading zero of the area code was lost, as Excel does to numbers. */
  readonly lostZero: boolean;
}

export type PhoneReading =
  /** One number or more; `name`: who answers it, where the cell says so; `exact`: the cell is already in the proper form. */
  | {
      readonly kind: 'phones';
      readonly phones: readonly Phone[];
      readonly name: string | null;
      readonly exact: boolean;
    }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'blank'; readonly blank: Blank };

/** Reads a phone cell (registers.md §3). Never throws. */
export function readPhones(value: CellValue): PhoneReading {
  if (typeof value === 'boolean') return UNREADABLE;
  if (typeof value === 'number') return readNumber(value);
  return readText(value);
}

const UNREADABLE: PhoneReading = { kind: 'unreadable' };

/** A number cell shows its digits; only a lost zero makes it differ from what is meant. */
function readNumber(value: number): PhoneReading {
  if (!Number.isSafeInteger(value) || value <= 0) return UNREADABLE;
  const phone = phoneOfDigits(String(value));
  return { kind: 'phones', phones: [phone], name: null, exact: !phone.lostZero };
}

const SEPARATORS = /[/、,;|\n]|或|和/;
const LABELS =
  /(?:联系)?(?:电话|手机|固话|座机|宅电|办公|家庭|单位|本人|微信同号|微信|tel|mobile|phone|备用|紧急)\d?[::]?/g;
const KIN = /^(?:业主|妻子?|丈夫|配偶|爱人|儿子|女儿|父亲|母亲|老公|老婆|家属|子女|租户|租客|先生|女士|备用)$/;
/** What a spreadsheet of another program leaves behind a number: 13800001111.0 */
const DECIMAL_TAIL = /(?<=\d{7})\.0+(?!\d)/g;
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d{1,2}$/;

const readText = memoised((text: string): PhoneReading => {
  const blank = blankOf(text);
  if (blank) return { kind: 'blank', blank };
  // Blanks part numbers from numbers but also groups of one number, so they are kept until the digits are looked at.
  const line = fold(
    text
      .trim()
      .replace(/[\n\r]+/g, '、')
      .replace(/[ \t\u00a0\u3000\u2000-\u200a]+/g, '_'),
  )
    .replaceAll('_', ' ')
    .replace(LABELS, ' ')
    .replace(DECIMAL_TAIL, '');
  if (SCIENTIFIC.test(line.trim()))
    return { kind: 'phones', phones: [worthless(tidyLine(text), 'scientific')], name: null, exact: false };
  const phones: Phone[] = [];
  const names: string[] = [];
  for (const piece of line.split(SEPARATORS)) {
    const name = piece.replace(/转\d+|ext\.?\d+/g, '').match(/[\u4e00-\u9fff·]{2,}/)?.[0];
    if (name && !KIN.test(name)) names.push(name);
    for (const phone of phonesOfPiece(piece)) {
      if (!phones.some(({ number }) => number === phone.number)) phones.push(phone);
    }
  }
  if (phones.length === 0) return UNREADABLE;
  const exact = phones.map(({ number }) => number).join('/') === text;
  return { kind: 'phones', phones, name: names[0] ?? null, exact };
});

function phonesOfPiece(piece: string): readonly Phone[] {
  if (/\d{2,3}[*x#]{3,}\d{2,4}/.test(piece)) return [worthless(piece.replace(/[^\d*x#]/g, ''), 'masked')];
  const groups = piece.match(/\+?[\d(][\d()+\- ]*(?:(?:转|ext\.?|x|#)\s*\d{1,5})?/g) ?? [];
  return groups.flatMap((group) => {
    const whole = phoneOfGroup(group);
    if (whole.state !== 'invalid' && whole.state !== 'incomplete') return [whole];
    return apart(group) ?? (whole.number === '' ? [] : [whole]);
  });
}

/** Several numbers with only blanks between them: 13800001111 13900002222, 0792-8350777 13800001111. */
function apart(group: string): readonly Phone[] | null {
  const parts = group.split(/ +/).filter((part) => /\d/.test(part));
  if (parts.length > 1) {
    const phones = parts.map(phoneOfGroup);
    if (phones.every(({ state }) => state === 'ok' || state === 'placeholder')) return phones;
  }
  const digits = group.replace(/\D/g, '');
  const pair = /^(1[3-9]\d{9})(1[3-9]\d{9})$/.exec(digits);
  return pair ? [phoneOfDigits(pair[1]!), phoneOfDigits(pair[2]!)] : null;
}

function phoneOfGroup(group: string): Phone {
  const [main = '', extension] = group.split(/转|ext\.?|x|#/);
  const international = /^\s*(?:\+|00)\s*(?!86)(\d[\d \-()]*)$/.exec(main);
  if (international) {
    const digits = international[1]!.replace(/\D/g, '');
    if (/^(?:852|853|886|81|82|65|1|44|61|60|66|49|33)\d{7,10}$/.test(digits)) {
      return { number: `+${digits}`, kind: 'abroad', state: 'ok', lostZero: false };
    }
  }
  const dashed = /^\s*\(?(0\d{2,3})\)?[- ]?(\d{7,8})-(\d{1,5})\s*$/.exec(main);
  if (dashed) return withExtension(phoneOfDigits(dashed[1]! + dashed[2]!), dashed[3]!);
  const phone = phoneOfDigits(main.replace(/^\s*\(?(?:\+|00)\s*86\)?/, '').replace(/\D/g, ''));
  return extension === undefined || extension.trim() === '' ? phone : withExtension(phone, extension.trim());
}

function withExtension(phone: Phone, extension: string): Phone {
  return phone.state === 'ok' ? { ...phone, number: `${phone.number}转${extension}` } : phone;
}

const MOBILE = /^1[3-9]\d{9}$/;
/** Area codes of China: 10, 2x, and three digits that begin with 3–9. */
const LANDLINE = /^0(10|2[0-57-9])([2-9]\d{7})$|^0([3-9]\d{2})([2-9]\d{6,7})$/;
const PUBLIC_SERVICE = /^(?:1[0-2]\d{1,3}|95\d{3,4}|96\d{3,6})$/;

function phoneOfDigits(digits: string): Phone {
  const number = digits.replace(/^86(?=1[3-9]\d{9}$)/, '').replace(/^0(?=1[3-9]\d{9}$)/, '');
  if (isPlaceholder(number)) return { number, kind: 'unknown', state: 'placeholder', lostZero: false };
  if (MOBILE.test(number)) return { number, kind: 'mobile', state: 'ok', lostZero: false };
  const landline = landlineOf(number);
  if (landline) return { number: landline, kind: 'landline', state: 'ok', lostZero: false };
  if (/^[48]00\d{7}$/.test(number)) {
    const grouped = `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`;
    return { number: grouped, kind: 'service', state: 'ok', lostZero: false };
  }
  const restored = number.startsWith('0') ? null : landlineOf(`0${number}`);
  if (restored) return { number: restored, kind: 'landline', state: 'ok', lostZero: true };
  if (/^[2-9]\d{6,7}$/.test(number)) return { number, kind: 'local', state: 'ok', lostZero: false };
  if (PUBLIC_SERVICE.test(number)) return { number, kind: 'service', state: 'placeholder', lostZero: false };
  return worthless(number, /^1[3-9]\d{6,11}$/.test(number) ? 'incomplete' : 'invalid');
}

function landlineOf(digits: string): string | null {
  const match = LANDLINE.exec(digits);
  if (!match) return null;
  return match[1] === undefined ? `0${match[3]!}-${match[4]!}` : `0${match[1]}-${match[2]!}`;
}

function worthless(number: string, state: PhoneState): Phone {
  return { number, kind: 'unknown', state, lostZero: false };
}

/** Numbers that nobody has been given but that pass a check of the form; the well-known test number is one of them. */
const INVENTED = new Set([
  '13800138000',
  '12345678901',
  '13912345678',
  '13812345678',
  '12345678910',
  '13512345678',
  '18812345678',
]);

function isPlaceholder(digits: string): boolean {
  if (digits.length < 7) return false;
  return (
    INVENTED.has(digits) ||
    /^(\d)\1+$/.test(digits) ||
    /(\d)\1{7,}$/.test(digits) ||
    /^(?:12345678|1234567|87654321)$/.test(digits)
  );
}

/** The phones of a reading that can be dialled. */
export function usablePhones(reading: PhoneReading): readonly string[] {
  if (reading.kind !== 'phones') return [];
  return reading.phones.flatMap(({ number, state }) => (state === 'ok' ? [number] : []));
}
