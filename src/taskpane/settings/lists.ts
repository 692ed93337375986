import type { OfficeSettings } from '../../regulations/settings';
import { dayFromIso } from '../../values/moment';
import { termReader, type VocabularyName } from '../../values/vocabulary';
import { lines, numberOf } from './fields';

/** A row of a list as it is being typed: everything is text until it is saved. */
export type Row = Readonly<Record<string, string>>;

export const LISTS = ['staff', 'holidays', 'scales', 'letters', 'synonyms', 'scripts'] as const;
export type ListName = (typeof LISTS)[number];

/** Something in a row that cannot be saved: `code` is the end of a key `settings.wrong.…`. */
export interface RowProblem {
  readonly row: number;
  readonly key: string;
  readonly code: string;
}

/** Fields whose words differ from office to office: the register that names them, and their vocabulary. */
export const WORD_FIELDS: Readonly<Record<string, { readonly register: string; readonly words: VocabularyName }>> = {
  kind: { register: 'visits', words: 'kind' },
  channel: { register: 'visits', words: 'channel' },
  outcome: { register: 'visits', words: 'outcome' },
  satisfaction: { register: 'visits', words: 'satisfaction' },
  level: { register: 'complaints', words: 'level' },
  occupancy: { register: 'customers', words: 'occupancy' },
  role: { register: 'customers', words: 'role' },
  grade: { register: 'customers', words: 'grade' },
};

/** What a new row begins with. */
export const BLANK_ROWS: Readonly<Record<ListName, Row>> = {
  staff: { name: '', post: '', area: '', minutes: '', leave: '' },
  holidays: { date: '', workday: 'no', name: '' },
  scales: { field: '*', best: '', worst: '' },
  letters: { letter: '', meaning: '' },
  synonyms: { field: 'kind', written: '', canonical: '' },
  scripts: { kind: '', questions: '' },
};

/** Columns that one chooses from: a row in which nothing else was said is no row. */
const CHOSEN: Readonly<Record<ListName, readonly string[]>> = {
  staff: [],
  holidays: ['workday'],
  scales: ['field'],
  letters: [],
  synonyms: ['field'],
  scripts: [],
};

/** Columns that must be filled, and the one by which no two rows may be the same. */
const NEEDED: Readonly<Record<ListName, { readonly keys: readonly string[]; readonly unique: readonly string[] }>> = {
  staff: { keys: ['name'], unique: ['name'] },
  holidays: { keys: ['date'], unique: ['date'] },
  scales: { keys: ['field', 'best', 'worst'], unique: ['field'] },
  letters: { keys: ['letter', 'meaning'], unique: ['letter'] },
  synonyms: { keys: ['field', 'written', 'canonical'], unique: ['field', 'written'] },
  scripts: { keys: ['kind', 'questions'], unique: ['kind'] },
};

const SEPARATOR = /[、,，;；\s]+/;
const cell = (row: Row, key: string): string => (row[key] ?? '').trim();

/** Whether nothing was typed into a row. */
export function isBlankRow(list: ListName, row: Row): boolean {
  return Object.keys(BLANK_ROWS[list]).every((key) => CHOSEN[list].includes(key) || cell(row, key) === '');
}

/** The lists of the settings as rows. */
export function rowsOf(settings: OfficeSettings): Readonly<Record<ListName, readonly Row[]>> {
  return {
    staff: settings.staff.map(({ name, post, area, minutes, leave }) => ({
      name,
      post,
      area: area.join('、'),
      minutes: minutes === null ? '' : String(minutes),
      leave: leave.map(({ from, to }) => (from === to ? from : `${from}~${to}`)).join('、'),
    })),
    holidays: settings.holidays.map(({ date, workday, name }) => ({ date, workday: workday ? 'yes' : 'no', name })),
    scales: Object.entries(settings.scales).map(([field, { best, worst }]) => ({
      field,
      best: String(best),
      worst: String(worst),
    })),
    letters: Object.entries(settings.letterScale).map(([letter, meaning]) => ({ letter, meaning })),
    synonyms: Object.entries(settings.synonyms).flatMap(([field, words]) =>
      Object.entries(words).map(([written, canonical]) => ({ field, written, canonical })),
    ),
    scripts: Object.entries(settings.scripts).map(([kind, questions]) => ({ kind, questions: questions.join('\n') })),
  };
}

