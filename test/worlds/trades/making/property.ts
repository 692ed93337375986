import { parseDay, type Day } from '../../calendar';
import { Dice } from '../../dice';
import { People } from '../../people';
import { filled, later, on, type Entry, type Field, type TradeWorld } from '../trade';
import { makeVisits, openingRecord } from './visits';

const from = parseDay('2026-08-01');
const today = parseDay('2026-11-20');
const staff = ['丁一鸣', '方小曼', '施建平', '柏文静', '卞志远'];
const surveyItems = ['服务态度', '保安', '清洁', '绿化养护', '公共设施维修', '总体评价'];
const rated = ['服务质量', '服务效果', '服务态度', '及时性', '处理结果评价', '处理过程评价', '责任人评价'];

/** A property office that keeps every register the packs A, C, D, E, G, J, L, M, O and U speak of. */
export function propertyOffice(seed: number, { homes = 48 }: { homes?: number } = {}): TradeWorld {
  const dice = (name: string) => new Dice(seed, `property ${name}`);
  const customers = residents(homes, dice('residents'));
  const world: TradeWorld = {
    trade: 'property',
    seed,
    today,
    registers: {
      customers: {
        sheet: '客户档案',
        columns: [
          ['customerId', '客户编号'],
          ['room', '房号'],
          ['name', '客户姓名'],
          ['phone', '联系电话'],
          ['role', '客户类型'],
          ['signDate', '签约日期'],
          ['moveInDate', '入住日期'],
          ['birthday', '生日'],
          ['contractEnd', '物业费到期日'],
          ['warrantyEnd', '质保到期日'],
          ['steward', '责任管家'],
          ['occupancy', '入住状态'],
        ],
        entries: customers,
      },
      visits: {
        sheet: '回访记录表',
        columns: [
          ['visitId', '回访编号'],
          ['visitedAt', '回访时间'],
          ['room', '房号'],
          ['name', '客户姓名'],
          ['phone', '联系电话'],
          ['kind', '回访类别'],
          ['relatedId', '关联单号'],
          ['channel', '回访方式'],
          ['visitor', '回访人'],
          ['outcome', '接触结果'],
          ['satisfaction', '满意度'],
          ...rated.map((item): [Field, string] => [`item:${item}`, item]),
          ['content', '回访内容'],
          ['promisedAt', '承诺答复时间'],
          ['signature', '客户签名'],
          ['refusalNote', '拒签说明'],
          ['recordedAt', '归档时间'],
          ['review', '审阅意见'],
        ],
        entries: [openingRecord(from, customers[0]!, staff[0]!)],
      },
      complaints: {
        sheet: '投诉登记表',
        columns: [
          ['complaintId', '投诉编号'],
          ['receivedAt', '受理时间'],
          ['room', '房号'],
          ['name', '投诉人'],
          ['phone', '联系电话'],
          ['source', '投诉来源'],
          ['content', '投诉内容'],
          ['category', '投诉类别'],
          ['level', '投诉等级'],
          ['valid', '是否有效'],
          ['department', '责任部门'],
          ['receiver', '受理人'],
          ['handler', '处理人'],
          ['escalatedAt', '上报时间'],
          ['wantedBy', '客户要求时间'],
          ['repliedAt', '答复时间'],
          ['result', '处理结果'],
          ['closedAt', '办结日期'],
          ['notifiedAt', '告知时间'],
          ['replyLetter', '复函'],
        ],
        entries: complaints(customers, dice('complaints')),
      },
      repairs: {
        sheet: '维修工单',
        columns: [
          ['orderId', '工单编号'],
          ['reportedAt', '报修时间'],
          ['room', '房号'],
          ['name', '报修人'],
          ['phone', '联系电话'],
          ['item', '维修类别'],
          ['urgency', '紧急程度'],
          ['content', '报修内容'],
          ['assignedAt', '派工时间'],
          ['arrivedAt', '到场时间'],
          ['repairer', '维修人员'],
          ['completedAt', '完成时间'],
          ['testedAt', '试漏日期'],
        ],
        entries: repairs(customers, dice('repairs')),
      },
      services: {
        sheet: '服务登记',
        columns: [
          ['serviceId', '服务编号'],
          ['kind', '服务类别'],
          ['room', '房号'],
          ['name', '客户姓名'],
          ['phone', '联系电话'],
          ['appliedAt', '申请日期'],
          ['startAt', '开始日期'],
          ['endAt', '结束日期'],
          ['passedOnAt', '转交时间'],
          ['promisedAt', '承诺时间'],
          ['answeredAt', '答复时间'],
          ['recheckedAt', '复查日期'],
          ['refundedAt', '退押金日期'],
          ['executor', '执行人'],
        ],
        entries: services(customers, dice('services')),
      },
      surveys: {
        sheet: '意见征询表',
        columns: [
          ['batch', '批次'],
          ['room', '房号'],
          ['buildingYears', '入住年限'],
          ['sentAt', '发放日期'],
          ['returnedAt', '回收日期'],
          ...surveyItems.map((item): [Field, string] => [`item:${item}`, item]),
          ['opinion', '意见建议'],
        ],
        entries: surveys(customers, dice('surveys')),
      },
    },
  };
  makeVisits(
    world,
    {
      letters: 'ACGJLOU',
      staff,
      channels: { 电话: 55, 上门: 40, 信函: 5 },
      items: rated,
      idle: { 节日: 0.3, 生日: 0.3, 维修: 0.2, 社区活动: 0.5 },
    },
    dice('visits'),
  );
  sendBackToRepairers(world, dice('problems'));
  return world;
}

