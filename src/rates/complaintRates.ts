import type { ComplaintRow, Registers } from '../registers/register';
import { columnOf } from '../registers/register';
import { deadlinesFor } from '../regulations/deadlines';
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
    complaintRate(counted, ledger),
  ];
}

const TEN_THOUSAND = 10_000;

/** 投诉率: per home lived in, or, where the office says so, per 10 000 m² of its area; without a stated area it has no value. */
function complaintRate(members: readonly RateMember[], ledger: Ledger): Rate {
  const { complaintRateBase, managedArea } = ledger.regulation.office.options;
  const of =
    complaintRateBase === 'area'
      ? { area: (managedArea ?? 0) / TEN_THOUSAND }
      : { base: occupiedHomes(ledger.registers) };
  return makeRate({ rate: 'complaint-rate', members, ...of }, ledger);
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
  const members: RateMember[] = [];
  const without: LeftOut[] = [];
  for (const matter of received) {
    const latest = settleBy(matter, ledger);
    if (latest === null) continue;
    if (matter.invalid) without.push(leftOut(ofMatter(matter, false), 'invalid'));
    else if (matter.closed === null && latest > ledger.today)
      without.push(leftOut(ofMatter(matter, false), 'notYetDue'));
    else members.push(ofMatter(matter, isClosedBy(matter, latest)));
  }
  const rules = ledger.regulation.complaintDeadlines.filter(({ step }) => step === 'settle').map(({ rule }) => rule);
  return makeRate({ rate: 'timely-rate', members, leftOut: without, rules }, ledger);
}

/**
 * The earliest deadline for settling that holds for the matter's grade; `null` where none does. Where the pack says so the day the
 * customer asked for stands in its place, later or earlier (G2, 轻微).
 */
function settleBy({ rows }: Matter, { calendar, regulation }: Ledger): Day | null {
  const { level, receivedAt, wantedBy } = rows[0]!;
  if (receivedAt === null) return null;
  const days = deadlinesFor(regulation.complaintDeadlines, 'settle', level).map(({ within, orAsWanted }) =>
    orAsWanted && wantedBy !== null && wantedBy.day >= receivedAt.day
      ? wantedBy.day
      : dayAfter(receivedAt.day, within, calendar, receivedAt.minute),
  );
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
