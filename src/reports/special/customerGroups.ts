import { cellAddress } from '../../registers/address';
import { addMonths, monthBounds, monthOf } from '../../values/moment';
import { BODY, BOLD, CENTRED, COUNT_FORMAT, DAY_FORMAT, HEADER, NOTE, PERCENT_FORMAT, RIGHT } from '../looks';
import { linkTo } from '../place';
import type { Say } from '../say';
import { asText, type SheetDraft } from '../sheetDraft';
import type { PlannedValue } from '../sheetPlan';
import { criterionText } from '../summaryDetail';
import { quoted, shareFormula } from '../summaryFormulas';
import type { CustomerIndex, IndexColumn, IndexedCustomer } from './customerIndex';
import type { Periods } from './periodOf';
import type { SpecialInput } from './specialSheet';

/** Amount bands in yuan; of them those between the smallest and the largest amount are shown. */
const AMOUNTS: readonly number[] = [0, 1000, 10_000, 30_000, 100_000, 500_000, 1_000_000, 3_000_000];
const YEARS: readonly number[] = [0, 1, 3, 5, 10];
const MONTHS = 12;
const MOST_LINES = 50;

/** H3: customers by group, purchases by amount and month, contracts that ran out, years of loyalty and referrals: sums over the index. */
export function customerGroupsSection(
  draft: SheetDraft,
  index: CustomerIndex,
  periods: Periods,
  { say }: SpecialInput,
): void {
  groups(draft, index, say);
  if (index.has('amount')) amounts(draft, index, say);
  if (index.customers.some(({ since }) => since !== null)) signings(draft, index, periods, say);
  if (index.has('contractEnd')) contracts(draft, index, say);
  loyalty(draft, index, say);
  if (index.has('referrer')) referrals(draft, index, say);
}

function countOf(index: CustomerIndex, ...criteria: (readonly [IndexColumn, string])[]): string {
  return `COUNTIFS(${criteria.map(([column, criterion]) => `${index.range(column)},${criterion}`).join(',')})`;
}

function amountOf(index: CustomerIndex, ...criteria: (readonly [IndexColumn, string])[]): string {
  const parts = criteria.map(([column, criterion]) => `${index.range(column)},${criterion}`);
  return `SUMIFS(${[index.range('amount'), ...parts].join(',')})`;
}

/** A small table: a label, then figures; the shares are of its own sum. */
function table(
  draft: SheetDraft,
  title: string,
  headers: readonly string[],
  lines: readonly { readonly label: string; readonly figures: (row: number) => readonly PlannedValue[] }[],
  formats: readonly string[],
): void {
  draft.space();
  draft.line(title, { ...BOLD, size: 10 }, 18);
  draft.block([headers.map(asText)], { look: HEADER });
  const first = draft.row;
  draft.block(
    lines.map(({ label, figures }, at) => [asText(label), ...figures(first + at)]),
    { look: BODY, columnLooks: [null, ...formats.map(() => RIGHT)], formats: [null, ...formats] },
  );
}

const GROUPED = ['role', 'grade', 'occupancy'] as const;

function groups(draft: SheetDraft, index: CustomerIndex, say: Say): void {
  for (const column of GROUPED) {
    if (!index.has(column)) continue;
    const unknown = say('summary.unknown');
    const labels = sortedByCount(index.customers.map(({ row }) => criterionText(row[column] ?? unknown)));
    const first = draft.row + 3;
    table(
      draft,
      say(`groups.by.${column}`),
      [say(`index.column.${column}`), say('groups.customers'), say('groups.share')],
      labels.map((label) => ({
        label,
        figures: (row) => [
          { formula: `=${countOf(index, [column, `$A${row}`])}` },
          { formula: shareFormula(`B${row}`, `SUM(B$${first}:B$${first + labels.length - 1})`) },
        ],
      })),
      [COUNT_FORMAT, PERCENT_FORMAT],
    );
  }
}

function sortedByCount(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'zh')).map(([label]) => label);
}

function amounts(draft: SheetDraft, index: CustomerIndex, say: Say): void {
  const paid = index.customers.flatMap(({ row }) => row.amount ?? []);
  const bands = AMOUNTS.map((from, at) => ({ from, to: AMOUNTS[at + 1] ?? Infinity })).filter(({ from, to }) =>
    paid.some((amount) => amount >= from && amount < to),
  );
  if (bands.length === 0) return;
  const first = draft.row + 3;
  const last = first + bands.length - 1;
  table(
    draft,
    say('groups.byAmount'),
    ['amountBand', 'customers', 'share', 'amount'].map((key) => say(`groups.${key}`)),
    bands.map(({ from, to }) => {
      const within: (readonly [IndexColumn, string])[] = [['amount', `">=${from}"`]];
      if (to !== Infinity) within.push(['amount', `"<${to}"`]);
      return {
        label: to === Infinity ? say('groups.amountFrom', { from }) : say('groups.amountBetween', { from, to }),
        figures: (row) => [
          { formula: `=${countOf(index, ...within)}` },
          { formula: shareFormula(`B${row}`, `SUM(B$${first}:B$${last})`) },
          { formula: `=${amountOf(index, ...within)}` },
        ],
      };
    }),
    [COUNT_FORMAT, PERCENT_FORMAT, COUNT_FORMAT],
  );
}

