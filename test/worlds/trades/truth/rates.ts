import { firstOfMonth, lastOfMonth, monthOf, workdaysAfter, type Day } from '../../calendar';
import type { RateTruth } from '../../truth';
import { isSatisfied, rate } from '../../truth/rates';
import { blank, filled, rowsOf, type Entry, type TradeWorld } from '../trade';
import { contradicted, type Answered } from './answers';
import { isSigned, isValid, ratingsOf, wasReached } from './evidence';
import { mattersOf } from './homeDues';
import type { Letters } from './owed';
import { eventsOf } from './tradeDues';

export interface JudgedRate extends RateTruth {
  readonly met: boolean | null;
}

/** Kinds each pack owes as a whole; they show four visit rates, with or without a due visit in the month. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  A: ['投诉', '意见征询', '意见建议'],
  B: ['交付', '定期', '投诉'],
  C: ['投诉', '意见征询', '意见建议'],
  F: ['问候', '检查', '会议', '年度报告'],
  G: ['维修'],
  H: ['成交', '生日', '节日'],
  J: ['投诉', '入住', '维修', '特约服务', '急救', '社区活动', '管理服务'],
  K: ['到期'],
  L: ['成交', '入住', '投诉', '到期', '生日', '节日'],
  N: ['游客', '创客'],
  O: ['意见征询', '投诉', '意见建议', '维修'],
  P: ['生日', '节日', '转介绍'],
  Q: ['交付', '生日'],
  R: ['投保'],
  S: ['期刊'],
  U: ['到期', '装修'],
};

/** The figures the regulations state, by letter: A11, C5 100 %; G1, H1 100 %; J4; O5 90 %. */
const visitTargets: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  A: { 投诉: 1, 意见征询: 1 },
  C: { 投诉: 1, 意见征询: 1 },
  G: { 维修: 1 },
  H: { 成交: 1 },
  J: { 投诉: 1, 入住: 1, 维修: 0.6, 特约服务: 0.6, 急救: 0.6, 社区活动: 0.3 },
  O: { 意见征询: 0.9, 投诉: 0.9, 意见建议: 0.9, 维修: 0.9 },
};

/** A8, C4: 100 % settled. A11, C5: 40 % signed onsite. A13: at most 70 %, C5: 60 % by phone and letter. A3 5 %, C6 30 %. M2 75 %. B9. */
const otherTargets: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  A: { 'settled-rate': 1, 'signed-onsite-share': 0.4, 'phone-letter-share': 0.7, 'sample-rate': 0.05 },
  B: { 'archive-completeness': 1 },
  C: { 'settled-rate': 1, 'signed-onsite-share': 0.4, 'phone-letter-share': 0.6, 'sample-rate': 0.3 },
  M: { 'survey-return-rate': 0.75 },
};

/** Every rate of a month as on `today` that the registers of this office can show. */
export function ratesOf(
  world: TradeWorld,
  answered: readonly Answered[],
  letters: Letters,
  month: string,
): JudgedRate[] {
  const rates: RateTruth[] = [];
  const kinds = [...new Set([...letters].flatMap((letter) => kindsOf[letter] ?? []))];
  for (const kind of kinds) rates.push(...visitRates(world, answered, month, kind));
  if (world.registers.complaints) rates.push(...complaintRates(world, letters, month));
  rates.push(...satisfactionRates(world, letters, month));
  if (/[AC]/.test(letters)) rates.push(...yearShares(world, letters, month));
  if (/[AC]/.test(letters) && world.registers.repairs)
    rates.push(sampleRate(answered, month, letters.includes('C') ? 'C6' : 'A3'));
  rates.push(...surveyRates(world, month), archiveRate(world));
  return rates.map((one) => aimed(one, letters));
}

/** The stricter target of several packs holds; shares by phone and letter are caps. */
function aimed(one: RateTruth, letters: Letters): JudgedRate {
  const figures = [...letters].flatMap((letter) => {
    if (one.rate === 'visit-rate') return visitTargets[letter]?.[one.group.kind!] ?? [];
    return one.group.item === undefined ? (otherTargets[letter]?.[one.rate] ?? []) : [];
  });
  const cap = one.rate === 'phone-letter-share';
  const target = figures.length === 0 ? null : cap ? Math.min(...figures) : Math.max(...figures);
  const { numerator, denominator, value } = one;
  const bound = (target ?? 0) * (denominator ?? 1);
  const met = target === null || value === null ? null : cap ? numerator <= bound + 1e-9 : numerator >= bound - 1e-9;
  return { ...one, target, met };
}

