import type { Pack } from './schema';

/**
 * The figures of a pack that an office may change, each under a key `rule:what[:of what]`, e.g. `A13:phone-letter-share`,
 * `J4:visit-rate:维修`, `J3:window:投诉`. The rule id alone is enough where the rule has one figure (`A13`).
 */
export interface Figure {
  readonly key: string;
  readonly rule: string;
  readonly pack: string;
  /** `null`: the regulation leaves it to the office, which has not said it yet (A12). */
  readonly value: number | null;
  /** A share lies between 0 and 1; everything else is a whole number of that unit, at least 0. */
  readonly unit: 'share' | 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month';
}

/** A cap beside a share (A3) is named in full; the bare rule id means the share. */
const CAP = 'cap';

interface Slot extends Figure {
  write(value: number): void;
}

/** The figures that can be changed in a pack, each key once. */
export function figuresOf(pack: Pack): Figure[] {
  const seen = new Map<string, Figure>();
  for (const { key, rule, value, unit } of slotsOf(pack)) {
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
  for (const [name, value] of changed) {
    const key = fullKey(slots, name);
    for (const slot of slots) if (slot.key === key && figureFits(slot, value)) slot.write(value);
  }
  return draft;
}

/** The figure a key or a bare rule id means among `figures`; `undefined` when none, or several, are meant. */
export function findFigure(figures: readonly Figure[], name: string): Figure | undefined {
  const key = fullKey(figures, name);
  return figures.find((figure) => figure.key === key);
}

/** Whether a number may stand in for a figure. */
export function figureFits(figure: Figure, value: number): boolean {
  return figure.unit === 'share' ? value >= 0 && value <= 1 : Number.isInteger(value) && value >= 0;
}

function fullKey(figures: readonly Figure[], name: string): string | undefined {
  if (name.includes(':')) return name;
  const keys = new Set(
    figures.filter(({ rule, key }) => rule === name && !key.startsWith(`${rule}:${CAP}:`)).map(({ key }) => key),
  );
  return keys.size === 1 ? [...keys][0] : undefined;
}

function slotsOf(pack: Pack): Slot[] {
  const slots: Slot[] = [];
  const add = (
    rule: string,
    what: string,
    unit: Figure['unit'],
    value: number | null,
    write: (value: number) => void,
  ): void => {
    slots.push({ key: `${rule}:${what}`, rule, pack: pack.id, value, unit, write });
  };
  for (const entry of pack.visitRules) {
    const { window, reach } = entry;
    if (reach !== 'all') {
      add(entry.rule, `sample-rate:${entry.kind}`, 'share', reach.share, (value) => (reach.share = value));
    }
    if (typeof window === 'object' && 'amount' in window) {
      const several = pack.visitRules.filter(({ rule, kind }) => rule === entry.rule && kind === entry.kind).length > 1;
      const of = several ? `${entry.kind}:${entry.event}` : entry.kind;
      add(entry.rule, `window:${of}`, window.unit, window.amount, (value) => (window.amount = value));
    }
  }
  for (const entry of pack.targets) {
    const what = entry.kind === null ? entry.rate : `${entry.rate}:${entry.kind}`;
    add(entry.rule, what, 'share', entry.target, (value) => (entry.target = value));
  }
  for (const entry of pack.quotas) {
    // The floor of a sample is one figure wherever it stands (A3); a cap is another.
    const what =
      entry.of === 'repairsDispatched' && entry.direction === 'atLeast'
        ? 'sample-rate'
        : entry.direction === 'atMost'
          ? CAP
          : 'quota';
    add(entry.rule, `${what}:${entry.kind}`, 'share', entry.share, (value) => (entry.share = value));
  }
  for (const entry of pack.complaintDeadlines) {
    const { within } = entry;
    const what = `deadline:${entry.step}${entry.ofGrades.length > 0 ? `:${entry.ofGrades.join('+')}` : ''}`;
    add(entry.rule, what, within.unit, within.amount, (value) => (within.amount = value));
  }
  for (const { rule, to, within } of pack.stepLimits) {
    add(rule, `step:${to}`, within.unit, within.amount, (value) => (within.amount = value));
  }
  const { recordedWithin } = pack.records;
  if (recordedWithin !== 'none' && 'hours' in recordedWithin) {
    add(recordedWithin.rule, 'recordedWithin', 'hour', recordedWithin.hours, (value) => (recordedWithin.hours = value));
  }
  return slots;
}
