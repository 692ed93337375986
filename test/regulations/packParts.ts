import { packs } from '../../src/regulations/packs/index';
import type { Pack } from '../../src/regulations/schema';

/** The pack of a letter of regulations.md. */
export function packOf(letter: string): Pack {
  return packs.find((pack) => pack.letter === letter)!;
}

/** What a pack's lists say under a rule id, in the order of the pack. */
export function underRule<T extends { readonly rule: string }>(entries: readonly T[], rule: string): T[] {
  return entries.filter((entry) => entry.rule === rule);
}

/** Rate, kind, figure and direction of a rule's targets. */
export function targetsOf(pack: Pack, rule: string): unknown[] {
  return underRule(pack.targets, rule).map(({ rate, kind, target, direction }) => [rate, kind, target, direction]);
}

/** Every rule id that stands anywhere in a pack, in order. */
export function idsIn(pack: Pack): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^[A-U]\d{1,2}$/.test(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(pack);
  return [...found].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

/** The questions of a kind of visit, and the columns that take the answers. */
export function questionsOf(
  pack: Pack,
  kind: string,
  step: string | null = null,
): Pack['scripts'][number]['questions'] {
  return pack.scripts
    .filter((script) => script.kind === kind && script.step === step)
    .flatMap(({ questions }) => questions);
}

export const fieldsOf = (questions: readonly { readonly field: string | null }[]): (string | null)[] =>
  questions.map(({ field }) => field).filter((field) => field !== null);
