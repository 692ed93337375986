import type {
  ComplaintRow,
  CustomerRow,
  Household,
  Party,
  RecognisedColumn,
  RegisterName,
  RegisterRow,
  Registers,
  RegisterSheet,
  RepairRow,
  ServiceRow,
  StaffRow,
  SurveyRow,
  VisitRow,
} from '../../src/registers/register';
import { combine } from '../../src/regulations/combine';
import { defaultSettings, type OfficeSettings } from '../../src/regulations/settings';
import { dayFromIso, type Day, type Moment } from '../../src/values/moment';
import { buildLedger } from '../../src/visits/buildLedger';
import type { Ledger } from '../../src/visits/ledger';
import type { HomeSketch, OfficeSketch, PartySketch, VisitSketch } from './sketch';

export type {
  ComplaintSketch,
  HomeSketch,
  OfficeSketch,
  RepairSketch,
  ServiceSketch,
  SurveySketch,
  VisitSketch,
} from './sketch';

const days = new Map<string, Day>();

/** The day of an ISO date; remembered, since large sketches repeat their dates. */
export function day(iso: string): Day {
  let found = days.get(iso);
  if (found === undefined) {
    const read = dayFromIso(iso);
    if (read === null) throw new RangeError(`no such day: ${iso}`);
    found = read;
    days.set(iso, found);
  }
  return found;
}

/** `2026-10-03` or `2026-10-03T14:30`. */
export function moment(text: string | null | undefined): Moment | null {
  if (text === null || text === undefined) return null;
  const [date = '', time] = text.split('T');
  const [hour, minute] = (time ?? '').split(':').map(Number);
  return { day: day(date), minute: time === undefined ? null : hour! * 60 + minute! };
}

function sheet(register: RegisterName, name: string, fields: readonly string[]): RegisterSheet {
  const columns: RecognisedColumn[] = fields.map((field, index) => ({
    field,
    columns: [index + 1],
    header: field,
    confidence: 1,
    because: 'header',
  }));
  return {
    register,
    grid: { sheet: name, visibility: 'visible', top: 1, left: 1, values: [], merges: [], tables: [], protected: false },
    sheet: name,
    headerTop: 1,
    headerRow: 1,
    firstRow: 2,
    lastRow: 1,
    dataRows: [],
    columns,
    unmapped: [],
    confidence: 1,
    statedYear: null,
    statedMonth: null,
    totalRows: [],
  };
}