/** The parts of the settings that the rows say. Rows with a problem must have been refused before. */
export function partsOf(all: Readonly<Record<ListName, readonly Row[]>>): Partial<OfficeSettings> {
  const rows = (list: ListName) => all[list].filter((row) => !isBlankRow(list, row));
  const synonyms: Record<string, Record<string, string>> = {};
  for (const row of rows('synonyms')) {
    (synonyms[cell(row, 'field')] ??= {})[cell(row, 'written')] = cell(row, 'canonical');
  }
  return {
    staff: rows('staff').map((row) => ({
      name: cell(row, 'name'),
      post: cell(row, 'post'),
      area: cell(row, 'area').split(SEPARATOR).filter(Boolean),
      minutes: cell(row, 'minutes') === '' ? null : numberOf(cell(row, 'minutes')),
      leave: leaveOf(cell(row, 'leave')) ?? [],
    })),
    holidays: rows('holidays').map((row) => ({
      date: cell(row, 'date'),
      workday: row['workday'] === 'yes',
      name: cell(row, 'name'),
    })),
    scales: Object.fromEntries(
      rows('scales').map((row) => [
        cell(row, 'field'),
        { best: numberOf(cell(row, 'best')), worst: numberOf(cell(row, 'worst')) },
      ]),
    ),
    letterScale: Object.fromEntries(
      rows('letters').map((row) => [cell(row, 'letter').toUpperCase(), cell(row, 'meaning')]),
    ),
    synonyms,
    scripts: Object.fromEntries(rows('scripts').map((row) => [cell(row, 'kind'), lines(row['questions'] ?? '')])),
  };
}

/** What is wrong with the rows of a list, each at its cell. */
export function rowProblems(list: ListName, rows: readonly Row[]): RowProblem[] {
  const { keys, unique } = NEEDED[list];
  const seen = new Set<string>();
  return rows.flatMap((row, index): RowProblem[] => {
    if (isBlankRow(list, row)) return [];
    const problems = [
      ...keys.filter((key) => cell(row, key) === '').map((key) => ({ key, code: 'required' })),
      ...ownProblems(list, row),
    ];
    const name = unique.map((key) => cell(row, key).toUpperCase()).join('\u0000');
    if (problems.length === 0 && seen.has(name)) problems.push({ key: unique.at(-1)!, code: 'twice' });
    seen.add(name);
    return problems.map((problem) => ({ row: index, ...problem }));
  });
}

function ownProblems(list: ListName, row: Row): { key: string; code: string }[] {
  const found: { key: string; code: string }[] = [];
  const wrong = (key: string, code: string, is: boolean): void => {
    if (is && cell(row, key) !== '') found.push({ key, code });
  };
  const number = (key: string) => numberOf(cell(row, key));
  switch (list) {
    case 'staff':
      wrong('minutes', 'minutes', !(Number.isInteger(number('minutes')) && number('minutes') > 0));
      wrong('leave', 'leave', leaveOf(cell(row, 'leave')) === null);
      break;
    case 'holidays':
      wrong('date', 'date', dayFromIso(cell(row, 'date')) === null);
      break;
    case 'scales':
      wrong('best', 'number', Number.isNaN(number('best')));
      wrong('worst', 'number', Number.isNaN(number('worst')));
      wrong('worst', 'bestIsWorst', number('best') === number('worst'));
      break;
    case 'letters':
      wrong('letter', 'letter', !/^[A-Za-z]$/.test(cell(row, 'letter')));
      wrong('meaning', 'word', !isWord('satisfaction', cell(row, 'meaning')));
      break;
    case 'synonyms': {
      const words = WORD_FIELDS[cell(row, 'field')]?.words;
      wrong('canonical', 'word', words !== undefined && !isWord(words, cell(row, 'canonical')));
      break;
    }
    case 'scripts':
      break;
  }
  return found;
}

function isWord(vocabulary: VocabularyName, text: string): boolean {
  return termReader(vocabulary)(text).kind === 'term';
}

/** `2026-11-23~2026-11-24、2026-12-01`: days of leave; `null` for what is no such list. */
function leaveOf(text: string): { from: string; to: string }[] | null {
  const stretches: { from: string; to: string }[] = [];
  for (const part of text.split(/[、,，;；\n]+/).filter((each) => each.trim() !== '')) {
    const [from = '', to = from, ...more] = part.split(/\s*(?:~|～|至|到|—)\s*/).map((day) => day.trim());
    const [first, last] = [dayFromIso(from), dayFromIso(to)];
    if (first === null || last === null || last < first || more.length > 0) return null;
    stretches.push({ from, to });
  }
  return stretches;
}
