import type { Pack } from '../../regulations/schema';

const RULE = /^[A-U]\d{1,2}$/;
/** Lists whose entries are told apart by one of their own words: section → key. */
const TOLD_BY: Readonly<Record<string, string>> = { duties: 'duty', analyses: 'analysis', targets: 'rate' };

/**
 * Where a pack states something under each of its rules: rule id → sections of the pack in order, as `visitRules`,
 * `evidence.onsiteSignature`, `duties.visitPlan`, `surveys.publicAnswer`. Executors, contact hours and second bounds of a visit have
 * rules of their own and stand apart (`visitRules.executors`).
 */
export function dataOf(pack: Pack): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  const add = (rule: string, section: string): void => {
    const known = sections.get(rule) ?? [];
    if (!known.includes(section)) sections.set(rule, [...known, section]);
  };
  for (const [section, value] of Object.entries(pack)) walk(value, section, add);
  return sections;
}

function walk(value: unknown, section: string, add: (rule: string, section: string) => void): void {
  if (typeof value === 'string') {
    if (RULE.test(value)) add(value, section);
  } else if (Array.isArray(value)) {
    for (const entry of value) walk(entry, section, add);
  } else if (typeof value === 'object' && value !== null) {
    const entry = value as Record<string, unknown>;
    const told = entry[TOLD_BY[section] ?? ''];
    for (const [key, inner] of Object.entries(entry)) {
      const own = key === 'rule' ? (typeof told === 'string' ? `${section}.${told}` : section) : `${section}.${key}`;
      walk(inner, own, add);
    }
  }
}
