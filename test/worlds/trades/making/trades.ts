import { parseDay } from '../../calendar';
import { blank, on, type Field, type TradeWorld } from '../trade';
import { between, identityOf, ratedColumns, rows, shop, shopFrom as from, shopToday as today } from './shops';

/** A farm that serves its members every week, month and year (F). */
export function memberFarm(seed: number): TradeWorld {
  return shop(seed, {
    trade: 'farm',
    letters: 'F',
    from: parseDay('2024-12-28'),
    today: parseDay('2026-01-20'),
    count: 6,
    customers: [
      ['role', '客户类型'],
      ['signDate', '签约日期'],
      ['contractEnd', '服务到期日'],
    ],
    fill: (one, at, dice) => {
      one.role = '会员';
      one.signDate = at < 4 ? between(dice, '2023-01-01', '2024-11-30') : between(dice, '2025-02-01', '2025-10-31');
      one.contractEnd = at === 1 ? between(dice, '2025-11-05', '2025-12-20') : null;
    },
    habits: { channels: { 微信: 60, 短信: 20, 电话: 20 }, idle: { 问候: 0.06 } },
  });
}

const shopItems = ['服务质量', '服务态度', '及时性'];

/** An online shop (H). */
export function onlineShop(seed: number): TradeWorld {
  return shop(seed, {
    trade: 'shop',
    letters: 'H',
    count: 40,
    customers: [
      ['signDate', '成交日期'],
      ['birthday', '生日'],
      ['amount', '消费金额'],
    ],
    fill: (one, at, dice) => {
      one.signDate =
        at % 2 === 0 ? between(dice, '2026-07-20', '2026-11-18') : between(dice, '2024-01-01', '2026-06-30');
      one.birthday = dice.chance(0.85) ? between(dice, '1960-01-01', '2004-12-31') : null;
      one.amount = dice.int(20, 900);
    },
    visits: ratedColumns(shopItems),
    habits: { items: shopItems },
    others: (customers, dice) => ({
      complaints: {
        sheet: '投诉登记表',
        columns: [
          ['complaintId', '投诉编号'],
          ['receivedAt', '受理时间'],
          ['customerId', '客户编号'],
          ['name', '客户姓名'],
          ['phone', '联系电话'],
          ['content', '投诉内容'],
          ['category', '投诉类别'],
          ['department', '转交部门'],
          ['handler', '处理人'],
          ['confirmedBy', '经理确认'],
          ['closedAt', '办结日期'],
          ['notifiedAt', '告知时间'],
        ],
        entries: rows(
          20,
          (at) => {
            const day = dice.int(from, today - 1);
            const closed = day + dice.int(0, 8);
            const closedAt = dice.chance(0.85) && closed <= today ? on(closed) : null;
            return {
              id: `complaint-${at}`,
              receivedAt: on(day, dice.int(9 * 60, 17 * 60)),
              ...identityOf(dice.pick(customers)),
              content: `第${at + 1}件货物破损`,
              category: dice.pick(['物流', '质量', '客服']),
              department: dice.chance(0.8) ? '仓储部' : null,
              handler: '姜师傅',
              confirmedBy: dice.chance(0.8) ? '经理' : null,
              closedAt,
              notifiedAt: closedAt !== null && dice.chance(0.8) ? closedAt : null,
            };
          },
          'receivedAt',
          'complaintId',
          'TS',
        ),
      },
    }),
  });
}

/** An electricity office (I): no visit is owed, but complaints and services are counted. */
export function gridOffice(seed: number): TradeWorld {
  const world = onlineShop(seed);
  const { customers, visits, complaints } = world.registers;
  return { ...world, trade: 'grid', registers: { customers: customers!, visits: visits!, complaints: complaints! } };
}

/** Contracts that run out (K). */
export function renewalOffice(seed: number): TradeWorld {
  return shop(seed, {
    trade: 'renewal',
    letters: 'K',
    count: 44,
    customers: [
      ['contractEnd', '合同到期日'],
      ['steward', '客户经理'],
    ],
    fill: (one, at, dice) => {
      one.contractEnd = at % 8 === 7 ? null : between(dice, '2026-07-25', '2027-04-30');
      const running = blank(one.contractEnd) || one.contractEnd.day > today;
      one.steward = running && dice.chance(0.4) ? null : '方小曼';
    },
    habits: { channels: { 电话: 40, 微信: 35, 短信: 15, 邮件: 10 } },
  });
}

/** A travel platform: travellers with orders, partners with monthly contacts (N). */
export function travelPlatform(seed: number, { orders = 38, count = 44 } = {}): TradeWorld {
  return shop(seed, {
    trade: 'travel',
    letters: 'N',
    count,
    customers: [['role', '客户类型']],
    fill: (one, at) => {
      one.role = at < 8 ? '创客' : '游客';
    },
    others: (customers, dice) => ({
      services: {
        sheet: '游客订单',
        columns: [
          ['serviceId', '订单编号'],
          ['kind', '服务类别'],
          ['customerId', '客户编号'],
          ['name', '客户姓名'],
          ['phone', '联系电话'],
          ['startAt', '开始日期'],
          ['endAt', '结束日期'],
        ],
        entries: rows(
          orders,
          (at) => {
            const start = dice.int(from + 5, today + 12);
            return {
              id: `service-${at}`,
              kind: '游客',
              ...identityOf(dice.pick(customers.slice(8))),
              startAt: on(start),
              endAt: on(start + dice.int(1, 5)),
            };
          },
          'startAt',
          'serviceId',
          'DD',
        ),
      },
    }),
    habits: { channels: { 电话: 60, 微信: 30, 上门: 10 } },
  });
}

