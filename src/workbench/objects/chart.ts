import type { Chart, ChartAnchor } from '../model/charts';
import type { Sheet } from '../model/sheet';
import { wordOf } from '../protocol/arguments';
import { defineClass, type Scalar, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { rangeOf } from './addresses';
import { chartTypes } from './chartCollection';
import { chartAxes } from './chartAxes';
import { anchorOf, boxOf, type Box } from './chartPlace';
import { chartSeriesCollection } from './chartSeries';
import { seriesOf } from './chartSource';
import { booleanIn, numberIn, textIn } from './formatWords';
import { requireAllowed } from './protectedCells';
import { range } from './range';
import { worksheet } from './worksheet';

/** A chart and its sheet. */
export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** Says that a sheet's charts look different now. */
export function chartsChanged(sheet: Sheet): void {
  sheet.touched.add('charts');
  sheet.workbook.notifier.emit({ type: 'layout', sheet: sheet.id, source: sheet.workbook.notifier.source });
}

/** Changes a chart and says so. @throws HostError AccessDenied on a protected sheet */
export function changeChart(target: ChartTarget, change: (chart: Chart) => void): void {
  requireAllowed(target.sheet, 'editObjects');
  change(target.chart);
  chartsChanged(target.sheet);
}

function side(name: keyof Box): Scalar<ChartTarget> {
  return {
    get: (target) => boxOf(target.sheet, target.chart.anchor)[name],
    set: (target, value) => {
      const box = { ...boxOf(target.sheet, target.chart.anchor), [name]: numberIn(value, 0, 1_000_000) };
      changeChart(target, (chart) => (chart.anchor = anchorOf(target.sheet, box)));
    },
  };
}

/** Excel.Chart */
export const chart: ObjectMaker<ChartTarget> = defineClass('Chart', () => ({
  key: (target) => ({ Id: target.chart.id }),
  scalars: {
    Id: { get: (target) => target.chart.id },
    Name: {
      get: (target) => target.chart.name,
      set: (target, value) => {
        changeChart(target, (each) => (each.name = textIn(value)));
      },
    },
    ChartType: {
      get: (target) => Object.keys(chartTypes).find((name) => chartTypes[name] === target.chart.kind) ?? 'Invalid',
      set: (target, value) => {
        const kind = chartTypes[wordOf(value, Object.keys(chartTypes))] ?? fail('InvalidArgument');
        changeChart(target, (each) => (each.kind = kind));
      },
    },
    Left: side('left'),
    Top: side('top'),
    Width: side('width'),
    Height: side('height'),
  },
  objects: {
    Axes: (target) => chartAxes.of(target),
    DataLabels: (target) => chartDataLabels.of(target),
    Legend: (target) => chartLegend.of(target),
    Series: (target) => chartSeriesCollection.of(target),
    Title: (target) => chartTitle.of(target),
    Worksheet: ({ sheet }) => worksheet.of(sheet),
  },
  methods: {
    Delete: ({ sheet, chart: gone }) => {
      requireAllowed(sheet, 'editObjects');
      sheet.charts = sheet.charts.filter((each) => each !== gone);
      chartsChanged(sheet);
    },
    SetData: (target, args) => {
      const series = seriesOf(args.object(0, range), args.word(1, ['Auto', 'Columns', 'Rows'] as const, 'Auto'));
      changeChart(target, (each) => (each.series = series));
    },
    SetPosition: (target, args) => {
      const { sheet } = target;
      const cell = (index: number) =>
        args.optionalObject(index, range) ?? rangeOf(sheet.workbook, sheet, args.text(index));
      const start = cell(0).area;
      const anchor: ChartAnchor = {
        fromRow: start.top,
        fromColumn: start.left,
        fromRowOffset: 0,
        fromColumnOffset: 0,
        toRow: 0,
        toColumn: 0,
        toRowOffset: 0,
        toColumnOffset: 0,
      };
      if (args.has(1)) {
        const end = cell(1).area;
        anchor.toRow = end.bottom + 1;
        anchor.toColumn = end.right + 1;
      } else {
        const { width, height } = boxOf(sheet, target.chart.anchor);
        const { left, top } = boxOf(sheet, anchor);
        Object.assign(anchor, anchorOf(sheet, { left, top, width, height }));
      }
      changeChart(target, (each) => (each.anchor = anchor));
    },
  },
}));

/** Excel.ChartTitle */
export const chartTitle: ObjectMaker<ChartTarget> = defineClass('ChartTitle', () => ({
  scalars: {
    Text: {
      get: (target) => target.chart.title ?? '',
      set: (target, value) => {
        changeChart(target, (each) => (each.title = textIn(value)));
      },
    },
    Visible: {
      get: (target) => target.chart.title !== null,
      set: (target, value) => {
        const shown = booleanIn(value);
        changeChart(target, (each) => (each.title = shown ? (each.title ?? '图表标题') : null));
      },
    },
  },
}));

const legendPositions = { Right: 'right', Left: 'left', Top: 'top', Bottom: 'bottom' } as const;
const positionNames = Object.keys(legendPositions) as (keyof typeof legendPositions)[];

/** Excel.ChartLegend */
export const chartLegend: ObjectMaker<ChartTarget> = defineClass('ChartLegend', () => ({
  scalars: {
    Visible: {
      get: (target) => target.chart.legend !== null,
      set: (target, value) => {
        const shown = booleanIn(value);
        changeChart(target, (each) => (each.legend = shown ? (each.legend ?? 'bottom') : null));
      },
    },
    Position: {
      get: (target) => positionNames.find((name) => legendPositions[name] === target.chart.legend) ?? 'Invalid',
      set: (target, value) => {
        const position = legendPositions[wordOf(value, positionNames)];
        changeChart(target, (each) => (each.legend = position));
      },
    },
  },
}));

/** Excel.ChartDataLabels: shown with their values or not at all. */
export const chartDataLabels: ObjectMaker<ChartTarget> = defineClass('ChartDataLabels', () => ({
  scalars: {
    ShowValue: {
      get: (target) => target.chart.dataLabels,
      set: (target, value) => {
        const shown = booleanIn(value);
        changeChart(target, (each) => (each.dataLabels = shown));
      },
    },
  },
}));
