import { ofGrade } from '../regulations/grades';
import type { ExecutorRule, VisitRule } from '../regulations/regulation';
import type { Day } from '../values/moment';
import type { Occurrence } from './events';
import { dayAfter, endOfMonth } from './periods';
import type { WorkCalendar } from './workCalendar';

/** On what terms a visit is owed: the binding rule and its deadline, and what all rules together allow. */
export interface DueTerms {
  readonly first: VisitRule;
  readonly latest: Day;
  /** Rule ids, the binding one first. */
  readonly rules: readonly string[];
  readonly channels: readonly string[];
  readonly executors: readonly string[];
}

type Fixed = Omit<DueTerms, 'latest'>;

/**
 * Works out the terms of rules about one event. Registers repeat days, grades and departments, so what was worked out once is kept;
 * one instance serves one ledger.
 */
export class TermsOfRules {
  private readonly deadlines = new Map<VisitRule, Map<Day, Day>>();
  private readonly fixed = new Map<VisitRule, Map<string, Fixed>>();

  constructor(private readonly calendar: WorkCalendar) {}

  /** The terms of the fitting rules (at least one) for an event on `day`. */
  of(fitting: readonly VisitRule[], { grade, department, minute }: Occurrence, day: Day): DueTerms {
    const ranked = fitting.length === 1 ? fitting : this.rank(fitting, day, minute);
    const first = ranked[0]!;
    return { ...this.fixedTerms(ranked, first, grade, department), latest: this.deadline(first, day, minute) };
  }

  /** First day of the visit: the latest opening of all rules. */
  opening(fitting: readonly VisitRule[], day: Day, minute: number | null): Day {
    let opens: Day | null = null;
    for (const rule of fitting) {
      const own = rule.opens === undefined ? day : dayAfter(day, rule.opens, this.calendar, minute);
      opens = opens === null ? own : Math.max(opens, own);
    }
    return opens ?? day;
  }

  /**
   * The binding rule first. "The last day of the event's month" only holds where no rule about the event gives a window (registers.md §4):
   * beside J3's 3 days, A11 states none. Among windows the earlier deadline binds.
   */
  private rank(rules: readonly VisitRule[], day: Day, minute: number | null): VisitRule[] {
    const unstated = (rule: VisitRule): number => (rule.window === 'endOfMonth' ? 1 : 0);
    return [...rules].sort(
      (a, b) => unstated(a) - unstated(b) || this.deadline(a, day, minute) - this.deadline(b, day, minute),
    );
  }

  private deadline(rule: VisitRule, day: Day, minute: number | null): Day {
    const { window } = rule;
    if (window !== 'endOfMonth' && (window.unit === 'hour' || window.unit === 'minute')) {
      return dayAfter(day, window, this.calendar, minute);
    }
    const known = this.deadlines.get(rule) ?? new Map<Day, Day>();
    this.deadlines.set(rule, known);
    let latest = known.get(day);
    if (latest === undefined) {
      latest = window === 'endOfMonth' ? endOfMonth(day) : dayAfter(day, window, this.calendar);
      known.set(day, latest);
    }
    return latest;
  }

  private fixedTerms(
    ranked: readonly VisitRule[],
    first: VisitRule,
    grade: string | null,
    department: string | null,
  ): Fixed {
    const known = this.fixed.get(first) ?? new Map<string, Fixed>();
    this.fixed.set(first, known);
    const key = `${ranked.length}|${grade ?? ''}|${department ?? ''}`;
    let terms = known.get(key);
    if (terms === undefined) {
      terms = {
        first,
        rules: [...new Set(ranked.map(({ rule }) => rule))],
        channels: commonChannels(ranked.map(({ channels }) => channels)),
        executors: executorsOf(
          ranked.flatMap(({ executors }) => ofGrade(executors, grade)),
          department,
        ),
      };
      known.set(key, terms);
    }
    return terms;
  }
}

/** Channels every rule allows; a rule that names none allows any. Rules with nothing in common leave the binding one's. */
function commonChannels(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  const common = first.filter((channel) => others.every((list) => list.includes(channel)));
  return common.length > 0 ? common : first;
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