/** A shop for building materials with VIP customers, referrals and salespeople (P). */
export function materialShop(seed: number): TradeWorld {
  return shop(seed, {
    trade: 'vip',
    letters: 'P',
    count: 45,
    customers: [
      ['grade', '客户等级'],
      ['signDate', '成交日期'],
      ['amount', '成交金额'],
      ['birthday', '生日'],
      ['steward', '导购'],
      ['referrer', '推荐人'],
    ],
    fill: (one, at, dice) => {
      one.grade = at % 9 === 0 ? 'VIP' : '普通';
      one.signDate = between(dice, '2026-01-10', '2026-11-15');
      one.amount = at % 3 === 0 && one.signDate!.day <= from ? 40_000 + dice.int(0, 30_000) : dice.int(500, 20_000);
      one.birthday = dice.chance(0.9) ? between(dice, '1960-01-01', '2004-12-31') : null;
      one.steward = at % 4 === 3 ? '施建平' : '方小曼';
    },
    others: (customers, dice) => {
      const vips = customers.filter(({ grade }) => grade === 'VIP');
      for (const one of customers)
        if (one.grade !== 'VIP' && one.signDate!.day > from && dice.chance(0.5)) one.referrer = dice.pick(vips).name!;
      return {};
    },
  });
}

/** A car dealer (Q): every sold car, fleets too. */
export function carDealer(seed: number, count = 30): TradeWorld {
  return shop(seed, {
    trade: 'cars',
    letters: 'Q',
    count,
    customers: [
      ['role', '客户类型'],
      ['serviceStart', '交车日期'],
      ['birthday', '生日'],
      ['steward', '销售顾问'],
    ],
    fill: (one, at, dice) => {
      one.role = at % 6 === 5 ? '单位' : '业主';
      one.serviceStart = on(dice.int(from - 20, today), dice.int(9 * 60, 18 * 60));
      one.birthday = one.role === '业主' && dice.chance(0.9) ? between(dice, '1960-01-01', '2004-12-31') : null;
      one.steward = dice.pick(['丁一鸣', '方小曼']);
    },
  });
}

const letterQuestions = {
  本人签名: '投保单是否由您本人签名',
  收到合同: '是否已收到保险合同',
  阅读条款: '是否已阅读保险条款',
  了解责任: '是否了解保险责任',
  了解免责: '是否了解免责条款',
  缴费方式: '是否清楚缴费方式',
  知晓犹豫期: '是否知道十天犹豫期',
  退保损失: '是否知道退保会有损失',
  收益不确定: '是否知道收益不确定',
};

/** An insurer's letter of nine questions (R). */
export function insurer(seed: number): TradeWorld {
  const questions = Object.entries(letterQuestions).map(([name, header]): [Field, string] => [
    `question:${name}`,
    header,
  ]);
  return shop(seed, {
    trade: 'insurer',
    letters: 'R',
    count: 48,
    customers: [['signDate', '投保日期']],
    fill: (one, _, dice) => {
      one.signDate = between(dice, '2026-07-25', '2026-11-18');
    },
    visits: questions,
    habits: {
      more: (visit, owed, dice) => {
        for (const [field] of questions)
          (visit as unknown as Record<string, string | null>)[field] = dice.chance(0.96) ? '是' : null;
        if (owed.step === null && dice.chance(0.3))
          (visit as unknown as Record<string, string>)[dice.pick(questions)[0]] = '否';
      },
    },
    followUps: ({ step }) => step === '问题跟进',
  });
}

/** A magazine that asks after each issue (S). */
export function magazine(seed: number, count = 24): TradeWorld {
  return shop(seed, {
    trade: 'magazine',
    letters: 'S',
    count,
    customers: [['role', '客户类型']],
    fill: (one) => {
      one.role = '读者';
    },
    visits: [['question:是否收到', '是否收到']],
    others: (customers) => ({
      services: {
        sheet: '服务登记',
        columns: [
          ['serviceId', '服务编号'],
          ['kind', '服务类别'],
          ['customerId', '客户编号'],
          ['name', '客户姓名'],
          ['phone', '联系电话'],
          ['startAt', '开始日期'],
        ],
        entries: rows(
          customers.length * 4,
          (at) => ({
            id: `service-${at}`,
            kind: '期刊',
            ...identityOf(customers[at % customers.length]!),
            startAt: on([from + 4, from + 35, from + 65, from + 96][Math.floor(at / customers.length)]!),
          }),
          'startAt',
          'serviceId',
          'QK',
        ),
      },
    }),
    habits: {
      more: (visit, owed, dice) => {
        visit['question:是否收到'] = owed.step === null && dice.chance(0.2) ? '否' : '是';
      },
    },
    followUps: ({ step }) => step === '更正地址',
  });
}
