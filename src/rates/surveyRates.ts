import type { SurveyRow } from '../registers/register';
import { isSatisfied } from '../regulations/satisfied';
import { monthBounds, type Day, type Month } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { makeRate } from './makeRate';
import { homeMember, leftOut, member } from './members';
import type { LeftOut, Rate, RateMember } from './rate';
import { formsByHome, itemsOf, returnDay, sentDay } from './surveyForms';

/**
 * 意见征询 (M3): 覆盖率 = households that a form was sent to / households, 回收率 = valid returns / forms sent, both over the forms sent in the
 * month, of whatever batch; 满意率 per item over the forms returned in the month. A home that two batches reach is covered once, so that
 * no month covers more than all. A month without such forms has none of these rates.
 */
export function surveyRates(ledger: Ledger, month: Month): Rate[] {
  const { first, last } = monthBounds(month);
  const { surveys } = ledger.registers;
  const lies = (day: Day | null): boolean => day !== null && day >= first && day <= last && day <= ledger.today;
  const sent = surveys.filter((form) => lies(sentDay(form)));
  const returned = surveys.filter((form) => lies(returnDay(form, ledger.today)));
  const rates = sent.length === 0 ? [] : [coverage(sent, ledger), returnRate(sent, ledger)];
  return [...rates, ...itemsOf(returned).map((item) => satisfaction(item, returned, ledger))];
}

function coverage(sent: readonly SurveyRow[], ledger: Ledger): Rate {
  const { first, again, unknown } = formsByHome(sent);
  const asking = ledger.regulation.surveys.filter((survey) => survey.coverage.length > 0);
  return makeRate(
    {
      rate: 'survey-coverage',
      members: first.map((form) => ofForm(form, true)),
      base: [...ledger.registers.households.values()].map(homeMember),
      leftOut: [
        ...again.map((form) => leftOut(ofForm(form, false), 'sentTwice')),
        ...unknown.map((form) => leftOut(ofForm(form, false), 'unknownHome')),
      ],
      rules: asking.map(({ rule }) => rule),
    },
    ledger,
  );
}

function returnRate(sent: readonly SurveyRow[], ledger: Ledger): Rate {
  const members = sent.map((form) => ofForm(form, returnDay(form, ledger.today) !== null));
  return makeRate(
    { rate: 'survey-return-rate', members, rules: ledger.regulation.surveys.map(({ rule }) => rule) },
    ledger,
  );
}

function satisfaction(item: string, returned: readonly SurveyRow[], ledger: Ledger): Rate {
  const members: RateMember[] = [];
  const without: LeftOut[] = [];
  for (const form of returned) {
    const rating = form.ratings[item];
    if (rating === undefined) without.push(leftOut(ofForm(form, false), 'unrated'));
    else members.push(ofForm(form, isSatisfied(rating, ledger.regulation.satisfied)));
  }
  const rules = ledger.regulation.surveys.map(({ rule, evaluation }) => evaluation ?? rule);
  return makeRate({ rate: 'survey-satisfaction-rate', group: { item }, members, leftOut: without, rules }, ledger);
}

function ofForm(form: SurveyRow, counted: boolean): RateMember {
  return member(form, form.party, null, counted);
}
