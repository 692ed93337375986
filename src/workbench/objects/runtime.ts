import type { Workbook } from '../model/workbook';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { booleanIn } from './formatWords';

/** Excel.Runtime */
export const runtime: ObjectMaker<Workbook> = defineClass('Runtime', () => ({
  scalars: {
    EnableEvents: {
      get: (_book, session) => session.calculation.eventsEnabled,
      set: (_book, value, session) => {
        session.calculation.eventsEnabled = booleanIn(value);
      },
    },
  },
}));