function residents(homes: number, dice: Dice): Entry[] {
  const people = new People(dice);
  return Array.from({ length: homes }, (_, at): Entry => {
    const [building, unit, floor] = [(at % 3) + 1, (Math.floor(at / 3) % 2) + 1, Math.floor(at / 6) + 1];
    const day = (first: string, last: string) => on(dice.int(parseDay(first), parseDay(last)));
    const fresh = at % 4 === 3;
    return {
      id: `customer-${at}`,
      customerId: `K${String(at + 1).padStart(3, '0')}`,
      room: `${building}-${unit}-${floor}01`,
      name: people.name(),
      phone: people.phone(),
      role: '业主',
      signDate: fresh ? day('2026-07-10', '2026-11-15') : day('2017-01-01', '2024-12-31'),
      moveInDate: at % 5 === 2 ? day('2026-08-01', '2026-11-15') : day('2018-01-01', '2025-06-30'),
      birthday: dice.chance(0.8) ? day('1950-01-01', '2000-12-31') : null,
      contractEnd: at % 4 === 0 ? day('2026-09-05', '2027-01-31') : null,
      warrantyEnd: at % 4 === 1 ? day('2026-09-20', '2027-02-20') : null,
      steward: dice.chance(0.9) ? dice.pick(staff) : null,
      occupancy: dice.chance(0.85) ? '已入住' : '已出租',
    };
  });
}

const categories = ['房屋质量', '保洁', '安保', '工程维修', '房屋漏水'];
const departments = ['保洁部', '安保部', '工程部', '客服部'];

function complaints(customers: readonly Entry[], dice: Dice): Entry[] {
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
  for (let n = 0; n < 40; n += 1) {
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

function repairs(customers: readonly Entry[], dice: Dice): Entry[] {
  const list = Array.from({ length: 55 }, (_, n): Entry => {
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
  return numbered(list);
}

function numbered(list: Entry[]): Entry[] {
  list.sort(
    (one, other) => one.reportedAt!.day - other.reportedAt!.day || one.reportedAt!.minute! - other.reportedAt!.minute!,
  );
  list.forEach((row, at) => (row.orderId = `GD${String(at + 1).padStart(3, '0')}`));
  return list;
}

function services(customers: readonly Entry[], dice: Dice): Entry[] {
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
  for (let n = 0; n < 5; n += 1) {
    const start = dice.int(from - 40, from + 20);
    write('特约服务', on(start), { endAt: on(start + 60 + 2 * dice.int(0, 8)) });
    write('急救', on(anyDay()));
    write('社区活动', on(anyDay()));
    write('管理服务', on(anyDay()));
  }
  for (let n = 0; n < 14; n += 1) {
    const startAt = on(anyDay(), dice.int(8 * 60, 17 * 60));
    const answered = dice.chance(0.85) ? startAt.day + dice.pick([0, 0, 1, 1, 2, 4]) : null;
    write('意见建议', startAt, {
      passedOnAt: later(startAt, dice.pick([3, 8, 10, 11, 45])),
      promisedAt: dice.chance(0.3) ? on(startAt.day + 3) : null,
      answeredAt: answered === null || answered > today ? null : on(answered),
    });
  }
  for (let n = 0; n < 8; n += 1) {
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

/** Two rounds: homes of building 1 are 8 years old, of the others 3. */
function surveys(customers: readonly Entry[], dice: Dice): Entry[] {
  const list: Entry[] = [];
  for (const [batch, sent, share, back] of [
    ['2026年第一次', parseDay('2026-09-03'), 0.45, 0.9],
    ['2026年第二次', parseDay('2026-10-08'), 0.22, 0.6],
  ] as const) {
    for (const customer of customers) {
      if (!dice.chance(share)) continue;
      const returned = dice.chance(back) ? sent + dice.int(1, 10) : null;
      const form: Entry = {
        id: `survey-${list.length}`,
        batch,
        room: customer.room ?? null,
        buildingYears: customer.room!.startsWith('1-') ? 8 : 3,
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

/** Some problems found in visits become work orders of the customer, most of them within hours (E1, G1). */
function sendBackToRepairers({ registers }: TradeWorld, dice: Dice): void {
  const { entries } = registers.repairs!;
  for (const visit of registers.visits!.entries) {
    if (!visit.satisfaction?.includes('不满意') || !dice.chance(0.6)) continue;
    const reportedAt = later(visit.visitedAt!, dice.pick([120, 300, 2000]));
    if (reportedAt.day > today) continue;
    entries.push({
      id: `repair-${entries.length}`,
      reportedAt,
      room: visit.room ?? null,
      name: visit.name ?? null,
      phone: visit.phone ?? null,
      item: '其他',
      urgency: '一般',
      content: '回访发现的问题',
      assignedAt: later(reportedAt, 3),
      arrivedAt: later(reportedAt, 60),
      repairer: '姜师傅',
      completedAt: null,
    });
  }
  entries.forEach((row, at) => (row.orderId ??= `GD${String(at + 1).padStart(3, '0')}`));
}
