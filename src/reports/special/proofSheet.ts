import { areaAddress, columnLetters } from '../../registers/address';
import type { RegisterRow } from '../../registers/register';
import { BODY, CENTRED, DAY_FORMAT, HEADER, MUTED, SUBTITLE, TITLE } from '../looks';
import { printedPage } from '../page';
import { anchorCell, MOST_LINKS } from '../place';
import type { Say } from '../say';
import { asText } from '../sheetDraft';
import type { LinkPlan, PlannedValue, SheetPlan } from '../sheetPlan';
import { criterionText } from '../summaryDetail';
import { quoted, sheetPrefix } from '../summaryFormulas';

/** One line of a proof: a register row and what it adds to the figures of its subject and group. */
export interface ProofLine {
  /** What the line is counted in (`投诉类别`, `电话接通率`). */
  readonly subject: string;
  /** Under which line of the table (a category, a project). */
  readonly group: string;
  /** A second dimension, where there is one (the department). */
  readonly second?: string;
  /** Serial number. */
  readonly day: number | null;
  readonly row: RegisterRow;
  /** What it adds, by the columns of the proof, in their order. */
  readonly adds: readonly number[];
}

export interface ProofOptions {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly role: SheetPlan['role'];
  /** English, unique in the workbook. */
  readonly table: string;
  /** Headers of the columns that are summed. */
  readonly columns: readonly string[];
  readonly say: Say;
}

/** A proof sheet and the formulas that read it. */
export interface Proof {
  readonly plan: SheetPlan;
  /** `SUMIFS(…)` over one summed column (from 0) for lines of a subject; a criterion is a text or, as `cell`, a cell that holds it. */
  sum(column: number, subject: string, criteria?: ProofCriteria): string;
}

export interface ProofCriteria {
  readonly group?: string | { readonly cell: string };
  readonly second?: string | { readonly cell: string };
}

const HEADER_ROW = 3;
const FIXED = ['subject', 'group', 'second', 'day', 'sheet', 'row'] as const;
const FIXED_WIDTHS: readonly number[] = [18, 22, 16, 12, 20, 8];
const SUM_WIDTH = 11;

/** Lays out the rows behind the figures of a special sheet, as 汇总明细 does for the rates: whoever doubts one can filter and follow it. */
export function proofSheet(lines: readonly ProofLine[], options: ProofOptions): Proof {
  const { say, columns } = options;
  const width = FIXED.length + columns.length;
  const first = HEADER_ROW + 1;
  const last = HEADER_ROW + Math.max(1, lines.length);
  const values = lines.length > 0 ? lines.map(lineValues) : [new Array<PlannedValue>(width).fill(null)];
  const links: LinkPlan[] = lines.slice(0, MOST_LINKS).map(({ row }, index) => ({
    cell: `${columnLetters(FIXED.indexOf('row') + 1)}${first + index}`,
    toSheet: row.source.sheet,
    toCell: anchorCell(row),
  }));
  const headers = [...FIXED.map((key) => say(`proof.${key}`)), ...columns];
  const plan: SheetPlan = {
    name: options.name,
    role: options.role,
    blocks: [
      { top: 1, left: 1, values: [[asText(options.title)]], look: TITLE },
      { top: 2, left: 1, values: [[asText(options.subtitle)]], look: SUBTITLE },
      { top: HEADER_ROW, left: 1, values: [headers.map(asText)], look: HEADER },
      {
        top: first,
        left: 1,
        values,
        look: { ...BODY, wrap: false },
        columnLooks: [{ colour: MUTED }, null, null, CENTRED, null, ...new Array(columns.length + 1).fill(CENTRED)],
        formats: [null, null, null, DAY_FORMAT, null, null, ...new Array<null>(columns.length).fill(null)],
      },
    ],
    columnWidths: Object.fromEntries(
      Array.from({ length: width }, (_, index) => [index + 1, FIXED_WIDTHS[index] ?? SUM_WIDTH]),
    ),
    tables: [
      {
        name: options.table,
        area: areaAddress({ top: HEADER_ROW, bottom: last, left: 1, right: width }),
        style: 'TableStyleLight1',
      },
    ],
    links,
    freezeRows: HEADER_ROW,
    gridlines: false,
    print: printedPage(say, { titleRows: `$${HEADER_ROW}:$${HEADER_ROW}` }),
  };
  const range = (column: number): string => {
    const letters = columnLetters(column);
    return `${sheetPrefix(options.name)}$${letters}$${first}:$${letters}$${last}`;
  };
  return {
    plan,
    sum(column, subject, { group, second } = {}) {
      const parts = [range(FIXED.length + 1 + column), range(1), criterion(subject)];
      if (group !== undefined) parts.push(range(2), criterion(group));
      if (second !== undefined) parts.push(range(3), criterion(second));
      return `SUMIFS(${parts.join(',')})`;
    },
  };
}

function criterion(value: string | { readonly cell: string }): string {
  return typeof value === 'string' ? quoted(criterionText(value)) : value.cell;
}

function lineValues({ subject, group, second, day, row, adds }: ProofLine): PlannedValue[] {
  return [
    asText(criterionText(subject)),
    asText(criterionText(group)),
    asText(second === undefined ? null : criterionText(second)),
    day,
    asText(row.source.sheet),
    row.row,
    ...adds,
  ];
}
