import type { Pack } from '../schema';
import { lengthSlot, numberSlot, type Slot } from './slot';

const SURVEY_TERMS = ['sentWithin', 'collectedWithin', 'evaluatedWithin', 'answeredWithin', 'reportedWithin'] as const;

/** Figures of surveys: shares by years since people moved in, and the terms from draw to report. */
export function surveySlots({ surveys }: Pack): Slot[] {
  return surveys.flatMap((survey) => [
    ...survey.coverage.map((tier) => numberSlot(survey.rule, `coverage:${tier.fromYears}`, 'share', tier, 'share')),
    ...survey.coverage
      .filter(({ fromYears }) => fromYears > 0)
      .map((tier) => numberSlot(survey.rule, `fromYears:${tier.fromYears}`, 'year', tier, 'fromYears')),
    ...SURVEY_TERMS.flatMap((term) => {
      const length = survey[term];
      return length === null ? [] : [lengthSlot(survey.rule, term, length)];
    }),
  ]);
}

/** Figures of the work calendar: reporting days and the tasks before a delivery. */
export function calendarSlots({ duties, countdowns }: Pack): Slot[] {
  return [
    ...duties.flatMap((entry) => [
      ...(entry.dueDay === null ? [] : [numberSlot(entry.rule, `dueDay:${entry.duty}`, 'dayOfMonth', entry, 'dueDay')]),
      ...(entry.dueMonth === null
        ? []
        : [numberSlot(entry.rule, `dueMonth:${entry.duty}`, 'monthOfYear', entry, 'dueMonth')]),
    ]),
    ...countdowns.flatMap(({ rule, tasks }) =>
      tasks.map(({ name, before }) => lengthSlot(rule, `countdown:${name}`, before)),
    ),
  ];
}

/** Fines, who is a VIP, and points. A fine nobody pays is no figure. */
export function incentiveSlots({ fines, vip, points }: Pack): Slot[] {
  const slots: Slot[] = fines.flatMap((fine) =>
    (['person', 'department', 'departmentHead'] as const)
      .filter((payer) => fine[payer] > 0)
      .map((payer) => numberSlot(fine.rule, `fine:${fine.breach}:${payer}`, 'yuan', fine, payer)),
  );
  if (vip !== null) {
    slots.push(numberSlot(vip.rule, 'vipAmount', 'yuan', vip, 'amount'), lengthSlot(vip.rule, 'vipWithin', vip.within));
  }
  if (points !== null) {
    const { rule, staff } = points;
    slots.push(
      numberSlot(rule, 'pointsAtStart', 'points', points, 'start'),
      numberSlot(rule, 'pointsPerYuan', 'points', points, 'perReferredYuan'),
      lengthSlot(rule, 'pointsExpire', points.expireAfter),
      numberSlot(staff.rule, 'leastVips', 'people', staff, 'leastVips'),
      numberSlot(staff.rule, 'shareOfPoints', 'share', staff, 'shareOfPoints'),
      numberSlot(staff.rule, 'yuanPerDeal', 'yuan', staff, 'yuanPerDeal'),
    );
  }
  return slots;
}
