import { TIERS, type Bundle, type ChannelBecause, type Tier, type VisitReason } from '../planning/plan';
import type { RegisterRow, VisitRow } from '../registers/register';
import { isoDay, type Day } from '../values/moment';
import { placeText } from './place';
import type { Say } from './say';
import { PART_SEPARATOR } from './visitListColumns';

/** Texts for the event a visit follows, by canonical kind; other kinds use `other`. */
const EVENT_KEYS: Readonly<Record<string, string>> = {
  投诉: 'complaint',
  入住: 'moveIn',
  维修: 'repair',
  特约服务: 'service',
  意见征询: 'survey',
  意见建议: 'opinion',
  交付: 'delivery',
  成交: 'signing',
  投保: 'signing',
  到期: 'expiry',
  生日: 'birthday',
  节日: 'festival',
  游客: 'journey',
  期刊: 'issue',
  转介绍: 'referral',
  定期: 'period',
  创客: 'period',
  问候: 'period',
  检查: 'period',
  会议: 'period',
  年度报告: 'period',
};

const NUMBERED = /^(\d+)\/(\d+)$/;

/** `（三日内）`, `（本期第 2 次，共 2 次）`; nothing for a visit that is the only one about its event. */
export function stepText(step: string | null, say: Say): string {
  if (step === null) return '';
  const numbered = NUMBERED.exec(step);
  if (numbered === null) return say('plan.step', { step });
  const [, number = '', times = ''] = numbered;
  return times === '1' ? '' : say('plan.step.numbered', { number, times });
}

/** Tiers whose word says more than the reasons do; the others are plain from the days that are left. */
const TOLD_TIERS: readonly Tier[] = ['appointment', 'graveOverdue', 'mustNow', 'again', 'sample'];

/**
 * 为何明天: what puts it where it stands, then one line per reason, saying what happened when, until when a visit is due and what was
 * tried so far, and last why it is made by another channel than usual.
 */
export function whyText(bundle: Bundle, date: Day, say: Say): string {
  return [
    ...tierLine(bundle, say),
    ...bundle.reasons.map((reason) => `${whyLine(reason, date, say)}${elsewhere(reason, bundle, say)}`),
    ...(bundle.channelBecause === null ? [] : [channelLine(bundle.channel, bundle.channelBecause, say)]),
  ].join('\n');
}

/** Where a reason stands that comes from another row than the first, which the column of the source names. */
function elsewhere({ origin }: VisitReason, bundle: Bundle, say: Say): string {
  const place = placeText(origin);
  return place === sourceText(bundle) ? '' : say('plan.source', { place });
}

/** A matter told to several departments says so itself (O4). */
function tierLine({ tier, reasons }: Bundle, say: Say): string[] {
  const word = TIERS[tier];
  if (word === undefined || !TOLD_TIERS.includes(word)) return [];
  if (word === 'graveOverdue' && reasons.some(({ first }) => first === 'repeat')) return [];
  // A time that passed without a visit is an answer the customer still waits for.
  const isBroken = word === 'appointment' && !reasons.some(({ first }) => first === 'appointed');
  return [say(isBroken ? 'plan.tier.broken' : `plan.tier.${word}`)];
}

function channelLine(channel: string, because: ChannelBecause, say: Say): string {
  switch (because.why) {
    case 'share': {
      const { share, target, rule } = because;
      // Too few signed onsite visits are a share below its target, too many calls and letters one above it.
      return say(share < target ? 'plan.channel.tooFew' : 'plan.channel.tooMany', {
        channel,
        share: percent(share),
        target: percent(target),
        rule,
      });
    }
    case 'attempts':
      return say('plan.channel.attempts', { channel, instead: because.instead, attempts: because.attempts });
    case 'deadNumber':
      return say('plan.channel.deadNumber', { channel });
  }
}

