import type { Script } from '../regulation';
import type { Pack } from '../schema';
import type { OfficeSettings } from '../settings';

/**
 * The questions of each kind of visit. The office's own for a kind stand in place of all that the packs ask there, at every step. A
 * question that is kept word by word, or reworded in its place, goes on filling its column (R1: the nine stay nine).
 */
export function scriptsOf(packs: readonly Pack[], { scripts: own }: OfficeSettings): Script[] {
  const stated: Script[] = packs.flatMap(({ scripts }) => scripts);
  const replaced = Object.entries(own).filter(([, texts]) => texts.length > 0);
  return [
    ...stated.filter(({ kind }) => !replaced.some(([of]) => of === kind)),
    ...replaced.map(([kind, texts]): Script => {
      const before = stated.filter((script) => script.kind === kind);
      return { rule: before[0]?.rule ?? '', kind, step: null, questions: questionsOf(texts, before) };
    }),
  ];
}

function questionsOf(texts: readonly string[], before: readonly Script[]): Script['questions'] {
  const known = new Map(before.flatMap(({ questions }) => questions).map((question) => [question.text, question]));
  const [plain, ...others] = before.filter(({ step }) => step === null);
  const alike = others.length === 0 && plain?.questions.length === texts.length ? plain.questions : [];
  // Where questions were moved about, nobody can tell which one a new text rewords.
  const places = texts.every((text, index) => !known.has(text) || alike[index]?.text === text) ? alike : [];
  return texts.map((text, index) => {
    const place = places[index];
    return known.get(text) ?? (place === undefined ? { text, field: null, answer: 'text' } : { ...place, text });
  });
}
