/**
 * Kinds that are a few kind words on a day (F1, H2, L5, P2, Q2): nobody goes to a home for them, and they wait behind visits that
 * are owed about a matter.
 */
const GREETINGS: ReadonlySet<string> = new Set(['生日', '节日', '问候', '转介绍']);

const ONSITE = '上门';
const MESSAGES: readonly string[] = ['短信', '微信', '电话'];

export function isGreeting(kind: string): boolean {
  return GREETINGS.has(kind);
}

/** By which channels a greeting is sent: what its rule allows but for a visit to the home, else message before call. */
export function greetingChannels(channels: readonly string[]): readonly string[] {
  const sent = channels.filter((channel) => channel !== ONSITE);
  return sent.length > 0 ? sent : MESSAGES;
}
