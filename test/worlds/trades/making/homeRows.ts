import { parseDay, type Day } from '../../calendar';
import type { Dice } from '../../dice';
import { filled, later, on, type Entry } from '../trade';

export const from = parseDay('2026-08-01');
export const today = parseDay('2026-11-20');
export const staff = ['丁一鸣', '方小曼', '施建平', '柏文静', '卞志远'];
export const surveyItems = ['服务态度', '保安', '清洁', '绿化养护', '公共设施维修', '总体评价'];

const categories = ['房屋质量', '保洁', '安保', '工程维修', '房屋漏水'];
const departments = ['保洁部', '安保部', '工程部', '客服部'];

export function complaints(customers: readonly Entry[], dice: Dice, count = 40): Entry[] {
  const list: Entry[] = [];
  const write = (customer: Entry, day: Day): Entry => {
    const receivedAt = on(day, dice.int(8 * 60, 17 * 60));
    const level = dice.weighted({ 重大: 2, 重要: 3, 一般: 4, 轻微: 3, none: 1 });
    const closed = dice.chance(0.9) ? day + dice.pick([0, 0, 1, 1, 2, 2, 3, 5, 8, 12]) : null;
    const closedAt = closed === null || closed > today ? null : on(closed);
    const replied = dice.chance(0.8) ? day + dice.int(0, 6) : null;
    const told = closedAt === null ? null : closedAt.day + dice.pick([0, 0, 0, 0, 1, 3]);
    const row: Entry = {
      id: `complaint-${list.length}`,
      receivedAt,
      room: customer.room ?? null,
      name: customer.name ?? null,
      phone: customer.phone ?? null,
      source: dice.pick(['来电', '来访', '微信']),
      content: `${dice.pick(['楼道', '门厅', '车库', '外墙', '窗台'])}问题第${list.length + 1}次反映`,
      category: dice.pick(categories),
      level: level === 'none' ? null : level,
      valid: dice.chance(0.93) ? '有效' : '无效',
      department: dice.pick(departments),
      receiver: dice.chance(0.93) ? dice.pick(staff) : null,
      handler: dice.pick(['姜师傅', '柳师傅']),
      escalatedAt: dice.chance(0.9) ? later(receivedAt, dice.pick([20, 45, 60, 90, 1600])) : null,
      wantedBy: level === '轻微' && dice.chance(0.4) ? on(day + dice.pick([1, 4])) : null,
      repliedAt:
        replied === null || replied > today || (closedAt !== null && replied > closedAt.day) ? null : on(replied),
      result: closedAt === null ? null : '已处理',
      closedAt,
      notifiedAt: told === null || told > today ? null : on(told),
    };
    list.push(row);
    return row;
  };
  for (let n = 0; n < count; n += 1) {
    const row = write(dice.pick(customers), dice.int(from, today - 1));
    if (n % 9 === 4) {
      row.source = '上级转呈';
      row.replyLetter = `复函第${n}号`;
    }
    if (n % 13 === 6) row.room = row.name = row.phone = null;
    // The same matter told to a second department a few days later.
    if (n % 8 === 3 && filled(row.room) && row.receivedAt!.day + 3 < today) {
      const again = write(
        customers.find(({ room }) => room === row.room)!,
        row.receivedAt!.day + dice.int(1, 3),
      );
      Object.assign(again, { category: row.category, level: row.level, valid: row.valid, wantedBy: null });
      row.wantedBy = null;
      again.department = departments.find((name) => name !== row.department)!;
    }
  }
  list.sort(
    (one, other) => one.receivedAt!.day - other.receivedAt!.day || one.receivedAt!.minute! - other.receivedAt!.minute!,
  );
  list.forEach((row, at) => (row.complaintId = `TS${String(at + 1).padStart(3, '0')}`));
  return list;
}

export function repairs(customers: readonly Entry[], dice: Dice, count = 55): Entry[] {
  const list = Array.from({ length: count }, (_, n): Entry => {
    const customer = dice.pick(customers);
    const reportedAt = on(dice.int(from + 1, today - 1), dice.int(8 * 60, 16 * 60));
    const item = dice.weighted({ 安全设施: 2, 渗漏水: 3, 水电: 4, 门窗: 2 });
    const completedAt = dice.chance(0.9) ? later(reportedAt, dice.pick([90, 180, 1500, 3000, 6000])) : null;
    const done = completedAt !== null && completedAt.day <= today ? completedAt : null;
    const tested = done !== null && item === '渗漏水' && dice.chance(0.85) ? done.day + dice.int(1, 6) : null;
    return {
      id: `repair-${n}`,
      reportedAt,
      room: customer.room ?? null,
      name: customer.name ?? null,
      phone: customer.phone ?? null,
      item,
      urgency: dice.weighted({ 紧急: 2, 一般: 5 }),
      content: `${item}报修`,
      assignedAt: dice.chance(0.95) ? later(reportedAt, dice.pick([2, 3, 5, 6, 20])) : null,
      arrivedAt: dice.chance(0.9) ? later(reportedAt, dice.pick([10, 15, 16, 40, 75])) : null,
      repairer: dice.pick(['姜师傅', '柳师傅']),
      completedAt: done,
      testedAt: tested === null || tested > today ? null : on(tested),
    };
  });
  // The lamp in the lobby has nobody who could be asked.
  for (const order of [list[10]!, list[30]!]) Object.assign(order, { room: '大堂', name: null, phone: null });
  return numbered(list);
}

