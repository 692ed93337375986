import type { Registers, VisitRow } from '../../registers/register';
import { isDissatisfied } from '../../regulations/satisfied';
import type { Day } from '../../values/moment';
import { happened, occurrenceOf, type Occurrence } from './occurrence';

/** Visits whose questionnaire has answers 否 (R1, S1): one follow-up speaks of all of them; `grade` names the questions. */
export function answersNo({ visits }: Registers, today: Day): Occurrence[] {
  return visits.flatMap((row) => {
    const denied = questionsDenied(row);
    return denied.length === 0 ? [] : [{ ...ofVisit('answeredNo', row, today), grade: denied.join('、') }];
  });
}

/** Visits that found something not in order (E1, G1): a dissatisfied rating, or an answer 否. */
export function problemsSeen({ visits }: Registers, today: Day): Occurrence[] {
  return visits
    .filter((row) => isDissatisfiedVisit(row) || questionsDenied(row).length > 0)
    .map((row) => ofVisit('problemFound', row, today));
}

/** Whether a visit's own rating or one of its items says that the customer is not satisfied. */
export function isDissatisfiedVisit({ satisfaction, ratings }: VisitRow): boolean {
  if (satisfaction !== null && isDissatisfied(satisfaction)) return true;
  for (const item in ratings) if (isDissatisfied(ratings[item]!)) return true;
  return false;
}

const NONE: readonly string[] = [];

/** The questions of a record that were answered 否. */
export function questionsDenied({ answers }: VisitRow): readonly string[] {
  let denied: string[] | null = null;
  for (const question in answers) if (answers[question] === false) (denied ??= []).push(question);
  return denied ?? NONE;
}

function ofVisit(event: 'answeredNo' | 'problemFound', row: VisitRow, today: Day): Occurrence {
  const { visitId: number, party, visitedAt } = row;
  return occurrenceOf({
    event,
    register: 'visits',
    row,
    number,
    party,
    moment: happened(visitedAt, today),
    began: null,
  });
}
