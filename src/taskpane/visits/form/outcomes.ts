import { REACHED_OUTCOMES } from '../../../visits/records';

/**
 * What may come of a contact, by its channel, in the words of the list. `asked`: somebody spoke, and there is more to note.
 * `missed`: nobody was reached, so that there is nothing else to say and one press suffices.
 */
export interface OutcomeChoices {
  readonly asked: readonly string[];
  readonly missed: readonly string[];
}

const CHOICES: Readonly<Record<string, OutcomeChoices>> = {
  电话: {
    asked: ['已接通', '改约', '非本人', '拒访'],
    missed: ['无人接听', '占线', '关机', '停机', '空号', '拒接', '号码错误', '已搬离'],
  },
  上门: { asked: ['面谈', '改约', '非本人', '拒访'], missed: ['家中无人', '空置', '已搬离'] },
};

/** A letter or a message: what comes back is noted as an answer, without an outcome. */
const WRITTEN: OutcomeChoices = { asked: ['已接通', '改约', '拒访'], missed: [] };

/** What is noted of a message that went out (F1, H2, K1). A letter counts only when an answer came back (registers.md §4). */
const SENT: Readonly<Record<string, string>> = { 短信: '已发送', 微信: '已发送', 邮件: '已发送' };

const PROMISING = '改约';
const DISSATISFIED = new Set(['不满意', '非常不满意']);

/** The outcomes offered for a channel. */
export function outcomeChoices(channel: string): OutcomeChoices {
  return CHOICES[channel] ?? WRITTEN;
}

/** Whether a contact by this channel always has an outcome. */
export function needsOutcome(channel: string): boolean {
  return channel in CHOICES;
}

/** Nobody was reached: no answer belongs to it. */
export function isMissed(outcome: string): boolean {
  return Object.values(CHOICES).some(({ missed }) => missed.includes(outcome));
}

/** The customer himself answered (registers.md §4, "Reached"). */
export function isReached(outcome: string): boolean {
  return REACHED_OUTCOMES.has(outcome);
}

/** A time was agreed on. */
export function isPutOff(outcome: string): boolean {
  return outcome === PROMISING;
}

/** The text to note when a message was sent; `null` where the channel is none of messages. */
export function sentNote(channel: string): string | null {
  return SENT[channel] ?? null;
}

/** The customer is to be asked for the reason. */
export function isDissatisfied(satisfaction: string): boolean {
  return DISSATISFIED.has(satisfaction);
}

/** Somebody stands at the door: a signature can be had. */
export function isOnsite(channel: string): boolean {
  return channel === '上门';
}

/** Answers to a yes/no question, as registers hold them. */
export const YES_NO = ['是', '否'] as const;
