/** The pages of the settings, in the order of their tabs. */
export const PAGES = ['rules', 'counting', 'people', 'words', 'file'] as const;
export type PageName = (typeof PAGES)[number];

const BY_FIELD: readonly (readonly [string, PageName])[] = [
  ['packs', 'rules'],
  ['figures', 'rules'],
  ['choices', 'rules'],
  ['options', 'counting'],
  ['signs', 'counting'],
  ['contactHours', 'people'],
  ['minutes', 'people'],
  ['planning', 'people'],
  ['staff', 'people'],
  ['holidays', 'people'],
];

/** The page on which a field of the form stands. */
export function pageOf(field: string): PageName {
  return BY_FIELD.find(([start]) => field.startsWith(start))?.[1] ?? 'words';
}
