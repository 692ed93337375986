import { cellAddress } from '../registers/address';
import { columnOf, type RegisterName, type RegisterRow } from '../registers/register';
import type { LinkPlan } from './sheetPlan';

/** More hyperlinks than this are left out of a sheet: Excel itself stops at 65,530, and each one costs a call. */
export const MOST_LINKS = 10_000;

/** The field by which a person finds a row of a register again. */
const ANCHOR_FIELDS: Readonly<Record<RegisterName, readonly string[]>> = {
  customers: ['room', 'name'],
  visits: ['visitedAt', 'room'],
  complaints: ['complaintId', 'receivedAt'],
  repairs: ['orderId', 'reportedAt'],
  services: ['serviceId', 'startAt'],
  surveys: ['room', 'returnedAt'],
  staff: ['name'],
};

/** `投诉登记表!18`: sheet and row, the short form people use. */
export function placeText(row: RegisterRow): string {
  return `${row.source.sheet}!${row.row}`;
}

/** The cell of a row to which a link leads. */
export function anchorCell(row: RegisterRow): string {
  for (const field of ANCHOR_FIELDS[row.source.register]) {
    const column = columnOf(row.source, field)?.columns[0];
    if (column !== undefined) return cellAddress(row.row, column);
  }
  return cellAddress(row.row, 1);
}

/** A link from a cell of our sheet to the row. */
export function linkTo(row: RegisterRow, cell: string): LinkPlan {
  return { cell, toSheet: row.source.sheet, toCell: anchorCell(row) };
}
