import type { CellValue } from '../model/values';
import { CellError } from '../model/values';
import type { Chart, ChartSeries } from '../model/charts';
import { escapeText, writeAttributes } from './xml';

/** Cells a reference names, in order; the chart keeps a copy of them. */
export type ReadReference = (formula: string) => CellValue[];

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A chart part for a chart that was added. */
export function writeChart(chart: Chart, read: ReadReference): string {
  const title =
    chart.title === null
      ? '<c:autoTitleDeleted val="1"/>'
      : `${writeTitle(chart.title, 1400)}<c:autoTitleDeleted val="0"/>`;
  const legend =
    chart.legend === null
      ? ''
      : `<c:legend><c:legendPos val="${{ right: 'r', left: 'l', top: 't', bottom: 'b' }[chart.legend]}"/><c:overlay val="0"/></c:legend>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}><c:roundedCorners val="0"/><c:chart>${title}` +
    `<c:plotArea><c:layout/>${writePlot(chart, read)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function writeTitle(text: string, size: number): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${size}"/><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function writePlot(chart: Chart, read: ReadReference): string {
  const { kind } = chart;
  const series = chart.series.map((each, i) => writeSeries(each, i, chart, read)).join('');
  const labels = chart.dataLabels
    ? '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    : '';
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  if (kind === 'pie')
    return `<c:pieChart><c:varyColors val="1"/>${series}${labels}<c:firstSliceAng val="0"/></c:pieChart>`;
  if (kind === 'doughnut')
    return `<c:doughnutChart><c:varyColors val="1"/>${series}${labels}<c:firstSliceAng val="0"/><c:holeSize val="50"/></c:doughnutChart>`;
  if (kind === 'line' || kind === 'lineMarkers') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}${labels}<c:marker val="1"/>${axes}</c:lineChart>${writeAxes(chart)}`;
  }
  if (kind === 'area' || kind === 'areaStacked') {
    const grouping = kind === 'area' ? 'standard' : 'stacked';
    return `<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}${labels}${axes}</c:areaChart>${writeAxes(chart)}`;
  }
  if (kind === 'xyScatter') {
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${labels}${axes}</c:scatterChart>${writeScatterAxes(chart)}`;
  }
  const direction = kind.startsWith('bar') ? 'bar' : 'col';
  const grouping = kind.endsWith('Stacked100') ? 'percentStacked' : kind.endsWith('Stacked') ? 'stacked' : 'clustered';
  const overlap = grouping === 'clustered' ? '' : '<c:overlap val="100"/>';
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}${labels}<c:gapWidth val="100"/>${overlap}${axes}</c:barChart>${writeAxes(chart)}`;
}

function writeSeries(series: ChartSeries, index: number, chart: Chart, read: ReadReference): string {
  const scatter = chart.kind === 'xyScatter';
  const line = chart.kind === 'line' || chart.kind === 'lineMarkers';
  let name = '';
  if (series.nameRef !== null)
    name = `<c:tx><c:strRef><c:f>${escapeText(series.nameRef)}</c:f>${textCache(read(series.nameRef))}</c:strRef></c:tx>`;
  else if (series.name !== null) name = `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`;
  let look = '';
  if (series.color !== null) {
    const fill = `<a:solidFill><a:srgbClr val="${series.color.slice(1).toUpperCase()}"/></a:solidFill>`;
    look = `<c:spPr>${line ? `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>` : fill}</c:spPr>`;
  } else if (scatter) look = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  const marker = chart.kind === 'line' ? '<c:marker><c:symbol val="none"/></c:marker>' : '';
  const inverted = /^(bar|column)/.test(chart.kind) ? '<c:invertIfNegative val="0"/>' : '';
  let categories = '';
  if (series.categories !== null) {
    const cells = read(series.categories);
    const numeric = cells.length > 0 && cells.every((cell) => typeof cell === 'number');
    const reference = `<c:f>${escapeText(series.categories)}</c:f>`;
    if (scatter) categories = `<c:xVal><c:numRef>${reference}${numberCache(cells)}</c:numRef></c:xVal>`;
    else if (numeric) categories = `<c:cat><c:numRef>${reference}${numberCache(cells)}</c:numRef></c:cat>`;
    else categories = `<c:cat><c:strRef>${reference}${textCache(cells)}</c:strRef></c:cat>`;
  }
  const tag = scatter ? 'c:yVal' : 'c:val';
  const values = `<${tag}><c:numRef><c:f>${escapeText(series.values)}</c:f>${numberCache(read(series.values))}</c:numRef></${tag}>`;
  const smooth = line || scatter ? '<c:smooth val="0"/>' : '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${look}${inverted}${marker}${categories}${values}${smooth}</c:ser>`;
}

function textCache(cells: readonly CellValue[]): string {
  const points = cells.map((cell, i) => {
    if (cell === null) return '';
    const text = cell instanceof CellError ? cell.code : String(cell);
    return `<c:pt idx="${i}"><c:v>${escapeText(text)}</c:v></c:pt>`;
  });
  return `<c:strCache><c:ptCount val="${cells.length}"/>${points.join('')}</c:strCache>`;
}

function numberCache(cells: readonly CellValue[]): string {
  const points = cells.map((cell, i) => (typeof cell === 'number' ? `<c:pt idx="${i}"><c:v>${cell}</c:v></c:pt>` : ''));
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache>`;
}

function writeScaling(chart: Chart): string {
  const limit = (name: string, value: number | null): string =>
    value === null ? '' : `<c:${name}${writeAttributes({ val: value })}/>`;
  return `<c:scaling><c:orientation val="minMax"/>${limit('max', chart.valueAxisMaximum)}${limit('min', chart.valueAxisMinimum)}</c:scaling>`;
}

function writeValueAxis(chart: Chart, id: number, cross: number, position: string): string {
  const format = chart.valueAxisFormat;
  const title = chart.valueAxisTitle === null ? '' : writeTitle(chart.valueAxisTitle, 1000);
  const numFmt = `<c:numFmt${writeAttributes({ formatCode: format ?? 'General', sourceLinked: format === null })}/>`;
  return `<c:valAx><c:axId val="${id}"/>${writeScaling(chart)}<c:delete val="0"/><c:axPos val="${position}"/><c:majorGridlines/>${title}${numFmt}<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
}

function writeAxes(chart: Chart): string {
  const bar = chart.kind.startsWith('bar');
  const title = chart.categoryAxisTitle === null ? '' : writeTitle(chart.categoryAxisTitle, 1000);
  const category = `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${bar ? 'l' : 'b'}"/>${title}<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  return category + writeValueAxis(chart, 222222222, 111111111, bar ? 'b' : 'l');
}

function writeScatterAxes(chart: Chart): string {
  const plain: Chart = {
    ...chart,
    valueAxisTitle: chart.categoryAxisTitle,
    valueAxisMinimum: null,
    valueAxisMaximum: null,
    valueAxisFormat: null,
  };
  return writeValueAxis(plain, 111111111, 222222222, 'b') + writeValueAxis(chart, 222222222, 111111111, 'l');
}
