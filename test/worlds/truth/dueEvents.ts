import { lastOfMonth, monthOf, oneMonthAfter, type Day } from '../calendar';
import type { DueStatus, ExemptReason, PackSet, RegisterName } from '../truth';
import { eventOf, surveyItems, type Complaint, type Visit, type World } from '../world';
import { matterRows } from './matters';
import { isReached, isValid } from './visitEvidence';

/** One owed (or exempt) visit of the true world; rows are still record ids. */
export interface Due {
  readonly ref: string;
  readonly rules: readonly string[];
  readonly kind: string;
  readonly register: RegisterName;
  readonly record: string;
  readonly also: readonly string[];
  readonly reference: string | null;
  readonly room: string | null;
  readonly name: string | null;
  readonly event: Day;
  readonly latest: Day;
  readonly latestDecided: boolean;
  readonly exempt: ExemptReason | null;
  readonly records: readonly Visit[];
  readonly reached: boolean;
  readonly valid: Visit | null;
  readonly onTime: boolean;
  readonly status: DueStatus;
}

interface Event {
  readonly ref: string;
  readonly kind: string;
  readonly register: RegisterName;
  readonly record: string;
  readonly also?: readonly string[];
  readonly reference: string | null;
  readonly room: string | null;
  readonly name: string | null;
  readonly day: Day;
  readonly exempt: ExemptReason | null;
  /** Rule and deadline by pack; the first is the one that holds. */
  readonly rules: readonly string[];
  readonly latest: Day;
  /** `false`: no rule or ruling says the last day. */
  readonly latestDecided?: boolean;
}

/**
 * Every visit owed for an event on or before `today`, by the rules of A and J and the rulings:
 *
 * - A11: 投诉 and 意见征询 all; A names no window, so the deadline is the last day of the event's month.
 * - J3: 投诉 3 days after closing, 入住 one month after moving in, 维修 one week after completion, 特约服务 from the middle
 *   day with 7 days and after the end, 急救 (also 求助) one week, 社区活动 one month, 管理服务 one week.
 * - J3 gives the visit after the end of a contract no window. The 7 days of the visit in the middle are taken, and marked as not
 *   decided: contracts are made so that the last day of the month of the end would count the same.
 * - A and J together: J's window for 投诉 stands, because A's end of the month is only what holds where no window is given;
 *   A10's exemption holds for the office that has adopted A.
 * - Nothing is owed for events before the first date of the visit register.
 */
