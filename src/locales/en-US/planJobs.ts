import type { Texts } from '../translator';

/** What the jobs around the next-day list say: the mark of acceptance, the visit form's refusals, the week's step. */
export const planJobs: Texts = {
  'plan.accepted.mark': '√ {date}',
  'step.week': 'Looking two weeks ahead',
  'error.list-changed':
    'Somebody kept writing into the list while a new one was being made. Nothing was replaced. Try again when they have finished.',
  'error.list-row-changed':
    'Row {row} of {sheet} is another customer now, or its cells have changed. Nothing was saved. Select the row again and check it.',
  'error.list-row-taken':
    'Row {row} of {sheet} is in the register already and was not recorded again. Correct it in the visit register, or undo the recording first.',
  'error.promise-unreadable': 'The promised time names no day. Write it as 11-20 or 11-20 14:00.',
};
