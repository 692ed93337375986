import type { RecognisedColumn, RegisterName } from './register';
import { fitOf, timeShare, TELLING_TYPES, type Sample } from './contents';
import { fieldSpec, ITEM_PREFIX, registerSpec, type FieldSpec, type FieldType } from './fields';
import type { HeaderColumn } from './headerRows';
import { bareHeader, matchHeader } from './headers';
import { asksYesNo, QUESTION_PREFIX, questionName } from './questions';
import { findMarkGroups } from './markGroups';
import { itemLabel } from './items';

/** A column with a sample of its values. */
export interface SampledColumn extends HeaderColumn {
  readonly sample: Sample;
}

/** Two columns that a field might be, equally well. */
export interface Ambiguity {
  readonly field: string;
  readonly columns: readonly number[];
}

export interface Assignment {
  readonly columns: readonly RecognisedColumn[];
  readonly ambiguities: readonly Ambiguity[];
  /** Columns that hold no field. */
  readonly unmapped: readonly HeaderColumn[];
}

interface Candidate {
  readonly column: SampledColumn;
  readonly field: FieldSpec;
  readonly strength: number;
  readonly score: number;
}

/** Types whose contents speak clearly enough to speak against a header. */
const HARD: ReadonlySet<FieldType> = new Set(['date', 'phone', 'room', 'rating']);
const THRESHOLD = 0.33;
/** Contents alone must be nearly unanimous, on enough values. */
const CONTENTS_SHARE = 0.9;
const CONTENTS_VALUES = 3;

/** Gives every field of a register the column that fits it best, by its header first and its contents second. */
export function assignColumns(register: RegisterName, columns: readonly SampledColumn[]): Assignment {
  const marks = findMarkGroups(register, columns);
  const taken = new Set<SampledColumn>(marks.flatMap((group) => group.members));
  const fields = new Map<string, RecognisedColumn>(marks.map(({ recognised }) => [recognised.field, recognised]));
  const candidates = columns.filter((column) => !taken.has(column)).flatMap((column) => candidatesOf(register, column));
  candidates.sort((one, other) => other.score - one.score || one.column.column - other.column.column);
  const winners = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.field.key;
    if (taken.has(candidate.column) || fields.has(key) || candidate.score < THRESHOLD) continue;
    taken.add(candidate.column);
    winners.set(key, candidate);
    fields.set(key, recognisedBy(candidate));
  }
  const ambiguities = findAmbiguities(candidates, winners, taken);
  joinTimes(candidates, winners, taken, fields);
  if (register === 'visits') addQuestions(columns, taken, fields);
  if (register === 'surveys' || register === 'visits') addItems(register, columns, taken, fields);
  mapByContents(register, columns, taken, fields);
  joinRoom(fields);
  fields.delete('serial');
  const recognised = [...fields.values()].sort((one, other) => one.columns[0]! - other.columns[0]!);
  const used = new Set(recognised.flatMap((column) => column.columns));
  const unmapped = columns.filter(({ column, levels }) => levels.length > 0 && !used.has(column));
  return { columns: recognised, ambiguities, unmapped };
}

function candidatesOf(register: RegisterName, column: SampledColumn): readonly Candidate[] {
  const candidates = matchHeader(register, column.levels).flatMap(({ field: key, strength }) => {
    const field = fieldSpec(register, key);
    if (!field) return [];
    return [{ column, field, strength, score: strength * weightOfContents(field.type, column.sample) }];
  });
  if (!candidates.some(({ field }) => holdsWordsOf(field.type, column.sample))) return candidates;
  // 项目 may be the estate or the sort of service: a column of 急救 and 特约服务 is the latter.
  return candidates.map((one) => (one.field.type === 'text' ? { ...one, score: one.score / 2 } : one));
}

/** Types whose values are words of a closed list. */
const WORD_TYPES: ReadonlySet<FieldType> = new Set(['kind', 'channel', 'outcome', 'occupancy', 'repairItem', 'source']);
const WORDS_SHARE = 0.8;

function holdsWordsOf(type: FieldType, sample: Sample): boolean {
  return WORD_TYPES.has(type) && sample.length > 0 && fitOf(type, sample) >= WORDS_SHARE;
}

function weightOfContents(type: FieldType, sample: Sample): number {
  const fit = fitOf(type, sample);
  if (HARD.has(type)) return 0.35 + 0.65 * fit;
  return type === 'text' || type === 'id' || type === 'serial' || type === 'signature' ? 0.98 : 0.75 + 0.25 * fit;
}

function recognisedBy({ column, field, strength, score }: Candidate): RecognisedColumn {
  return {
    field: field.key,
    columns: [column.column],
    header: column.levels.join('/'),
    confidence: Math.min(1, score),
    because: strength > 0.5 ? 'header' : 'contents',
  };
}

/** Two columns with the same wording, or wordings of the same rank, for a field that the register cannot do without. */
function findAmbiguities(
  candidates: readonly Candidate[],
  winners: ReadonlyMap<string, Candidate>,
  taken: ReadonlySet<SampledColumn>,
): readonly Ambiguity[] {
  const found = new Map<string, number[]>();
  for (const { column, field, strength, score } of candidates) {
    const winner = winners.get(field.key);
    if (!winner || winner.column === column || taken.has(column) || (!field.required && field.type !== 'rating'))
      continue;
    const sameWord = bareHeader(column.levels.join('/')) === bareHeader(winner.column.levels.join('/'));
    if (!sameWord && strength !== winner.strength) continue;
    if (score < winner.score * 0.9 || (timeShare(column.sample) > 0.5 && field.type === 'date')) continue;
    found.set(field.key, [...(found.get(field.key) ?? [winner.column.column]), column.column]);
  }
  return [...found].map(([field, columns]) => ({ field, columns }));
}

