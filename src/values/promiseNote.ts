import { dayFromIso, type Moment } from './moment';

/** What stands before a promised time in a sheet that has no column for it (A6). */
const LABEL = '承诺答复：';
const NOTED = /承诺答复[:：]\s*(\d{4}-\d{2}-\d{2})(?:\s+(\d{1,2}):(\d{2}))?/;

/** `承诺答复：2026-11-25 10:00`; `when` as it shall stand there. */
export function promiseNote(when: string): string {
  return LABEL + when;
}

/** The time that such a note names in a content or a remark; `null` where there is none, or none that is a day. */
export function readPromiseNote(text: string | null): Moment | null {
  if (text === null || !text.includes('承诺答复')) return null;
  const [, date = '', hours, minutes] = NOTED.exec(text) ?? [];
  const day = dayFromIso(date);
  if (day === null) return null;
  return { day, minute: hours === undefined ? null : Number(hours) * 60 + Number(minutes) };
}
