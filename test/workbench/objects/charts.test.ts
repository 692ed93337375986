import { openBook, refusal } from '../openBook';

type Host = Awaited<ReturnType<typeof openBook>>;

const figures = () =>
  openBook({
    汇总: [
      ['类别', '应回访', '已回访'],
      ['投诉', 20, 18],
      ['报修', 40, 31],
      ['入住', 8, 8],
    ],
  });

const withChart = async (host: Host, work: (chart: Excel.Chart, sheet: Excel.Worksheet) => void = () => undefined) => {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    work(sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns'), sheet);
    await context.sync();
  });
  return host.workbook.activeSheet.charts[0]!;
};

describe('ChartCollection', () => {
  test('add takes names from the first row and categories from the first column', async () => {
    const chart = await withChart(await figures());
    expect(chart).toMatchObject({ name: '图表 1', kind: 'columnClustered', legend: 'bottom' });
    expect(chart.series).toMatchObject([
      { nameRef: '汇总!$B$1', categories: '汇总!$A$2:$A$4', values: '汇总!$B$2:$B$4' },
      { nameRef: '汇总!$C$1', categories: '汇总!$A$2:$A$4', values: '汇总!$C$2:$C$4' },
    ]);
  });

  test('by rows each row is a series', async () => {
    const host = await figures();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Rows');
      await context.sync();
    });
    expect(host.workbook.activeSheet.charts[0]?.series.map((series) => series.values)).toEqual([
      '汇总!$B$2:$C$2',
      '汇总!$B$3:$C$3',
      '汇总!$B$4:$C$4',
    ]);
  });

  test('a kind this host does not draw is InvalidArgument', async () => {
    const host = await figures();
    const error = await refusal(
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.charts.add('Waterfall', sheet.getRange('A1:C4'));
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'InvalidArgument', at: 'ChartCollection.add' });
  });

  test('charts are found by name; a missing one is null or ItemNotFound', async () => {
    const host = await figures();
    await withChart(host, (chart) => (chart.name = '回访率'));
    const found = await host.run(async (context) => {
      const { charts } = context.workbook.worksheets.getActiveWorksheet();
      const chart = charts.getItem('回访率').load('chartType');
      const none = charts.getItemOrNullObject('没有');
      const count = charts.getCount();
      await context.sync();
      return [chart.chartType, none.isNullObject, count.value];
    });
    expect(found).toEqual(['ColumnClustered', true, 1]);
  });
});

describe('Chart', () => {
  test('title, legend, axes and labels', async () => {
    const chart = await withChart(await figures(), (each) => {
      each.title.text = '各类回访率';
      each.legend.position = 'Right';
      each.axes.valueAxis.minimum = 0;
      each.axes.valueAxis.maximum = 1;
      each.axes.valueAxis.numberFormat = '0%';
      each.axes.categoryAxis.title.text = '类别';
      each.dataLabels.showValue = true;
    });
    expect(chart).toMatchObject({
      title: '各类回访率',
      legend: 'right',
      valueAxisMinimum: 0,
      valueAxisMaximum: 1,
      valueAxisFormat: '0%',
      categoryAxisTitle: '类别',
      dataLabels: true,
    });
  });

  test('setPosition covers the cells from the first to the last', async () => {
    const chart = await withChart(await figures(), (each) => each.setPosition('E2', 'J15'));
    expect(chart.anchor).toMatchObject({ fromRow: 1, fromColumn: 4, toRow: 15, toColumn: 10 });
  });

  test('left, top, width and height are points', async () => {
    const host = await figures();
    await withChart(host, (each) => each.setPosition('B3', 'C4'));
    const box = await host.run(async (context) => {
      const chart = context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0);
      chart.load('left, top, width, height');
      await context.sync();
      const first = [chart.left, chart.top, chart.width, chart.height];
      chart.width = 200;
      chart.load('width');
      await context.sync();
      return [first, chart.width];
    });
    // Columns of 64 pixels are 48 points wide, rows 15 points high.
    expect(box).toEqual([[48, 30, 96, 30], 200]);
  });

  test('series can be added, pointed at cells, coloured and deleted', async () => {
    const chart = await withChart(await figures(), (each, sheet) => {
      const series = each.series.add('目标');
      series.setValues(sheet.getRange('B2:B4'));
      series.setXAxisValues(sheet.getRange('A2:A4'));
      series.format.fill.setSolidColor('#C00000');
      each.series.getItemAt(0).delete();
    });
    expect(chart.series).toMatchObject([
      { nameRef: '汇总!$C$1' },
      { name: '目标', values: '汇总!$B$2:$B$4', categories: '汇总!$A$2:$A$4', color: '#C00000' },
    ]);
  });

  test('delete takes it away', async () => {
    const host = await figures();
    await withChart(host);
    await host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0).delete();
      await context.sync();
    });
    expect(host.workbook.activeSheet.charts).toEqual([]);
  });
});
