import { cellAddress } from '../registers/address';
import { canonicalHeader } from '../registers/fields';
import { valueAt } from '../registers/grid';
import { columnOf, type FieldKey, type RegisterRow, type RegisterSheet, type VisitRow } from '../registers/register';
import type { CellValue, Params } from '../values/cell';
import { SEVERITY_OF, type FindingCode } from './codes';
import type { Finding, Fix, Place, Severity } from './finding';
import { subjectOf } from './subject';

export interface Detail {
  readonly severity?: Severity;
  readonly params?: Params;
  readonly related?: readonly Place[];
  readonly fix?: Fix | null;
  /** Column of the cell, where the field has several. */
  readonly column?: number;
}

/**
 * A finding about a field of a row. It stands at the first of `fields` that the sheet has a column for; without any it is about
 * the row's sheet. The parameter `header` is the column's header as the office wrote it.
 */
export function findingAt(
  code: FindingCode,
  row: RegisterRow,
  fields: FieldKey | readonly FieldKey[],
  detail: Detail = {},
): Finding {
  const { source } = row;
  const wanted = typeof fields === 'string' ? [fields] : fields;
  const field = wanted.find((key) => columnOf(source, key) !== undefined) ?? null;
  const column = detail.column ?? (field === null ? undefined : columnOf(source, field)?.columns[0]);
  return {
    code,
    severity: detail.severity ?? SEVERITY_OF[code],
    register: source.register,
    sheet: source.sheet,
    cell: column === undefined ? null : cellAddress(row.row, column),
    field: field ?? wanted[0] ?? null,
    value: column === undefined ? null : valueAt(source.grid, row.row, column),
    params: { header: headerOf(source, field ?? wanted[0] ?? ''), ...detail.params },
    related: detail.related ?? [],
    fix: detail.fix ?? null,
    subject: subjectOf(row),
  };
}

/** The place of a row's field, or of the first of several that the sheet has. */
export function placeOf(row: RegisterRow, ...fields: readonly FieldKey[]): Place {
  for (const field of fields) {
    const column = columnOf(row.source, field)?.columns[0];
    if (column !== undefined) return { sheet: row.source.sheet, cell: cellAddress(row.row, column) };
  }
  return { sheet: row.source.sheet, cell: null };
}

/** The header as the office wrote it, last level only; the usual wording where the sheet has no such column. */
export function headerOf(source: RegisterSheet, field: FieldKey): string {
  const written = columnOf(source, field)?.header.split('/').at(-1)?.trim();
  return written ? written : canonicalHeader(source.register, field);
}

export function hasColumn(row: RegisterRow, field: FieldKey): boolean {
  return columnOf(row.source, field) !== undefined;
}

export function cellOf(row: RegisterRow, field: FieldKey): CellValue {
  const column = columnOf(row.source, field)?.columns[0];
  return column === undefined ? '' : valueAt(row.source.grid, row.row, column);
}

/** The key of a visit's field in its own sheet: visit columns of the complaint register begin with `visit.`. */
export function visitField(row: VisitRow, field: FieldKey): FieldKey {
  return row.source.register === 'complaints' ? `visit.${field}` : field;
}

/** The finding as one of several about its row: what `about` names is part of its key, so that ignoring one hides no other. */
export function withSubject(found: Finding, about: string): Finding {
  return { ...found, subject: `${found.subject ?? ''} ${about}` };
}
