import type { VisitEvent, VisitRule } from '../../regulations/regulation';
import { festivalDay } from '../../values/festivals';
import { civilOf, dayOf, isoDay, type Day, type Moment } from '../../values/moment';
import type { Customer, CustomerDirectory } from '../customers';
import { append } from '../partyIndex';
import { anchoredPeriods, calendarPeriods, type CalendarPeriod } from '../periods';
import type { WorkCalendar } from '../workCalendar';
import { occurrenceOf, type Occurrence } from './occurrence';

const NO_NUMBERS: readonly string[] = [];

/** What comes by the calendar and for every customer: it is made for a span of days, and no record's number names it. */
export type CalendarEvent = 'birthday' | 'festival' | 'periodBegan';

export function isCalendarEvent(event: VisitEvent): event is CalendarEvent {
  return event === 'birthday' || event === 'festival' || event === 'periodBegan';
}

/** Days for which calendar events are made: from the first day visits are owed to so far ahead as the plan looks. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

function comes(
  event: CalendarEvent,
  { row, party, key }: Customer,
  day: Day,
  name: string,
  more: Partial<Occurrence> = {},
): Occurrence {
  const base = {
    event,
    register: 'customers',
    row,
    number: null,
    party,
    moment: { day, minute: null },
    began: null,
  } as const;
  return occurrenceOf(base, { ...more, key: `${key}|${name}`, customer: row, references: NO_NUMBERS });
}

/** The day from which somebody is a customer; where no date says, he always was one. */
function customerSince({ row: { serviceStart, signDate, moveInDate } }: Customer): Day {
  return (serviceStart ?? signDate ?? moveInDate)?.day ?? -Infinity;
}

/**
 * Anniversaries of the customers' birthdays. Of 29 February on the 28th in other years; the day of birth itself is none. A
 * birthday without a year counts by month and day (it stands in the year 2000, registers/readDates).
 */
export function* birthdays(directory: CustomerDirectory, { from, to }: Span): Generator<Occurrence> {
  const first = civilOf(from).year;
  const last = civilOf(to).year;
  for (const customer of directory.customers()) {
    const { birthday } = customer.row;
    if (birthday === null) continue;
    const since = Math.max(from, customerSince(customer));
    const { year: born, month, date } = civilOf(birthday.day);
    for (let year = Math.max(first, born + 1); year <= last; year += 1) {
      const day = dayOf(year, month, date) ?? dayOf(year, month, date - 1)!;
      if (day >= since && day <= to) yield comes('birthday', customer, day, String(year));
    }
  }
}

/**
 * The festivals that any of the rules names, each year, for each customer. `grade` is the festival; `category` holds all names the
 * rules have for it (元旦 and 新年 are one).
 */
export function* festivals(
  rules: readonly VisitRule[],
  directory: CustomerDirectory,
  { from, to }: Span,
): Generator<Occurrence> {
  const days = [...sameFestivals(rules)].flatMap(([, names]) => {
    const years: { readonly name: string; readonly names: string; readonly day: Day }[] = [];
    for (let { year } = civilOf(from); year <= civilOf(to).year; year += 1) {
      const day = festivalDay(names[0]!, year);
      if (day !== null && day >= from && day <= to) years.push({ name: names[0]!, names: names.join(' '), day });
    }
    return years;
  });
  days.sort((one, other) => one.day - other.day);
  for (const customer of directory.customers()) {
    const since = customerSince(customer);
    for (const { name, names, day } of days) {
      if (day >= since)
        yield comes('festival', customer, day, `${name}${civilOf(day).year}`, { grade: name, category: names });
    }
  }
}

/** Two names are one festival where they fall on one day year after year (中秋 meets 国庆 once in a while). */
function sameFestivals(rules: readonly VisitRule[]): ReadonlyMap<string, string[]> {
  const byDays = new Map<string, string[]>();
  for (const name of new Set(rules.flatMap(({ ofFestivals }) => ofFestivals))) {
    append(byDays, [2025, 2026].map((year) => festivalDay(name, year)).join(), name);
  }
  return byDays;
}

/**
 * The periods of a rule for each customer: from the first whole one that begins on or after he became a customer, none after his
 * contract ended (B3, B4, F1, N2). Periods counted from the installation need its date.
 */
export function* periodsBegun(
  rule: VisitRule,
  directory: CustomerDirectory,
  { from, to }: Span,
  calendar: WorkCalendar,
): Generator<Occurrence> {
  const { every } = rule;
  if (every === null) return;
  const shared = every.anchor === 'calendar' ? calendarPeriods(every.per, from, to) : [];
  for (const customer of directory.customers()) {
    const { serviceStart, contractEnd } = customer.row;
    const start = customerSince(customer);
    const ends = contractEnd?.day ?? Infinity;
    const own: readonly CalendarPeriod[] =
      every.anchor === 'calendar' ? shared : anchored(serviceStart, every, from, to, calendar);
    for (const { name, first, last } of own) {
      if (first < start || first > ends) continue;
      yield comes('periodBegan', customer, first, name, { periodEnds: last });
    }
  }
}

function anchored(
  start: Moment | null,
  { per, after }: NonNullable<VisitRule['every']>,
  from: Day,
  to: Day,
  calendar: WorkCalendar,
): readonly CalendarPeriod[] {
  if (start === null) return [];
  return anchoredPeriods(start.day, per, after, calendar, to)
    .filter(({ first }) => first >= from)
    .map((period) => ({ ...period, name: isoDay(period.first) }));
}
