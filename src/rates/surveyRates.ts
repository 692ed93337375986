import type { SurveyRow } from '../registers/register';
import { isSatisfied } from '../regulations/satisfied';
import { monthBounds, type Day, type Month } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { makeRate } from './makeRate';
import { countOf, member } from './members';
import type { Rate } from './rate';

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
  const rates: Rate[] = [];
  if (sent.length > 0) {
    rates.push(
      makeRate(
        {
          rate: 'survey-coverage',
          numerator: sent.length,
          denominator: households.size,
          members: sent.map((form) => member(form, form.party, null, true)),
        },
        ledger,
      ),
    );
    const members = sent.map((form) => member(form, form.party, null, returnDay(form, ledger.today) !== null));
    rates.push(
      makeRate(
        { rate: 'survey-return-rate', numerator: countOf(members), denominator: members.length, members },
        ledger,
      ),
    );
  }
  for (const item of itemsOf(returned)) {
    const members = returned.flatMap((form) => {
      const rating = form.ratings[item];
      if (rating === undefined) return [];
      return [member(form, form.party, null, isSatisfied(rating, ledger.regulation.satisfied))];
    });
    rates.push(
      makeRate(
        {
          rate: 'survey-satisfaction-rate',
          group: { item },
          numerator: countOf(members),
          denominator: members.length,
          excluded: { unrated: returned.length - members.length },
          members,
        },
        ledger,
      ),
    );
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
