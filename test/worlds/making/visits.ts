import { lastOfMonth, monthOf, oneMonthAfter, parts, type Day } from '../calendar';
import type { Dice } from '../dice';
import {
  eventOf,
  type Colleague,
  type Complaint,
  type Customer,
  type Repair,
  type Service,
  type Survey,
  type Visit,
} from '../world';
import { dissatisfiedTexts, refusalTexts } from './texts';
import { VisitPen, type Occasion } from './visitRecord';

export interface Happened {
  readonly from: Day;
  readonly today: Day;
  readonly customers: readonly Customer[];
  readonly staff: readonly Colleague[];
  readonly complaints: readonly Complaint[];
  readonly repairs: readonly Repair[];
  readonly services: readonly Service[];
  readonly surveys: readonly Survey[];
  /** The office works by J as well: it visits after repairs, move-ins and services. */
  readonly instructed: boolean;
}

/** Visits as five people of an office make them: most in time, some late, some in vain, some without the evidence. */
export function makeVisits(happened: Happened, dice: Dice): Visit[] {
  const { today, from } = happened;
  const pen = new VisitPen(dice, happened.staff, today);
  const occasions = listOccasions(happened, dice);
  const first = occasions.find(
    (one) => one.ref === eventOf.repair(happened.repairs.find((order) => order.completedAt?.day === from)!.id),
  )!;
  pen.reached(first, from, '电话', '满意');
  const contracts = new Map<string, 'both' | 'middle' | 'none'>();
  for (const occasion of occasions) {
    if (occasion === first) continue;
    if (occasion.kind === '特约服务') {
      const contract = occasion.relatedId!;
      if (!contracts.has(contract)) contracts.set(contract, dice.weighted({ both: 65, middle: 20, none: 15 }));
      const habit = contracts.get(contract)!;
      if (happened.instructed && (habit === 'both' || (habit === 'middle' && occasion.ref.startsWith('middle')))) {
        pen.reached(occasion, occasion.day + dice.int(1, 7), dice.chance(0.7) ? '电话' : '上门');
      }
      continue;
    }
    visitOccasion(pen, occasion, share(occasion, happened.instructed), happened, dice);
  }
  return pen.finished().filter((visit) => visit.visitedAt!.day <= today);
}

/** How likely the office goes at all. */
function share(occasion: Occasion, instructed: boolean): number {
  if (occasion.kind === '投诉') return 0.95;
  if (occasion.kind === '意见征询') return 0.93;
  if (!instructed) return occasion.kind === '维修' ? 0.07 : 0;
  return { 入住: 0.9, 维修: 0.63, 急救: 0.75, 社区活动: 0.42, 管理服务: 0.6 }[occasion.kind] ?? 0.5;
}

function visitOccasion(pen: VisitPen, occasion: Occasion, likely: number, { from, today }: Happened, dice: Dice): void {
  if (!dice.chance(likely)) return;
  const window = occasion.deadline - occasion.day;
  const matters = occasion.kind === '投诉' || occasion.kind === '意见征询';
  const channel = () =>
    dice.chance(matters ? 0.5 : occasion.kind === '入住' ? 0.6 : 0.15) ? ('上门' as const) : ('电话' as const);
  const monthEnd = parts(occasion.day).date >= 26;
  const inTime = () => occasion.day + (dice.chance(0.12) ? window : dice.int(0, Math.min(window, 4)));
  const late = () => occasion.deadline + (dice.chance(0.35) ? 1 : dice.int(2, 9));
  const day = dice.chance(monthEnd ? 0.2 : 0.08) ? late() : inTime();
  if (day > today) return;
  const course = dice.weighted({
    plain: 78,
    retried: 8,
    inVain: 4,
    unsigned: 2.5,
    refused: 2,
    letter: matters ? 4 : 0,
    nameless: 0.8,
    early: matters ? 1.5 : 0,
  });
  switch (course) {
    case 'plain': {
      const visit = pen.reached(occasion, day, channel());
      // A second visit once the promised answer is due (A6).
      if (visit.promisedAt !== null && visit.promisedAt.day < today && dice.chance(0.7))
        pen.reached(occasion, visit.promisedAt.day, '电话', '满意');
      if (dice.chance(0.012)) visit.recordedAt = { day: Math.min(today, day + dice.int(3, 6)), minute: null };
      if (dice.chance(0.012)) visit.review = null;
      if (dice.chance(0.01)) visit.promisedAt = null;
      if (dice.chance(0.01)) visit.satisfaction = null;
      if (visit.satisfaction === null && visit.outcome === null)
        visit.outcome = visit.channel === '上门' ? '面谈' : '已接通';
      return;
    }
    case 'retried':
      pen.attempt(occasion, Math.max(occasion.day, day - 1), channel());
      if (day + 1 <= today) pen.reached(occasion, day + 1, '电话');
      return;
    case 'inVain':
      for (let next = day; next <= Math.min(today, day + 4); next += 2)
        pen.attempt(occasion, next, dice.chance(0.8) ? '电话' : '上门');
      if (dice.chance(0.15) && day + 5 <= today) pen.attempt(occasion, day + 5, '上门', '已搬离');
      return;
    case 'unsigned':
      pen.reached(occasion, day, '上门').signature = null;
      return;
    case 'refused': {
      const visit = pen.reached(occasion, day, '上门', dice.pick(['满意', '一般']));
      visit.signature = '拒签';
      visit.refusalNote = dice.chance(0.6) ? dice.pick(refusalTexts) : null;
      return;
    }
    case 'letter':
      if (dice.chance(0.6)) pen.reached(occasion, day, '信函');
      else pen.attempt(occasion, day, '信函');
      return;
    case 'nameless':
      pen.reached(occasion, day, '电话').visitor = null;
      return;
    case 'early': {
      if (occasion.day <= from) return;
      // Called before the matter was settled: no visit of the closing, whatever number it names. Nobody rated anything yet.
      const visit = pen.blank({ ...occasion, minute: null }, occasion.day - 1, '电话');
      visit.outcome = '已接通';
      visit.content = dice.pick(dissatisfiedTexts);
      visit.promisedAt = { day: occasion.day + 2, minute: null };
      visit.about = null;
    }
  }
}

