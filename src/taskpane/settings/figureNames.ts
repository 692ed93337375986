import type { Figure } from '../../regulations/figures';
import { packs } from '../../regulations/packs';
import { rateName } from '../../reports/rateWords';
import type { Rate, RateId } from '../../rates/rate';
import type { Say } from '../../reports/say';
import { eventSchema } from '../../regulations/schema/visitRule';
import { perCent } from './fields';

/** Figures about a visit, named by its kind and what tells it from others of the kind (`window:维修:repairCompleted:安全设施`). */
const OF_VISITS = new Set(['window', 'windowDay', 'opens', 'opensDay', 'times', 'after', 'bound']);
/** Figures whose second part is a word of the code and has its own name. */
const OF_WORDS = new Set(['step', 'before', 'dueDay', 'dueMonth']);
/** Figures with a name of their own and perhaps a kind, a number of years or the name of a task. */
const NAMED = new Set([
  'quota',
  'cap',
  'recordedWithin',
  'keptYears',
  'onsitePeople',
  'problems',
  'phoneFrom',
  'coverage',
  'fromYears',
  'sentWithin',
  'collectedWithin',
  'evaluatedWithin',
  'answeredWithin',
  'reportedWithin',
  'countdown',
  'vipAmount',
  'vipWithin',
  'pointsAtStart',
  'pointsPerYuan',
  'pointsExpire',
  'leastVips',
  'shareOfPoints',
  'yuanPerDeal',
]);
const EVENTS: readonly string[] = eventSchema.options;
/** Visits of a period have their frequency for a name; that they are periodic says nothing more. */
const SAYS_NOTHING = 'periodBegan';

/** What a figure of a regulation is, in words: its key is `rule:what[:of what]` (`J4:visit-rate:维修`). */
export function figureName({ key }: Pick<Figure, 'key'>, say: Say): string {
  const [, what = '', ...parts] = key.split(':');
  const [of = '', more = ''] = parts;
  if (OF_VISITS.has(what)) {
    const back = ['window', 'opens'].includes(what) && leadsBack(key);
    return say(`settings.figure.${what}${back ? '.before' : ''}`, { visit: visitName(parts, say) });
  }
  if (OF_WORDS.has(what)) return say(`settings.figure.${what}`, { what: say(`settings.figure.${what}.${of}`) });
  if (what === 'deadline') {
    const grade = more === '' ? say('settings.figure.allGrades') : more.replaceAll('+', '、');
    return say(`settings.figure.deadline.${of}`, { grade });
  }
  if (what === 'fine') {
    return say('settings.figure.fine', {
      breach: say(`settings.breach.${of}`),
      payer: say(`settings.payer.${more}`),
    });
  }
  if (NAMED.has(what)) return say(`settings.figure.${what}`, { of });
  const group: Rate['group'] = of === '' ? {} : { kind: of };
  return rateName({ rate: what as RateId, group }, say);
}

/** `维修（维修完成后，安全设施）`. */
function visitName([kind = '', ...limits]: readonly string[], say: Say): string {
  const words = limits
    .filter((limit) => limit !== '' && limit !== SAYS_NOTHING)
    .map((limit) => (EVENTS.includes(limit) ? say(`settings.event.${limit}`) : limit.replaceAll('+', '、')));
  return words.length === 0 ? kind : say('settings.figure.visit', { kind, limits: words.join(say('settings.comma')) });
}

/** A figure with its unit: `70%`, `3 天`, `15 日`. */
export function figureValue({ value, unit }: Pick<Figure, 'value' | 'unit'>, say: Say): string {
  if (value === null) return say('settings.figure.unset');
  if (value === 0 && unit === 'day') return say('settings.value.sameDay');
  if (unit === 'share') return `${perCent(value)}%`;
  return say('settings.value', { value, unit: say(`settings.unit.${unit}`) });
}

/** Whether a visit's window or opening is counted back from its date: before a birthday, before a contract ends. */
function leadsBack(key: string): boolean {
  const [rule = '', what = '', kind = '', ...limits] = key.split(':');
  const rules = packs
    .flatMap(({ visitRules }) => visitRules)
    .filter((each) => each.rule === rule && each.kind === kind)
    .filter(({ step }) => limits.length === 0 || step === null || limits.includes(step));
  return rules.some(({ window, opens }) => isNegative(what === 'opens' ? opens : window));
}

function isNegative(length: unknown): boolean {
  return typeof length === 'object' && length !== null && 'amount' in length && Number(length.amount) < 0;
}
