import { iso, lastOfMonth, monthOf, monthsAfter, workdaysAfter } from '../../calendar';
import { blank, dueFromOf, filled, keeps, minutesOf, rowsOf, type Entry, type Field, type TradeWorld } from '../trade';
import { contradicted, type Answered } from './answers';
import { isDissatisfied, ratingsOf, wasReached } from './evidence';
import { mattersOf } from './homeDues';
import { answerBy, settleBy } from './rates';
import type { Letters } from './owed';
import { visitRecords } from './recordFindings';
import { eventsOf } from './tradeDues';

/** A finding that must be there: its row, and what tells it from others of the same code in that row. */
export interface Expected {
  readonly code: string;
  readonly entry: Entry;
  /** The rule that is broken. */
  readonly rule: string;
  /** For a missing or late visit its kind and deadline; for a cell its field. */
  readonly about: string;
  /** A careful checker may leave it: no ruling decides. */
  readonly optional?: boolean;
}

export type Add = (code: string, entry: Entry, rule: string, about: string, optional?: boolean) => void;

/** Every shortcoming of the office under these packs, row by row. */
export function findingsOf(world: TradeWorld, answered: readonly Answered[], letters: Letters): Expected[] {
  const found: Expected[] = [];
  const add: Add = (code, entry, rule, about, optional = false) => found.push({ code, entry, rule, about, optional });
  visitsOwed(answered, add);
  earlyRecords(world, add);
  complaintSteps(world, letters, add);
  rowSteps(world, letters, add);
  visitRecords(world, answered, letters, add);
  problems(world, letters, add);
  surveyForms(world, letters, add);
  neededCells(world, letters, add);
  return found;
}

function visitsOwed(answered: readonly Answered[], add: Add): void {
  for (const { owed, state } of answered) {
    if (owed.sampled) continue;
    const about = `${owed.kind} ${iso(owed.latest)}`;
    if (state === 'missed') add('visit-missed', owed.origin, owed.rules[0]!, about);
    if (state === 'doneLate') add('deadline-missed', owed.origin, owed.rules[0]!, about);
  }
}

/** A record that names a matter, an order or a service and is older than one of its dates: said or left, as the checker likes. */
function earlyRecords(world: TradeWorld, add: Add): void {
  const rows = [...rowsOf(world, 'repairs'), ...rowsOf(world, 'services')].map((row) => [row]);
  const matters = [...mattersOf(world), ...rows];
  for (const visit of rowsOf(world, 'visits')) {
    const named = matters.find((matter) =>
      matter.some(({ complaintId, orderId, serviceId }) =>
        [complaintId, orderId, serviceId].some((number) => filled(number) && number === visit.relatedId),
      ),
    );
    if (named === undefined) continue;
    // N1's reminder is made in the three days before the journey.
    const journey = named[0]!.kind === '游客' ? named[0]!.startAt!.day : null;
    const { day } = visit.visitedAt!;
    if (journey !== null && day >= journey - 3 && day <= journey) continue;
    const dates = named.flatMap((row) => [
      row.receivedAt,
      row.closedAt,
      row.reportedAt,
      row.completedAt,
      row.testedAt,
      row.startAt,
      row.endAt,
    ]);
    if (dates.some((at) => filled(at) && minutesOf(at) > minutesOf(visit.visitedAt!)))
      add('date-order', visit, '', 'visitedAt', true);
  }
}

