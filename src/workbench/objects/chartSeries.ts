import type { ChartSeries } from '../model/charts';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { absoluteAddress, rangeOf } from './addresses';
import { valueOut } from './cellValues';
import { changeChart, type ChartTarget } from './chart';
import { booleanIn, colorIn, textIn } from './formatWords';
import { range } from './range';

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

const all = (target: ChartTarget): SeriesTarget[] => target.chart.series.map((series) => ({ ...target, series }));

function nameOf({ sheet, series }: SeriesTarget): string {
  if (series.nameRef === null) return series.name ?? '';
  const { sheet: owner, area } = rangeOf(sheet.workbook, sheet, series.nameRef);
  return String(valueOut(owner.value(area.top, area.left)));
}

/** Excel.ChartSeries */
export const chartSeries: ObjectMaker<SeriesTarget> = defineClass('ChartSeries', () => ({
  scalars: {
    Name: {
      get: nameOf,
      set: (target, value) => {
        const name = textIn(value);
        changeChart(target, () => {
          target.series.nameRef = name.startsWith('=') ? name.slice(1) : null;
          target.series.name = name.startsWith('=') ? null : name;
        });
      },
    },
    HasDataLabels: {
      get: ({ chart }) => chart.dataLabels,
      set: (target, value) => {
        const shown = booleanIn(value);
        changeChart(target, (chart) => (chart.dataLabels = shown));
      },
    },
  },
  objects: { Format: (target) => chartSeriesFormat.of(target) },
  methods: {
    Delete: (target) => {
      changeChart(target, (chart) => (chart.series = chart.series.filter((each) => each !== target.series)));
    },
    SetValues: (target, args) => {
      const { sheet, area } = args.object(0, range);
      changeChart(target, () => (target.series.values = absoluteAddress(sheet, area)));
    },
    SetXAxisValues: (target, args) => {
      const { sheet, area } = args.object(0, range);
      changeChart(target, () => (target.series.categories = absoluteAddress(sheet, area)));
    },
  },
}));

/** Excel.ChartSeriesCollection */
export const chartSeriesCollection: ObjectMaker<ChartTarget> = defineClass('ChartSeriesCollection', () => ({
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: (target) => all(target).map((each) => chartSeries.of(each)),
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (target, args) => chartSeries.of(all(target)[args.integer(0)] ?? fail('InvalidArgument')),
    Add: (target, args) => {
      const series: ChartSeries = {
        nameRef: null,
        name: args.optionalText(0) ?? '',
        categories: null,
        values: '',
        color: null,
      };
      const at = args.optionalInteger(1) ?? target.chart.series.length;
      changeChart(target, (chart) => chart.series.splice(at, 0, series));
      return chartSeries.of({ ...target, series });
    },
  },
}));

/** Excel.ChartSeriesFormat */
export const chartSeriesFormat: ObjectMaker<SeriesTarget> = defineClass('ChartSeriesFormat', () => ({
  objects: { Fill: (target) => chartFill.of(target) },
}));

/** Excel.ChartFill of a series */
export const chartFill: ObjectMaker<SeriesTarget> = defineClass('ChartFill', () => ({
  methods: {
    SetSolidColor: (target, args) => {
      const color = colorIn(args.raw(0));
      changeChart(target, () => (target.series.color = color));
    },
    Clear: (target) => {
      changeChart(target, () => (target.series.color = null));
    },
  },
}));
