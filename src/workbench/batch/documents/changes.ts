import type { FixResult } from '../../../jobs/fixJob';
import type { RecordResult } from '../../../jobs/recordJob';
import { heading, type DocumentInput } from './common';

/** `fix`: every cell that was to be repaired with what came of it (`done`, or why not). */
export function fixDocument(input: DocumentInput, { changes, done, sheet }: FixResult) {
  return { ...heading('fix', input), sheet, changes, counts: { done, left: changes.length - done } };
}

/** `record`: rows that were added to the visit register, lines that were there already, lines nobody filled in. */
export function recordDocument(input: DocumentInput, { rows, visits, already, open }: RecordResult) {
  return {
    ...heading('record', input),
    rows: rows.map(({ sheet, row }, index) => ({ sheet, row, kind: visits[index]?.kind ?? null })),
    already: already.map(({ sheet, row }) => ({ sheet, row })),
    open,
  };
}
