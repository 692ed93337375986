import type { SurveyRow } from '../../registers/register';
import { isDissatisfied, isSatisfied } from '../../regulations/satisfied';
import type { Regulation } from '../../regulations/regulation';
import { formsByHome, itemsOf, returnDay, sentDay } from '../../rates/surveyForms';
import { statedYears, tierOfHome, tiersOf, type SurveyTier } from '../../rates/surveyTiers';
import { monthOf, type Day } from '../../values/moment';
import { opinionTopics } from '../../values/opinionTopics';
import { saysNothing } from '../../values/wishes';
import type { Ledger } from '../../visits/ledger';
import { liesIn, type Span } from './periodOf';

/** From best to worst, as every scale is read (registers.md §3). */
export const OPTIONS = ['非常满意', '满意', '较满意', '一般', '不满意', '非常不满意'] as const;
/** The customer's sum of it all: no item that could be the weakest. */
const OVERALL = '总体评价';
const NAMED_WEAKEST = 3;

/** The forms that went out together. */
export interface SurveyBatch {
  /** As the register calls it; `null` where it names none: then the forms sent in one month belong together. */
  readonly name: string | null;
  readonly forms: readonly SurveyRow[];
  readonly firstSent: Day | null;
  readonly lastSent: Day | null;
}

/** The batches of which a form was sent or came back in the span, whole, in the order of their sending. */
export function batchesIn({ registers, today }: Ledger, span: Span): SurveyBatch[] {
  const batches = new Map<string, SurveyRow[]>();
  for (const form of registers.surveys) {
    const day = sentDay(form);
    const key = form.batch === null ? `#${day === null ? '' : monthOf(day)}` : `=${form.batch}`;
    const known = batches.get(key);
    if (known === undefined) batches.set(key, [form]);
    else known.push(form);
  }
  return [...batches.values()]
    .filter((forms) => forms.some((form) => liesIn(sentDay(form), span) || liesIn(returnDay(form, today), span)))
    .map((forms): SurveyBatch => {
      let first = Infinity;
      let last = -Infinity;
      for (const form of forms) {
        const day = sentDay(form);
        if (day === null) continue;
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
      const known = first !== Infinity;
      return { name: forms[0]!.batch, forms, firstSent: known ? first : null, lastSent: known ? last : null };
    })
    .sort((a, b) => (a.firstSent ?? 0) - (b.firstSent ?? 0));
}

/** How one tier of homes was reached. */
export interface TierCount {
  readonly tier: SurveyTier;
  readonly homes: number;
  readonly sent: number;
}

/** How one item was answered: how often each option, in the order of `OPTIONS`. */
export interface ItemCount {
  readonly item: string;
  readonly counts: readonly number[];
  readonly answered: number;
  readonly satisfied: number;
  readonly dissatisfied: number;
  /** 1 for the weakest, 2, 3; `null` for the others and for those with too few answers for a rank. */
  readonly weakest: number | null;
}

/** One opinion as often as it was written. */
export interface OpinionCount {
  readonly topics: readonly string[];
  readonly text: string;
  readonly times: number;
}

/** A batch counted (M3). */
export interface BatchFigures {
  readonly sent: number;
  readonly homesSent: number;
  readonly sentTwice: number;
  readonly unknownHome: number;
  readonly homes: number;
  readonly returned: number;
  readonly tiers: readonly TierCount[];
  readonly items: readonly ItemCount[];
  readonly opinions: readonly OpinionCount[];
}

/** Counts a batch; `items` of the pack come first, whether the form has them or not. */
export function countBatch(batch: SurveyBatch, ledger: Ledger): BatchFigures {
  const { regulation, registers, today } = ledger;
  const sent = batch.forms.filter((form) => (sentDay(form) ?? today) <= today);
  const returned = sent.filter((form) => returnDay(form, today) !== null);
  const { first, again, unknown } = formsByHome(sent);
  const asked = regulation.surveys.flatMap(({ items }) => items);
  const items = [...new Set([...asked, ...itemsOf(returned)])].map((item) => countItem(item, returned, regulation));
  return {
    sent: sent.length,
    homesSent: first.length,
    sentTwice: again.length,
    unknownHome: unknown.length,
    homes: registers.households.size,
    returned: returned.length,
    tiers: countTiers(batch, first, ledger),
    items: rankWeakest(items, regulation.office.options.rankFrom),
    opinions: countOpinions(returned),
  };
}

function countItem(item: string, returned: readonly SurveyRow[], { satisfied: how }: Regulation): ItemCount {
  const counts = OPTIONS.map(() => 0);
  let answered = 0;
  let satisfied = 0;
  let dissatisfied = 0;
  for (const { ratings } of returned) {
    const rating = ratings[item];
    if (rating === undefined) continue;
    const at = OPTIONS.findIndex((option) => option === rating);
    if (at >= 0) counts[at]! += 1;
    answered += 1;
    if (isSatisfied(rating, how)) satisfied += 1;
    if (isDissatisfied(rating)) dissatisfied += 1;
  }
  return { item, counts, answered, satisfied, dissatisfied, weakest: null };
}

/** The three lowest of the items with enough answers; of equal ones the one with more dissatisfied answers is the weaker. */
function rankWeakest(items: readonly ItemCount[], rankFrom: number): ItemCount[] {
  const weakest = items
    .filter(({ item, answered }) => item !== OVERALL && answered > 0 && answered >= rankFrom)
    .sort((a, b) => a.satisfied / a.answered - b.satisfied / b.answered || b.dissatisfied - a.dissatisfied)
    .slice(0, NAMED_WEAKEST);
  return items.map((item) => {
    const rank = weakest.indexOf(item);
    return rank < 0 ? item : { ...item, weakest: rank + 1 };
  });
}

function countTiers(batch: SurveyBatch, reached: readonly SurveyRow[], ledger: Ledger): TierCount[] {
  const coverage = ledger.regulation.surveys.find((survey) => survey.coverage.length > 0)?.coverage ?? [];
  const counts = tiersOf(coverage).map((tier) => ({ tier, homes: 0, sent: 0 }));
  const stated = statedYears(batch.forms);
  const on = batch.firstSent ?? ledger.today;
  const tierOf = new Map<string, TierCount & { homes: number; sent: number }>();
  for (const household of ledger.registers.households.values()) {
    const place = tierOfHome(household, coverage, on, stated);
    if (place === null) continue;
    const count = counts[place]!;
    count.homes += 1;
    tierOf.set(household.key, count);
  }
  for (const { party } of reached) {
    const count = tierOf.get(party.household!.key);
    if (count !== undefined) count.sent += 1;
  }
  return counts;
}

/** Opinions as they were written, the most frequent first; those of one topic stand together where they are equally frequent. */
function countOpinions(returned: readonly SurveyRow[]): OpinionCount[] {
  const texts = new Map<string, { text: string; times: number }>();
  const topicTimes = new Map<string, number>();
  for (const { opinion } of returned) {
    if (opinion === null || saysNothing(opinion)) continue;
    const key = opinion.replace(/[^\p{L}\p{N}]+/gu, '');
    const known = texts.get(key);
    if (known === undefined) texts.set(key, { text: opinion, times: 1 });
    else known.times += 1;
    const topic = opinionTopics(opinion)[0] ?? '';
    topicTimes.set(topic, (topicTimes.get(topic) ?? 0) + 1);
  }
  const weight = ({ topics }: OpinionCount): number => topicTimes.get(topics[0] ?? '') ?? 0;
  return [...texts.values()]
    .map(({ text, times }): OpinionCount => ({ topics: opinionTopics(text), text, times }))
    .sort(
      (a, b) =>
        b.times - a.times ||
        weight(b) - weight(a) ||
        (a.topics[0] ?? '').localeCompare(b.topics[0] ?? '', 'zh') ||
        a.text.localeCompare(b.text, 'zh'),
    );
}
