import type { Regulation, Script } from '../regulations/regulation';
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
 * about one kind it is the pack of the first of `rules` that asks, and the others add what fills a column not asked for yet.
 */
export function questionsOf(
  { kind, step, rules }: Pick<Asked, 'kind' | 'step' | 'rules'>,
  scripts: readonly Script[],
): Asked {
  const ofKind = scripts.filter((script) => script.kind === kind);
  const ofStep = ofKind.filter((script) => step !== null && script.step === step);
  const chosen = ofStep.length > 0 ? ofStep : ofKind.filter((script) => script.step === null);
  const letters = rules.map(letterOf);
  const place = ({ rule }: Script): number => {
    const at = letters.indexOf(letterOf(rule));
    return at === -1 ? letters.length : at;
  };
  const ordered = [...chosen].sort((a, b) => place(a) - place(b));
  const questions: Question[] = [];
  for (const script of ordered) {
    const leads = letterOf(script.rule) === letterOf(ordered[0]!.rule);
    for (const question of script.questions) {
      const { text, field } = question;
      const isNew = leads || (field !== null && !questions.some((known) => known.field === field));
      if (isNew && !questions.some((known) => known.text === text)) questions.push(question);
    }
  }
  return {
    kind,
    step: ofStep.length > 0 ? step : null,
    questions,
    rules: [...new Set(ordered.map(({ rule }) => rule))],
  };
}

/** What is asked on the visits of a list, each kind and step once, in the order of their first visit; kinds without questions left out. */
export function questionsAsked(reasons: readonly VisitReason[], scripts: readonly Script[]): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const { kind, due, rules } of reasons) {
    const found = questionsOf({ kind, step: due?.step ?? null, rules }, scripts);
    const key = `${kind} ${found.step ?? ''}`;
    if (found.questions.length > 0 && !asked.has(key)) asked.set(key, found);
  }
  return [...asked.values()];
}

/** Rated items that are words rather than a rating (J6 缺点与不足, 建议). */
const IN_WORDS = /不足|建议|意见/;

/** Every one of the kinds once, with what is asked about it and what a record must rate (J6, L2, M5); kinds of which neither is known are blank. */
export function askedOfKinds(
  scripted: readonly Asked[],
  kinds: readonly string[],
  { records }: Pick<Regulation, 'records'>,
): readonly Asked[] {
  const unscripted = [...new Set(kinds)].filter((kind) => !scripted.some((asked) => asked.kind === kind));
  const all = [...scripted, ...unscripted.map((kind): Asked => ({ kind, step: null, questions: [], rules: [] }))];
  return all.map((asked) => {
    const questions = [...asked.questions];
    const rules = [...asked.rules];
    for (const { items, ofKinds, rule } of records.ratedItems) {
      if (ofKinds.length > 0 && !ofKinds.includes(asked.kind)) continue;
      if (!rules.includes(rule)) rules.push(rule);
      for (const item of items) {
        const field = `item:${item}`;
        if (questions.some((question) => question.field === field)) continue;
        questions.push({ text: item, field, answer: IN_WORDS.test(item) ? 'text' : 'rating' });
      }
    }
    return { ...asked, questions, rules };
  });
}

/** A rule's pack. */
function letterOf(rule: string): string {
  return rule.slice(0, 1);
}
