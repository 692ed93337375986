import { monthsAfter, type Day } from '../../calendar';
import { blank, filled, rowsOf, type Entry, type Field, type TradeWorld } from '../trade';
import { birthdays, endOfMonth, festivalGreetings, periodic } from './customerDues';
import { homeDues, otherEvents } from './homeDues';
import { owe, together, type Letters, type Owed } from './owed';

/** P1: bought for 30 000 yuan within a year, or a grade the shop gives. When a customer bought must be known. */
export function isVip({ grade, amount, signDate }: Entry, today: Day): boolean {
  const lately = filled(signDate) && monthsAfter(signDate.day, 12) >= today;
  return grade === 'VIP' || ((amount ?? 0) >= 30_000 && lately);
}

/** Steps after one date of the customer register. */
function stepsAfter(
  world: TradeWorld,
  rule: string,
  kind: string,
  [event, field]: readonly [string, 'serviceStart' | 'contractEnd'],
  steps: (
    day: number,
    minute: number | null,
  ) => readonly (readonly [step: string, countsFrom: number, latest: number])[],
  lateCounts = true,
): Owed[] {
  return rowsOf(world, 'customers').flatMap((origin) => {
    const at = origin[field];
    if (blank(at) || (event === 'serviceStarted' && at.day > world.today)) return [];
    return steps(at.day, at.minute).map(([step, countsFrom, latest]) =>
      owe(rule, { kind, event, register: 'customers', origin, day: at.day, step, countsFrom, latest, lateCounts }),
    );
  });
}

