import type { Parts } from './parts';
import { type XmlElement, child, descendants, flag, numberOf } from './xml';

/** Colours of Office's standard theme in the order in which cells count them. */
export const officeTheme = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
];

/** Reads the theme's colours as `#RRGGBB` in the order lt1, dk1, lt2, dk2, accents, links. */
export function readTheme(parts: Parts, path: string): string[] {
  const scheme = descendants(parts.xml(path).root, 'clrScheme').next().value;
  if (!scheme) return [...officeTheme];
  const order = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  return order.map((name, i) => {
    const entry = child(scheme, name)?.children[0];
    const value = entry?.attributes.get('lastClr') ?? entry?.attributes.get('val') ?? '';
    return /^[0-9a-fA-F]{6}$/.test(value) ? `#${value.toUpperCase()}` : (officeTheme[i] ?? '#000000');
  });
}

/** The 56 colours of old palettes, from number 8 on; 0–7 repeat the first eight. */
const indexed =
  (
    '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF' +
    '000080FF00FFFFFF0000FFFF80008080000000808000 00FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
    '00336633996600330033330099330099336633 3399333333'
  )
    .replaceAll(' ', '')
    .match(/.{6}/g) ?? [];

/** Colour of an element such as `<color theme="1" tint="0.5"/>` as `#RRGGBB`; automatic and missing ones are null. */
export function readColor(
  element: XmlElement | null,
  theme: readonly string[],
  palette: readonly string[] = indexed,
): string | null {
  if (element === null || flag(element, 'auto')) return null;
  let base: string | null = null;
  const rgb = element.attributes.get('rgb');
  const themed = numberOf(element, 'theme');
  const number = numberOf(element, 'indexed');
  if (rgb !== undefined && /^[0-9a-fA-F]{6,8}$/.test(rgb)) base = `#${rgb.slice(-6).toUpperCase()}`;
  else if (themed !== null) base = theme[themed] ?? null;
  else if (number !== null && number < 64) base = `#${palette[number < 8 ? number : number - 8] ?? '000000'}`;
  const tint = numberOf(element, 'tint') ?? 0;
  return base === null || tint === 0 ? base : tinted(base, tint);
}

/** Lightens (tint > 0) or darkens a colour as Excel does: its lightness in HLS, hue and saturation kept. */
export function tinted(color: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (spread !== 0) {
    if (max === r) hue = ((g - b) / spread + 6) % 6;
    else hue = max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  }
  const changed = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * changed - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sector = Math.floor(hue);
  const table = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const floor = changed - chroma / 2;
  return `#${(table[sector] ?? [0, 0, 0])
    .map((part) =>
      Math.round((part + floor) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()}`;
}
