import { parseCell } from '../model/address';
import type { CommentReply, Note, ThreadedComment } from '../model/notes';
import { plainOfRich } from './cellText';
import type { Parts } from './parts';
import { child, childrenOf, flag, textOf } from './xml';

/** Author of the stand-in note that a conversation leaves for older programs. */
const standInAuthor = /^tc=\{/i;

/** Notes of a comments part. Stand-ins for conversations are left out when the sheet has conversations. */
export function readNotes(parts: Parts, path: string, drawingPath: string | null, hasThreads: boolean): Note[] {
  const document = parts.xml(path);
  const authors = childrenOf(child(document.root, 'authors'), 'author').map((each) => textOf(document, each));
  const visible =
    drawingPath === null || !parts.has(drawingPath) ? new Set<string>() : visibleNotes(parts.text(drawingPath));
  const notes: Note[] = [];
  for (const element of childrenOf(child(document.root, 'commentList'), 'comment')) {
    const cell = parseCell(element.attributes.get('ref') ?? '');
    if (cell === null) continue;
    const author = authors[Number(element.attributes.get('authorId') ?? 0)] ?? '';
    if (hasThreads && standInAuthor.test(author)) continue;
    const text = child(element, 'text');
    const markup = text === null ? '' : document.text.slice(text.openEnd, text.closeStart);
    notes.push({
      ...cell,
      author,
      text: plainOfRich(markup),
      visible: visible.has(`${cell.row},${cell.column}`),
      markup: document.text.slice(element.start, element.end),
    });
  }
  return notes;
}

/** Cells whose note is always shown. The drawing is no dependable XML, so it is searched. */
function visibleNotes(drawing: string): Set<string> {
  const cells = new Set<string>();
  for (const [shape] of drawing.matchAll(/<v:shape[\s>][\s\S]*?<\/v:shape>/g)) {
    if (!/<x:Visible\s*\/?>/.test(shape)) continue;
    const row = /<x:Row>\s*([0-9]+)/.exec(shape)?.[1];
    const column = /<x:Column>\s*([0-9]+)/.exec(shape)?.[1];
    if (row !== undefined && column !== undefined) cells.add(`${row},${column}`);
  }
  return cells;
}

/** People by id. */
export function readPersons(parts: Parts, workbookPart: string): Map<string, string> {
  const persons = new Map<string, string>();
  for (const { target } of parts.related(workbookPart, 'person')) {
    if (!parts.has(target)) continue;
    for (const each of parts.xml(target).root.children) {
      persons.set(each.attributes.get('id') ?? '', each.attributes.get('displayName') ?? '');
    }
  }
  return persons;
}

/** Conversations of a sheet. A reply names its conversation. */
export function readThreads(parts: Parts, path: string, persons: ReadonlyMap<string, string>): ThreadedComment[] {
  const document = parts.xml(path);
  const threads = new Map<string, ThreadedComment>();
  for (const element of childrenOf(document.root, 'threadedComment')) {
    const text = child(element, 'text');
    const entry: CommentReply = {
      id: element.attributes.get('id') ?? '',
      author: persons.get(element.attributes.get('personId') ?? '') ?? '',
      text: text === null ? '' : textOf(document, text),
      createdAt: element.attributes.get('dT') ?? '',
    };
    const parent = threads.get(element.attributes.get('parentId') ?? '');
    const cell = parseCell(element.attributes.get('ref') ?? '');
    if (parent !== undefined) parent.replies.push(entry);
    else if (cell !== null) threads.set(entry.id, { ...entry, ...cell, resolved: flag(element, 'done'), replies: [] });
  }
  return [...threads.values()];
}
