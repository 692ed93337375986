import { termReader, type VocabularyName } from '../values/vocabulary';
import type { SampledColumn } from './assign';
import { holdsMarks } from './contents';
import { fieldSpec, itemName, ITEM_PREFIX } from './fields';
import { bareHeader, matchHeader } from './headers';
import { itemLabel } from './items';
import { QUESTION_PREFIX, questionName } from './questions';
import type { RecognisedColumn, RegisterName } from './register';

/** Columns that together hold one value: a √ under 满意, 一般 or 不满意. */
export interface MarkGroup {
  readonly members: readonly SampledColumn[];
  readonly recognised: RecognisedColumn;
}

const VOCABULARIES: readonly VocabularyName[] = [
  'satisfaction',
  'channel',
  'kind',
  'outcome',
  'source',
  'level',
  'valid',
];
const readers = new Map(VOCABULARIES.map((name) => [name, termReader(name)] as const));

/** Groups of neighbouring columns whose sub-headers are the terms of one vocabulary and whose cells are ticked. */
export function findMarkGroups(register: RegisterName, columns: readonly SampledColumn[]): readonly MarkGroup[] {
  const groups: MarkGroup[] = [];
  const used = new Set<string>();
  for (let start = 0; start < columns.length; start += 1) {
    const members = runFrom(columns, start);
    if (members.length < 2) continue;
    const vocabulary = vocabularyOf(members);
    const field = vocabulary && fieldOf(register, members, vocabulary);
    if (!vocabulary || !field || used.has(field)) continue;
    used.add(field);
    const labels = members.map(({ levels }) => levels.at(-1)!);
    groups.push({
      members,
      recognised: {
        field,
        columns: members.map(({ column }) => column),
        header: [...members[0]!.levels.slice(0, -1), labels.join('|')].join('/'),
        confidence: 0.95,
        because: 'layout',
        labels,
      },
    });
    start += members.length - 1;
  }
  return groups;
}

/** Neighbouring columns under one group text (or without any group) whose own labels differ. */
function runFrom(columns: readonly SampledColumn[], start: number): readonly SampledColumn[] {
  const first = columns[start]!;
  const group = first.levels.slice(0, -1).join('/');
  const run: SampledColumn[] = [];
  for (const column of columns.slice(start)) {
    if (column.levels.length !== first.levels.length || column.levels.length === 0) break;
    if (column.levels.slice(0, -1).join('/') !== group) break;
    if (group === '' && !isRating(column.levels.at(-1)!)) break;
    run.push(column);
  }
  return run;
}

const isRating = (text: string): boolean => readers.get('satisfaction')!(bareHeader(text)).kind === 'term';

/** Letters and scores are ratings; what they mean is said elsewhere. */
const GRADE = /^(?:[a-e]|\d{1,2}分)$/;

function vocabularyOf(members: readonly SampledColumn[]): VocabularyName | undefined {
  if (!members.every(({ sample }) => holdsMarks(sample))) return undefined;
  const labels = members.map(({ levels }) => bareHeader(levels.at(-1)!));
  if (labels.every((label) => GRADE.test(label))) return 'satisfaction';
  return VOCABULARIES.find((name) => labels.every((label) => readers.get(name)!(label).kind === 'term'));
}

function fieldOf(
  register: RegisterName,
  members: readonly SampledColumn[],
  vocabulary: VocabularyName,
): string | undefined {
  const group = members[0]!.levels.slice(0, -1);
  const type = vocabulary === 'satisfaction' ? 'rating' : vocabulary;
  const known = matchHeader(register, group).find(({ field }) => fieldSpec(register, field)?.type === type);
  const last = group.at(-1);
  if (vocabulary === 'satisfaction' && (register === 'surveys' || register === 'visits') && last !== undefined) {
    const item = itemName(bareHeader(last));
    if (register === 'surveys' || (item !== null && known?.field !== 'satisfaction'))
      return ITEM_PREFIX + itemLabel(group);
  }
  if (known) return known.field;
  if (vocabulary === 'valid' && register === 'visits' && last !== undefined) {
    const question = questionName(bareHeader(last));
    if (question !== null) return QUESTION_PREFIX + question;
  }
  if (group.length > 0 || vocabulary !== 'satisfaction') return undefined;
  return register === 'complaints'
    ? 'visit.satisfaction'
    : register === 'surveys'
      ? `${ITEM_PREFIX}总体评价`
      : 'satisfaction';
}
