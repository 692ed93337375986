import { defaultSettings, type OfficeSettings } from '../../src/regulations/settings';
import type { Regulation, VisitRule } from '../../src/regulations/regulation';
import type {
  ComplaintRow,
  CustomerRow,
  Household,
  Party,
  Registers,
  RegisterName,
  RegisterSheet,
  RepairRow,
  StaffRow,
  VisitRow,
} from '../../src/registers/register';
import { dayFromIso, weekdayOf, type Day } from '../../src/values/moment';
import type { DueVisit, Ledger, VisitMatch, VisitRecord } from '../../src/visits/ledger';

/** Small ledgers made by hand, row by row, in the state that reading and matching would leave them. */

export const day = (iso: string): Day => dayFromIso(iso)!;
/** A Monday; the list is for the Tuesday after it. */
export const TODAY = day('2026-11-16');
export const TOMORROW = day('2026-11-17');

export const settings = (changes: Partial<OfficeSettings> = {}): OfficeSettings => ({
  ...defaultSettings(),
  ...changes,
});

const sheets = new Map<string, RegisterSheet>();

export function sheetOf(register: RegisterName): RegisterSheet {
  const known = sheets.get(register);
  if (known) return known;
  const sheet: RegisterSheet = {
    register,
    grid: {
      sheet: register,
      visibility: 'visible',
      top: 1,
      left: 1,
      values: [],
      merges: [],
      tables: [],
      protected: false,
    },
    sheet: register,
    headerTop: 1,
    headerRow: 1,
    firstRow: 2,
    lastRow: 999,
    dataRows: [],
    columns: [],
    unmapped: [],
    confidence: 1,
    statedYear: null,
    statedMonth: null,
    totalRows: [],
  };
  sheets.set(register, sheet);
  return sheet;
}

let nextRow = 1;
const place = (register: RegisterName) => ({ source: sheetOf(register), row: (nextRow += 1), notes: [] });

export function customer(changes: Partial<CustomerRow> = {}): CustomerRow {
  return {
    ...place('customers'),
    customerId: null,
    project: null,
    room: null,
    roomText: null,
    name: null,
    phones: [],
    role: null,
    grade: null,
    moveInDate: null,
    signDate: null,
    serviceStart: null,
    birthday: null,
    contractEnd: null,
    warrantyEnd: null,
    amount: null,
    steward: null,
    referrer: null,
    preferredTime: null,
    occupancy: null,
    ...changes,
  };
}

/** A home `building-unit-door` with one customer in it. */
export function home(room: string, changes: Partial<CustomerRow> = {}): Household {
  const [building, unit, door] = room.split('-');
  const name = changes.name === undefined ? `住户${room}` : changes.name;
  const phones = changes.phones ?? [`138${room.replace(/\D/g, '').padStart(8, '0')}`];
  return {
    key: `|${room}`,
    project: null,
    room,
    building: building ?? null,
    unit: unit ?? null,
    floor: door === undefined ? null : Math.floor(Number(door) / 100),
    customers: [customer({ room, roomText: room, ...changes, name, phones })],
  };
}

export function partyOf(household: Household | null, changes: Partial<Party> = {}): Party {
  const owner = household?.customers[0];
  return {
    customerId: null,
    project: null,
    room: household?.room ?? null,
    roomText: household?.room ?? null,
    name: owner?.name ?? null,
    phones: owner?.phones ?? [],
    household,
    ...changes,
  };
}

export function complaint(party: Party, changes: Partial<ComplaintRow> = {}): ComplaintRow {
  return {
    ...place('complaints'),
    complaintId: null,
    receivedAt: null,
    party,
    sourceChannel: null,
    content: null,
    category: null,
    level: null,
    valid: null,
    department: null,
    receiver: null,
    handler: null,
    escalatedAt: null,
    wantedBy: null,
    confirmedBy: null,
    repliedAt: null,
    result: null,
    closedAt: null,
    notifiedAt: null,
    replyLetter: null,
    status: null,
    visit: null,
    ...changes,
  };
}

export function repair(party: Party, changes: Partial<RepairRow> = {}): RepairRow {
  return {
    ...place('repairs'),
    orderId: null,
    reportedAt: null,
    party,
    item: null,
    content: null,
    assignedAt: null,
    arrivedAt: null,
    urgency: null,
    repairer: null,
    completedAt: null,
    testedAt: null,
    satisfaction: null,
    ...changes,
  };
}

export function visit(party: Party, changes: Partial<VisitRow> = {}): VisitRow {
  return {
    ...place('visits'),
    visitId: null,
    visitedAt: null,
    party,
    kind: null,
    relatedId: null,
    channel: null,
    visitors: [],
    outcome: null,
    satisfaction: null,
    ratings: {},
    content: null,
    promisedAt: null,
    signed: null,
    refusalNote: null,
    recordedAt: null,
    contactRole: null,
    reportedAt: null,
    submittedAt: null,
    approvedAt: null,
    correctedAt: null,
    answers: {},
    review: null,
    remark: null,
    ...changes,
  };
}