function numbered(list: Entry[]): Entry[] {
  list.sort(
    (one, other) => one.reportedAt!.day - other.reportedAt!.day || one.reportedAt!.minute! - other.reportedAt!.minute!,
  );
  list.forEach((row, at) => (row.orderId = `GD${String(at + 1).padStart(3, '0')}`));
  return list;
}

export function services(customers: readonly Entry[], dice: Dice, scale = 1): Entry[] {
  const list: Entry[] = [];
  const write = (kind: string, startAt: Entry['startAt'], more: Partial<Entry> = {}) => {
    const customer = dice.pick(customers);
    list.push({
      id: `service-${list.length}`,
      kind,
      room: customer.room ?? null,
      name: customer.name ?? null,
      phone: customer.phone ?? null,
      startAt: startAt ?? null,
      executor: dice.pick(staff),
      ...more,
    });
  };
  const anyDay = (last = today - 1) => dice.int(from + 1, last);
  for (let n = 0; n < 5 * scale; n += 1) {
    const start = dice.int(from - 40, from + 20);
    write('特约服务', on(start), { endAt: on(start + 60 + 2 * dice.int(0, 8)) });
    write('急救', on(anyDay()));
    write('社区活动', on(anyDay()));
    write('管理服务', on(anyDay()));
  }
  for (let n = 0; n < 14 * scale; n += 1) {
    const startAt = on(anyDay(), dice.int(8 * 60, 17 * 60));
    const answered = dice.chance(0.85) ? startAt.day + dice.pick([0, 0, 1, 1, 2, 4]) : null;
    write('意见建议', startAt, {
      passedOnAt: later(startAt, dice.pick([3, 8, 10, 11, 45])),
      promisedAt: dice.chance(0.3) ? on(startAt.day + 3) : null,
      answeredAt: answered === null || answered > today ? null : on(answered),
    });
  }
  for (let n = 0; n < 8 * scale; n += 1) {
    const applied = dice.int(parseDay('2026-07-06'), today - 8);
    const answered = dice.chance(0.9) ? applied + dice.int(1, 9) : null;
    const start = applied + dice.int(6, 14);
    const end = dice.chance(0.7) ? start + dice.pick([30, 45, 60, 90, 95]) : null;
    const rechecked = end === null ? null : end + dice.int(40, 62);
    const refunded = rechecked === null || dice.chance(0.2) ? null : rechecked + dice.int(1, 11);
    const known = (day: Day | null) => (day === null || day > today ? null : on(day));
    write('装修', on(start), {
      appliedAt: on(applied),
      answeredAt: known(answered),
      endAt: known(end),
      recheckedAt: known(rechecked),
      refundedAt: known(refunded),
    });
  }
  list.forEach((row, at) => (row.serviceId = `FW${String(at + 1).padStart(3, '0')}`));
  return list;
}

/** Two rounds; building 1 is lived in for six years and more. */
export function surveys(customers: readonly Entry[], dice: Dice): Entry[] {
  const list: Entry[] = [];
  for (const [batch, sent, share, back] of [
    ['2026年第一次', parseDay('2026-09-03'), 0.45, 0.9],
    ['2026年第二次', parseDay('2026-10-08'), 0.22, 0.6],
  ] as const) {
    for (const customer of customers) {
      if (!dice.chance(share)) continue;
      const returned = dice.chance(back) ? sent + dice.int(1, dice.chance(0.1) ? 13 : 10) : null;
      const form: Entry = {
        id: `survey-${list.length}`,
        batch,
        room: customer.room ?? null,
        buildingYears: customer.room!.startsWith('1-') ? 6 : 1,
        sentAt: on(sent),
        returnedAt: returned === null ? null : on(returned),
        opinion: returned !== null && dice.chance(0.15) ? '希望增加路灯' : null,
      };
      if (returned !== null)
        for (const item of surveyItems)
          form[`item:${item}`] = dice.weighted({ 非常满意: 25, 满意: 45, 较满意: 10, 一般: 12, 不满意: 4 });
      list.push(form);
    }
  }
  return list;
}
