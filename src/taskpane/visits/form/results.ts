import type { ListLine } from '../../../reports/readVisitList';
import type { Question } from '../../../reports/questions';
import type { VisitForm, VisitResults } from '../../work/desk';
import { isDissatisfied, isMissed, isOnsite, isReached, needsOutcome } from './outcomes';
import { promisedParts, promisedText } from './promisedTime';

/** Nothing noted. */
export const noResults: VisitResults = {
  outcome: '',
  satisfaction: '',
  opinion: '',
  promisedAt: '',
  signature: '',
  refusalNote: '',
  answers: {},
};

/** What stands in the list already. Answers have no column there. */
export function resultsOf(line: ListLine): VisitResults {
  return {
    outcome: line.outcome,
    satisfaction: line.satisfaction,
    opinion: line.opinion,
    promisedAt: promisedText(line.promisedAt),
    signature: line.signature,
    refusalNote: line.refusalNote,
    answers: {},
  };
}

const KEYS = ['outcome', 'satisfaction', 'opinion', 'promisedAt', 'signature', 'refusalNote'] as const;

/** Whether two say the same; an answer of nothing is none. */
export function sameResults(a: VisitResults, b: VisitResults): boolean {
  const fields = new Set([...Object.keys(a.answers), ...Object.keys(b.answers)]);
  return (
    KEYS.every((key) => a[key] === b[key]) &&
    [...fields].every((field) => (a.answers[field] ?? '') === (b.answers[field] ?? ''))
  );
}

/** What was typed, on top of what now stands in the list: a field nobody touched since `before` takes the list's word. */
export function onTopOf(typed: VisitResults, before: VisitResults, now: VisitResults): VisitResults {
  const merged = Object.fromEntries(KEYS.map((key) => [key, typed[key] === before[key] ? now[key] : typed[key]]));
  return { ...now, ...merged, answers: typed.answers };
}

/** Whether there is anything to save. */
export function saysSomething(results: VisitResults): boolean {
  return KEYS.some((key) => results[key].trim() !== '') || answered(results);
}

function answered({ answers }: VisitResults): boolean {
  return Object.values(answers).some((answer) => answer !== '');
}

/** Why results cannot be saved: the end of a key `visitForm.wrong.…`, and the field at which it is said. */
export interface ResultProblem {
  readonly field: 'outcome' | 'satisfaction' | 'promisedAt';
  readonly code: 'outcome' | 'answersOfNobody' | 'promisedAt';
}

/** Everything that keeps results from being saved. */
export function resultProblems({ line }: Pick<VisitForm, 'line'>, results: VisitResults): readonly ResultProblem[] {
  const { outcome, satisfaction, promisedAt } = results;
  const problems: ResultProblem[] = [];
  if (outcome === '' && needsOutcome(line.channel)) problems.push({ field: 'outcome', code: 'outcome' });
  if (isMissed(outcome) && (satisfaction !== '' || answered(results))) {
    problems.push({ field: 'satisfaction', code: 'answersOfNobody' });
  }
  if (promisedParts(promisedAt.trim()) === null) problems.push({ field: 'promisedAt', code: 'promisedAt' });
  return problems;
}

/** What keeps a visit from counting, or leaves the next one in the dark, and still may be saved: the end of a key `visitForm.note.…`. */
export type ResultNote = 'unsigned' | 'unsignedOrNote' | 'noReason';

export function resultNotes(
  { line, needsSignature, refusalCounts }: Pick<VisitForm, 'line' | 'needsSignature' | 'refusalCounts'>,
  { outcome, satisfaction, opinion, signature, refusalNote }: VisitResults,
): readonly ResultNote[] {
  const notes: ResultNote[] = [];
  if (needsSignature && isOnsite(line.channel) && isReached(outcome) && signature.trim() === '') {
    if (!refusalCounts) notes.push('unsigned');
    else if (refusalNote.trim() === '') notes.push('unsignedOrNote');
  }
  if (isDissatisfied(satisfaction) && opinion.trim() === '') notes.push('noReason');
  return notes;
}

/** Whether an answer has a column of its own and so a field of its own; the others are told in 满意度, 意见 and 承诺时间. */
export function hasOwnField(question: Question): question is Question & { readonly field: string } {
  const { field } = question;
  return field !== null && /^(?:item|question):/.test(field);
}
