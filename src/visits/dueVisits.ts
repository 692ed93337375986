import { gradeAmong } from '../regulations/grades';
import type { Regulation, VisitRule } from '../regulations/regulation';
import { monthOf, type Day } from '../values/moment';
import { TermsOfRules } from './dueTerms';
import { isOf, type Occurrence } from './events';
import type { DueVisit, Exemption } from './ledger';
import { append } from './partyIndex';
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
    if (rule.reach === 'all') append(groups, `${rule.kind}|${rule.event}`, rule);
  }
  const write = dueVisitWriter(context);
  const visits: DueVisit[] = [];
  for (const rules of groups.values()) {
    const always = rules.every((rule) => rule.ofServiceKinds.length === 0 && rule.ofGrades.length === 0);
    for (const occurrence of context.occurrences(rules[0]!.event)) {
      if (!isSince(occurrence.day, context.dueFrom)) continue;
      const fitting = always ? rules : rules.filter((rule) => fits(rule, occurrence));
      if (fitting.length > 0) visits.push(write(fitting, occurrence, occurrence.day));
    }
  }
  return visits;
}

/**
 * One due visit for each order of a kind that `rule` samples, the drawn ones marked. The draw is made month by month (or day by
 * day) among the orders since `dueFrom`, spread over the buildings, from the office's seed; a cap of the same rule bounds it (A3).
 */
export function sampledVisits(rule: VisitRule, context: DueContext): DueVisit[] {
  const { reach } = rule;
  if (reach === 'all') return [];
  const write = dueVisitWriter(context);
  const visits: DueVisit[] = [];
  for (const occurrence of context.occurrences(rule.event)) {
    if (occurrence.day !== null && fits(rule, occurrence)) visits.push(write([rule], occurrence, occurrence.day));
  }
  const periods = new Map<string, DueVisit[]>();
  for (const visit of visits) {
    if (visit.exemption !== null || !isSince(visit.event, context.dueFrom)) continue;
    append(periods, reach.per === 'day' ? String(visit.event) : monthOf(visit.event), visit);
  }
  const cap = sampleCap(rule, context);
  const drawn = new Set<string>();
  for (const [period, orders] of periods) {
    const draws = orders.map(({ id, household }) => ({
      key: `${period}|${id}`,
      stratum: household?.building ?? '',
      id,
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

function isSince(day: Day | null, dueFrom: Day | null): day is Day {
  return day !== null && (dueFrom === null || day >= dueFrom);
}

function fits(rule: VisitRule, occurrence: Occurrence): boolean {
  if (!isOf(rule, occurrence)) return false;
  return rule.ofGrades.length === 0 || gradeAmong(rule.ofGrades, occurrence.grade) !== null;
}

/** Writes due visits of one list: ids stay unique where the office used a number twice. */
function dueVisitWriter({
  calendar,
  regulation,
}: DueContext): (fitting: readonly VisitRule[], occurrence: Occurrence, day: Day) => DueVisit {
  const terms = new TermsOfRules(calendar);
  const letterFrees = regulation.exemptions.some(({ reason }) => reason === 'replyLetterOnly');
  const exemptionOf = (exemption: Exemption | null): Exemption | null =>
    exemption === 'replyLetterOnly' && !letterFrees ? null : exemption;
  const ids = new Map<string, number>();
  return (fitting, occurrence, day) => {
    const { party, register, event, key } = occurrence;
    const { first, latest, rules, channels, executors } = terms.of(fitting, occurrence, day);
    const base = `${first.pack}:${first.rule}:${register}:${event}:${key}`;
    const used = (ids.get(base) ?? 0) + 1;
    ids.set(base, used);
    return {
      id: used === 1 ? base : `${base}#${used}`,
      pack: first.pack,
      rule: first.rule,
      rules,
      kind: first.kind,
      step: first.step,
      origin: occurrence.row,
      alsoFrom: occurrence.alsoFrom,
      event: day,
      earliest: Math.min(terms.opening(fitting, day, occurrence.minute), latest),
      latest,
      countsFrom: Math.min(day, terms.opening(fitting, day, occurrence.minute)),
      lateCounts: first.lateCounts,
      channels,
      channelsBind: first.channelsBind,
      evidence: [],
      executors,
      party,
      household: party.household,
      grade: occurrence.grade,
      references: occurrence.references,
      exemption: exemptionOf(occurrence.exemption),
      sampled: first.reach === 'all' ? null : false,
      drawnFor: [],
    };
  };
}
