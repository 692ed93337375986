import type { Day } from '../values/moment';
import type { DueVisit, MatchCandidate, VisitRecord } from './ledger';

const NO_RECORDS: readonly VisitRecord[] = [];
const NO_CANDIDATES: readonly MatchCandidate[] = [];

/** A due visit while records are looked for: most of a month's have none, so that nothing is made before there is one. */
export class Slot {
  valid: VisitRecord | null = null;
  attempts = NO_RECORDS;
  candidates = NO_CANDIDATES;

  constructor(readonly due: DueVisit) {}

  /** First day on which a record counts. */
  get from(): Day {
    return this.due.countsFrom;
  }

  attempt(record: VisitRecord): void {
    if (this.attempts === NO_RECORDS) this.attempts = [record];
    else (this.attempts as VisitRecord[]).push(record);
  }

  pass(candidate: MatchCandidate): void {
    if (this.candidates === NO_CANDIDATES) this.candidates = [candidate];
    else (this.candidates as MatchCandidate[]).push(candidate);
  }
}
