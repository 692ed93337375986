import type { Bundle, VisitPlan, VisitReason } from '../../../src/planning/plan';
import { iso, parseDay, type Day } from '../../worlds/calendar';
import { planOf } from '../../worlds/truth/plan';
import { isReached, isValid } from '../../worlds/truth/visitEvidence';
import { firstLine, isFilled, leftRows, listRows, type ListRow } from './lists';
import type { Office } from './office';
import { againKey, dueKey, duesOn, legalWorld, wantedOn } from './owed';

/** A wrong thing that was seen, said so that it can be found again. */
export type Complain = (what: string) => void;

/** What the plan says of the day against the simulator's own books. */
export function checkPlan(office: Office, plan: VisitPlan, today: Day, complain: Complain): void {
  const date = parseDay(iso(plan.date));
  const listed = keysOf(plan.visits.map(({ bundle }) => bundle));
  const left = keysOf(plan.notPlanned.map(({ bundle }) => bundle));
  const wanted = wantedOn(office, today, date);
  const coming = new Set(wantedOn(office, date, date).keys());
  for (const [key, { room, name, doubtful, about }] of wanted) {
    const times = (listed.get(key)?.length ?? 0) + (left.get(key)?.length ?? 0);
    if (times === 0 && doubtful && 'visitedAt' in about) continue;
    if (times !== 1) complain(`${key} (${room ?? name}) stands ${times} times on the list and among 未排入`);
  }
  for (const [key, reasons] of [...listed, ...left]) {
    const reason = reasons[0]!;
    const known = wanted.get(key);
    if (known === undefined && !coming.has(key) && reason.due?.sampled !== true)
      complain(`${key} is on the list or 未排入, and nothing is owed there`);
    if (known !== undefined && reason.cause === 'owed' && !known.doubtful && reason.attempts !== known.attempts)
      complain(`${key} says ${reason.attempts} attempts, made were ${known.attempts}`);
  }
  checkSamples(office, [...listed, ...left], date, complain);
  checkHomes(office, plan, today, complain);
  checkRest(office, plan, date, complain);
}

function keysOf(bundles: readonly Bundle[]): Map<string, VisitReason[]> {
  const keys = new Map<string, VisitReason[]>();
  for (const reason of bundles.flatMap(({ reasons }) => reasons)) {
    const key = keyOf(reason);
    keys.set(key, [...(keys.get(key) ?? []), reason]);
  }
  return keys;
}

export function keyOf({ due, kind, origin }: VisitReason): string {
  const { sheet } = origin.source;
  return due === null ? againKey(sheet, origin.row) : dueKey(sheet, origin.row, kind, due.event);
}

/** A3, C6: an order that was drawn is visited once, and no more once its visit is made by a channel the sample asks for. */
function checkSamples(
  office: Office,
  listed: readonly (readonly [string, readonly VisitReason[]])[],
  date: Day,
  complain: Complain,
): void {
  const drawn = listed.filter(([, reasons]) => reasons[0]!.due?.sampled === true);
  if (drawn.length === 0) return;
  const channels = office.wish.packs.includes('property-c') ? ['上门', '电话'] : ['电话'];
  const counting = { ...office, wish: { ...office.wish, packs: [...office.wish.packs, 'work-instruction' as const] } };
  const done = new Set(
    duesOn(counting, date)
      .filter(
        ({ kind, records }) =>
          kind === '维修' && records.some((visit) => isValid(visit) && channels.includes(visit.channel ?? '')),
      )
      .map(({ record }) => office.places.get(record)!)
      .map(({ sheet, row }) => `${sheet}!${row}`),
  );
  for (const [key, reasons] of drawn) {
    if (reasons.length > 1) complain(`the drawn ${key} stands there ${reasons.length} times`);
    const { origin } = reasons[0]!;
    if (done.has(`${origin.source.sheet}!${origin.row}`)) complain(`the drawn ${key} needs no visit any more`);
  }
}

