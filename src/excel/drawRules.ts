import type { ChartPlan, ConditionPlan, LinkPlan, SheetPlan, TablePlan, ValidationPlan } from '../reports/sheetPlan';
import { addressChunks } from './addressChunks';
import { CALL_BYTES, type Stroke } from './strokes';

const LINK_COLOUR = '#0563C1';

/** Tables. Their fixed names are given last, when the sheet they replace has gone (see `finish` in drawSheet). */
export function tableStrokes(tables: readonly TablePlan[]): Stroke[] {
  return tables.map((plan) => ({
    bytes: 4 * CALL_BYTES,
    draw: (sheet) => {
      const table = sheet.tables.add(plan.area, true);
      table.style = plan.style ?? 'TableStyleLight1';
      table.showBandedRows = false;
    },
  }));
}

export function validationStrokes(validations: readonly ValidationPlan[]): Stroke[] {
  return validations.map((plan) => ({
    bytes: 5 * CALL_BYTES,
    draw: (sheet) => {
      const validation = sheet.getRange(plan.area).dataValidation;
      // Excel shows a prompt only beside a rule; this one is kept by every entry.
      validation.rule =
        plan.list === null
          ? { custom: { formula: '=TRUE' } }
          : { list: { inCellDropDown: true, source: plan.list.join(',') } };
      validation.ignoreBlanks = true;
      validation.errorAlert = {
        showAlert: plan.strictness === 'stop',
        style: plan.strictness === 'stop' ? 'Stop' : 'Information',
        title: plan.prompt?.title ?? '',
        message: plan.prompt?.message ?? '',
      };
      if (plan.prompt) validation.prompt = { showPrompt: true, ...plan.prompt };
    },
  }));
}

export function conditionStrokes(conditions: readonly ConditionPlan[]): Stroke[] {
  return conditions.map((plan) => ({
    bytes: 6 * CALL_BYTES,
    draw: (sheet) => {
      const { custom } = sheet.getRange(plan.area).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = plan.formula;
      if (plan.look.bold !== undefined) custom.format.font.bold = plan.look.bold;
      if (plan.look.colour !== undefined) custom.format.font.color = plan.look.colour;
      if (plan.look.fill !== undefined) custom.format.fill.color = plan.look.fill;
    },
  }));
}

/** Links, and the blue underlined look that Excel gives them only when a person makes them. */
export function linkStrokes(links: readonly LinkPlan[]): Stroke[] {
  const strokes: Stroke[] = links.map(({ cell, toSheet, toCell, tip }) => ({
    bytes: 2 * CALL_BYTES,
    draw: (sheet) => {
      sheet.getRange(cell).hyperlink = {
        documentReference: `'${toSheet.replaceAll("'", "''")}'!${toCell}`,
        screenTip: tip ?? `${toSheet}!${toCell}`,
      };
    },
  }));
  for (const address of addressChunks(links.map(({ cell }) => cell))) {
    strokes.push({
      bytes: address.length + 2 * CALL_BYTES,
      draw: (sheet) => {
        const { font } = sheet.getRanges(address).format;
        font.color = LINK_COLOUR;
        font.underline = 'Single';
      },
    });
  }
  return strokes;
}

/** Charts beside their cells; categories and series are ranges of the same sheet, so they live with the figures. */
export function chartStrokes(charts: SheetPlan['charts']): Stroke[] {
  return (charts ?? []).map((plan) => ({
    bytes: 20 * CALL_BYTES,
    draw: (sheet) => {
      const [first, ...others] = plan.series;
      if (first === undefined) return;
      const kind = CHART_KINDS[plan.kind];
      const chart = sheet.charts.add(kind, sheet.getRange(first.values), 'Columns');
      chart.name = plan.name;
      chart.title.text = plan.title;
      chart.legend.position = 'Bottom';
      const categories = sheet.getRange(plan.categories);
      const lead = chart.series.getItemAt(0);
      lead.name = first.name;
      lead.setXAxisValues(categories);
      for (const { name, values } of others) {
        const series = chart.series.add(name);
        series.setValues(sheet.getRange(values));
        series.setXAxisValues(categories);
      }
      paint(chart, plan);
      const [from = plan.over, to = from] = plan.over.split(':');
      chart.setPosition(from, to);
    },
  }));
}

/** From zero, shares as whole percents unless the plan says otherwise, figures on the bars, our two colours. */
function paint(chart: Excel.Chart, plan: ChartPlan): void {
  const { valueAxis } = chart.axes;
  valueAxis.numberFormat = plan.axisFormat ?? '0%';
  valueAxis.minimum = 0;
  plan.series.forEach((_, index) => {
    const series = chart.series.getItemAt(index);
    series.format.fill.setSolidColor(SERIES_COLOURS[index % SERIES_COLOURS.length]!);
    series.hasDataLabels = true;
  });
}

const SERIES_COLOURS = ['#2F5597', '#BFBFBF'];

const CHART_KINDS = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  line: 'Line',
  pareto: 'Pareto',
} as const;
