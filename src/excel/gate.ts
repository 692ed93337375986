import { systemClock, wait, type Clock } from './clock';
import { ExcelFailure, failureOf, throwIfCancelled, type FailureCode } from './failure';

/** How long the gate waits for Excel and for people. */
export interface Patience {
  /** A sync that has not answered after so many milliseconds is given up. */
  readonly syncMilliseconds: number;
  /** How often a piece of work is begun again after a silent sync. */
  readonly silentRetries: number;
  /** How long and how often the gate waits for somebody to leave a cell. */
  readonly editMilliseconds: number;
  readonly editRetries: number;
}

export const PATIENCE: Patience = {
  syncMilliseconds: 60_000,
  silentRetries: 1,
  editMilliseconds: 1_000,
  editRetries: 20,
};

export interface GateOptions {
  readonly clock?: Clock;
  readonly patience?: Partial<Patience>;
  /** Told when the gate has to wait, so that a screen can say why nothing moves. */
  readonly onWaiting?: (because: 'cell-editing' | 'host-silent') => void;
}

export interface PassOptions {
  /** Cancels before the work begins and between its syncs. */
  readonly signal?: AbortSignal | undefined;
  /**
   * `false`: after a silent sync the work may have been done although nobody said so, and doing it twice would harm (adding a
   * table, a chart). Such work has one sync only, so that beginning again after cell editing is safe: nothing was done then.
   */
  readonly repeatable?: boolean;
}

/**
 * A piece of work on the workbook. Unless it says otherwise it must be safe to begin again: the gate repeats it after a silent
 * sync and after cell editing, so it sets cells to values, never adds to them.
 */
export type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** The one way to Excel: one piece of work at a time, bounded waiting, failures as data. */
export class Gate {
  private tail: Promise<unknown> = Promise.resolve();
  private readonly clock: Clock;
  private readonly patience: Patience;
  private readonly onWaiting: (because: 'cell-editing' | 'host-silent') => void;

  constructor(options: GateOptions = {}) {
    this.clock = options.clock ?? systemClock;
    this.patience = { ...PATIENCE, ...options.patience };
    this.onWaiting = options.onWaiting ?? (() => undefined);
  }

  /**
   * Runs work when everything before it is done.
   * @throws ExcelFailure
   */
  run<T>(work: Work<T>, options: PassOptions = {}): Promise<T> {
    const result = this.tail.then(() => this.patiently(work, options));
    this.tail = result.catch(() => undefined);
    return result;
  }

  private async patiently<T>(work: Work<T>, { signal, repeatable = true }: PassOptions): Promise<T> {
    const tried = { 'cell-editing': 0, 'host-silent': 0 };
    for (;;) {
      throwIfCancelled(signal);
      try {
        return await this.once(work, signal);
      } catch (error) {
        const failure = failureOf(error);
        if (!worthRepeating(failure.code) || tried[failure.code] >= this.retries(failure.code, repeatable)) {
          throw failure;
        }
        tried[failure.code]++;
        this.onWaiting(failure.code);
        if (failure.code === 'cell-editing') await wait(this.clock, this.patience.editMilliseconds);
      }
    }
  }

  private retries(code: 'cell-editing' | 'host-silent', repeatable: boolean): number {
    if (code === 'cell-editing') return this.patience.editRetries;
    return repeatable ? this.patience.silentRetries : 0;
  }

  /** One `Excel.run`, given up as soon as its work fails: the library's own cleaning up may hang as well. */
  private once<T>(work: Work<T>, signal: AbortSignal | undefined): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const guarded: Work<T> = async (context) => {
        this.guard(context, signal);
        try {
          return await work(context);
        } catch (error) {
          reject(failureOf(error));
          throw error;
        }
      };
      Excel.run({ delayForCellEdit: true }, guarded).then(resolve, (error: unknown) => reject(failureOf(error)));
    });
  }

  /** Gives the context's sync a time limit and an ear for cancelling. */
  private guard(context: Excel.RequestContext, signal: AbortSignal | undefined): void {
    const sync = context.sync.bind(context);
    context.sync = <V>(passed?: V): Promise<V> => {
      throwIfCancelled(signal);
      return new Promise<V>((resolve, reject) => {
        const alarm = this.clock.after(this.patience.syncMilliseconds, () => reject(new ExcelFailure('host-silent')));
        sync(passed).then(
          (value) => {
            alarm.cancel();
            resolve(value as V);
          },
          (error: unknown) => {
            alarm.cancel();
            reject(failureOf(error));
          },
        );
      });
    };
  }
}

function worthRepeating(code: FailureCode): code is 'cell-editing' | 'host-silent' {
  return code === 'cell-editing' || code === 'host-silent';
}
