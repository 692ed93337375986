import type { RepairRow } from '../registers/register';
import type { ProblemRule } from '../regulations/regulation';
import type { Day, Moment } from '../values/moment';
import { isDissatisfiedVisit, questionsDenied } from './events/answerEvents';
import type { Ledger, VisitRecord } from './ledger';
import { PartyIndex } from './partyIndex';
import { dayAfter, endOfMonth } from './periods';

/** A problem that a visit found and that goes to the repairers (E1, G1). */
export interface FoundProblem {
  readonly record: VisitRecord;
  /** Day of the visit. */
  readonly found: Day;
  /** The rule that holds. */
  readonly rule: ProblemRule;
  /** Rule ids of all packs that ask for it, the one that holds first. */
  readonly rules: readonly string[];
  /** Questions answered 否; empty where a rating says it. */
  readonly questions: readonly string[];
  /** Last day on which the repairers come in time. */
  readonly latest: Day;
  /** The customer's first order that was raised, or attended, since the visit; `null` while there is none. */
  readonly order: RepairRow | null;
  /** When somebody came, or as long as no arrival is written the order was raised; `null` without an order. */
  readonly attended: Moment | null;
  /** `open`: nobody yet, and the deadline is after today. */
  readonly state: 'inTime' | 'late' | 'open' | 'missed';
}

/**
 * Visits that found a problem, in the order of their records: a dissatisfied rating, or a question of a rule about problems
 * answered 否. Visits before visits are owed are left out. Empty where no pack in force asks (regulation.problems).
 */
export function problemsFound(ledger: Ledger): readonly FoundProblem[] {
  const { regulation, visitRecords, registers, today, dueFrom } = ledger;
  if (regulation.problems.length === 0) return [];
  const asked = new Set(
    regulation.visitRules.flatMap(({ event, ofQuestions }) => (event === 'problemFound' ? ofQuestions : [])),
  );
  let orders: PartyIndex<RepairRow> | null = null;
  return visitRecords.flatMap((record) => {
    const { row, day } = record;
    if (day === null || day > today || (dueFrom !== null && day < dueFrom)) return [];
    const questions = questionsDenied(row).filter((question) => asked.has(question));
    if (questions.length === 0 && !isDissatisfiedVisit(row)) return [];
    const rules = regulation.problems.filter(
      ({ ofKinds }) => ofKinds.length === 0 || (row.kind !== null && ofKinds.includes(row.kind)),
    );
    // Several packs: the one that holds stands first (regulation.problems).
    const [rule] = rules;
    if (rule === undefined) return [];
    const latest = deadlineOf(rule, row.visitedAt!, ledger);
    orders ??= ordersOf(registers.repairs);
    const found = row.visitedAt!;
    const order = firstSince(orders.find(row.party), found);
    const attended = order === null ? null : attendedAt(order);
    return [
      {
        record,
        found: day,
        rule,
        rules: [...new Set(rules.map(({ rule: id }) => id))],
        questions,
        latest,
        order,
        attended,
        state: stateOf(attended, rule, found, latest, today),
      },
    ];
  });
}

/** Where no term is stated, the last day of the visit's month holds (registers.md §4, rulings). */
function deadlineOf({ within }: ProblemRule, { day, minute }: Moment, { calendar }: Ledger): Day {
  return within === null ? endOfMonth(day) : dayAfter(day, within, calendar, minute);
}

function ordersOf(repairs: readonly RepairRow[]): PartyIndex<RepairRow> {
  const index = new PartyIndex<RepairRow>(({ party }) => party);
  for (const order of repairs) if (orderedAt(order) !== null) index.add(order);
  return index;
}

function firstSince(orders: readonly RepairRow[], found: Moment): RepairRow | null {
  let first: RepairRow | null = null;
  for (const order of orders) {
    // A repair under way when the customer complained of it is none that followed, unless somebody came again for it.
    if (!isSince(orderedAt(order)!, found) && !(order.arrivedAt !== null && isSince(order.arrivedAt, found))) continue;
    if (first === null || minuteOf(attendedAt(order)) < minuteOf(attendedAt(first))) first = order;
  }
  return first;
}

function orderedAt({ reportedAt, assignedAt }: RepairRow): Moment | null {
  return reportedAt ?? assignedAt;
}

function attendedAt(order: RepairRow): Moment {
  return order.arrivedAt ?? orderedAt(order)!;
}

/** Where one of two times of a day is not written, the day decides. */
function isSince(moment: Moment, found: Moment): boolean {
  if (moment.day !== found.day) return moment.day > found.day;
  return moment.minute === null || found.minute === null || moment.minute >= found.minute;
}

function minuteOf({ day, minute }: Moment): number {
  return day * 1440 + (minute ?? 0);
}

function stateOf(
  attended: Moment | null,
  { within }: ProblemRule,
  found: Moment,
  latest: Day,
  today: Day,
): FoundProblem['state'] {
  // A term of hours ends on its last day by the clock, of which nobody knows before the day is over.
  const last = within?.unit === 'hour' || within?.unit === 'minute' ? latest : latest - 1;
  if (attended === null || attended.day > today) return last < today ? 'missed' : 'open';
  if (attended.day !== latest) return attended.day < latest ? 'inTime' : 'late';
  // On the last day the clock decides where hours are asked for and both times are written (E1).
  const minutes =
    within === null
      ? null
      : within.unit === 'hour'
        ? within.amount * 60
        : within.unit === 'minute'
          ? within.amount
          : null;
  if (minutes === null || attended.minute === null || found.minute === null) return 'inTime';
  return minuteOf(attended) - minuteOf(found) <= minutes ? 'inTime' : 'late';
}
