import type { Candidate } from './candidate';
import { contactKeys } from './contactKeys';

/** What one customer is owed. */
export interface CustomerGroup {
  /** The first identity of the group. */
  readonly key: string;
  readonly candidates: readonly Candidate[];
}

/** Puts together the candidates that share an identity: they are one customer, who is contacted once. The repairers go apart. */
export function customerGroups(candidates: readonly Candidate[]): readonly CustomerGroup[] {
  const parent = candidates.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const holder = new Map<string, number>();
  const keys = candidates.map(({ party, household, reason, apart }, index) => {
    const own = contactKeys(party, household).map((key) => (apart ? `repairs ${key}` : key));
    // Somebody without any identity is nobody else: the place of the row stands for him.
    const known = own.length > 0 ? own : [`row ${reason.origin.source.sheet}!${reason.origin.row}`];
    for (const key of known) {
      const other = holder.get(key);
      if (other === undefined) holder.set(key, index);
      else parent[root(index)] = root(other);
    }
    return known[0]!;
  });
  const groups = new Map<number, { key: string; candidates: Candidate[] }>();
  candidates.forEach((candidate, index) => {
    const group = groups.get(root(index));
    if (group) group.candidates.push(candidate);
    else groups.set(root(index), { key: keys[index]!, candidates: [candidate] });
  });
  return [...groups.values()];
}
