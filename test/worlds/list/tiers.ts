import type { Day } from '../calendar';
import { filled, type Entry } from '../trades/trade';
import { isDisappointed } from '../trades/truth/evidence';
import type { Bare } from './reasons';

/** The tiers of the issue, the most urgent first. */
export const tierNames = ['appointment', 'graveOverdue', 'mustNow', 'again', 'soon', 'sample', 'routine'] as const;

/** Best and worst place in `tierNames`; they differ where chance or two readings of a ruling decide. */
export type TierSpan = readonly [best: number, worst: number];

const at = (name: (typeof tierNames)[number]) => tierNames.indexOf(name);

/** Kinds that are visited 100 % (A11, C5, G1, H1, J4). */
const whole: Readonly<Record<string, readonly string[]>> = {
  A: ['投诉', '意见征询'],
  C: ['投诉', '意见征询'],
  G: ['维修'],
  H: ['成交'],
  J: ['投诉', '入住'],
};
const greetings = ['生日', '节日', '问候', '转介绍'];

export function tierOf(reason: Bare, matter: readonly Entry[], letters: string, date: Day): TierSpan {
  const { kind, deadline, cause, appointment, owed, origin } = reason;
  if (greetings.includes(kind)) return deadline <= date + 3 ? [at('soon'), at('soon')] : [at('soon'), at('routine')];
  if (appointment && appointment.day <= date) return [at('appointment'), at('appointment')];
  const must = [...letters].some((letter) => whole[letter]?.includes(kind));
  const plain: TierSpan =
    deadline <= date && (must || cause === 'problem')
      ? [at('mustNow'), at('mustNow')]
      : cause === 'again' && isDisappointed(origin)
        ? [at('again'), at('again')]
        : deadline <= date + 3
          ? [at('soon'), at('soon')]
          : owed?.sampled
            ? [at('sample'), at('sample')]
            : // J2 draws some of the day's orders.
              [letters.includes('J') && kind === '维修' ? at('sample') : at('routine'), at('routine')];
  // Whether the promise made at that visit is the repairers' as well, no ruling says.
  if (cause === 'problem' && filled(origin.promisedAt) && origin.promisedAt.day <= date)
    return [at('appointment'), plain[1]];
  const repeated = letters.includes('O') && kind === '投诉' && matter.length > 1;
  if (repeated) return [at('graveOverdue'), cause === 'owed' ? at('graveOverdue') : plain[1]];
  if (kind !== '投诉' || deadline >= date) return plain;
  const grave = matter.some(({ level }) => level === '重大');
  // J names 重要 and 一般 only; beside G, who names all, two readings are possible.
  const important = letters.includes('J') && matter.some(({ level }) => level === '重要');
  if (grave || (important && !letters.includes('G')))
    return [at('graveOverdue'), cause === 'owed' ? at('graveOverdue') : plain[1]];
  return important ? [at('graveOverdue'), plain[1]] : plain;
}
