import type { ExecutorRule, Regulation, VisitRule } from '../regulations/regulation';
import { ofGrade } from '../regulations/grades';
import type { Day } from '../values/moment';
import { monthOf } from '../values/moment';
import { isOf, type Occurrence } from './events';
import type { DueVisit, Exemption } from './ledger';
import { dayAfter, endOfMonth } from './periods';
import { drawSample, sampleSize } from './sampling';
import type { WorkCalendar } from './workCalendar';

export interface DueContext {
  readonly regulation: Regulation;
  readonly calendar: WorkCalendar;
  readonly households: number;
  /** Events before this day owe nothing (and are not drawn); the event's day decides, not the deadline. */
  readonly dueFrom: Day | null;
  readonly occurrences: (event: VisitRule['event']) => readonly Occurrence[];
}

/** Visits that everybody of a kind is owed. Rules of several packs about one event make one due visit. */
export function owedVisits(context: DueContext): DueVisit[] {
  const groups = new Map<string, VisitRule[]>();
  for (const rule of context.regulation.visitRules) {
    if (rule.reach !== 'all') continue;
    const key = `${rule.kind}|${rule.event}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  const ids = new Map<string, number>();
  return [...groups.values()].flatMap((rules) =>
    context.occurrences(rules[0]!.event).flatMap((occurrence) => {
      const fitting = rules.filter((rule) => isOf(rule, occurrence) && ofGrade([rule], occurrence.grade).length > 0);
      return fitting.length === 0 || !isSince(occurrence, context.dueFrom)
        ? []
        : (dueVisit(fitting, occurrence, context, ids) ?? []);
    }),
  );
}

/**
 * One due visit for each order of a kind that `rule` samples, the drawn ones marked. The draw is made month by month (or day by
 * day) among the orders since `dueFrom`, spread over the buildings, from the office's seed; a cap of the same rule bounds it (A3).
 */
export function sampledVisits(rule: VisitRule, context: DueContext): DueVisit[] {
  const { reach } = rule;
  if (reach === 'all') return [];
  const ids = new Map<string, number>();
  const visits = context
    .occurrences(rule.event)
    .flatMap((occurrence) => (isOf(rule, occurrence) ? (dueVisit([rule], occurrence, context, ids) ?? []) : []));
  const periods = new Map<string, DueVisit[]>();
  for (const visit of visits) {
    if (visit.exemption !== null || (context.dueFrom !== null && visit.event < context.dueFrom)) continue;
    const period = reach.per === 'day' ? String(visit.event) : monthOf(visit.event);
    const standing = periods.get(period);
    if (standing === undefined) periods.set(period, [visit]);
    else standing.push(visit);
  }
  const cap = sampleCap(rule, context);
  const drawn = new Set<string>();
  for (const [period, orders] of periods) {
    const draws = orders.map((visit) => ({
      key: `${period}|${visit.id}`,
      stratum: visit.household?.building ?? '',
      id: visit.id,
    }));
    const size = sampleSize(orders.length, reach.share, cap);
    for (const { id } of drawSample(draws, size, context.regulation.office.seed)) drawn.add(id);
  }
  return visits.map((visit) => ({ ...visit, sampled: drawn.has(visit.id) }));
}

/** The most orders a month's sample may have, from a cap on the households; `null` without one or without households. */
function sampleCap({ rule, kind }: VisitRule, { regulation, households }: DueContext): number | null {
  const cap = regulation.quotas.find(
    (quota) => quota.rule === rule && quota.kind === kind && quota.of === 'households' && quota.direction === 'atMost',
  );
  return cap === undefined || households === 0 ? null : Math.floor(households * cap.share + 1e-9);
}

function isSince({ day }: Occurrence, dueFrom: Day | null): boolean {
  return day !== null && (dueFrom === null || day >= dueFrom);
}

function dueVisit(
  fitting: readonly VisitRule[],
  occurrence: Occurrence,
  context: DueContext,
  ids: Map<string, number>,
): DueVisit | null {
  const { day, minute, party } = occurrence;
  if (day === null) return null;
  const ranked = rankByDeadline(fitting, day, minute, context.calendar);
  const [{ rule: first, latest }] = ranked as [{ rule: VisitRule; latest: Day }];
  const base = `${first.pack}:${first.rule}:${occurrence.register}:${occurrence.event}:${occurrence.key}`;
  const repeated = ids.get(base) ?? 0;
  ids.set(base, repeated + 1);
  const opens = Math.max(
    ...ranked.map(({ rule }) => (rule.opens === undefined ? day : dayAfter(day, rule.opens, context.calendar, minute))),
  );
  return {
    id: repeated === 0 ? base : `${base}#${repeated + 1}`,
    pack: first.pack,
    rule: first.rule,
    rules: [...new Set(ranked.map(({ rule }) => rule.rule))],
    kind: first.kind,
    origin: occurrence.row,
    alsoFrom: occurrence.alsoFrom,
    event: day,
    earliest: Math.min(opens, latest),
    latest,
    channels: commonChannels(ranked.map(({ rule }) => rule.channels)),
    executors: executorsOf(
      ranked.flatMap(({ rule }) => ofGrade(rule.executors, occurrence.grade)),
      occurrence.department,
    ),
    party,
    household: party.household,
    grade: occurrence.grade,
    references: occurrence.references,
    exemption: exemptionOf(occurrence, context.regulation),
    sampled: first.reach === 'all' ? null : false,
  };
}

/**
 * The rules with their deadlines, the binding one first. "The last day of the event's month" only holds where no rule about the
 * event gives a window (registers.md §4): beside J3's 3 days, A11 states none. Among windows the earlier deadline binds.
 */
function rankByDeadline(
  rules: readonly VisitRule[],
  day: Day,
  minute: number | null,
  calendar: WorkCalendar,
): { rule: VisitRule; latest: Day }[] {
  const stated = (rule: VisitRule): boolean => rule.window !== 'endOfMonth';
  return rules
    .map((rule) => ({
      rule,
      latest: rule.window === 'endOfMonth' ? endOfMonth(day) : dayAfter(day, rule.window, calendar, minute),
    }))
    .sort((a, b) => Number(stated(b.rule)) - Number(stated(a.rule)) || a.latest - b.latest);
}

/** Channels every rule allows; a rule that names none allows any. Rules with nothing in common leave the binding one's. */
function commonChannels(lists: readonly (readonly string[])[]): readonly string[] {
  const stated = lists.filter((list) => list.length > 0);
  const [first = [], ...others] = stated;
  const common = first.filter((channel) => others.every((list) => list.includes(channel)));
  return common.length > 0 ? common : first;
}

function executorsOf(rules: readonly ExecutorRule[], department: string | null): string[] {
  const posts = rules.flatMap((rule) => rule.posts);
  const named = posts.map((post) => (post === 'responsibleDepartmentHead' ? `department:${department ?? ''}` : post));
  return [...new Set(named)].sort((a, b) => rank(b) - rank(a));
}

/** Highest post first: head of the office, head of a department, everybody else (in the order of the packs). */
function rank(post: string): number {
  if (post.startsWith('department:') || post.includes('主管')) return 2;
  return /经理|主任/.test(post) ? 3 : 1;
}

function exemptionOf({ exemption }: Occurrence, regulation: Regulation): Exemption | null {
  if (exemption !== 'replyLetterOnly') return exemption;
  return regulation.exemptions.some(({ reason }) => reason === 'replyLetterOnly') ? exemption : null;
}
