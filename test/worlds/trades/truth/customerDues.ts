import {
  day as dayOf,
  festivals,
  iso,
  lastOfMonth,
  monthOf,
  monthsAfter,
  parts,
  weekday,
  type Day,
} from '../../calendar';
import { blank, dueFromOf, rowsOf, type Entry, type TradeWorld } from '../trade';
import { owe, type Owed } from './owed';

/** Events that lie ahead are worked out so far. */
const AHEAD = 62;

/** Nobody is greeted before he is a customer. */
function sinceOf({ serviceStart, signDate, moveInDate }: Entry): Day {
  return (serviceStart ?? signDate ?? moveInDate)?.day ?? -Infinity;
}

/** Birthdays of every year from the first visit on; 29 February is kept on the 28th where the year has none. */
export function birthdays(
  world: TradeWorld,
  rule: string,
  { opens, latest, of = () => true }: { opens: number; latest: number; of?: (one: Entry) => boolean },
): Owed[] {
  return rowsOf(world, 'customers').flatMap((origin) => {
    if (blank(origin.birthday) || !of(origin)) return [];
    const born = parts(origin.birthday.day);
    return [2024, 2025, 2026, 2027].flatMap((year) => {
      const last = parts(dayOf(year, born.month + 1, 1) - 1).date;
      const day = dayOf(year, born.month, Math.min(born.date, last));
      if (day > world.today + AHEAD || day < sinceOf(origin)) return [];
      return owe(rule, {
        kind: '生日',
        event: 'birthday',
        register: 'customers',
        origin,
        day,
        countsFrom: day + opens,
        latest: day + latest,
        lateCounts: false,
      });
    });
  });
}

export function festivalGreetings(
  world: TradeWorld,
  rule: string,
  names: readonly string[],
  { of = () => true, channels = null }: { of?: (one: Entry) => boolean; channels?: readonly string[] | null } = {},
): Owed[] {
  return festivals
    .filter(({ name, day }) => names.includes(name) && day <= world.today + AHEAD)
    .flatMap(({ name, day }) =>
      rowsOf(world, 'customers')
        .filter((origin) => of(origin) && day >= sinceOf(origin))
        .map((origin) =>
          owe(rule, {
            kind: '节日',
            event: 'festival',
            step: name,
            register: 'customers',
            origin,
            day,
            countsFrom: day - 3,
            latest: day,
            lateCounts: false,
            channels,
          }),
        ),
    );
}

export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** Calendar periods that touch the time from `from` to `to`. */
export function spans(per: 'week' | 'month' | 'halfYear' | 'year', from: Day, to: Day): Span[] {
  const list: Span[] = [];
  let first = from;
  if (per === 'week') first = from - weekday(from) + 1;
  else if (per === 'month') first = dayOf(parts(from).year, parts(from).month, 1);
  else if (per === 'halfYear') first = dayOf(parts(from).year, parts(from).month <= 6 ? 1 : 7, 1);
  else first = dayOf(parts(from).year, 1, 1);
  while (first <= to) {
    const next = per === 'week' ? first + 7 : monthsAfter(first, { month: 1, halfYear: 6, year: 12 }[per]);
    list.push({ first, last: next - 1 });
    first = next;
  }
  return list;
}

export interface Periodic {
  readonly kind: string;
  readonly per: 'week' | 'month' | 'halfYear' | 'year';
  readonly times?: number;
  readonly channels?: readonly string[];
  readonly of?: (one: Entry) => boolean;
  /** Last day within the period; its end where not said. */
  readonly latest?: (span: Span) => Day;
}

/**
 * So many visits in each whole period that begins on or after the customer's start and the first visit on record, none in one that begins
 * after his contract has ended.
 */
export function periodic(world: TradeWorld, rule: string, wish: Periodic): Owed[] {
  const { kind, per, times = 1, channels, of = () => true, latest } = wish;
  const from = dueFromOf(world);
  return rowsOf(world, 'customers')
    .filter(of)
    .flatMap((origin) => {
      const start = (origin.serviceStart ?? origin.signDate ?? origin.moveInDate)?.day ?? from;
      const end = origin.contractEnd?.day ?? Infinity;
      return spans(per, from, world.today + AHEAD)
        .filter(({ first }) => first >= from && first >= start && first <= end)
        .flatMap((span) =>
          Array.from({ length: times }, (_, at) =>
            owe(rule, {
              kind,
              event: 'periodBegan',
              step: times === 1 ? null : `${at + 1}/${times}`,
              register: 'customers',
              origin,
              day: span.first,
              latest: latest?.(span) ?? span.last,
              lateCounts: false,
              channels: channels ?? null,
            }),
          ),
        );
    });
}

export function endOfMonth(day: Day): Day {
  return lastOfMonth(monthOf(day));
}

export function dayOfNextMonth(day: Day, date: number): Day {
  const { year, month } = parts(day);
  return dayOf(year, month + 1, date);
}

export function yearOf(day: Day): number {
  return Number(iso(day).slice(0, 4));
}
