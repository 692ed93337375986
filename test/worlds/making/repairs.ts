import { monthOf, type Day, type Moment } from '../calendar';
import type { Dice } from '../dice';
import type { Customer, Repair, Service, Survey } from '../world';
import { surveyItems } from '../world';
import { repairTexts, surveyOpinions } from './texts';

export interface WorkSetting {
  readonly from: Day;
  readonly today: Day;
  readonly tenants: readonly Customer[];
  readonly workers: readonly string[];
  readonly dice: Dice;
}

/**
 * Repair orders. The first is done on the first day, so that the visit register can begin there. Some homes call twice.
 * Some orders of July are long done; a lamp in the lobby (大堂) has no customer.
 */
export function takeRepairs(setting: WorkSetting, perMonth: number): Repair[] {
  const { from, today, dice } = setting;
  const orders: Repair[] = [];
  const order = (
    who: Customer | null,
    reported: Day,
    minute: number,
    done: Day | null,
    place: string | null = null,
  ) => {
    const item = who === null ? '水电' : dice.weighted({ 水电: 42, 渗漏水: 16, 门窗: 20, 安全设施: 12, 其他: 10 });
    const assigned = minute + dice.int(4, 25);
    const completed: Moment | null =
      done === null
        ? null
        : {
            day: done,
            minute: done === reported ? Math.min(assigned + dice.int(30, 90), 20 * 60) : dice.int(9 * 60, 18 * 60),
          };
    orders.push({
      id: `repair-${orders.length + 1}`,
      orderId: null,
      reportedAt: { day: reported, minute },
      room: who?.room ?? place,
      name: who?.name ?? null,
      phone: who?.phone ?? null,
      item,
      content: who === null ? '照明灯不亮' : dice.pick(repairTexts[item]!),
      assignedAt: { day: reported, minute: assigned },
      repairer: dice.pick(setting.workers),
      completedAt: completed,
      testedAt:
        item === '渗漏水' && done !== null && done + 2 < today ? { day: done + dice.int(1, 2), minute: null } : null,
    });
  };
  const starter = setting.tenants[0]!;
  order(starter, from, 8 * 60 + 40, from);
  const callers = setting.tenants.slice(1);
  const count = Math.round((perMonth * (today - from)) / 30);
  for (let index = 0; index < count; index += 1) {
    const reported = dice.int(from, today - 1);
    const done = reported + (dice.chance(0.55) ? 0 : dice.chance(0.8) ? dice.int(1, 2) : dice.int(3, 6));
    order(
      dice.pick(callers),
      reported,
      dice.int(8 * 60, 17 * 60 + 30),
      done >= today || dice.chance(0.02) ? null : done,
    );
  }
  // Reported in the last days and still open: they owe nobody anything yet.
  for (let index = 0; index < Math.max(8, Math.round(perMonth / 10)); index += 1) {
    order(dice.pick(callers), today - dice.int(1, 2), dice.int(8 * 60, 17 * 60), null);
  }
  for (let index = 0; index < Math.max(1, Math.round(perMonth / 30)); index += 1) {
    const reported = dice.int(from, today - 4);
    order(null, reported, dice.int(8 * 60, 16 * 60), reported + 1, dice.pick(['大堂', '公共区域']));
  }
  for (let index = 0; index < Math.round(perMonth / 8); index += 1) {
    const reported = from - dice.int(12, 30);
    order(dice.pick(callers), reported, dice.int(8 * 60, 17 * 60), reported + dice.int(0, 1));
  }
  orders.sort(byMoment((one) => one.reportedAt));
  orders.forEach((one, index) => (one.orderId = `WX26${String(index + 1).padStart(4, '0')}`));
  return orders;
}

/**
 * Contracts have an even number of days, so that their middle is one day. No contract is in its middle or at its end where a
 * ruling is missing: J3 gives no window for the visit after the end, so ends lie where 7 days later and the end of the month
 * tell the same story.
 */
