import type { OfficeSettings } from '../regulations/settings';
import type { Day } from '../values/moment';
import type { Candidate } from './candidate';
import { contactOf, type Contact, type FindListed } from './contact';
import { contactKeys } from './contactKeys';
import { isGreeting } from './greetings';
import type { Bundle, VisitReason } from './plan';
import { levelOfNamed } from './posts';
import { compareText } from './route';

/** A bundle with what assigning it needs to know beyond what the list shows. */
export interface Draft {
  readonly bundle: Bundle;
  readonly candidates: readonly Candidate[];
  readonly contact: Contact;
  readonly barred: ReadonlySet<string>;
}

export interface Bundled {
  readonly drafts: readonly Draft[];
  /** Nobody can be reached by a channel that the reasons allow. */
  readonly unreachable: readonly Draft[];
  /** Reasons of a customer who is on the list for another reason by a channel that these do not allow. */
  readonly another: readonly Draft[];
}

const ONSITE = '上门';
const BY_PHONE = ['电话', '短信', '微信'];
const SOON = 3;

/** Puts the candidates of one customer together, chooses the channel, the posts and the tier of each bundle. */
export function bundle(
  candidates: readonly Candidate[],
  date: Day,
  settings: Pick<OfficeSettings, 'minutesPerVisit'>,
  canVisit: (contact: Contact) => boolean,
  findListed: FindListed,
): Bundled {
  const drafts: Draft[] = [];
  const unreachable: Draft[] = [];
  const another: Draft[] = [];
  for (const [key, group] of customersOf(candidates)) {
    const urgent = [...group].sort(compareCandidates);
    const contact = contactOf(urgent, findListed);
    const reach = { phone: contact.phone, door: contact.door && canVisit(contact) };
    const draft = (members: readonly Candidate[], channel: string) =>
      draftOf(key, members, contact, channel, date, settings);
    const impossible = urgent.filter((candidate) => chooseChannel([candidate], reach) === null);
    const together: Candidate[] = [];
    const apart: Candidate[] = [];
    let channel: string | null = null;
    for (const candidate of urgent) {
      if (impossible.includes(candidate)) continue;
      // Who is met about a matter anyway is greeted at the same time; a greeting does not choose how the matter is visited.
      const rides: boolean = channel !== null && !candidate.channelsBind && isGreeting(candidate.reason.kind);
      const common: string | null = rides ? channel : chooseChannel([...together, candidate], reach);
      if (common === null) apart.push(candidate);
      else {
        together.push(candidate);
        channel = common;
      }
    }
    if (together.length > 0) drafts.push(draft(together, channel!));
    if (apart.length > 0) another.push(draft(apart, chooseChannel([apart[0]!], reach)!));
    if (impossible.length > 0) unreachable.push(draft(impossible, impossible[0]!.channels[0] ?? '电话'));
  }
  return {
    drafts: drafts.sort(compareDrafts),
    unreachable: unreachable.sort(compareDrafts),
    another: another.sort(compareDrafts),
  };
}

/**
 * The most urgent first: tier; inside it matters told to several departments (O4), then what was drawn (J2), and greetings last; then
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

/** Candidates that share an identity, under the first identity of the group. */
function customersOf(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const parent = candidates.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const holder = new Map<string, number>();
  const keys = candidates.map(({ party, household, reason, apart }, index) => {
    const own = contactKeys(party, household).map((key) => (apart ? `repairs ${key}` : key));
    // Somebody without any identity is nobody else: the place of the row stands for him.
    const known = own.length > 0 ? own : [`row ${reason.origin.source.sheet}!${reason.origin.row}`];
    for (const key of known) {
      const other = holder.get(key);
      if (other === undefined) holder.set(key, index);
      else parent[root(index)] = root(other);
    }
    return known[0]!;
  });
  const groups = new Map<number, { key: string; members: Candidate[] }>();
  candidates.forEach((candidate, index) => {
    const group = groups.get(root(index));
    if (group) group.members.push(candidate);
    else groups.set(root(index), { key: keys[index]!, members: [candidate] });
  });
  return new Map([...groups.values()].map(({ key, members }) => [key, members]));
}

/** The first channel of the most urgent reason that every reason allows and that reaches somebody. */
function chooseChannel(
  candidates: readonly Candidate[],
  reach: { readonly phone: boolean; readonly door: boolean },
): string | null {
  let allowed: readonly string[] | null = null;
  for (const { channels } of candidates) {
    if (channels.length === 0) continue;
    allowed = allowed === null ? channels : allowed.filter((channel) => channels.includes(channel));
  }
  const choice = allowed ?? ['电话', ONSITE];
  return choice.find((channel) => (BY_PHONE.includes(channel) ? reach.phone : reach.door)) ?? null;
}

/** Greetings come after what is owed about a matter, whatever their deadlines. */
function compareCandidates(a: Candidate, b: Candidate): number {
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

function draftOf(
  key: string,
  candidates: readonly Candidate[],
  contact: Contact,
  channel: string,
  date: Day,
  settings: Pick<OfficeSettings, 'minutesPerVisit'>,
): Draft {
  const posts = [...new Set(candidates.flatMap(({ executors }) => executors))];
  return {
    bundle: {
      key,
      household: contact.household,
      party: contact.party,
      reasons: candidates.map(({ reason }) => reason),
      channel,
      channelBecause: null,
      executors: posts.sort((a, b) => levelOfNamed(b) - levelOfNamed(a)),
      tier: Math.min(...candidates.map(({ reason }) => tierOf(reason, date))),
      minutes: channel === ONSITE ? settings.minutesPerVisit.onsite : settings.minutesPerVisit.phone,
    },
    candidates,
    contact,
    barred: new Set(candidates.flatMap(({ barred }) => [...barred])),
  };
}

/**
 * 0 overdue, 1 due on the date of the list, 2 within three days, 3 later. A matter told to several departments is always in tier 0
 * (O4). A greeting is never above tier 2: it does not push away what is overdue or due that day.
 */
function tierOf({ kind, deadline, first }: VisitReason, date: Day): number {
  if (first === 'repeat') return 0;
  const tier = deadline < date ? 0 : deadline === date ? 1 : deadline <= date + SOON ? 2 : 3;
  return isGreeting(kind) ? Math.max(2, tier) : tier;
}

function rankOf({ reasons, tier }: Bundle): number {
  if (reasons.some(({ first }) => first === 'repeat')) return 0;
  if (reasons.some(({ first }) => first === 'drawn')) return 1;
  return tier >= 2 && reasons.every(({ kind }) => isGreeting(kind)) ? 3 : 2;
}
