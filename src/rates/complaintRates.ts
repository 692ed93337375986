import type { ComplaintRow, Registers } from '../registers/register';
import { columnOf } from '../registers/register';
import type { ComplaintDeadline } from '../regulations/regulation';
import { gradeAmong } from '../regulations/grades';
import { monthBounds, type Day, type Month } from '../values/moment';
import type { Ledger, Matter } from '../visits/ledger';
import { dayAfter } from '../visits/periods';
import { makeRate } from './makeRate';
import { countOf, member } from './members';
import type { Rate, RateMember } from './rate';

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
  const judged = [...carried, ...received].filter(({ invalid }) => !invalid);
  const judgedReceived = received.filter(({ invalid }) => !invalid);
  const settled = (matter: Matter): boolean => isClosedBy(matter, last);
  const occupied = occupiedHomes(ledger.registers);
  const counted = received.map((matter) => ofMatter(matter, true));
  const excludedOf = (all: number, kept: number): Record<string, number> => ({ invalid: all - kept });
  const share = (
    rate: 'settled-rate' | 'settled-in-period-rate',
    matters: readonly Matter[],
    excluded: Record<string, number>,
  ): Rate => {
    const members = matters.map((matter) => ofMatter(matter, settled(matter)));
    return makeRate({ rate, numerator: countOf(members), denominator: members.length, excluded, members }, ledger);
  };
  return [
    makeRate(
      {
        rate: 'complaint-count',
        numerator: received.length,
        denominator: null,
        excluded: { repeats: repeats.length },
        members: counted,
      },
      ledger,
    ),
    makeRate(
      {
        rate: 'repeat-complaint-count',
        numerator: repeats.length,
        denominator: null,
        members: repeats.map((row) => member(row, row.party, row.handler, true)),
      },
      ledger,
    ),
    share('settled-rate', judged, excludedOf(carried.length + received.length, judged.length)),
    share('settled-in-period-rate', judgedReceived, excludedOf(received.length, judgedReceived.length)),
    timelyRate(judgedReceived, received.length - judgedReceived.length, ledger),
    makeRate({ rate: 'complaint-rate', numerator: received.length, denominator: occupied, members: counted }, ledger),
  ];
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
function timelyRate(matters: readonly Matter[], invalid: number, ledger: Ledger): Rate {
  const deadlines = ledger.regulation.complaintDeadlines.filter(({ step }) => step === 'settle');
  const members: RateMember[] = [];
  let notYetDue = 0;
  for (const matter of matters) {
    const latest = settleBy(matter, deadlines, ledger);
    if (latest === null) continue;
    if (matter.closed === null && latest > ledger.today) notYetDue += 1;
    else members.push(ofMatter(matter, isClosedBy(matter, latest)));
  }
  return makeRate(
    {
      rate: 'timely-rate',
      numerator: countOf(members),
      denominator: members.length,
      excluded: { notYetDue, invalid: deadlines.length === 0 ? 0 : invalid },
      members,
      rules: deadlines.map(({ rule }) => rule),
    },
    ledger,
  );
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
function occupiedHomes({ households }: Registers): number {
  let homes = 0;
  for (const { customers } of households.values()) {
    const lived = customers.some(
      ({ occupancy, source }) =>
        (occupancy !== null && OCCUPIED.has(occupancy)) || columnOf(source, 'occupancy') === undefined,
    );
    if (lived) homes += 1;
  }
  return homes;
}