/** `41.7%`. */
function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function whyLine(reason: VisitReason, date: Day, say: Say): string {
  const event = eventText(reason, say);
  const left = reason.deadline - date;
  const urgency =
    reason.overdueDays > 0
      ? say('plan.urgency.overdue', { days: reason.overdueDays })
      : left <= 0
        ? say('plan.urgency.today')
        : say('plan.urgency.left', { days: left });
  const tried = reason.attempts > 0 ? say('plan.tried', { attempts: reason.attempts }) : '';
  const first = reason.first === null ? '' : say(`plan.first.${reason.first}`);
  return `${event}${say('plan.comma')}${urgency}${first}${tried}`;
}

/** What a visit follows: the event that a rule looks at, or an earlier visit that left something open. */
function eventText({ due, cause, kind, origin }: VisitReason, say: Say): string {
  if (due !== null) {
    const event = say(`plan.event.${EVENT_KEYS[kind] ?? 'other'}`, {
      kind,
      date: shortDay(due.event),
      festival: due.grade ?? kind,
    });
    // What an answer 否 opened says which question it was (R1, S1).
    const denied = due.step !== null && due.grade !== null && origin.source.register === 'visits';
    return `${event}${stepText(due.step, say)}${denied ? say('plan.denied', { question: due.grade! }) : ''}`;
  }
  const { visitedAt } = origin as Partial<VisitRow>;
  if (!visitedAt) return say('plan.event.promised', { kind });
  return say(cause === 'problem' ? 'plan.event.problem' : 'plan.event.followUp', {
    kind,
    date: shortDay(visitedAt.day),
  });
}

/** `11-20`: month and day, for lines in which the year is plain. */
function shortDay(day: Day): string {
  return isoDay(day).slice(5);
}

export function matterText(bundle: Bundle): string {
  return bundle.reasons.map((reason) => reason.kind).join('\n');
}

/** Rule ids without repeats, in the order of the reasons. */
export function rulesText(bundle: Bundle): string {
  return [...new Set(bundle.reasons.flatMap((reason) => reason.rules))].join(' ');
}

/** The rows the reasons come from, each once, in the order of the reasons. */
export function originsOf(bundle: Bundle): readonly RegisterRow[] {
  const places = new Map(bundle.reasons.map(({ origin }) => [placeText(origin), origin]));
  return [...places.values()];
}

/** 来源: the row of the most urgent reason. One place only, since a cell links to one; the other reasons name theirs themselves. */
export function sourceText(bundle: Bundle): string {
  const [origin] = originsOf(bundle);
  return origin === undefined ? '' : placeText(origin);
}

/** 到期/超期: the earliest deadline, and how long it is past. */
export function dueText(bundle: Bundle, say: Say): string {
  const first = Math.min(...bundle.reasons.map((reason) => reason.deadline));
  const overdue = Math.max(...bundle.reasons.map((reason) => reason.overdueDays));
  return overdue > 0 ? say('plan.due.overdue', { date: isoDay(first), days: overdue }) : isoDay(first);
}

/** Kinds of a bundle, one visit record each. */
export function kindParts(bundle: Bundle): string {
  return bundle.reasons.map((reason) => reason.kind).join(PART_SEPARATOR);
}

/** Own numbers of what the visits are about, in the order of the kinds; a second visit is about what the first was. Empty where a row has none. */
export function referenceParts(bundle: Bundle): string {
  return bundle.reasons
    .map(({ due, origin }) => due?.references[0] ?? (origin as Partial<VisitRow>).relatedId ?? '')
    .join(PART_SEPARATOR);
}

/** Ids of the due visits, in the order of the kinds; empty for what follows from an earlier visit. */
export function dueParts(bundle: Bundle): string {
  return bundle.reasons.map((reason) => reason.due?.id ?? '').join(PART_SEPARATOR);
}

export function phoneText(bundle: Bundle): string {
  const phones = bundle.party.phones.length > 0 ? bundle.party.phones : (bundle.household?.customers[0]?.phones ?? []);
  return phones.slice(0, 2).join('\n');
}

export function roomText(bundle: Bundle): string {
  return bundle.household?.room ?? bundle.party.room ?? bundle.party.roomText ?? '';
}

export function nameText(bundle: Bundle): string {
  return bundle.party.name ?? bundle.household?.customers[0]?.name ?? '';
}
