import type { Figure } from '../../regulations/figures';
import { rateName } from '../../reports/rateWords';
import type { Rate, RateId } from '../../rates/rate';
import type { Say } from '../../reports/say';

const named = new Set(['window', 'quota', 'cap', 'deadline', 'step', 'recordedWithin']);

/** What a figure of a regulation is, in words: its key is `rule:what[:of what]` (`J4:visit-rate:维修`). */
export function figureName(figure: Pick<Figure, 'key'>, say: Say): string {
  const [, what = '', of = '', event = ''] = figure.key.split(':');
  if (what === 'deadline') {
    const grade = event === '' ? say('settings.figure.allGrades') : event.replaceAll('+', '、');
    return say(`settings.figure.deadline.${of}`, { grade });
  }
  if (what === 'window' && event !== '') {
    return say('settings.figure.window.of', { kind: of, event: say(`settings.event.${event}`) });
  }
  if (named.has(what)) return say(`settings.figure.${what}`, { kind: of });
  const group: Rate['group'] = of === '' ? {} : { kind: of };
  return rateName({ rate: what as RateId, group }, say);
}
