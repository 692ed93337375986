import { addMonths, civilOf, monthBounds, monthOf, weekdayOf, type Day, type Month } from '../values/moment';
import type { Duty } from '../regulations/regulation';
import type { Ledger } from '../visits/ledger';
import { countdownTasks, type CountdownTask } from './countdown';
import { surveyDates, type SurveyStep } from './surveyDates';

/** Something the office must have done by a day, though no register row proves it. */
export interface AgendaEntry {
  readonly day: Day;
  /** A duty of the schema, a step of the survey, or the task of a countdown. */
  readonly task: Duty['duty'] | SurveyStep | 'countdown';
  /** First and last day of the time it is about; `null` where it is about none. */
  readonly about: { readonly from: Day; readonly to: Day } | null;
  readonly rules: readonly string[];
  readonly posts: readonly string[];
  /** The task of a countdown with its project and delivery, the batch of a survey, to whom its results go. */
  readonly countdown: CountdownTask | null;
  readonly survey: { readonly batch: string; readonly reportTo: string | null } | null;
  /**
   * The stated day, or the workday before it where it is a day off: the rules state days, so the day itself stays and the office sees
   * by when it is done at work.
   */
  readonly workday: Day;
  /** Days from the ledger's today; negative: past. */
  readonly daysLeft: number;
}

/** A duty that holds every day or as a rule. */
export interface StandingDuty {
  readonly duty: Duty['duty'] | 'recordsKept' | 'surveyOfYear';
  readonly every: Duty['every'];
  readonly rules: readonly string[];
  readonly posts: readonly string[];
  /** Years the records are kept (J7). */
  readonly years: number | null;
  /** The last survey sent this year (G4), `null` while there is none. */
  readonly sent: Day | null;
}

export interface Agenda {
  readonly month: Month;
  readonly entries: readonly AgendaEntry[];
  readonly standing: readonly StandingDuty[];
  /** Every task before the deliveries that lie ahead (L4), in and outside the month. */
  readonly countdown: readonly CountdownTask[];
}

type Draft = Omit<AgendaEntry, 'workday' | 'daysLeft'>;

/**
 * What is due in a month beside the visits: duties with their days (I1, O1, J8, J9, M1, H1), the steps of the survey (M2, G4), tasks
 * before a delivery (L4); and the duties that always hold (D3, J10, A7, A9, C4). Duties of several packs on one day are one entry.
 */
export function agendaOf(ledger: Ledger, month: Month): Agenda {
  const { first, last } = monthBounds(month);
  const countdown = countdownTasks(ledger);
  const drafts: Draft[] = [
    ...dutyEntries(ledger, month),
    ...surveyDates(ledger).map(({ step, day, rule, batch, reportTo }): Draft => ({
      day,
      task: step,
      about: null,
      rules: [rule],
      posts: [],
      countdown: null,
      survey: { batch, reportTo },
    })),
    ...countdown.map((task): Draft => ({
      day: task.day,
      task: 'countdown',
      about: null,
      rules: [task.rule],
      posts: [],
      countdown: task,
      survey: null,
    })),
  ];
  const entries = drafts
    .filter(({ day }) => first <= day && day <= last)
    .sort((a, b) => a.day - b.day)
    .map((draft) => ({
      ...draft,
      workday: workdayUpTo(draft.day, ledger),
      daysLeft: draft.day - ledger.today,
    }));
  return { month, entries, standing: standingDuties(ledger, month), countdown };
}

function dutyEntries(ledger: Ledger, month: Month): Draft[] {
  const merged = new Map<string, Draft>();
  for (const duty of ledger.regulation.duties) {
    for (const { day, about } of daysOf(duty, month)) {
      const key = `${duty.duty} ${day}`;
      const known = merged.get(key);
      merged.set(key, {
        day,
        task: duty.duty,
        about,
        rules: [...new Set([...(known?.rules ?? []), duty.rule])],
        posts: [...new Set([...(known?.posts ?? []), ...duty.posts])],
        countdown: null,
        survey: null,
      });
    }
  }
  return [...merged.values()];
}

/**
 * The days of a month on which a duty falls due. With `dueDay` it is that day of the month after the period (I1), with `dueMonth`
 * the last day of that month of the next year; otherwise the last day of the period itself: a half month ends on the 15th and on the
 * month's last day (O1), a week on its Sunday (H1).
 */
function daysOf(duty: Duty, month: Month): { day: Day; about: { from: Day; to: Day } }[] {
  const { first, last } = monthBounds(month);
  const { month: number } = civilOf(first);
  switch (duty.every) {
    case 'month': {
      if (duty.dueDay === null) return [{ day: last, about: { from: first, to: last } }];
      const day = Math.min(last, first + duty.dueDay - 1);
      return [{ day, about: { from: addMonths(first, -1), to: first - 1 } }];
    }
    case 'halfMonth':
      return [
        { day: first + 14, about: { from: first, to: first + 14 } },
        { day: last, about: { from: first + 15, to: last } },
      ];
    case 'week': {
      const sunday = first + 7 - weekdayOf(first);
      const days: Day[] = [];
      for (let day = sunday; day <= last; day += 7) days.push(day);
      return days.map((day) => ({ day, about: { from: day - 6, to: day } }));
    }
    case 'quarter':
      return number % 3 === 0 ? [{ day: last, about: { from: addMonths(first, -2), to: last } }] : [];
    case 'halfYear':
      return number % 6 === 0 ? [{ day: last, about: { from: addMonths(first, -5), to: last } }] : [];
    case 'year': {
      if (duty.dueMonth === number) {
        const begin = addMonths(first, 1 - number);
        return [{ day: last, about: { from: addMonths(begin, -12), to: begin - 1 } }];
      }
      const ends = duty.dueMonth === null && number === 12;
      return ends ? [{ day: last, about: { from: addMonths(first, -11), to: last } }] : [];
    }
    default:
      // Every day, or as a standing rule.
      return [];
  }
}

function standingDuties({ regulation, registers }: Ledger, month: Month): StandingDuty[] {
  const standing = new Map<StandingDuty['duty'], StandingDuty>();
  const add = (duty: Pick<StandingDuty, 'duty' | 'rules'> & Partial<StandingDuty>): void => {
    const known = standing.get(duty.duty);
    standing.set(duty.duty, {
      every: null,
      years: null,
      sent: null,
      ...duty,
      posts: [...new Set([...(known?.posts ?? []), ...(duty.posts ?? [])])],
      rules: [...new Set([...(known?.rules ?? []), ...duty.rules])],
    });
  };
  for (const { duty, every, rule, posts } of regulation.duties) {
    if (every === null || every === 'day') add({ duty, every, rules: [rule], posts });
  }
  const year = month.slice(0, 4);
  for (const { every, rule } of regulation.surveys) {
    if (every === null) continue;
    let sent: Day | null = null;
    for (const { sentAt } of registers.surveys) {
      if (sentAt !== null && monthOf(sentAt.day).startsWith(year)) sent = Math.max(sent ?? 0, sentAt.day);
    }
    add({ duty: 'surveyOfYear', every, rules: [rule], sent });
  }
  const kept = regulation.records.keptYears;
  if (kept !== null) add({ duty: 'recordsKept', rules: [kept.rule], years: kept.years });
  return [...standing.values()];
}

function workdayUpTo(day: Day, { calendar }: Ledger): Day {
  let workday = day;
  while (!calendar.isWorkday(workday)) workday -= 1;
  return workday;
}
