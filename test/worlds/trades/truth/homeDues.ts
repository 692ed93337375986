import { monthsAfter } from '../../calendar';
import type { ExemptReason } from '../../truth';
import { blank, filled, rowsOf, type Entry, type TradeWorld } from '../trade';
import { birthdays, dayOfNextMonth, endOfMonth, festivalGreetings } from './customerDues';
import { isDissatisfied, ratingsOf } from './evidence';
import { owe, whoIs, type Letters, type Owed } from './owed';

/**
 * Registers.md §4, "One matter": complaint rows of one customer, same category or same text, to different departments, received at most 7
 * days apart; in order of receipt.
 */
export function mattersOf(world: TradeWorld): Entry[][] {
  const matters: Entry[][] = [];
  for (const row of rowsOf(world, 'complaints')) {
    const known = matters.find((rows) => rows.some((other) => isSameMatter(row, other)));
    if (known) known.push(row);
    else matters.push([row]);
  }
  return matters;
}

function isSameMatter(one: Entry, other: Entry): boolean {
  if (whoIs(one) === '' || whoIs(one) !== whoIs(other)) return false;
  const alike = (filled(one.category) && one.category === other.category) || one.content === other.content;
  const departments = filled(one.department) && filled(other.department) && one.department !== other.department;
  return alike && departments && Math.abs(one.receivedAt!.day - other.receivedAt!.day) <= 7;
}

/** 投诉: the event is the closing of the matter's last row. */
function complaints(
  world: TradeWorld,
  rule: string,
  latest: (day: number) => number,
  more: { stated?: boolean; lettersFree?: boolean; of?: (head: Entry) => boolean } = {},
): Owed[] {
  return mattersOf(world).flatMap((rows) => {
    const [origin, ...also] = rows as [Entry, ...Entry[]];
    if (rows.some((row) => blank(row.closedAt) || row.closedAt.day > world.today)) return [];
    if (more.of && !more.of(origin)) return [];
    const day = Math.max(...rows.map((row) => row.closedAt!.day));
    return owe(rule, {
      kind: '投诉',
      event: 'complaintClosed',
      register: 'complaints',
      origin,
      also,
      numbers: rows.flatMap((row) => row.complaintId ?? []),
      day,
      latest: latest(day),
      stated: more.stated ?? true,
      exempt: exemption(rows, more.lettersFree ?? false),
    });
  });
}

function exemption(rows: readonly Entry[], lettersFree: boolean): ExemptReason | null {
  if (rows.every((row) => row.valid === '无效')) return 'invalid';
  if (rows.every((row) => blank(row.name) && blank(row.phone) && blank(row.room) && blank(row.customerId)))
    return 'anonymous';
  return lettersFree && rows.every((row) => row.source === '上级转呈' && filled(row.replyLetter))
    ? 'replyLetterOnly'
    : null;
}

/** 意见征询: a returned form with an opinion or a dissatisfied item. */
function surveys(world: TradeWorld, rule: string): Owed[] {
  return rowsOf(world, 'surveys').flatMap((origin) => {
    const bad = ratingsOf(origin).some((item) => isDissatisfied(origin[item as `item:${string}`]));
    if (blank(origin.returnedAt) || (blank(origin.opinion) && !bad)) return [];
    const { day } = origin.returnedAt;
    return owe(rule, {
      kind: '意见征询',
      event: 'surveyReturned',
      register: 'surveys',
      origin,
      day,
      latest: endOfMonth(day),
      stated: false,
    });
  });
}

/** 意见建议 as registered among the services. */
function opinions(world: TradeWorld, rule: string): Owed[] {
  return rowsOf(world, 'services').flatMap((origin) => {
    if (origin.kind !== '意见建议' || blank(origin.startAt)) return [];
    const { day } = origin.startAt;
    const latest = endOfMonth(day);
    return owe(rule, {
      kind: '意见建议',
      event: 'opinionRaised',
      register: 'services',
      origin,
      day,
      latest,
      stated: false,
    });
  });
}

