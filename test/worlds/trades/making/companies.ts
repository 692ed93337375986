import { parseDay } from '../../calendar';
import { Dice } from '../../dice';
import { People } from '../../people';
import { on, type Entry, type TradeWorld } from '../trade';
import { makeVisits, openingRecord } from './visits';

const from = parseDay('2024-12-16');
const today = parseDay('2026-11-20');
const staff = ['丁一鸣', '方小曼', '施建平'];

/** A supplier of equipment with companies as customers (B): grades, go-live, reports after each visit. */
export function companyOffice(seed: number): TradeWorld {
  const dice = (name: string) => new Dice(seed, `companies ${name}`);
  const customers = companies(dice('customers'));
  const world: TradeWorld = {
    trade: 'companies',
    seed,
    today,
    registers: {
      customers: {
        sheet: '客户档案',
        columns: [
          ['customerId', '客户编号'],
          ['name', '客户名称'],
          ['phone', '联系电话'],
          ['grade', '客户等级'],
          ['serviceStart', '上线日期'],
          ['contractEnd', '合同到期日'],
          ['steward', '客户经理'],
        ],
        entries: customers,
      },
      visits: {
        sheet: '回访记录表',
        columns: [
          ['visitId', '回访编号'],
          ['visitedAt', '回访时间'],
          ['customerId', '客户编号'],
          ['name', '客户名称'],
          ['phone', '联系电话'],
          ['kind', '回访类别'],
          ['relatedId', '关联单号'],
          ['channel', '回访方式'],
          ['visitor', '回访人'],
          ['contactRole', '受访人职务'],
          ['outcome', '接触结果'],
          ['satisfaction', '满意度'],
          ['content', '回访内容'],
          ['signature', '客户签名'],
          ['refusalNote', '拒签说明'],
          ['recordedAt', '登记时间'],
          ['reportedAt', '报告日期'],
          ['submittedAt', '上交日期'],
          ['approvedAt', '批准日期'],
          ['review', '审阅意见'],
        ],
        entries: [{ ...openingRecord(from, customers[0]!, staff[0]!) }],
      },
      complaints: {
        sheet: '投诉登记表',
        columns: [
          ['complaintId', '投诉编号'],
          ['receivedAt', '受理时间'],
          ['customerId', '客户编号'],
          ['name', '客户名称'],
          ['phone', '联系电话'],
          ['content', '投诉内容'],
          ['category', '投诉类别'],
          ['valid', '是否有效'],
          ['handler', '处理人'],
          ['closedAt', '办结日期'],
        ],
        entries: complaints(customers, dice('complaints')),
      },
    },
  };
  makeVisits(
    world,
    {
      letters: 'B',
      staff,
      channels: { 电话: 60, 上门: 40 },
      items: [],
      idle: { 定期: 0.15 },
      more: (visit, _, roll) => {
        const { day } = visit.visitedAt!;
        visit.contactRole = roll.chance(0.93) ? roll.pick(['设备负责人', '行政', '使用人']) : null;
        visit.reportedAt = roll.chance(0.9) ? on(day + roll.pick([0, 1, 1, 2])) : null;
        visit.submittedAt = roll.chance(0.9) ? on(day + roll.pick([1, 2, 3, 4])) : null;
        visit.approvedAt = roll.chance(0.8) ? on(day + roll.pick([3, 5, 7, 8])) : null;
      },
    },
    dice('visits'),
  );
  return world;
}

function companies(dice: Dice): Entry[] {
  const people = new People(dice);
  return Array.from({ length: 36 }, (_, at): Entry => {
    const old = at % 3 !== 0;
    const start = old ? dice.int(parseDay('2022-03-01'), from - 40) : dice.int(from + 1, today - 10);
    return {
      id: `customer-${at}`,
      customerId: `QY${String(at + 1).padStart(3, '0')}`,
      name: `${people.name()}机械厂`,
      phone: people.phone(),
      grade: ['普通', '大客户', '重要客户', '特大客户'][at % 4]!,
      serviceStart: on(start),
      contractEnd: old && dice.chance(0.3) ? on(dice.int(parseDay('2025-08-01'), parseDay('2027-06-30'))) : null,
      steward: dice.chance(0.95) ? dice.pick(staff) : null,
    };
  });
}

function complaints(customers: readonly Entry[], dice: Dice): Entry[] {
  const list = Array.from({ length: 22 }, (_, n): Entry => {
    const customer = dice.pick(customers);
    const day = dice.int(from + 1, today - 1);
    const closed = day + dice.int(0, 9);
    return {
      id: `complaint-${n}`,
      receivedAt: on(day, dice.int(9 * 60, 17 * 60)),
      customerId: customer.customerId!,
      name: customer.name!,
      phone: customer.phone!,
      content: `设备第${n + 1}次停机`,
      category: dice.pick(['设备', '培训', '备件']),
      valid: dice.chance(0.92) ? '有效' : '无效',
      handler: '姜师傅',
      closedAt: dice.chance(0.9) && closed <= today ? on(closed) : null,
    };
  });
  list.sort((one, other) => one.receivedAt!.day - other.receivedAt!.day);
  list.forEach((row, at) => (row.complaintId = `TS${String(at + 1).padStart(3, '0')}`));
  return list;
}
