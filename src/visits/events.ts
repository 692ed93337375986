import type {
  ComplaintRow,
  CustomerRow,
  Party,
  RegisterName,
  RegisterRow,
  Registers,
  RepairRow,
  SurveyRow,
} from '../registers/register';
import { valueAt } from '../registers/grid';
import { columnOf } from '../registers/register';
import type { VisitEvent, VisitRule } from '../regulations/regulation';
import { isDissatisfied } from '../regulations/satisfied';
import type { Day, Moment } from '../values/moment';
import { isReachable, partyKeys, rowKey } from './identity';
import type { Exemption, Matter } from './ledger';

/** Something in a register that happens to a customer and may owe a visit, whatever the rules make of it. */
export interface Occurrence {
  readonly event: VisitEvent;
  readonly register: RegisterName;
  /** The row's own number or place; with the event it names the occurrence over runs. */
  readonly key: string;
  readonly row: RegisterRow;
  readonly alsoFrom: readonly RegisterRow[];
  readonly party: Party;
  readonly references: readonly string[];
  /** Complaint grade or repair item. */
  readonly grade: string | null;
  readonly department: string | null;
  readonly serviceKind: string | null;
  /** When it began to be known (a complaint received, a repair reported); `null` where nothing says. */
  readonly began: Day | null;
  /** When it happened; `null` while it has not (an open complaint). */
  readonly day: Day | null;
  readonly minute: number | null;
  /** Why nobody is owed a visit, before any pack is asked; `replyLetterOnly` frees only where a pack says so. */
  readonly exemption: Exemption | null;
}

/** What happened, or has begun and not happened yet, by `today`, of one sort of event, in the order of its register. */
export function occurrencesOf(
  event: VisitEvent,
  registers: Registers,
  matters: readonly Matter[],
  today: Day,
): Occurrence[] {
  switch (event) {
    case 'complaintClosed':
      return matters.map(closingOf);
    case 'repairCompleted':
    case 'repairDispatched':
    case 'repairTested':
      return repairs(event, registers, today);
    case 'movedIn':
      return customerDates(event, registers, today, ({ moveInDate }) => moveInDate, 'household');
    case 'signed':
      return customerDates(event, registers, today, ({ signDate }) => signDate, 'row');
    case 'serviceStarted':
      return customerDates(event, registers, today, ({ serviceStart }) => serviceStart, 'row');
    case 'contractEnds':
      return customerDates(event, registers, null, ({ contractEnd }) => contractEnd, 'row');
    case 'warrantyEnds':
      return customerDates(event, registers, null, ({ warrantyEnd }) => warrantyEnd, 'household');
    case 'serviceMiddle':
    case 'serviceEnded':
    case 'serviceGiven':
    case 'opinionRaised':
      return services(event, registers, today);
    case 'surveyReturned':
      return registers.surveys
        .filter(wantsVisit)
        .map((row) =>
          occurrenceOf(event, 'surveys', row, null, row.party, happened(row.returnedAt, today), row.sentAt),
        );
  }
}

/** Whether an occurrence is one a rule speaks of. */
export function isOf(rule: VisitRule, { serviceKind }: Occurrence): boolean {
  return rule.ofServiceKinds.length === 0 || (serviceKind !== null && rule.ofServiceKinds.includes(serviceKind));
}

const NO_ROWS: readonly RegisterRow[] = [];
const NO_NUMBERS: readonly string[] = [];

/** An occurrence of a row; what only some events know is `null` unless given. */
function occurrenceOf(
  event: VisitEvent,
  register: RegisterName,
  row: RegisterRow,
  number: string | null,
  party: Party,
  moment: Moment | null,
  began: Moment | null,
  more: { readonly grade?: string | null; readonly serviceKind?: string | null } = {},
): Occurrence {
  return {
    event,
    register,
    key: rowKey(row, number),
    row,
    alsoFrom: NO_ROWS,
    party,
    references: numberOf(number),
    grade: more.grade ?? null,
    department: null,
    serviceKind: more.serviceKind ?? null,
    began: began?.day ?? null,
    day: moment?.day ?? null,
    minute: moment?.minute ?? null,
    exemption: nobodyToReach(party),
  };
}

/** A day after today has not come: such an event is still to happen. */
function happened(moment: Moment | null, today: Day): Moment | null {
  return moment === null || moment.day > today ? null : moment;
}

/** Exempt in every pack: no name and no way to reach; a place that is no home has neither (registers.md §4). */
function nobodyToReach(party: Party): Exemption | null {
  if (party.name !== null || isReachable(party)) return null;
  return party.roomText === null ? 'anonymous' : 'publicArea';
}

const GRADES = ['重大', '重要', '一般', '轻微'];

