import type { Day } from '../values/moment';
import { isoDay } from '../values/moment';
import type { DueVisit, Ledger } from '../visits/ledger';
import { quotaOutcomes } from '../visits/quotas';
import { reasonOf, type Barred, type Untiered } from './candidate';
import { greetingChannels, isGreeting } from './greetings';
import type { VisitReason } from './plan';
import { takesTurn } from './turns';

/** Binary rounding: 0.05 × 60 is a hair above 3. */
const HAIR = 1e-9;
/** The longest run of days off (国庆 and 中秋 together) with a weekend at either end. */
const LONGEST_HOLIDAY = 12;

/**
 * Owed visits whose window is open on `date` and which are not done, exempt or left out of the sample. What no longer counts after
 * its deadline (a greeting, the visit of a period) is not listed after it.
 */
export function owedVisits(ledger: Ledger, date: Day, barred: Barred): Untiered[] {
  const candidates: Untiered[] = [];
  const isWanted = samplesToFill(ledger);
  const isInTurn = takesTurn(ledger.matches, date);
  const { repeatsFirst } = ledger.regulation;
  for (const { due, state, valid, attempts } of ledger.matches) {
    if (valid !== null || (state !== 'missed' && state !== 'notYetDue')) continue;
    if (due.exemption !== null || due.sampled === false) continue;
    if (due.earliest > date + LONGEST_HOLIDAY || (due.latest < date && !due.lateCounts)) continue;
    const onDayOff = liesOnDaysOff(due, ledger);
    if (due.earliest > date && !(onDayOff && isLastWorkdayBefore(due, date, ledger))) continue;
    if (!isInTurn(due) || (due.sampled === true && !isWanted(due))) continue;
    const unreached = attempts.filter((record) => !record.reached);
    const isRepeat = repeatsFirst !== null && due.origin.source.register === 'complaints' && due.alsoFrom.length > 0;
    candidates.push({
      reason: reasonOf(date, {
        due,
        cause: 'owed',
        rule: due.rule,
        rules: [...new Set([...due.rules, ...due.drawnFor, ...(isRepeat ? [repeatsFirst] : [])])],
        kind: due.kind,
        origin: due.origin,
        deadline: due.latest,
        first: firstOf(due, isRepeat),
        attempts: unreached.length,
      }),
      party: due.party,
      household: due.household,
      channels: isGreeting(due.kind) ? greetingChannels(due.channels) : due.channels,
      channelsBind: due.channelsBind,
      executors: due.executors,
      barred: barred([due.origin, ...due.alsoFrom]),
      appointment: unreached.at(-1)?.row.promisedAt ?? null,
      tries: unreached,
      apart: false,
      onDayOff,
    });
  }
  return candidates;
}

function firstOf(due: DueVisit, isRepeat: boolean): VisitReason['first'] {
  if (isRepeat) return 'repeat';
  return due.drawnFor.length > 0 ? 'drawn' : null;
}

/** No day of the window is a workday (F1: a message on Sunday). */
function liesOnDaysOff({ earliest, latest }: DueVisit, { calendar }: Ledger): boolean {
  if (latest < earliest || latest - earliest > LONGEST_HOLIDAY) return false;
  for (let day = earliest; day <= latest; day += 1) if (calendar.isWorkday(day)) return false;
  return true;
}

/** Nobody works inside the window: the list of the last workday before it holds the visit, where one made early counts. */
function isLastWorkdayBefore(due: DueVisit, date: Day, { calendar }: Ledger): boolean {
  return due.countsFrom <= date && calendar.isWorkday(date) && calendar.nextWorkday(date) > due.latest;
}

/**
 * Tells, order after order, whether a drawn one is still wanted: whoever was visited instead counts as well, so that only what the
 * sample lacks is called, and never more than it may have (A3: at least 5 % of the month's orders, at most 5 % of the households).
 */
function samplesToFill(ledger: Ledger): (due: DueVisit) => boolean {
  const lacking = new Map<string, number>();
  for (const { quota, period, base, done } of quotaOutcomes(ledger)) {
    // Without a customer register nobody knows the households that the cap is a share of.
    if (quota.direction === 'atMost' && base === 0) continue;
    const bound = base * quota.share;
    const size = quota.direction === 'atLeast' ? Math.ceil(bound - HAIR) : Math.floor(bound + HAIR);
    const key = `${quota.rule} ${period}`;
    lacking.set(key, Math.min(size - done, lacking.get(key) ?? Infinity));
  }
  return ({ rule, event }) => {
    const key = [4, 7, 10].map((length) => `${rule} ${isoDay(event).slice(0, length)}`).find((one) => lacking.has(one));
    if (key === undefined) return true;
    const left = lacking.get(key)!;
    lacking.set(key, left - 1);
    return left > 0;
  };
}
