import type { SurveyRow } from '../registers/register';
import { isSatisfied } from '../regulations/satisfied';
import { monthBounds, type Day, type Month } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { makeRate } from './makeRate';
import { homeMember, leftOut, member } from './members';
import type { LeftOut, Rate, RateMember } from './rate';

/**
 * 意见征询 (M3): 覆盖率 = sent / households, 回收率 = valid returns / sent, both over the forms sent in the month; 满意率 per item over the forms
 * returned in the month. A month without such forms has none of these rates.
 */
export function surveyRates(ledger: Ledger, month: Month): Rate[] {
  const { first, last } = monthBounds(month);
  const { surveys, households } = ledger.registers;
  const lies = (day: Day | null): boolean => day !== null && day >= first && day <= last && day <= ledger.today;
  const sent = surveys.filter((form) => lies(sentDay(form)));
  const returned = surveys.filter((form) => lies(returnDay(form, ledger.today)));
  const ofForm = (form: SurveyRow, counted: boolean): RateMember => member(form, form.party, null, counted);
  const rates: Rate[] = [];
  if (sent.length > 0) {
    const members = sent.map((form) => ofForm(form, true));
    const base = [...households.values()].map(homeMember);
    rates.push(makeRate({ rate: 'survey-coverage', members, base }, ledger));
    const back = sent.map((form) => ofForm(form, returnDay(form, ledger.today) !== null));
    rates.push(makeRate({ rate: 'survey-return-rate', members: back }, ledger));
  }
  for (const item of itemsOf(returned)) {
    const members: RateMember[] = [];
    const without: LeftOut[] = [];
    for (const form of returned) {
      const rating = form.ratings[item];
      if (rating === undefined) without.push(leftOut(ofForm(form, false), 'unrated'));
      else members.push(ofForm(form, isSatisfied(rating, ledger.regulation.satisfied)));
    }
    rates.push(makeRate({ rate: 'survey-satisfaction-rate', group: { item }, members, leftOut: without }, ledger));
  }
  return rates;
}

function isAnswered({ ratings, opinion }: SurveyRow): boolean {
  return opinion !== null || Object.keys(ratings).length > 0;
}

/** A valid return carries an answer; without a return date it came back on the day it was sent. `null`: not back by `today`. */
function returnDay(form: SurveyRow, today: Day): Day | null {
  if (!isAnswered(form)) return null;
  const day = form.returnedAt?.day ?? form.sentAt?.day ?? null;
  return day !== null && day <= today ? day : null;
}

/** A form that came back was sent; where only the return is dated, it counts as sent on that day. */
function sentDay({ sentAt, returnedAt }: SurveyRow): Day | null {
  return sentAt?.day ?? returnedAt?.day ?? null;
}

function itemsOf(forms: readonly SurveyRow[]): string[] {
  return [...new Set(forms.flatMap(({ ratings }) => Object.keys(ratings)))];
}