/** What happened, in the words of a visit record. Numbers are left out only where the home has one such event. */
function listOccasions(happened: Happened, dice: Dice): Occasion[] {
  const { from, today } = happened;
  const known = new Map<string, Customer>();
  for (const customer of happened.customers) if (!known.has(customer.room!)) known.set(customer.room!, customer);
  const list: Occasion[] = [];
  const counts = new Map<string, number>();
  const count = (room: string | null, kind: string) =>
    counts.set(`${room} ${kind}`, (counts.get(`${room} ${kind}`) ?? 0) + 1);
  const add = (occasion: Omit<Occasion, 'level' | 'minute'> & { level?: string | null; minute?: number | null }) => {
    if (occasion.day >= from && occasion.day <= today) list.push({ level: null, minute: null, ...occasion });
  };

  const matters = new Map<string, Complaint[]>();
  for (const row of happened.complaints) matters.set(row.matter, [...(matters.get(row.matter) ?? []), row]);
  for (const [matter, rows] of matters) {
    const head = rows[0]!;
    count(head.room, '投诉');
    if (
      rows.some(
        (row) =>
          row.closedAt === null ||
          row.valid === '无效' ||
          row.replyLetter !== null ||
          row.content!.includes('只需复函'),
      ) ||
      head.room === null
    )
      continue;
    const vacant = known.get(head.room)!.occupancy === '空置';
    const closed = Math.max(...rows.map((row) => row.closedAt!.day));
    if (!vacant)
      add({
        ref: eventOf.matter(matter),
        kind: '投诉',
        day: closed,
        room: head.room,
        name: head.name!,
        phone: head.phone,
        relatedId: dice.pick(rows).complaintId,
        level: head.level,
        deadline: closed + 3,
      });
  }
  for (const order of happened.repairs) {
    count(order.room, '维修');
    if (order.completedAt === null || order.name === null) continue;
    add({
      ref: eventOf.repair(order.id),
      kind: '维修',
      day: order.completedAt.day,
      minute: order.completedAt.minute,
      room: order.room!,
      name: order.name,
      phone: order.phone,
      relatedId: order.orderId,
      deadline: order.completedAt.day + 7,
    });
  }
  for (const one of happened.services) {
    const kind = one.kind === '求助' ? '急救' : one.kind!;
    count(one.room, kind);
    const base = { kind, room: one.room!, name: one.name!, phone: one.phone, relatedId: one.serviceId };
    if (kind === '特约服务') {
      const middle = (one.startAt!.day + one.endAt!.day) / 2;
      add({ ...base, ref: eventOf.middle(one.id), day: middle, deadline: middle + 7 });
      add({ ...base, ref: eventOf.ended(one.id), day: one.endAt!.day, deadline: one.endAt!.day + 7 });
    } else {
      const day = one.startAt!.day;
      add({ ...base, ref: eventOf.ended(one.id), day, deadline: kind === '社区活动' ? oneMonthAfter(day) : day + 7 });
    }
  }
  for (const one of known.values()) {
    if (one.moveInDate === null) continue;
    const day = one.moveInDate.day;
    add({
      ref: eventOf.moveIn(one.room!),
      kind: '入住',
      day,
      room: one.room!,
      name: one.name!,
      phone: one.phone,
      relatedId: null,
      deadline: oneMonthAfter(day),
    });
  }
  for (const form of happened.surveys) {
    const owes = form.opinion !== null || Object.values(form).includes('不满意');
    if (!owes || form.returnedAt === null) continue;
    const who = known.get(form.room!)!;
    const day = form.returnedAt.day;
    add({
      ref: eventOf.survey(form.id),
      kind: '意见征询',
      day,
      room: form.room!,
      name: who.name!,
      phone: who.phone,
      relatedId: null,
      deadline: lastOfMonth(monthOf(day)),
    });
  }
  return list
    .map((occasion) =>
      occasion.kind !== '特约服务' && counts.get(`${occasion.room} ${occasion.kind}`) === 1 && dice.chance(0.25)
        ? { ...occasion, relatedId: null }
        : occasion,
    )
    .sort((one, other) => one.day - other.day || (one.ref < other.ref ? -1 : 1));
}