/** Who became a customer in each of the last twelve months, and for how much. */
function signings(draft: SheetDraft, index: CustomerIndex, { month }: Periods, say: Say): void {
  const months = Array.from({ length: MONTHS }, (_, back) => monthOf(addMonths(month.first, back - MONTHS + 1)));
  table(
    draft,
    say('groups.bySigning'),
    ['month', 'customers', 'amount', 'average'].map((key) => say(`groups.${key}`)),
    months.map((label) => {
      const { first, last } = monthBounds(label);
      const within: (readonly [IndexColumn, string])[] = [
        ['since', `">=${first}"`],
        ['since', `"<=${last}"`],
      ];
      return {
        label,
        figures: (row) => [
          { formula: `=${countOf(index, ...within)}` },
          { formula: `=${amountOf(index, ...within)}` },
          { formula: shareFormula(`C${row}`, countOf(index, ...within, ['amount', '">0"'])) },
        ],
      };
    }),
    [COUNT_FORMAT, COUNT_FORMAT, COUNT_FORMAT],
  );
}

/** Churn: contracts that ended and were not renewed, of those that ended. */
function contracts(draft: SheetDraft, index: CustomerIndex, say: Say): void {
  const states = ['running', 'renewed', 'lapsed', 'none'] as const;
  const of = (state: (typeof states)[number]): string =>
    countOf(index, ['contract', quoted(say(`index.contract.${state}`))]);
  table(
    draft,
    say('groups.contracts'),
    [say('index.column.contract'), say('groups.customers')],
    [
      ...states.map((state) => ({
        label: say(`index.contract.${state}`),
        figures: () => [{ formula: `=${of(state)}` }],
      })),
    ],
    [COUNT_FORMAT],
  );
  draft.block(
    [[asText(say('groups.churn')), { formula: shareFormula(of('lapsed'), `(${of('lapsed')}+${of('renewed')})`) }]],
    {
      look: { ...BODY, ...BOLD },
      columnLooks: [null, RIGHT],
      formats: [null, PERCENT_FORMAT],
    },
  );
  const lapsed = index.customers
    .filter(({ contract }) => contract === 'lapsed')
    .sort((a, b) => b.row.contractEnd!.day - a.row.contractEnd!.day);
  if (lapsed.length > 0) lapsedList(draft, lapsed, say);
}

function lapsedList(draft: SheetDraft, lapsed: readonly IndexedCustomer[], say: Say): void {
  draft.space();
  draft.line(say('groups.lapsed', { count: lapsed.length }), { ...BOLD, size: 10 }, 18);
  draft.block([['name', 'room', 'contractEnd', 'lastVisit'].map((key) => asText(say(`index.column.${key}`)))], {
    look: HEADER,
  });
  const shown = lapsed.slice(0, MOST_LINES);
  const first = draft.block(
    shown.map(({ row, lastVisit }) => [asText(row.name), asText(row.roomText), row.contractEnd!.day, lastVisit]),
    { look: BODY, columnLooks: [null, CENTRED, CENTRED, CENTRED], formats: [null, null, DAY_FORMAT, DAY_FORMAT] },
  );
  shown.forEach(({ row }, at) => draft.link(linkTo(row, cellAddress(first + at, 1))));
  if (lapsed.length > shown.length)
    draft.line(say('summary.open.more', { count: lapsed.length - shown.length }), NOTE, 18);
}

function loyalty(draft: SheetDraft, index: CustomerIndex, say: Say): void {
  if (index.customers.every(({ years }) => years === null)) return;
  const first = draft.row + 3;
  table(
    draft,
    say('groups.loyalty'),
    ['years', 'customers', 'share'].map((key) => say(`groups.${key}`)),
    YEARS.map((from, at) => {
      const to = YEARS[at + 1];
      const within: (readonly [IndexColumn, string])[] = [['years', `">=${from}"`]];
      if (to !== undefined) within.push(['years', `"<${to}"`]);
      return {
        label: to === undefined ? say('groups.yearsFrom', { from }) : say('groups.yearsBetween', { from, to }),
        figures: (row) => [
          { formula: `=${countOf(index, ...within)}` },
          { formula: shareFormula(`B${row}`, `SUM(B$${first}:B$${first + YEARS.length - 1})`) },
        ],
      };
    }),
    [COUNT_FORMAT, PERCENT_FORMAT],
  );
}

function referrals(draft: SheetDraft, index: CustomerIndex, say: Say): void {
  const referrers = sortedByCount(index.customers.flatMap(({ row }) => row.referrer ?? []).map(criterionText));
  if (referrers.length === 0) return;
  table(
    draft,
    say('groups.referrals', { count: referrers.length }),
    ['referrer', 'referred', 'amount'].map((key) => say(`groups.${key}`)),
    referrers.slice(0, MOST_LINES).map((label) => ({
      label,
      figures: (row) => [
        { formula: `=${countOf(index, ['referrer', `$A${row}`])}` },
        { formula: `=${amountOf(index, ['referrer', `$A${row}`])}` },
      ],
    })),
    [COUNT_FORMAT, COUNT_FORMAT],
  );
}
