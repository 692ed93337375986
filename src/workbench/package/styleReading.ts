import {
  type AlignmentStyle,
  type BorderEdge,
  type BorderLine,
  type BorderStyle,
  type CellStyle,
  type DifferentialStyle,
  type FillStyle,
  type FontStyle,
  defaultStyle,
  noEdge,
} from '../model/styles';
import { builtInFormat } from './numberFormats';
import { readColor } from './theme';
import { type XmlDocument, type XmlElement, child, childrenOf, flag, numberOf } from './xml';

/** The style part as read: the entries cells point to, and those of conditional formats. */
export interface StyleSheet {
  readonly styles: CellStyle[];
  readonly differential: DifferentialStyle[];
}

/** Reads a style part. Colours are resolved against the theme. */
export function readStyles(document: XmlDocument, theme: readonly string[]): StyleSheet {
  const { root } = document;
  const formats = new Map<number, string>();
  for (const element of childrenOf(child(root, 'numFmts'), 'numFmt')) {
    formats.set(numberOf(element, 'numFmtId') ?? -1, element.attributes.get('formatCode') ?? 'General');
  }
  const palette = paletteOf(root);
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((each) => ({
    ...defaultStyle.font,
    name: 'Calibri',
    ...readFont(each, theme, palette),
  }));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((each) => ({
    ...defaultStyle.fill,
    ...readFill(each, theme, palette),
  }));
  const borders = childrenOf(child(root, 'borders'), 'border').map((each) => ({
    ...defaultStyle.border,
    ...readBorder(each, theme, palette),
  }));
  const styles = childrenOf(child(root, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const id = numberOf(xf, 'numFmtId') ?? 0;
    const protection = child(xf, 'protection');
    return {
      numFmt: formats.get(id) ?? builtInFormat(id) ?? 'General',
      font: fonts[numberOf(xf, 'fontId') ?? 0] ?? defaultStyle.font,
      fill: fills[numberOf(xf, 'fillId') ?? 0] ?? defaultStyle.fill,
      border: borders[numberOf(xf, 'borderId') ?? 0] ?? defaultStyle.border,
      alignment: readAlignment(child(xf, 'alignment')),
      locked: protection === null || flag(protection, 'locked', true),
      hidden: protection !== null && flag(protection, 'hidden'),
      quotePrefix: flag(xf, 'quotePrefix'),
    };
  });
  const differential = childrenOf(child(root, 'dxfs'), 'dxf').map((dxf) => readDifferential(dxf, theme, palette));
  return { styles: styles.length > 0 ? styles : [defaultStyle], differential };
}

function paletteOf(root: XmlElement): readonly string[] | undefined {
  const list = childrenOf(child(child(root, 'colors'), 'indexedColors'), 'rgbColor');
  if (list.length === 0) return undefined;
  // A file's palette begins at 0; the first eight repeat.
  return list.slice(8).map((each) => (each.attributes.get('rgb') ?? '000000').slice(-6).toUpperCase());
}

type Writable<T> = { -readonly [K in keyof T]?: T[K] };

function switched(element: XmlElement | null): boolean | undefined {
  return element === null ? undefined : flag(element, 'val', true);
}

/** Only what the element says. */
export function readFont(font: XmlElement, theme: readonly string[], palette?: readonly string[]): Partial<FontStyle> {
  const read: Writable<FontStyle> = {};
  const name = child(font, 'name')?.attributes.get('val');
  if (name !== undefined) read.name = name;
  const size = child(font, 'sz');
  if (size !== null) read.size = numberOf(size, 'val') ?? 11;
  const bold = switched(child(font, 'b'));
  if (bold !== undefined) read.bold = bold;
  const italic = switched(child(font, 'i'));
  if (italic !== undefined) read.italic = italic;
  const strike = switched(child(font, 'strike'));
  if (strike !== undefined) read.strike = strike;
  const underline = child(font, 'u');
  if (underline !== null) read.underline = (underline.attributes.get('val') ?? 'single') as FontStyle['underline'];
  const color = child(font, 'color');
  if (color !== null) read.color = readColor(color, theme, palette);
  return read;
}

function readFill(fill: XmlElement, theme: readonly string[], palette?: readonly string[]): Partial<FillStyle> {
  const pattern = child(fill, 'patternFill');
  if (pattern === null) {
    // A gradient shows as its first colour.
    const stop = child(child(fill, 'gradientFill')?.children[0], 'color');
    return { pattern: 'gradient', color: readColor(stop, theme, palette), background: null };
  }
  return {
    pattern: pattern.attributes.get('patternType') ?? 'none',
    color: readColor(child(pattern, 'fgColor'), theme, palette),
    background: readColor(child(pattern, 'bgColor'), theme, palette),
  };
}

function readBorder(border: XmlElement, theme: readonly string[], palette?: readonly string[]): Partial<BorderStyle> {
  const edge = (...names: string[]): BorderEdge => {
    const element = names.map((name) => child(border, name)).find((each) => each !== null);
    const line = (element?.attributes.get('style') ?? 'none') as BorderLine;
    return line === 'none' ? noEdge : { line, color: readColor(child(element, 'color'), theme, palette) };
  };
  return {
    left: edge('left', 'start'),
    right: edge('right', 'end'),
    top: edge('top'),
    bottom: edge('bottom'),
    diagonal: edge('diagonal'),
    diagonalUp: flag(border, 'diagonalUp'),
    diagonalDown: flag(border, 'diagonalDown'),
  };
}

function readAlignment(alignment: XmlElement | null): AlignmentStyle {
  if (alignment === null) return defaultStyle.alignment;
  return {
    horizontal: (alignment.attributes.get('horizontal') ?? 'general') as AlignmentStyle['horizontal'],
    vertical: (alignment.attributes.get('vertical') ?? 'bottom') as AlignmentStyle['vertical'],
    wrap: flag(alignment, 'wrapText'),
    indent: numberOf(alignment, 'indent') ?? 0,
    rotation: numberOf(alignment, 'textRotation') ?? 0,
    shrink: flag(alignment, 'shrinkToFit'),
  };
}

function readDifferential(dxf: XmlElement, theme: readonly string[], palette?: readonly string[]): DifferentialStyle {
  const font = child(dxf, 'font');
  const fill = child(dxf, 'fill');
  const border = child(dxf, 'border');
  const numFmt = child(dxf, 'numFmt')?.attributes.get('formatCode');
  return {
    ...(font === null ? {} : { font: readFont(font, theme, palette) }),
    ...(fill === null ? {} : { fill: solidOf(readFill(fill, theme, palette)) }),
    ...(border === null ? {} : { border: readBorder(border, theme, palette) }),
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

/** In conditional formats a solid fill has its colour in bgColor and often no pattern word. */
function solidOf(fill: Partial<FillStyle>): Partial<FillStyle> {
  if (fill.pattern === 'none' || fill.pattern === 'solid') {
    return { pattern: 'solid', color: fill.background ?? fill.color ?? null, background: null };
  }
  return fill;
}
