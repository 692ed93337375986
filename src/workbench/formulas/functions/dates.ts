import { fieldsOf, serialOf, serialOfMoment, serialOfTime } from '../../model/calendar';
import { CellError } from '../../model/values';
import { textToNumber } from '../coerce';
import type { Evaluator } from '../evaluate';
import { type Argument, type Scalar, errors, fault, missing } from '../values';
import {
  type FunctionDefinition,
  type FunctionTable,
  type ScalarArgument,
  block,
  eachValue,
  numberAt,
  scalar,
  scalarAt,
} from './definition';

type Fields = NonNullable<ReturnType<typeof fieldsOf>>;

/** Calendar fields of an argument. @throws Fault #NUM! outside the calendar */
function fieldsAt(args: readonly Argument[], i: number, evaluator: Evaluator): Fields {
  return fieldsOf(numberAt(args, i, evaluator), evaluator.run.settings.date1904) ?? fault(errors.num);
}

function part(key: keyof Fields): FunctionDefinition {
  return scalar(1, 1, (args, evaluator) => Math.floor(fieldsAt(args, 0, evaluator)[key]));
}

/** Time parts round to whole seconds first, as Excel does. */
function timePart(key: 'hour' | 'minute' | 'second'): FunctionDefinition {
  return scalar(1, 1, (args, evaluator) => {
    const serial = Math.round(numberAt(args, 0, evaluator) * 86_400) / 86_400;
    const fields = fieldsOf(serial, evaluator.run.settings.date1904) ?? fault(errors.num);
    return Math.floor(fields[key] + 1e-6);
  });
}

/** Serial number of a day whose month and day may be outside their usual limits. @throws Fault #NUM! */
function rolled(year: number, month: number, day: number, date1904: boolean): number {
  const months = year * 12 + month - 1;
  const first = serialOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1, date1904) ?? fault(errors.num);
  const serial = first + day - 1;
  return serial < 0 || fieldsOf(serial, date1904) === null ? fault(errors.num) : serial;
}

