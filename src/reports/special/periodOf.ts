import { addMonths, civilOf, dayOf, monthBounds, type Day, type Month } from '../../values/moment';

/** The stretches of time an analysis compares; days after today belong to none. */
export interface Periods {
  readonly month: Span;
  readonly before: Span;
  /** From 1 January to the end of the month. */
  readonly year: Span;
  /** The twelve months up to the end of the month (E2). */
  readonly twelve: Span;
}

export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** The month, the month before, the year so far and the last twelve months, as seen on `today`. */
export function periodsOf(month: Month, today: Day): Periods {
  const { first, last: end } = monthBounds(month);
  const last = Math.min(end, today);
  const twelveAgo = addMonths(first, -11);
  return {
    month: { first, last },
    before: { first: addMonths(first, -1), last: first - 1 },
    year: { first: dayOf(civilOf(first).year, 1, 1)!, last },
    twelve: { first: twelveAgo, last },
  };
}

export function liesIn(day: Day | null, { first, last }: Span): day is Day {
  return day !== null && day >= first && day <= last;
}
