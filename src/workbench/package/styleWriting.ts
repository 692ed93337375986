import type { BorderEdge, CellStyle, DifferentialStyle, FontStyle, StyleTable } from '../model/styles';
import { Edits, setAttributes } from './edits';
import { builtInNumber, firstCustomFormat } from './numberFormats';
import {
  type XmlDocument,
  type XmlElement,
  child,
  childrenOf,
  escapeAttribute,
  numberOf,
  parseXml,
  prefixOf,
  writeAttributes,
} from './xml';

/** Children of a style sheet in schema order, as far as they are written. */
const styleOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const edgeNames = ['left', 'right', 'top', 'bottom', 'diagonal'] as const;

type Collection = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** Appends the styles that were made since the file was read to its style part. Existing entries keep their numbers. */
export class StyleWriter {
  private readonly document: XmlDocument;
  private readonly prefix: string;
  private readonly added: Record<Collection, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    dxfs: [],
  };
  private readonly known = new Map<string, number>();
  private readonly fileCount: number;
  private readonly written = new Map<number, number>();
  private nextFormat: number;

  constructor(
    text: string,
    part: string,
    private readonly table: StyleTable,
  ) {
    this.document = parseXml(text, part);
    this.prefix = prefixOf(this.document.root);
    this.fileCount = this.list('cellXfs').length;
    const formats = this.list('numFmts');
    for (const each of formats)
      this.known.set(`numFmt|${each.attributes.get('formatCode') ?? ''}`, numberOf(each, 'numFmtId') ?? 0);
    this.nextFormat = Math.max(firstCustomFormat, ...formats.map((each) => (numberOf(each, 'numFmtId') ?? 0) + 1));
  }

  get changed(): boolean {
    return Object.values(this.added).some((list) => list.length > 0);
  }

  private list(name: Collection): XmlElement[] {
    return child(this.document.root, name)?.children.filter((each) => each.local !== 'extLst') ?? [];
  }

  /** The number under which the file has (or gets) a style of the model. */
  index(model: number): number {
    if (model < this.fileCount) return model;
    const known = this.written.get(model);
    if (known !== undefined) return known;
    const { style, base } = this.table.entry(model);
    const index = this.append('cellXfs', this.writeXf(style, base ?? 0));
    this.written.set(model, index);
    return index;
  }

  /** The number of a conditional format's style. */
  differential(style: DifferentialStyle): number {
    const p = this.prefix;
    let markup = '';
    if (style.font !== undefined) markup += this.writeFont(null, style.font);
    if (style.numFmt !== undefined) {
      const id = this.formatNumber(style.numFmt);
      markup += `<${p}numFmt numFmtId="${id}" formatCode="${escapeAttribute(style.numFmt)}"/>`;
    }
    if (style.fill !== undefined) {
      // Solid fills of conditional formats have their colour in bgColor.
      const color = style.fill.color ?? null;
      markup +=
        color === null
          ? ''
          : `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor${rgb(color)}/><${p}bgColor${rgb(color)}/></${p}patternFill></${p}fill>`;
    }
    if (style.border !== undefined) {
      const { border } = style;
      markup += `<${p}border>${edgeNames.map((name) => (border[name] === undefined || name === 'diagonal' ? '' : this.writeEdge(name, border[name]))).join('')}</${p}border>`;
    }
    return this.append('dxfs', `<${p}dxf>${markup}</${p}dxf>`);
  }

  private append(name: Collection, markup: string): number {
    const key = `${name}|${markup}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.list(name).length + this.added[name].push(markup) - 1;
    this.known.set(key, index);
    return index;
  }

  private formatNumber(code: string): number {
    const standard = builtInNumber(code);
    if (standard !== null) return standard;
    const known = this.known.get(`numFmt|${code}`);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.added.numFmts.push(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    this.known.set(`numFmt|${code}`, id);
    return id;
  }

  private writeXf(style: CellStyle, base: number): string {
    const before = this.table.get(base);
    const xf = this.list('cellXfs')[base];
    const p = this.prefix;
    const differs = (key: keyof CellStyle): boolean => JSON.stringify(style[key]) !== JSON.stringify(before[key]);
    const values: Record<string, string | number | null> = {};
    if (differs('numFmt')) Object.assign(values, { numFmtId: this.formatNumber(style.numFmt), applyNumberFormat: 1 });
    if (differs('font')) {
      Object.assign(values, {
        fontId: this.append('fonts', this.writeFont(this.partOf(xf, 'fonts', 'fontId'), style.font)),
        applyFont: 1,
      });
    }
    if (differs('fill')) Object.assign(values, { fillId: this.append('fills', this.writeFill(style)), applyFill: 1 });
    if (differs('border')) {
      Object.assign(values, {
        borderId: this.append('borders', this.writeBorder(style, before, this.partOf(xf, 'borders', 'borderId'))),
        applyBorder: 1,
      });
    }
    if (differs('quotePrefix')) values.quotePrefix = style.quotePrefix ? 1 : null;
    const aligned = differs('alignment');
    const secured = differs('locked') || differs('hidden');
    if (aligned) values.applyAlignment = 1;
    if (secured) values.applyProtection = 1;
    const source =
      xf === undefined
        ? `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0">`
        : this.document.text.slice(xf.start, xf.openEnd);
    const tag = setAttributes(source, values).replace(/\s*\/>$/, '>');
    const kept = (local: string): string => {
      const element = child(xf, local);
      return element === null ? '' : this.document.text.slice(element.start, element.end);
    };
    const content =
      (aligned ? this.writeAlignment(style) : kept('alignment')) +
      (secured
        ? `<${p}protection${writeAttributes({ locked: style.locked, hidden: style.hidden || null })}/>`
        : kept('protection')) +
      kept('extLst');
    return content === '' ? tag.replace(/>$/, '/>') : `${tag}${content}</${p}xf>`;
  }

  private partOf(xf: XmlElement | undefined, list: Collection, attribute: string): XmlElement | null {
    return xf === undefined ? null : (this.list(list)[numberOf(xf, attribute) ?? 0] ?? null);
  }

  /** A font: what the base has, with the given properties in place of its own. */
  private writeFont(base: XmlElement | null, font: Partial<FontStyle>): string {
    const p = this.prefix;
    const pieces = new Map<string, string>();
    for (const each of base?.children ?? []) pieces.set(each.local, this.document.text.slice(each.start, each.end));
    const toggle = (name: string, on: boolean | undefined): void => {
      if (on === undefined) return;
      if (on) pieces.set(name, `<${p}${name}/>`);
      else if (base === null) pieces.set(name, `<${p}${name} val="0"/>`);
      else pieces.delete(name);
    };
    toggle('b', font.bold);
    toggle('i', font.italic);
    toggle('strike', font.strike);
    if (font.underline === 'none') pieces.delete('u');
    else if (font.underline === 'single') pieces.set('u', `<${p}u/>`);
    else if (font.underline !== undefined) pieces.set('u', `<${p}u val="${font.underline}"/>`);
    if (font.size !== undefined) pieces.set('sz', `<${p}sz val="${font.size}"/>`);
    const oldColor = child(base, 'color');
    const sameColor = base !== null && this.fontOf(base)?.color === font.color;
    if (font.color !== undefined && !(sameColor && oldColor !== null)) {
      if (font.color === null) pieces.delete('color');
      else pieces.set('color', `<${p}color${rgb(font.color)}/>`);
    }
    if (font.name !== undefined && child(base, 'name')?.attributes.get('val') !== font.name) {
      pieces.set('name', `<${p}name val="${escapeAttribute(font.name)}"/>`);
      // The theme's font would win over the name.
      pieces.delete('scheme');
    }
    const known = fontOrder.map((name) => pieces.get(name) ?? '').join('');
    return `<${p}font>${known}</${p}font>`;
  }

  /** The model's reading of a font of the file: the one of the first entry that uses it. */
  private fontOf(font: XmlElement): FontStyle | null {
    const position = this.list('fonts').indexOf(font);
    const user = this.list('cellXfs').findIndex((xf) => (numberOf(xf, 'fontId') ?? 0) === position);
    return user < 0 ? null : this.table.get(user).font;
  }

  private writeFill({ fill }: CellStyle): string {
    const p = this.prefix;
    if (fill.pattern === 'none' && fill.color === null)
      return `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`;
    const pattern = fill.pattern === 'none' || fill.pattern === 'gradient' ? 'solid' : fill.pattern;
    const front = fill.color === null ? '' : `<${p}fgColor${rgb(fill.color)}/>`;
    const back = fill.background === null ? `<${p}bgColor indexed="64"/>` : `<${p}bgColor${rgb(fill.background)}/>`;
    return `<${p}fill><${p}patternFill patternType="${pattern}">${front}${back}</${p}patternFill></${p}fill>`;
  }

  private writeBorder({ border }: CellStyle, before: CellStyle, base: XmlElement | null): string {
    const p = this.prefix;
    const edges = edgeNames.map((name) => {
      const kept = child(base, name);
      const same = JSON.stringify(border[name]) === JSON.stringify(before.border[name]);
      return same && kept !== null
        ? this.document.text.slice(kept.start, kept.end)
        : this.writeEdge(name, border[name]);
    });
    const flags = writeAttributes({ diagonalUp: border.diagonalUp || null, diagonalDown: border.diagonalDown || null });
    return `<${p}border${flags}>${edges.join('')}</${p}border>`;
  }

  private writeEdge(name: string, edge: BorderEdge): string {
    const p = this.prefix;
    if (edge.line === 'none') return `<${p}${name}/>`;
    const color = edge.color === null ? `<${p}color auto="1"/>` : `<${p}color${rgb(edge.color)}/>`;
    return `<${p}${name} style="${edge.line}">${color}</${p}${name}>`;
  }

  private writeAlignment({ alignment }: CellStyle): string {
    const { horizontal, vertical, wrap, indent, rotation, shrink } = alignment;
    return `<${this.prefix}alignment${writeAttributes({
      horizontal: horizontal === 'general' ? null : horizontal,
      vertical: vertical === 'bottom' ? null : vertical,
      textRotation: rotation || null,
      wrapText: wrap || null,
      indent: indent || null,
      shrinkToFit: shrink || null,
    })}/>`;
  }

  /** The style part with everything that was added. */
  finish(): string {
    const edits = new Edits(this.document);
    const { root } = this.document;
    const p = this.prefix;
    for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const) {
      const added = this.added[name];
      if (added.length === 0) continue;
      const existing = child(root, name);
      const count = this.list(name).length + added.length;
      if (existing === null) {
        const markup = `<${p}${name} count="${count}">${added.join('')}</${p}${name}>`;
        const next = root.children.find((each) => styleOrder.indexOf(each.local) > styleOrder.indexOf(name));
        if (next === undefined) edits.append(root, markup);
        else edits.replace(next.start, next.start, markup);
      } else if (existing.end === existing.openEnd) {
        edits.replace(existing.start, existing.end, `<${p}${name} count="${count}">${added.join('')}</${p}${name}>`);
      } else {
        edits.attributes(existing, { count });
        const extension = childrenOf(existing, 'extLst')[0];
        const at = extension?.start ?? existing.closeStart;
        edits.replace(at, at, added.join(''));
      }
    }
    return edits.apply();
  }
}

function rgb(color: string): string {
  return ` rgb="FF${color.slice(1).toUpperCase()}"`;
}
