/* eslint-disable no-control-regex -- control characters are what this file is about */
import { memoised } from './memo';
import { simplify } from './traditional';

/** Invisible characters that people paste without knowing: zero-width marks, direction marks, byte order mark, control codes. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const LINE_BREAK = /\r\n?|\u0085|\u2028|\u2029/g;
/** NBSP, ideographic space, typographic spaces and tabs. */
const ODD_BLANK = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Letters and digits of full width; full-width punctuation is proper Chinese typography and stays. */
const WIDE_ALPHANUMERIC = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
/** Radicals and compatibility ideographs that look like ordinary characters but do not equal them. */
const LOOKALIKE_HAN = /[\u2e80-\u2fdf\uf900-\ufaff]|[\ud87e][\udc00-\ude1f]/g;
const EDGE_BLANK = /^[ \n]+|[ \n]+$|[ ]+(?=\n)/g;
const SUSPECT =
  /[^\n\u0021-\u007e\u2010-\u2027\u2030-\u205e\u3001-\u9fff\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65 ]|^[ \n]|[ \n]$| \n/;

/**
 * Text as it should stand in a cell: no blanks at the ends, no NBSP, tabs or invisible characters, half-width letters and
 * digits, ordinary Han characters, `\n` as the only line break (registers.md §3). Wording and punctuation stay. Idempotent.
 */
export function tidy(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(LINE_BREAK, '\n')
    .replace(ODD_BLANK, ' ')
    .replace(WIDE_ALPHANUMERIC, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(LOOKALIKE_HAN, (odd) => odd.normalize('NFKC'))
    .replace(EDGE_BLANK, '');
}

/** Tidy text on one line: line breaks and runs of blanks become one blank. For names, rooms, numbers and terms. */
export function tidyLine(text: string): string {
  const tidied = tidy(text);
  return tidied.includes('\n') || tidied.includes('  ') ? tidied.replace(/[ \n]+/g, ' ').trim() : tidied;
}

const DASHES =
  /[\u2010-\u2015\u2212\u2500\ufe58\ufe63\uff0d\uff5e\u301c]|(?<=[0-9A-Za-z])[\u30fc\u4e00](?=[0-9A-Za-z])/g;

/**
 * Text for comparing: tidied, every full-width form narrow, simplified characters, one kind of dash, lower case, no blanks.
 * Two writings of one word fold to the same text; never shown to people. Idempotent.
 */
export const fold = memoised((text: string): string =>
  simplify(tidy(text).normalize('NFKC')).replace(INVISIBLE, '').replace(DASHES, '-').toLowerCase().replace(/\s+/g, ''),
);

/** A cell's value as tidy text; numbers and booleans as Excel would show them unformatted. */
export function textOf(value: string | number | boolean): string {
  return typeof value === 'string' ? tidy(value) : typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';
}
