import type { SurveyRow } from '../registers/register';
import type { Day } from '../values/moment';

/** When a form went out and came back, and what it answers (registers.md §4, 意见征询). */

/** A form that came back was sent; where only the return is dated, it counts as sent on that day. `null`: no date at all. */
export function sentDay({ sentAt, returnedAt }: SurveyRow): Day | null {
  return sentAt?.day ?? returnedAt?.day ?? null;
}

/** A valid return carries an answer; without a return date it came back on the day it was sent. `null`: not back by `today`. */
export function returnDay(form: SurveyRow, today: Day): Day | null {
  if (!isAnswered(form)) return null;
  const day = form.returnedAt?.day ?? form.sentAt?.day ?? null;
  return day !== null && day <= today ? day : null;
}

function isAnswered({ ratings, opinion }: SurveyRow): boolean {
  return opinion !== null || Object.keys(ratings).length > 0;
}

/** The items that any of the forms rates, in the order in which they first occur. */
export function itemsOf(forms: readonly SurveyRow[]): string[] {
  return [...new Set(forms.flatMap(({ ratings }) => Object.keys(ratings)))];
}

/** Forms by the home they went to: the first of each home, its repeats, and those whose home the customer register does not know. */
export interface FormsByHome {
  readonly first: readonly SurveyRow[];
  readonly again: readonly SurveyRow[];
  readonly unknown: readonly SurveyRow[];
}

/** A home that got two forms is covered once. */
export function formsByHome(forms: readonly SurveyRow[]): FormsByHome {
  const first: SurveyRow[] = [];
  const again: SurveyRow[] = [];
  const unknown: SurveyRow[] = [];
  const seen = new Set<string>();
  for (const form of forms) {
    const key = form.party.household?.key;
    if (key === undefined) unknown.push(form);
    else if (seen.has(key)) again.push(form);
    else {
      seen.add(key);
      first.push(form);
    }
  }
  return { first, again, unknown };
}