export function record(row: VisitRow, changes: Partial<VisitRecord> = {}): VisitRecord {
  return {
    row,
    day: row.visitedAt?.day ?? null,
    channel: row.channel,
    reached: true,
    valid: true,
    lacks: [],
    ...changes,
  };
}

export function staff(name: string, changes: Partial<StaffRow> = {}): StaffRow {
  return { ...place('staff'), name, post: null, area: [], minutes: null, leave: [], phones: [], ...changes };
}

let nextDue = 1;

/** A visit owed because of a closed complaint, by default since last Friday and until tomorrow. */
export function due(household: Household | null, changes: Partial<DueVisit> = {}): DueVisit {
  const party = changes.party ?? partyOf(household);
  return {
    id: `due ${(nextDue += 1)}`,
    pack: 'work-instruction',
    rule: 'J3',
    rules: ['J3'],
    kind: '投诉',
    step: null,
    origin: complaint(party),
    alsoFrom: [],
    event: day('2026-11-13'),
    earliest: day('2026-11-13'),
    latest: TOMORROW,
    countsFrom: changes.event ?? day('2026-11-13'),
    lateCounts: true,
    messageSuffices: false,
    channels: [],
    channelsBind: false,
    evidence: [],
    executors: [],
    party,
    household,
    grade: null,
    references: [],
    exemption: null,
    sampled: null,
    drawnFor: [],
    ...changes,
  };
}

export function match(visit: DueVisit, changes: Partial<VisitMatch> = {}): VisitMatch {
  const state = visit.exemption !== null ? 'exempt' : visit.latest <= TODAY ? 'missed' : 'notYetDue';
  return { due: visit, valid: null, attempts: [], candidates: [], state, ...changes };
}

export const calendar = {
  isWorkday: (date: Day) => weekdayOf(date) <= 5,
  addWorkdays: (date: Day, workdays: number) => {
    let at = date;
    for (let left = workdays; left > 0;) {
      at += 1;
      if (weekdayOf(at) <= 5) left -= 1;
    }
    return at;
  },
  nextWorkday: (date: Day) => calendar.addWorkdays(date, 1),
  uncoveredYears: () => [],
};

export function regulation(changes: Partial<Regulation> = {}): Regulation {
  return {
    packs: ['residential-park'],
    visitRules: [],
    targets: [],
    quotas: [],
    evidence: {
      onsiteSignature: [],
      refusalNote: [],
      phoneMark: [],
      phoneStaff: [],
      personReached: null,
      onsitePeople: null,
      attemptTime: [],
    },
    records: {
      recordedWithin: 'none',
      reviewed: [],
      ratedItems: [],
      reviewers: [],
      correctionDated: [],
      keptYears: null,
    },
    requiredFields: [],
    complaintDeadlines: [],
    exemptions: [],
    satisfied: { fair: false, rather: true },
    promiseRule: null,
    followUps: null,
    problems: [],
    sharedRecords: [],
    repeatsFirst: null,
    stepLimits: [],
    surveys: [],
    duties: [],
    countdowns: [],
    analyses: [],
    scripts: [],
    forms: [],
    fines: [],
    points: null,
    vip: null,
    profile: null,
    archiveRules: [],
    conflicts: [],
    office: settings(),
    ...changes,
  };
}

/** A rule that owes a visit of a kind; by default all customers, at any time of the day, seven days after a complaint was settled. */
export function visitRule(changes: Partial<VisitRule> = {}): VisitRule {
  return {
    pack: 'work-instruction',
    rule: 'J3',
    kind: '投诉',
    event: 'complaintClosed',
    step: null,
    ofServiceKinds: [],
    ofGrades: [],
    exceptGrades: [],
    ofCategories: [],
    ofCustomers: { grades: [], roles: [], vip: false },
    ofFestivals: [],
    ofQuestions: [],
    every: null,
    window: { amount: 7, unit: 'day' },
    bound: null,
    reach: 'all',
    channels: [],
    channelsBind: false,
    lateCounts: true,
    messageSuffices: false,
    executors: [],
    contactHours: [],
    overruledBy: null,
    yieldsTo: [],
    ...changes,
  };
}

export function registers(changes: Partial<Registers> = {}): Registers {
  return {
    sheets: [],
    customers: [],
    visits: [],
    complaints: [],
    repairs: [],
    services: [],
    surveys: [],
    staff: [],
    households: new Map(),
    ...changes,
  };
}

export function ledger(changes: Partial<Ledger> = {}): Ledger {
  const matches = changes.matches ?? [];
  return {
    registers: registers(),
    regulation: regulation(),
    calendar,
    today: TODAY,
    dueFrom: null,
    matters: [],
    dueVisits: matches.map((entry) => entry.due),
    matches,
    visitRecords: [],
    samples: [],
    draws: [],
    ...changes,
  };
}