/** The registers of a sketch. Rows stand in sheet rows 2, 3, … in the order given. */
export function registersOf(sketch: OfficeSketch): Registers {
  const customerSheet = sheet('customers', '客户档案', ['room', 'name', 'phone', ...(sketch.customerColumns ?? [])]);
  const visitItems = new Set(sketch.visits?.flatMap(({ items }) => Object.keys(items ?? {})));
  const visitSheet = sheet('visits', '回访记录表', [
    'visitedAt',
    'room',
    ...[...visitItems].map((item) => `item:${item}`),
  ]);
  const complaintSheet = sheet('complaints', '投诉登记表', ['complaintId', 'receivedAt', 'room']);
  const repairSheet = sheet('repairs', '维修工单', ['orderId', 'room']);
  const serviceSheet = sheet('services', '服务登记', ['serviceId', 'room', ...(sketch.serviceColumns ?? [])]);
  const surveySheet = sheet('surveys', '意见征询表', ['sentAt', 'room']);
  const at = (source: RegisterSheet, index: number): RegisterRow => ({ source, row: index + 2, notes: [] });

  const customers = (sketch.homes ?? []).map((home, index): CustomerRow => {
    const told: HomeSketch = typeof home === 'string' ? { room: home } : home;
    return {
      ...at(customerSheet, index),
      customerId: told.customerId ?? null,
      project: null,
      room: told.room,
      roomText: told.room,
      name: told.name === undefined ? `住户${told.room}` : told.name,
      phones: told.phones ?? [],
      role: told.role ?? null,
      grade: told.grade ?? null,
      moveInDate: moment(told.movedIn),
      signDate: moment(told.signed),
      serviceStart: moment(told.started),
      birthday: moment(told.birthday),
      contractEnd: moment(told.contractEnd),
      warrantyEnd: moment(told.warrantyEnd),
      amount: told.amount ?? null,
      steward: null,
      referrer: told.referrer ?? null,
      preferredTime: null,
      occupancy: told.occupancy ?? null,
      ...told.more,
    };
  });
  const households = new Map<string, Household>();
  const rowsOf = new Map<string, CustomerRow[]>();
  for (const row of customers) {
    if (row.room !== null) rowsOf.set(row.room, [...(rowsOf.get(row.room) ?? []), row]);
  }
  for (const [room, rows] of rowsOf) {
    const [building = null, unit = null] = room.split('-');
    households.set(`|${room}`, {
      key: `|${room}`,
      project: null,
      room,
      building,
      unit,
      floor: null,
      customers: rows,
    });
  }
  const party = (told: PartySketch): Party => {
    const room = told.room ?? null;
    const household = room === null ? null : (households.get(`|${room}`) ?? null);
    return {
      customerId: told.customerId ?? null,
      project: told.project ?? null,
      room,
      roomText: told.roomText ?? room,
      name: told.name === undefined ? (household?.customers[0]?.name ?? null) : told.name,
      phones: told.phones ?? [],
      household,
    };
  };
  const visit = (told: VisitSketch, place: RegisterRow): VisitRow => {
    const channel = told.channel === undefined ? '电话' : told.channel;
    return {
      ...place,
      visitId: null,
      visitedAt: moment(told.on),
      party: party(told),
      kind: told.kind === undefined ? '投诉' : told.kind,
      relatedId: told.about ?? null,
      channel,
      visitors: told.by === undefined ? ['张敏'] : told.by === null ? [] : [told.by],
      outcome: told.outcome === undefined ? (channel === '上门' ? '面谈' : '已接通') : told.outcome,
      satisfaction: told.rating === undefined ? '满意' : told.rating,
      ratings: told.items ?? {},
      content: told.content ?? null,
      promisedAt: null,
      signed: told.signed === undefined ? channel === '上门' : told.signed,
      refusalNote: told.refusalNote ?? null,
      recordedAt: null,
      contactRole: null,
      reportedAt: null,
      submittedAt: null,
      approvedAt: null,
      correctedAt: null,
      answers: told.answers ?? {},
      review: null,
      remark: told.remark ?? null,
      ...told.more,
    };
  };
  return {
    sheets: [customerSheet, visitSheet, complaintSheet, repairSheet, serviceSheet, surveySheet],
    customers,
    households,
    visits: (sketch.visits ?? []).map((told, index) => visit(told, at(visitSheet, index))),
    complaints: (sketch.complaints ?? []).map((told, index): ComplaintRow => {
      const place = at(complaintSheet, index);
      return {
        ...place,
        complaintId: told.id === undefined ? `TS${String(index + 1).padStart(3, '0')}` : told.id,
        receivedAt: moment(told.received),
        party: party(told),
        sourceChannel: told.source ?? null,
        content: told.content ?? null,
        category: told.category ?? null,
        level: told.level ?? null,
        valid: told.valid ?? null,
        department: told.department ?? null,
        receiver: null,
        handler: told.handler ?? null,
        escalatedAt: null,
        wantedBy: null,
        confirmedBy: null,
        repliedAt: null,
        result: null,
        closedAt: moment(told.closed),
        notifiedAt: null,
        replyLetter: told.replyLetter ?? null,
        status: null,
        visit: told.visit === undefined ? null : visit({ room: told.room ?? null, ...told.visit }, place),
        ...told.more,
      };
    }),
    repairs: (sketch.repairs ?? []).map((told, index): RepairRow => ({
      ...at(repairSheet, index),
      orderId: told.id === undefined ? `WX${String(index + 1).padStart(3, '0')}` : told.id,
      reportedAt: moment(told.reported),
      party: party(told),
      item: told.item ?? null,
      content: null,
      assignedAt: moment(told.assigned),
      arrivedAt: moment(told.arrived),
      urgency: null,
      repairer: null,
      completedAt: moment(told.completed),
      testedAt: moment(told.tested),
      satisfaction: null,
      ...told.more,
    })),
    services: (sketch.services ?? []).map((told, index): ServiceRow => ({
      ...at(serviceSheet, index),
      serviceId: told.id === undefined ? `FW${String(index + 1).padStart(3, '0')}` : told.id,
      kind: told.kind,
      party: party(told),
      startAt: moment(told.from),
      endAt: moment(told.to),
      content: null,
      appliedAt: null,
      answeredAt: null,
      passedOnAt: null,
      promisedAt: null,
      recheckedAt: null,
      refundedAt: null,
      waitingSeconds: null,
      answered: null,
      executor: null,
      ...told.more,
    })),
    surveys: (sketch.surveys ?? []).map((told, index): SurveyRow => ({
      ...at(surveySheet, index),
      batch: null,
      party: party(told),
      buildingYears: null,
      sentAt: moment(told.sent),
      returnedAt: moment(told.returned),
      ratings: told.items ?? {},
      opinion: told.opinion ?? null,
      ...told.more,
    })),
    staff: [] as StaffRow[],
  };
}

/** `A`, `J` or `A+J`, or pack ids. */
const PACKS: Readonly<Record<string, string[]>> = {
  A: ['residential-park'],
  J: ['work-instruction'],
  'A+J': ['residential-park', 'work-instruction'],
};

export interface LedgerOptions {
  readonly packs?: 'A' | 'J' | 'A+J' | readonly string[];
  readonly today?: string;
  readonly settings?: Partial<Omit<OfficeSettings, 'options'>> & {
    readonly options?: Partial<OfficeSettings['options']>;
  };
}

/** Visits are owed from 2026-01-01 on unless a test says otherwise, so that a sketch needs no first visit. */
export function ledgerOf(
  sketch: OfficeSketch,
  { packs = 'A', today = '2026-11-20', settings = {} }: LedgerOptions = {},
): Ledger {
  const plain = defaultSettings();
  const options = { ...plain.options, dueFrom: '2026-01-01', ...settings.options };
  const office = { ...plain, ...settings, options };
  return buildLedger({
    registers: registersOf(sketch),
    regulation: combine(typeof packs === 'string' ? PACKS[packs]! : packs, office),
    today: day(today),
  });
}
