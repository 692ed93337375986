import type { Script } from '../regulation';
import type { Pack } from '../schema';
import type { OfficeSettings } from '../settings';

/**
 * The questions of each kind of visit. The office's own for a kind stand in place of all that the packs ask there, at every step; one
 * that it kept word by word still fills its column.
 */
export function scriptsOf(packs: readonly Pack[], { scripts: own }: OfficeSettings): Script[] {
  const stated: Script[] = packs.flatMap(({ scripts }) => scripts);
  const replaced = Object.entries(own).filter(([, texts]) => texts.length > 0);
  return [
    ...stated.filter(({ kind }) => !replaced.some(([of]) => of === kind)),
    ...replaced.map(([kind, texts]): Script => {
      const before = stated.filter((script) => script.kind === kind);
      const known = new Map(before.flatMap(({ questions }) => questions).map((question) => [question.text, question]));
      return {
        rule: before[0]?.rule ?? '',
        kind,
        step: null,
        questions: texts.map((text) => known.get(text) ?? { text, field: null, answer: 'text' }),
      };
    }),
  ];
}
