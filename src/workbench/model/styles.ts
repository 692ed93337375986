/** A colour as `#RRGGBB`; `null` is automatic or none. Theme and indexed colours are resolved when a file is read. */
export type Color = string | null;

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'none' | 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';
  readonly strike: boolean;
  readonly color: Color;
}

export interface FillStyle {
  /** The schema's pattern word: none, solid, gray125 … */
  readonly pattern: string;
  /** Colour of a solid fill (the schema's fgColor). */
  readonly color: Color;
  /** Colour behind a pattern (bgColor). */
  readonly background: Color;
}

/** The schema's line words. */
export type BorderLine =
  | 'none'
  | 'thin'
  | 'medium'
  | 'dashed'
  | 'dotted'
  | 'thick'
  | 'double'
  | 'hair'
  | 'mediumDashed'
  | 'dashDot'
  | 'mediumDashDot'
  | 'dashDotDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface BorderEdge {
  readonly line: BorderLine;
  readonly color: Color;
}

export interface BorderStyle {
  readonly left: BorderEdge;
  readonly right: BorderEdge;
  readonly top: BorderEdge;
  readonly bottom: BorderEdge;
  readonly diagonal: BorderEdge;
  readonly diagonalUp: boolean;
  readonly diagonalDown: boolean;
}

export interface AlignmentStyle {
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees as the schema counts them: 0–90 up, 91–180 down, 255 stacked. */
  readonly rotation: number;
  readonly shrink: boolean;
}

/** All of a cell's formatting. */
export interface CellStyle {
  /** Format code, e.g. `General`, `yyyy-mm-dd`, `@`. */
  readonly numFmt: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly border: BorderStyle;
  readonly alignment: AlignmentStyle;
  readonly locked: boolean;
  readonly hidden: boolean;
  /** A leading apostrophe was typed: the text is text, whatever it looks like. */
  readonly quotePrefix: boolean;
}

/** The parts of a style that a change names; parts left out stay. */
export interface StylePatch {
  readonly numFmt?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: Partial<FillStyle>;
  readonly border?: Partial<BorderStyle>;
  readonly alignment?: Partial<AlignmentStyle>;
  readonly locked?: boolean;
  readonly hidden?: boolean;
  readonly quotePrefix?: boolean;
}

/** Formatting of a conditional format or a table: only what it sets. */
export interface DifferentialStyle {
  readonly font?: Partial<FontStyle>;
  readonly fill?: Partial<FillStyle>;
  readonly border?: Partial<BorderStyle>;
  readonly numFmt?: string;
}

export const noEdge: BorderEdge = { line: 'none', color: null };

export const defaultStyle: CellStyle = {
  numFmt: 'General',
  font: { name: '等线', size: 11, bold: false, italic: false, underline: 'none', strike: false, color: '#000000' },
  fill: { pattern: 'none', color: null, background: null },
  border: {
    left: noEdge,
    right: noEdge,
    top: noEdge,
    bottom: noEdge,
    diagonal: noEdge,
    diagonalUp: false,
    diagonalDown: false,
  },
  alignment: { horizontal: 'general', vertical: 'bottom', wrap: false, indent: 0, rotation: 0, shrink: false },
  locked: true,
  hidden: false,
  quotePrefix: false,
};

/** One entry of the table. `base` is the entry it was made from: a file's unknown formatting is carried over from there. */
export interface StyleEntry {
  readonly style: CellStyle;
  readonly base: number | null;
}

/**
 * The styles of a workbook. Cells hold an index; entries are only ever appended, so an index read from a file stays valid.
 */
export class StyleTable {
  private readonly entries: StyleEntry[];
  private readonly byContent = new Map<string, number>();
  private readonly derived = new Map<string, number>();

  /** @param styles the entries of a file (its cellXfs) in order; without them one default entry. */
  constructor(styles: readonly CellStyle[] = [defaultStyle]) {
    this.entries = styles.map((style) => ({ style, base: null }));
  }

  /** Number of entries. */
  get size(): number {
    return this.entries.length;
  }

  /** The style of an index; an index the file never defined reads as the first entry, as Excel does. */
  get(index: number): CellStyle {
    return (this.entries[index] ?? this.entries[0])?.style ?? defaultStyle;
  }

  /** Style and origin of an index. */
  entry(index: number): StyleEntry {
    return this.entries[index] ?? { style: this.get(index), base: null };
  }

  /** Index of the style that `patch` makes out of the style at `index`. The same change gives the same index. */
  derive(index: number, patch: StylePatch): number {
    const request = `${index}|${JSON.stringify(patch)}`;
    const known = this.derived.get(request);
    if (known !== undefined) return known;
    const before = this.get(index);
    const style = patched(before, patch);
    const content = JSON.stringify(style);
    let result = index;
    if (content !== JSON.stringify(before)) {
      const root = this.rootOf(index);
      const key = `${root}|${content}`;
      const existing = content === JSON.stringify(this.get(root)) ? root : this.byContent.get(key);
      result = existing ?? this.entries.push({ style, base: root }) - 1;
      this.byContent.set(key, result);
    }
    this.derived.set(request, result);
    return result;
  }

  private rootOf(index: number): number {
    return this.entries[index]?.base ?? index;
  }
}

function patched(style: CellStyle, patch: StylePatch): CellStyle {
  const numFmt = patch.numFmt ?? style.numFmt;
  return {
    numFmt: numFmt === '' ? 'General' : numFmt,
    font: { ...style.font, ...patch.font },
    fill: { ...style.fill, ...patch.fill },
    border: { ...style.border, ...patch.border },
    alignment: { ...style.alignment, ...patch.alignment },
    locked: patch.locked ?? style.locked,
    hidden: patch.hidden ?? style.hidden,
    quotePrefix: patch.quotePrefix ?? style.quotePrefix,
  };
}
