import type { RichText } from '../model/values';
import { decodeCellText, isRich, plainOfRich, textElement } from './cellText';
import { Edits } from './edits';
import { type XmlElement, parseXml, prefixOf } from './xml';

/** The shared texts of a file, in order. */
export interface SharedStrings {
  readonly texts: string[];
  /** Formatted ones, by position. */
  readonly rich: Map<number, RichText>;
}

const plainItem = /^\s*<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:[\w.-]+:)?t>\s*$/;

/** Reads the shared texts. They can be many, so no tree is built of them. */
export function readSharedStrings(text: string, part: string): SharedStrings {
  const texts: string[] = [];
  const rich = new Map<number, RichText>();
  parseXml(text, part, {
    sst: (source, from, root) => {
      const prefix = prefixOf(root);
      const open = `<${prefix}si`;
      const close = `</${prefix}si>`;
      let at = from;
      for (;;) {
        const start = nextTag(source, open, at);
        if (start < 0) break;
        const tagEnd = source.indexOf('>', start);
        let markup = '';
        if (source.charAt(tagEnd - 1) === '/') at = tagEnd + 1;
        else {
          const end = source.indexOf(close, tagEnd);
          if (end < 0) break;
          markup = source.slice(tagEnd + 1, end);
          at = end + close.length;
        }
        const simple = plainItem.exec(markup);
        if (simple !== null) texts.push(decodeCellText(simple[1] ?? ''));
        else {
          if (isRich(markup)) rich.set(texts.length, { markup, sharedIndex: texts.length });
          texts.push(plainOfRich(markup));
        }
      }
      return Math.max(at, from);
    },
  });
  return { texts, rich };
}

/** Position of a start tag `<x:si` that is not the beginning of a longer name. */
function nextTag(source: string, open: string, from: number): number {
  let at = source.indexOf(open, from);
  while (at >= 0) {
    const next = source.charCodeAt(at + open.length);
    if (next === 62 || next === 47 || next <= 32) return at;
    at = source.indexOf(open, at + open.length);
  }
  return -1;
}

/** Finds the position of texts in the shared strings of a file, adding those it does not have at the end. */
export class StringAppender {
  private readonly positions = new Map<string, number>();
  private readonly addedMarkup: string[] = [];
  private uses = 0;

  constructor(
    private readonly existing: SharedStrings,
    private readonly prefix: string,
  ) {
    existing.texts.forEach((text, i) => {
      if (!existing.rich.has(i) && !this.positions.has(text)) this.positions.set(text, i);
    });
  }

  get changed(): boolean {
    return this.addedMarkup.length > 0;
  }

  indexOf(text: string): number {
    this.uses++;
    const known = this.positions.get(text);
    if (known !== undefined) return known;
    const index = this.add(textElement(text, this.prefix));
    this.positions.set(text, index);
    return index;
  }

  indexOfRich(rich: RichText): number {
    this.uses++;
    if (rich.sharedIndex !== undefined && this.existing.rich.get(rich.sharedIndex)?.markup === rich.markup)
      return rich.sharedIndex;
    const key = `\u0000${rich.markup}`;
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    const index = this.add(rich.markup);
    this.positions.set(key, index);
    return index;
  }

  private add(content: string): number {
    this.addedMarkup.push(`<${this.prefix}si>${content}</${this.prefix}si>`);
    return this.existing.texts.length + this.addedMarkup.length - 1;
  }

  /** The part with the new texts at its end. */
  appended(source: string, part: string): string {
    let root: XmlElement | null = null;
    const document = parseXml(source, part, {
      sst: (text, from, element) => {
        root = element;
        const end = text.lastIndexOf(`</${element.name}`);
        return end < from ? from : end;
      },
    });
    root ??= document.root;
    const edits = new Edits(document);
    const total = this.existing.texts.length + this.addedMarkup.length;
    const count = Number(document.root.attributes.get('count') ?? this.existing.texts.length) + this.uses;
    const markup = this.addedMarkup.join('');
    if (document.root.end === document.root.openEnd) {
      edits.append(document.root, markup);
      return edits.apply();
    }
    edits.attributes(document.root, { count, uniqueCount: total });
    edits.append(document.root, markup);
    return edits.apply();
  }
}

/** A shared strings part without texts. */
export const emptySharedStrings =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"></sst>';