function repairs(
  world: TradeWorld,
  rule: string,
  event: 'repairCompleted' | 'repairTested',
  latest: (day: number) => number,
  more: { stated?: boolean; of?: (order: Entry) => boolean } = {},
): Owed[] {
  return rowsOf(world, 'repairs').flatMap((origin) => {
    const at = event === 'repairTested' ? origin.testedAt : origin.completedAt;
    if (blank(at) || at.day > world.today || (more.of && !more.of(origin))) return [];
    return owe(rule, {
      kind: '维修',
      event,
      register: 'repairs',
      origin,
      day: at.day,
      latest: latest(at.day),
      stated: more.stated ?? true,
      exempt: blank(origin.name) && blank(origin.phone) ? 'anonymous' : null,
    });
  });
}

/** Every order dispatched (派工, else 报修) that a rule samples. */
function dispatched(world: TradeWorld, rule: string, channels: readonly string[]): Owed[] {
  return rowsOf(world, 'repairs').flatMap((origin) => {
    const day = (origin.assignedAt ?? origin.reportedAt)?.day;
    if (day === undefined) return [];
    const latest = endOfMonth(day);
    return owe(rule, {
      kind: '维修',
      event: 'repairDispatched',
      register: 'repairs',
      origin,
      day,
      latest,
      channels,
      sampled: true,
    });
  });
}

/** J3's services; 急救 and 求助 are one kind. The middle day and the end of a 特约服务 owe a visit each. */
function services(world: TradeWorld): Owed[] {
  return rowsOf(world, 'services').flatMap((origin) => {
    if (blank(origin.startAt)) return [];
    const start = origin.startAt.day;
    const end = origin.endAt?.day ?? start;
    const base = { register: 'services', origin } as const;
    if (origin.kind === '特约服务' && blank(origin.endAt)) return [];
    if (origin.kind === '特约服务') {
      const middle = start + Math.floor((end - start) / 2);
      return [
        { event: 'serviceMiddle', day: middle },
        { event: 'serviceEnded', day: end },
      ]
        .filter(({ day }) => day <= world.today)
        .map(({ event, day }) => owe('J3', { ...base, kind: '特约服务', event, day, latest: day + 7 }));
    }
    if (end > world.today) return [];
    const given = { ...base, event: 'serviceGiven', day: end };
    if (origin.kind === '急救' || origin.kind === '求助') return owe('J3', { ...given, kind: '急救', latest: end + 7 });
    if (origin.kind === '管理服务') return owe('J3', { ...given, kind: '管理服务', latest: end + 7 });
    if (origin.kind === '社区活动') return owe('J3', { ...given, kind: '社区活动', latest: monthsAfter(end, 1) });
    return [];
  });
}

function customerDate(
  world: TradeWorld,
  rule: string,
  kind: string,
  event: 'movedIn' | 'signed',
  latest: (day: number) => number,
): Owed[] {
  return rowsOf(world, 'customers').flatMap((origin) => {
    const at = event === 'movedIn' ? origin.moveInDate : origin.signDate;
    if (blank(at) || at.day > world.today) return [];
    return owe(rule, { kind, event, register: 'customers', origin, day: at.day, latest: latest(at.day) });
  });
}

