import { throwIfCancelled } from '../excel/failure';
import type { Gate } from '../excel/gate';
import type { OfficeSettings } from '../regulations/settings';
import type { Say } from '../reports/say';
import type { Day } from '../values/moment';

/** What a job is at; each has its words under `step.<step>`. */
export type JobStep =
  'read' | 'recognise' | 'ledger' | 'check' | 'rates' | 'plan' | 'week' | 'draw' | 'mark' | 'repair' | 'record';

/** How far a job is: `done` of `total` in units of the step; a total of 0 means that the length is not known. */
export interface Progress {
  readonly step: JobStep;
  /** The sheet or register being worked on, as the workbook calls it. */
  readonly subject: string | null;
  readonly done: number;
  readonly total: number;
}

/** Everything a job needs from outside: the way to the workbook, the day, the words, and who wants to know and to stop it. */
export interface JobContext {
  readonly gate: Gate;
  readonly today: Day;
  readonly say: Say;
  readonly progress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Instead of what the workbook says. */
  readonly settings?: OfficeSettings | undefined;
}

/**
 * Says what comes next and lets the screen draw: no stretch of work between two such pauses is long. Throws when the user has
 * cancelled meanwhile.
 */
export async function begin(context: JobContext, step: JobStep, subject: string | null = null): Promise<void> {
  report(context, step, subject, 0, 0);
  await pause(context);
}

/** Lets the screen draw, and throws when the user has cancelled meanwhile. */
export async function pause({ signal }: JobContext): Promise<void> {
  await new Promise<void>((resume) => setTimeout(resume, 0));
  throwIfCancelled(signal);
}

export function report(context: JobContext, step: JobStep, subject: string | null, done: number, total: number): void {
  context.progress?.({ step, subject, done, total });
}