function visitRates(world: TradeWorld, answered: readonly Answered[], month: string, kind: string): RateTruth[] {
  const ofMonth = answered.filter(({ owed }) => !owed.sampled && owed.kind === kind && monthOf(owed.latest) === month);
  const due = ofMonth.filter(({ state }) => state !== 'exempt' && state !== 'notYetDue');
  const tried = due.filter(({ records }) => records.length > 0);
  const excluded: RateTruth['excluded'] = { notYetDue: ofMonth.filter(({ state }) => state === 'notYetDue').length };
  for (const reason of ['anonymous', 'replyLetterOnly', 'invalid'] as const) {
    const exempt = ofMonth.filter(({ owed }) => owed.exempt === reason);
    if (exempt.every(({ owed }) => owed.latest <= world.today)) excluded[reason] = exempt.length;
  }
  const group = { kind };
  return [
    rate('visit-rate', group, due.filter(({ valid }) => valid !== null).length, due.length, excluded),
    rate('visit-attempt-rate', group, tried.length, due.length, excluded),
    rate('visit-reach-rate', group, tried.filter(({ reached }) => reached).length, tried.length, {}),
    rate('visit-on-time-rate', group, due.filter(({ state }) => state === 'done').length, due.length, excluded),
  ];
}

function complaintRates(world: TradeWorld, letters: Letters, month: string): RateTruth[] {
  const first = firstOfMonth(month);
  const last = Math.min(lastOfMonth(month), world.today);
  const matters = mattersOf(world);
  const day = (rows: readonly Entry[]) => rows[0]!.receivedAt!.day;
  const closedOn = (rows: readonly Entry[]): Day =>
    Math.max(...rows.map(({ closedAt }) => (blank(closedAt) || closedAt.day > world.today ? Infinity : closedAt.day)));
  const valid = (rows: readonly Entry[]) => !rows.every((row) => row.valid === '无效');
  const received = matters.filter((rows) => day(rows) >= first && day(rows) <= last);
  const carried = matters.filter((rows) => day(rows) < first && closedOn(rows) >= first);
  const repeats = matters
    .flatMap((rows) => rows.slice(1))
    .filter(({ receivedAt }) => receivedAt!.day >= first && receivedAt!.day <= last);
  const settled = (id: string, rows: readonly Entry[][]) =>
    rate(id, {}, rows.filter(valid).filter((one) => closedOn(one) <= last).length, rows.filter(valid).length, {
      invalid: rows.filter((one) => !valid(one)).length,
    });
  const homes = new Set(
    rowsOf(world, 'customers')
      .filter(({ occupancy }) => occupancy === '已入住' || occupancy === '已出租')
      .map(({ room, customerId }) => room ?? customerId),
  );
  const judged = received.filter(valid).flatMap((rows) => {
    const latest = settleBy(rows[0]!, letters);
    const closed = closedOn(rows);
    return latest === null || (closed === Infinity && latest > world.today) ? [] : [closed <= latest];
  });
  const list = [
    count('complaint-count', received.length),
    count('repeat-complaint-count', repeats.length),
    settled('settled-rate', [...carried, ...received]),
    settled('settled-in-period-rate', received),
    rate('timely-rate', {}, judged.filter((one) => one).length, judged.length, {}),
  ];
  if (world.trade === 'property') list.push(rate('complaint-rate', {}, received.length, homes.size, {}));
  return list;
}

/** D1: an ordinary complaint the same day. G2: 重大 10 days, 重要 3 days, 轻微 2 days or by the day the customer asked for. */
export function settleBy({ level, receivedAt, wantedBy }: Entry, letters: Letters): Day | null {
  const { day } = receivedAt!;
  const severe = level === '重大' || level === '重要';
  const days: Day[] = [];
  if (letters.includes('D') && !severe) days.push(day);
  if (letters.includes('G')) days.push(severe ? day + (level === '重大' ? 10 : 3) : (wantedBy?.day ?? day + 2));
  return days.length === 0 ? null : Math.min(...days);
}

/** D1: a hard complaint is answered within 3 workdays. G2: 重大 within 2 days. */
export function answerBy({ level, receivedAt }: Entry, letter: 'D' | 'G'): Day | null {
  if (letter === 'D') return level === '重大' || level === '重要' ? workdaysAfter(receivedAt!.day, 3) : null;
  return level === '重大' ? receivedAt!.day + 2 : null;
}

