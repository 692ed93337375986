import { parseCellAddress } from '../registers/address';
import type { RegisterProblem } from '../registers/reading';
import type { RegisterRow, Registers } from '../registers/register';
import type { Ledger } from '../visits/ledger';
import { answers } from './answers';
import { cellReadings } from './cellReadings';
import { complaintDeadlines } from './complaintDeadlines';
import { complaints } from './complaints';
import { customers } from './customers';
import { dates } from './dates';
import { duties } from './duties';
import { encounters } from './encounters';
import { evidence } from './evidence';
import type { Finding } from './finding';
import { findingKey } from './findingKey';
import { identities } from './identities';
import { keptVips } from './keptVips';
import { problems as problemsOf } from './problems';
import { promises } from './promises';
import { quotas } from './quotas';
import { records } from './records';
import { requiredCells } from './requiredCells';
import { requiredFields } from './requiredFields';
import { signs } from './signs/signs';
import { stepLimits } from './stepLimits';
import { surveys } from './surveys';
import { totals } from './totals';
import { workbook } from './workbook';

/** A family of checks: reads the ledger, changes nothing. */
type Family = (ledger: Ledger) => readonly Finding[];

const FAMILIES: readonly Family[] = [
  totals,
  ({ registers }) => ROWS.flatMap((register) => cellReadings(registers[register] as readonly RegisterRow[])),
  requiredCells,
  requiredFields,
  dates,
  identities,
  customers,
  evidence,
  encounters,
  promises,
  records,
  answers,
  complaints,
  duties,
  complaintDeadlines,
  stepLimits,
  problemsOf,
  surveys,
  quotas,
  keptVips,
  signs,
];

const ROWS = [
  'customers',
  'visits',
  'complaints',
  'repairs',
  'services',
  'surveys',
  'staff',
] as const satisfies readonly (keyof Registers)[];

/**
 * Every finding of registers.md §5 in a workbook, signs of invented records included: what reading brought up (`problems` and the
 * notes of the rows), and what the regulation in force asks for. Sorted by sheet in the workbook's order, then by row and column;
 * findings about no cell come first. What the office said to ignore (`settings.ignored`) is left out.
 */
export function checkLedger(ledger: Ledger, problems: readonly RegisterProblem[]): Finding[] {
  const found = [...workbook(ledger, problems), ...FAMILIES.flatMap((family) => family(ledger))];
  const ignored = new Set(ledger.regulation.office.ignored.map(({ key }) => key));
  const kept = ignored.size === 0 ? found : found.filter((finding) => !ignored.has(findingKey(finding)));
  return inReadingOrder(kept, ledger);
}

function inReadingOrder(findings: readonly Finding[], { registers }: Ledger): Finding[] {
  const sheets = new Map<string, number>();
  for (const { sheet } of registers.sheets) if (!sheets.has(sheet)) sheets.set(sheet, sheets.size);
  return findings
    .map((finding, index) => ({ finding, index, at: positionOf(finding, sheets) }))
    .sort((a, b) => a.at.sheet - b.at.sheet || a.at.row - b.at.row || a.at.column - b.at.column || a.index - b.index)
    .map(({ finding }) => finding);
}

function positionOf(
  { sheet, cell }: Finding,
  sheets: ReadonlyMap<string, number>,
): { sheet: number; row: number; column: number } {
  const at = cell === null ? null : parseCellAddress(cell);
  return {
    sheet: sheet === null ? -1 : (sheets.get(sheet) ?? sheets.size),
    row: at?.row ?? 0,
    column: at?.column ?? 0,
  };
}