export function dueEvents(world: World, packs: PackSet, dueFrom: Day): Due[] {
  const a = packs.includes('residential-park');
  const j = packs.includes('work-instruction');
  const events: Event[] = [];
  const occupants = new Set(world.homes.map((home) => home.room));

  for (const rows of matterRows(world.complaints)) {
    const head = rows[0]!;
    if (rows.some((row) => row.closedAt === null)) continue;
    const closed = Math.max(...rows.map((row) => row.closedAt!.day));
    events.push({
      ref: eventOf.matter(head.matter),
      kind: '投诉',
      register: 'complaints',
      record: head.id,
      also: rows.slice(1).map((row) => row.id),
      reference: head.complaintId,
      room: head.room,
      name: head.name,
      day: closed,
      exempt: exemptMatter(rows, a),
      rules: j ? (a ? ['J3', 'A11'] : ['J3']) : ['A11'],
      latest: j ? closed + 3 : lastOfMonth(monthOf(closed)),
    });
  }
  if (a) {
    for (const form of world.surveys) {
      // A returned form with an opinion or a dissatisfied item owes a visit.
      const owes = form.opinion !== null || surveyItems.some((item) => isDissatisfied(form[`item:${item}`] ?? null));
      if (form.returnedAt === null || !owes) continue;
      const day = form.returnedAt.day;
      const name = world.customers.find((one) => one.room === form.room)?.name ?? null;
      events.push({
        ref: eventOf.survey(form.id),
        kind: '意见征询',
        register: 'surveys',
        record: form.id,
        reference: null,
        room: form.room,
        name,
        day,
        exempt: null,
        rules: ['A11'],
        latest: lastOfMonth(monthOf(day)),
      });
    }
  }
  if (j) {
    const seen = new Set<string>();
    for (const one of world.customers) {
      if (one.moveInDate === null || one.room === null || seen.has(one.room)) continue;
      seen.add(one.room);
      const day = one.moveInDate.day;
      events.push({
        ref: eventOf.moveIn(one.room),
        kind: '入住',
        register: 'customers',
        record: one.id,
        reference: one.customerId,
        room: one.room,
        name: one.name,
        day,
        exempt: null,
        rules: ['J3'],
        latest: oneMonthAfter(day),
      });
    }
    for (const order of world.repairs) {
      if (order.completedAt === null) continue;
      const day = order.completedAt.day;
      // The lobby's lamp: no name and no way to reach anybody.
      const anonymous =
        (order.room === null || !occupants.has(order.room)) && order.name === null && order.phone === null;
      events.push({
        ref: eventOf.repair(order.id),
        kind: '维修',
        register: 'repairs',
        record: order.id,
        reference: order.orderId,
        room: order.room,
        name: order.name,
        day,
        exempt: anonymous ? 'anonymous' : null,
        rules: ['J3'],
        latest: day + 7,
      });
    }
    for (const one of world.services) {
      if (one.startAt === null) continue;
      const base = {
        register: 'services' as const,
        record: one.id,
        reference: one.serviceId,
        room: one.room,
        name: one.name,
        exempt: null,
        rules: ['J3'],
      };
      const end = one.endAt?.day ?? one.startAt.day;
      if (one.kind === '特约服务') {
        const middle = one.startAt.day + Math.floor((end - one.startAt.day) / 2);
        events.push({ ...base, ref: eventOf.middle(one.id), kind: '特约服务', day: middle, latest: middle + 7 });
        events.push({
          ...base,
          ref: eventOf.ended(one.id),
          kind: '特约服务',
          day: end,
          latest: end + 7,
          latestDecided: false,
        });
      } else {
        const kind = one.kind === '求助' ? '急救' : one.kind!;
        events.push({
          ...base,
          ref: eventOf.ended(one.id),
          kind,
          day: end,
          latest: kind === '社区活动' ? oneMonthAfter(end) : end + 7,
        });
      }
    }
  }

  const answers = new Map<string, Visit[]>();
  for (const visit of world.visits) {
    if (visit.about !== null) answers.set(visit.about, [...(answers.get(visit.about) ?? []), visit]);
  }
  return events
    .filter((event) => event.day >= dueFrom && event.day <= world.today)
    .map((event) => {
      // A record before the event or on another customer is neither a visit nor an attempt.
      const records = (answers.get(event.ref) ?? [])
        .filter(
          (visit) =>
            visit.visitedAt !== null &&
            visit.visitedAt.day >= event.day &&
            visit.visitedAt.day <= world.today &&
            visit.room === event.room,
        )
        .sort(
          (one, other) =>
            one.visitedAt!.day - other.visitedAt!.day || (one.visitedAt!.minute ?? 0) - (other.visitedAt!.minute ?? 0),
        );
      const valid = records.find(isValid) ?? null;
      const due = event.latest <= world.today;
      const status: DueStatus =
        event.exempt !== null
          ? 'exempt'
          : valid
            ? 'done'
            : !due
              ? 'notYetDue'
              : records.length > 0
                ? 'attempted'
                : 'missed';
      return {
        ref: event.ref,
        rules: event.rules,
        kind: event.kind,
        register: event.register,
        record: event.record,
        also: event.also ?? [],
        reference: event.reference,
        room: event.room,
        name: event.name,
        event: event.day,
        latest: event.latest,
        latestDecided: event.latestDecided ?? true,
        exempt: event.exempt,
        records,
        reached: records.some(isReached),
        valid,
        onTime: valid !== null && valid.visitedAt!.day <= event.latest,
        status,
      };
    });
}

/** Invalid complaints owe nothing; no name and no way to reach: nothing in any pack; a written reply only: nothing in A (A10). */
function exemptMatter(rows: readonly Complaint[], a: boolean): ExemptReason | null {
  if (rows.every((row) => row.valid === '无效')) return 'invalid';
  if (rows.every((row) => (row.name === null || row.name === '匿名') && row.phone === null && row.room === null))
    return 'anonymous';
  const letterOnly = (row: Complaint) =>
    (row.source === '上级转呈' && row.replyLetter !== null) || (row.content ?? '').includes('只需复函');
  return a && rows.some(letterOnly) ? 'replyLetterOnly' : null;
}

export function isDissatisfied(rating: string | null): boolean {
  return rating !== null && ['不满意', '非常不满意', '很不满意'].includes(rating);
}
