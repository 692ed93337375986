import type { VisitRule } from '../regulations/regulation';
import type { Day } from '../values/moment';
import type { DueContext } from './dueVisits';
import { TermsOfRules } from './dueTerms';
import { isCalendarEvent } from './events/calendarEvents';
import type { Occurrence } from './events/occurrence';
import type { DueVisit, Exemption } from './ledger';
import { stepsBefore } from './steps';

/** Writes the due visit of fitting rules (at least one) about an event; `nth` names one of several of a period. */
export type WriteDueVisit = (
  fitting: readonly VisitRule[],
  occurrence: Occurrence,
  day: Day,
  nth: string | null,
) => DueVisit;

const NONE: readonly string[] = [];

/** Writes due visits of one list: ids stay unique where the office used a number twice. */
export function dueVisitWriter({
  calendar,
  regulation,
  limits,
}: Pick<DueContext, 'calendar' | 'regulation' | 'limits'>): WriteDueVisit {
  const terms = new TermsOfRules(calendar, regulation, (occurrence) => {
    const row = limits.customerOf(occurrence);
    return row?.signDate?.day ?? null;
  });
  const letterFrees = regulation.exemptions.some(({ reason }) => reason === 'replyLetterOnly');
  const exemptionOf = (exemption: Exemption | null): Exemption | null =>
    exemption === 'replyLetterOnly' && !letterFrees ? null : exemption;
  const before = stepsBefore(regulation.visitRules);
  const prefixOf = idPrefixes(regulation.visitRules);
  const ids = new Map<string, number>();

  const idOf = (first: VisitRule, { event, register, key }: Occurrence, step: string | null): string => {
    const base = `${prefixOf(first)}:${register}:${event}:${key}${step === null ? '' : `:${step}`}`;
    // The keys of what comes by the calendar are unique as they are (customers.ts).
    if (isCalendarEvent(event)) return base;
    const used = (ids.get(base) ?? 0) + 1;
    ids.set(base, used);
    return used === 1 ? base : `${base}#${used}`;
  };

  /** A record counts from the event on, or from the opening where that lies before it; a later step from the end of the step before. */
  const countsFromOf = (first: VisitRule, occurrence: Occurrence, day: Day, opens: Day): Day => {
    const { event } = occurrence;
    if (event === 'periodBegan') return day;
    const chain = before.get(first);
    const previous = chain?.find((rule) => limits.fits(rule, occurrence));
    if (previous === undefined) return Math.min(day, opens);
    return Math.min(opens, terms.deadline(previous, occurrence, day) + 1);
  };

  return (fitting, occurrence, day, nth) => {
    const { party, minute } = occurrence;
    const { first, rules, channels, channelsBind, evidence, executors } = terms.of(fitting, occurrence, day);
    const latest = terms.deadline(first, occurrence, day);
    const opens = Math.min(terms.opening(fitting, day, minute), latest);
    const soonest = fitting.length === 1 ? opens : Math.min(terms.soonest(fitting, day, minute), latest);
    const step = nth === null ? first.step : first.step === null ? nth : `${first.step} ${nth}`;
    return {
      id: idOf(first, occurrence, step),
      pack: first.pack,
      rule: first.rule,
      rules,
      kind: first.kind,
      step,
      origin: occurrence.row,
      alsoFrom: occurrence.alsoFrom,
      event: day,
      earliest: opens,
      latest,
      countsFrom: countsFromOf(first, occurrence, day, soonest),
      lateCounts: first.lateCounts,
      messageSuffices: first.messageSuffices,
      channels,
      channelsBind,
      evidence,
      executors,
      party,
      household: party.household,
      grade: occurrence.grade,
      references: occurrence.references,
      exemption: exemptionOf(occurrence.exemption),
      sampled: first.reach === 'all' ? null : false,
      drawnFor: NONE,
    };
  };
}

/** `pack:rule`, counted where one rule id asks for several visits of a period (N2: onsite, and by phone). */
function idPrefixes(rules: readonly VisitRule[]): (rule: VisitRule) => string {
  const used = new Map<string, number>();
  const prefixes = new Map<VisitRule, string>();
  for (const rule of rules) {
    const plain = `${rule.pack}:${rule.rule}`;
    const name = `${plain}|${rule.kind}|${rule.event}`;
    const times = rule.event === 'periodBegan' ? (used.get(name) ?? 0) + 1 : 1;
    used.set(name, times);
    prefixes.set(rule, times === 1 ? plain : `${plain}#${times}`);
  }
  return (rule) => prefixes.get(rule)!;
}
