import type { FixResult } from '../../../jobs/fixJob';
import type { RecordResult } from '../../../jobs/record/recording';
import { heading, type DocumentInput } from './common';

/** `fix`: every cell that was to be repaired with what came of it (`done`, or why not). */
export function fixDocument(input: DocumentInput, { changes, done, sheet }: FixResult) {
  return { ...heading('fix', input), sheet, changes, counts: { done, left: changes.length - done } };
}

/**
 * `record`: rows that were added to the visit register, complaint rows whose visit columns were filled in, lines that were there already,
 * visits that found no place and why, lines nobody filled in.
 */
export function recordDocument(input: DocumentInput, { rows, beside, already, left, open }: RecordResult) {
  return {
    ...heading('record', input),
    rows: rows.map(({ sheet, row, kind }) => ({ sheet, row, kind })),
    beside: beside.map(({ sheet, row }) => ({ sheet, row })),
    already: already.map(({ sheet, row }) => ({ sheet, row })),
    left: left.map(({ line, kind, because }) => ({ sheet: line.sheet, row: line.row, kind, because })),
    open,
  };
}
