import { LOCALES, type Locale } from './translator';

/** The locale for a language tag: the same one, else one of the same language, else Chinese for Chinese and English for the rest. */
export function localeOf(language: string): Locale {
  const wanted = language.toLowerCase();
  const exact = LOCALES.find((locale) => locale.toLowerCase() === wanted);
  return exact ?? (wanted.startsWith('zh') ? 'zh-CN' : 'en-US');
}
