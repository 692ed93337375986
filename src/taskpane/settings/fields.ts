import { dayFromIso } from '../../values/moment';

/** The single values of the settings as one types them. The path is that of the settings file, so that a problem finds its field. */
export interface FieldSpec {
  /** `options.matterDays`. */
  readonly path: string;
  /** `share` is typed as per cent; `asPacks` may be left to the packs; `lines` is one entry a line. */
  readonly type: 'time' | 'number' | 'share' | 'date' | 'switch' | 'asPacks' | 'choice' | 'lines';
  /** Least value of a number; numbers are whole unless `decimals`. */
  readonly least?: number;
  readonly decimals?: boolean;
  /** May be left empty: nothing said. */
  readonly optional?: boolean;
  readonly choices?: readonly string[];
  /** There is a sentence of explanation. */
  readonly hint?: boolean;
}

export const HOURS: readonly FieldSpec[] = [
  { path: 'contactHours.from', type: 'time' },
  { path: 'contactHours.to', type: 'time' },
  { path: 'minutesPerDay', type: 'number', least: 1 },
  { path: 'minutesPerVisit.phone', type: 'number', least: 1 },
  { path: 'minutesPerVisit.onsite', type: 'number', least: 1 },
  { path: 'minutesBetweenBuildings', type: 'number', least: 0 },
];

/** How the next-day list is made. */
export const PLANNING: readonly FieldSpec[] = [
  { path: 'planning.daysBetweenContacts', type: 'number', least: 0, hint: true },
  { path: 'planning.attemptsADay', type: 'number', least: 1 },
  { path: 'planning.attemptsInAll', type: 'number', least: 1 },
  { path: 'planning.ownWork', type: 'switch', hint: true },
  { path: 'planning.layout', type: 'choice', choices: ['blocks', 'sheets'] },
];

export const COUNTING: readonly FieldSpec[] = [
  { path: 'options.fairIsSatisfied', type: 'asPacks' },
  { path: 'options.ratherIsSatisfied', type: 'asPacks' },
  { path: 'options.dueFrom', type: 'date', optional: true, hint: true },
  { path: 'options.matterDays', type: 'number', least: 0, hint: true },
  { path: 'options.recordAnswersSeveral', type: 'switch', hint: true },
  { path: 'options.complaintRateBase', type: 'choice', choices: ['households', 'area'] },
  { path: 'options.managedArea', type: 'number', least: 1, decimals: true, optional: true, hint: true },
  { path: 'options.rankFrom', type: 'number', least: 0, hint: true },
];

export const INCENTIVES: readonly FieldSpec[] = [
  { path: 'options.fines', type: 'switch', hint: true },
  { path: 'options.points', type: 'switch', hint: true },
];

/** The signs of 待核查 with their thresholds (registers.md §5). */
export const SIGNS: readonly { readonly sign: string; readonly fields: readonly FieldSpec[] }[] = [
  {
    sign: 'duplicateText',
    fields: [
      { path: 'signs.duplicateText.leastCharacters', type: 'number', least: 1 },
      { path: 'signs.duplicateText.similarity', type: 'share' },
      { path: 'signs.duplicateText.stockPhrases', type: 'lines', hint: true },
    ],
  },
  {
    sign: 'pace',
    fields: [
      { path: 'signs.pace.onsiteAnHour', type: 'number', least: 1 },
      { path: 'signs.pace.callsAnHour', type: 'number', least: 1 },
      { path: 'signs.pace.minutesBetweenBuildings', type: 'number', least: 0, decimals: true },
    ],
  },
  {
    sign: 'uniform',
    fields: [
      { path: 'signs.uniform.leastRatings', type: 'number', least: 1 },
      { path: 'signs.uniform.likelihood', type: 'share', hint: true },
    ],
  },
  {
    sign: 'hours',
    fields: [
      { path: 'signs.hours.from', type: 'time' },
      { path: 'signs.hours.to', type: 'time' },
    ],
  },
  { sign: 'sharedPhone', fields: [{ path: 'signs.sharedPhone.households', type: 'number', least: 2 }] },
  { sign: 'vacant', fields: [] },
  {
    sign: 'contradiction',
    fields: [
      { path: 'signs.contradiction.days', type: 'number', least: 0 },
      { path: 'signs.contradiction.words', type: 'lines', hint: true },
    ],
  },
  { sign: 'selfVisit', fields: [] },
];

/** Whether a sign is looked for at all. */
export function signSwitch(sign: string): FieldSpec {
  return { path: `signs.${sign}.on`, type: 'switch' };
}

/** Every single value of the form. */
export const FIELDS: readonly FieldSpec[] = [
  ...HOURS,
  ...PLANNING,
  ...COUNTING,
  ...INCENTIVES,
  ...SIGNS.flatMap(({ sign, fields }) => [signSwitch(sign), ...fields]),
];

/** A value of the settings as it is typed. */
export function shownField({ type }: FieldSpec, value: unknown): string {
  if (type === 'switch' || type === 'asPacks') return value === null ? '' : value === true ? 'yes' : 'no';
  if (type === 'lines') return (value as readonly string[]).join('\n');
  if (type === 'share') return perCent(value as number);
  return value === null ? '' : String(value);
}

/** What was typed as a value of the settings; what cannot be one comes out as it is and is refused. */
export function typedField({ type }: FieldSpec, text: string): unknown {
  const plain = text.trim();
  switch (type) {
    case 'switch':
      return plain === 'yes';
    case 'asPacks':
      return plain === '' ? null : plain === 'yes';
    case 'lines':
      return lines(text);
    case 'share':
      return numberOf(plain) / 100;
    case 'number':
      return plain === '' ? null : numberOf(plain);
    case 'date':
      return plain === '' ? null : plain;
    case 'time':
    case 'choice':
      return plain;
  }
}

/** Why a typed text cannot stand in a field: the end of a key `settings.wrong.…`; `null` when it can. */
export function fieldProblem(spec: FieldSpec, text: string): string | null {
  const plain = text.trim();
  if (plain === '') return spec.optional === true || ['asPacks', 'lines'].includes(spec.type) ? null : 'required';
  switch (spec.type) {
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(plain) ? null : 'time';
    case 'date':
      return dayFromIso(plain) === null ? 'date' : null;
    case 'share':
      return numberOf(plain) >= 0 && numberOf(plain) <= 100 ? null : 'share';
    case 'number': {
      const value = numberOf(plain);
      if (Number.isNaN(value)) return 'number';
      if (spec.decimals !== true && !Number.isInteger(value)) return 'whole';
      return value >= (spec.least ?? 0) ? null : 'least';
    }
    default:
      return null;
  }
}

/** A share as it is typed: 0.05 is 5. */
export function perCent(share: number): string {
  // Two decimals of a per cent are more than any regulation uses, and hide that 0.07 × 100 is not exactly 7.
  return String(Math.round(share * 10_000) / 100);
}

/** A number as people type it; anything else is not a number. */
export function numberOf(text: string): number {
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
}

/** Filled lines of a text. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