/** 回访日期 beside 回访时间: a column of clock times completes the column of dates. */
function joinTimes(
  candidates: readonly Candidate[],
  winners: ReadonlyMap<string, Candidate>,
  taken: Set<SampledColumn>,
  fields: Map<string, RecognisedColumn>,
): void {
  for (const { column, field } of candidates) {
    const winner = winners.get(field.key);
    const recognised = fields.get(field.key);
    if (!winner || !recognised || field.type !== 'date' || taken.has(column) || recognised.columns.length > 1) continue;
    const [date, time] = timeShare(winner.column.sample) > 0.5 ? [column, winner.column] : [winner.column, column];
    if (timeShare(time.sample) <= 0.5 || timeShare(date.sample) > 0.5 || fitOf('date', date.sample) < 0.5) continue;
    taken.add(column);
    fields.set(field.key, { ...recognised, columns: [date.column, time.column], header: date.levels.join('/') });
  }
}

/** Most answers of a column headed by a question can be read as 是 or 否. */
const ANSWERS_SHARE = 0.5;

/** Columns of a questionnaire (R1, S1): the header asks one of the questions we know and what stands below answers it. */
function addQuestions(
  columns: readonly SampledColumn[],
  taken: Set<SampledColumn>,
  fields: Map<string, RecognisedColumn>,
): void {
  for (const column of columns) {
    if (taken.has(column)) continue;
    const name = questionName(bareHeader(column.levels.at(-1) ?? ''));
    if (name === null || fields.has(QUESTION_PREFIX + name)) continue;
    if (fitOf('yesNo', column.sample) < ANSWERS_SHARE) continue;
    taken.add(column);
    fields.set(QUESTION_PREFIX + name, {
      field: QUESTION_PREFIX + name,
      columns: [column.column],
      header: column.levels.join('/'),
      confidence: 0.9,
      because: 'header',
    });
  }
}

/** A question that asks how good something was: 是否及时, 是否规范. */
const VALUING = /满意|好评|认可|及时|准时|礼貌|热情|规范|干净|整洁|到位|合理|良好/;

/** Columns of ratings nobody listed: in a survey every question is one. */
function addItems(
  register: RegisterName,
  columns: readonly SampledColumn[],
  taken: Set<SampledColumn>,
  fields: Map<string, RecognisedColumn>,
): void {
  for (const column of columns) {
    if (taken.has(column) || column.sample.length === 0 || fitOf('rating', column.sample) < 0.8) continue;
    if (matchHeader(register, column.levels).length > 0) continue;
    // 是否需要再次回访 asks for no rating, whatever 是 and 否 mean below 是否满意.
    const header = bareHeader(column.levels.at(-1) ?? '');
    if (register === 'visits' && asksYesNo(header) && !VALUING.test(header)) continue;
    const words = column.sample.some((value) => typeof value === 'string');
    const label = itemLabel(column.levels);
    const key = ITEM_PREFIX + label;
    if (label === '' || fields.has(key) || (register === 'visits' && !words)) continue;
    taken.add(column);
    fields.set(key, {
      field: key,
      columns: [column.column],
      header: column.levels.join('/'),
      confidence: 0.7,
      because: 'contents',
    });
  }
}

/** A required field without a header of its own: the one column whose values can be nothing else. */
function mapByContents(
  register: RegisterName,
  columns: readonly SampledColumn[],
  taken: Set<SampledColumn>,
  fields: Map<string, RecognisedColumn>,
): void {
  const spec = registerSpec(register);
  for (const field of spec.fields) {
    const needed = field.required || field.key === 'room';
    if (!needed || fields.has(field.key) || !TELLING_TYPES.has(field.type)) continue;
    const free = columns.filter(
      (column) =>
        !taken.has(column) &&
        column.sample.length >= CONTENTS_VALUES &&
        fitOf(field.type, column.sample) >= CONTENTS_SHARE &&
        matchHeader(register, column.levels).length === 0,
    );
    const only = free[0];
    if (!only || free.length > 1) continue;
    taken.add(only);
    fields.set(field.key, {
      field: field.key,
      columns: [only.column],
      header: only.levels.join('/'),
      confidence: 0.5,
      because: 'contents',
    });
  }
}

const PARTS = ['room.area', 'room.building', 'room.unit'];

/** Joins 楼栋 | 单元 | 房号 into the field `room`; without a room number its parts are of no use. */
function joinRoom(fields: Map<string, RecognisedColumn>): void {
  const room = fields.get('room');
  const parts = PARTS.flatMap((key) => fields.get(key) ?? []);
  for (const key of [...PARTS, 'room.floor']) fields.delete(key);
  if (!room || parts.length === 0) return;
  const all = [...parts, room];
  fields.set('room', {
    ...room,
    columns: all.flatMap(({ columns }) => columns),
    header: all.map(({ header }) => header).join(' | '),
    confidence: Math.min(...all.map(({ confidence }) => confidence)),
    because: 'layout',
  });
}
