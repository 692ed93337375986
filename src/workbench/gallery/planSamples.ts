import {
  TIERS,
  type Bundle,
  type NotPlanned,
  type NotPlannedBecause,
  type PlannedVisit,
  type StaffDay,
  type Tier,
  type VisitPlan,
  type VisitReason,
} from '../../planning/plan';
import type { DayAhead, FutureOverdue, WeekAhead } from '../../planning/weekAhead';
import type { Day } from '../../values/moment';
import { nextDay, party, visitRow } from './samples';

/** An invented list and an invented fortnight. */

const names = ['王芳', '李建国', '陈晓梅', '赵立新', '周敏', '吴海燕', '郑国强', '孙丽'];

function bundle(index: number, tier: Tier, channel: string, overdueDays: number, kind = '投诉'): Bundle {
  const reason: VisitReason = {
    due: null,
    cause: 'owed',
    rule: 'J3',
    rules: ['J3'],
    kind,
    origin: visitRow(18 + index),
    deadline: nextDay + (overdueDays > 0 ? -overdueDays : (index % 4) + 1),
    overdueDays,
    first: null,
    attempts: 0,
  };
  const room = `${(index % 6) + 1}-${(index % 2) + 1}-${((index % 9) + 1) * 100 + 1}`;
  return {
    key: `visit-${index}-${tier}`,
    household: null,
    party: { ...party, room, roomText: room, name: names[index % names.length]! },
    reasons: [reason],
    channel,
    channelBecause: null,
    executors: [],
    tier: TIERS.indexOf(tier),
    minutes: channel === '上门' ? 30 : 10,
  };
}

const tiers: readonly Tier[] = ['appointment', 'graveOverdue', 'mustNow', 'soon', 'sample', 'routine'];

function visits(accepted: number): readonly PlannedVisit[] {
  let order = 0;
  return ['张敏', '李强', '赵云峰'].flatMap((staff, person) =>
    Array.from({ length: 6 - person }, (_each, index): PlannedVisit => {
      order++;
      return {
        order,
        staff,
        companions: [],
        slot: 540 + index * 30,
        walk: index === 3 ? 5 : 0,
        whyHim: [{ why: 'post', post: '房管员' }],
        accepted: order <= accepted,
        bundle: bundle(order, tiers[index]!, index % 3 === 0 ? '上门' : '电话', index === 1 ? 2 : 0),
      };
    }),
  );
}

function left(
  index: number,
  because: NotPlannedBecause,
  notBefore: Day | null = null,
  overdueDays = 0,
  channel = '电话',
): NotPlanned {
  return { bundle: bundle(index, overdueDays > 0 ? 'soon' : 'routine', channel, overdueDays), because, notBefore };
}

const full = Array.from({ length: 34 }, (_each, index) => left(40 + index, 'capacity', null, index < 2 ? 3 : 0));

function day(staff: string, count: number, onsite: number, walking: number, minutes = 240): StaffDay {
  const visiting = onsite * 30 + (count - onsite) * 10;
  return { staff, posts: ['房管员'], minutes, visits: count, onsite, visiting, walking };
}

/** @param accepted so many visits stood on an accepted list */
export function samplePlan(accepted = 0): VisitPlan {
  return {
    date: nextDay,
    seed: 20260101,
    visits: visits(accepted),
    notPlanned: [
      ...full,
      left(30, 'contacted-recently', nextDay + 5),
      left(31, 'contacted-recently', nextDay + 2),
      left(32, 'attempts-exhausted'),
      left(33, 'vacant', null, 0, '上门'),
    ],
    days: [day('张敏', 6, 2, 5), day('李强', 5, 2, 5), day('赵云峰', 4, 2, 5, 120), day('欧阳建华', 0, 0, 0)],
    oneMore: {
      posts: ['房管员', '客户服务中心主任'],
      minutes: 240,
      keys: new Set(full.slice(0, 12).map(({ bundle: { key } }) => key)),
    },
  };
}

const people = ['张敏', '李强', '赵云峰', '欧阳建华'];

function ahead(index: number): DayAhead {
  // Ten workdays: this Friday, then two weeks from Monday on.
  const date = nextDay + (index === 0 ? 0 : index < 6 ? index + 2 : index + 4);
  const atWork = index === 3 ? people.filter((name) => name !== '李强') : people;
  const load = atWork.map((name, person) => {
    const busy = Math.max(0, 18 - index * 2 - person * 4);
    return day(name, busy, Math.min(busy, 2), busy === 0 ? 0 : 5, 240);
  });
  return {
    date,
    load,
    visits: load.reduce((sum, { visits: made }) => sum + made, 0),
    left: Math.max(0, 5 - index * 2),
  };
}

function overdue(index: number): FutureOverdue {
  const each = bundle(60 + index, 'soon', '电话', 0, index % 2 === 0 ? '投诉' : '维修');
  const because = index === 3 ? 'contacted-recently' : 'capacity';
  return { bundle: each, reason: each.reasons[0]!, because, made: index === 2 ? null : nextDay + 6 + index };
}

/** @param short there are not people enough */
export function sampleWeek(short: boolean): WeekAhead {
  const days = Array.from({ length: 10 }, (_each, index) => ahead(index));
  return short
    ? { days, overdue: Array.from({ length: 4 }, (_each, index) => overdue(index)) }
    : { days: days.map((each) => ({ ...each, left: 0 })), overdue: [] };
}