const byPack: Readonly<Record<string, (world: TradeWorld) => Owed[]>> = {
  B: (world) => {
    const grade =
      (...grades: string[]) =>
      (one: Entry) =>
        grades.includes(one.grade ?? '');
    return [
      // B2: the first call one month after go-live.
      ...rowsOf(world, 'customers').flatMap((origin) => {
        if (blank(origin.serviceStart) || origin.serviceStart.day > world.today) return [];
        const { day } = origin.serviceStart;
        const latest = monthsAfter(day, 1);
        return owe('B2', {
          kind: '交付',
          event: 'serviceStarted',
          register: 'customers',
          origin,
          day,
          latest,
          channels: ['电话'],
        });
      }),
      // B3: after that a call every half year, counted from that first month.
      ...rowsOf(world, 'customers').flatMap((origin) => {
        if (blank(origin.serviceStart)) return [];
        const begin = monthsAfter(origin.serviceStart.day, 1);
        const list: Owed[] = [];
        for (let n = 1; monthsAfter(begin, 6 * (n - 1)) + 1 <= world.today + 62; n += 1) {
          const day = monthsAfter(begin, 6 * (n - 1)) + 1;
          if (day > (origin.contractEnd?.day ?? Infinity)) break;
          const latest = monthsAfter(begin, 6 * n);
          list.push(
            owe('B3', {
              kind: '定期',
              event: 'periodBegan',
              register: 'customers',
              origin,
              day,
              latest,
              channels: ['电话'],
              lateCounts: false,
            }),
          );
        }
        return list;
      }),
      // B4: onsite, 大客户 once a year, 特大客户 and 重要客户 once each half year.
      ...periodic(world, 'B4', { kind: '定期', per: 'year', channels: ['上门'], of: grade('大客户') }),
      ...periodic(world, 'B4', {
        kind: '定期',
        per: 'halfYear',
        channels: ['上门'],
        of: grade('特大客户', '重要客户'),
      }),
      // B10: a handled complaint without its visit is fined, so the visit is owed; no window is named.
      ...rowsOf(world, 'complaints').flatMap((origin) => {
        if (blank(origin.closedAt) || origin.closedAt.day > world.today) return [];
        const { day } = origin.closedAt;
        const exempt = origin.valid === '无效' ? ('invalid' as const) : null;
        return owe('B10', {
          kind: '投诉',
          event: 'complaintClosed',
          register: 'complaints',
          origin,
          day,
          latest: endOfMonth(day),
          stated: false,
          exempt,
        });
      }),
    ];
  },
  // F1: a message every Sunday (one made earlier in the week is made early), a check and a meeting every month, a report and plan every year's end.
  F: (world) => [
    ...periodic(world, 'F1', { kind: '问候', per: 'week' }),
    ...periodic(world, 'F1', { kind: '检查', per: 'month' }),
    ...periodic(world, 'F1', { kind: '会议', per: 'month' }),
    ...periodic(world, 'F1', { kind: '年度报告', per: 'year' }),
  ],
  // H1: every customer, by the end of the month. H2: birthdays 2 to 7 days before; five festivals.
  H: (world) => [
    ...rowsOf(world, 'customers').flatMap((origin) => {
      if (blank(origin.signDate) || origin.signDate.day > world.today) return [];
      const { day } = origin.signDate;
      return owe('H1', {
        kind: '成交',
        event: 'signed',
        register: 'customers',
        origin,
        day,
        latest: endOfMonth(day),
        stated: false,
      });
    }),
    ...birthdays(world, 'H2', { opens: -7, latest: -2 }),
    ...festivalGreetings(world, 'H2', ['元旦', '情人节', '五一', '中秋', '国庆']),
  ],
  // K1: notice 1 week before the contract ends, a message 3 days before.
  K: (world) =>
    stepsAfter(
      world,
      'K1',
      '到期',
      ['contractEnds', 'contractEnd'],
      (day) => [
        ['提前一周通知', day - 14, day - 7],
        ['提前三天消息', day - 6, day - 3],
      ],
      false,
    ),
  N: (world) => [
    // N1: a reminder before use, a visit within 3 days after it, another after a month.
    ...rowsOf(world, 'services').flatMap((origin) => {
      if (origin.kind !== '游客' || blank(origin.startAt)) return [];
      const start = origin.startAt.day;
      const end = origin.endAt?.day ?? start;
      const base = { kind: '游客', register: 'services', origin } as const;
      const list = [
        owe('N1', {
          ...base,
          event: 'serviceBegins',
          step: '使用前提醒',
          day: start,
          countsFrom: start - 3,
          latest: start,
          lateCounts: false,
        }),
      ];
      if (end <= world.today)
        list.push(
          owe('N1', { ...base, event: 'serviceGiven', step: '使用后三日', day: end, latest: end + 3 }),
          owe('N1', {
            ...base,
            event: 'serviceGiven',
            step: '使用后一月',
            day: end,
            countsFrom: end + 4,
            latest: monthsAfter(end, 1),
          }),
        );
      return list;
    }),
    // N2: each month one onsite visit and two contacts by phone or WeChat.
    ...periodic(world, 'N2', { kind: '创客', per: 'month', channels: ['上门'], of: ({ role }) => role === '创客' }),
    ...periodic(world, 'N2', {
      kind: '创客',
      per: 'month',
      times: 2,
      channels: ['电话', '微信'],
      of: ({ role }) => role === '创客',
    }),
  ],
  P: (world) => {
    const vip = (one: Entry) => isVip(one, world.today);
    return [
      // P2: birthday message and festival call to VIPs, thanks after a referral.
      ...birthdays(world, 'P2', { opens: -7, latest: 0, of: vip }),
      ...festivalGreetings(world, 'P2', ['元旦', '春节', '中秋', '国庆'], { of: vip }),
      ...rowsOf(world, 'customers').flatMap((origin) => {
        const referrer = rowsOf(world, 'customers').find(({ name }) => name === origin.referrer);
        if (
          blank(origin.referrer) ||
          referrer === undefined ||
          blank(origin.signDate) ||
          origin.signDate.day > world.today
        )
          return [];
        const { day } = origin.signDate;
        const thanks = owe('P2', {
          kind: '转介绍',
          event: 'referred',
          register: 'customers',
          origin,
          day,
          latest: endOfMonth(day),
          stated: false,
        });
        return { ...thanks, who: referrer.customerId! };
      }),
    ];
  },
  // Q1: within 2 hours, day 1 to 3, day 7, 1 month, 3 months. A step counts from the day after the step before it, or its own opening.
  Q: (world) => [
    ...stepsAfter(world, 'Q1', '交付', ['serviceStarted', 'serviceStart'], (day, minute) => {
      const hours = minute === null ? day + 1 : day + Math.floor((minute + 120) / 1440);
      return [
        ['2小时内', day, hours],
        ['三日内', day + 1, day + 3],
        ['七日', day + 4, day + 7],
        ['一个月', day + 8, monthsAfter(day, 1)],
        ['三个月', monthsAfter(day, 1) + 1, monthsAfter(day, 3)],
      ];
    }),
    ...birthdays(world, 'Q2', { opens: -7, latest: 0 }),
  ],
  // R2: within 10 days of signing. R1: every 否 opens a follow-up.
  R: (world) => [
    ...rowsOf(world, 'customers').flatMap((origin) => {
      if (blank(origin.signDate) || origin.signDate.day > world.today) return [];
      const { day } = origin.signDate;
      return owe('R2', { kind: '投保', event: 'signed', register: 'customers', origin, day, latest: day + 10 });
    }),
    ...denials(world, 'R1', '投保', '问题跟进', (visit) => {
      const { day } = visit.visitedAt!;
      const signed = rowsOf(world, 'customers').find(({ customerId }) => customerId === visit.customerId)?.signDate
        ?.day;
      return signed !== undefined && signed + 10 >= day ? signed + 10 : endOfMonth(day);
    }),
  ],
  // S1: each issue; one that did not arrive has its address corrected.
  S: (world) => [
    ...rowsOf(world, 'services').flatMap((origin) => {
      if (origin.kind !== '期刊' || blank(origin.startAt) || origin.startAt.day > world.today) return [];
      const { day } = origin.startAt;
      const latest = endOfMonth(day);
      const event = 'serviceGiven';
      return owe('S1', { kind: '期刊', event, register: 'services', origin, day, latest, stated: false });
    }),
    ...denials(world, 'S1', '期刊', '更正地址', ({ visitedAt }) => endOfMonth(visitedAt!.day)),
  ],
};

/** Every 否 in a record opens a visit of its own; the record itself does not answer it. */
function denials(
  world: TradeWorld,
  rule: string,
  kind: string,
  step: string,
  latest: (visit: Entry) => number,
): Owed[] {
  return rowsOf(world, 'visits').flatMap((origin) => {
    if (blank(origin.visitedAt) || origin.visitedAt.day > world.today) return [];
    const denied = Object.keys(origin).filter((key) => key.startsWith('question:') && origin[key as Field] === '否');
    const { day } = origin.visitedAt;
    return denied.map((question) =>
      owe(rule, {
        kind,
        event: `answeredNo ${question}`,
        step,
        register: 'visits',
        origin,
        numbers: [],
        day,
        latest: latest(origin),
      }),
    );
  });
}

/** Everything that happened and that a record's number may name, whether it is owed a visit or lies too far back. */
export function eventsOf(world: TradeWorld, letters: Letters): Owed[] {
  return [...listsOf(world, letters).flat(), ...otherEvents(world, letters)];
}

/** Every visit the packs owe in a world. */
export function duesOf(world: TradeWorld, letters: Letters): Owed[] {
  return together(world, listsOf(world, letters));
}

function listsOf(world: TradeWorld, letters: Letters): Owed[][] {
  return [...homeDues(world, letters), ...[...letters].map((letter) => byPack[letter]?.(world) ?? [])];
}