function closingOf({ id, rows, received, closed, invalid }: Matter): Occurrence {
  const first = rows[0]!;
  const several = rows.length > 1;
  return {
    event: 'complaintClosed',
    register: 'complaints',
    key: id,
    row: first,
    alsoFrom: several ? rows.slice(1) : NO_ROWS,
    party: first.party,
    references: several ? rows.flatMap(({ complaintId }) => complaintId ?? []) : numberOf(first.complaintId),
    grade: several ? highestGrade(rows) : first.level,
    department: first.department,
    serviceKind: null,
    began: received,
    day: closed,
    minute: null,
    exemption: closed === null ? null : exemptionOf(rows, invalid),
  };
}

function numberOf(number: string | null): readonly string[] {
  return number === null ? NO_NUMBERS : [number];
}

function highestGrade(rows: readonly ComplaintRow[]): string | null {
  return GRADES.find((grade) => rows.some(({ level }) => level === grade)) ?? null;
}

function exemptionOf(rows: readonly ComplaintRow[], invalid: boolean): Exemption | null {
  if (invalid) return 'invalid';
  return nobodyToReach(rows[0]!.party) ?? (rows.every(isReplyLetterOnly) ? 'replyLetterOnly' : null);
}

const LETTER_ONLY = /(?:只|仅)(?:需|要|须)?(?:书面)?(?:复函|回函|答复函|书面答复|书面回复)/;
const NO_LETTER = /^(?:否|无|没有|未|不|×)/;

/** A10: the superior office passed it down and the reply is filed, or some cell of the row says 只需复函. */
export function isReplyLetterOnly(row: ComplaintRow): boolean {
  const letter = row.replyLetter !== null && !NO_LETTER.test(row.replyLetter);
  if (row.sourceChannel === '上级转呈' && letter) return true;
  const stated = (text: string | null): boolean => text !== null && LETTER_ONLY.test(text);
  if (stated(row.content) || stated(row.result) || stated(row.status) || stated(row.replyLetter)) return true;
  // A 备注 is no field of this register (it is one of the visit beside it): what the office wrote there counts as said by the row.
  const remarks = columnOf(row.source, 'visit.remark')?.columns ?? [];
  return [...remarks, ...row.source.unmapped.map(({ column }) => column)].some((column) => {
    const value = valueAt(row.source.grid, row.row, column);
    return typeof value === 'string' && value !== '' && stated(value);
  });
}

function repairs(event: VisitEvent, { repairs: rows }: Registers, today: Day): Occurrence[] {
  const momentOf = (row: RepairRow): Moment | null => {
    if (event === 'repairCompleted') return row.completedAt;
    return event === 'repairTested' ? row.testedAt : (row.assignedAt ?? row.reportedAt);
  };
  return rows.map((row) => {
    const { orderId, party, reportedAt, assignedAt, item: grade } = row;
    const moment = happened(momentOf(row), today);
    return occurrenceOf(event, 'repairs', row, orderId, party, moment, reportedAt ?? assignedAt, { grade });
  });
}

/** Dates of the customer register; a home that several rows give the same date moves in once. */
function customerDates(
  event: VisitEvent,
  { customers, households }: Registers,
  today: Day | null,
  dateOf: (row: CustomerRow) => Moment | null,
  per: 'household' | 'row',
): Occurrence[] {
  const homeOf = new Map<CustomerRow, Party['household']>();
  for (const household of households.values()) for (const row of household.customers) homeOf.set(row, household);
  const seen = new Set<string>();
  return customers.flatMap((row) => {
    const moment = dateOf(row);
    if (moment === null) return [];
    const household = homeOf.get(row) ?? null;
    const { customerId, project, room, roomText, name, phones } = row;
    const party: Party = { customerId, project, room, roomText, name, phones, household };
    const once = `${partyKeys(party)[0] ?? rowKey(row, customerId)}|${moment.day}`;
    if (per === 'household' && seen.has(once)) return [];
    seen.add(once);
    const come = today === null ? moment : happened(moment, today);
    return [occurrenceOf(event, 'customers', row, customerId, party, come, null)];
  });
}

function services(event: VisitEvent, { services: rows }: Registers, today: Day): Occurrence[] {
  return rows.flatMap((row) => {
    const { startAt, endAt } = row;
    let moment: Moment | null;
    if (event === 'serviceGiven' || event === 'opinionRaised') {
      moment = event === 'serviceGiven' ? (endAt ?? startAt) : startAt;
    } else {
      // A contract has a middle and an end only where both dates are written and differ; one day has an end, no middle.
      if (endAt === null) return [];
      const lasts = startAt === null ? 0 : endAt.day - startAt.day;
      if (event === 'serviceMiddle' && lasts <= 0) return [];
      moment = event === 'serviceEnded' ? endAt : { day: startAt!.day + Math.floor(lasts / 2), minute: null };
    }
    const { serviceId, party, kind: serviceKind } = row;
    return [occurrenceOf(event, 'services', row, serviceId, party, happened(moment, today), startAt, { serviceKind })];
  });
}

/** A returned form owes a visit when it carries an opinion or a dissatisfied item (registers.md §4, "Kinds"). */
function wantsVisit({ returnedAt, ratings, opinion }: SurveyRow): boolean {
  return returnedAt !== null && (opinion !== null || Object.values(ratings).some(isDissatisfied));
}
