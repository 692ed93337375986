import type { Pack } from './schema';
import { CAP, conductSlots, measureSlots } from './slots/conductSlots';
import type { FigureUnit, Slot } from './slots/slot';
import { calendarSlots, incentiveSlots, surveySlots } from './slots/standingSlots';
import { visitSlots } from './slots/visitSlots';

export type { FigureUnit } from './slots/slot';

/**
 * The figures of a pack that an office may change, each under a key `rule:what[:of what]`, e.g. `A13:phone-letter-share`,
 * `J4:visit-rate:维修`, `J3:window:投诉`. The rule id alone is enough where the rule has one figure (`A13`).
 */
export interface Figure {
  readonly key: string;
  readonly rule: string;
  readonly pack: string;
  /** `null`: the regulation leaves it to the office, which has not said it yet (A12). A length is its size, also before a date (K1). */
  readonly value: number | null;
  readonly unit: FigureUnit;
}

/** The figures that can be changed in a pack, each key once. */
export function figuresOf(pack: Pack): Figure[] {
  const seen = new Map<string, Figure>();
  for (const { rule, what, value, unit } of slotsOf(pack)) {
    const key = `${rule}:${what}`;
    if (!seen.has(key)) seen.set(key, { key, rule, pack: pack.id, value, unit });
  }
  return [...seen.values()];
}

/** A copy of the pack with the office's figures in place; keys of other packs and figures out of range are passed over. */
export function withFigures(pack: Pack, figures: Readonly<Record<string, number>>): Pack {
  const changed = Object.entries(figures);
  if (changed.length === 0) return pack;
  const draft = structuredClone(pack);
  const slots = slotsOf(draft);
  const known = figuresOf(draft);
  for (const [name, value] of changed) {
    const figure = findFigure(known, name);
    if (figure === undefined || !figureFits(figure, value)) continue;
    for (const slot of slots) if (`${slot.rule}:${slot.what}` === figure.key) slot.write(value);
  }
  return draft;
}

/** The figure a key or a bare rule id means among `figures`; `undefined` when none, or several, are meant. */
export function findFigure(figures: readonly Figure[], name: string): Figure | undefined {
  if (name.includes(':')) return figures.find(({ key }) => key === name);
  const own = figures.filter(({ rule }) => rule === name);
  const first = own.filter(({ key }) => !SECOND.has(key.split(':')[1]!));
  const meant = first.length > 0 ? first : own;
  return meant.length === 1 ? meant[0] : undefined;
}

/** Figures beside a rule's main one; they are named in full. */
const SECOND = new Set([CAP, 'opens', 'opensDay', 'times', 'after', 'keptYears', 'phoneFrom']);

/** Least and most of a figure by its unit; whole numbers but for shares, yuan and points. */
const RANGES: Readonly<Partial<Record<FigureUnit, readonly [number, number]>>> = {
  share: [0, 1],
  // Every month has a 28th.
  dayOfMonth: [1, 28],
  monthOfYear: [1, 12],
  times: [1, 1000],
  year: [1, 1000],
};
const BROKEN = new Set<FigureUnit>(['share', 'yuan', 'points']);

/** Whether a number may stand in for a figure. */
export function figureFits({ unit }: Pick<Figure, 'unit'>, value: number): boolean {
  const [least, most] = RANGES[unit] ?? [0, Number.MAX_SAFE_INTEGER];
  return value >= least && value <= most && (BROKEN.has(unit) || Number.isInteger(value));
}

function slotsOf(pack: Pack): Slot[] {
  return [visitSlots, measureSlots, conductSlots, surveySlots, calendarSlots, incentiveSlots].flatMap((slots) =>
    slots(pack),
  );
}
