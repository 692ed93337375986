/** Number of distinct inputs remembered before a memo starts afresh: keeps long sessions from growing without bound. */
const CAPACITY = 60_000;

/**
 * The same function, remembering its answers: registers repeat the same few texts hundreds of thousands of times.
 * The function must be pure and its results immutable.
 */
export function memoised<K, V>(compute: (input: K) => V): (input: K) => V {
  const known = new Map<K, V>();
  return (input) => {
    const found = known.get(input);
    if (found !== undefined || known.has(input)) return found as V;
    const result = compute(input);
    if (known.size >= CAPACITY) known.clear();
    known.set(input, result);
    return result;
  };
}
