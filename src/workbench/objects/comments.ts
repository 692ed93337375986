import { cellArea, parseArea } from '../model/address';
import type { CommentReply, ThreadedComment } from '../model/notes';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { Arguments } from '../protocol/arguments';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { splitSheet } from './addresses';
import { booleanIn, textIn } from './formatWords';
import { requireAllowed } from './protectedCells';
import { range } from './range';
import { RangeTarget } from './rangeTarget';

/** Comments of a workbook, or of one of its sheets. */
export interface CommentScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

interface CommentTarget {
  readonly sheet: Sheet;
  readonly comment: ThreadedComment;
}

interface ReplyTarget extends CommentTarget {
  readonly reply: CommentReply;
}

/** Who comments are from: the add-in writes in the name of the person who opened the workbook. */
const author = '工作台用户';

function changed(sheet: Sheet): void {
  sheet.touched.add('threads');
  sheet.workbook.notifier.emit({ type: 'layout', sheet: sheet.id, source: sheet.workbook.notifier.source });
}

const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

const stamp = (workbook: Workbook): string => workbook.now().toISOString();

function all({ workbook, sheet }: CommentScope): CommentTarget[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((each) => each.threads.map((comment) => ({ sheet: each, comment })));
}

const find = (scope: CommentScope, id: string): CommentTarget | null =>
  all(scope).find(({ comment }) => comment.id === id) ?? null;

/** The cell an address or range means; comments need exactly one. */
function cellOf({ workbook, sheet }: CommentScope, args: Arguments, index: number): RangeTarget {
  const given = args.optionalObject(index, range);
  if (given !== undefined) return given.cellCount === 1 ? given : fail('InvalidArgument');
  const { sheet: name, rest } = splitSheet(args.text(index));
  const owner = name === null ? sheet : workbook.sheet(name);
  const area = parseArea(rest);
  if (owner === null || area === null || area.top !== area.bottom || area.left !== area.right) fail('InvalidArgument');
  return new RangeTarget(owner, area);
}

const at = (scope: CommentScope, { sheet, area }: RangeTarget): CommentTarget | null =>
  all(scope).find(
    (each) => each.sheet === sheet && each.comment.row === area.top && each.comment.column === area.left,
  ) ?? null;

/** Excel.Comment */
export const comment: ObjectMaker<CommentTarget> = defineClass('Comment', () => ({
  key: (target) => ({ Id: target.comment.id }),
  scalars: {
    Id: { get: (target) => target.comment.id },
    Content: {
      get: (target) => target.comment.text,
      set: (target, value) => {
        target.comment.text = textIn(value);
        changed(target.sheet);
      },
    },
    AuthorName: { get: (target) => target.comment.author },
    CreationDate: { get: (target) => target.comment.createdAt },
    Resolved: {
      get: (target) => target.comment.resolved,
      set: (target, value) => {
        target.comment.resolved = booleanIn(value);
        changed(target.sheet);
      },
    },
    ContentType: { get: () => 'Plain' },
  },
  objects: { Replies: (target) => commentReplyCollection.of(target) },
  methods: {
    GetLocation: (target) =>
      range.of(new RangeTarget(target.sheet, cellArea(target.comment.row, target.comment.column))),
    Delete: ({ sheet, comment: gone }) => {
      requireAllowed(sheet, 'editObjects');
      sheet.threads = sheet.threads.filter((each) => each !== gone);
      changed(sheet);
    },
  },
}));

/** Excel.CommentCollection */
export const commentCollection: ObjectMaker<CommentScope> = defineClass('CommentCollection', () => ({
  items: (scope) => all(scope).map((each) => comment.of(each)),
  indexer: (scope, args) => comment.of(find(scope, args.text(0)) ?? fail('ItemNotFound')),
  methods: {
    GetCount: (scope) => all(scope).length,
    GetItemAt: (scope, args) => comment.of(all(scope)[args.integer(0)] ?? fail('InvalidArgument')),
    GetItemOrNullObject: (scope, args) => comment.orNull(find(scope, args.text(0))),
    GetItemByCell: (scope, args) => comment.of(at(scope, cellOf(scope, args, 0)) ?? fail('ItemNotFound')),
    Add: (scope, args) => {
      const cell = cellOf(scope, args, 0);
      const content = args.text(1);
      requireAllowed(cell.sheet, 'editObjects');
      // A cell carries one conversation; a classic note is in its way, too.
      const taken =
        at(scope, cell) !== null ||
        cell.sheet.notes.some((note) => note.row === cell.area.top && note.column === cell.area.left);
      if (taken || content === '') fail('InvalidArgument');
      const added: ThreadedComment = {
        id: newId(),
        author,
        text: content,
        createdAt: stamp(scope.workbook),
        row: cell.area.top,
        column: cell.area.left,
        resolved: false,
        replies: [],
      };
      cell.sheet.threads.push(added);
      changed(cell.sheet);
      return comment.of({ sheet: cell.sheet, comment: added });
    },
  },
}));

/** Excel.CommentReply */
export const commentReply: ObjectMaker<ReplyTarget> = defineClass('CommentReply', () => ({
  key: ({ reply }) => ({ Id: reply.id }),
  scalars: {
    Id: { get: ({ reply }) => reply.id },
    Content: {
      get: ({ reply }) => reply.text,
      set: ({ sheet, reply }, value) => {
        reply.text = textIn(value);
        changed(sheet);
      },
    },
    AuthorName: { get: ({ reply }) => reply.author },
    CreationDate: { get: ({ reply }) => reply.createdAt },
    ContentType: { get: () => 'Plain' },
  },
  methods: {
    GetParentComment: (target) => comment.of(target),
    Delete: ({ sheet, comment: parent, reply }) => {
      parent.replies = parent.replies.filter((each) => each !== reply);
      changed(sheet);
    },
  },
}));

/** Excel.CommentReplyCollection */
export const commentReplyCollection: ObjectMaker<CommentTarget> = defineClass('CommentReplyCollection', () => ({
  items: (target) => target.comment.replies.map((reply) => commentReply.of({ ...target, reply })),
  indexer: (target, args) => {
    const reply = target.comment.replies.find((each) => each.id === args.text(0));
    return commentReply.of({ ...target, reply: reply ?? fail('ItemNotFound') });
  },
  methods: {
    GetCount: (target) => target.comment.replies.length,
    Add: (target, args) => {
      const { workbook } = target.sheet;
      const reply = { id: newId(), author, text: args.text(0), createdAt: stamp(workbook) };
      target.comment.replies.push(reply);
      changed(target.sheet);
      return commentReply.of({ ...target, reply });
    },
  },
}));
