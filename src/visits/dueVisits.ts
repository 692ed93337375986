import type { Regulation, VisitEvent, VisitRule } from '../regulations/regulation';
import { isoDay, monthOf, type Day } from '../values/moment';
import type { DrawBook } from './draws';
import { dueVisitWriter, type WriteDueVisit } from './dueVisitWriter';
import { isCalendarEvent, type CalendarEvent } from './events/calendarEvents';
import type { Occurrence } from './events/occurrence';
import type { DueVisit } from './ledger';
import type { Limits } from './limits';
import { append } from './partyIndex';
import { sampleSize } from './sampling';
import type { WorkCalendar } from './workCalendar';

export interface DueContext {
  readonly regulation: Regulation;
  readonly calendar: WorkCalendar;
  readonly households: number;
  /** Events, and deadlines, before this day owe nothing (and are not drawn). */
  readonly dueFrom: Day;
  readonly limits: Limits;
  readonly draws: DrawBook;
  readonly occurrences: (event: Exclude<VisitEvent, CalendarEvent>) => readonly Occurrence[];
  /** What comes by the calendar for the rules of one group. */
  readonly recurring: (event: CalendarEvent, rules: readonly VisitRule[]) => Iterable<Occurrence>;
}

/** Visits that everybody of a kind is owed. Rules of several packs about one event and step make one due visit. */
export function owedVisits(context: DueContext): DueVisit[] {
  const write = dueVisitWriter(context);
  const visits: DueVisit[] = [];
  for (const rules of groupsOf(context.regulation.visitRules)) {
    const { event } = rules[0]!;
    const recurring = isCalendarEvent(event);
    for (const occurrence of recurring ? context.recurring(event, rules) : context.occurrences(event)) {
      const { day } = occurrence;
      if (day === null || day < context.dueFrom) continue;
      const fitting = fittingOf(rules, occurrence, context.limits);
      if (fitting.length > 0) writeEach(write, fitting, occurrence, day, context.dueFrom, visits);
    }
  }
  return visits;
}

/** Rules about one kind, event and step; a rule about periods stands for itself (N2 asks for one visit onsite and two calls). */
function groupsOf(rules: readonly VisitRule[]): Iterable<readonly VisitRule[]> {
  const groups = new Map<string | VisitRule, VisitRule[]>();
  for (const rule of rules) {
    // The office may choose a sample over a rule that owes the whole kind.
    if (rule.reach !== 'all' || rule.overruledBy !== null) continue;
    append(groups, rule.event === 'periodBegan' ? rule : `${rule.kind}|${rule.event}|${rule.step ?? ''}`, rule);
  }
  return groups.values();
}

function fittingOf(rules: readonly VisitRule[], occurrence: Occurrence, limits: Limits): readonly VisitRule[] {
  if (rules.length === 1) return limits.fits(rules[0]!, occurrence) ? rules : NO_RULES;
  return rules.every((rule) => limits.fits(rule, occurrence))
    ? rules
    : rules.filter((rule) => limits.fits(rule, occurrence));
}

const NO_RULES: readonly VisitRule[] = [];

/** A period with several visits owes each for itself (`1/2`, `2/2`). */
function writeEach(
  write: WriteDueVisit,
  fitting: readonly VisitRule[],
  occurrence: Occurrence,
  day: Day,
  dueFrom: Day,
  visits: DueVisit[],
): void {
  const times = occurrence.event === 'periodBegan' ? (fitting[0]!.every?.times ?? 1) : 1;
  for (let count = 1; count <= times; count += 1) {
    const visit = write(fitting, occurrence, day, times === 1 ? null : `${count}/${times}`);
    // What had to be done before visits were owed is not held against the office (a warranty told in time, L3).
    if (visit.latest >= dueFrom) visits.push(visit);
  }
}

/**
 * One due visit for each order of a kind that `rule` samples, the drawn ones marked. The draw is made month by month (or day by
 * day) among the orders since `dueFrom`, spread over the buildings, from the office's seed; a cap of the same rule bounds it (A3). What
 * the workbook recorded of a draw stays drawn.
 */
export function sampledVisits(rule: VisitRule, context: DueContext): DueVisit[] {
  const { reach } = rule;
  if (reach === 'all' || isCalendarEvent(rule.event)) return [];
  const write = dueVisitWriter(context);
  const visits: DueVisit[] = [];
  for (const occurrence of context.occurrences(rule.event)) {
    const { day } = occurrence;
    if (day !== null && context.limits.fits(rule, occurrence)) visits.push(write([rule], occurrence, day, null));
  }
  const periods = new Map<string, DueVisit[]>();
  for (const visit of visits) {
    if (visit.exemption !== null || visit.event < context.dueFrom) continue;
    append(periods, reach.per === 'day' ? isoDay(visit.event) : monthOf(visit.event), visit);
  }
  const cap = sampleCap(rule, context);
  const drawn = new Set<DueVisit>();
  for (const [period, orders] of periods) {
    const size = sampleSize(orders.length, reach.share, cap);
    for (const visit of context.draws.draw(rule, period, orders, size)) drawn.add(visit);
  }
  return visits.map((visit) => ({ ...visit, sampled: drawn.has(visit) }));
}

/** The most orders a month's sample may have, from a cap on the households; `null` without one or without households. */
function sampleCap({ rule, kind }: VisitRule, { regulation, households }: DueContext): number | null {
  const cap = regulation.quotas.find(
    (quota) => quota.rule === rule && quota.kind === kind && quota.of === 'households' && quota.direction === 'atMost',
  );
  return cap === undefined || households === 0 ? null : Math.floor(households * cap.share + 1e-9);
}
