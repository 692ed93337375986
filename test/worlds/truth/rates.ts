import { firstOfMonth, lastOfMonth, monthOf, type Day } from '../calendar';
import type { Exclusion, ExemptReason, PackSet, RateTruth } from '../truth';
import { eventOf, surveyItems, type Complaint, type Visit, type World } from '../world';
import type { Due } from './dueEvents';
import { matterRows } from './matters';
import { isReached, isSigned, isValid } from './visitEvidence';

type Group = RateTruth['group'];
const kindsOf = { a: ['投诉', '意见征询'], j: ['投诉', '入住', '维修', '特约服务', '急救', '社区活动', '管理服务'] };
/** A11: 投诉 and 意见征询 100 %. J4: 投诉, 入住 100 %, 维修, 特约, 求助 60 %, 社区活动 30 %, others set by the office. */
const targetsOfA: Readonly<Record<string, number>> = { 投诉: 1, 意见征询: 1 };
const targetsOfJ: Readonly<Record<string, number>> = {
  投诉: 1,
  入住: 1,
  维修: 0.6,
  特约服务: 0.6,
  急救: 0.6,
  社区活动: 0.3,
};

/** All rates of one month as on `today`, under one combination of packs; `everyDue` knows the events of all packs. `archive-completeness` depends on the sheet, see the writer. */
export function ratesOf(
  world: World,
  packs: PackSet,
  dues: readonly Due[],
  everyDue: readonly Due[],
  month: string,
): RateTruth[] {
  const a = packs.includes('residential-park');
  const j = packs.includes('work-instruction');
  const kinds = [...new Set([...(a ? kindsOf.a : []), ...(j ? kindsOf.j : [])])];
  const rates = [...complaintRates(world, month, a), ...surveyRates(world, month)];
  for (const kind of kinds) {
    const target = Math.max(a ? (targetsOfA[kind] ?? 0) : 0, j ? (targetsOfJ[kind] ?? 0) : 0);
    rates.push(...visitRates(world, dues, month, kind, target === 0 ? null : target));
  }
  for (const kind of a ? [...new Set([...kinds, '维修'])] : kinds) {
    const rate = satisfaction(world, month, kind);
    if (rate) rates.push(rate);
  }
  if (a) rates.push(...sharesOfTheYear(world, everyDue, month), sample(world, everyDue, month));
  return rates;
}

function complaintRates(world: World, month: string, a: boolean): RateTruth[] {
  const first = firstOfMonth(month);
  const last = Math.min(lastOfMonth(month), world.today);
  const matters = matterRows(world.complaints).filter((rows) => rows[0]!.receivedAt !== null);
  const receivedIn = (rows: readonly Complaint[]) => within(rows[0]!.receivedAt!.day, first, last);
  /** A matter is closed when its last row is. */
  const closed = (rows: readonly Complaint[]): Day | null =>
    rows.some((row) => row.closedAt === null) ? null : Math.max(...rows.map((row) => row.closedAt!.day));
  const invalid = (rows: readonly Complaint[]) => rows.every((row) => row.valid === '无效');
  const isClosedBy = (rows: readonly Complaint[], by: Day) => closed(rows) !== null && closed(rows)! <= by;

  // 受理数: distinct matters by date received, invalid ones included.
  const received = matters.filter(receivedIn);
  // Rows after the first of each matter are repeats, counted apart.
  const repeats = matters
    .flatMap((rows) => rows.slice(1))
    .filter((row) => row.receivedAt !== null && within(row.receivedAt.day, first, last));
  // 处理率: closed by the period's end / (carried over + received), invalid left out.
  const carried = matters.filter((rows) => rows[0]!.receivedAt!.day < first && !isClosedBy(rows, first - 1));
  const open = [...carried, ...received];
  const judged = open.filter((rows) => !invalid(rows));
  const judgedReceived = received.filter((rows) => !invalid(rows));
  // 投诉率: 受理数 / homes 已入住 or 已出租.
  const livedIn = new Set(
    world.customers.filter((one) => one.occupancy === '已入住' || one.occupancy === '已出租').map((one) => one.room),
  );
  return [
    count('complaint-count', received.length),
    count('repeat-complaint-count', repeats.length),
    rate(
      'settled-rate',
      {},
      judged.filter((rows) => isClosedBy(rows, last)).length,
      judged.length,
      { invalid: open.length - judged.length },
      a ? 1 : null,
    ),
    rate(
      'settled-in-period-rate',
      {},
      judgedReceived.filter((rows) => isClosedBy(rows, last)).length,
      judgedReceived.length,
      { invalid: received.length - judgedReceived.length },
    ),
    // 及时率 needs a deadline for settling; neither A nor J gives one, so it shows as —.
    rate('timely-rate', {}, 0, 0, {}),
    rate('complaint-rate', {}, received.length, livedIn.size, {}),
  ];
}

