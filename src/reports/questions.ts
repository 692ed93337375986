import type { Script } from '../regulations/regulation';
import type { VisitReason } from '../planning/plan';

export type Question = Script['questions'][number];

/** What is asked about one kind of visit, with the rules whose scripts it comes from. */
export interface Asked {
  readonly kind: string;
  readonly step: string | null;
  readonly questions: readonly Question[];
  readonly rules: readonly string[];
}

/**
 * The questions of a kind of visit (Q1, R1, S1, L2, M5): those of its step, else those of the kind as a whole. Where several packs ask
 * about one kind, all their questions, each once.
 */
export function questionsOf(kind: string, step: string | null, scripts: readonly Script[]): Asked {
  const ofKind = scripts.filter((script) => script.kind === kind);
  const ofStep = ofKind.filter((script) => step !== null && script.step === step);
  const chosen = ofStep.length > 0 ? ofStep : ofKind.filter((script) => script.step === null);
  const questions: Question[] = [];
  for (const question of chosen.flatMap((script) => script.questions)) {
    if (!questions.some((known) => isSame(known, question))) questions.push(question);
  }
  return {
    kind,
    step: ofStep.length > 0 ? step : null,
    questions,
    rules: [...new Set(chosen.map(({ rule }) => rule))],
  };
}

/** What is asked on the visits of a list, each kind and step once, in the order of their first visit; kinds without questions left out. */
export function questionsAsked(reasons: readonly VisitReason[], scripts: readonly Script[]): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const { kind, due } of reasons) {
    const found = questionsOf(kind, due?.step ?? null, scripts);
    const key = `${kind} ${found.step ?? ''}`;
    if (found.questions.length > 0 && !asked.has(key)) asked.set(key, found);
  }
  return [...asked.values()];
}

/** Two questions for one column of ratings or answers ask the same, however they are worded. */
function isSame(one: Question, other: Question): boolean {
  return one.text === other.text || (one.answer !== 'text' && one.field !== null && one.field === other.field);
}
