import { sayIn } from '../../../src/locales';
import type { StaffDay, VisitPlan } from '../../../src/planning/plan';
import type { DayAhead } from '../../../src/planning/weekAhead';
import { historyText } from '../../../src/taskpane/visits/form/historyText';
import {
  acceptedVisits,
  notPlannedByReason,
  oneMoreCounts,
  overdueVisits,
  tierCounts,
} from '../../../src/taskpane/visits/planFigures';
import { weekSum, weekTables } from '../../../src/taskpane/visits/week/weekFigures';
import { callForm } from '../../../src/workbench/gallery/formSamples';
import { samplePlan } from '../../../src/workbench/gallery/planSamples';
import { dayFromIso } from '../../../src/values/moment';

const say = sayIn('zh-CN');
const empty: VisitPlan = { ...samplePlan(), visits: [], notPlanned: [], oneMore: null };

describe('figures of a list', () => {
  // 15 visits of three people, the second of each two days overdue; 34 left for want of people, two of them overdue.
  const plan = samplePlan();

  test('overdue and accepted visits are counted', () => {
    expect(overdueVisits(plan)).toBe(3);
    expect(acceptedVisits(plan)).toBe(0);
    expect(acceptedVisits(samplePlan(4))).toBe(4);
  });

  test('by urgency, the most urgent first: what is on the list and what is left out', () => {
    expect(tierCounts(plan)).toEqual([
      { tier: 'appointment', planned: 3, left: 0 },
      { tier: 'graveOverdue', planned: 3, left: 0 },
      { tier: 'mustNow', planned: 3, left: 0 },
      { tier: 'soon', planned: 3, left: 2 },
      { tier: 'sample', planned: 2, left: 0 },
      { tier: 'routine', planned: 1, left: 36 },
    ]);
    expect(tierCounts(empty)).toEqual([]);
  });

  test('those left out by reason, the most frequent first', () => {
    expect(notPlannedByReason(plan).map(({ because, left }) => [because, left.length])).toEqual([
      ['capacity', 34],
      ['contacted-recently', 2],
      ['attempts-exhausted', 1],
      ['vacant', 1],
    ]);
  });

  test('one more person: visits more, and how many of them are overdue; nothing where nobody is left for want of people', () => {
    expect(oneMoreCounts(plan)).toEqual({ visits: 12, overdue: 2 });
    expect(oneMoreCounts(empty)).toBeNull();
  });

  test('every reason for leaving somebody out, and every degree of urgency, has words in both languages', () => {
    const because = [
      'capacity',
      'no-executor',
      'vacant',
      'moved-out',
      'no-contact',
      'attempts-exhausted',
      'tried-today',
      'contacted-recently',
      'outside-preferred-time',
      'non-workday',
    ];
    const left = [
      'unfinished',
      'no-register',
      'other-register',
      'not-reached',
      'column-taken',
      'protected',
      'copies-differ',
    ];
    for (const words of [say, sayIn('en-US')]) {
      for (const code of because) {
        expect(words(`plan.because.${code}`)).not.toBe('');
        expect(words(`weekPane.because.${code}`)).not.toBe('');
      }
      for (const code of left) expect(words(`recordPane.left.${code}`, { sheet: '表' })).not.toContain('{');
      for (const { tier } of tierCounts(plan)) expect(words(`planPane.tier.${tier}`)).not.toBe('');
    }
  });
});

describe('the coming two weeks', () => {
  const load = (staff: string, visiting: number, walking: number, minutes: number): StaffDay => ({
    staff,
    posts: [],
    minutes,
    visits: 1,
    onsite: 0,
    visiting,
    walking,
  });
  const day = (iso: string, visits: number, left: number, ...people: StaffDay[]): DayAhead => ({
    date: dayFromIso(iso)!,
    load: people,
    visits,
    left,
  });
  const week = {
    days: [
      day('2026-11-23', 9, 2, load('张敏', 170, 10, 240), load('李强', 60, 0, 120)),
      day('2026-11-24', 7, 3, load('张敏', 240, 0, 240)),
      day('2026-11-25', 3, 0, load('李强', 30, 0, Infinity)),
      day('2026-11-26', 1, 0),
      day('2026-11-27', 1, 0),
      day('2026-11-30', 5, 1, load('赵云峰', 50, 0, 240)),
    ],
    overdue: [],
  };

  test('minutes of visits and ways for each person and day, five workdays a table; who is not at work has none', () => {
    const [first, second] = weekTables(week);
    expect(first!.days).toHaveLength(5);
    expect(first!.people.map(({ staff }) => staff)).toEqual(['张敏', '李强']);
    expect(first!.people[0]!.days.map((each) => each?.minutes ?? null)).toEqual([180, 240, null, null, null]);
    expect(first!.people[0]!.days.map((each) => each?.share ?? null)).toEqual([0.75, 1, null, null, null]);
    // Nobody says how many minutes he has.
    expect(first!.people[1]!.days[2]).toEqual({ date: dayFromIso('2026-11-25'), minutes: 30, share: null });
    expect(second!.people).toEqual([
      { staff: '赵云峰', days: [{ date: dayFromIso('2026-11-30'), minutes: 50, share: 50 / 240 }] },
    ]);
  });

  test('visits in all, days without room, and the fullest of them', () => {
    expect(weekSum(week)).toEqual({ visits: 26, fullDays: 3, worst: week.days[1] });
    expect(weekSum({ days: [week.days[2]!], overdue: [] })).toEqual({ visits: 3, fullDays: 0, worst: null });
  });
});

describe('the history of a customer in words', () => {
  const told = callForm.history.map((entry) => historyText(entry, say));

  test('a complaint with its grade, department and end, in the words of the row', () => {
    expect(told[0]).toEqual({
      date: '2026-11-12',
      what: '投诉',
      parts: ['一般', '噪声', '工程部', '2026-11-16 办结'],
      text: '楼上空调外机夜间噪声大，影响休息 → 已加装减振垫',
    });
  });

  test('a repair and a visit; what the row does not say is left out', () => {
    expect(told[1]).toEqual({
      date: '2026-10-31',
      what: '报修',
      parts: ['水电', '2026-10-31 完工', '郭军', '满意'],
      text: '厨房水龙头漏水',
    });
    expect(told[3]).toEqual({
      date: '2026-08-03',
      what: '回访',
      parts: ['投诉', '电话', '已接通', '满意', '张敏'],
      text: '',
    });
    expect(historyText({ ...callForm.history[3]!, day: null }, say).date).toBeNull();
  });
});
