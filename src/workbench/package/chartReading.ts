import type { Chart, ChartAnchor, ChartKind, ChartSeries } from '../model/charts';
import { type Parts, relationshipBase } from './parts';
import { type XmlDocument, type XmlElement, attributeIn, child, childrenOf, descendants, textOf } from './xml';

/** English Metric Units per point. */
export const emuPerPoint = 12700;

/** Charts of a drawing part, with their places. */
export function readCharts(parts: Parts, drawingPath: string): Chart[] {
  if (!parts.has(drawingPath)) return [];
  const document = parts.xml(drawingPath);
  const relations = new Map(parts.relationships(drawingPath).map((each) => [each.id, each]));
  const charts: Chart[] = [];
  for (const anchor of document.root.children) {
    for (const reference of descendants(anchor, 'chart')) {
      const id = attributeIn(reference, 'relationships', 'id') ?? reference.attributes.get('r:id') ?? '';
      const target = relations.get(id);
      if (target === undefined || target.external || !parts.has(target.target)) continue;
      const name = descendants(anchor, 'cNvPr').next().value?.attributes.get('name');
      charts.push({
        id: `${drawingPath}#${id}`,
        name: name ?? `图表 ${charts.length + 1}`,
        ...readChart(parts.xml(target.target)),
        anchor: readAnchor(document, anchor),
        part: target.target,
        drawingPart: drawingPath,
      });
    }
  }
  return charts;
}

function readAnchor(document: XmlDocument, anchor: XmlElement): ChartAnchor {
  const corner = (name: string): [number, number, number, number] => {
    const element = child(anchor, name);
    const number = (part: string): number => {
      const found = child(element, part);
      return found === null ? 0 : Number(textOf(document, found)) || 0;
    };
    return [number('row'), number('col'), number('rowOff') / emuPerPoint, number('colOff') / emuPerPoint];
  };
  const [fromRow, fromColumn, fromRowOffset, fromColumnOffset] = corner('from');
  const [toRow, toColumn, toRowOffset, toColumnOffset] =
    child(anchor, 'to') === null ? [fromRow + 15, fromColumn + 8, 0, 0] : corner('to');
  return { fromRow, fromColumn, fromRowOffset, fromColumnOffset, toRow, toColumn, toRowOffset, toColumnOffset };
}

type ChartContent = Omit<Chart, 'id' | 'name' | 'anchor' | 'part' | 'drawingPart'>;

function readChart(document: XmlDocument): ChartContent {
  const chart = child(document.root, 'chart');
  const plot = child(chart, 'plotArea');
  const group = plot?.children.find((each) => each.local.endsWith('Chart'));
  const legend = child(chart, 'legend');
  const place = legend === null ? null : (child(legend, 'legendPos')?.attributes.get('val') ?? 'r');
  const valueAxis = child(plot, 'valAx');
  const limit = (name: string): number | null => {
    const value = child(child(valueAxis, 'scaling'), name)?.attributes.get('val');
    return value === undefined ? null : Number(value);
  };
  return {
    kind: kindOf(group),
    title: titleOf(document, chart),
    series:
      plot === null
        ? []
        : plot.children.flatMap((each) => childrenOf(each, 'ser').map((ser) => readSeries(document, ser))),
    legend:
      place === null ? null : (({ r: 'right', l: 'left', t: 'top', b: 'bottom' } as const)[place as 'r'] ?? 'right'),
    dataLabels: child(child(group, 'dLbls'), 'showVal')?.attributes.get('val') === '1',
    valueAxisTitle: titleOf(document, valueAxis),
    categoryAxisTitle: titleOf(document, child(plot, 'catAx')),
    valueAxisMinimum: limit('min'),
    valueAxisMaximum: limit('max'),
    valueAxisFormat: child(valueAxis, 'numFmt')?.attributes.get('formatCode') ?? null,
  };
}

function titleOf(document: XmlDocument, owner: XmlElement | null): string | null {
  const title = child(owner, 'title');
  if (title === null) return null;
  const texts = [...descendants(title, 't')].map((each) => textOf(document, each));
  return texts.length === 0 ? null : texts.join('');
}

function readSeries(document: XmlDocument, ser: XmlElement): ChartSeries {
  const formula = (name: string): string | null => {
    const found = child(ser, name);
    const reference = found === null ? undefined : descendants(found, 'f').next().value;
    return reference ? textOf(document, reference) : null;
  };
  const tx = child(ser, 'tx');
  const literal = child(tx, 'v');
  const look = child(ser, 'spPr');
  // Lines have their colour in the outline.
  const fill = child(look, 'solidFill') ?? child(child(look, 'ln'), 'solidFill');
  const color = child(fill, 'srgbClr')?.attributes.get('val');
  return {
    nameRef: formula('tx'),
    name: literal === null ? null : textOf(document, literal),
    categories: formula('cat') ?? formula('xVal'),
    values: formula('val') ?? formula('yVal') ?? '',
    color: color === undefined ? null : `#${color.toUpperCase()}`,
  };
}

function kindOf(group: XmlElement | undefined): ChartKind {
  const grouping = child(group, 'grouping')?.attributes.get('val') ?? 'standard';
  const suffix = grouping === 'stacked' ? 'Stacked' : grouping === 'percentStacked' ? 'Stacked100' : 'Clustered';
  switch (group?.local) {
    case 'barChart': {
      const bar = child(group, 'barDir')?.attributes.get('val') === 'bar';
      return `${bar ? 'bar' : 'column'}${suffix}` as ChartKind;
    }
    case 'lineChart':
      return childrenOf(group, 'ser').every(
        (each) => child(child(each, 'marker'), 'symbol')?.attributes.get('val') === 'none',
      )
        ? 'line'
        : 'lineMarkers';
    case 'pieChart':
      return 'pie';
    case 'doughnutChart':
      return 'doughnut';
    case 'areaChart':
      return grouping === 'stacked' ? 'areaStacked' : 'area';
    case 'scatterChart':
      return 'xyScatter';
    default:
      return 'other';
  }
}

/** Type of the relationship from a sheet to its drawing. */
export const drawingRelationship = `${relationshipBase}/drawing`;
