import type { OfficeSettings } from '../regulations/settings';
import type { Household } from '../registers/register';
import type { Day } from '../values/moment';
import { ONSITE, PHONE, triedOn } from './attempts';
import { compareCandidates, draftOf, type Draft, type Left } from './bundles';
import type { Candidate } from './candidate';
import { channelBecause, chooseChannel, isSent, waysOf, type Ways } from './channels';
import type { Contact } from './contact';
import type { CustomerGroup } from './customerGroups';
import { isGreeting } from './greetings';
import type { HomeState } from './occupancy';
import type { NotPlannedBecause } from './plan';
import type { RecentContacts } from './recentContacts';

/** What the office knows when it decides whom to contact on a day. */
export interface ContactRules {
  readonly date: Day;
  readonly settings: Pick<OfficeSettings, 'minutesPerVisit' | 'planning'>;
  readonly recent: RecentContacts;
  readonly stateOf: (household: Household | null) => HomeState;
  /** The candidates come the most urgent first. */
  readonly contactOf: (candidates: readonly Candidate[]) => Contact;
}

/** What becomes of everything one customer is owed: at most one contact, and each other reason with why it waits. */
export interface CustomerDay {
  readonly draft: Draft | null;
  /** The same contact made at the door, where all its reasons allow both that and a call. */
  readonly onsite: Draft | null;
  readonly left: readonly Left[];
  /** Reasons that only wait because the contact is made by a channel they do not allow. */
  readonly behind: readonly Left[];
}

/**
 * Decides about one customer: whom nobody may contact that day is left with the reason; of the others the most urgent reason chooses
 * the channel, and every reason that allows it goes along. Where the customer was contacted recently, only what the limit does not
 * bind takes him to the list again, and the rest rides along.
 */
export function oneContact({ key, candidates }: CustomerGroup, rules: ContactRules): CustomerDay {
  const { date, settings, recent, stateOf } = rules;
  const { attemptsADay, attemptsInAll, daysBetweenContacts } = settings.planning;
  const urgent = [...candidates].sort(compareCandidates);
  const contact = rules.contactOf(urgent);
  const state = stateOf(contact.household);
  const reach = { phone: contact.phone, door: contact.door && state === 'lived-in' };

  const known = new Map<Candidate, Ways>();
  const ways = (candidate: Candidate): Ways => {
    const found = known.get(candidate) ?? waysOf(candidate, contact, date, attemptsInAll);
    known.set(candidate, found);
    return found;
  };
  const firstChoice = (candidate: Candidate): string | null => chooseChannel([ways(candidate).open], reach);

  const leftFor = (members: readonly Candidate[], because: NotPlannedBecause, notBefore: Day | null): Left[] => {
    if (members.length === 0) return [];
    const channel = firstChoice(members[0]!) ?? members[0]!.channels[0] ?? PHONE;
    return [{ draft: draftOf(key, members, contact, { channel, because: null }, settings), because, notBefore }];
  };
  const nobody = (because: NotPlannedBecause, notBefore: Day | null = null): CustomerDay => {
    return { draft: null, onsite: null, left: leftFor(urgent, because, notBefore), behind: [] };
  };

  if (state === 'vacant' || state === 'moved-out') return nobody(state);
  const days = urgent.flatMap(({ appointment }) => appointment?.day ?? []);
  if (!days.includes(date)) {
    const later = days.filter((day) => day > date);
    if (later.length > 0) return nobody('outside-preferred-time', Math.min(...later));
    if (urgent.some(({ tries }) => triedOn(tries, date) >= attemptsADay)) return nobody('tried-today', date + 1);
  }

  const possible = urgent.filter((candidate) => firstChoice(candidate) !== null);
  const impossible = urgent.filter((candidate) => firstChoice(candidate) === null);
  const triedOut = impossible.filter((candidate) => ways(candidate).spent.size > 0);
  const noWay = impossible.filter((candidate) => ways(candidate).spent.size === 0);
  const left = [...leftFor(triedOut, 'attempts-exhausted', null), ...leftFor(noWay, 'no-contact', null)];

  const heldUntil = new Map(possible.map((candidate) => [candidate, recent.heldUntil(candidate, contact.keys)]));
  const free = possible.filter((candidate) => heldUntil.get(candidate) === null);
  const held = possible.filter((candidate) => heldUntil.get(candidate) !== null);
  // Nobody is disturbed by what is only sent.
  const sent = free.length > 0 ? [] : held.filter((candidate) => isSent(firstChoice(candidate)!));
  if (free.length === 0) {
    const waiting = held.filter((candidate) => !sent.includes(candidate));
    const until = Math.min(...waiting.map((candidate) => heldUntil.get(candidate)!));
    left.push(...leftFor(waiting, 'contacted-recently', until));
  }
  const { channel, together, apart } = assemble(free.length > 0 ? [...free, ...held] : sent, (members) =>
    chooseChannel(
      members.map((member) => ways(member).open),
      reach,
      sent.length > 0 ? isSent : undefined,
    ),
  );
  // Today's contact is a contact for those who cannot go along.
  const bound = apart.every((candidate) => recent.binds(candidate) && !isSent(firstChoice(candidate)!));
  const rest = bound && !isSent(channel ?? '') ? Math.max(1, daysBetweenContacts) : 1;
  const behind = leftFor(apart, 'contacted-recently', date + rest);
  if (channel === null) return { draft: null, onsite: null, left, behind };

  const because = channelBecause(channel, together, ways, contact, reach);
  const mayGo =
    channel === PHONE &&
    reach.door &&
    together.some(({ reason }) => !isGreeting(reason.kind)) &&
    together.every(
      (candidate) =>
        !isCalledAt(candidate, date) && (rides(candidate) || (ways(candidate).open?.includes(ONSITE) ?? true)),
    );
  return {
    draft: draftOf(key, together, contact, { channel, because }, settings),
    onsite: mayGo ? draftOf(key, together, contact, { channel: ONSITE, because: null }, settings) : null,
    left,
    behind,
  };
}

/** Who named the very time of the day expects the call. */
function isCalledAt({ appointment }: Candidate, date: Day): boolean {
  return appointment !== null && appointment.day === date && appointment.minute !== null;
}

/** Who is met about a matter anyway is greeted at the same time; a greeting does not choose how the matter is visited. */
function rides({ channelsBind, reason }: Candidate): boolean {
  return !channelsBind && isGreeting(reason.kind);
}

/** Puts together, in their order, the candidates that one channel can serve. */
function assemble(
  candidates: readonly Candidate[],
  choose: (members: readonly Candidate[]) => string | null,
): { readonly channel: string | null; readonly together: readonly Candidate[]; readonly apart: readonly Candidate[] } {
  const choosing: Candidate[] = [];
  const together: Candidate[] = [];
  const apart: Candidate[] = [];
  let channel: string | null = null;
  for (const candidate of candidates) {
    if (channel !== null && rides(candidate)) {
      together.push(candidate);
      continue;
    }
    const common = choose([...choosing, candidate]);
    if (common === null) {
      apart.push(candidate);
      continue;
    }
    choosing.push(candidate);
    together.push(candidate);
    channel = common;
  }
  return { channel, together, apart };
}
