import { parseDay, type Moment } from './calendar';
import type { Complaint, Customer, Home, Repair, Service, Survey, Visit, World } from './world';

const at = (iso: string | null): Moment | null => (iso === null ? null : { day: parseDay(iso), minute: null });

/** A world small enough to be counted by hand; `worlds.tiny.test.ts` says what must come out. */
export function tinyWorld(): World {
  const homes: Home[] = (
    [
      ['1-1-101', '已入住'],
      ['1-1-102', '已出租'],
      ['1-1-103', '空置'],
      ['1-1-201', '未售'],
      ['1-1-202', '已入住'],
    ] as const
  ).map(([room, occupancy]) => ({ room, occupancy, building: 1, unit: 1, door: Number(room.slice(4)) }));
  const moved: Readonly<Record<string, string>> = { '1-1-101': '2015-03-01', '1-1-202': '2026-08-31' };
  const customers = homes.map(({ room, occupancy }, index): Customer => ({
    id: `customer-${index}`,
    customerId: `KH${index}`,
    project: null,
    room,
    name: `住户${'甲乙丙丁戊'[index]}`,
    phone: `1380000${4821 + index}`,
    phone2: null,
    role: '业主',
    grade: '普通',
    moveInDate: at(moved[room] ?? null),
    birthday: null,
    steward: null,
    preferredTime: null,
    occupancy,
  }));
  const whoIs = (room: string | null) => customers.find((one) => one.room === room) ?? null;

  const complaint = (
    id: string,
    room: string | null,
    received: string,
    closed: string | null,
    category: string,
    department: string,
    more: Partial<Complaint> = {},
  ): Complaint => ({
    id,
    complaintId: id,
    receivedAt: at(received),
    room,
    name: whoIs(room)?.name ?? null,
    phone: whoIs(room)?.phone ?? null,
    source: '来电',
    content: `${id}的事`,
    category,
    level: '一般',
    valid: '有效',
    department,
    receiver: '前台',
    handler: '工程甲',
    repliedAt: null,
    result: null,
    closedAt: at(closed),
    notifiedAt: null,
    replyLetter: null,
    status: closed === null ? '处理中' : '已关闭',
    matter: id,
    ...more,
  });
  const complaints = [
    complaint('C8', '1-1-103', '2026-09-20', null, '收费问题', '财务部'),
    complaint('C1', '1-1-101', '2026-10-05', '2026-10-30', '公共设施', '工程部'),
    complaint('C5', null, '2026-10-06', '2026-10-08', '环境卫生', '环境部'),
    complaint('C6', '1-1-202', '2026-10-07', '2026-10-09', '房屋质量', '工程部', {
      source: '上级转呈',
      replyLetter: '复函1',
    }),
    complaint('C2', '1-1-102', '2026-10-10', '2026-10-12', '噪音扰民', '秩序部'),
    complaint('C7', '1-1-202', '2026-10-15', '2026-10-16', '停车管理', '秩序部', { valid: '无效' }),
    complaint('C3', '1-1-102', '2026-10-17', '2026-10-20', '噪音扰民', '客服部', { matter: 'C2' }),
    complaint('C4', '1-1-102', '2026-10-25', '2026-10-26', '噪音扰民', '秩序部'),
    complaint('C9', '1-1-202', '2026-11-15', '2026-11-18', '环境卫生', '环境部'),
  ];
  const repair = (id: string, room: string, assigned: string, completed: string): Repair => ({
    id,
    orderId: id,
    reportedAt: at(assigned),
    room,
    name: whoIs(room)?.name ?? null,
    phone: whoIs(room)?.phone ?? null,
    item: '水电',
    content: '漏水',
    assignedAt: at(assigned),
    repairer: '工程乙',
    completedAt: at(completed),
    testedAt: null,
  });
  const repairs = [
    repair('R1', '1-1-101', '2026-08-01', '2026-08-01'),
    repair('R2', '1-1-102', '2026-10-02', '2026-10-31'),
    repair('R3', '1-1-101', '2026-10-03', '2026-10-03'),
    repair('R4', '大堂', '2026-10-04', '2026-10-05'),
  ];
  const services: Service[] = [
    {
      id: 'S1',
      serviceId: 'S1',
      kind: '特约服务',
      room: '1-1-101',
      name: '住户甲',
      phone: null,
      startAt: at('2026-10-01'),
      endAt: at('2026-10-21'),
      executor: '工程甲',
    },
  ];
  const survey = (id: string, room: string, returned: string | null, opinion: string | null) =>
    ({
      id,
      batch: '2026年9月',
      buildingYears: 3,
      room,
      sentAt: at('2026-09-05'),
      returnedAt: at(returned),
      opinion,
      'item:服务态度': returned === null ? null : '较满意',
    }) as unknown as Survey;
  const surveys = [survey('Q1', '1-1-101', '2026-09-10', '希望增设充电桩'), survey('Q2', '1-1-102', null, null)];

  const visit = (
    id: string,
    day: string,
    room: string,
    kind: string,
    about: string | null,
    more: Partial<Visit> = {},
  ): Visit =>
    ({
      id,
      visitId: id,
      visitedAt: at(day),
      room,
      name: whoIs(room)?.name ?? null,
      phone: whoIs(room)?.phone ?? null,
      kind,
      relatedId: about?.split(':')[1] ?? null,
      channel: '电话',
      visitor: '客服甲',
      outcome: '已接通',
      satisfaction: '满意',
      content: null,
      promisedAt: null,
      signature: null,
      refusalNote: null,
      recordedAt: at(day),
      review: '已阅',
      remark: null,
      about,
      ...more,
    }) as Visit;
  const onsite = { channel: '上门', outcome: '面谈', signature: '已签' };
  const visits = [
    visit('V0', '2026-08-01', '1-1-101', '维修', 'repair:R1'),
    visit('V5', '2026-09-12', '1-1-101', '意见征询', 'survey:Q1', {
      channel: '信函',
      outcome: null,
      satisfaction: null,
    }),
    visit('V6', '2026-09-30', '1-1-202', '入住', 'moveIn:1-1-202', onsite),
    visit('V7', '2026-10-04', '1-1-101', '维修', 'repair:R3'),
    visit('V2', '2026-10-15', '1-1-102', '投诉', null, { relatedId: 'C2', satisfaction: null }),
    visit('V8', '2026-10-18', '1-1-101', '特约服务', 'middle:S1'),
    visit('V3', '2026-10-23', '1-1-102', '投诉', 'matter:C2', onsite),
    visit('V4', '2026-10-27', '1-1-102', '投诉', 'matter:C4', { ...onsite, signature: null, satisfaction: '一般' }),
    visit('V1', '2026-11-02', '1-1-101', '投诉', 'matter:C1'),
    visit('V9', '2026-11-08', '1-1-102', '维修', 'repair:R2', onsite),
  ];
  return {
    seed: 0,
    project: '小园',
    from: parseDay('2026-08-01'),
    today: parseDay('2026-11-20'),
    months: ['2026-08', '2026-09', '2026-10', '2026-11'],
    homes,
    customers,
    staff: [{ id: 'staff-1', name: '客服甲', post: '事务助理', area: [], minutes: 120, leave: null, phone: null }],
    complaints,
    repairs,
    services,
    surveys,
    visits,
  };
}
