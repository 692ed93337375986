import { useCallback, useMemo, useRef, useState } from 'react';

/** How far a job is. `done` of `total` in units of the step; a total of 0 means that the length is not known. */
export interface WorkProgress {
  /** Key of the step's text after `step.`. */
  readonly step: string;
  /** The sheet or register being worked on, as the workbook calls it. */
  readonly subject: string | null;
  readonly done: number;
  readonly total: number;
}

/** What a job gets: a signal that says when it is no longer wanted, and somebody to tell how far it is. */
export interface Run {
  readonly signal: AbortSignal;
  readonly report: (progress: WorkProgress) => void;
}

/** Where a job stands. `result` is that of the last run that ended well, and stays while the next one runs. */
export interface Work<T> {
  readonly phase: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly progress: WorkProgress | null;
  /** Seconds to the end as far as the pace so far tells; `null` until that can be said. */
  readonly remaining: number | null;
  readonly result: T | null;
  readonly error: unknown;
}

export interface WorkControl<T> {
  readonly work: Work<T>;
  /** Runs a job; gives its result, or `null` when it was cancelled or failed. */
  readonly start: (job: (run: Run) => Promise<T>) => Promise<T | null>;
  readonly cancel: () => void;
  /** Puts a result in place (or takes it away) without running anything. */
  readonly put: (result: T | null) => void;
}

const nothing = { phase: 'idle', progress: null, remaining: null, result: null, error: null } as const;

/** Shorter runs give no pace to go by. */
const secondsBeforeEstimate = 2;

/** Seconds left at the pace so far; `null` while it is too early to tell. */
export function remainingSeconds(elapsed: number, progress: WorkProgress): number | null {
  if (progress.total <= 0 || progress.done <= 0 || elapsed < secondsBeforeEstimate) return null;
  return Math.ceil((elapsed / progress.done) * (progress.total - progress.done));
}

/** One job of the pane with its progress, result and failure. A second start while it runs is ignored. */
export function useWork<T>(): WorkControl<T> {
  const [work, setWork] = useState<Work<T>>(nothing);
  const running = useRef<AbortController | null>(null);

  const start = useCallback(async (job: (run: Run) => Promise<T>): Promise<T | null> => {
    if (running.current !== null) return null;
    const controller = new AbortController();
    running.current = controller;
    let step = '';
    let stepBegan = performance.now();
    setWork((before) => ({ ...nothing, phase: 'running', result: before.result }));
    const report = (progress: WorkProgress) => {
      const key = `${progress.step}|${progress.subject ?? ''}`;
      if (key !== step) [step, stepBegan] = [key, performance.now()];
      const remaining = remainingSeconds((performance.now() - stepBegan) / 1000, progress);
      setWork((before) => (before.phase === 'running' ? { ...before, progress, remaining } : before));
    };
    try {
      const result = await job({ signal: controller.signal, report });
      setWork({ ...nothing, phase: 'done', result });
      return result;
    } catch (error) {
      const phase = controller.signal.aborted ? 'cancelled' : 'failed';
      setWork((before) => ({ ...nothing, phase, result: before.result, error: phase === 'failed' ? error : null }));
      return null;
    } finally {
      running.current = null;
    }
  }, []);

  const cancel = useCallback(() => running.current?.abort(), []);
  const put = useCallback((result: T | null) => {
    setWork(result === null ? nothing : { ...nothing, phase: 'done', result });
  }, []);
  return useMemo(() => ({ work, start, cancel, put }), [work, start, cancel, put]);
}
