import { clock, iso, nextWorkday, type Day } from '../../worlds/calendar';
import { enterEvents, grantLeave } from './clerk';
import { DayJobs } from './dayJobs';
import { isFilled, isTaken, listRows, type ListRow } from './lists';
import { openOffice, type Office, type OfficeWish } from './office';
import type { Recorded } from './recordChecks';
import { type, type Typed } from './sheets';
import { fillIn } from './visitors';

export interface Simulated {
  /** What went wrong, in the order in which it was seen. */
  readonly problems: readonly string[];
  /** How much happened, so that a test can tell that it did. */
  readonly lists: number;
  readonly visits: number;
  readonly undone: number;
  readonly reruns: number;
}

/** Runs an office for so many workdays, list by list, and says everything that its own books contradict. */
export async function simulate(wish: OfficeWish, days = 10): Promise<Simulated> {
  const office = await openOffice(wish);
  const problems: string[] = [];
  const jobs = new DayJobs(office, (what) => problems.push(what));
  const counts = { lists: 0, visits: 0, undone: 0, reruns: 0 };
  try {
    let today: Day = office.world.today;
    let late: ListRow[] = [];
    await jobs.plan(today);
    for (let day = 0; day < days; day += 1) {
      const date = nextWorkday(today);
      counts.lists += 1;
      late = await workday(office, jobs, date, late, counts);
      today = date;
    }
  } finally {
    office.close();
  }
  return { problems, ...counts };
}

/** One workday: the morning's news, the visits, what is taken in at night, and the list of the day after. */
async function workday(
  office: Office,
  jobs: DayJobs,
  date: Day,
  late: readonly ListRow[],
  counts: { visits: number; undone: number; reruns: number },
): Promise<ListRow[]> {
  const { dice } = office;
  const rowsOf = (of: Day) => listRows(office).filter((row) => row.date === iso(of));

  // In the morning: results that came in late, news of the night, somebody is ill.
  await fillIn(office, late);
  const visitedLate = new Set(late.map(({ key }) => key));
  if (late.length > 0) counts.visits += made(await jobs.record(date));
  if (dice.chance(0.35)) await enterEvents(office, date);
  if (dice.chance(0.25)) await grantLeave(office, date);
  if (dice.chance(0.5)) {
    await jobs.plan(date, date);
    counts.reruns += 1;
    visitedLate.clear();
  }
  await dispatch(office, rowsOf(date));

  // During the day. Who was visited late already is passed by; some hand in their results the next morning.
  const open = rowsOf(date).filter((row) => !isFilled(row) && !visitedLate.has(row.key));
  const handsInLate = dice.chance(0.3) ? dice.pick(office.world.staff).name : null;
  const atNoon = dice.chance(0.3);
  const [now, later] = [
    open.filter(({ text }) => text['staff'] !== handsInLate),
    open.filter(({ text }) => text['staff'] === handsInLate),
  ];
  const half = atNoon ? now.filter(() => dice.chance(0.5)) : now;
  await fillIn(office, half);
  if (atNoon) {
    await enterEvents(office, date);
    await jobs.plan(date, date);
    counts.reruns += 1;
    const keys = new Set(now.filter((row) => !half.includes(row)).map(({ key }) => key));
    await fillIn(
      office,
      rowsOf(date).filter((row) => keys.has(row.key) && !isFilled(row)),
    );
  }

  for (const row of rowsOf(date)
    .filter((one) => !isFilled(one) && !visitedLate.has(one.key))
    .slice(0, dice.int(0, 1))) {
    const noted = await jobs.noteVisit(date, row);
    counts.visits += noted?.visits.length ?? 0;
  }

  // In the evening.
  const recorded = await jobs.record(date, dice.chance(0.25));
  const taken = recorded.at(-1)!;
  counts.visits += made(recorded);
  if (dice.chance(0.3)) {
    await jobs.recordTwice(
      date,
      dice.chance(0.5) ? [] : rowsOf(date).filter((row) => isTaken(row) && dice.chance(0.5)),
    );
  } else if (dice.chance(0.4) && taken.visits.length > 0) {
    await jobs.undo(date, taken);
    counts.undone += 1;
    await jobs.record(date);
  }
  await enterEvents(office, date);
  if (dice.chance(0.4)) await jobs.judge(date);

  // The list of the next day; sometimes accepted and made again, sometimes the one after it stands open as well.
  const next = nextWorkday(date);
  await jobs.plan(date, next);
  if (dice.chance(0.6)) {
    await accept(
      office,
      rowsOf(next).filter(() => dice.chance(0.6)),
    );
    if (dice.chance(0.5)) await enterEvents(office, date);
    if (dice.chance(0.3)) await grantLeave(office, next);
    await jobs.plan(date, next);
    counts.reruns += 1;
  }
  if (dice.chance(0.3)) await jobs.planAgain(date, next);
  if (dice.chance(0.3)) await jobs.plan(date, nextWorkday(next));
  return rowsOf(date).filter((row) => !isFilled(row) && later.some(({ key }) => key === row.key));
}

function made(recorded: readonly Recorded[]): number {
  return recorded.reduce((sum, { visits }) => sum + visits.length, 0);
}

/** The dispatcher gives a visit to somebody else, or another time, by writing over what stands there. */
async function dispatch(office: Office, rows: readonly ListRow[]): Promise<void> {
  const { dice, world } = office;
  const typed: Typed[] = [];
  for (const row of rows) {
    if (isFilled(row)) continue;
    const staff = row.cellOf('staff');
    const slot = row.cellOf('slot');
    if (staff !== null && dice.chance(0.08))
      typed.push({ sheet: row.sheet, cell: staff, text: dice.pick(world.staff).name });
    else if (slot !== null && dice.chance(0.08))
      typed.push({ sheet: row.sheet, cell: slot, text: clock(dice.int(18, 34) * 30) });
    else continue;
    const mark = row.cellOf('accepted');
    if (mark !== null) typed.push({ sheet: row.sheet, cell: mark, text: '√' });
  }
  await type(office, typed);
}

/** Somebody signs off rows of a list by hand. */
async function accept(office: Office, rows: readonly ListRow[]): Promise<void> {
  const typed = rows.flatMap((row): Typed[] => {
    const cell = row.cellOf('accepted');
    return cell === null ? [] : [{ sheet: row.sheet, cell, text: '√' }];
  });
  await type(office, typed);
}