/**
 * 回访率 = due visits with a valid visit / due visits. A due visit belongs to the month of its deadline; undone and not yet
 * due: left out; done early: counted. 尝试率 = with any record / due. 触达率 = with a reached record / with any record.
 * 按时率 = first valid visit inside the window / due.
 */
function visitRates(
  world: World,
  dues: readonly Due[],
  month: string,
  kind: string,
  target: number | null,
): RateTruth[] {
  const ofMonth = dues.filter((due) => due.kind === kind && monthOf(due.latest) === month);
  const owed = ofMonth.filter((due) => due.status !== 'exempt' && due.status !== 'notYetDue');
  const tried = owed.filter((due) => due.records.length > 0);
  const excluded: Partial<Record<Exclusion, number>> = {
    notYetDue: ofMonth.filter((due) => due.status === 'notYetDue').length,
  };
  // Whether an exempt event whose deadline is still to come counts as exempt or as not yet due, no ruling says.
  for (const reason of ['anonymous', 'replyLetterOnly', 'invalid'] satisfies ExemptReason[]) {
    const exempt = ofMonth.filter((due) => due.exempt === reason);
    if (exempt.length > 0 && exempt.every((due) => due.latest <= world.today)) excluded[reason] = exempt.length;
  }
  const group = { kind };
  return [
    rate('visit-rate', group, owed.filter((due) => due.valid !== null).length, owed.length, excluded, target),
    rate('visit-attempt-rate', group, tried.length, owed.length, excluded),
    rate('visit-reach-rate', group, tried.filter((due) => due.reached).length, tried.length, {}),
    rate('visit-on-time-rate', group, owed.filter((due) => due.onTime).length, owed.length, excluded),
  ];
}

/** 满意率 = satisfied / rated, over reached visits by visit date; satisfied = 非常满意, 很满意, 满意, 较满意, 基本满意. */
function satisfaction(world: World, month: string, kind: string): RateTruth | null {
  const last = Math.min(lastOfMonth(month), world.today);
  const visits = world.visits.filter(
    (visit) =>
      visit.kind === kind && visit.visitedAt !== null && within(visit.visitedAt.day, firstOfMonth(month), last),
  );
  const rated = visits.filter((visit) => isReached(visit) && visit.satisfaction !== null);
  if (rated.length === 0) return null;
  const excluded: Partial<Record<Exclusion, number>> = {};
  // A record before its event is neither reached nor an attempt: with one in the month the reasons are not judged.
  if (visits.every((visit) => visit.about !== null)) {
    const refused = visits.filter((visit) => visit.outcome === '拒接' || visit.outcome === '拒访').length;
    excluded.refused = refused;
    excluded.notReached = visits.filter((visit) => !isReached(visit)).length - refused;
    excluded.unrated = visits.filter((visit) => isReached(visit) && visit.satisfaction === null).length;
  }
  return rate(
    'satisfaction-rate',
    { kind },
    rated.filter((visit) => isSatisfied(visit.satisfaction)).length,
    rated.length,
    excluded,
  );
}

