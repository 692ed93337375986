const dayMilliseconds = 86_400_000;
/** Day 0 of the 1900 system, seen from days after the 29 February 1900 that never was. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
/** Serial of 9999-12-31 in the 1900 system, the last day there is. */
const lastSerial = 2_958_465;
/** What a date in the 1904 system is behind the same date in the 1900 system. */
export const days1904 = 1462;

/** Serial number of a day, or null when there is no such day in the system. Keeps Excel's day 60 = 29 February 1900. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  if (!date1904 && year === 1900 && month === 2 && day === 29) return 60;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const time = Date.UTC(year, month - 1, day);
  if (date1904) return time < epoch1904 ? null : (time - epoch1904) / dayMilliseconds;
  const serial = (time - epoch1900) / dayMilliseconds;
  return serial <= 60 ? serial - 1 : serial;
}

/** Part of a day. */
export function serialOfTime(hour: number, minute: number, second: number): number {
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

/** Calendar fields of a serial number (time of day rounded to milliseconds), or null outside the system. */
export function fieldsOf(
  serial: number,
  date1904: boolean,
): { year: number; month: number; day: number; hour: number; minute: number; second: number } | null {
  if (serial < 0) return null;
  let day = Math.floor(serial);
  let milliseconds = Math.round((serial - day) * dayMilliseconds);
  if (milliseconds >= dayMilliseconds) {
    day++;
    milliseconds = 0;
  }
  if (day > lastSerial - (date1904 ? days1904 : 0)) return null;
  const hour = Math.floor(milliseconds / 3_600_000);
  const minute = Math.floor((milliseconds % 3_600_000) / 60_000);
  const second = (milliseconds % 60_000) / 1000;
  if (!date1904 && day === 60) return { year: 1900, month: 2, day: 29, hour, minute, second };
  if (!date1904 && day === 0) return { year: 1900, month: 1, day: 0, hour, minute, second };
  const shift = !date1904 && day < 60 ? 1 : 0;
  const date = new Date((date1904 ? epoch1904 : epoch1900) + (day + shift) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour, minute, second };
}

/** Serial number of a moment in local time. */
export function serialOfMoment(moment: Date, date1904: boolean): number {
  const day = serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate(), date1904) ?? 0;
  return day + serialOfTime(moment.getHours(), moment.getMinutes(), moment.getSeconds());
}
