import { cellAddress } from '../registers/address';
import { valueAt } from '../registers/grid';
import type { CellNote, RegisterRow } from '../registers/register';
import { isFindingCode } from './codes';
import type { Finding, Fix, Severity } from './finding';
import { findingAt } from './findingAt';

/** Fields whose value a figure stands on: a word nobody knows there cannot be counted. Elsewhere it only stays unread. */
const COUNTED = new Set(['kind', 'channel', 'satisfaction', 'visit.satisfaction', 'visit.channel']);
/** What these say is not certain, so nothing is written without the office's own word. */
const NEVER_FIXED = new Set([
  'date-unreadable',
  'date-impossible',
  'number-unreadable',
  'phone-invalid',
  'phone-placeholder',
  'room-unreadable',
  'room-ambiguous',
  'value-unknown',
]);

/** What reading the cells of a row brought up: values that cannot be used, and those that are only written another way. */
export function cellReadings(rows: readonly RegisterRow[]): Finding[] {
  const findings: Finding[] = [];
  for (const row of rows) {
    for (const note of row.notes) {
      if (!isFindingCode(note.code)) continue;
      findings.push(
        findingAt(note.code, row, note.field, {
          column: note.column,
          params: note.params,
          fix: fixOf(row, note),
          ...severityOf(note),
        }),
      );
    }
  }
  return findings;
}

function severityOf({ code, field }: CellNote): { readonly severity?: Severity } {
  if (code !== 'value-unknown' || COUNTED.has(field) || /^(?:item|question):/.test(field)) return {};
  return { severity: 'warning' };
}

/** The proposal of the reading as a repair, where what the cell means is certain and the cell would change. */
function fixOf(row: RegisterRow, note: CellNote): Fix | null {
  const { proposal, column, code } = note;
  if (proposal === null || NEVER_FIXED.has(code)) return null;
  const before = valueAt(row.source.grid, row.row, column);
  if (before === proposal.value && proposal.numberFormat === undefined) return null;
  return {
    sheet: row.source.sheet,
    cell: cellAddress(row.row, column),
    before,
    after: proposal.value,
    ...(proposal.numberFormat === undefined ? {} : { numberFormat: proposal.numberFormat }),
  };
}
