import { canonicalHeader, requiredFields as neededFields } from '../registers/fields';
import { columnOf, type ComplaintRow, type CustomerRow, type FieldKey, type RegisterRow } from '../registers/register';
import type { Regulation, RequiredField } from '../regulations/regulation';
import { blankOf } from '../values/blanks';
import type { Ledger } from '../visits/ledger';
import { dayAfter } from '../visits/periods';
import type { Finding } from './finding';
import { cellOf, findingAt, hasColumn, headerOf } from './findingAt';
import { TITLES } from './workbook';

/**
 * Cells that a rule wants filled (D2, H4, K1), where the register has the column: a warning, for what is not written may have been done
 * all the same. A register without the column can never show it: one hint.
 */
export function requiredFields(ledger: Ledger): Finding[] {
  const findings: Finding[] = [];
  for (const rules of rulesByField(ledger.regulation)) {
    const { register, field } = rules[0]!;
    const rows = ledger.registers[register] as readonly RegisterRow[];
    const missing = missingColumn(
      ledger,
      register,
      field,
      rules.map(({ rule }) => rule),
    );
    if (missing !== null) findings.push(missing);
    // The register is of no use without these: `requiredCells` asks for them, in these rules' name as well.
    if (neededFields(register).includes(field)) continue;
    for (const row of rows) {
      if (!isEmpty(row, field)) continue;
      const asking = rules.filter((rule) => isAsked(rule, row, ledger));
      if (asking.length === 0) continue;
      const params = { rules: asking.map(({ rule }) => rule), wording: 'byRule' };
      findings.push(findingAt('required', row, field, { severity: 'warning', params }));
    }
  }
  return findings;
}

/** The rules that want a field filled in every row: what `requiredCells` finds empty breaks them, too. */
export function rulesWanting(
  { requiredFields: all }: Regulation,
  register: string,
  field: FieldKey,
): readonly string[] {
  return all.filter((one) => one.register === register && one.field === field).map(({ rule }) => rule);
}

/** Rules that ask for one field of one register together, in the order of the regulation. */
function rulesByField({ requiredFields: all }: Regulation): Iterable<readonly RequiredField[]> {
  const fields = new Map<string, RequiredField[]>();
  for (const one of all) {
    const key = `${one.register} ${one.field}`;
    const known = fields.get(key);
    if (known === undefined) fields.set(key, [one]);
    else known.push(one);
  }
  return fields.values();
}

/** A column that no sheet of the register has; without the register there is nothing to say. */
export function missingColumn(
  { registers }: Ledger,
  register: RequiredField['register'],
  field: FieldKey,
  rules: readonly string[],
): Finding | null {
  const sheets = registers.sheets.filter((source) => source.register === register);
  const [first] = sheets;
  if (first === undefined || sheets.some((source) => columnOf(source, field) !== undefined)) return null;
  // Without it the register cannot be read at all, which is said already.
  if (neededFields(register).includes(field)) return null;
  return {
    code: 'column-missing',
    severity: 'hint',
    register,
    sheet: first.sheet,
    cell: null,
    field,
    value: null,
    params: {
      table: TITLES[register],
      header: headerOf(first, field),
      field: canonicalHeader(register, field),
      rules,
      wording: 'byRule',
    },
    related: [],
    fix: null,
  };
}

/** Nothing was read and nothing stands there but a stroke or the like. */
export function isEmpty(row: RegisterRow, field: FieldKey): boolean {
  const value = (row as RegisterRow & Readonly<Record<string, unknown>>)[field];
  return (value ?? null) === null && hasColumn(row, field) && blankOf(cellOf(row, field)) !== null;
}

function isAsked({ when, before }: RequiredField, row: RegisterRow, { today, dueFrom, calendar }: Ledger): boolean {
  switch (when) {
    case 'always':
      return true;
    case 'closed': {
      // What was closed today may still be told and confirmed today (G3, H4).
      const { closedAt, status } = row as ComplaintRow;
      return closedAt === null ? status === '已办结' : closedAt.day < today;
    }
    case 'beforeContractEnd': {
      const { contractEnd } = row as CustomerRow;
      if (contractEnd === null || before === null) return false;
      const by = dayAfter(contractEnd.day, { amount: -before.amount, unit: before.unit }, calendar);
      return by <= today && (contractEnd.day >= today || (dueFrom !== null && by >= dueFrom));
    }
  }
}
