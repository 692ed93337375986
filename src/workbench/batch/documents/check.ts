import type { Finding } from '../../../findings/finding';
import type { CheckResult } from '../../../jobs/checkJob';
import { columnLetters } from '../../../registers/address';
import { columnMap, type RegisterSheet } from '../../../registers/register';
import { heading, type DocumentInput } from './common';
import { publicField } from './publicFields';

/** `check`: what was recognised, every finding, and how many of each severity. */
export function checkDocument(input: DocumentInput, { opened, findings, counts }: CheckResult) {
  return {
    ...heading('check', input),
    registers: opened.reading.registers.sheets.map(register),
    findings: findings.map(finding),
    counts,
  };
}

function register(sheet: RegisterSheet) {
  return {
    register: sheet.register,
    sheet: sheet.sheet,
    headerRow: sheet.headerRow,
    firstRow: sheet.firstRow,
    lastRow: sheet.lastRow,
    rows: sheet.dataRows.length,
    columns: columnsOf(sheet),
    unmapped: unmappedOf(sheet),
  };
}

function columnsOf(sheet: RegisterSheet): Record<string, string | string[]> {
  const named = Object.entries(columnMap(sheet)).map(([field, letters]) => [
    publicField(sheet.register, field),
    letters,
  ]);
  return Object.fromEntries(named.filter(([field]) => field !== null)) as Record<string, string | string[]>;
}

/** Headers of columns that hold no field, left to right; a column without a header by its letter. */
function unmappedOf({ register, columns, unmapped }: RegisterSheet): string[] {
  const beyond = columns.flatMap(({ field, columns: [column], header }) =>
    publicField(register, field) === null && column !== undefined ? [{ column, header }] : [],
  );
  return [...unmapped, ...beyond]
    .sort((a, b) => a.column - b.column)
    .map(({ header, column }) => (header === '' ? columnLetters(column) : header));
}

function finding({ code, severity, register, sheet, cell, field, value, params, related, fix }: Finding) {
  const key = register === null || field === null ? field : (publicField(register, field) ?? field);
  return { code, severity, register, sheet, cell, field: key, value, params, related, fix };
}
