import { withFigures } from './figures';
import { packById } from './packs/index';
import type { Conflict, RateTarget, RecordRules, Regulation, VisitRule } from './regulation';
import type { Pack } from './schema';
import type { OfficeSettings } from './settings';

/**
 * The regulation in force: the packs of these ids with the office's figures. Where packs speak of the same thing the stricter
 * figure wins and the other is listed in `conflicts`. Throws RangeError for an unknown pack id; an id named twice counts once.
 */
export function combine(packIds: readonly string[], office: OfficeSettings): Regulation {
  const packs = [...new Set(packIds)].map((id) => {
    const pack = packById(id);
    if (pack === undefined) throw new RangeError(`No such regulation pack: ${id}`);
    return withFigures(pack, office.figures);
  });
  return combinePacks(packs, office);
}

/** As `combine`, for packs in hand. */
export function combinePacks(packs: readonly Pack[], office: OfficeSettings): Regulation {
  const conflicts: Conflict[] = [];
  return {
    packs: packs.map(({ id }) => id),
    visitRules: visitRulesOf(packs, conflicts),
    targets: targetsOf(packs, conflicts),
    quotas: packs.flatMap(({ quotas }) => quotas),
    evidence: evidenceOf(packs, conflicts),
    records: recordsOf(packs, conflicts),
    complaintDeadlines: packs.flatMap(({ complaintDeadlines }) => complaintDeadlines),
    exemptions: packs.flatMap(({ id, exemptions }) => exemptions.map((exemption) => ({ pack: id, ...exemption }))),
    satisfied: satisfiedOf(packs, office),
    promiseRule: packs.find(({ promiseRule }) => promiseRule !== null)?.promiseRule ?? null,
    followUps: packs.find(({ followUps }) => followUps !== null)?.followUps ?? null,
    problems: packs.flatMap(({ problems }) => problems ?? []),
    sharedRecords: packs.flatMap(({ sharedRecords }) => sharedRecords ?? []),
    repeatsFirst: packs.find(({ repeatsFirst }) => repeatsFirst !== null)?.repeatsFirst ?? null,
    requiredFields: packs.flatMap(({ requiredFields }) => requiredFields),
    stepLimits: packs.flatMap(({ stepLimits }) => stepLimits),
    surveys: packs.flatMap(({ id, surveys }) => surveys.map((survey) => ({ pack: id, ...survey }))),
    duties: packs.flatMap(({ duties }) => duties),
    countdowns: packs.flatMap(({ countdowns }) => countdowns),
    analyses: packs.flatMap(({ analyses }) => analyses),
    scripts: packs.flatMap(({ scripts }) => scripts),
    forms: packs.flatMap(({ forms }) => forms),
    fines: office.options.fines ? packs.flatMap(({ fines }) => fines) : [],
    points: office.options.points ? (packs.find(({ points }) => points !== null)?.points ?? null) : null,
    vip: packs.find(({ vip }) => vip !== null)?.vip ?? null,
    profile: packs.find(({ profile }) => profile !== null)?.profile ?? null,
    archiveRules: packs.flatMap(({ archiveRule }) => archiveRule ?? []),
    conflicts,
    office,
  };
}

/**
 * Every rule stays, because two windows can only be compared event by event (3 days end later than the month when a complaint is
 * closed on the 30th). A rule that samples a kind gives way to a rule that owes the whole kind.
 */
function visitRulesOf(packs: readonly Pack[], conflicts: Conflict[]): VisitRule[] {
  const rules: VisitRule[] = packs.flatMap((pack) =>
    pack.visitRules.map((rule) => ({ ...rule, pack: pack.id, overruledBy: null, yieldsTo: [] })),
  );
  const clash = (subject: string, chosen: string, over: string): void => {
    if (!conflicts.some((known) => known.subject === subject && known.over === over)) {
      conflicts.push({ subject, chosen, over, byOffice: false });
    }
  };
  return rules.map((rule) => {
    const others = rules.filter(({ pack, kind }) => pack !== rule.pack && kind === rule.kind);
    if (rule.reach !== 'all') {
      const whole = others.find(({ reach }) => reach === 'all');
      if (whole === undefined) return rule;
      clash(`reach:${rule.kind}`, whole.rule, rule.rule);
      return { ...rule, overruledBy: whole.rule };
    }
    const tighter = others.find(
      ({ reach, event, window }) => reach === 'all' && event === rule.event && isShorter(window, rule.window),
    );
    if (tighter !== undefined) clash(`window:${rule.kind}`, tighter.rule, rule.rule);
    return rule;
  });
}

/** 较满意 counts as satisfied and 一般 does not, unless a pack or, above it, the office says otherwise. */
function satisfiedOf(packs: readonly Pack[], { options }: OfficeSettings): Regulation['satisfied'] {
  const stated = (key: 'fair' | 'rather'): boolean | null =>
    packs.find(({ satisfied }) => satisfied[key] !== null)?.satisfied[key] ?? null;
  return {
    fair: options.fairIsSatisfied ?? stated('fair') ?? false,
    rather: options.ratherIsSatisfied ?? stated('rather') ?? true,
  };
}

