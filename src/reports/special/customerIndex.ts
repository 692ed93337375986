import { areaAddress, columnLetters } from '../../registers/address';
import type { CustomerRow, RegisterSheet } from '../../registers/register';
import { columnOf } from '../../registers/register';
import { addMonths, isoDay, type Day } from '../../values/moment';
import type { Ledger } from '../../visits/ledger';
import { BODY, CENTRED, COUNT_FORMAT, DAY_FORMAT, HEADER, RIGHT, SUBTITLE, TITLE } from '../looks';
import { printedPage, widthsByColumn } from '../page';
import { anchorCell, MOST_LINKS, placeText } from '../place';
import { asText } from '../sheetDraft';
import type { Look, PlannedValue, SheetPlan } from '../sheetPlan';
import { criterionText } from '../summaryDetail';
import { sheetPrefix } from '../summaryFormulas';
import type { SpecialInput } from './specialSheet';

/** How a customer's contract stands on the day of the sheet (H3, churn). */
export type ContractState = 'running' | 'renewed' | 'lapsed' | 'none';

/** A customer as the index shows him. */
export interface IndexedCustomer {
  readonly row: CustomerRow;
  /** When he became one: signing, else go-live, else moving in. */
  readonly since: Day | null;
  readonly years: number | null;
  readonly contract: ContractState;
  readonly lastVisit: Day | null;
}

const COLUMNS = [
  'name',
  'room',
  'project',
  'role',
  'grade',
  'occupancy',
  'since',
  'years',
  'amount',
  'contractEnd',
  'contract',
  'referrer',
  'lastVisit',
  'source',
] as const;
export type IndexColumn = (typeof COLUMNS)[number];

const WIDTHS: readonly number[] = [14, 14, 14, 10, 10, 10, 12, 8, 13, 12, 11, 12, 12, 20];
const LOOKS: readonly (Look | null)[] = COLUMNS.map((column) => {
  if (column === 'amount' || column === 'years') return RIGHT;
  return ['name', 'room', 'source', 'project'].includes(column) ? null : CENTRED;
});
const FORMATS: readonly (string | null)[] = COLUMNS.map((column) => {
  if (column === 'amount') return COUNT_FORMAT;
  if (column === 'years') return '0.0';
  return ['since', 'contractEnd', 'lastVisit'].includes(column) ? DAY_FORMAT : null;
});
const HEADER_ROW = 3;

export interface CustomerIndex {
  readonly plan: SheetPlan;
  readonly customers: readonly IndexedCustomer[];
  /** Fields that some customer sheet has a column for. */
  readonly has: (field: keyof CustomerRow) => boolean;
  /** `'分类分析 客户索引 2026-10'!$D$4:$D$120`. */
  readonly range: (column: IndexColumn) => string;
}

/**
 * H3: every row of the customer register as one table with a filter, to be looked through by name and by date, each leading to its
 * row. `null` without customers.
 */
export function customerIndex({ ledger, month, say }: SpecialInput): CustomerIndex | null {
  const customers = indexCustomers(ledger);
  if (customers.length === 0) return null;
  const unknown = say('summary.unknown');
  const first = HEADER_ROW + 1;
  const last = HEADER_ROW + customers.length;
  const name = say('index.name', { month });
  const sourceColumn = columnLetters(COLUMNS.indexOf('source') + 1);
  const plan: SheetPlan = {
    name,
    role: 'analysis',
    blocks: [
      { top: 1, left: 1, values: [[asText(say('index.title'))]], look: TITLE },
      {
        top: 2,
        left: 1,
        values: [[asText(say('index.subtitle', { count: customers.length, today: isoDay(ledger.today) }))]],
        look: SUBTITLE,
      },
      {
        top: HEADER_ROW,
        left: 1,
        values: [COLUMNS.map((column) => asText(say(`index.column.${column}`)))],
        look: HEADER,
      },
      {
        top: first,
        left: 1,
        values: customers.map((customer) => valuesOf(customer, unknown, (state) => say(`index.contract.${state}`))),
        look: { ...BODY, wrap: false },
        columnLooks: LOOKS,
        formats: FORMATS,
      },
    ],
    columnWidths: widthsByColumn(WIDTHS),
    tables: [
      {
        name: `CustomerIndex_${month.replace('-', '_')}`,
        area: areaAddress({ top: HEADER_ROW, bottom: last, left: 1, right: COLUMNS.length }),
        style: 'TableStyleLight1',
      },
    ],
    links: customers.slice(0, MOST_LINKS).map(({ row }, index) => ({
      cell: `${sourceColumn}${first + index}`,
      toSheet: row.source.sheet,
      toCell: anchorCell(row),
    })),
    freezeRows: HEADER_ROW,
    freezeColumns: 1,
    gridlines: false,
    print: printedPage(say, { titleRows: `$${HEADER_ROW}:$${HEADER_ROW}` }),
  };
  const sources = new Set<RegisterSheet>(customers.map(({ row }) => row.source));
  return {
    plan,
    customers,
    has: (field) => [...sources].some((source) => columnOf(source, field) !== undefined),
    range: (column) => {
      const letters = columnLetters(COLUMNS.indexOf(column) + 1);
      return `${sheetPrefix(name)}$${letters}$${first}:$${letters}$${last}`;
    },
  };
}

