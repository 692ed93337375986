import { isWorkday } from '../../calendar';
import { rowsOf } from '../../trades/trade';
import { whoIs } from '../../trades/truth/owed';
import { DEAD, triesOf } from '../attemptsMade';
import type { Facts } from '../facts';
import type { Judged, JudgedList, LeftOut } from '../listed';
import { hasRoom, timesFor } from '../times';
import { leaveFor, recentContacts } from './contacts';
import { keptFrom } from './people';

type Check = (line: Judged<LeftOut>, facts: Facts, list: JudgedList) => string | null;

/** Whether each reason for which somebody is left out is true: one line for each that is not. */
export function untrueReasons(list: JudgedList, facts: Facts): string[] {
  return list.notPlanned.flatMap((line) => {
    const check = checks[line.because];
    if (check === undefined) return [`no such reason ${line.because}: ${line.text}`];
    const fault = check(line, facts, list);
    return fault === null ? [] : [`${line.because}, but ${fault}: ${line.text}`];
  });
}

function hasDeadNumber(who: string, { world }: Facts): boolean {
  return rowsOf(world, 'visits').some((visit) => whoIs(visit) === who && DEAD.includes(visit.outcome ?? ''));
}

const checks: Readonly<Record<string, Check>> = {
  vacant: ({ who }, { stateOf }) => (stateOf(who) === 'vacant' ? null : 'it is not'),
  'moved-out': ({ who }, { stateOf }) => (stateOf(who) === 'movedOut' ? null : 'nobody did'),
  'no-contact': ({ open, who }, { customerOf, world }) => {
    const phones = [customerOf.get(who), ...open.map(({ origin }) => origin)].flatMap((row) => row?.phone ?? []);
    const closed = world.trade === 'property' && customerOf.get(who)?.occupancy === '未入住';
    const onsite = open.every(
      ({ owed, cause }) => cause === 'problem' || owed?.channels?.every((one) => one === '上门'),
    );
    const callsOnly = open.every(({ owed }) => owed?.channels && !owed.channels.includes('上门'));
    return (phones.length === 0 && (closed || callsOnly)) || (closed && onsite) ? null : 'there is a way';
  },
  // A number that leads nowhere does so whatever it was called about.
  'attempts-exhausted': ({ open, who }, facts) =>
    hasDeadNumber(who, facts) || open.some((reason) => ['电话', '上门'].some(triesOf(reason, facts).isExhausted))
      ? null
      : 'nobody was tried so often',
  'tried-today': ({ open, notBefore }, facts) => {
    if (!open.some((reason) => triesOf(reason, facts).today >= facts.customs.attemptsADay)) return 'nobody was';
    return notBefore === undefined || notBefore === facts.date + 1 ? null : `not before ${notBefore}`;
  },
  'contacted-recently': ({ open, who, notBefore }, facts, { visits }) => {
    // Somebody who is on the list for another reason by a channel that this one does not allow.
    if (visits.some((visit) => visit.who === who)) return null;
    const recent = recentContacts(who, facts);
    if (recent.length === 0) return 'nobody reached him';
    if (open.some((reason) => leaveFor(reason, facts, who) === 'free')) return 'this one may go';
    // Somebody may be visited again about the event of the later contact as soon as the earlier one is long enough ago.
    const days = recent.map(({ visitedAt }) => visitedAt!.day + facts.customs.daysBetween);
    const possible = facts.world.trade === 'property' ? days.slice(-1) : days;
    return notBefore === undefined || possible.includes(notBefore ?? 0)
      ? null
      : `not before ${notBefore} instead of ${possible.join(' or ')}`;
  },
  'outside-preferred-time': ({ open, channel }, facts) => {
    if (open.some(({ appointment }) => appointment && appointment.day > facts.date)) return null;
    const { minutes } = facts.customs;
    const needed = channel === undefined ? minutes.onsite : channel === '上门' ? minutes.onsite : minutes.phone;
    return hasRoom(timesFor(open, facts).surest, needed) ? 'there is time' : null;
  },
  'non-workday': (_, { date }) => (isWorkday(date) ? 'it is one' : null),
  'no-executor': ({ open, channel }, facts) => {
    if (facts.people.size === 0) return 'there are no people';
    const free = [...facts.people.keys()].filter((name) => !keptFrom(open).has(name));
    const together = facts.letters.includes('G') && channel !== '电话' ? 2 : 1;
    return free.length >= together && open.every(({ posts }) => posts?.length === 0) ? 'anybody may go' : null;
  },
  capacity: () => null,
};
