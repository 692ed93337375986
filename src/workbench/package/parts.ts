import { Edits } from './edits';
import { PackageRefusal } from './refusal';
import { type XmlDocument, type XmlElement, childrenOf, escapeAttribute, parseXml } from './xml';
import { type ZipEntry, inflateEntry, packEntry, readZip, writeZip } from './zip';

/** A relationship of a part. `target` is a part path without leading slash, or an outside address. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const relationshipsType = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypesPath = '[Content_Types].xml';

/** Ends of relationship types; transitional and strict files differ in what stands before. */
export const relationshipBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a package. Reading unpacks a part when it is asked for; unchanged parts are written as they came. */
export class Parts {
  private readonly entries = new Map<string, ZipEntry>();
  /** Changed and added parts by path; null = removed. */
  private readonly changes = new Map<string, Uint8Array | null>();

  static read(bytes: Uint8Array): Parts {
    const parts = new Parts();
    for (const entry of readZip(bytes)) parts.entries.set(entry.name, entry);
    if (!parts.has(contentTypesPath)) throw new PackageRefusal('not-a-workbook', 'The archive is no Office document.');
    return parts;
  }

  /** A draft on top of these parts; what is written to it leaves them alone. */
  draft(): Parts {
    const copy = new Parts();
    for (const [name, entry] of this.entries) copy.entries.set(name, entry);
    for (const [name, bytes] of this.changes) copy.changes.set(name, bytes);
    return copy;
  }

  has(path: string): boolean {
    return this.stored(path) !== null;
  }

  paths(): string[] {
    const names = [...this.entries.keys()].filter((name) => this.changes.get(name) !== null);
    for (const [name, bytes] of this.changes) if (bytes !== null && !this.entries.has(name)) names.push(name);
    return names;
  }

  /** The path as stored; part names are compared without case. */
  stored(path: string): string | null {
    if (this.changes.has(path)) return this.changes.get(path) === null ? null : path;
    if (this.entries.has(path)) return path;
    const wanted = path.toLowerCase();
    return this.paths().find((name) => name.toLowerCase() === wanted) ?? null;
  }

  bytes(path: string): Uint8Array {
    const stored = this.stored(path) ?? path;
    const changed = this.changes.get(stored);
    if (changed !== undefined && changed !== null) return changed;
    const entry = this.entries.get(stored);
    if (entry === undefined) throw new PackageRefusal('damaged', 'A part is missing.', path);
    return inflateEntry(entry);
  }

  text(path: string): string {
    return decodeText(this.bytes(path));
  }

  xml(path: string): XmlDocument {
    return parseXml(this.text(path), path);
  }

  write(path: string, content: string | Uint8Array): void {
    this.changes.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  remove(path: string): void {
    const stored = this.stored(path);
    if (stored === null) return;
    this.changes.set(stored, null);
    const relations = relationshipsPath(stored);
    if (this.has(relations)) this.changes.set(relations, null);
    this.dropContentType(stored);
  }

  /** A path no part has, counting up: `xl/tables/table*.xml` → xl/tables/table3.xml. */
  freePath(pattern: string): string {
    for (let number = 1; ; number++) {
      const path = pattern.replace('*', String(number));
      if (this.stored(path) === null) return path;
    }
  }

  /** Relationships of a part, '' for the package. A part without any has none. */
  relationships(path: string): Relationship[] {
    const at = this.stored(relationshipsPath(path));
    if (at === null) return [];
    return childrenOf(this.xml(at).root, 'Relationship').map((element) => {
      const external = element.attributes.get('TargetMode') === 'External';
      const target = element.attributes.get('Target') ?? '';
      return {
        id: element.attributes.get('Id') ?? '',
        type: element.attributes.get('Type') ?? '',
        target: external ? target : resolvePath(path, target),
        external,
      };
    });
  }

  /** Relationships whose type ends in a word such as `worksheet`. */
  related(path: string, kind: string): Relationship[] {
    return this.relationships(path).filter((each) => each.type.endsWith(`/${kind}`));
  }

  /** Adds a relationship and gives its id. */
  relate(path: string, type: string, target: string, external = false): string {
    const at = this.stored(relationshipsPath(path)) ?? relationshipsPath(path);
    if (!this.has(at)) {
      this.write(
        at,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipsType}"/>`,
      );
    }
    const document = this.xml(at);
    const used = new Set(document.root.children.map((each) => each.attributes.get('Id')));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const edits = new Edits(document);
    const mode = external ? ' TargetMode="External"' : '';
    const written = external ? target : relativePath(path, target);
    edits.append(
      document.root,
      `<${tagIn(document.root, 'Relationship')} Id="rId${number}" Type="${type}" Target="${escapeAttribute(written)}"${mode}/>`,
    );
    this.write(at, edits.apply());
    return `rId${number}`;
  }