const byPack: Readonly<Record<string, (world: TradeWorld) => Owed[]>> = {
  // A11, A12: no window is named. A10: passed down and answered in writing owes no visit. A3: a sample, by phone.
  A: (world) => [
    ...complaints(world, 'A11', endOfMonth, { stated: false, lettersFree: true }),
    ...surveys(world, 'A11'),
    ...opinions(world, 'A12'),
    ...dispatched(world, 'A3', ['电话']),
  ],
  // C as A; C6: a sample of 30 %, onsite or by phone.
  C: (world) => [
    ...complaints(world, 'C5', endOfMonth, { stated: false, lettersFree: true }),
    ...surveys(world, 'C5'),
    ...opinions(world, 'C1'),
    ...dispatched(world, 'C6', ['上门', '电话']),
  ],
  // G1: 安全设施 and others 2 days after completion, 渗漏水 3 days after the leak test; onsite or by phone.
  G: (world) =>
    [
      ...repairs(world, 'G1', 'repairCompleted', (day) => day + 2, { of: ({ item }) => item !== '渗漏水' }),
      ...repairs(world, 'G1', 'repairTested', (day) => day + 3, { of: ({ item }) => item === '渗漏水' }),
    ].map((one) => ({ ...one, channels: ['上门', '电话'] })),
  // J3
  J: (world) => [
    ...complaints(world, 'J3', (day) => day + 3),
    ...customerDate(world, 'J3', '入住', 'movedIn', (day) => monthsAfter(day, 1)),
    ...repairs(world, 'J3', 'repairCompleted', (day) => day + 7),
    ...services(world),
  ],
  // L1: in the first days of the next month. L2: a complaint about the house, 1 week. L3: 2 months before the warranty ends. L5: greetings.
  L: (world) => [
    ...customerDate(world, 'L1', '成交', 'signed', (day) => dayOfNextMonth(day, 5)),
    ...customerDate(world, 'L1', '入住', 'movedIn', (day) => dayOfNextMonth(day, 5)),
    ...complaints(world, 'L2', (day) => day + 7, { of: ({ category }) => category?.includes('房屋') ?? false }),
    ...rowsOf(world, 'customers').flatMap((origin) => {
      if (blank(origin.warrantyEnd)) return [];
      const { day } = origin.warrantyEnd;
      const [countsFrom, latest] = [monthsAfter(day, -3), monthsAfter(day, -2)];
      return owe('L3', {
        kind: '到期',
        event: 'warrantyEnds',
        register: 'customers',
        origin,
        day,
        countsFrom,
        latest,
        step: '质保到期告知',
      });
    }),
    ...birthdays(world, 'L5', { opens: -7, latest: 0 }),
    ...festivalGreetings(world, 'L5', ['元旦', '春节', '中秋', '国庆']),
  ],
  // O1: all four kinds; no window is named.
  O: (world) => [
    ...complaints(world, 'O1', endOfMonth, { stated: false }),
    ...surveys(world, 'O1'),
    ...opinions(world, 'O1'),
    ...repairs(world, 'O1', 'repairCompleted', endOfMonth, { stated: false }),
  ],
  // U1: told 1 month before the fee's year ends. U2: checked again 2 months after the acceptance of a renovation.
  U: (world) => [
    ...rowsOf(world, 'customers').flatMap((origin) => {
      if (blank(origin.contractEnd)) return [];
      const { day } = origin.contractEnd;
      const [countsFrom, latest] = [monthsAfter(day, -2), monthsAfter(day, -1)];
      return owe('U1', {
        kind: '到期',
        event: 'contractEnds',
        register: 'customers',
        origin,
        day,
        countsFrom,
        latest,
        step: '续费提醒',
      });
    }),
    ...rowsOf(world, 'services').flatMap((origin) => {
      if (origin.kind !== '装修' || blank(origin.endAt) || origin.endAt.day > world.today) return [];
      const { day } = origin.endAt;
      return owe('U2', {
        kind: '装修',
        event: 'serviceEnded',
        register: 'services',
        origin,
        day,
        latest: monthsAfter(day, 2),
        step: '复查',
      });
    }),
  ],
};

/**
 * What a record may be about though nothing is owed for it: complaints not about the house (L2), the mending of a leak before its test
 * (G1), and what has not happened yet.
 */
export function otherEvents(world: TradeWorld, letters: Letters): Owed[] {
  const list = letters.includes('L') ? complaints(world, 'L2', (day) => day) : [];
  if (letters.includes('G')) list.push(...repairs(world, 'G1', 'repairCompleted', (day) => day));
  const open = { day: Infinity, latest: Infinity };
  if (/[ABCJLO]/.test(letters))
    for (const [origin, ...also] of mattersOf(world) as [Entry, ...Entry[]][]) {
      if ([origin, ...also].every((row) => filled(row.closedAt) && row.closedAt.day <= world.today)) continue;
      const numbers = [origin, ...also].flatMap((row) => row.complaintId ?? []);
      list.push(
        owe('', { ...open, kind: '投诉', event: 'complaintClosed', register: 'complaints', origin, also, numbers }),
      );
    }
  if (/[GJO]/.test(letters))
    for (const origin of rowsOf(world, 'repairs'))
      if (blank(origin.completedAt) || origin.completedAt.day > world.today)
        list.push(owe('', { ...open, kind: '维修', event: 'repairCompleted', register: 'repairs', origin }));
  return list;
}

/** What the packs of a property office owe; D, E and M owe no visit of their own. */
export function homeDues(world: TradeWorld, letters: Letters): Owed[][] {
  return [...letters].map((letter) => byPack[letter]?.(world) ?? []);
}
