import type { Say } from '../reports/say';
import { areas as english } from './en-US';
import { sayAreas, type Locale, type Texts } from './translator';
import { areas as chinese } from './zh-CN';

export { localeOf } from './localeOf';
export { LOCALES, type Locale, type Texts } from './translator';

/** The areas of text of each locale. All at once: for the batch command and the tests; the pane takes `loadSay`. */
export const AREAS: Readonly<Record<Locale, readonly Texts[]>> = { 'zh-CN': chinese, 'en-US': english };

const sayers = new Map<Locale, Say>();

/** The texts of a locale as sentences. */
export function sayIn(locale: Locale): Say {
  let say = sayers.get(locale);
  if (say === undefined) {
    say = sayAreas(AREAS[locale]);
    sayers.set(locale, say);
  }
  return say;
}
