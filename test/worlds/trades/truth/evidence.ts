import { blank, filled, type Entry } from '../trade';
import type { Letters } from './owed';

/** Registers.md §4, "Reached": 已接通 or 面谈; blank: onsite or phone with a rating or opinion, a letter with an answer. */
export function wasReached(visit: Entry): boolean {
  if (filled(visit.outcome)) return visit.outcome === '已接通' || visit.outcome === '面谈';
  const answered =
    filled(visit.satisfaction) || filled(visit.content) || ratingsOf(visit).length > 0 || repliesOf(visit).length > 0;
  return answered && ['上门', '电话', '信函'].includes(visit.channel ?? '');
}

/** The rated items a record carries. */
export function ratingsOf(visit: Entry): string[] {
  return Object.keys(visit).filter((key) => key.startsWith('item:') && filled(visit[key as `item:${string}`]));
}

/** The questions of a questionnaire that a record answers. */
export function repliesOf(visit: Entry): string[] {
  return Object.keys(visit).filter((key) => key.startsWith('question:') && filled(visit[key as `question:${string}`]));
}

export function isSigned(visit: Entry): boolean {
  return filled(visit.signature) && visit.signature !== '拒签';
}

/** Onsite visits are signed under A5, B4, C2, J7 and O2. */
export function signatureRules(letters: Letters): string[] {
  return ['A5', 'B4', 'C2', 'J7', 'O2'].filter((rule) => letters.includes(rule[0]!));
}

/** C2 takes a reasoned refusal for a signature; beside a pack that asks for the signature alone, the stricter of the two holds. */
export function refusalsCount(letters: Letters): boolean {
  return signatureRules(letters).every((rule) => rule === 'C2') && letters.includes('C');
}

/** Registers.md §4, "Valid": reached, visitor and channel given, signed where onsite; a refusal with a note under C2 alone. */
export function isValid(visit: Entry, letters: Letters): boolean {
  if (!wasReached(visit) || blank(visit.visitor) || blank(visit.channel)) return false;
  if (visit.channel !== '上门' || signatureRules(letters).length === 0 || isSigned(visit)) return true;
  return refusalsCount(letters) && filled(visit.refusalNote);
}

export function isDissatisfied(rating: string | null | undefined): boolean {
  return rating === '不满意' || rating === '非常不满意';
}

/** Any rating of the visit says so. */
export function isDisappointed(visit: Entry): boolean {
  return (
    isDissatisfied(visit.satisfaction) ||
    ratingsOf(visit).some((item) => isDissatisfied(visit[item as `item:${string}`]))
  );
}
