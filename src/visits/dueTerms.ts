import { ofGrade } from '../regulations/grades';
import type { EvidenceRules, ExecutorRule, Regulation, VisitRule } from '../regulations/regulation';
import type { Day } from '../values/moment';
import type { Occurrence } from './events/occurrence';
import { dayAfter } from './periods';
import { hangsOnDayAlone, openingOf, windowEnd } from './windows';
import type { WorkCalendar } from './workCalendar';

/** What rules about one event ask for together, whatever the day. */
export interface DueTerms {
  /** The binding rule. */
  readonly first: VisitRule;
  /** Rule ids, the binding one first. */
  readonly rules: readonly string[];
  readonly channels: readonly string[];
  readonly channelsBind: boolean;
  readonly evidence: readonly string[];
  readonly executors: readonly string[];
}

/**
 * Works out the terms of rules about one event. Registers repeat days, grades and departments, so what was worked out once is kept;
 * one instance serves one ledger.
 */
export class TermsOfRules {
  private readonly deadlines = new Map<VisitRule, Map<Day, Day>>();
  private readonly openings = new Map<VisitRule, Map<Day, Day>>();
  private readonly fixed = new Map<VisitRule, Map<string, DueTerms>>();

  constructor(
    private readonly calendar: WorkCalendar,
    private readonly regulation: Regulation,
    private readonly signedOn: (occurrence: Occurrence) => Day | null,
  ) {}

  /** The terms of the fitting rules (at least one) for an event on `day`. */
  of(fitting: readonly VisitRule[], occurrence: Occurrence, day: Day): DueTerms {
    const ranked = fitting.length === 1 ? fitting : this.rank(fitting, occurrence, day);
    const first = ranked[0]!;
    const { grade, department } = occurrence;
    const known = this.fixed.get(first) ?? new Map<string, DueTerms>();
    this.fixed.set(first, known);
    const key = `${ranked.length > 1 ? ranked.map(({ pack, rule }) => pack + rule).join() : ''}|${grade ?? ''}|${department ?? ''}`;
    let terms = known.get(key);
    if (terms === undefined) {
      terms = this.fixedTerms(ranked, first, grade, department);
      known.set(key, terms);
    }
    return terms;
  }

  /** First day on which the list names the visit: the latest opening of all rules. */
  opening(fitting: readonly VisitRule[], day: Day, minute: number | null): Day {
    let opens = -Infinity;
    for (const rule of fitting) opens = Math.max(opens, this.openingOf(rule, day, minute));
    return opens;
  }

  /** First day on which any of the rules takes a record: a visit made early counts. */
  soonest(fitting: readonly VisitRule[], day: Day, minute: number | null): Day {
    let opens = Infinity;
    for (const rule of fitting) opens = Math.min(opens, this.openingOf(rule, day, minute));
    return opens;
  }

  /** The last day of a rule's window about an occurrence. */
  deadline(rule: VisitRule, occurrence: Occurrence, day: Day): Day {
    if (!hangsOnDayAlone(rule)) {
      const { minute, periodEnds } = occurrence;
      const own = windowEnd(rule.window, day, this.calendar, minute, periodEnds);
      return this.bounded(rule, occurrence, day) ?? own;
    }
    const known = this.deadlines.get(rule) ?? new Map<Day, Day>();
    this.deadlines.set(rule, known);
    let latest = known.get(day);
    if (latest === undefined) {
      latest = windowEnd(rule.window, day, this.calendar);
      known.set(day, latest);
    }
    return latest;
  }

  /** R2: what a 否 opens ends with the days after signing, where they are known and not past when it is answered. */
  private bounded({ bound }: VisitRule, occurrence: Occurrence, day: Day): Day | null {
    if (bound === null) return null;
    const signed = this.signedOn(occurrence);
    if (signed === null) return null;
    const last = dayAfter(signed, bound.within, this.calendar);
    return last < day ? null : last;
  }

