import type { OfficeSettings } from '../regulations/settings';
import type { Day } from '../values/moment';
import { ONSITE } from './attempts';
import type { Candidate } from './candidate';
import type { Contact } from './contact';
import { isGreeting } from './greetings';
import type { Bundle, ChannelBecause, NotPlannedBecause, VisitReason } from './plan';
import { levelOfNamed } from './posts';
import { compareText } from './route';

/** A bundle with what assigning it needs to know beyond what the list shows. */
export interface Draft {
  readonly bundle: Bundle;
  readonly candidates: readonly Candidate[];
  readonly contact: Contact;
  readonly barred: ReadonlySet<string>;
}

/** A contact that nobody makes on the day, and why. */
export interface Left {
  readonly draft: Draft;
  readonly because: NotPlannedBecause;
  readonly notBefore: Day | null;
}

/** One contact by one channel for all these reasons of a customer. */
export function draftOf(
  key: string,
  candidates: readonly Candidate[],
  contact: Contact,
  { channel, because }: { readonly channel: string; readonly because: ChannelBecause | null },
  { minutesPerVisit }: Pick<OfficeSettings, 'minutesPerVisit'>,
): Draft {
  const members = [...candidates].sort(compareCandidates);
  const posts = [...new Set(members.flatMap(({ executors }) => executors))];
  return {
    bundle: {
      key,
      household: contact.household,
      party: contact.party,
      reasons: members.map(({ reason }) => reason),
      channel,
      channelBecause: because,
      executors: posts.sort((a, b) => levelOfNamed(b) - levelOfNamed(a)),
      tier: Math.min(...members.map(({ tier }) => tier)),
      minutes: channel === ONSITE ? minutesPerVisit.onsite : minutesPerVisit.phone,
    },
    candidates: members,
    contact,
    barred: new Set(members.flatMap(({ barred }) => [...barred])),
  };
}

/** What goes first inside a tier, in this order. */
const FIRST: readonly VisitReason['first'][] = ['repeat', 'appointed', 'drawn'];

/**
 * The most urgent first: tier; inside it matters told to several departments (O4), then times named for the day itself, then what was
 * drawn (J2), and greetings last; then
 * the older deadline. The rest only makes the order certain.
 */
export function compareDrafts(a: Draft, b: Draft): number {
  return (
    a.bundle.tier - b.bundle.tier ||
    rankOf(a.bundle) - rankOf(b.bundle) ||
    a.bundle.reasons[0]!.deadline - b.bundle.reasons[0]!.deadline ||
    compareText(a.bundle.key, b.bundle.key)
  );
}

/** Greetings come after what is owed about a matter, whatever their deadlines. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  const [first, second] = [a.reason, b.reason];
  return (
    Number(isGreeting(first.kind)) - Number(isGreeting(second.kind)) ||
    first.deadline - second.deadline ||
    compareText(first.kind, second.kind) ||
    compareText(first.origin.source.sheet, second.origin.source.sheet) ||
    first.origin.row - second.origin.row ||
    compareText(first.rule, second.rule)
  );
}

function rankOf({ reasons }: Bundle): number {
  const ranks = reasons.map(({ first }) => FIRST.indexOf(first)).filter((rank) => rank >= 0);
  if (ranks.length > 0) return Math.min(...ranks);
  return reasons.every(({ kind }) => isGreeting(kind)) ? FIRST.length + 1 : FIRST.length;
}
