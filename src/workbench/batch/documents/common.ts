import { isoDay, type Day } from '../../../values/moment';

/** What every document begins with (batch.md, "JSON"). */
export interface Heading<J extends string> {
  readonly job: J;
  readonly workbook: string;
  readonly today: string;
  readonly packs: readonly string[];
}

export interface DocumentInput {
  readonly workbook: string;
  readonly today: Day;
  readonly packs: readonly string[];
}

export function heading<J extends string>(job: J, { workbook, today, packs }: DocumentInput): Heading<J> {
  return { job, workbook, today: isoDay(today), packs };
}
