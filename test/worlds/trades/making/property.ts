import { parseDay } from '../../calendar';
import { Dice } from '../../dice';
import { People } from '../../people';
import { later, on, type Entry, type Field, type TradeWorld } from '../trade';
import { complaints, from, repairs, services, staff, surveyItems, surveys, today } from './homeRows';
import { makeVisits, openingRecord } from './visits';

export const ratedItems = ['服务质量', '服务效果', '服务态度', '及时性', '处理结果评价', '处理过程评价', '责任人评价'];

/** A property office that keeps every register the packs A, C, D, E, G, J, L, M, O and U speak of. */
export function propertyOffice(seed: number, { homes = 48 }: { homes?: number } = {}): TradeWorld {
  const dice = (name: string) => new Dice(seed, `property ${name}`);
  const customers = residents(homes, dice('residents'));
  const world: TradeWorld = { trade: 'property', seed, today, registers: propertyRegisters(customers, dice) };
  makeVisits(
    world,
    {
      letters: 'ACGJLOU',
      staff,
      channels: { 电话: 55, 上门: 40, 信函: 5 },
      items: ratedItems,
      // Every third office hardly visits after repairs, so that its samples and daily shares are missed.
      idle: { 节日: 0.3, 生日: 0.3, 维修: seed % 3 === 0 ? 0.85 : 0.2, 社区活动: 0.5 },
    },
    dice('visits'),
  );
  sendBackToRepairers(world, dice('problems'));
  return world;
}

/** How much happens: complaints and repair orders, and the services as a multiple of the usual. */
export interface Counts {
  readonly complaints?: number;
  readonly repairs?: number;
  readonly services?: number;
}

/** Every register of a property office; the visit register with its first record alone. */
export function propertyRegisters(
  customers: Entry[],
  dice: (name: string) => Dice,
  counts: Counts = {},
): TradeWorld['registers'] {
  return {
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
        ...ratedItems.map((item): [Field, string] => [`item:${item}`, item]),
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
      entries: complaints(customers, dice('complaints'), counts.complaints),
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
      entries: repairs(customers, dice('repairs'), counts.repairs),
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
      entries: services(customers, dice('services'), counts.services),
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
  };
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
      moveInDate:
        at % 5 === 2
          ? day('2026-08-01', '2026-11-15')
          : building === 1
            ? day('2017-01-01', '2020-12-31')
            : day('2022-01-01', '2025-06-30'),
      birthday: dice.chance(0.8) ? day('1950-01-01', '2000-12-31') : null,
      contractEnd: at % 4 === 0 ? day('2026-09-05', '2027-01-31') : null,
      warrantyEnd: at % 4 === 1 ? day('2026-09-20', '2027-02-20') : null,
      steward: dice.chance(0.9) ? dice.pick(staff) : null,
      occupancy: dice.chance(0.85) ? '已入住' : '已出租',
    };
  });
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
