import type { Visit } from '../world';

const reachedWords = ['已接通', '面谈'];

/**
 * Reached: outcome 已接通 or 面谈; where the outcome is blank, onsite or phone with a rating or an opinion, a letter only
 * when an answer (rating or opinion) came back. Everything else with a date is an attempt.
 */
export function isReached(visit: Visit): boolean {
  if (visit.visitedAt === null) return false;
  if (visit.outcome !== null) return reachedWords.includes(visit.outcome);
  const answered = visit.satisfaction !== null || visit.content !== null;
  return answered && ['上门', '电话', '信函'].includes(visit.channel ?? '');
}

/** A name or the like stands in the signature's place; 拒签 is none. */
export function isSigned(visit: Visit): boolean {
  return visit.signature !== null && visit.signature !== '拒签';
}

/**
 * Valid: reached, visitor and channel given, and the evidence of the channel: onsite needs the signature (A5, J7). A refusal
 * with a note stands in for it only under C2, which is neither A nor J. Right customer and not before the event are asked
 * where the visit is matched.
 */
export function isValid(visit: Visit): boolean {
  return (
    isReached(visit) &&
    visit.visitor !== null &&
    visit.channel !== null &&
    (visit.channel !== '上门' || isSigned(visit))
  );
}