  private openingOf(rule: VisitRule, day: Day, minute: number | null): Day {
    if (rule.opens === undefined) return day;
    if (minute !== null) return openingOf(rule, day, this.calendar, minute);
    const known = this.openings.get(rule) ?? new Map<Day, Day>();
    this.openings.set(rule, known);
    let opens = known.get(day);
    if (opens === undefined) {
      opens = openingOf(rule, day, this.calendar, null);
      known.set(day, opens);
    }
    return opens;
  }

  /**
   * The binding rule first. A rule that gives way to another of them (the office chose) sets no deadline. "The last day of the event's
   * month" only holds where no rule about the event gives a window (registers.md §4): beside J3's 3 days, A11 states none. Among
   * windows the earlier deadline binds.
   */
  private rank(rules: readonly VisitRule[], occurrence: Occurrence, day: Day): VisitRule[] {
    const ids = new Set(rules.map(({ rule }) => rule));
    const yields = ({ yieldsTo }: VisitRule): number => (yieldsTo.some((rule) => ids.has(rule)) ? 1 : 0);
    const unstated = (rule: VisitRule): number => (rule.window === 'endOfMonth' && rule.bound === null ? 1 : 0);
    return [...rules].sort(
      (a, b) =>
        yields(a) - yields(b) ||
        unstated(a) - unstated(b) ||
        this.deadline(a, occurrence, day) - this.deadline(b, occurrence, day),
    );
  }

  private fixedTerms(
    ranked: readonly VisitRule[],
    first: VisitRule,
    grade: string | null,
    department: string | null,
  ): DueTerms {
    const binding = ranked.filter(binds);
    const guiding = ranked.filter((rule) => !binds(rule));
    const must = commonChannels(binding.map(({ channels }) => channels));
    const channels = commonChannels([...(must.length > 0 ? [must] : []), ...guiding.map((rule) => rule.channels)]);
    return {
      first,
      rules: [...new Set(ranked.map(({ rule }) => rule))],
      channels,
      channelsBind: must.length > 0,
      evidence: evidenceFor(channels, this.regulation.evidence),
      executors: executorsOf(
        ranked.flatMap(({ executors }) => ofGrade(executors, grade)),
        department,
      ),
    };
  }
}

/** A sample is counted by its channels alone (A3: by phone), whether the rule says so or not. */
function binds({ channels, channelsBind, reach }: VisitRule): boolean {
  return channels.length > 0 && (channelsBind || reach !== 'all');
}

/** Channels every rule allows; a rule that names none allows any. Rules with nothing in common leave the binding one's. */
function commonChannels(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  const common = first.filter((channel) => others.every((list) => list.includes(channel)));
  return common.length > 0 ? common : first;
}

/** Rule ids of what a record by these channels must show (A5, B5, C2, G6, O2); empty channels: any. */
function evidenceFor(channels: readonly string[], evidence: EvidenceRules): readonly string[] {
  const may = (channel: string): boolean => channels.length === 0 || channels.includes(channel);
  const rules: string[] = [];
  if (may('上门')) {
    rules.push(...evidence.onsiteSignature, ...evidence.refusalNote, ...evidence.attemptTime);
    if (evidence.onsitePeople !== null) rules.push(evidence.onsitePeople.rule);
  }
  if (may('电话')) rules.push(...evidence.phoneMark, ...evidence.phoneStaff);
  if (evidence.personReached !== null && (may('上门') || may('电话'))) rules.push(evidence.personReached.rule);
  return [...new Set(rules)];
}

function executorsOf(rules: readonly ExecutorRule[], department: string | null): string[] {
  const posts = rules.flatMap((rule) => rule.posts);
  const named = posts.map((post) => (post === 'responsibleDepartmentHead' ? `department:${department ?? ''}` : post));
  return [...new Set(named)].sort((a, b) => rankOf(b) - rankOf(a));
}

/** Highest post first: head of the office, head of a department, everybody else (in the order of the packs). */
function rankOf(post: string): number {
  if (post.startsWith('department:') || post.includes('主管')) return 2;
  return /经理|主任/.test(post) ? 3 : 1;
}