  unrelate(path: string, id: string): void {
    const at = this.stored(relationshipsPath(path));
    if (at === null) return;
    const document = this.xml(at);
    const edits = new Edits(document);
    for (const element of document.root.children) if (element.attributes.get('Id') === id) edits.remove(element);
    if (edits.any) this.write(at, edits.apply());
  }

  /** Content type of a part, or null. */
  contentType(path: string): string | null {
    const { root } = this.xml(contentTypesPath);
    const wanted = `/${path}`.toLowerCase();
    const override = childrenOf(root, 'Override').find(
      (each) => each.attributes.get('PartName')?.toLowerCase() === wanted,
    );
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const standard = childrenOf(root, 'Default').find(
      (each) => each.attributes.get('Extension')?.toLowerCase() === extension,
    );
    return (override ?? standard)?.attributes.get('ContentType') ?? null;
  }

  setContentType(path: string, type: string): void {
    if (this.contentType(path) === type) return;
    const document = this.xml(contentTypesPath);
    const edits = new Edits(document);
    edits.append(
      document.root,
      `<${tagIn(document.root, 'Override')} PartName="${escapeAttribute(`/${path}`)}" ContentType="${type}"/>`,
    );
    this.write(contentTypesPath, edits.apply());
  }

  /** Content type for every part of an extension. */
  setDefaultType(extension: string, type: string): void {
    const document = this.xml(contentTypesPath);
    const known = childrenOf(document.root, 'Default').some(
      (each) => each.attributes.get('Extension')?.toLowerCase() === extension,
    );
    if (known) return;
    const edits = new Edits(document);
    const first = document.root.children[0];
    const markup = `<${tagIn(document.root, 'Default')} Extension="${extension}" ContentType="${type}"/>`;
    if (first === undefined) edits.append(document.root, markup);
    else edits.replace(first.start, first.start, markup);
    this.write(contentTypesPath, edits.apply());
  }

  private dropContentType(path: string): void {
    const document = this.xml(contentTypesPath);
    const edits = new Edits(document);
    const wanted = `/${path}`.toLowerCase();
    for (const element of childrenOf(document.root, 'Override')) {
      if (element.attributes.get('PartName')?.toLowerCase() === wanted) edits.remove(element);
    }
    if (edits.any) this.write(contentTypesPath, edits.apply());
  }

  /** Every part that can be reached from the package by relationships. */
  reachable(): Set<string> {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      for (const { target, external } of this.relationships(path)) {
        if (external) continue;
        const stored = this.stored(target);
        if (stored === null || seen.has(stored)) continue;
        seen.add(stored);
        visit(stored);
      }
    };
    visit('');
    return seen;
  }

  /** The package as a file. */
  zip(): Uint8Array {
    const entries: ZipEntry[] = [];
    for (const [name, entry] of this.entries) {
      const changed = this.changes.get(name);
      if (changed === undefined) entries.push(entry);
      else if (changed !== null) entries.push(packEntry(name, changed));
    }
    for (const [name, bytes] of this.changes) {
      if (bytes !== null && !this.entries.has(name)) entries.push(packEntry(name, bytes));
    }
    return writeZip(entries);
  }
}

function tagIn(root: XmlElement, local: string): string {
  return root.name.slice(0, root.name.length - root.local.length) + local;
}

/** Where the relationships of a part stand. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** A target as a path from the package's root. */
export function resolvePath(source: string, target: string): string {
  const clean = decodeTarget(target);
  if (clean.startsWith('/')) return clean.slice(1);
  const steps = source.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A path as seen from another part: readers differ in how they take targets from the root. */
function relativePath(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function decodeTarget(target: string): string {
  const plain = target.replaceAll('\\', '/').split('#')[0] ?? '';
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** Text of a part. UTF-8 or, with a byte order mark, UTF-16; the declaration then says UTF-8, as which it would be written. */
export function decodeText(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !big) return new TextDecoder('utf-8').decode(bytes);
  const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes);
  return text.replace(/^(<\?xml[^>]*encoding=["'])[^"']+/i, '$1UTF-8');
}
