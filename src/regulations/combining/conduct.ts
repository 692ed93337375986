import type { FollowUps, ProblemRule, RecordRules, Regulation, StepLimit } from '../regulation';
import type { Pack } from '../schema';
import type { Clashes } from './clashes';
import { minutesOf } from './lengths';
import { covers, meet } from './scope';

/** A refusal note replaces the signature only where every pack that wants the signature accepts it, or the office chose so. */
export function evidenceOf(packs: readonly Pack[], clashes: Clashes): Regulation['evidence'] {
  const rulesOf = (key: 'onsiteSignature' | 'phoneMark' | 'phoneStaff' | 'attemptTime'): string[] =>
    packs.flatMap(({ evidence }) => evidence[key] ?? []);
  const signing = packs.flatMap(({ evidence: { onsiteSignature, refusalNote } }) =>
    onsiteSignature === null ? [] : [{ rule: onsiteSignature, note: refusalNote }],
  );
  const accepted = clashes.settle('signature', signing, (a, b) => Number(a.note !== null) - Number(b.note !== null));
  const stated = packs.map(({ evidence }) => evidence);
  return {
    onsiteSignature: rulesOf('onsiteSignature'),
    refusalNote: (accepted?.note ?? null) === null ? [] : signing.flatMap(({ note }) => note ?? []),
    phoneMark: rulesOf('phoneMark'),
    phoneStaff: rulesOf('phoneStaff'),
    personReached:
      clashes.settle(
        'personReached',
        stated.flatMap(({ personReached }) => personReached ?? []),
        (a, b) => a.roles.length - b.roles.length,
      ) ?? null,
    onsitePeople:
      clashes.settle(
        'onsitePeople',
        stated.flatMap(({ onsitePeople }) => onsitePeople ?? []),
        (a, b) => b.people - a.people,
      ) ?? null,
    attemptTime: rulesOf('attemptTime'),
  };
}

export function recordsOf(packs: readonly Pack[], clashes: Clashes): RecordRules {
  const records = packs.map((pack) => pack.records);
  return {
    recordedWithin:
      clashes.settle(
        'recordedWithin',
        records.flatMap(({ recordedWithin }) => (recordedWithin === 'none' ? [] : recordedWithin)),
        (a, b) => hoursOf(a) - hoursOf(b),
      ) ?? 'none',
    reviewed: records.flatMap(({ reviewed }) => reviewed ?? []),
    reviewers: [...new Set(records.flatMap(({ reviewers }) => reviewers))],
    ratedItems: records.flatMap(({ ratedItems }) => ratedItems),
    correctionDated: records.flatMap(({ correctionDated }) => correctionDated ?? []),
    keptYears:
      clashes.settle(
        'keptYears',
        records.flatMap(({ keptYears }) => keptYears ?? []),
        (a, b) => b.years - a.years,
      ) ?? null,
  };
}

/** "The same day" is stricter than any number of hours. */
function hoursOf(limit: Exclude<RecordRules['recordedWithin'], 'none'>): number {
  return 'hours' in limit ? limit.hours : 0;
}

/** The later the phone is allowed and the more it is never allowed for, the stricter. */
export function followUpsOf(packs: readonly Pack[], clashes: Clashes): FollowUps | null {
  const stated = packs.flatMap(({ followUps }) => followUps ?? []);
  return (
    clashes.settle(
      'followUps',
      stated,
      (a, b) => b.phoneFrom - a.phoneFrom || b.exceptCategories.length - a.exceptCategories.length,
    ) ?? null
  );
}

/** All of them, the one that holds first: the shortest term, one without a term (the month's end) last. */
export function problemsOf(packs: readonly Pack[], clashes: Clashes): ProblemRule[] {
  const stated = packs.flatMap(({ problems }) => problems ?? []);
  const held = clashes.settle('problems', stated, (a, b) => termOf(a) - termOf(b));
  const others = stated.filter((each) => each !== held).sort((a, b) => termOf(a) - termOf(b));
  if (held === undefined) return [];
  return [held, ...others.filter((other) => !covers(held.ofKinds, other.ofKinds))];
}

function termOf({ within }: ProblemRule): number {
  return within === null ? Number.MAX_SAFE_INTEGER : minutesOf(within);
}

/** Of limits between the same two moments the shorter holds where both apply; one that reaches further stays beside it. */
export function stepLimitsOf(packs: readonly Pack[], clashes: Clashes): StepLimit[] {
  const limits = packs.flatMap((pack) => pack.stepLimits.map((limit) => ({ ...limit, pack: pack.id })));
  const dropped = new Set<StepLimit>();
  for (const [index, a] of limits.entries()) {
    for (const b of limits.slice(index + 1)) {
      const alike = a.register === b.register && a.from === b.from && a.to === b.to && a.pack !== b.pack;
      if (!alike || !meet(a.ofKinds, b.ofKinds) || !meet(a.ofGrades, b.ofGrades)) continue;
      const held = clashes.settle(`step:${a.to}`, [a, b], (x, y) => minutesOf(x.within) - minutesOf(y.within))!;
      const other = held === a ? b : a;
      if (covers(held.ofKinds, other.ofKinds) && covers(held.ofGrades, other.ofGrades)) dropped.add(other);
    }
  }
  return packs.flatMap((pack) => pack.stepLimits).filter((_, index) => !dropped.has(limits[index]!));
}
