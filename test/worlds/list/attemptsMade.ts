import type { Entry } from '../trades/trade';
import type { Facts } from './facts';
import type { OpenReason } from './reasons';

const MIDDAY = 12 * 60;
export const DEAD = ['空号', '号码错误'];

/** What the records in vain of one visit say about trying it again. */
export interface Tries {
  readonly today: number;
  /** 3 in all by the channel, over two parts of the day and two days. */
  readonly isExhausted: (channel: string) => boolean;
  readonly deadNumber: boolean;
  /** The part of the day in which every call with a time lies; `null`: both, or no time is known. */
  readonly onlyPart: 'before' | 'after' | null;
}

export function triesOf({ vain }: OpenReason, { date, customs }: Facts): Tries {
  const by = (channel: string) => vain.filter((visit) => visit.channel === channel);
  const part = ({ visitedAt }: Entry) =>
    visitedAt!.minute === null ? null : visitedAt!.minute < MIDDAY ? ('before' as const) : ('after' as const);
  const calls = by('电话').map(part);
  const timed = new Set(calls.filter((one) => one !== null));
  return {
    today: vain.filter(({ visitedAt }) => visitedAt!.day === date).length,
    isExhausted: (channel) => {
      const made = by(channel);
      const parts = new Set(made.map(part));
      const twoParts = (parts.has('before') && parts.has('after')) || (parts.has(null) && made.length > 1);
      return (
        made.length >= customs.attemptsInAll &&
        twoParts &&
        new Set(made.map(({ visitedAt }) => visitedAt!.day)).size > 1
      );
    },
    deadNumber: vain.some(({ outcome }) => DEAD.includes(outcome ?? '')),
    onlyPart: timed.size === 1 ? [...timed][0]! : null,
  };
}
