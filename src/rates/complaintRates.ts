import type { ComplaintRow, Registers } from '../registers/register';
import { columnOf } from '../registers/register';
import type { ComplaintDeadline } from '../regulations/regulation';
import { gradeAmong } from '../regulations/grades';
import { monthBounds, type Day, type Month } from '../values/moment';
import type { Ledger, Matter } from '../visits/ledger';
import { dayAfter } from '../visits/periods';
import { makeRate } from './makeRate';
import { homeMember, leftOut, member } from './members';
import type { LeftOut, Rate, RateId, RateMember } from './rate';

/** 受理数, 重复投诉数, 处理率, 本期处理率, 及时率 and 投诉率 of a month (registers.md §4). */
export function complaintRates(ledger: Ledger, month: Month): Rate[] {
  const bounds = monthBounds(month);
  const first = bounds.first;
  const last = Math.min(bounds.last, ledger.today);
  const received: Matter[] = [];
  const carried: Matter[] = [];
  const repeats: ComplaintRow[] = [];
  for (const matter of ledger.matters) {
    const day = matter.received;
    if (day !== null && day >= first && day <= last) received.push(matter);
    else if (day !== null && day < first && !isClosedBy(matter, first - 1)) carried.push(matter);
    for (const row of matter.rows.slice(1)) {
      const repeated = row.receivedAt?.day;
      if (repeated !== undefined && repeated >= first && repeated <= last) repeats.push(row);
    }
  }
  const counted = received.map((matter) => ofMatter(matter, true));
  const repeated = repeats.map((row) => member(row, row.party, row.handler, true));
  const settled = (rate: RateId, matters: readonly Matter[]): Rate =>
    makeRate(
      {
        rate,
        members: matters.filter(isValid).map((matter) => ofMatter(matter, isClosedBy(matter, last))),
        leftOut: matters
          .filter((matter) => !isValid(matter))
          .map((matter) => leftOut(ofMatter(matter, false), 'invalid')),
      },
      ledger,
    );
  return [
    makeRate(
      {
        rate: 'complaint-count',
        isCount: true,
        members: counted,
        leftOut: repeated.map((row) => leftOut(row, 'repeats')),
      },
      ledger,
    ),
    makeRate({ rate: 'repeat-complaint-count', isCount: true, members: repeated }, ledger),
    settled('settled-rate', [...carried, ...received]),
    settled('settled-in-period-rate', received),
    timelyRate(received, ledger),
    makeRate({ rate: 'complaint-rate', members: counted, base: occupiedHomes(ledger.registers) }, ledger),
  ];
}

function isValid({ invalid }: Matter): boolean {
  return !invalid;
}

function isClosedBy({ closed }: Matter, day: Day): boolean {
  return closed !== null && closed <= day;
}

function ofMatter({ rows }: Matter, counted: boolean): RateMember {
  const first = rows[0]!;
  return member(first, first.party, first.handler, counted);
}

/**
 * 及时率 = closed by the deadline / (closed + open past the deadline), over the matters received in the month. Without a deadline for
 * settling in any pack there is nothing to judge: 0/0, shown as "—".
 */
function timelyRate(received: readonly Matter[], ledger: Ledger): Rate {
  const deadlines = ledger.regulation.complaintDeadlines.filter(({ step }) => step === 'settle');
  const members: RateMember[] = [];
  const without: LeftOut[] = [];
  for (const matter of received) {
    const latest = settleBy(matter, deadlines, ledger);
    if (latest === null) continue;
    if (matter.invalid) without.push(leftOut(ofMatter(matter, false), 'invalid'));
    else if (matter.closed === null && latest > ledger.today)
      without.push(leftOut(ofMatter(matter, false), 'notYetDue'));
    else members.push(ofMatter(matter, isClosedBy(matter, latest)));
  }
  return makeRate({ rate: 'timely-rate', members, leftOut: without, rules: deadlines.map(({ rule }) => rule) }, ledger);
}

/** The earliest deadline for settling that holds for the matter's grade; `null` where none does. */
function settleBy({ rows }: Matter, deadlines: readonly ComplaintDeadline[], { calendar }: Ledger): Day | null {
  const { level, receivedAt } = rows[0]!;
  if (receivedAt === null || deadlines.length === 0) return null;
  const falls = gradeAmong(
    deadlines.flatMap(({ ofGrades }) => ofGrades),
    level,
  );
  const days = deadlines
    .filter(({ ofGrades }) => ofGrades.length === 0 || (falls !== null && ofGrades.includes(falls)))
    .map(({ within }) => dayAfter(receivedAt.day, within, calendar, receivedAt.minute));
  return days.length === 0 ? null : Math.min(...days);
}

const OCCUPIED = new Set(['已入住', '已出租']);

/** Rooms 已入住 or 已出租; every room of a sheet that has no column for it. */
function occupiedHomes({ households }: Registers): RateMember[] {
  const homes: RateMember[] = [];
  for (const household of households.values()) {
    const lived = household.customers.some(
      ({ occupancy, source }) =>
        (occupancy !== null && OCCUPIED.has(occupancy)) || columnOf(source, 'occupancy') === undefined,
    );
    if (lived) homes.push(homeMember(household));
  }
  return homes;
}
