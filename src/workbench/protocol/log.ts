import type { Traffic } from './session';
import { actionKind, type ActionInfo } from './wire';

/** One request in the log: names of members and counts, never contents. */
export interface CallRecord {
  /** 1 is the first request. */
  readonly index: number;
  readonly actions: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  /** How often each kind of action occurred, e.g. `set Values` → 4, `call Clear` → 1, `load` → 2. */
  readonly members: Readonly<Record<string, number>>;
  /** Code of the error the request ended with, `hang` when it was never answered, else null. */
  readonly error: string | null;
}

const verbs: Readonly<Record<number, string>> = {
  [actionKind.query]: 'load',
  [actionKind.queryAsJson]: 'load',
  [actionKind.method]: 'call ',
  [actionKind.setProperty]: 'set ',
};

/** Counts and keeps what went over the wire. */
export class TrafficLog {
  private readonly records: CallRecord[] = [];
  private counts = { requests: 0, bytesOut: 0, bytesIn: 0, largestRequest: 0, cellsRead: 0, cellsWritten: 0 };

  get traffic(): Traffic {
    return { ...this.counts };
  }

  get calls(): readonly CallRecord[] {
    return this.records;
  }

  /** Starts counting anew. */
  reset(): void {
    this.counts = { requests: 0, bytesOut: 0, bytesIn: 0, largestRequest: 0, cellsRead: 0, cellsWritten: 0 };
    this.records.length = 0;
  }

  request(bytes: number): void {
    this.counts.requests++;
    this.counts.bytesOut += bytes;
    this.counts.largestRequest = Math.max(this.counts.largestRequest, bytes);
  }

  cellsRead(cells: number): void {
    this.counts.cellsRead += cells;
  }

  cellsWritten(cells: number): void {
    this.counts.cellsWritten += cells;
  }

  finish(actions: readonly ActionInfo[], bytesOut: number, bytesIn: number, error: string | null): void {
    this.counts.bytesIn += bytesIn;
    const members: Record<string, number> = {};
    for (const action of actions) {
      const verb = verbs[action.ActionType];
      if (verb === undefined) continue;
      const name = verb.endsWith(' ') ? verb + (action.Name ?? '') : verb;
      members[name] = (members[name] ?? 0) + 1;
    }
    const index = this.counts.requests;
    this.records.push({ index, actions: actions.length, bytesOut, bytesIn, members, error });
  }
}