export function bookServices(setting: WorkSetting, scale: number): Service[] {
  const { from, today, dice } = setting;
  const services: Service[] = [];
  const taken = new Set<string>();
  const book = (kind: string, start: Day, end: Day | null) => {
    let who = dice.pick(setting.tenants);
    while (taken.has(`${who.room} ${kind} ${start}`)) who = dice.pick(setting.tenants);
    taken.add(`${who.room} ${kind} ${start}`);
    services.push({
      id: `service-${services.length + 1}`,
      serviceId: null,
      kind,
      room: who.room,
      name: who.name,
      phone: who.phone,
      startAt: { day: start, minute: null },
      endAt: end === null ? null : { day: end, minute: null },
      executor: dice.pick(setting.workers),
    });
  };
  const wanted = Math.max(3, Math.round(18 * scale));
  for (let made = 0, tries = 0; made < wanted && tries < 4000; tries += 1) {
    const start = dice.int(from, today - 4);
    const end = start + 2 * dice.int(10, 28);
    const middle = (start + end) / 2;
    const endDate = dateOfMonth(end);
    const quietMiddle = middle < today - 8 || middle > today + 12;
    const quietEnd = end > today + 40 || (monthOf(end) < monthOf(today) && endDate <= 18);
    if (!quietMiddle || !quietEnd) continue;
    book('特约服务', start, end);
    made += 1;
  }
  for (let index = 0; index < Math.max(2, Math.round(10 * scale)); index += 1) {
    const at = dice.int(from + 1, today - 1);
    book(dice.chance(0.6) ? '急救' : '求助', at, at);
  }
  for (const at of [from + 14, from + 55, today - 25]) {
    for (let index = 0; index < Math.max(2, Math.round(14 * scale)); index += 1) book('社区活动', at, at);
  }
  for (let index = 0; index < Math.max(2, Math.round(14 * scale)); index += 1) {
    const at = dice.int(from + 1, today - 1);
    book('管理服务', at, at);
  }
  services.sort(byMoment((one) => one.startAt));
  services.forEach((one, index) => (one.serviceId = `FW${String(index + 1).padStart(3, '0')}`));
  return services;
}

function dateOfMonth(day: Day): number {
  return new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).getUTCDate();
}

/**
 * Two rounds of forms, each sent and collected within one month, to different homes. A form with 一般 always carries an
 * opinion too: whether 一般 alone owes a visit no ruling says.
 */
export function surveyHomes(setting: WorkSetting, households: number): Survey[] {
  const { from, today, dice } = setting;
  const forms: Survey[] = [];
  const homes = dice.shuffled([...new Set(setting.tenants.map((one) => one.room!))]);
  const rounds = [
    { batch: '2026年9月', sent: from + 35, share: 0.22 },
    { batch: '2026年11月', sent: today - 16, share: 0.1 },
  ].filter((round) => round.sent > from && round.sent + 12 <= today);
  for (const round of rounds) {
    for (let index = 0; index < Math.round(households * round.share) && homes.length > 0; index += 1) {
      const returned = dice.chance(0.78) ? round.sent + dice.int(1, 12) : null;
      const mood = dice.weighted({ good: 76, fair: 14, bad: 10 });
      const rating = (item: number) => {
        if (returned === null) return null;
        if (mood === 'bad' && item === 3) return '不满意';
        if (mood !== 'good' && item % 3 === 1) return '一般';
        return dice.weighted({ 满意: 62, 较满意: 38 });
      };
      const form = {
        id: `survey-${forms.length + 1}`,
        batch: round.batch,
        buildingYears: dice.int(1, 13),
        room: homes.pop()!,
        sentAt: { day: round.sent, minute: null },
        returnedAt: returned === null ? null : { day: returned, minute: null },
        opinion: returned !== null && (mood === 'fair' || dice.chance(0.06)) ? dice.pick(surveyOpinions) : null,
      } as Survey;
      surveyItems.forEach((item, at) => (form[`item:${item}`] = rating(at)));
      if (mood === 'bad' && returned !== null && form.opinion === null && dice.chance(0.5))
        form.opinion = dice.pick(surveyOpinions);
      forms.push(form);
    }
  }
  if (rounds.some((round) => monthOf(round.sent) !== monthOf(round.sent + 12)))
    throw new Error('a round of forms runs over the end of a month');
  return forms;
}

function byMoment<T>(of: (one: T) => Moment | null) {
  return (one: T, other: T) => {
    const first = of(one);
    const second = of(other);
    return first!.day - second!.day || (first!.minute ?? 0) - (second!.minute ?? 0);
  };
}
