import { cellAddress } from '../registers/address';
import { canonicalHeader, registerSpec } from '../registers/fields';
import { valueAt } from '../registers/grid';
import type { RegisterProblem } from '../registers/reading';
import { columnOf, type RegisterSheet } from '../registers/register';
import type { CellValue } from '../values/cell';
import type { Regulation } from '../regulations/regulation';
import type { Ledger } from '../visits/ledger';
import { SEVERITY_OF } from './codes';
import type { Finding } from './finding';
import { headerOf } from './findingAt';

/** What keeps a register from being used as it is: missing registers and columns, headers that may mean several things. */
export function workbook(ledger: Ledger, problems: readonly RegisterProblem[]): Finding[] {
  const wanted = problems.filter((problem) => isWanted(problem, ledger));
  return [...wanted.map((problem) => fromReading(problem, ledger)), ...missingForEvidence(ledger)];
}

/** A register or a room column is only missing where the regulation in force, or the office's other sheets, have a use for it. */
function isWanted({ code, register, field }: RegisterProblem, { registers, regulation }: Ledger): boolean {
  if (code === 'register-missing' && register === 'complaints') return speaksOfComplaints(regulation);
  if (code !== 'column-missing' || register !== 'customers' || field !== 'room') return true;
  // Companies, members and buyers are known by a number or a telephone: an office that names no home anywhere has none to name.
  const namesHomes = registers.sheets.some((source) => columnOf(source, 'room') !== undefined);
  return namesHomes || registers.customers.some(({ customerId, phones }) => customerId === null && phones.length === 0);
}

function speaksOfComplaints({ visitRules, complaintDeadlines, targets, requiredFields, forms }: Regulation): boolean {
  return (
    complaintDeadlines.length > 0 ||
    visitRules.some(({ event }) => event === 'complaintClosed') ||
    targets.some(({ rate }) => rate.startsWith('settled') || rate === 'timely-rate') ||
    requiredFields.some(({ register }) => register === 'complaints') ||
    forms.some(({ of }) => of === 'complaint')
  );
}

function fromReading({ code, register, sheet, row, column, field, params }: RegisterProblem, ledger: Ledger): Finding {
  const source = ledger.registers.sheets.find((known) => known.register === register && known.sheet === sheet);
  const value: CellValue | null =
    source === undefined || row === null || column === null ? null : valueAt(source.grid, row, column);
  return {
    code,
    severity: SEVERITY_OF[code],
    register,
    sheet,
    cell: row === null || column === null ? null : cellAddress(row, column),
    field,
    value,
    params: {
      table: TITLES[register],
      header: value === null || value === '' ? usualHeader(register, field) : String(value),
      field: usualHeader(register, field),
      ...params,
    },
    related: [],
    fix: null,
  };
}

/** Registers by the name most offices give them. */
export const TITLES: Readonly<Record<RegisterProblem['register'], string>> = {
  customers: '客户档案',
  visits: '回访记录表',
  complaints: '投诉登记表',
  repairs: '维修工单',
  services: '服务登记',
  surveys: '意见征询表',
  staff: '人员表',
};

/** `customer` stands for the columns that say whom a row is about. */
function usualHeader(register: RegisterProblem['register'], field: string | null): string {
  if (field === null) return TITLES[register];
  if (field !== 'customer') return canonicalHeader(register, field);
  return registerSpec(register)
    .subject.map((key) => canonicalHeader(register, key))
    .join('、');
}

/** Onsite visits need a signature (A5, J7): a register of such visits without a column for it can never prove one. */
function missingForEvidence({ registers, regulation }: Ledger): Finding[] {
  const rules = regulation.evidence.onsiteSignature;
  if (rules.length === 0) return [];
  const onsite = new Set<RegisterSheet>();
  for (const { channel, source } of registers.visits) if (channel === '上门') onsite.add(source);
  return [...onsite]
    .filter((source) => columnOf(source, 'signature') === undefined)
    .map((source) => ({
      code: 'column-missing',
      severity: 'warning',
      register: 'visits',
      sheet: source.sheet,
      cell: null,
      field: 'signature',
      value: null,
      params: {
        table: TITLES.visits,
        header: headerOf(source, 'signature'),
        field: canonicalHeader('visits', 'signature'),
        rules,
      },
      related: [],
      fix: null,
    }));
}
