import { defineClass, type Scalar, type ObjectMaker } from '../protocol/classes';
import type { Chart } from '../model/charts';
import { changeChart, type ChartTarget } from './chart';
import { booleanIn, numberIn, textIn } from './formatWords';

interface AxisTarget extends ChartTarget {
  readonly axis: 'category' | 'value';
}

/** Excel.ChartAxes */
export const chartAxes: ObjectMaker<ChartTarget> = defineClass('ChartAxes', () => ({
  objects: {
    CategoryAxis: (target) => chartAxis.of({ ...target, axis: 'category' }),
    ValueAxis: (target) => chartAxis.of({ ...target, axis: 'value' }),
  },
  methods: {
    GetItem: (target, args) => {
      const axis = args.word(0, ['Category', 'Value'] as const) === 'Category' ? 'category' : 'value';
      return chartAxis.of({ ...target, axis });
    },
  },
}));

/** A bound of the value axis; an empty text lets Excel choose. */
function bound(name: 'valueAxisMinimum' | 'valueAxisMaximum'): Scalar<AxisTarget> {
  return {
    get: (target) => (target.axis === 'value' ? (target.chart[name] ?? '') : ''),
    set: (target, value) => {
      const number = value === '' ? null : numberIn(value, -Number.MAX_VALUE, Number.MAX_VALUE);
      if (target.axis === 'value') changeChart(target, (chart) => (chart[name] = number));
    },
  };
}

const titleOf = (axis: AxisTarget['axis']) => (axis === 'value' ? 'valueAxisTitle' : 'categoryAxisTitle');

/** Excel.ChartAxis */
export const chartAxis: ObjectMaker<AxisTarget> = defineClass('ChartAxis', () => ({
  scalars: {
    Type: { get: ({ axis }) => (axis === 'value' ? 'Value' : 'Category') },
    Minimum: bound('valueAxisMinimum'),
    Maximum: bound('valueAxisMaximum'),
    NumberFormat: {
      get: ({ axis, chart }) => (axis === 'value' ? (chart.valueAxisFormat ?? 'General') : 'General'),
      set: (target, value) => {
        const format = textIn(value);
        if (target.axis === 'value') changeChart(target, (chart) => (chart.valueAxisFormat = format));
      },
    },
  },
  objects: { Title: (target) => chartAxisTitle.of(target) },
}));

/** Excel.ChartAxisTitle */
export const chartAxisTitle: ObjectMaker<AxisTarget> = defineClass('ChartAxisTitle', () => {
  const change = (target: AxisTarget, title: (chart: Chart) => string | null): void => {
    changeChart(target, (chart) => (chart[titleOf(target.axis)] = title(chart)));
  };
  return {
    scalars: {
      Text: {
        get: ({ chart, axis }) => chart[titleOf(axis)] ?? '',
        set: (target, value) => {
          const text = textIn(value);
          change(target, () => text);
        },
      },
      Visible: {
        get: ({ chart, axis }) => chart[titleOf(axis)] !== null,
        set: (target, value) => {
          const shown = booleanIn(value);
          change(target, (chart) => (shown ? (chart[titleOf(target.axis)] ?? '坐标轴标题') : null));
        },
      },
    },
  };
});
