import type { Signs } from '../../regulations/settings';
import { isoDay, isoMoment } from '../../values/moment';
import type { Ledger } from '../../visits/ledger';
import type { Finding } from '../finding';
import { leaveOf } from './absence';
import { byPerson, type Contact } from './contacts';
import { signAt } from './sign';

/** A message may be sent at any hour and read later; somebody comes or calls at the hour that is written. */
const IN_PERSON = new Set(['上门', '电话']);
/** Hours of the afternoon as a clock of twelve hours writes them. */
const SMALL_HOURS = { from: 60, to: 6 * 60 };
const NOON = 12 * 60;
/** So many times in the small hours and none after one o'clock: the person writes 2:30 for half past two in the afternoon. */
const HABIT = 3;

/** Contacts outside the hours in which anybody is disturbed, or on a day on which the person was on leave (suspect-hours). */
export function hours(contacts: readonly Contact[], ledger: Ledger, settings: Signs['hours']): Finding[] {
  const [from, to] = [minuteOf(settings.from), minuteOf(settings.to)];
  const twelve = new Set([...byPerson(contacts)].flatMap(([person, own]) => (writesTwelveHours(own) ? [person] : [])));
  const leave = leaveOf(ledger);
  const findings: Finding[] = [];
  for (const contact of contacts) {
    const { row, channel, at, person } = contact;
    const { visitedAt } = row;
    if (visitedAt === null) continue;
    const away = row.visitors.find((visitor) => leave.get(visitor)?.some((span) => covers(span, visitedAt.day)));
    if (away !== undefined) {
      const span = leave.get(away)!.find((one) => covers(one, visitedAt.day))!;
      findings.push(
        signAt('suspect-hours', row, ['visitedAt'], {
          person: away,
          source: `${away} ${span.from}`,
          evidence: [],
          params: { reason: 'leave', time: isoMoment(visitedAt), limit: `${isoDay(span.from)}–${isoDay(span.to)}` },
        }),
      );
      continue;
    }
    if (at === null || visitedAt.minute === null || (channel !== null && !IN_PERSON.has(channel))) continue;
    if (visitedAt.minute >= from && visitedAt.minute <= to) continue;
    if (isSmallHour(visitedAt.minute) && person !== null && twelve.has(person)) continue;
    findings.push(
      signAt('suspect-hours', row, ['visitedAt'], {
        person,
        source: `${person} ${visitedAt.day}`,
        evidence: [],
        params: { reason: 'clock', time: isoMoment(visitedAt), limit: `${settings.from}–${settings.to}` },
      }),
    );
  }
  return findings;
}

function covers({ from, to }: { from: number; to: number }, day: number): boolean {
  return from <= day && day <= to;
}

function isSmallHour(minute: number): boolean {
  return minute >= SMALL_HOURS.from && minute < SMALL_HOURS.to;
}

function writesTwelveHours(own: readonly Contact[]): boolean {
  let small = 0;
  for (const { at, row } of own) {
    const minute = row.visitedAt?.minute ?? null;
    if (at === null || minute === null) continue;
    if (minute >= NOON + 60) return false;
    if (isSmallHour(minute)) small += 1;
  }
  return small >= HABIT;
}

/** The minute of a clock time `HH:mm` of the settings. */
function minuteOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return hour! * 60 + minute!;
}