/** Nobody is visited in a home that is empty, and no home is on the list twice. */
function checkHomes(office: Office, plan: VisitPlan, today: Day, complain: Complain): void {
  const world = { ...legalWorld(office), today };
  const { never } = planOf(world, duesOn(office, today), [], office.places);
  const empty = new Map(
    never
      .filter(({ because }) => because !== 'quiet' && because !== 'exempt')
      .map(({ room, because }) => [room, because]),
  );
  const seen = new Set<string>();
  for (const { bundle } of plan.visits) {
    const home = roomOf(bundle) ?? bundle.key;
    if (seen.has(home)) complain(`${home} is on the list twice`);
    seen.add(home);
    const because = empty.get(home);
    if (because !== undefined) complain(`${home} is to be visited although it is ${because}`);
  }
}

/** At most one proactive contact in seven days; complaints, what was agreed and further steps of one event override. */
function checkRest(office: Office, plan: VisitPlan, date: Day, complain: Complain): void {
  const met = new Map<string, Day>();
  for (const visit of office.world.visits) {
    if (visit.room === null || !isReached(visit) || !['上门', '电话'].includes(visit.channel ?? '')) continue;
    const { day } = visit.visitedAt!;
    // A person whose home is written wrongly is known by the name, which nobody else has.
    for (const key of [visit.room, visit.name ?? '']) if (day <= date && day > (met.get(key) ?? 0)) met.set(key, day);
  }
  const planned = new Set(plan.visits.map(({ bundle }) => roomOf(bundle)));
  for (const { bundle } of plan.visits) {
    const room = roomOf(bundle);
    const last = room === null ? undefined : met.get(room);
    const bound = bundle.channel === '上门' || bundle.channel === '电话';
    if (last === undefined || !bound || date >= last + 7 || bundle.reasons.some(overrides)) continue;
    complain(`${room} was met on ${iso(last)} and is on the list of ${iso(date)} again`);
  }
  for (const { bundle, because, notBefore } of plan.notPlanned) {
    const room = roomOf(bundle);
    if (because !== 'contacted-recently' || room === null || planned.has(room)) continue;
    const last = Math.max(met.get(room) ?? 0, met.get(bundle.party.name ?? '') ?? 0);
    if (date >= last + 7) complain(`${room} was not met in the last seven days`);
    else if (notBefore === null || iso(notBefore) !== iso(last + 7))
      complain(`${room} may be met again from ${iso(last + 7)} on, not ${notBefore}`);
  }
}

/** The home as the books call it: the product writes 商铺01 for 商铺-01. */
function roomOf({ household }: Bundle): string | null {
  return household?.room.replace(/^商铺(?=\d)/, '商铺-') ?? null;
}

function overrides({ kind, cause, origin, due, attempts }: VisitReason): boolean {
  if (kind === '投诉' || origin.source.register === 'complaints' || cause === 'problem') return true;
  if (cause === 'again') return (origin as { promisedAt?: unknown }).promisedAt !== null;
  // Both visits of one contract; and a time named by a customer who could not talk.
  return due?.step !== null || attempts > 0;
}

/** The sheet says what the plan says: a row per visit, and as many rows under 未排入 as are left. */
export function checkSheet(office: Office, plan: VisitPlan, complain: Complain): void {
  const date = iso(plan.date);
  const rows = listRows(office).filter((row) => row.date === date);
  const byKey = new Map<string, ListRow[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  for (const [key, same] of byKey) if (same.length > 1) complain(`the list shows ${key} ${same.length} times`);
  for (const { bundle, staff } of plan.visits) {
    const row = byKey.get(bundle.key)?.[0];
    if (row === undefined) {
      complain(`the list does not show ${bundle.key}`);
      continue;
    }
    // What is filled in stands as it was written; what came in since is for the next list.
    if (isFilled(row)) continue;
    const said = [firstLine(row.text['staff']).split('、')[0], row.text['channel'], row.text['kinds']];
    const meant = [staff, bundle.channel, bundle.reasons.map(({ kind }) => kind).join('；')];
    if (said.join('|') !== meant.join('|')) complain(`the list says ${said.join('|')}, the plan ${meant.join('|')}`);
  }
  const left = leftRows(office, date);
  if (left.length !== plan.notPlanned.length) complain(`未排入 shows ${left.length} rows of ${plan.notPlanned.length}`);
  for (const { bundle } of plan.notPlanned) {
    const name = bundle.party.name ?? '';
    if (!left.some(({ said, because }) => said.includes(name) && because !== ''))
      complain(`未排入 does not say why ${name} is left`);
  }
}