/** D1 and G2: escalated, answered and settled in time; G3: told the result on the day of closing. */
function complaintSteps(world: TradeWorld, letters: Letters, add: Add): void {
  const { today } = world;
  for (const row of rowsOf(world, 'complaints')) {
    if (row.valid === '无效' || blank(row.receivedAt)) continue;
    const closed = row.closedAt?.day ?? null;
    // Of two packs the earlier deadline holds.
    const earliest = (by: (letter: 'D' | 'G') => number | null) =>
      (['D', 'G'] as const)
        .flatMap((letter) => (letters.includes(letter) ? { rule: letter === 'D' ? 'D1' : 'G2', day: by(letter) } : []))
        .filter((one): one is { rule: string; day: number } => one.day !== null)
        .sort((one, other) => one.day - other.day)[0];
    const settle = earliest((letter) => settleBy(row, letter));
    if (settle && (closed ?? today) > settle.day) add('deadline-missed', row, settle.rule, '办结');
    const answer = earliest((letter) => answerBy(row, letter));
    if (answer && (row.repliedAt?.day ?? closed ?? today) > answer.day)
      add('deadline-missed', row, answer.rule, '答复');
    if (!letters.includes('G')) continue;
    // 重大: to the director the same day. 重要: to the supervisor within 1 hour.
    const limit = row.level === '重大' ? 'day' : row.level === '重要' ? 'hour' : null;
    if (limit !== null && blank(row.escalatedAt)) add('deadline-missed', row, 'G2', '上报', true);
    else if (limit === 'day' && row.escalatedAt!.day > row.receivedAt.day) add('deadline-missed', row, 'G2', '上报');
    else if (limit === 'hour' && minutesOf(row.escalatedAt!) > minutesOf(row.receivedAt) + 60)
      add('deadline-missed', row, 'G2', '上报');
    if (closed === null) continue;
    if (blank(row.notifiedAt)) add('deadline-missed', row, 'G3', '告知', true);
    else if (row.notifiedAt.day > closed) add('deadline-missed', row, 'G3', '告知');
  }
}

/** Longest times between two moments of a row: J1, B7, L6, U2. */
function rowSteps(world: TradeWorld, letters: Letters, add: Add): void {
  const { today } = world;
  if (letters.includes('J')) {
    for (const row of rowsOf(world, 'repairs')) {
      if (blank(row.reportedAt)) continue;
      if (filled(row.assignedAt) && minutesOf(row.assignedAt) > minutesOf(row.reportedAt) + 5)
        add('deadline-missed', row, 'J1', 'assignedAt');
      const urgent = row.urgency === '紧急' || row.urgency === '重大';
      if (urgent && filled(row.arrivedAt) && minutesOf(row.arrivedAt) > minutesOf(row.reportedAt) + 15)
        add('deadline-missed', row, 'J1', 'arrivedAt');
    }
  }
  if (letters.includes('B')) {
    const limits = { reportedAt: 1, submittedAt: 3, approvedAt: 7 } as const;
    for (const row of rowsOf(world, 'visits'))
      for (const [field, days] of Object.entries(limits) as [keyof typeof limits, number][]) {
        const at = row[field];
        if (filled(at) && filled(row.visitedAt) && at.day > row.visitedAt.day + days)
          add('deadline-missed', row, 'B7', field);
      }
  }
  for (const row of rowsOf(world, 'services')) {
    if (row.kind === '意见建议' && letters.includes('L') && filled(row.startAt)) {
      if (filled(row.passedOnAt) && minutesOf(row.passedOnAt) > minutesOf(row.startAt) + 10)
        add('deadline-missed', row, 'L6', 'passedOnAt');
      const by = row.promisedAt?.day ?? row.startAt.day + 1;
      if ((row.answeredAt?.day ?? today) > by) add('deadline-missed', row, 'L6', 'answeredAt');
    }
    if (row.kind === '装修' && letters.includes('U')) {
      const late = (from: Field, to: Field, by: (day: number) => number) => {
        const [begin, end] = [row[from], row[to]] as [Entry['startAt'], Entry['endAt']];
        if (filled(begin) && (end?.day ?? today) > by(begin.day))
          add('deadline-missed', row, 'U2', to, blank(end) && begin.day < dueFromOf(world));
      };
      late('appliedAt', 'answeredAt', (day) => workdaysAfter(day, 3));
      late('startAt', 'endAt', (day) => day + 90);
      late('recheckedAt', 'refundedAt', (day) => workdaysAfter(day, 5));
    }
  }
}