/** Registers.md §4, 满意率: answered ratings of reached visits, by day of visit. */
function satisfactionRates(world: TradeWorld, letters: Letters, month: string): RateTruth[] {
  const owed = eventsOf(world, letters);
  const reached = rowsOf(world, 'visits').filter(
    (visit) =>
      filled(visit.visitedAt) &&
      monthOf(visit.visitedAt.day) === month &&
      visit.visitedAt.day <= world.today &&
      wasReached(visit) &&
      !contradicted(visit, owed),
  );
  return [...new Set(reached.map((visit) => visit.kind!))].map((kind) => {
    const own = reached.filter((visit) => visit.kind === kind);
    const rated = own.filter(({ satisfaction }) => filled(satisfaction));
    const satisfied = rated.filter((visit) => isSatisfied(visit.satisfaction!));
    return rate('satisfaction-rate', { kind }, satisfied.length, rated.length, { unrated: own.length - rated.length });
  });
}

/** A11, C5 and A13, C5: shares of the year's valid visits, by day of visit. */
function yearShares(world: TradeWorld, letters: Letters, month: string): RateTruth[] {
  const first = firstOfMonth(`${month.slice(0, 4)}-01`);
  const last = Math.min(lastOfMonth(month), world.today);
  const owed = eventsOf(world, letters);
  const valid = rowsOf(world, 'visits').filter(
    (visit) =>
      filled(visit.visitedAt) &&
      visit.visitedAt.day >= first &&
      visit.visitedAt.day <= last &&
      isValid(visit, letters) &&
      !contradicted(visit, owed),
  );
  const asked = valid.filter(({ kind }) => kind === '投诉' || kind === '意见征询');
  const signed = asked.filter((visit) => visit.channel === '上门' && isSigned(visit));
  const distant = valid.filter(({ channel }) => channel === '电话' || channel === '信函');
  return [
    rate('signed-onsite-share', {}, signed.length, asked.length, {}),
    rate('phone-letter-share', {}, distant.length, valid.length, {}),
  ];
}

/** A3, C6: orders dispatched in the month with a valid visit that counts for the sample; of two samples the larger share is told. */
function sampleRate(answered: readonly Answered[], month: string, rule: string): RateTruth {
  const orders = answered.filter(({ owed }) => owed.sampled && owed.rules[0] === rule && monthOf(owed.day) === month);
  return rate('sample-rate', { kind: '维修' }, orders.filter(({ valid }) => valid !== null).length, orders.length, {});
}

function surveyRates(world: TradeWorld, month: string): RateTruth[] {
  const lies = (day: Day | undefined) => day !== undefined && monthOf(day) === month && day <= world.today;
  const forms = rowsOf(world, 'surveys');
  const isBack = (form: Entry) =>
    filled(form.returnedAt) &&
    form.returnedAt.day <= world.today &&
    (filled(form.opinion) || ratingsOf(form).length > 0);
  const sent = forms.filter(({ sentAt }) => lies(sentAt?.day));
  const returned = forms.filter((form) => isBack(form) && lies(form.returnedAt!.day));
  const homes = new Set(rowsOf(world, 'customers').map(({ room, customerId }) => room ?? customerId)).size;
  const items = [...new Set(returned.flatMap(ratingsOf))].map((key) => {
    const rated = returned.flatMap((form) => form[key as `item:${string}`] ?? []);
    return rate('survey-satisfaction-rate', { item: key.slice(5) }, rated.filter(isSatisfied).length, rated.length, {});
  });
  if (sent.length === 0) return items;
  return [
    rate('survey-coverage', {}, new Set(sent.map(({ room }) => room)).size, homes, {}),
    rate('survey-return-rate', {}, sent.filter(isBack).length, sent.length, {}),
    ...items,
  ];
}

/** 档案完整率: filled cells / cells of the fields whose columns exist. */
function archiveRate(world: TradeWorld): RateTruth {
  const { columns, entries } = world.registers.customers!;
  const known = entries.flatMap((entry) => columns.filter(([field]) => filled(entry[field])));
  return rate('archive-completeness', {}, known.length, entries.length * columns.length, {});
}

function count(id: string, numerator: number): RateTruth {
  return { rate: id, group: {}, numerator, denominator: null, value: numerator, excluded: {}, target: null };
}
