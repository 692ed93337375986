import type { Conflict } from '../regulation';

/**
 * Settles what several packs state about one subject, and remembers what was set aside: the stricter statement holds unless the
 * office chose another rule for the subject (`settings.choices`).
 */
export class Clashes {
  readonly conflicts: Conflict[] = [];
  /** Every subject that was asked about, with the rules that state something: what an office may choose among. */
  readonly subjects = new Map<string, Set<string>>();

  constructor(private readonly choices: Readonly<Record<string, string>>) {}

  /** The rule the office chose for a subject, where it is one of `rules`. */
  chosen(subject: string, rules: readonly string[]): string | null {
    const known = this.subjects.get(subject) ?? new Set();
    for (const rule of rules) known.add(rule);
    this.subjects.set(subject, known);
    const choice = this.choices[subject];
    return choice !== undefined && rules.includes(choice) ? choice : null;
  }

  /** Lists that `chosen` holds and `over` does not; each pair of rules once a subject. */
  note(subject: string, chosen: string, over: string, byOffice = false): void {
    if (chosen === over) return;
    const known = this.conflicts.some(
      (each) => each.subject === subject && each.chosen === chosen && each.over === over,
    );
    if (!known) this.conflicts.push({ subject, chosen, over, byOffice });
  }

  /**
   * The statement that holds among `stated`: the office's choice, else the strictest, the first of equals. `stricter(a, b)` is
   * negative where a is stricter than b, 0 where both state the same. `undefined` where nothing is stated.
   */
  settle<T extends { readonly rule: string }>(
    subject: string,
    stated: readonly T[],
    stricter: (a: T, b: T) => number,
  ): T | undefined {
    const choice = this.chosen(
      subject,
      stated.map(({ rule }) => rule),
    );
    const strictest = stated.reduce<T | undefined>(
      (held, next) => (held === undefined || stricter(next, held) < 0 ? next : held),
      undefined,
    );
    const held = stated.find(({ rule }) => rule === choice) ?? strictest;
    if (held === undefined) return undefined;
    for (const other of stated) {
      if (stricter(held, other) !== 0) this.note(subject, held.rule, other.rule, choice !== null);
    }
    return held;
  }
}
