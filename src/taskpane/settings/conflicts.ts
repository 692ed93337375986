import { combine } from '../../regulations/combine';
import { figuresOf, type Figure } from '../../regulations/figures';
import { packById } from '../../regulations/packs';
import type { VisitRule } from '../../regulations/regulation';
import type { OfficeSettings } from '../../regulations/settings';
import type { Say } from '../../reports/say';
import { figureName, figureValue } from './figureNames';

/** Rules that state one thing differently, and which of them holds. */
export interface Disagreement {
  readonly subject: string;
  /** Rule ids, the strictest first. */
  readonly rules: readonly string[];
  readonly strictest: string;
  readonly holds: string;
}

/** What the chosen packs state differently, one entry a subject. */
export function disagreements(settings: OfficeSettings): Disagreement[] {
  const strict = combine(settings.packs, { ...settings, choices: {} }).conflicts;
  const bySubject = new Map<string, { chosen: Set<string>; over: Set<string> }>();
  for (const { subject, chosen, over } of strict) {
    const entry = bySubject.get(subject) ?? { chosen: new Set(), over: new Set() };
    entry.chosen.add(chosen);
    entry.over.add(over);
    bySubject.set(subject, entry);
  }
  return [...bySubject].map(([subject, { chosen, over }]) => {
    // Of three rules the middle one is stricter than one and laxer than the other.
    const strictest = [...chosen].find((rule) => !over.has(rule)) ?? [...chosen][0]!;
    const rules = [...new Set([strictest, ...chosen, ...over])];
    const wanted = settings.choices[subject];
    return { subject, rules, strictest, holds: wanted !== undefined && rules.includes(wanted) ? wanted : strictest };
  });
}

/** The choices of an office once it lets a rule hold; the strictest one needs no word. */
export function withChoice(
  choices: OfficeSettings['choices'],
  { subject, strictest }: Disagreement,
  rule: string,
): OfficeSettings['choices'] {
  const others = Object.fromEntries(Object.entries(choices).filter(([each]) => each !== subject));
  return rule === strictest ? others : { ...others, [subject]: rule };
}

/** What the rules disagree about, in words: `投诉回访率`, `维修回访期限`. */
export function subjectName(subject: string, say: Say): string {
  const [what = '', of = ''] = subject.split(':');
  if (NAMED.has(what)) return say(`settings.conflict.${what}`, { kind: of });
  return figureName({ key: `:${subject}` }, say);
}

const NAMED = new Set(['signature', 'reach', 'recordedWithin', 'satisfied', 'followUps', 'personReached']);

/** What a rule states about a subject: `60%`, `3 天内`, `抽样 5%`, `当月内`; empty where its id says it all. */
export function stated(subject: string, rule: string, settings: OfficeSettings, say: Say): string {
  const figure = figureOf(subject, rule, settings);
  const [what = '', kind = ''] = subject.split(':');
  if (what === 'reach') {
    const visit = visitRule(rule, kind, settings);
    if (visit === undefined || visit.reach === 'all') return say('settings.conflict.reach.all');
    const share = figureOf(`sample-rate:${kind}`, rule, settings);
    return share === undefined ? '' : say('settings.conflict.reach.share', { share: figureValue(share, say) });
  }
  if (what === 'window') {
    const visit = visitRule(rule, kind, settings);
    return visit === undefined ? '' : windowText(inForce(visit.window, figure), say);
  }
  if (figure !== undefined) return figureValue(figure, say);
  if (what === 'signature')
    return say(takesRefusal(rule, settings) ? 'settings.conflict.refusal' : 'settings.conflict.signed');
  if (what === 'recordedWithin') return say('settings.conflict.sameDay');
  // A rule that gives no term means the end of the month.
  if (what === 'problems') return say('settings.window.endOfMonth');
  if (what === 'followUps') return followUpsText(rule, settings, say);
  return '';
}

/** A rule's figure about a subject, as the office set it. */
function figureOf(subject: string, rule: string, { packs, figures }: OfficeSettings): Figure | undefined {
  const known = packs.flatMap((id) => figuresOf(packById(id)!));
  // A deadline may be stated for the grade as another pack calls it, or for several grades together.
  const [what = '', step = ''] = subject.split(':');
  const stems = [`${rule}:${subject}`, ...(what === 'deadline' ? [`${rule}:${what}:${step}`] : [])];
  const figure = stems
    .map((stem) => known.find(({ key }) => key === stem) ?? known.find(({ key }) => key.startsWith(`${stem}:`)))
    .find((each) => each !== undefined);
  if (figure === undefined) return undefined;
  return { ...figure, value: figures[figure.key] ?? figure.value };
}

function followUpsText(rule: string, { packs }: OfficeSettings, say: Say): string {
  const followUps = packs.flatMap((id) => packById(id)!.followUps ?? []).find((each) => each.rule === rule);
  const except = followUps?.exceptCategories ?? [];
  return except.length === 0
    ? say('settings.conflict.phone')
    : say('settings.conflict.phoneExcept', { categories: except.join('、') });
}

function visitRule(rule: string, kind: string, { packs }: OfficeSettings) {
  return packs.flatMap((id) => packById(id)!.visitRules).find((each) => each.rule === rule && each.kind === kind);
}

/** A window with the size the office gave it. */
function inForce(window: VisitRule['window'], figure: Figure | undefined): VisitRule['window'] {
  if (typeof window === 'string' || !('amount' in window) || typeof figure?.value !== 'number') return window;
  return { ...window, amount: window.amount < 0 ? -figure.value : figure.value };
}

function takesRefusal(rule: string, { packs }: OfficeSettings): boolean {
  return packs.some((id) => packById(id)!.evidence.refusalNote === rule);
}

/** When a visit is due, in words. */
export function windowText(window: VisitRule['window'], say: Say): string {
  if (typeof window === 'string') return say(`settings.window.${window}`);
  if ('dayOfNextMonth' in window) return say('settings.window.dayOfNextMonth', { day: window.dayOfNextMonth });
  if ('weekday' in window) return say('settings.window.weekday', { day: say(`settings.weekday.${window.weekday}`) });
  if (window.amount === 0) return say('settings.value.sameDay');
  const length = say('settings.value', { value: Math.abs(window.amount), unit: say(`settings.unit.${window.unit}`) });
  return say(window.amount < 0 ? 'settings.window.before' : 'settings.window.within', { length });
}
