import type { Workbook } from '../model/workbook';
import { wordOf } from '../protocol/arguments';
import { defineClass, type ObjectMaker } from '../protocol/classes';

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** Excel.Application */
export const application: ObjectMaker<Workbook> = defineClass('Application', () => ({
  scalars: {
    CalculationMode: {
      get: (_book, session) => session.calculation.mode,
      set: (_book, value, session) => {
        session.calculation.mode = wordOf(value, modes);
        session.ensureCalculated();
      },
    },
    CalculationState: { get: (book) => (book.pending.length === 0 ? 'Done' : 'Pending') },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (book) => cultureInfo.of(book) },
  methods: {
    Calculate: (book, args, session) => {
      const type = args.word(0, ['Recalculate', 'Full', 'FullRebuild'] as const);
      if (type !== 'Recalculate') {
        for (const sheet of book.sheets) {
          const used = sheet.usedArea(true);
          if (used !== null) book.pending.push({ sheet: sheet.id, area: used });
        }
      }
      session.calculateNow();
    },
    SuspendApiCalculationUntilNextSync: (_book, _args, session) => {
      session.calculation.suspended = true;
    },
    // There is no screen to hold still: what a batch changes is shown once it is done.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
}));

/** Excel.CultureInfo */
export const cultureInfo: ObjectMaker<Workbook> = defineClass('CultureInfo', () => ({
  scalars: { Name: { get: (_book, session) => session.locale } },
  objects: {
    NumberFormat: (book) => numberFormatInfo.of(book),
    DatetimeFormat: (book) => datetimeFormatInfo.of(book),
  },
}));

/** Excel.NumberFormatInfo */
export const numberFormatInfo: ObjectMaker<Workbook> = defineClass('NumberFormatInfo', () => ({
  scalars: {
    NumberDecimalSeparator: { get: () => '.' },
    NumberGroupSeparator: { get: () => ',' },
  },
}));

/** Excel.DatetimeFormatInfo of a Chinese Windows. */
export const datetimeFormatInfo: ObjectMaker<Workbook> = defineClass('DatetimeFormatInfo', () => ({
  scalars: {
    DateSeparator: { get: () => '/' },
    TimeSeparator: { get: () => ':' },
    ShortDatePattern: { get: () => 'yyyy/M/d' },
    LongDatePattern: { get: () => 'yyyy年M月d日' },
    LongTimePattern: { get: () => 'H:mm:ss' },
  },
}));
