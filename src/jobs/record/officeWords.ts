import { ITEM_PREFIX } from '../../registers/fields';
import { valueAt } from '../../registers/grid';
import { bareHeader } from '../../registers/headers';
import { shapeOf } from '../../registers/roomColumn';
import { QUESTION_PREFIX } from '../../registers/questions';
import {
  columnOf,
  type FieldKey,
  type RecognisedColumn,
  type RegisterSheet,
  type VisitRow,
} from '../../registers/register';
import type { OfficeSettings } from '../../regulations/settings';
import { dittoOf } from '../../values/blanks';
import type { CellValue } from '../../values/cell';
import { ratingReader, type RatingReading } from '../../values/scales';
import { textOf, tidyLine } from '../../values/text';
import { termReader, type VocabularyName } from '../../values/vocabulary';
import { readYesNo } from '../../values/yesNo';
import { signatureHabit, type SignatureHabit } from './signatures';

/** How one sheet of an office writes what a visit says, learned from the visits that stand there. */
export interface OfficeWords {
  /** The word written most for a canonical term in a field's column; the term itself where there is none yet. */
  word(field: FieldKey, term: string): CellValue;
  /** Which of a field's ticked columns stands for a term; `null` where none does, or where the field is written in words. */
  tickedColumn(column: RecognisedColumn, term: string): number | null;
  /** What stands between the names of several visitors. */
  readonly between: string;
  readonly signature: SignatureHabit;
  /** The shape most homes are written in (`9-9-9`); `''` where there is none, or where they stand in several columns. */
  readonly roomShape: string;
  /** Visits are written down with their time. */
  readonly timed: boolean;
}

const VOCABULARY: Readonly<Record<string, VocabularyName>> = { kind: 'kind', channel: 'channel', outcome: 'outcome' };
const NAMES_APART = /[、,，/／;；&＆+＋|\n ]/;
/** So many of the latest visits tell whether the office writes times. */
const LATEST = 200;

/**
 * @param rows visits whose `source` is the sheet, or looks at it as a visit register (the visit columns beside complaints)
 */
export function officeWords(rows: readonly VisitRow[], sheet: RegisterSheet, settings: OfficeSettings): OfficeWords {
  const known = new Map<FieldKey, ReadonlyMap<string, CellValue>>();
  return {
    word(field, term) {
      let words = known.get(field);
      if (words === undefined) known.set(field, (words = mostUsed(rows, field, sheet, settings)));
      return words.get(term) ?? term;
    },
    tickedColumn(column, term) {
      const read = readerOf(column.field.replace(/^visit\./, ''), column, sheet, settings);
      const index = column.labels?.findIndex((label) => read(label).term === term) ?? -1;
      return index < 0 ? null : column.columns[index]!;
    },
    between: separatorOf(rows),
    signature: signatureHabit(rows),
    roomShape: roomShapeOf(rows),
    timed: isTimed(rows),
  };
}

interface Word {
  readonly term: string | null;
  /** Another word for the term, or an untidy one: found fault with, so not to be written anew. */
  readonly faulty: boolean;
}

/** What a cell of a field means by itself. */
function readerOf(
  field: FieldKey,
  column: RecognisedColumn,
  sheet: RegisterSheet,
  settings: OfficeSettings,
): (value: CellValue) => Word {
  if (field.startsWith(QUESTION_PREFIX)) {
    return (value) => {
      const answer = readYesNo(value);
      return { term: answer.kind === 'answer' ? (answer.yes ? '是' : '否') : null, faulty: false };
    };
  }
  const vocabulary = VOCABULARY[field];
  if (vocabulary !== undefined) return wordOf(termReader(vocabulary, settings.synonyms[field]));
  return wordOf(
    ratingReader({
      field,
      scales: { numbers: settings.scales, letters: settings.letterScale },
      synonyms: { ...settings.synonyms['satisfaction'], ...settings.synonyms[field] },
      legend: sheet.legend,
      yesNo: /是否|与否/.test(bareHeader(column.header)),
    }),
  );
}

