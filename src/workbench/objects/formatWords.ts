import type { AlignmentStyle, BorderLine, FontStyle, StylePatch } from '../model/styles';
import { wordOf } from '../protocol/arguments';
import { fail } from '../protocol/errors';

const horizontalWords = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const verticalWords = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const underlineWords = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

/** Excel.HorizontalAlignment of the schema's word. */
export function alignmentOut(horizontal: AlignmentStyle['horizontal']): string {
  return horizontal === 'centerContinuous' ? 'CenterAcrossSelection' : capital(horizontal);
}

/** The schema's word of an Excel.HorizontalAlignment. @throws HostError InvalidArgument */
export function alignmentIn(value: unknown): AlignmentStyle['horizontal'] {
  const word = wordOf(value, horizontalWords);
  if (word === 'CenterAcrossSelection') return 'centerContinuous';
  return word.toLowerCase() as AlignmentStyle['horizontal'];
}

export function verticalOut(vertical: AlignmentStyle['vertical']): string {
  return capital(vertical);
}

/** @throws HostError InvalidArgument */
export function verticalIn(value: unknown): AlignmentStyle['vertical'] {
  return wordOf(value, verticalWords).toLowerCase() as AlignmentStyle['vertical'];
}

export function underlineOut(underline: FontStyle['underline']): string {
  return capital(underline).replace('Accounting', 'Accountant');
}

/** @throws HostError InvalidArgument */
export function underlineIn(value: unknown): FontStyle['underline'] {
  const word = wordOf(value, underlineWords).replace('Accountant', 'Accounting');
  return (word.charAt(0).toLowerCase() + word.slice(1)) as FontStyle['underline'];
}

const colorNames: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  pink: '#FFC0CB',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** A colour as Office.js takes it: `#RRGGBB`, `RRGGBB` or a common HTML name. @throws HostError InvalidArgument */
export function colorIn(value: unknown): string {
  if (typeof value !== 'string') return fail('InvalidArgument');
  const known = colorNames[value.toLowerCase()];
  if (known !== undefined) return known;
  const match = /^#?([0-9a-f]{6})$/i.exec(value);
  return match === null ? fail('InvalidArgument') : `#${(match[1] ?? '').toUpperCase()}`;
}

/** @throws HostError InvalidArgument */
export function booleanIn(value: unknown): boolean {
  return typeof value === 'boolean' ? value : fail('InvalidArgument');
}

/** @throws HostError InvalidArgument outside the limits */
export function numberIn(value: unknown, minimum: number, maximum: number): number {
  return typeof value === 'number' && value >= minimum && value <= maximum ? value : fail('InvalidArgument');
}

/** @throws HostError InvalidArgument */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : fail('InvalidArgument');
}

/** Font properties of Office.js as a change of style. */
export function fontPatch(font: Readonly<Record<string, unknown>>): Partial<FontStyle> {
  return {
    ...(font['name'] === undefined ? {} : { name: textIn(font['name']) }),
    ...(font['size'] === undefined ? {} : { size: numberIn(font['size'], 1, 409) }),
    ...(font['bold'] === undefined ? {} : { bold: booleanIn(font['bold']) }),
    ...(font['italic'] === undefined ? {} : { italic: booleanIn(font['italic']) }),
    ...(font['strikethrough'] === undefined ? {} : { strike: booleanIn(font['strikethrough']) }),
    ...(font['underline'] === undefined ? {} : { underline: underlineIn(font['underline']) }),
    ...(font['color'] === undefined ? {} : { color: colorIn(font['color']) }),
  };
}

/** Alignment properties of Office.js as a change of style. */
export function alignmentPatch(format: Readonly<Record<string, unknown>>): StylePatch {
  const alignment: Partial<AlignmentStyle> = {
    ...(format['horizontalAlignment'] === undefined ? {} : { horizontal: alignmentIn(format['horizontalAlignment']) }),
    ...(format['verticalAlignment'] === undefined ? {} : { vertical: verticalIn(format['verticalAlignment']) }),
    ...(format['wrapText'] === undefined ? {} : { wrap: booleanIn(format['wrapText']) }),
    ...(format['indentLevel'] === undefined ? {} : { indent: numberIn(format['indentLevel'], 0, 250) }),
    ...(format['shrinkToFit'] === undefined ? {} : { shrink: booleanIn(format['shrinkToFit']) }),
  };
  return Object.keys(alignment).length === 0 ? {} : { alignment };
}

/** Excel.BorderLineStyle and Excel.BorderWeight of the schema's one word. */
export const borderWords: Record<BorderLine, readonly [style: string, weight: string]> = {
  none: ['None', 'Thin'],
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

/** The schema's word for a style and a weight. A pair Excel does not draw keeps the style with its own weight. @throws HostError InvalidArgument */
export function borderLine(style: string, weight: string): BorderLine {
  const lines = Object.entries(borderWords) as [BorderLine, readonly [string, string]][];
  const matching = lines.filter(([, [each]]) => each.toLowerCase() === style.toLowerCase());
  const exact = matching.find(([, [, each]]) => each.toLowerCase() === weight.toLowerCase());
  return (exact ?? matching[0])?.[0] ?? fail('InvalidArgument');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
