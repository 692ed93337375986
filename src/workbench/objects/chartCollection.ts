import type { Chart, ChartKind } from '../model/charts';
import type { Sheet } from '../model/sheet';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import type { Arguments } from '../protocol/arguments';
import { fail } from '../protocol/errors';
import { chart, chartsChanged, type ChartTarget } from './chart';
import { anchorOf, newChartSize } from './chartPlace';
import { seriesOf } from './chartSource';
import { requireAllowed } from './protectedCells';
import { range } from './range';
import { sumColumns, sumRows } from './measures';

/** Excel.ChartType as far as this host draws them. */
export const chartTypes: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: 'columnClustered',
  ColumnStacked: 'columnStacked',
  ColumnStacked100: 'columnStacked100',
  BarClustered: 'barClustered',
  BarStacked: 'barStacked',
  BarStacked100: 'barStacked100',
  Line: 'line',
  LineMarkers: 'lineMarkers',
  Pie: 'pie',
  Doughnut: 'doughnut',
  Area: 'area',
  AreaStacked: 'areaStacked',
  XYScatter: 'xyScatter',
};

const charts = (sheet: Sheet): ChartTarget[] => sheet.charts.map((each) => ({ sheet, chart: each }));

/** A chart by name (without regard to case) or id. */
function find(sheet: Sheet, key: string): ChartTarget | null {
  const found =
    sheet.charts.find((each) => each.name.toUpperCase() === key.toUpperCase()) ??
    sheet.charts.find((each) => each.id === key);
  return found === undefined ? null : { sheet, chart: found };
}

function freeName(sheet: Sheet): string {
  for (let number = sheet.charts.length + 1; ; number++) {
    const name = `图表 ${number}`;
    if (find(sheet, name) === null) return name;
  }
}

function freeId(sheet: Sheet): string {
  for (let number = sheet.charts.length + 1; ; number++) {
    const id = `${sheet.id}-chart-${number}`;
    if (!sheet.charts.some((each) => each.id === id)) return id;
  }
}

function add(sheet: Sheet, args: Arguments): ChartTarget {
  const kind = chartTypes[args.word(0, Object.keys(chartTypes))] ?? fail('InvalidArgument');
  const source = args.object(1, range);
  const seriesBy = args.word(2, ['Auto', 'Columns', 'Rows'] as const, 'Auto');
  requireAllowed(sheet, 'editObjects');
  const { area } = source;
  const beside = {
    left: sumColumns(sheet, 0, Math.min(area.right, 50)),
    top: sumRows(sheet, 0, area.top - 1),
    ...newChartSize,
  };
  const added: Chart = {
    id: freeId(sheet),
    name: freeName(sheet),
    kind,
    title: null,
    series: seriesOf(source, seriesBy),
    anchor: anchorOf(sheet, beside),
    legend: 'bottom',
    dataLabels: false,
    valueAxisTitle: null,
    categoryAxisTitle: null,
    valueAxisMinimum: null,
    valueAxisMaximum: null,
    valueAxisFormat: null,
    part: null,
    drawingPart: null,
  };
  sheet.charts.push(added);
  chartsChanged(sheet);
  return { sheet, chart: added };
}

/** Excel.ChartCollection */
export const chartCollection: ObjectMaker<Sheet> = defineClass('ChartCollection', () => ({
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => charts(sheet).map((each) => chart.of(each)),
  indexer: (sheet, args) => chart.of(find(sheet, args.text(0)) ?? fail('ItemNotFound')),
  methods: {
    Add: (sheet, args) => chart.of(add(sheet, args)),
    GetCount: (sheet) => sheet.charts.length,
    GetItemAt: (sheet, args) => chart.of(charts(sheet)[args.integer(0)] ?? fail('InvalidArgument')),
    GetItemOrNullObject: (sheet, args) => chart.orNull(find(sheet, args.text(0))),
  },
}));