const MINUTES_OF = { minute: 1, hour: 60, day: 1440, workday: 1440, week: 10_080, month: 44_640 } as const;

/** Which of two windows is normally the shorter; the engine compares the deadlines themselves. */
function isShorter(a: VisitRule['window'], b: VisitRule['window']): boolean {
  const minutes = (window: VisitRule['window']): number => {
    if (window === 'endOfMonth' || window === 'endOfPeriod') return MINUTES_OF.month;
    if ('dayOfNextMonth' in window) return MINUTES_OF.month + window.dayOfNextMonth * MINUTES_OF.day;
    if ('weekday' in window) return window.weekday * MINUTES_OF.day;
    return window.amount * MINUTES_OF[window.unit];
  };
  return minutes(a) < minutes(b);
}

function targetsOf(packs: readonly Pack[], conflicts: Conflict[]): RateTarget[] {
  const chosen = new Map<string, RateTarget>();
  for (const { rate, kind, target, direction, rule } of packs.flatMap(({ targets }) => targets)) {
    if (target === null) continue;
    const subject = kind === null ? rate : `${rate}:${kind}`;
    const key = `${subject}:${direction}`;
    const standing = chosen.get(key);
    if (standing === undefined) {
      chosen.set(key, { rate, kind, target, direction, rule, rules: [rule] });
    } else if (standing.target === target) {
      chosen.set(key, { ...standing, rules: [...standing.rules, rule] });
    } else if (direction === 'atLeast' ? target > standing.target : target < standing.target) {
      conflicts.push({ subject, chosen: rule, over: standing.rule, byOffice: false });
      chosen.set(key, { rate, kind, target, direction, rule, rules: [rule] });
    } else {
      conflicts.push({ subject, chosen: standing.rule, over: rule, byOffice: false });
    }
  }
  return [...chosen.values()];
}

/** A refusal note replaces the signature only where every pack that wants the signature accepts it. */
function evidenceOf(packs: readonly Pack[], conflicts: Conflict[]): Regulation['evidence'] {
  const rulesOf = (key: 'onsiteSignature' | 'refusalNote' | 'phoneMark' | 'phoneStaff' | 'attemptTime'): string[] =>
    packs.flatMap(({ evidence }) => evidence[key] ?? []);
  const insisting = packs.find(({ evidence }) => evidence.onsiteSignature !== null && evidence.refusalNote === null)
    ?.evidence.onsiteSignature;
  const lenient = rulesOf('refusalNote');
  if (insisting && lenient[0] !== undefined)
    conflicts.push({ subject: 'signature', chosen: insisting, over: lenient[0], byOffice: false });
  return {
    onsiteSignature: rulesOf('onsiteSignature'),
    refusalNote: insisting ? [] : lenient,
    phoneMark: rulesOf('phoneMark'),
    phoneStaff: rulesOf('phoneStaff'),
    personReached: packs.find(({ evidence }) => evidence.personReached !== null)?.evidence.personReached ?? null,
    onsitePeople: packs.find(({ evidence }) => evidence.onsitePeople !== null)?.evidence.onsitePeople ?? null,
    attemptTime: rulesOf('attemptTime'),
  };
}

function recordsOf(packs: readonly Pack[], conflicts: Conflict[]): RecordRules {
  let recordedWithin: RecordRules['recordedWithin'] = 'none';
  for (const { records } of packs) {
    const next = records.recordedWithin;
    if (next === 'none') continue;
    if (recordedWithin === 'none') {
      recordedWithin = next;
    } else if (hoursOf(next) !== hoursOf(recordedWithin)) {
      const standing: Limit = recordedWithin;
      const [chosen, over]: [Limit, Limit] = hoursOf(next) < hoursOf(standing) ? [next, standing] : [standing, next];
      conflicts.push({ subject: 'recordedWithin', chosen: chosen.rule, over: over.rule, byOffice: false });
      recordedWithin = chosen;
    }
  }
  const kept = packs.flatMap(({ records }) => records.keptYears ?? []);
  return {
    recordedWithin,
    reviewed: packs.flatMap(({ records }) => records.reviewed ?? []),
    reviewers: [...new Set(packs.flatMap(({ records }) => records.reviewers))],
    ratedItems: packs.flatMap(({ records }) => records.ratedItems),
    correctionDated: packs.flatMap(({ records }) => records.correctionDated ?? []),
    keptYears: kept.length === 0 ? null : kept.reduce((longest, next) => (next.years > longest.years ? next : longest)),
  };
}

type Limit = Exclude<RecordRules['recordedWithin'], 'none'>;

/** "The same day" is stricter than any number of hours. */
function hoursOf(limit: Limit): number {
  return 'hours' in limit ? limit.hours : 0;
}
