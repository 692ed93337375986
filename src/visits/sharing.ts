import type { VisitRow } from '../registers/register';
import type { Regulation } from '../regulations/regulation';
import type { Occasion } from './occasions';
import { namesSomebody, sameCustomer } from './identity';

/** Which records may answer several due visits that they name; normally a record answers one. */
export interface Sharing {
  /** Each of the matters it names, of one customer: by a letter (A7, C4, M2), or by any channel where the office says so. */
  answersSeveral(channel: string | null): boolean;
  /** Also those of other customers: one open letter to several people (A7). */
  answersAnybody(channel: string | null): boolean;
}

export function sharingOf({ sharedRecords, office }: Pick<Regulation, 'sharedRecords' | 'office'>): Sharing {
  const shared = new Set(sharedRecords.flatMap(({ channels }) => channels));
  const answersAnybody = (channel: string | null): boolean => channel !== null && shared.has(channel);
  return {
    answersAnybody,
    answersSeveral: (channel) => office.options.recordAnswersSeveral || answersAnybody(channel),
  };
}

/**
 * Whether an open letter speaks to everybody it names: it names matters of several customers, and its own cells name one of them or
 * nobody. A letter that names somebody else's matter alone is a slip, as any record is.
 */
export function speaksToAll({ party }: VisitRow, named: readonly Occasion[]): boolean {
  if (named.length < 2) return false;
  return !namesSomebody(party) || named.some(({ occurrence }) => sameCustomer(party, occurrence.party) !== 'other');
}