function date(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  let year = Math.trunc(numberAt(args, 0, evaluator));
  if (year < 0) return errors.num;
  if (year < 1900) year += 1900;
  return rolled(
    year,
    Math.trunc(numberAt(args, 1, evaluator)),
    Math.trunc(numberAt(args, 2, evaluator)),
    evaluator.run.settings.date1904,
  );
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day of another month, or that month's last day. */
function monthsAway(args: readonly ScalarArgument[], evaluator: Evaluator, end: boolean): Scalar {
  const { year, month, day } = fieldsAt(args, 0, evaluator);
  const months = year * 12 + month - 1 + Math.trunc(numberAt(args, 1, evaluator));
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  const last = daysInMonth(y, m);
  return serialOf(y, m, end ? last : Math.min(day, last), evaluator.run.settings.date1904) ?? errors.num;
}

/** Day of the week, 0 = Sunday. */
function weekdayOf(serial: number, date1904: boolean): number {
  return (((Math.floor(serial) + (date1904 ? 5 : 6)) % 7) + 7) % 7;
}

function weekday(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const serial = numberAt(args, 0, evaluator);
  const kind = Math.trunc(numberAt(args, 1, evaluator, 1));
  if (serial < 0) return errors.num;
  const day = weekdayOf(serial, evaluator.run.settings.date1904);
  if (kind === 1 || kind === 17) return day + 1;
  if (kind === 2 || kind === 11) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  return kind >= 12 && kind <= 16 ? ((day - (kind - 10) + 7) % 7) + 1 : errors.num;
}

function isoWeek(serial: number, date1904: boolean): number {
  const thursday = Math.floor(serial) - ((weekdayOf(serial, date1904) + 6) % 7) + 3;
  const { year } = fieldsOf(thursday, date1904) ?? fault(errors.num);
  return Math.floor((thursday - (serialOf(year, 1, 1, date1904) ?? 0)) / 7) + 1;
}

function weekNumber(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const { date1904 } = evaluator.run.settings;
  const serial = Math.floor(numberAt(args, 0, evaluator));
  const kind = Math.trunc(numberAt(args, 1, evaluator, 1));
  if (kind === 21) return isoWeek(serial, date1904);
  const starts: Readonly<Record<number, number>> = { 1: 0, 2: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 0 };
  const start = starts[kind];
  if (start === undefined) return errors.num;
  const { year } = fieldsOf(serial, date1904) ?? fault(errors.num);
  const first = serialOf(year, 1, 1, date1904) ?? 0;
  return Math.floor((serial - first + ((weekdayOf(first, date1904) - start + 7) % 7)) / 7) + 1;
}

function dateDif(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const from = fieldsAt(args, 0, evaluator);
  const to = fieldsAt(args, 1, evaluator);
  const [start, end] = [Math.floor(numberAt(args, 0, evaluator)), Math.floor(numberAt(args, 1, evaluator))];
  if (start > end) return errors.num;
  const unit = scalarAt(args, 2, evaluator);
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (typeof unit === 'string' ? unit.toUpperCase() : '') {
    case 'D':
      return end - start;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return to.day >= from.day ? to.day - from.day : daysInMonth(to.year, to.month - 1) - from.day + to.day;
    case 'YD': {
      const turned = to.month * 100 + to.day < from.month * 100 + from.day ? to.year - 1 : to.year;
      return end - rolled(turned, from.month, from.day, evaluator.run.settings.date1904);
    }
    default:
      return errors.num;
  }
}

/** Days of the week that are off, Monday first, from a number or a mask such as "0000011". */
function weekend(args: readonly Argument[], i: number, evaluator: Evaluator): boolean[] {
  const value = scalarAt(args, i, evaluator);
  if (typeof value === 'string') {
    if (!/^[01]{7}$/.test(value) || value === '1111111') fault(errors.value);
    return [...value].map((each) => each === '1');
  }
  const code = value === null ? 1 : numberAt(args, i, evaluator);
  const off = new Array<boolean>(7).fill(false);
  if (code >= 1 && code <= 7) {
    off[(code + 4) % 7] = true;
    off[(code + 5) % 7] = true;
  } else if (code >= 11 && code <= 17) off[(code + 2) % 7] = true;
  else fault(errors.num);
  return off;
}

function holidays(args: readonly Argument[], i: number, evaluator: Evaluator): Set<number> {
  const days = new Set<number>();
  const arg = args[i];
  if (arg === undefined || arg === missing) return days;
  eachValue([arg], evaluator, (value) => {
    if (value instanceof CellError) fault(value);
    if (typeof value === 'number') days.add(Math.floor(value));
    else if (typeof value === 'string')
      days.add(Math.floor(textToNumber(value, evaluator.run.settings) ?? fault(errors.value)));
  });
  return days;
}

function worksOn(serial: number, off: readonly boolean[], free: ReadonlySet<number>, date1904: boolean): boolean {
  return off[(weekdayOf(serial, date1904) + 6) % 7] !== true && !free.has(serial);
}

function networkDays(args: readonly Argument[], evaluator: Evaluator, chosen: boolean): Scalar {
  const { date1904 } = evaluator.run.settings;
  const off = chosen ? weekend(args, 2, evaluator) : weekend([], 0, evaluator);
  const free = holidays(args, chosen ? 3 : 2, evaluator);
  const [start, end] = [Math.floor(numberAt(args, 0, evaluator)), Math.floor(numberAt(args, 1, evaluator))];
  let count = 0;
  for (let day = Math.min(start, end); day <= Math.max(start, end); day++)
    if (worksOn(day, off, free, date1904)) count++;
  return start <= end ? count : -count;
}

function workday(args: readonly Argument[], evaluator: Evaluator, chosen: boolean): Scalar {
  const { date1904 } = evaluator.run.settings;
  const off = chosen ? weekend(args, 2, evaluator) : weekend([], 0, evaluator);
  const free = holidays(args, chosen ? 3 : 2, evaluator);
  let day = Math.floor(numberAt(args, 0, evaluator));
  let left = Math.trunc(numberAt(args, 1, evaluator));
  const step = Math.sign(left);
  while (left !== 0) {
    day += step;
    if (day < 0) return errors.num;
    if (worksOn(day, off, free, date1904)) left -= step;
  }
  return day;
}

function days360(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const [a, b] = [fieldsAt(args, 0, evaluator), fieldsAt(args, 1, evaluator)];
  const european = numberAt(args, 2, evaluator) !== 0;
  const from = a.day === 31 || (!european && a.month === 2 && a.day === daysInMonth(a.year, 2)) ? 30 : a.day;
  const to = b.day === 31 && (european || from >= 30) ? 30 : b.day;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + to - from;
}

function ofDateText(keep: (serial: number) => number): FunctionDefinition {
  return scalar(1, 1, (args, evaluator) => {
    const value = scalarAt(args, 0, evaluator);
    if (typeof value !== 'string') return errors.value;
    const serial = textToNumber(value, evaluator.run.settings);
    return serial === null ? errors.value : keep(serial);
  });
}

/** Functions of days and times. */
export const dates: FunctionTable = {
  TODAY: scalar(0, 0, (_, { run }) => Math.floor(serialOfMoment(run.now, run.settings.date1904))),
  NOW: scalar(0, 0, (_, { run }) => serialOfMoment(run.now, run.settings.date1904)),
  DATE: scalar(3, 3, date),
  TIME: scalar(3, 3, (args, evaluator) => {
    const serial = serialOfTime(
      numberAt(args, 0, evaluator),
      numberAt(args, 1, evaluator),
      numberAt(args, 2, evaluator),
    );
    return serial < 0 ? errors.num : serial % 1;
  }),
  YEAR: part('year'),
  MONTH: part('month'),
  DAY: part('day'),
  HOUR: timePart('hour'),
  MINUTE: timePart('minute'),
  SECOND: timePart('second'),
  EDATE: scalar(2, 2, (args, evaluator) => monthsAway(args, evaluator, false)),
  EOMONTH: scalar(2, 2, (args, evaluator) => monthsAway(args, evaluator, true)),
  WEEKDAY: scalar(1, 2, weekday),
  WEEKNUM: scalar(1, 2, weekNumber),
  ISOWEEKNUM: scalar(1, 1, (args, evaluator) => isoWeek(numberAt(args, 0, evaluator), evaluator.run.settings.date1904)),
  DATEDIF: scalar(3, 3, dateDif),
  DAYS: scalar(
    2,
    2,
    (args, evaluator) => Math.floor(numberAt(args, 0, evaluator)) - Math.floor(numberAt(args, 1, evaluator)),
  ),
  DAYS360: scalar(2, 3, days360),
  DATEVALUE: ofDateText(Math.floor),
  TIMEVALUE: ofDateText((serial) => serial - Math.floor(serial)),
  NETWORKDAYS: block(2, 3, (args, evaluator) => networkDays(args, evaluator, false)),
  'NETWORKDAYS.INTL': block(2, 4, (args, evaluator) => networkDays(args, evaluator, true)),
  WORKDAY: block(2, 3, (args, evaluator) => workday(args, evaluator, false)),
  'WORKDAY.INTL': block(2, 4, (args, evaluator) => workday(args, evaluator, true)),
};
