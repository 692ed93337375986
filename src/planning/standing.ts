import type { OfficeSettings } from '../regulations/settings';
import type { Kept, Made } from './assignment/shift';
import { isGreeting } from './greetings';
import type { StandingVisit } from './plan';
import type { Member } from './roster';
import type { Task } from './timetable';

/** What of the day's earlier list goes on. */
export interface Standing {
  /** In the order of their times. */
  readonly accepted: readonly Made[];
  /** Still to be given out, the most urgent first. */
  readonly open: readonly Task[];
  readonly kept: ReadonlyMap<Task, Kept>;
}

const ONSITE = '上门';

/**
 * Accepted visits whose customer still is to be contacted, as they stood: person, companions, time and channel, as long as the rules
 * still allow that channel and all of them are at work. Of the other visits, with whom and when they stood, as far as those are at work.
 */
export function takeStanding(
  tasks: readonly Task[],
  standing: readonly StandingVisit[],
  roster: readonly Member[],
  settings: Pick<OfficeSettings, 'minutesPerVisit'>,
): Standing {
  const stood = new Map<string, StandingVisit>();
  for (const visit of standing) {
    const known = stood.get(visit.key);
    // Who stands on a list twice counts as he was accepted.
    if (known === undefined || (visit.accepted && !known.accepted)) stood.set(visit.key, visit);
  }
  const named = new Map(roster.map((member) => [member.name, member]));
  const accepted: Made[] = [];
  const open: Task[] = [];
  const kept = new Map<Task, Kept>();
  for (const task of tasks) {
    const visit = stood.get(task.draft.bundle.key);
    const people = visit === undefined ? [] : [visit.staff, ...visit.companions].map((name) => named.get(name));
    const present = people.filter((member) => member !== undefined);
    const same =
      visit?.accepted === true && present.length === people.length ? asAccepted(task, visit, settings) : null;
    if (visit !== undefined && same !== null) accepted.push({ task: same, people: present, start: visit.slot });
    else {
      open.push(task);
      if (visit === undefined || people[0] === undefined) continue;
      const unchanged = visit.channel === task.draft.bundle.channel && present.length === people.length;
      kept.set(task, { people: present, slot: unchanged ? visit.slot : null });
    }
  }
  return { accepted: accepted.sort((a, b) => a.start - b.start), open, kept };
}

/** The contact by the channel that was accepted; `null` where its rules do not allow that any more. */
function asAccepted(
  task: Task,
  { channel }: StandingVisit,
  { minutesPerVisit }: Pick<OfficeSettings, 'minutesPerVisit'>,
): Task | null {
  const { draft } = task;
  if (channel === draft.bundle.channel) return task;
  const allowed = draft.candidates.every(
    ({ channels, channelsBind, reason }) =>
      channels.length === 0 || channels.includes(channel) || (!channelsBind && isGreeting(reason.kind)),
  );
  if (!allowed || channel === '' || !(channel === ONSITE ? draft.contact.door : isReached(channel, draft.contact)))
    return null;
  const minutes = channel === ONSITE ? minutesPerVisit.onsite : minutesPerVisit.phone;
  return { ...task, draft: { ...draft, bundle: { ...draft.bundle, channel, channelBecause: null, minutes } } };
}

function isReached(channel: string, { phone, door }: Task['draft']['contact']): boolean {
  return channel === '信函' ? door : phone;
}
