import type { Registers } from '../registers/register';
import type { Regulation, VisitEvent } from '../regulations/regulation';
import { dayFromIso, monthBounds, monthOf, type Day } from '../values/moment';
import { CustomerDirectory } from './customers';
import { markDrawn } from './dayDraws';
import { DrawBook } from './draws';
import { owedVisits, sampledVisits, type DueContext } from './dueVisits';
import { calendarOccurrences, occurrencesOf, type EventSources } from './events';
import type { CalendarEvent } from './events/calendarEvents';
import type { Occurrence } from './events/occurrence';
import type { Ledger, SampledKind } from './ledger';
import { Limits } from './limits';
import { matchRecords } from './matching';
import { joinMatters } from './matters';
import { indexOccasions } from './occasions';
import { readRecords } from './records';
import { sharingOf } from './sharing';
import { createWorkCalendar, type WorkCalendar } from './workCalendar';

export interface LedgerInput {
  readonly registers: Registers;
  readonly regulation: Regulation;
  readonly today: Day;
  /** Passed in where one is at hand; otherwise made from the office's own holidays. */
  readonly calendar?: WorkCalendar;
}

/** Birthdays, festivals and periods are made so many days ahead: two months, as far as a plan looks. */
const DAYS_AHEAD = 62;

/** What follows from the registers under a regulation on a day: matters, due visits, and the records that answer them. */
export function buildLedger({ registers, regulation, today, calendar: given }: LedgerInput): Ledger {
  const { office } = regulation;
  const calendar = given ?? createWorkCalendar(office.holidays);
  // Asked at once, so that a year without a holiday table is told even where no window counts workdays.
  calendar.isWorkday(today);
  const matters = joinMatters(registers.complaints, office, today);
  const directory = new CustomerDirectory(registers);
  const dueFrom = beginOf(registers, office.options.dueFrom, today);
  const span = { from: dueFrom, to: today + DAYS_AHEAD };
  const sources: EventSources = { registers, matters, directory, calendar, today, span };
  const occurrences = remembered(sources);
  const occasions = indexOccasions(regulation, calendar, occurrences);
  const sharing = sharingOf(regulation);
  const read = readRecords(registers, regulation.evidence, occasions, sharing, today);
  const draws = new DrawBook(office, today);
  const context: DueContext = {
    regulation,
    calendar,
    households: registers.households.size,
    dueFrom,
    limits: new Limits(registers, regulation, directory, today, calendar),
    draws,
    occurrences,
    recurring: (event, rules) => calendarOccurrences(event, rules, sources),
  };
  const owed = matchRecords(markDrawn(owedVisits(context), regulation.quotas, draws), read, sharing, today);
  const samples: SampledKind[] = regulation.visitRules
    .filter(({ reach }) => reach !== 'all')
    .map((rule) => ({ rule, matches: matchRecords(sampledVisits(rule, context), read, sharing, today) }));
  const drawn = samples
    .filter(({ rule }) => rule.overruledBy === null)
    .flatMap(({ matches }) => matches.filter(({ due }) => due.event >= dueFrom));
  const matches = drawn.length === 0 ? owed : [...owed, ...drawn];
  return {
    registers,
    regulation,
    calendar,
    today,
    dueFrom,
    matters,
    dueVisits: matches.map(({ due }) => due),
    matches,
    visitRecords: read.records,
    samples,
    draws: draws.all(),
  };
}

/** Each sort of event is looked for once, though several rules speak of it. */
function remembered(sources: EventSources): (event: Exclude<VisitEvent, CalendarEvent>) => readonly Occurrence[] {
  const known = new Map<VisitEvent, Occurrence[]>();
  return (event) => {
    let found = known.get(event);
    if (found === undefined) {
      found = occurrencesOf(event, sources);
      known.set(event, found);
    }
    return found;
  };
}

/**
 * The day from which visits are owed: what the office set, else the first date of the visit register, else of the visit columns of
 * the complaint register. Where nobody has ever been visited, the month before today's, so that the first list is about recent
 * matters and nobody is called about a move-in of ten years ago.
 */
function beginOf({ visits, complaints }: Registers, set: string | null, today: Day): Day {
  const stated = set === null ? null : dayFromIso(set);
  if (stated !== null) return stated;
  let first = Infinity;
  for (const { visitedAt } of visits) if (visitedAt !== null && visitedAt.day < first) first = visitedAt.day;
  if (first !== Infinity) return first;
  for (const { visit } of complaints) {
    if (visit !== null && visit.visitedAt !== null && visit.visitedAt.day < first) first = visit.visitedAt.day;
  }
  if (first !== Infinity) return first;
  const thisMonth = monthBounds(monthOf(today)).first;
  return monthBounds(monthOf(thisMonth - 1)).first;
}
