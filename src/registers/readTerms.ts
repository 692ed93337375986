import type { CellValue } from '../values/cell';
import { ratingReader } from '../values/scales';
import { termReader, type VocabularyName } from '../values/vocabulary';
import { readYesNo } from '../values/yesNo';
import { bareHeader } from './headers';
import { readMarks, unknown } from './readMarks';
import type { FieldKey } from './register';
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

/** What 是 and 否 mean in a column whose header asks for it: 是否接通, 接听情况, 是否紧急. */
const ANSWERS: Readonly<Partial<Record<VocabularyName, { asks: RegExp; yes: string; no: string }>>> = {
  outcome: { asks: /接通|接听/, yes: '已接通', no: '无人接听' },
  level: { asks: /^是否/, yes: '重要', no: '一般' },
};

const NOTHING: Parsed<never> = { value: null, note: null };

/** Canonical terms of a field. A word nobody knows is noted; it stays `null` in a closed vocabulary. */
export function readTerms(reader: SheetReader, field: FieldKey, vocabulary: VocabularyName): (string | null)[] {
  const column = reader.column(field);
  const read = termReader(vocabulary, synonymsOf(reader, field));
  const openness = OPEN[vocabulary];
  const answers = ANSWERS[vocabulary];
  const asked = column && answers?.asks.test(bareHeader(column.header)) ? answers : undefined;
  function parseTerm(raw: CellValue): Parsed<string> {
    const reading = read(raw);
    const answer = asked && reading.kind !== 'term' ? readYesNo(raw) : null;
    if (asked && answer?.kind === 'answer') return { value: answer.yes ? asked.yes : asked.no, note: null };
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
