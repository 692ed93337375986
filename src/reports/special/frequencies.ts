import type { RegisterRow } from '../../registers/register';
import type { Day } from '../../values/moment';
import { BODY, BOLD, COUNT_FORMAT, HEADER, PERCENT_FORMAT, RIGHT } from '../looks';
import type { Say } from '../say';
import { asText, type SheetDraft } from '../sheetDraft';
import type { Look, PlannedValue } from '../sheetPlan';
import { criterionText } from '../summaryDetail';
import { shareFormula } from '../summaryFormulas';
import { rowHeight } from '../textWidth';
import { liesIn, type Periods } from './periodOf';
import type { Proof, ProofLine } from './proofSheet';

/** What the lines behind a table of frequencies add up, in the order of the proof's columns. */
export const COUNTED = ['month', 'before', 'year', 'twelve', 'settled', 'open'] as const;
export type Counted = (typeof COUNTED)[number];

/** Something that happened: a matter, an order, an opinion. */
export interface Happening {
  readonly group: string;
  readonly second?: string;
  readonly row: RegisterRow;
  readonly day: Day | null;
  /** When it was done with; `null`: still open; not given where nothing is to be done. */
  readonly settled?: Day | null;
}

/** The proof line of a happening; `null` where it counts in no column. */
export function proofOf(subject: string, happening: Happening, periods: Periods): ProofLine | null {
  const { group, second, row, day, settled } = happening;
  const inMonth = liesIn(day, periods.month);
  const by = settled === undefined || settled === null ? Infinity : settled;
  const counts: Record<Counted, boolean> = {
    month: inMonth,
    before: liesIn(day, periods.before),
    year: liesIn(day, periods.year),
    twelve: liesIn(day, periods.twelve),
    settled: inMonth && by <= periods.month.last,
    open: settled !== undefined && day !== null && day <= periods.month.last && by > periods.month.last,
  };
  const adds = COUNTED.map((column) => (counts[column] ? 1 : 0));
  if (!adds.includes(1)) return null;
  return { subject, group, ...(second === undefined ? {} : { second }), day, row, adds };
}

/** The labels of a dimension, the most frequent of the last twelve months first. */
export function labelsByCount(
  lines: readonly ProofLine[],
  dimension: 'group' | 'second',
  least: readonly string[] = [],
): string[] {
  const twelve = COUNTED.indexOf('twelve');
  const counts = new Map<string, number>(least.map((label) => [label, 0]));
  for (const line of lines) {
    const label = line[dimension];
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + line.adds[twelve]!);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'zh')).map(([label]) => label);
}

export interface FrequencyTable {
  readonly subject: string;
  readonly dimension: 'group' | 'second';
  /** Header of the first column. */
  readonly label: string;
  readonly labels: readonly string[];
  /** Whether happenings of this kind are settled at all. */
  readonly settles: boolean;
  /** Subject whose sum the shares are taken of, where a happening stands under several labels; else the table's own total. */
  readonly total?: { readonly subject: string; readonly label: string };
  /** Last column: header and what stands there for a label. */
  readonly remark: { readonly header: string; readonly of: (label: string) => string };
}

/** Widths of the analysis sheet: label, eight figures, remark. */
export const ANALYSIS_WIDTHS: readonly number[] = [22, 9, 9, 9, 9, 10, 10, 10, 10, 44];
const REMARK_WIDTH = ANALYSIS_WIDTHS.at(-1)!;

const LOOKS: readonly (Look | null)[] = [null, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, { size: 9 }];
const FORMATS: readonly (string | null)[] = [
  null,
  COUNT_FORMAT,
  PERCENT_FORMAT,
  COUNT_FORMAT,
  '+#,##0;-#,##0;0',
  COUNT_FORMAT,
  COUNT_FORMAT,
  COUNT_FORMAT,
  COUNT_FORMAT,
  null,
];

/** Month, share, month before, change, year, twelve months, settled, open: every figure a live sum over the proof. Gives the rows of the labels. */
export function frequencyTable(
  draft: SheetDraft,
  table: FrequencyTable,
  proof: Proof,
  say: Say,
): { readonly first: number; readonly last: number } {
  const figures = ['month', 'share', 'before', 'change', 'year', 'twelve', 'settled', 'open'];
  const headers = [table.label, ...figures.map((key) => say(`analysis.column.${key}`)), table.remark.header];
  draft.block([headers.map(asText)], { look: HEADER });
  const first = draft.row;
  const last = first + table.labels.length - 1;
  const totalRow = last + 1;
  for (const label of table.labels) {
    const row = draft.row;
    const cell = { cell: `$A${row}` };
    const criteria = table.dimension === 'group' ? { group: cell } : { second: cell };
    const remark = table.remark.of(label);
    draft.block(
      [
        [
          asText(criterionText(label)),
          ...figureCells(
            row,
            (column) => `=${proof.sum(COUNTED.indexOf(column), table.subject, criteria)}`,
            totalRow,
            table,
          ),
          asText(remark),
        ],
      ],
      { look: BODY, columnLooks: LOOKS, formats: FORMATS },
    );
    draft.height(
      row,
      rowHeight([
        [label, ANALYSIS_WIDTHS[0]!],
        [remark, REMARK_WIDTH, 9],
      ]),
    );
  }
  const total = table.total;
  const sum = (column: Counted): string =>
    total === undefined
      ? `=SUM(${letterOf(column)}${first}:${letterOf(column)}${last})`
      : `=${proof.sum(COUNTED.indexOf(column), total.subject)}`;
  draft.block([[asText(total?.label ?? say('analysis.total')), ...figureCells(totalRow, sum, totalRow, table), null]], {
    look: { ...BODY, ...BOLD },
    columnLooks: LOOKS,
    formats: FORMATS,
  });
  return { first, last };
}

const LETTERS: Readonly<Record<Counted, string>> = {
  month: 'B',
  before: 'D',
  year: 'F',
  twelve: 'G',
  settled: 'H',
  open: 'I',
};
const letterOf = (column: Counted): string => LETTERS[column];

function figureCells(
  row: number,
  formula: (column: Counted) => string,
  totalRow: number,
  { settles }: FrequencyTable,
): PlannedValue[] {
  const none = asText('—');
  return [
    { formula: formula('month') },
    { formula: shareFormula(`B${row}`, `B$${totalRow}`) },
    { formula: formula('before') },
    { formula: `=B${row}-D${row}` },
    { formula: formula('year') },
    { formula: formula('twelve') },
    settles ? { formula: formula('settled') } : none,
    settles ? { formula: formula('open') } : none,
  ];
}
