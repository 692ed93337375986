import { cellAddress } from '../model/address';
import type { CommentReply, ThreadedComment } from '../model/notes';
import type { Sheet } from '../model/sheet';
import { Edits } from './edits';
import type { Parts } from './parts';
import { type XmlElement, childrenOf, escapeAttribute, escapeText, parseXml, writeAttributes } from './xml';

const namespace = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const threadRelationship = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
const personRelationship = 'http://schemas.microsoft.com/office/2017/10/relationships/person';
const threadType = 'application/vnd.ms-excel.threadedcomments+xml';
const personType = 'application/vnd.ms-excel.person+xml';

/** Writes the conversations of a sheet. A comment nobody changed keeps its markup (mentions and the like). */
export function writeThreads(sheet: Sheet, parts: Parts, path: string, workbookPart: string): void {
  const existing = parts.related(path, 'threadedComment')[0];
  if (sheet.threads.length === 0) {
    if (existing === undefined) return;
    parts.unrelate(path, existing.id);
    parts.remove(existing.target);
    return;
  }
  const part = existing?.target ?? parts.freePath('xl/threadedComments/threadedComment*.xml');
  const source =
    existing === undefined
      ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<ThreadedComments xmlns="${namespace}"></ThreadedComments>`
      : parts.text(part);
  const document = parseXml(source, part);
  const old = new Map(
    childrenOf(document.root, 'threadedComment').map((each) => [each.attributes.get('id') ?? '', each]),
  );
  const persons = new Persons(parts, workbookPart);
  const written = sheet.threads.flatMap((thread) =>
    [thread, ...thread.replies].map((entry) => writeEntry(thread, entry, old.get(entry.id), persons)),
  );
  const edits = new Edits(document);
  for (const element of old.values()) edits.remove(element);
  edits.append(document.root, written.join(''));
  parts.write(part, edits.apply());
  persons.finish();
  if (existing !== undefined) return;
  parts.setContentType(part, threadType);
  parts.relate(path, threadRelationship, part);
}

function writeEntry(
  thread: ThreadedComment,
  entry: CommentReply,
  old: XmlElement | undefined,
  persons: Persons,
): string {
  const attributes = writeAttributes({
    ref: cellAddress(thread.row, thread.column),
    dT: entry.createdAt.replace(/Z$/, ''),
    personId: old?.attributes.get('personId') ?? persons.idOf(entry.author),
    id: entry.id,
    parentId: entry === thread ? null : thread.id,
    done: entry === thread && thread.resolved ? true : null,
  });
  return `<threadedComment${attributes}><text>${escapeText(entry.text)}</text></threadedComment>`;
}

/** The list of people who write comments. */
class Persons {
  private readonly part: string;
  private readonly known = new Map<string, string>();
  private readonly added: string[] = [];

  constructor(
    private readonly parts: Parts,
    workbookPart: string,
  ) {
    const existing = parts.related(workbookPart, 'person')[0];
    if (existing !== undefined) {
      this.part = existing.target;
      for (const each of parts.xml(this.part).root.children)
        this.known.set(each.attributes.get('displayName') ?? '', each.attributes.get('id') ?? '');
      return;
    }
    this.part = parts.freePath('xl/persons/person*.xml');
    parts.write(
      this.part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<personList xmlns="${namespace}"></personList>`,
    );
    parts.setContentType(this.part, personType);
    parts.relate(workbookPart, personRelationship, this.part);
  }

  idOf(name: string): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const number = (this.known.size + 1).toString(16).toUpperCase().padStart(12, '0');
    const id = `{7F2B1C60-0000-4000-8000-${number}}`;
    this.known.set(name, id);
    const shown = escapeAttribute(name);
    this.added.push(`<person displayName="${shown}" id="${id}" userId="${shown}" providerId="None"/>`);
    return id;
  }

  finish(): void {
    if (this.added.length === 0) return;
    const document = this.parts.xml(this.part);
    const edits = new Edits(document);
    edits.append(document.root, this.added.join(''));
    this.parts.write(this.part, edits.apply());
  }
}
