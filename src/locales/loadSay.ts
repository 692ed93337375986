import type { Say } from '../reports/say';
import { sayAreas, type Locale } from './translator';

/** The texts of one locale, without those of the others: the pane downloads only what it shows. */
export async function loadSay(locale: Locale): Promise<Say> {
  const { areas } = await (locale === 'zh-CN' ? import('./zh-CN') : import('./en-US'));
  return sayAreas(areas);
}
