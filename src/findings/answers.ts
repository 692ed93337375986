import { ITEM_PREFIX } from '../registers/fields';
import { QUESTION_PREFIX } from '../registers/questions';
import type { VisitRow } from '../registers/register';
import type { RecordRules, Script } from '../regulations/regulation';
import { isDissatisfiedVisit } from '../visits/events/answerEvents';
import type { Ledger, VisitRecord } from '../visits/ledger';
import type { Finding } from './finding';
import { findingAt, hasColumn, visitField, withSubject } from './findingAt';
import { isEmpty } from './requiredFields';
import { spokenTo } from './spokenTo';

/** Items of a record that the column of the overall rating answers where they have no column of their own (J6). */
const OVERALL = new Set(['满意程度', '总体评价']);

/**
 * What somebody who was reached has not answered: the rating, the items that a rule wants rated one by one (H1, J6, L2, M5), the questions
 * to be answered 是 or 否 (R1, S1); and a dissatisfied answer whose correction has no date (J7).
 */
export function answers(ledger: Ledger): Finding[] {
  const { visitRecords, regulation, today } = ledger;
  const { ratedItems, correctionDated } = regulation.records;
  const itemsOf = remembered((kind: string | null) => itemsFor(kind, ratedItems));
  const questionsOf = remembered((kind: string | null) => questionsFor(kind, regulation.scripts));
  const further = furtherSteps(ledger);
  const findings: Finding[] = [];
  for (const record of visitRecords) {
    const { row } = record;
    const heard = spokenTo(record);
    if (heard) findings.push(...missingRatings(row, itemsOf(row.kind)));
    const asked = questionsOf(row.kind);
    if (asked.length > 0 && (heard || hasAnswers(row)) && !further.has(record)) {
      findings.push(...missingAnswers(row, asked));
    }
    if (correctionDated.length === 0 || !heard || record.day === null || record.day >= today) continue;
    if (isDissatisfiedVisit(row) && isEmpty(row, 'correctedAt')) {
      const params = { rules: correctionDated, wording: 'correction' };
      findings.push(findingAt('required', row, 'correctedAt', { severity: 'warning', params }));
    }
  }
  return findings;
}

/** Rules by item. */
type Items = ReadonlyMap<string, readonly string[]>;

function itemsFor(kind: string | null, rated: RecordRules['ratedItems']): Items {
  const wanted = new Map<string, readonly string[]>();
  for (const { items, ofKinds, rule } of rated) {
    if (ofKinds.length > 0 && (kind === null || !ofKinds.includes(kind))) continue;
    for (const item of items) wanted.set(item, [...(wanted.get(item) ?? []), rule]);
  }
  return wanted;
}

/** A form sent by letter is read from what came back: somebody answered, and left this out. */
function missingRatings(row: VisitRow, items: Items): Finding[] {
  const findings: Finding[] = [];
  const overall = visitField(row, 'satisfaction');
  if (row.satisfaction === null && hasColumn(row, overall) && !hasNote(row, overall)) {
    const rules = [...items].flatMap(([item, of]) =>
      OVERALL.has(item) && !hasColumn(row, ITEM_PREFIX + item) ? of : [],
    );
    findings.push(findingAt('rating-missing', row, overall, rules.length === 0 ? {} : { params: { rules } }));
  }
  for (const [item, rules] of items) {
    const field = ITEM_PREFIX + item;
    if (row.ratings[item] === undefined && hasColumn(row, field) && !hasNote(row, field)) {
      findings.push(findingAt('rating-missing', row, field, { params: { rules } }));
    }
  }
  return findings;
}

interface Asked {
  readonly rule: string;
  readonly field: string;
  readonly question: string;
}

/** The questions of the scripts for a kind that are answered 是 or 否; what a later step asks is no part of the questionnaire. */
function questionsFor(kind: string | null, scripts: readonly Script[]): readonly Asked[] {
  return scripts
    .filter((script) => script.kind === kind && script.step === null)
    .flatMap(({ rule, questions }) =>
      questions.flatMap(({ answer, field, text }) =>
        answer === 'yesNo' && field?.startsWith(QUESTION_PREFIX) ? [{ rule, field, question: text }] : [],
      ),
    );
}

function missingAnswers(row: VisitRow, asked: readonly Asked[]): Finding[] {
  return asked.flatMap(({ rule, field, question }) => {
    const open = row.answers[field.slice(QUESTION_PREFIX.length)] === undefined;
    if (!open || !hasColumn(row, field) || hasNote(row, field)) return [];
    const params = { rules: [rule], question, wording: 'question' };
    return [withSubject(findingAt('rating-missing', row, field, { params }), field)];
  });
}

function hasAnswers({ answers: given }: VisitRow): boolean {
  for (const question in given) if (question !== '') return true;
  return false;
}

/** Records that answer a later step only (R1's follow-up of an answer 否): the questionnaire was filled in before. */
function furtherSteps({ matches, regulation }: Ledger): ReadonlySet<VisitRecord> {
  const later = new Set<VisitRecord>();
  const first = new Set<VisitRecord>();
  if (regulation.scripts.every(({ questions }) => questions.every(({ answer }) => answer !== 'yesNo'))) return later;
  for (const { due, valid } of matches) if (valid !== null) (due.step === null ? first : later).add(valid);
  for (const record of first) later.delete(record);
  return later;
}

/** A rating that stands there and could not be read is a finding already. */
function hasNote(row: VisitRow, field: string): boolean {
  return row.notes.some((note) => note.field === field);
}

function remembered<T>(make: (kind: string | null) => T): (kind: string | null) => T {
  const known = new Map<string | null, T>();
  return (kind) => {
    let made = known.get(kind);
    if (made === undefined) known.set(kind, (made = make(kind)));
    return made;
  };
}
