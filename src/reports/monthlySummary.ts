import { areaAddress } from '../registers/address';
import type { Rate } from '../rates/rate';
import { packById } from '../regulations/packs/index';
import { isoDay, monthBounds, type Day, type Month } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { ALERT, INK, NOTE } from './looks';
import { openItemsSection } from './openItems';
import { printedPage, widthsByColumn } from './page';
import { rateName } from './rateWords';
import type { Say } from './say';
import { SheetDraft } from './sheetDraft';
import type { ChartPlan, SheetPlan } from './sheetPlan';
import { breakdownSection } from './summaryBreakdown';
import { summaryDetail } from './summaryDetail';
import { ratesSection, SUMMARY_WIDTHS, type RatesBlock } from './summaryRates';
import { quoted } from './summaryFormulas';

const CHART_ROWS = 16;

export interface SummaryInput {
  readonly month: Month;
  readonly rates: readonly Rate[];
  readonly ledger: Ledger;
  readonly today: Day;
  readonly say: Say;
}

/** 月度汇总 and 汇总明细 of one month; the first is read and printed, the second proves it. */
export function monthlySummary({ month, rates, ledger, today, say }: SummaryInput): readonly [SheetPlan, SheetPlan] {
  const detail = summaryDetail(rates, month, say);
  const draft = new SheetDraft(SUMMARY_WIDTHS.length);
  draft.title(say('summary.sheet.title', { month }));
  draft.subtitle(period(month, today, ledger, say));
  const action = draft.row;
  const toAct = rates.filter((rate) => rate.met === false);
  draft.row += toAct.length > 0 ? toAct.length + 1 : 2;
  draft.space();
  const { rankFrom } = ledger.regulation.office.options;
  const block = ratesSection(draft, rates, detail, rankFrom, say);
  const after = draft.row;
  draft.row = action;
  actionSection(draft, toAct, block, say);
  draft.row = after;
  const charts = chartBelow(draft, block);
  const breaks = [draft.row + 1];
  for (const dimension of ['group', 'person', 'building'] as const) {
    breakdownSection(draft, dimension, rates, detail, rankFrom, say);
  }
  breaks.push(draft.row + 1);
  openItemsSection(draft, ledger, today, say);
  draft.space();
  draft.line(say('summary.sheet.footnote', { detail: detail.plan.name }), NOTE, 30);
  return [summaryPlan(draft, { month, block, charts, breaks, say }), detail.plan];
}

interface SummaryParts {
  readonly month: Month;
  readonly block: RatesBlock;
  readonly charts: readonly ChartPlan[];
  /** Rows at which sections begin that get a page of their own. */
  readonly breaks: readonly number[];
  readonly say: Say;
}

function summaryPlan(draft: SheetDraft, { month, block, charts, breaks, say }: SummaryParts): SheetPlan {
  return draft.plan({
    name: say('summary.sheet.name', { month }),
    role: 'monthlySummary',
    columnWidths: widthsByColumn(SUMMARY_WIDTHS),
    conditions: block.conditions,
    charts,
    freezeRows: 2,
    gridlines: false,
    tabColour: INK,
    print: printedPage(say, {
      titleRows: '$1:$2',
      breaksBefore: breaks,
    }),
  });
}

function period(month: Month, today: Day, ledger: Ledger, say: Say): string {
  const { first, last } = monthBounds(month);
  return say('summary.sheet.subtitle', {
    from: isoDay(first),
    to: isoDay(last),
    today: isoDay(today),
    packs: ledger.regulation.packs.map((id) => packById(id)?.title ?? id).join('、'),
  });
}

/** 需要处理: each missed target in one line, live like the figures it repeats. */
function actionSection(draft: SheetDraft, missed: readonly Rate[], block: RatesBlock, say: Say): void {
  draft.section(say('summary.action.title'));
  if (missed.length === 0) {
    draft.line(say('summary.action.none'), { size: 10 }, 18);
    return;
  }
  for (const rate of missed) {
    const row = block.rows.get(rate)!;
    draft.formulaLine(actionFormula(rate, row, say), { size: 10, colour: ALERT }, 18);
  }
}

function actionFormula(rate: Rate, row: number, say: Say): string {
  const value = `"&TEXT(D${row},"0.0%")&"`;
  const target = `"&TEXT(E${row},"0.0%")&"`;
  const gap =
    rate.direction === 'atLeast'
      ? `"&(ROUNDUP(ROUND(E${row}*C${row},6),0)-B${row})&"`
      : `"&(B${row}-ROUNDDOWN(ROUND(E${row}*C${row},6),0))&"`;
  const name = quoted(rateName(rate, say)).slice(1, -1);
  const met = quoted(say('summary.action.met', { name }));
  return `=IF(F${row}=${quoted(say('summary.notMet'))},"${say(`summary.action.${rate.direction}`, { name, value, target, gap })}",${met})`;
}

function chartBelow(draft: SheetDraft, block: RatesBlock): ChartPlan[] {
  if (block.chart === null) return [];
  draft.space();
  const over = areaAddress({
    top: draft.row,
    bottom: draft.row + CHART_ROWS - 1,
    left: 1,
    right: SUMMARY_WIDTHS.length - 1,
  });
  draft.space(CHART_ROWS);
  return [{ ...block.chart, over }];
}
