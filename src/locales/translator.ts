import type { Say } from '../reports/say';

/** Texts of one locale: key → sentence with `{parameters}`. Keys are grouped by file (findings, sheets, pane, errors). */
export type Texts = Readonly<Record<string, string>>;

export const LOCALES = ['zh-CN', 'en-US'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * Makes sentences out of keys of `texts`. A parameter that is not given stays visible as `{name}`; an unknown key throws,
 * because a screen with a key on it is a defect that a test must find.
 */
export function translator(texts: Texts): Say {
  return (key, params = {}) => {
    const text = texts[key];
    if (text === undefined) throw new RangeError(`No text for ${key}`);
    return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
  };
}

/** Makes sentences out of the areas of one locale. */
export function sayAreas(areas: readonly Texts[]): Say {
  return translator(Object.assign({}, ...areas) as Texts);
}
