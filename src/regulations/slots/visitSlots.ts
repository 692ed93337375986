import type { Pack } from '../schema';
import { lengthSlot, numberSlot, type Slot } from './slot';

type VisitRule = Pack['visitRules'][number];

/** The figures of the visits a pack demands: sample, window, opening, frequency, second bound. */
export function visitSlots({ visitRules }: Pack): Slot[] {
  const names = namesOf(visitRules);
  return visitRules.flatMap((entry, index) => slotsOf(entry, names[index]!));
}

function slotsOf(entry: VisitRule, name: string): Slot[] {
  const { rule, window, opens, every, bound, reach } = entry;
  const slots: Slot[] = [];
  if (reach !== 'all') slots.push(numberSlot(rule, `sample-rate:${entry.kind}`, 'share', reach, 'share'));
  if (typeof window === 'object' && 'amount' in window) slots.push(lengthSlot(rule, `window:${name}`, window));
  if (typeof window === 'object' && 'dayOfNextMonth' in window) {
    slots.push(numberSlot(rule, `windowDay:${name}`, 'dayOfMonth', window, 'dayOfNextMonth'));
  }
  if (opens !== undefined && 'amount' in opens) slots.push(lengthSlot(rule, `opens:${name}`, opens));
  if (opens !== undefined && 'dayOfNextMonth' in opens) {
    slots.push(numberSlot(rule, `opensDay:${name}`, 'dayOfMonth', opens, 'dayOfNextMonth'));
  }
  if (every !== null) {
    slots.push(numberSlot(rule, `times:${name}`, 'times', every, 'times'));
    if (every.after !== null) slots.push(lengthSlot(rule, `after:${name}`, every.after));
  }
  // The second bound is the window of another rule (R2), and one figure with it.
  if (bound !== null) slots.push(lengthSlot(bound.rule, `window:${entry.kind}`, bound.within));
  return slots;
}

/**
 * Names that tell the entries of one rule and kind apart: the kind alone, else with the event, else with the step, else with
 * everything they are limited to (`维修:repairCompleted:安全设施`).
 */
function namesOf(entries: readonly VisitRule[]): string[] {
  return entries.map((entry) => {
    const alike = entries.filter(({ rule, kind }) => rule === entry.rule && kind === entry.kind);
    const tell = [() => '', ({ event }: VisitRule) => event, ({ step }: VisitRule) => step ?? '', limitsOf].find(
      (name) => new Set(alike.map(name)).size === alike.length,
    );
    const more = (tell ?? limitsOf)(entry);
    return more === '' ? entry.kind : `${entry.kind}:${more}`;
  });
}

function limitsOf({ event, step, ofGrades, exceptGrades, ofCustomers, channels }: VisitRule): string {
  const limits = [step ?? '', ofGrades.join('+'), exceptGrades.length > 0 ? '其他' : '', ofCustomers.grades.join('+')];
  const stated = limits.filter((limit) => limit !== '');
  return [event, ...(stated.length > 0 ? stated : [channels.join('+')])].join(':');
}
