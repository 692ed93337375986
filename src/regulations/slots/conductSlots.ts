import type { Pack } from '../schema';
import { lengthSlot, numberSlot, type Slot } from './slot';

/** A cap beside a share (A3) is named in full; the bare rule id means the share. */
export const CAP = 'cap';

/** Figures that rates, quotas and the deadlines of complaints are measured against. */
export function measureSlots({ targets, quotas, complaintDeadlines }: Pack): Slot[] {
  return [
    ...targets.map((entry) => {
      const what = entry.kind === null ? entry.rate : `${entry.rate}:${entry.kind}`;
      return numberSlot(entry.rule, what, 'share', entry, 'target');
    }),
    ...quotas.map((entry) => {
      // The floor of a sample is one figure wherever it stands (A3); a cap is another.
      const floor = entry.of === 'repairsDispatched' ? 'sample-rate' : 'quota';
      const what = entry.direction === 'atMost' ? CAP : floor;
      return numberSlot(entry.rule, `${what}:${entry.kind}`, 'share', entry, 'share');
    }),
    ...complaintDeadlines.map(({ rule, step, ofGrades, within }) =>
      lengthSlot(rule, `deadline:${step}${ofGrades.length > 0 ? `:${ofGrades.join('+')}` : ''}`, within),
    ),
  ];
}

/** Figures of how visits are made, written down and followed up. */
export function conductSlots(pack: Pack): Slot[] {
  const { stepLimits, records, evidence, requiredFields, problems, followUps } = pack;
  const { recordedWithin, keptYears } = records;
  const slots: Slot[] = stepLimits.map(({ rule, to, within }) => lengthSlot(rule, `step:${to}`, within));
  if (recordedWithin !== 'none' && 'hours' in recordedWithin) {
    slots.push(numberSlot(recordedWithin.rule, 'recordedWithin', 'hour', recordedWithin, 'hours'));
  }
  if (keptYears !== null) slots.push(numberSlot(keptYears.rule, 'keptYears', 'year', keptYears, 'years'));
  const { onsitePeople } = evidence;
  if (onsitePeople !== null)
    slots.push(numberSlot(onsitePeople.rule, 'onsitePeople', 'people', onsitePeople, 'people'));
  for (const { rule, field, before } of requiredFields) {
    if (before !== null) slots.push(lengthSlot(rule, `before:${field}`, before));
  }
  if (problems !== null && problems.within !== null) {
    slots.push(lengthSlot(problems.rule, 'problems', problems.within));
  }
  if (followUps !== null) slots.push(numberSlot(followUps.rule, 'phoneFrom', 'times', followUps, 'phoneFrom'));
  return slots;
}
