import type { Household, SurveyRow } from '../registers/register';
import type { SurveyRule } from '../regulations/regulation';
import { dayFromIso, isoDay, monthOf, wholeYears, type Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { calendarPeriods, dayAfter, endOfMonth } from '../visits/periods';
import type { Finding } from './finding';
import { findingAt } from './findingAt';

/** The forms that went out together: of one batch, or, where none is named, sent in one month. */
interface Batch {
  readonly name: string;
  readonly forms: readonly SurveyRow[];
  readonly lastSent: Day;
}

/**
 * Surveys that were not held as ruled (G4, M2): sent too long after the draw, returned too late, to too few homes, with too few returns, or
 * not at all. One finding a batch, at its first form.
 */
export function surveys(ledger: Ledger): Finding[] {
  const { regulation } = ledger;
  if (regulation.surveys.length === 0) return [];
  const batches = batchesOf(ledger.registers.surveys);
  return [
    ...regulation.surveys.flatMap((survey) => [
      ...notHeld(survey, ledger),
      ...batches.flatMap((batch) => [
        ...sentLate(survey, batch, ledger),
        ...returnedLate(survey, batch, ledger),
        ...tooFewHomes(survey, batch, ledger),
      ]),
    ]),
    ...batches.flatMap((batch) => tooFewReturns(batch, ledger)),
  ];
}

/** A form that came back was sent, at the latest on that day. */
const sentOn = ({ sentAt, returnedAt }: SurveyRow): Day | null => sentAt?.day ?? returnedAt?.day ?? null;

function batchesOf(forms: readonly SurveyRow[]): readonly Batch[] {
  const batches = new Map<string, SurveyRow[]>();
  for (const form of forms) {
    const day = sentOn(form);
    const name = form.batch ?? (day === null ? null : monthOf(day));
    if (name === null) continue;
    const known = batches.get(name);
    if (known === undefined) batches.set(name, [form]);
    else known.push(form);
  }
  return [...batches].map(([name, own]) => ({
    name,
    forms: own,
    lastSent: own.reduce((last, form) => Math.max(last, sentOn(form) ?? -Infinity), -Infinity),
  }));
}

/** Sent so soon after the draw that the workbook recorded (M2). */
function sentLate({ rule, sentWithin }: SurveyRule, { name, forms }: Batch, ledger: Ledger): Finding[] {
  const draw = ledger.draws.find((one) => one.rule === rule && one.period === name);
  const drawn = draw === undefined ? null : dayFromIso(draw.on);
  if (sentWithin === null || drawn === null) return [];
  const latest = dayAfter(drawn, sentWithin, ledger.calendar);
  const late = forms.filter(({ sentAt }) => sentAt !== null && sentAt.day > latest);
  return lateForms(rule, name, '发放征询表', 'sentAt', latest, late);
}

function returnedLate({ rule, collectedWithin }: SurveyRule, { name, forms }: Batch, { calendar }: Ledger): Finding[] {
  if (collectedWithin === null) return [];
  const latestOf = ({ sentAt }: SurveyRow): Day => dayAfter(sentAt!.day, collectedWithin, calendar);
  const late = forms.filter(
    (form) => form.sentAt !== null && form.returnedAt !== null && form.returnedAt.day > latestOf(form),
  );
  return late.length === 0 ? [] : lateForms(rule, name, '收回征询表', 'returnedAt', latestOf(late[0]!), late);
}

function lateForms(
  rule: string,
  batch: string,
  step: string,
  field: 'sentAt' | 'returnedAt',
  latest: Day,
  late: readonly SurveyRow[],
): Finding[] {
  const [first] = late;
  if (first === undefined) return [];
  const done = isoDay(Math.max(...late.map((form) => form[field]!.day)));
  const params = { step, rules: [rule], deadline: isoDay(latest), done, count: late.length, batch, wording: 'batch' };
  const found = findingAt('deadline-missed', first, field, { severity: 'warning', params });
  return [{ ...found, subject: `${rule} ${step} ${batch}` }];
}

/** Each tier of years since people moved in has its share of homes (M2). Homes of unknown years are in no tier. */
function tooFewHomes({ rule, coverage, sentWithin }: SurveyRule, batch: Batch, ledger: Ledger): Finding[] {
  const { today, calendar, registers } = ledger;
  const over = sentWithin === null ? batch.lastSent : dayAfter(batch.lastSent, sentWithin, calendar);
  if (coverage.length === 0 || over >= today) return [];
  const reached = new Set(batch.forms.flatMap(({ party }) => party.household?.key ?? []));
  const projects = new Set(batch.forms.flatMap(({ party }) => party.household?.project ?? []));
  const yearsOf = yearsLivedIn(registers.surveys, batch.lastSent);
  const tiers = [...coverage].sort((a, b) => b.fromYears - a.fromYears);
  const counts = tiers.map(() => ({ base: 0, done: 0 }));
  for (const home of registers.households.values()) {
    if (home.project !== null && projects.size > 0 && !projects.has(home.project)) continue;
    const years = yearsOf(home);
    const count = years === null ? undefined : counts[tiers.findIndex(({ fromYears }) => years >= fromYears)];
    if (count === undefined) continue;
    count.base += 1;
    if (reached.has(home.key)) count.done += 1;
  }
  return tiers.flatMap(({ fromYears, share }, at) => {
    const { base, done } = counts[at]!;
    const toYears = tiers[at - 1]?.fromYears ?? null;
    return tooFew(rule, batch, 'sentAt', 'coverage', { base, done, share, fromYears, toYears });
  });
}

/** Years of a home from its earliest date of moving in, else as a form of the home, or of its building, states them. */
function yearsLivedIn(forms: readonly SurveyRow[], on: Day): (home: Household) => number | null {
  const stated = new Map<string, number>();
  const ofBuilding = ({ project, building }: Household): string => `#${project ?? ''}|${building ?? ''}`;
  for (const { party, buildingYears } of forms) {
    if (party.household === null || buildingYears === null) continue;
    stated.set(party.household.key, buildingYears);
    stated.set(ofBuilding(party.household), buildingYears);
  }
  return (home) => {
    const from = home.customers.reduce(
      (first, { moveInDate }) => Math.min(first, moveInDate?.day ?? Infinity),
      Infinity,
    );
    return from === Infinity ? (stated.get(home.key) ?? stated.get(ofBuilding(home)) ?? null) : wholeYears(from, on);
  };
}

/** Enough of those sent come back with an answer (M2), once the time for it is over. */
function tooFewReturns(batch: Batch, { regulation, calendar, today }: Ledger): Finding[] {
  const target = regulation.targets.find(({ rate }) => rate === 'survey-return-rate');
  if (target === undefined || batch.lastSent === -Infinity) return [];
  const term = regulation.surveys.find(({ collectedWithin }) => collectedWithin !== null)?.collectedWithin ?? null;
  const over = term === null ? endOfMonth(batch.lastSent) : dayAfter(batch.lastSent, term, calendar);
  if (over >= today) return [];
  const done = batch.forms.filter(isAnswered).length;
  const { rule, target: share } = target;
  return tooFew(rule, batch, 'returnedAt', 'returns', { base: batch.forms.length, done, share });
}

function isAnswered({ ratings, opinion }: SurveyRow): boolean {
  return opinion !== null || Object.keys(ratings).length > 0;
}

interface Count {
  readonly base: number;
  readonly done: number;
  readonly share: number;
  readonly fromYears?: number;
  readonly toYears?: number | null;
}

function tooFew(
  rule: string,
  { name, forms }: Batch,
  field: 'sentAt' | 'returnedAt',
  wording: 'coverage' | 'returns',
  { base, done, share, fromYears, toYears }: Count,
): Finding[] {
  // A hair of binary rounding is no home too few.
  if (base === 0 || done >= base * share - 1e-9) return [];
  const params = {
    rule,
    kind: '意见征询',
    period: name,
    done,
    base,
    percent: Math.round(share * 1000) / 10,
    bound: '不少于',
    wording,
    ...(fromYears === undefined ? {} : { years: toYears ? `${fromYears}–${toYears}年` : `${fromYears}年以上` }),
  };
  const found = findingAt('quota-missed', forms[0]!, ['batch', field], { severity: 'warning', params });
  return [{ ...found, subject: `${rule} ${wording} ${name} ${fromYears ?? ''}` }];
}

/** One survey in each year (or half year) that began and ended since visits are owed (G4). */
function notHeld({ rule, every }: SurveyRule, { registers, dueFrom, today }: Ledger): Finding[] {
  if (every === null || dueFrom === null) return [];
  const source = registers.sheets.find(({ register }) => register === 'surveys');
  const held = registers.surveys.flatMap((form) => sentOn(form) ?? []);
  return calendarPeriods(every, dueFrom, today).flatMap(({ name, first, last }): Finding[] => {
    if (last >= today || held.some((day) => day >= first && day <= last)) return [];
    return [
      {
        code: 'quota-missed',
        severity: 'warning',
        register: 'surveys',
        sheet: source?.sheet ?? null,
        cell: null,
        field: null,
        value: null,
        params: {
          rule,
          kind: '意见征询',
          period: name,
          done: 0,
          base: 1,
          percent: 100,
          bound: '不少于',
          wording: 'survey',
        },
        related: [],
        fix: null,
        subject: `${rule} ${name}`,
      },
    ];
  });
}
