import { type XmlDocument, type XmlElement, escapeAttribute } from './xml';

/** Replacements in a text, applied at once; what lies between them stays as it is. */
export class Edits {
  private readonly list: { start: number; end: number; text: string; order: number }[] = [];

  constructor(private readonly document: XmlDocument) {}

  get any(): boolean {
    return this.list.length > 0;
  }

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text, order: this.list.length });
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Puts markup behind the last child. An empty-element tag is opened for it. */
  append(parent: XmlElement, markup: string): void {
    const { text } = this.document;
    if (parent.end === parent.openEnd) {
      const tag = text.slice(parent.start, parent.openEnd).replace(/\s*\/>$/, '>');
      this.replace(parent.start, parent.end, `${tag}${markup}</${parent.name}>`);
    } else this.replace(parent.closeStart, parent.closeStart, markup);
  }

  /** Replaces the content of an element. */
  fill(parent: XmlElement, markup: string): void {
    if (parent.end === parent.openEnd) this.append(parent, markup);
    else this.replace(parent.openEnd, parent.closeStart, markup);
  }

  /** Sets attributes of a start tag, null removes one. Only for an element whose tag is not replaced by another edit. */
  attributes(element: XmlElement, values: Readonly<Record<string, string | number | null>>): void {
    const tag = this.document.text.slice(element.start, element.openEnd);
    const changed = setAttributes(tag, values);
    if (changed !== tag) this.replace(element.start, element.openEnd, changed);
  }

  /** The text with all replacements made. */
  apply(): string {
    if (this.list.length === 0) return this.document.text;
    // What is put before an element goes before what replaces the element.
    const kind = (edit: { start: number; end: number }): number => (edit.start === edit.end ? 0 : 1);
    const sorted = [...this.list].sort((a, b) => a.start - b.start || kind(a) - kind(b) || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of sorted) {
      pieces.push(this.document.text.slice(at, start), text);
      at = Math.max(at, end);
    }
    pieces.push(this.document.text.slice(at));
    return pieces.join('');
  }
}

/** A start tag with attributes set (or, with null, removed); the others keep their place and their quotes. */
export function setAttributes(tag: string, values: Readonly<Record<string, string | number | null>>): string {
  let result = tag;
  for (const [name, value] of Object.entries(values)) {
    const pattern = new RegExp(`(\\s)${name.replace(/[.$^*+?()[\]{}|\\]/g, '\\$&')}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = value === null ? '' : ` ${name}="${escapeAttribute(String(value))}"`;
    if (pattern.test(result)) result = result.replace(pattern, () => written);
    else if (value !== null) result = result.replace(/\s*(\/?)>$/, (_, slash: string) => `${written}${slash}>`);
  }
  return result;
}
