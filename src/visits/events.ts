import type { Registers } from '../registers/register';
import type { VisitEvent, VisitRule } from '../regulations/regulation';
import type { Day } from '../values/moment';
import type { CustomerDirectory } from './customers';
import { answersNo, problemsSeen } from './events/answerEvents';
import { birthdays, festivals, periodsBegun, type CalendarEvent, type Span } from './events/calendarEvents';
import { closingOf } from './events/complaintEvents';
import { customerDates, referrals } from './events/customerEvents';
import type { Occurrence } from './events/occurrence';
import { repairEvents, serviceEvents, surveyEvents } from './events/workEvents';
import type { Matter } from './ledger';
import type { WorkCalendar } from './workCalendar';

export { isReplyLetterOnly } from './events/complaintEvents';

/** Where events are looked for. */
export interface EventSources {
  readonly registers: Registers;
  readonly matters: readonly Matter[];
  readonly directory: CustomerDirectory;
  readonly calendar: WorkCalendar;
  readonly today: Day;
  readonly span: Span;
}

/** What happened, or has begun and not happened yet, by `today`, of one sort of event, in the order of its register. */
export function occurrencesOf(
  event: Exclude<VisitEvent, CalendarEvent>,
  { registers, matters, directory, today }: EventSources,
): Occurrence[] {
  switch (event) {
    case 'complaintClosed':
      return matters.map(closingOf);
    case 'repairCompleted':
    case 'repairDispatched':
    case 'repairTested':
      return repairEvents(event, registers, today);
    case 'movedIn':
      return customerDates(event, registers, directory, today, ({ moveInDate }) => moveInDate, 'household');
    case 'signed':
      return customerDates(event, registers, directory, today, ({ signDate }) => signDate, 'row');
    case 'serviceStarted':
      return customerDates(event, registers, directory, today, ({ serviceStart }) => serviceStart, 'row');
    case 'contractEnds':
      return customerDates(event, registers, directory, null, ({ contractEnd }) => contractEnd, 'row');
    case 'warrantyEnds':
      return customerDates(event, registers, directory, null, ({ warrantyEnd }) => warrantyEnd, 'household');
    case 'referred':
      return referrals(registers, directory, today);
    case 'serviceBegins':
    case 'serviceMiddle':
    case 'serviceEnded':
    case 'serviceGiven':
    case 'opinionRaised':
      return serviceEvents(event, registers, today);
    case 'surveyReturned':
      return surveyEvents(registers, today);
    case 'answeredNo':
      return answersNo(registers, today);
    case 'problemFound':
      return problemsSeen(registers, today);
  }
}

/** What comes by the calendar for the rules of one group, made one by one: weeks of thousands of customers are never held at once. */
export function calendarOccurrences(
  event: CalendarEvent,
  rules: readonly VisitRule[],
  { directory, span, calendar }: EventSources,
): Iterable<Occurrence> {
  switch (event) {
    case 'birthday':
      return birthdays(directory, span);
    case 'festival':
      return festivals(rules, directory, span);
    case 'periodBegan':
      return periodsBegun(rules[0]!, directory, span, calendar);
  }
}