function wordOf(read: (value: CellValue) => RatingReading): (value: CellValue) => Word {
  return (value) => {
    const reading = read(value);
    if (reading.kind !== 'term') return { term: null, faulty: false };
    return { term: reading.term, faulty: reading.as === 'variant' || reading.as === 'untidy' };
  };
}

/** The word used most for each term. What a row means is what its reading says: a header may ask 是否接通. */
function mostUsed(
  rows: readonly VisitRow[],
  field: FieldKey,
  sheet: RegisterSheet,
  settings: OfficeSettings,
): ReadonlyMap<string, CellValue> {
  const counts = new Map<string, Map<CellValue, number>>();
  const readers = new Map<RegisterSheet, ((row: VisitRow) => Word & { raw: CellValue }) | null>();
  for (const row of rows) {
    const term = termOf(row, field);
    if (term === null) continue;
    let read = readers.get(row.source);
    if (read === undefined) readers.set(row.source, (read = cellReader(row.source, field, sheet, settings)));
    if (read === null) continue;
    const { raw, term: meant, faulty } = read(row);
    if (raw === '' || faulty || (meant !== null && meant !== term)) continue;
    if (typeof raw === 'string' && dittoOf(raw) !== null) continue;
    const ofTerm = counts.get(term);
    if (ofTerm) ofTerm.set(raw, (ofTerm.get(raw) ?? 0) + 1);
    else counts.set(term, new Map([[raw, 1]]));
  }
  return new Map([...counts].map(([term, words]) => [term, mostFrequent(words)!]));
}

/** Reads a field's cell in the rows of one sheet; `null` where it is ticked and not written. */
function cellReader(
  source: RegisterSheet,
  field: FieldKey,
  sheet: RegisterSheet,
  settings: OfficeSettings,
): ((row: VisitRow) => Word & { raw: CellValue }) | null {
  const column = columnOf(source, field);
  if (column === undefined || column.labels !== undefined) return null;
  const read = readerOf(field, column, sheet, settings);
  return (row) => {
    const raw = valueAt(source.grid, row.row, column.columns[0]!);
    return { ...read(raw), raw };
  };
}

function termOf(row: VisitRow, field: FieldKey): string | null {
  if (field.startsWith(ITEM_PREFIX)) return row.ratings[field.slice(ITEM_PREFIX.length)] ?? null;
  if (field.startsWith(QUESTION_PREFIX)) {
    const answer = row.answers[field.slice(QUESTION_PREFIX.length)];
    return answer === undefined ? null : answer ? '是' : '否';
  }
  if (field === 'kind' || field === 'channel' || field === 'outcome' || field === 'satisfaction') return row[field];
  return null;
}

function separatorOf(rows: readonly VisitRow[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.visitors.length < 2) continue;
    const between = NAMES_APART.exec(String(rawOf(row, 'visitor')).trim())?.[0];
    if (between !== undefined) counts.set(between, (counts.get(between) ?? 0) + 1);
  }
  return mostFrequent(counts) ?? '、';
}

function roomShapeOf(rows: readonly VisitRow[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.party.room === null || columnOf(row.source, 'room')?.columns.length !== 1) continue;
    const shape = shapeOf(tidyLine(textOf(rawOf(row, 'room'))));
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return mostFrequent(counts) ?? '';
}

function isTimed(rows: readonly VisitRow[]): boolean {
  const dated = rows.slice(-LATEST).filter(({ visitedAt }) => visitedAt !== null);
  return dated.length > 0 && dated.filter(({ visitedAt }) => visitedAt!.minute !== null).length * 2 >= dated.length;
}

function rawOf(row: VisitRow, field: FieldKey): CellValue {
  const column = columnOf(row.source, field)?.columns[0];
  return column === undefined ? '' : valueAt(row.source.grid, row.row, column);
}

function mostFrequent<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const [each, count] of counts) {
    if (count <= most) continue;
    best = each;
    most = count;
  }
  return best;
}
