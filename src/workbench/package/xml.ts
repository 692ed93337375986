import { PackageRefusal } from './refusal';

/** An element of a document, with the places in the text where it stands, so that the text around a change can be kept as it is. */
export interface XmlElement {
  /** Name as written, prefix included. */
  readonly name: string;
  /** Name without prefix. */
  readonly local: string;
  /** Namespace, '' for none. */
  readonly uri: string;
  /** Attributes as written, decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Prefixes in force, '' being the default namespace. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Position of `<`. */
  readonly start: number;
  /** Position after the start tag. */
  readonly openEnd: number;
  /** Position of the end tag; equals `openEnd` for an empty-element tag. */
  closeStart: number;
  /** Position after the element. */
  end: number;
}

export interface XmlDocument {
  readonly text: string;
  readonly root: XmlElement;
}

/** Reads the content of an element by other means: gets the position after its start tag and gives that of its end tag. */
export type ContentReader = (text: string, from: number, element: XmlElement) => number;

const namePattern = /[^\s/>=]+/y;
const attributePattern = /\s*([^\s/>=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/**
 * Reads a document. Document types are refused, whatever they declare.
 * @param readers elements (by local name) whose content is left to somebody else
 * @throws PackageRefusal bad-xml, unsafe-xml
 */
export function parseXml(
  text: string,
  part: string | null = null,
  readers: Readonly<Record<string, ContentReader>> = {},
): XmlDocument {
  const bad = (why: string): PackageRefusal => new PackageRefusal('bad-xml', why, part);
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    const mark = text.charCodeAt(open + 1);
    if (mark === 33 /* ! */) {
      at = skipDeclaration(text, open, part);
      continue;
    }
    if (mark === 63 /* ? */) {
      const end = text.indexOf('?>', open);
      if (end < 0) throw bad('A processing instruction has no end.');
      at = end + 2;
      continue;
    }
    if (mark === 47 /* / */) {
      const close = text.indexOf('>', open);
      const element = stack.pop();
      if (close < 0 || element?.name !== text.slice(open + 2, close).trimEnd()) throw bad('An end tag does not match.');
      element.closeStart = open;
      element.end = close + 1;
      at = close + 1;
      if (stack.length === 0) break;
      continue;
    }
    const parent = stack.at(-1) ?? null;
    const { element, empty } = readStartTag(text, open, parent, part);
    at = element.openEnd;
    if (parent === null) root = element;
    else parent.children.push(element);
    if (empty) {
      if (parent === null) break;
      continue;
    }
    const reader = readers[element.local];
    if (reader !== undefined) at = reader(text, at, element);
    stack.push(element);
    if (stack.length > 200) throw bad('Elements are nested too deeply.');
  }
  if (root === null || stack.length > 0) throw bad('The document ends early.');
  return { text, root };
}

function skipDeclaration(text: string, open: number, part: string | null): number {
  let end = -1;
  if (text.startsWith('<!--', open)) end = text.indexOf('-->', open) + 3;
  else if (text.startsWith('<![CDATA[', open)) end = text.indexOf(']]>', open) + 3;
  else throw new PackageRefusal('unsafe-xml', 'A part declares a document type.', part);
  if (end < open + 3) throw new PackageRefusal('bad-xml', 'A comment or a text section has no end.', part);
  return end;
}

function readStartTag(
  text: string,
  open: number,
  parent: XmlElement | null,
  part: string | null,
): { element: XmlElement; empty: boolean } {
  namePattern.lastIndex = open + 1;
  const name = namePattern.exec(text)?.[0];
  if (name === undefined) throw new PackageRefusal('bad-xml', 'A tag has no name.', part);
  const attributes = new Map<string, string>();
  let prefixes: ReadonlyMap<string, string> = parent?.prefixes ?? new Map();
  let at = open + 1 + name.length;
  for (;;) {
    attributePattern.lastIndex = at;
    const match = attributePattern.exec(text);
    if (match === null) break;
    at = attributePattern.lastIndex;
    const key = match[1] ?? '';
    const value = decodeXml(match[2] ?? match[3] ?? '');
    attributes.set(key, value);
    if (key === 'xmlns') prefixes = new Map(prefixes).set('', value);
    else if (key.startsWith('xmlns:')) prefixes = new Map(prefixes).set(key.slice(6), value);
  }
  while (isBlank(text.charCodeAt(at))) at++;
  const empty = text.charCodeAt(at) === 47;
  if (empty) at++;
  if (text.charCodeAt(at) !== 62) throw new PackageRefusal('bad-xml', 'A tag is malformed.', part);
  const openEnd = at + 1;
  const colon = name.indexOf(':');
  const uri = prefixes.get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
  const local = colon < 0 ? name : name.slice(colon + 1);
  const element = {
    name,
    local,
    uri,
    attributes,
    children: [],
    prefixes,
    start: open,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
  };
  return { element, empty };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities resolved. Unknown entities stay as written. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, (whole, body: string) => {
    if (!body.startsWith('#')) return entities[body] ?? whole;
    const code = body.startsWith('#x') ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** Text for use between tags. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
    : text;
}

/** Text for use in an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Attributes as they stand in a tag, each with a blank before it; those that are null or undefined are left out. */
export function writeAttributes(
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string {
  let written = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    written += ` ${name}="${escapeAttribute(text)}"`;
  }
  return written;
}

/** Text directly in and below an element. */
export function textOf(document: XmlDocument, element: XmlElement): string {
  return plainText(document.text.slice(element.openEnd, element.closeStart));
}

/** Text of markup: tags and comments gone, entities and CDATA sections resolved. */
export function plainText(markup: string): string {
  if (!markup.includes('<')) return decodeXml(markup);
  return markup
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : decodeXml(piece.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')),
    )
    .join('');
}

/** First child of a local name. */
export function child(element: XmlElement | null | undefined, local: string): XmlElement | null {
  return element?.children.find((each) => each.local === local) ?? null;
}

export function childrenOf(element: XmlElement | null | undefined, local: string): XmlElement[] {
  return element?.children.filter((each) => each.local === local) ?? [];
}

/** Elements of a local name at any depth, in document order. */
export function* descendants(element: XmlElement, local: string): Generator<XmlElement> {
  for (const each of element.children) {
    if (each.local === local) yield each;
    yield* descendants(each, local);
  }
}

/** Value of an attribute by local name, whatever its prefix (`r:id` and `id` differ: pass the prefixed name's namespace). */
export function attributeIn(element: XmlElement, uriPart: string, local: string): string | null {
  for (const [name, value] of element.attributes) {
    const colon = name.indexOf(':');
    if (colon < 0 || name.slice(colon + 1) !== local) continue;
    if (element.prefixes.get(name.slice(0, colon))?.includes(uriPart) === true) return value;
  }
  return null;
}

/** An on/off attribute as the schema allows it. */
export function flag(element: XmlElement, name: string, otherwise = false): boolean {
  const value = element.attributes.get(name);
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** A number attribute, or null when missing or unreadable. */
export function numberOf(element: XmlElement, name: string): number | null {
  const value = element.attributes.get(name);
  if (value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** The prefix of an element with its colon: `x:` or ''. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}