/** E1: a repairer within 24 hours of the visit that found a problem. G1: back to the repairers, by the end of the month. */
function problems(world: TradeWorld, letters: Letters, add: Add): void {
  if (!/[EG]/.test(letters)) return;
  const orders = rowsOf(world, 'repairs');
  const events = eventsOf(world, letters);
  for (const visit of rowsOf(world, 'visits')) {
    if (blank(visit.visitedAt) || !wasReached(visit)) continue;
    const bad =
      isDissatisfied(visit.satisfaction) ||
      ratingsOf(visit).some((key) => isDissatisfied(visit[key as `item:${string}`]));
    if (!bad) continue;
    const begin = minutesOf(visit.visitedAt);
    for (const [rule, within] of [
      ['E1', begin + 24 * 60],
      ['G1', (lastOfMonth(monthOf(visit.visitedAt.day)) + 1) * 1440],
    ] as const) {
      // Of both packs E's day is the shorter.
      if (!letters.includes(rule[0]!) || (rule === 'G1' && (visit.kind !== '维修' || letters.includes('E')))) continue;
      const times = orders
        .filter(({ room, reportedAt }) => room === visit.room && filled(reportedAt))
        .map(({ reportedAt, arrivedAt }) => [minutesOf(reportedAt!), minutesOf(arrivedAt ?? reportedAt!)] as const);
      if (times.some(([reported, came]) => reported >= begin && came <= within)) continue;
      // Under way already when the customer complained, or raised in time and attended later; a visit of the wrong matter; a last day that is not over.
      const unclear = times.some(
        ([reported, came]) => (came >= begin && came <= within) || (reported >= begin && reported <= within),
      );
      const running = within >= world.today * 1440;
      add('deadline-missed', visit, rule, '发现的问题', unclear || running || contradicted(visit, events));
    }
  }
}

/** M2: collected within 10 days of sending; told once for each batch, at its first form. */
function surveyForms(world: TradeWorld, letters: Letters, add: Add): void {
  if (!letters.includes('M')) return;
  const told = new Set<string>();
  for (const form of rowsOf(world, 'surveys')) {
    const late = filled(form.returnedAt) && filled(form.sentAt) && form.returnedAt.day > form.sentAt.day + 10;
    if (!late || told.has(form.batch!)) continue;
    told.add(form.batch!);
    add('deadline-missed', form, 'M2', 'returnedAt');
  }
}

/** Cells that a rule wants filled, where the register has the column: D2, H4, K1, B5, G6. */
function neededCells(world: TradeWorld, letters: Letters, add: Add): void {
  const need = (
    register: 'complaints' | 'customers' | 'visits',
    rule: string,
    fields: readonly Field[],
    of: (row: Entry) => boolean,
    optional: (row: Entry) => boolean = () => false,
  ) => {
    if (!letters.includes(rule[0]!)) return;
    for (const row of rowsOf(world, register))
      for (const field of fields)
        if (keeps(world, register, field) && blank(row[field]) && of(row))
          add('required', row, rule, field, optional(row));
  };
  // ● of registers.md §1, in every pack: somebody made the visit, and an owner can be called.
  for (const row of rowsOf(world, 'visits')) if (blank(row.visitor)) add('required', row, '', 'visitor');
  for (const row of rowsOf(world, 'customers'))
    if (blank(row.phone) && (blank(row.role) || row.role === '业主' || row.role === '单位'))
      add('required', row, '', 'phone');
  need('complaints', 'D2', ['receiver', 'escalatedAt'], () => true);
  // What was closed today may still be handed on.
  need(
    'complaints',
    'H4',
    ['confirmedBy', 'department', 'notifiedAt'],
    ({ closedAt }) => filled(closedAt),
    ({ closedAt }) => closedAt?.day === world.today,
  );
  // K1: assigned 2 months before the end; after it nobody need be.
  need(
    'customers',
    'K1',
    ['steward'],
    ({ contractEnd }) => filled(contractEnd) && monthsAfter(contractEnd.day, -2) <= world.today,
    ({ contractEnd }) => contractEnd!.day < world.today,
  );
  need('visits', 'B5', ['contactRole'], (row) => wasReached(row));
  if (letters.includes('G')) {
    for (const row of rowsOf(world, 'visits')) {
      if (row.outcome === '家中无人' && row.visitedAt?.minute === null) add('required', row, 'G6', 'visitedAt');
      if (row.channel === '上门' && wasReached(row) && filled(row.visitor) && !/[、,，]/.test(row.visitor))
        add('required', row, 'G6', 'visitor');
    }
  }
}
