import type { Day } from '../values/moment';
import { channelOf, exhaustedChannels, LETTER, ONSITE, PHONE, triesBy } from './attempts';
import { isAppointed, type Candidate } from './candidate';
import type { Contact } from './contact';
import { isGreeting } from './greetings';
import type { ChannelBecause } from './plan';

/** What is sent disturbs nobody: it neither counts as a contact nor is held back by one. */
const SENT: ReadonlySet<string> = new Set(['短信', '微信', LETTER, '邮件']);
const BY_PHONE: readonly string[] = [PHONE, '短信', '微信'];
/** What a dead number makes impossible. */
const BY_NUMBER: readonly string[] = [PHONE, '短信'];
const USUAL: readonly string[] = [PHONE, ONSITE];

/** By which ways a customer can be contacted at all. */
export interface Reach {
  readonly phone: boolean;
  readonly door: boolean;
}

/** The channels that a reason allows, after what was tried. */
export interface Ways {
  /** Best first; `null`: any. */
  readonly open: readonly string[] | null;
  /** Given up: tried often enough, or the number is dead. */
  readonly spent: ReadonlySet<string>;
}

export function isSent(channel: string): boolean {
  return SENT.has(channel);
}

/**
 * The channels by which a reason may still be answered: those its rules allow, less those given up; once one is given up also a visit
 * to the door, unless another channel would not count, and a letter, unless the rules name channels without it.
 */
export function waysOf(
  candidate: Pick<Candidate, 'channels' | 'channelsBind' | 'tries' | 'appointment' | 'reason'>,
  { deadNumber }: Pick<Contact, 'deadNumber'>,
  date: Day,
  attemptsInAll: number,
): Ways {
  const { channels, channelsBind, tries, reason } = candidate;
  const allowed = channels.length > 0 ? channels : USUAL;
  const exhausted = new Set(exhaustedChannels(tries, attemptsInAll));
  // Who answered and named a time is called at that time.
  const last = tries.at(-1);
  if (last !== undefined && isAppointed(candidate, date) && last.row.promisedAt === candidate.appointment) {
    exhausted.delete(channelOf(last) ?? '');
  }
  if (deadNumber) for (const channel of BY_NUMBER) exhausted.add(channel);
  const spent = new Set(allowed.filter((channel) => exhausted.has(channel)));
  if (spent.size === 0) return { open: channels.length > 0 ? channels : null, spent };
  const further = [
    ...(!isGreeting(reason.kind) && (channels.length === 0 || !channelsBind) ? [ONSITE] : []),
    ...(channels.length === 0 ? [LETTER] : []),
  ];
  const open = [...allowed, ...further].filter((channel) => !exhausted.has(channel));
  return { open: [...new Set(open)], spent };
}

/** The first channel of the most urgent reason that every reason allows and that reaches somebody; only such as are `among`. */
export function chooseChannel(
  ways: readonly (readonly string[] | null)[],
  { phone, door }: Reach,
  among: (channel: string) => boolean = () => true,
): string | null {
  let allowed: readonly string[] | null = null;
  for (const open of ways) {
    if (open === null) continue;
    allowed = allowed === null ? open : allowed.filter((channel) => open.includes(channel));
  }
  const reaches = (channel: string): boolean => (BY_PHONE.includes(channel) ? phone : door);
  return (allowed ?? USUAL).find((channel) => among(channel) && reaches(channel)) ?? null;
}

/** Why `channel` was taken instead of the one that the rules name first; `null` where it is that one. */
export function channelBecause(
  channel: string,
  members: readonly Candidate[],
  waysFor: (candidate: Candidate) => Ways,
  { deadNumber }: Pick<Contact, 'deadNumber'>,
  reach: Reach,
): ChannelBecause | null {
  const choosing = members.filter((candidate) => waysFor(candidate).open?.includes(channel) ?? true);
  const stated = ({ channels }: Candidate): readonly string[] | null => (channels.length > 0 ? channels : null);
  // Reasons that allowed no common channel before have one only because some of them changed theirs.
  const choices: readonly (readonly Candidate[])[] = [choosing, ...choosing.map((candidate) => [candidate])];
  for (const members of choices) {
    const instead = chooseChannel(members.map(stated), reach);
    if (instead === channel && members === choosing) return null;
    if (
      instead === null ||
      instead === channel ||
      !members.some((candidate) => waysFor(candidate).spent.has(instead))
    ) {
      continue;
    }
    if (deadNumber && BY_NUMBER.includes(instead)) return { why: 'deadNumber' };
    const attempts = Math.max(...members.map(({ tries }) => triesBy(tries, instead).length));
    return { why: 'attempts', instead, attempts };
  }
  return null;
}
