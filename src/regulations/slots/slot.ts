import type { Period } from '../regulation';

/** What a figure counts. Shares lie between 0 and 1; everything else but points and yuan is a whole number. */
export type FigureUnit =
  'share' | Period['unit'] | 'year' | 'dayOfMonth' | 'monthOfYear' | 'times' | 'people' | 'yuan' | 'points';

/** One place of a pack where a figure stands, and how to put another there. */
export interface Slot {
  readonly rule: string;
  /** Its name within the rule: `what[:of what]`. */
  readonly what: string;
  readonly unit: FigureUnit;
  readonly value: number | null;
  write(value: number): void;
}

/** A length of time; one that leads back from a date is edited as its size and goes on leading back. */
export function lengthSlot(rule: string, what: string, length: { amount: number; unit: Period['unit'] }): Slot {
  const back = length.amount < 0;
  return {
    rule,
    what,
    unit: length.unit,
    value: Math.abs(length.amount),
    write: (value) => (length.amount = back && value !== 0 ? -value : value),
  };
}

/** A bare number at `key` of a piece of the pack; none where nothing stands there. */
export function numberSlot<Key extends string>(
  rule: string,
  what: string,
  unit: FigureUnit,
  piece: { [K in Key]: number | null },
  key: Key,
): Slot {
  return { rule, what, unit, value: piece[key], write: (value) => (piece[key] = value) };
}