function valuesOf(
  { row, since, years, contract, lastVisit }: IndexedCustomer,
  unknown: string,
  contractText: (state: ContractState) => string,
): PlannedValue[] {
  const label = (text: string | null): PlannedValue => asText(criterionText(text ?? unknown));
  return [
    asText(row.name),
    asText(row.roomText ?? row.room),
    asText(row.project),
    label(row.role),
    label(row.grade),
    label(row.occupancy),
    since,
    years,
    row.amount,
    row.contractEnd?.day ?? null,
    asText(contractText(contract)),
    row.referrer === null ? null : asText(criterionText(row.referrer)),
    lastVisit,
    asText(placeText(row)),
  ];
}

function indexCustomers(ledger: Ledger): IndexedCustomer[] {
  const { today, registers } = ledger;
  const homeOf = new Map<CustomerRow, string>();
  for (const household of registers.households.values()) {
    for (const row of household.customers) if (!homeOf.has(row)) homeOf.set(row, household.key);
  }
  const visited = lastVisits(ledger);
  const ends = lastContractEnds(registers.customers, homeOf);
  return registers.customers.map((row) => {
    const since = (row.signDate ?? row.serviceStart ?? row.moveInDate)?.day ?? null;
    return {
      row,
      since,
      years: since === null || since > today ? null : yearsBetween(since, today),
      contract: contractOf(row, ends.get(personKey(row, homeOf)) ?? null, today),
      lastVisit: visited.get(homeOf.get(row) ?? '') ?? null,
    };
  });
}

/** Whole months as twelfths, so that five years and no day less are 5. */
function yearsBetween(from: Day, to: Day): number {
  let months = Math.floor(((to - from) / 365.25) * 12) - 1;
  while (addMonths(from, months + 1) <= to) months += 1;
  return Math.max(0, months) / 12;
}

function contractOf({ contractEnd }: CustomerRow, latest: Day | null, today: Day): ContractState {
  if (contractEnd === null) return 'none';
  if (contractEnd.day >= today) return 'running';
  return latest !== null && latest > contractEnd.day ? 'renewed' : 'lapsed';
}

/** One person over the rows of his contracts: customer number, else home and name, else name and telephone. */
function personKey(row: CustomerRow, homeOf: ReadonlyMap<CustomerRow, string>): string {
  if (row.customerId !== null) return `C${row.customerId}`;
  const home = homeOf.get(row);
  return home !== undefined ? `H${home}|${row.name ?? ''}` : `N${row.name ?? ''}|${row.phones[0] ?? ''}`;
}

function lastContractEnds(
  customers: readonly CustomerRow[],
  homeOf: ReadonlyMap<CustomerRow, string>,
): ReadonlyMap<string, Day> {
  const ends = new Map<string, Day>();
  for (const row of customers) {
    if (row.contractEnd === null) continue;
    const key = personKey(row, homeOf);
    ends.set(key, Math.max(ends.get(key) ?? 0, row.contractEnd.day));
  }
  return ends;
}

/** The last valid visit of each home. */
function lastVisits({ visitRecords }: Ledger): ReadonlyMap<string, Day> {
  const visits = new Map<string, Day>();
  for (const { row, day, valid } of visitRecords) {
    const home = row.party.household?.key;
    if (!valid || day === null || home === undefined) continue;
    visits.set(home, Math.max(visits.get(home) ?? 0, day));
  }
  return visits;
}
