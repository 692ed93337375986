import type { Area } from './address';

/** A classic comment (note). */
export interface Note {
  row: number;
  column: number;
  author: string;
  text: string;
  visible: boolean;
  /** Markup of its formatted text as read; null for a new or changed one. */
  markup: string | null;
}

/** A reply in a conversation. */
export interface CommentReply {
  readonly id: string;
  author: string;
  text: string;
  /** Time as the file writes it, ISO 8601 in UTC. */
  createdAt: string;
}

/** A modern comment: a conversation attached to a cell. */
export interface ThreadedComment extends CommentReply {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReply[];
}

export interface Hyperlink {
  area: Area;
  /** Address outside the workbook (URL, file, mailto), or null. */
  target: string | null;
  /** Place inside the workbook, e.g. `'Sheet 2'!A1`, or null. */
  location: string | null;
  tooltip: string | null;
  display: string | null;
}
