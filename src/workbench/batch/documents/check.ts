import type { Finding } from '../../../findings/finding';
import type { CheckResult } from '../../../jobs/checkJob';
import { columnLetters } from '../../../registers/address';
import { columnMap, type RegisterSheet } from '../../../registers/register';
import { heading, type DocumentInput } from './common';

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
    columns: columnMap(sheet),
    unmapped: sheet.unmapped.map(({ header, column }) => (header === '' ? columnLetters(column) : header)),
  };
}

function finding({ code, severity, register, sheet, cell, field, value, params, related, fix }: Finding) {
  return { code, severity, register, sheet, cell, field, value, params, related, fix };
}
