import type { CellValue } from '../values/cell';
import { ratingReader } from '../values/scales';
import { fold, tidyLine } from '../values/text';
import { termReader, type VocabularyName } from '../values/vocabulary';
import { blankOf } from '../values/blanks';
import { bareHeader } from './headers';
import type { FieldKey, RecognisedColumn } from './register';
import { cellsOf, type NoteSeed, type Parsed, type SheetReader } from './sheetReader';

/** Vocabularies whose unknown words the office may keep: they are noted, but their text is used. `quiet`: not even noted. */
const OPEN: Readonly<Partial<Record<VocabularyName, 'noted' | 'quiet'>>> = {
  role: 'noted',
  grade: 'noted',
  source: 'noted',
  repairItem: 'noted',
  post: 'quiet',
  status: 'quiet',
};

const NOTHING: Parsed<never> = { value: null, note: null };

/** Canonical terms of a field. A word nobody knows is noted; it stays `null` in a closed vocabulary. */
export function readTerms(reader: SheetReader, field: FieldKey, vocabulary: VocabularyName): (string | null)[] {
  const column = reader.column(field);
  const read = termReader(vocabulary, synonymsOf(reader, field));
  const openness = OPEN[vocabulary];
  function parseTerm(raw: CellValue): Parsed<string> {
    const reading = read(raw);
    if (reading.kind === 'blank') return NOTHING;
    if (reading.kind === 'unknown') {
      if (openness === 'quiet') return { value: reading.text, note: null };
      return { value: openness ? reading.text : null, note: unknown(vocabulary, reading.text) };
    }
    if (openness === 'quiet' || reading.as === 'proper' || reading.as === 'synonym')
      return { value: reading.term, note: null };
    return { value: reading.term, note: wording(reading.as, reading.proper) };
  }
  return column?.labels ? readMarks(reader, column, (label) => parseTerm(label).value) : reader.read(field, parseTerm);
}

function synonymsOf(reader: SheetReader, field: FieldKey): Readonly<Record<string, string>> {
  const { synonyms } = reader.options;
  return { ...synonyms?.[field.replace(/^visit\./, '')], ...synonyms?.[field] };
}

function unknown(vocabulary: string, text: string): NoteSeed {
  return { code: 'value-unknown', params: { vocabulary, text }, proposal: null };
}

function wording(as: 'untidy' | 'variant', proper: string): NoteSeed {
  return as === 'variant'
    ? { code: 'value-variant', params: { term: proper }, proposal: { value: proper } }
    : { code: 'text-untidy', params: { reason: 'blanks-or-width' }, proposal: { value: proper } };
}

/** Ratings of a field; words of an outcome (无人接听) in their place are no ratings and are handed to `strays`. */
export function readRatings(
  reader: SheetReader,
  field: FieldKey,
  strays?: (index: number, outcome: string) => void,
): (string | null)[] {
  const column = reader.column(field);
  if (!column) return new Array<string | null>(reader.size).fill(null);
  const { scales } = reader.options;
  const read = ratingReader({
    field: field.replace(/^visit\./, ''),
    scales,
    synonyms: { ...synonymsOf(reader, 'satisfaction'), ...synonymsOf(reader, field) },
    legend: reader.sheet.legend,
    yesNo: /是否|与否/.test(bareHeader(column.header)),
  });
  const readOutcome = termReader('outcome');
  const outcomes = new Map<CellValue, string>();
  const parse = (raw: CellValue): Parsed<string> => {
    const reading = read(raw);
    if (reading.kind === 'blank') return NOTHING;
    if (reading.kind === 'term') {
      return {
        value: reading.term,
        note: reading.as === 'untidy' || reading.as === 'variant' ? wording(reading.as, reading.proper) : null,
      };
    }
    const outcome = readOutcome(raw);
    if (reading.kind === 'unknown' && outcome.kind === 'term') {
      outcomes.set(raw, outcome.term);
      return NOTHING;
    }
    if (reading.kind === 'unknown') return { value: null, note: unknown('satisfaction', reading.text) };
    const params = { vocabulary: 'satisfaction', text: reading.text, reason: `scale-${reading.scale}` };
    return { value: null, note: { code: 'value-unknown', params, proposal: null } };
  };
  if (column.labels) return readMarks(reader, column, (label) => parse(label).value);
  const cells = cellsOf(reader.sheet, column.columns[0]!);
  const values = reader.readCells(field, column.columns[0]!, cells, parse);
  if (strays && outcomes.size > 0) {
    cells.values.forEach((raw, index) => {
      const outcome = outcomes.get(raw);
      if (outcome !== undefined) strays(index, outcome);
    });
  }
  return values;
}

const NO_MARK = /^(?:×|x|✗|✘|0|否)$/;

/** One value out of several columns of which one is ticked. More than one tick cannot be read and is noted. */
function readMarks(
  reader: SheetReader,
  column: RecognisedColumn,
  parse: (label: string) => string | null,
): (string | null)[] {
  const labels = column.labels!.map((label) => parse(tidyLine(label)));
  const values = new Array<string | null>(reader.size).fill(null);
  const ticks = new Uint8Array(reader.size);
  column.columns.forEach((position, part) => {
    cellsOf(reader.sheet, position).values.forEach((raw, index) => {
      if (
        raw === '' ||
        raw === false ||
        raw === 0 ||
        blankOf(raw) ||
        (typeof raw === 'string' && NO_MARK.test(fold(raw)))
      )
        return;
      ticks[index]! += 1;
      if (ticks[index] === 1) values[index] = labels[part] ?? null;
      else if (ticks[index] === 2) {
        values[index] = null;
        reader.note(index, column.field, position, unknown('marks', column.labels!.join('、')));
      }
    });
  });
  return values;
}
