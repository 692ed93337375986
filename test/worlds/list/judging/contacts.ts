import type { Entry } from '../../trades/trade';
import { triesOf } from '../attemptsMade';
import type { Facts } from '../facts';
import type { Judged, JudgedList, ListedVisit } from '../listed';
import type { OpenReason } from '../reasons';
import { hasRoom, isInside, minutesOf, timesFor, type Stretch } from '../times';

const CLOSE = ['上门', '电话'];
const MIDDAY = 720;

/** What is wrong with whom the list contacts, how and when: one line each. */
export function wrongContacts(list: JudgedList, facts: Facts): string[] {
  return [
    ...list.wrong,
    ...bundles(list),
    ...list.visits.flatMap((visit) => [
      ...emptyHomes(visit, facts),
      ...channels(visit, facts),
      ...sevenDays(visit, facts),
      ...attempts(visit, facts),
      ...hours(visit, facts),
    ]),
  ];
}

/** One contact covers everything; the repairers go for themselves (E1, G1). */
function bundles({ visits }: JudgedList): string[] {
  const seen = new Set<string>();
  return visits.flatMap(({ who, open, text }) => {
    const key = `${who} ${open.every(({ cause }) => cause === 'problem') ? 'repairs' : ''}`;
    if (seen.has(key)) return [`contacted twice: ${text}`];
    seen.add(key);
    return [];
  });
}

function emptyHomes({ who, text }: Judged<ListedVisit>, { stateOf }: Facts): string[] {
  return stateOf(who) === 'livedIn' ? [] : [`${stateOf(who)}: ${text}`];
}

function channels({ channel, open, who, text }: Judged<ListedVisit>, { customerOf }: Facts): string[] {
  const wrong: string[] = [];
  for (const { owed } of open)
    if (owed?.channels && !owed.channels.includes(channel)) wrong.push(`channel not allowed: ${text}`);
  const phones = [customerOf.get(who), ...open.map(({ origin }) => origin)].flatMap((row) => row?.phone ?? []);
  if (['电话', '短信', '微信'].includes(channel) && phones.length === 0) wrong.push(`no number to call: ${text}`);
  // A6: a third-class complaint is never followed up by phone.
  if (open.some(({ cause }) => cause === 'problem') && channel !== '上门')
    wrong.push(`repairers by ${channel}: ${text}`);
  return wrong;
}

/** Whether somebody who was reached on a day is contacted again about a reason before seven days are over. */
export type Leave = 'free' | 'either' | 'held';

export function leaveFor(
  { cause, kind, origin, matter, appointment, owed }: OpenReason,
  facts: Facts,
  who: string,
): Leave {
  const complaint = kind === '投诉' || matter.some(({ complaintId }) => complaintId);
  if (cause === 'problem' || complaint) return 'free';
  if (appointment && (cause === 'again' || appointment.day <= facts.date)) return 'free';
  // A further step of the event the contact was about, or the same visit again without its evidence. Of several contacts on one day any
  // may have been about it.
  const isAbout = ({ kind: of, relatedId }: Entry) =>
    of === kind && (!relatedId || owed === null || owed.numbers.includes(relatedId));
  const recent = recentContacts(who, facts);
  const about = recent.every(({ visitedAt }) =>
    recent.some((other) => other.visitedAt!.day === visitedAt!.day && isAbout(other)),
  );
  return about && (cause === 'owed' || facts.world.trade !== 'property') && origin ? 'either' : 'held';
}

export function recentContacts(who: string, { contactsOf, date, customs }: Facts) {
  if (customs.daysBetween === 0) return [];
  return contactsOf(who).filter(({ visitedAt }) => visitedAt!.day + customs.daysBetween > date);
}

function sevenDays({ channel, open, who, text }: Judged<ListedVisit>, facts: Facts): string[] {
  if (!CLOSE.includes(channel) || recentContacts(who, facts).length === 0) return [];
  return open.every((reason) => leaveFor(reason, facts, who) === 'held') ? [`contacted within 7 days: ${text}`] : [];
}

function attempts({ channel, open, slot, text }: Judged<ListedVisit>, facts: Facts): string[] {
  const tries = open.map((reason) => triesOf(reason, facts));
  const wrong: string[] = [];
  if (tries.every(({ today }) => today >= facts.customs.attemptsADay)) wrong.push(`tried twice today: ${text}`);
  if (tries.every(({ isExhausted }) => isExhausted(channel))) wrong.push(`exhausted by ${channel}: ${text}`);
  if (channel === '电话' && tries.every(({ deadNumber }) => deadNumber)) wrong.push(`dead number: ${text}`);
  const part = tries.length === 1 && channel === '电话' ? tries[0]!.onlyPart : null;
  if (part !== null) {
    const minutes = minutesOf(channel, facts);
    const other: Stretch = part === 'before' ? { from: MIDDAY, to: 1440 } : { from: 0, to: MIDDAY };
    const inOther = timesFor(open, facts).surest.map(({ from, to }) => ({
      from: Math.max(from, other.from),
      to: Math.min(to, other.to),
    }));
    if (hasRoom(inOther, minutes) && !isInside([other], slot, minutes))
      wrong.push(`tried ${part} noon again at ${slot}: ${text}`);
  }
  return wrong;
}

function hours({ channel, open, slot, text }: Judged<ListedVisit>, facts: Facts): string[] {
  // A letter wakes nobody.
  if (channel === '信函') return [];
  const { widest } = timesFor(open, facts);
  if (isInside(widest, slot, minutesOf(channel, facts))) return [];
  return [`at ${slot} outside ${JSON.stringify(widest)}: ${text}`];
}
