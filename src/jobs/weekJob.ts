import type { StandingVisit } from '../planning/plan';
import { daysAhead, eachDayAhead, type WeekAhead } from '../planning/weekAhead';
import type { Day } from '../values/moment';
import { pause, report, type JobContext } from './context';
import { dayLists } from './dayLists';
import { openLedger, type OpenedLedger } from './openLedger';
import { readLists } from './visitLists';

export interface WeekResult extends WeekAhead {
  readonly opened: OpenedLedger;
}

/**
 * The coming two weeks with the people there are: what everybody has to do on each workday, and what becomes overdue. Lists that stand
 * in the workbook are taken as they are; nothing is written.
 */
export async function weekJob(context: JobContext): Promise<WeekResult> {
  const opened = await openLedger(context);
  const { ledger, settings } = opened;
  const dates = daysAhead(ledger);
  const lists = await readLists(context);
  const standing = new Map<Day, readonly StandingVisit[]>();
  for (const date of [ledger.today, ...dates]) standing.set(date, dayLists(lists, date, context.say).standing);
  const steps = eachDayAhead({ ledger, seed: settings.seed, standing });
  for (let done = 0; ; done++) {
    // Each day may take a moment: between two of them the screen is drawn, and the user may have had enough.
    report(context, 'week', null, done, dates.length);
    await pause(context);
    const step = steps.next();
    if (step.done) return { opened, ...step.value };
  }
}