/**
 * Year to date by visit date. A11 (C5): signed onsite / valid visits of 意见征询 and 投诉, at least 40 %. A13: phone and
 * letter / all valid visits, at most 70 %.
 */
function sharesOfTheYear(world: World, dues: readonly Due[], month: string): RateTruth[] {
  const last = Math.min(lastOfMonth(month), world.today);
  const first = firstOfMonth(`${month.slice(0, 4)}-01`);
  const valid = validVisits(world, dues).filter((visit) => within(visit.visitedAt!.day, first, last));
  const asked = valid.filter((visit) => visit.kind === '意见征询' || visit.kind === '投诉');
  const distant = valid.filter((visit) => visit.channel === '电话' || visit.channel === '信函');
  return [
    rate(
      'signed-onsite-share',
      {},
      asked.filter((visit) => visit.channel === '上门' && isSigned(visit)).length,
      asked.length,
      {},
      0.4,
    ),
    rate('phone-letter-share', {}, distant.length, valid.length, {}, 0.7),
  ];
}

/** Visit records that are valid for what they are about: right customer and not before the event included. */
function validVisits(world: World, dues: readonly Due[]): Visit[] {
  const events = new Map(dues.map((due) => [due.ref, due]));
  return world.visits.filter((visit) => {
    // A date after today is no visit yet, whatever else the record says.
    if (visit.about === null || !isValid(visit) || visit.visitedAt!.day > world.today) return false;
    const event = events.get(visit.about);
    return event === undefined || (event.room === visit.room && visit.visitedAt!.day >= event.event);
  });
}

/** A3: repair orders with a valid phone visit / orders dispatched in the month (assignedAt, else reportedAt). */
function sample(world: World, dues: readonly Due[], month: string): RateTruth {
  const dispatched = dispatchedIn(world, month);
  const phoned = new Set(validVisits(world, dues).flatMap((visit) => (visit.channel === '电话' ? [visit.about] : [])));
  const sampled = dispatched.filter((order) => phoned.has(eventOf.repair(order.id)));
  return rate('sample-rate', { kind: '维修' }, sampled.length, dispatched.length, {}, 0.05);
}

export function dispatchedIn(world: World, month: string): World['repairs'] {
  return world.repairs.filter((order) => {
    const dispatched = order.assignedAt ?? order.reportedAt;
    return dispatched !== null && monthOf(dispatched.day) === month;
  });
}

/** 覆盖率 = sent / households; 回收率 = valid returns / sent; 满意率 per item, 较满意 included. Rounds never run over a month's end. */
function surveyRates(world: World, month: string): RateTruth[] {
  const sent = world.surveys.filter((form) => form.sentAt !== null && monthOf(form.sentAt.day) === month);
  if (sent.length === 0) return [];
  const returned = sent.filter((form) => form.returnedAt !== null && form.returnedAt.day <= world.today);
  const households = new Set(world.customers.map((one) => one.room)).size;
  const items = surveyItems.map((item) => {
    const rated = returned.map((form) => form[`item:${item}`] ?? null).filter((rating) => rating !== null);
    return rate('survey-satisfaction-rate', { item }, rated.filter(isSatisfied).length, rated.length, {});
  });
  return [
    rate('survey-coverage', {}, sent.length, households, {}),
    rate('survey-return-rate', {}, returned.length, sent.length, {}),
    ...items,
  ];
}

export function isSatisfied(rating: string | null): boolean {
  return rating !== null && ['非常满意', '很满意', '满意', '较满意', '基本满意'].includes(rating);
}

function within(day: Day, first: Day, last: Day): boolean {
  return day >= first && day <= last;
}

function count(id: string, numerator: number): RateTruth {
  return { rate: id, group: {}, numerator, denominator: null, value: numerator, excluded: {}, target: null };
}

export function rate(
  id: string,
  group: Group,
  numerator: number,
  denominator: number,
  excluded: RateTruth['excluded'],
  target: number | null = null,
): RateTruth {
  return {
    rate: id,
    group,
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
    excluded,
    target,
  };
}
