import type { Registers, RepairRow, ServiceRow, SurveyRow } from '../../registers/register';
import { isDissatisfied } from '../../regulations/satisfied';
import type { Day, Moment } from '../../values/moment';
import { happened, occurrenceOf, type Occurrence } from './occurrence';

/** Orders dispatched, completed, or tested for leaks. */
export function repairEvents(
  event: 'repairCompleted' | 'repairDispatched' | 'repairTested',
  { repairs }: Registers,
  today: Day,
): Occurrence[] {
  const momentOf = (row: RepairRow): Moment | null => {
    if (event === 'repairCompleted') return row.completedAt;
    return event === 'repairTested' ? row.testedAt : (row.assignedAt ?? row.reportedAt);
  };
  return repairs.map((row) => {
    const { orderId: number, party, reportedAt, assignedAt, item: grade } = row;
    const moment = happened(momentOf(row), today);
    const base = { event, register: 'repairs', row, number, party, moment, began: reportedAt ?? assignedAt } as const;
    return occurrenceOf(base, { grade });
  });
}

type ServiceEvent = 'serviceBegins' | 'serviceMiddle' | 'serviceEnded' | 'serviceGiven' | 'opinionRaised';

/** What the service register dates. The begin of a service may lie ahead (N1); everything else has happened by `today`. */
export function serviceEvents(event: ServiceEvent, { services }: Registers, today: Day): Occurrence[] {
  const register = 'services';
  return services.flatMap((row) => {
    const { serviceId: number, party, kind: serviceKind, startAt } = row;
    const stated = momentOf(event, row);
    if (stated === undefined) return [];
    const ahead = event === 'serviceBegins';
    const moment = ahead ? stated : happened(stated, today);
    return [
      occurrenceOf({ event, register, row, number, party, moment, began: ahead ? null : startAt }, { serviceKind }),
    ];
  });
}

/** `undefined`: a service of this row has no such moment. */
function momentOf(event: ServiceEvent, { startAt, endAt }: ServiceRow): Moment | null | undefined {
  if (event === 'serviceBegins') return startAt ?? undefined;
  if (event === 'serviceGiven') return endAt ?? startAt;
  if (event === 'opinionRaised') return startAt;
  // A contract has a middle and an end only where both dates are written and differ; one day has an end, no middle.
  if (endAt === null) return undefined;
  if (event === 'serviceEnded') return endAt;
  const lasts = startAt === null ? 0 : endAt.day - startAt.day;
  return lasts <= 0 ? undefined : { day: startAt!.day + Math.floor(lasts / 2), minute: null };
}

/** Returned forms that owe a visit: those with an opinion or a dissatisfied item (registers.md §4, "Kinds"). */
export function surveyEvents({ surveys }: Registers, today: Day): Occurrence[] {
  return surveys.filter(wantsVisit).map((row) => {
    const { party, returnedAt, sentAt: began } = row;
    const moment = happened(returnedAt, today);
    return occurrenceOf({ event: 'surveyReturned', register: 'surveys', row, number: null, party, moment, began });
  });
}

function wantsVisit({ returnedAt, ratings, opinion }: SurveyRow): boolean {
  return returnedAt !== null && (opinion !== null || Object.values(ratings).some(isDissatisfied));
}
