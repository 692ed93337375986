import { cellAddress } from '../registers/address';
import type { Rate } from '../rates/rate';
import { ALERT, BODY, CALM, CENTRED, COUNT_FORMAT, HEADER, MEASURE_FORMAT, PERCENT_FORMAT, RIGHT } from './looks';
import { excludedText, groupLabel, rateFormula, rateName } from './rateWords';
import type { Say } from './say';
import { asText, type SheetDraft } from './sheetDraft';
import type { ChartPlan, ConditionPlan, PlannedValue } from './sheetPlan';
import { addsUp, criterionText, type DetailSheet } from './summaryDetail';
import { sumFormula, shareFormula } from './summaryFormulas';
import { rowHeight } from './textWidth';

/** Columns of the summary sheet, by which every section is laid out. */
export const SUMMARY_WIDTHS: readonly number[] = [24, 10, 10, 11, 11, 11, 20, 50, 12];

/** Where the figures of the rates stand, for other sections and the chart. */
export interface RatesBlock {
  readonly conditions: readonly ConditionPlan[];
  readonly chart: Omit<ChartPlan, 'over'> | null;
  /** Row of each rate, in the order given. */
  readonly rows: ReadonlyMap<Rate, number>;
}

/** 一、指标: numerator, denominator, value, target, 达标/未达标, what was left out, the formula in words and the rules. */
export function ratesSection(
  draft: SheetDraft,
  rates: readonly Rate[],
  detail: DetailSheet,
  rankFrom: number,
  say: Say,
): RatesBlock {
  const ordered = inOrder(rates);
  draft.section(say('summary.rates.title'));
  const headers = ['name', 'numerator', 'denominator', 'value', 'target', 'met', 'excluded', 'formula', 'rules'];
  draft.block([headers.map((key) => asText(say(`summary.rates.${key}`)))], { look: HEADER });
  const rows = new Map<Rate, number>();
  const first = draft.row;
  for (const rate of ordered) {
    const row = draft.row;
    rows.set(rate, row);
    const texts = [
      rateName(rate, say),
      excludedText(rate.excluded, say),
      explanation(rate, rankFrom, say),
      rate.rules.join(' '),
    ];
    draft.block([figures(rate, row, detail, texts, say)], {
      look: BODY,
      columnLooks: [null, RIGHT, RIGHT, { ...RIGHT, bold: true }, RIGHT, CENTRED, null, { size: 9 }, CENTRED],
      formats: [
        null,
        COUNT_FORMAT,
        rate.per === undefined ? COUNT_FORMAT : MEASURE_FORMAT,
        valueFormat(rate),
        PERCENT_FORMAT,
        null,
        null,
        null,
        null,
      ],
    });
    draft.height(row, heightOf(texts));
  }
  return { conditions: metColours(first, draft.row - 1, say), chart: chartOf(ordered, rows, say), rows };
}

/** Columns in which the texts of a line stand, and the size of those that are small. */
const TEXT_COLUMNS: readonly (readonly [column: number, size: number])[] = [
  [0, 10],
  [6, 10],
  [7, 9],
  [8, 10],
];

function heightOf(texts: readonly string[]): number {
  return rowHeight(
    TEXT_COLUMNS.map(([column, size], index) => [texts[index] ?? '', SUMMARY_WIDTHS[column]!, size] as const),
  );
}

/** Rates with a target first (the chart reads them as one area), then the others, then plain counts; what has no case comes last. */
function inOrder(rates: readonly Rate[]): Rate[] {
  const rank = (rate: Rate): number =>
    rate.target !== null ? 0 : rate.denominator === null ? 2 : rate.value === null ? 3 : 1;
  return [...rates].sort((a, b) => rank(a) - rank(b));
}

function figures(rate: Rate, row: number, detail: DetailSheet, texts: readonly string[], say: Say): PlannedValue[] {
  const criteria = { rate: rate.rate, group: criterionText(groupLabel(rate.group, say)) };
  const numerator = `B${row}`;
  const denominator = `C${row}`;
  const live = addsUp(rate);
  return [
    asText(texts[0]),
    live ? { formula: `=${sumFormula(detail, 'numerator', criteria)}` } : rate.numerator,
    rate.denominator === null
      ? asText('—')
      : live
        ? { formula: `=${sumFormula(detail, 'denominator', criteria)}` }
        : rate.denominator,
    { formula: rate.denominator === null ? `=${numerator}` : shareFormula(numerator, denominator) },
    rate.target ?? asText('—'),
    metFormula(rate, row, say),
    asText(texts[1]),
    asText(texts[2]),
    asText(texts[3]),
  ];
}

function metFormula(rate: Rate, row: number, say: Say): PlannedValue {
  if (rate.target === null) return asText('—');
  const comparison = rate.direction === 'atLeast' ? '>=' : '<=';
  const [met, missed] = [say('summary.met'), say('summary.notMet')];
  return { formula: `=IF(ISNUMBER(D${row}),IF(D${row}${comparison}E${row},"${met}","${missed}"),"—")` };
}

function explanation(rate: Rate, rankFrom: number, say: Say): string {
  const few =
    rate.denominator !== null && rate.denominator > 0 && rate.denominator < rankFrom && rate.per === undefined;
  const parts = [rateFormula(rate, say)];
  if (rate.direction === 'atMost' && rate.target !== null) parts.push(say('summary.rates.atMost'));
  if (!addsUp(rate)) parts.push(say('summary.rates.notLive'));
  if (few) parts.push(say('summary.rates.few', { counts: `${rate.numerator}/${rate.denominator}` }));
  return parts.join('');
}

function valueFormat(rate: Rate): string {
  if (rate.per !== undefined) return MEASURE_FORMAT;
  return rate.denominator === null ? COUNT_FORMAT : PERCENT_FORMAT;
}

function metColours(first: number, last: number, say: Say): ConditionPlan[] {
  if (last < first) return [];
  const area = `F${first}:F${last}`;
  return [
    { area, formula: `=$F${first}="${say('summary.notMet')}"`, look: { bold: true, colour: ALERT } },
    { area, formula: `=$F${first}="${say('summary.met')}"`, look: { colour: CALM } },
  ];
}

/** A column chart of the rates that have a target, with the target beside each. */
function chartOf(ordered: readonly Rate[], rows: ReadonlyMap<Rate, number>, say: Say): Omit<ChartPlan, 'over'> | null {
  const charted = ordered
    .filter((rate) => rate.denominator !== null && rate.target !== null)
    .map((rate) => rows.get(rate)!);
  const [first, last] = [charted[0], charted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const column = (number: number): string => `${cellAddress(first, number)}:${cellAddress(last, number)}`;
  return {
    name: 'RatesAndTargets',
    kind: 'column',
    title: say('summary.chart.title'),
    categories: column(1),
    series: [
      { name: say('summary.rates.value'), values: column(4) },
      { name: say('summary.rates.target'), values: column(5) },
    ],
  };
}
