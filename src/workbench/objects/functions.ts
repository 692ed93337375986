import { serialOf, serialOfMoment } from '../model/calendar';
import { CellError, type CellValue } from '../model/values';
import type { Workbook } from '../model/workbook';
import type { Arguments } from '../protocol/arguments';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { range } from './range';

/** Excel.FunctionResult */
export const functionResult: ObjectMaker<{ readonly value: CellValue }> = defineClass('FunctionResult', () => ({
  scalars: {
    Value: { get: ({ value }) => (value instanceof CellError ? null : (value ?? 0)) },
    Error: { get: ({ value }) => (value instanceof CellError ? value.code : null) },
  },
}));

const result = (value: CellValue) => functionResult.of({ value });

/** Numbers of the arguments: numbers as given, numeric cells of ranges. */
function* numbers(args: Arguments): Generator<number> {
  for (let i = 0; i < args.count; i++) {
    const cells = args.optionalObject(i, range);
    const given = args.raw(i);
    if (cells === undefined && typeof given === 'number') yield given;
    // Functions take several arguments as one list.
    if (Array.isArray(given)) for (const each of given as unknown[]) if (typeof each === 'number') yield each;
    if (cells === undefined) continue;
    const { sheet, area } = cells;
    for (const [, row] of sheet.rowsBetween(area.top, area.bottom)) {
      for (let column = area.left; column <= Math.min(area.right, row.values.length - 1); column++) {
        const value = row.value(column);
        if (typeof value === 'number') yield value;
      }
    }
  }
}

/** DATE: months and days outside their limits carry over, years below 1900 count from 1900. */
function date(book: Workbook, args: Arguments): CellValue {
  const [year, month, day] = [args.integer(0), args.integer(1), args.integer(2)];
  const full = year < 1900 ? year + 1900 : year;
  const moment = new Date(Date.UTC(full, month - 1, day));
  const serial = serialOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate(), book.date1904);
  return serial ?? CellError.of('#NUM!');
}

/** Excel.Functions: those an add-in needs outside cells. */
export const functions: ObjectMaker<Workbook> = defineClass('Functions', () => ({
  methods: {
    Date: (book, args) => result(date(book, args)),
    Today: (book) => result(Math.floor(serialOfMoment(book.now(), book.date1904))),
    Now: (book) => result(serialOfMoment(book.now(), book.date1904)),
    Sum: (_book, args) => result([...numbers(args)].reduce((sum, each) => sum + each, 0)),
    Count: (_book, args) => result([...numbers(args)].length),
  },
}));
