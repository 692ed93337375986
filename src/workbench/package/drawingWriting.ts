import { parseReference } from '../model/references';
import type { Chart, ChartAnchor } from '../model/charts';
import type { Sheet } from '../model/sheet';
import type { CellValue } from '../model/values';
import { drawingRelationship, emuPerPoint } from './chartReading';
import { writeChart } from './chartWriting';
import { Edits } from './edits';
import { relationshipPrefix } from './layoutWriting';
import { type Parts, relationshipBase } from './parts';
import { type XmlDocument, attributeIn, child, descendants, escapeAttribute, parseXml, prefixOf } from './xml';

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

/** Longest series of which the chart keeps a copy of the cells. */
const maxCachedPoints = 5000;

/** Adds new charts to the sheet's drawing and takes deleted ones out. Gives the markup of the sheet's reference to the drawing. */
export function writeCharts(document: XmlDocument, sheet: Sheet, parts: Parts, path: string): string | null {
  const existing = parts
    .relationships(path)
    .find((each) => each.type.endsWith('/drawing') && each.type !== `${relationshipBase}/vmlDrawing`);
  const added = sheet.charts.filter((chart) => chart.part === null);
  const drawing = existing?.target ?? (added.length === 0 ? null : parts.freePath('xl/drawings/drawing*.xml'));
  if (drawing === null) return null;
  const xml = parseXml(existing === undefined ? emptyDrawing : parts.text(drawing), drawing);
  if (existing === undefined) parts.write(drawing, emptyDrawing);
  const edits = new Edits(xml);
  const kept = new Set(sheet.charts.map((chart) => chart.part));
  for (const relation of parts.related(drawing, 'chart')) {
    if (relation.external || kept.has(relation.target)) continue;
    for (const anchor of xml.root.children) {
      const shown = [...descendants(anchor, 'chart')].some(
        (each) => attributeIn(each, 'relationships', 'id') === relation.id,
      );
      if (shown) edits.remove(anchor);
    }
    parts.unrelate(drawing, relation.id);
    parts.remove(relation.target);
  }
  let shape = Math.max(1, ...[...descendants(xml.root, 'cNvPr')].map((each) => Number(each.attributes.get('id') ?? 0)));
  const p = prefixOf(xml.root);
  for (const chart of added) {
    const part = parts.freePath('xl/charts/chart*.xml');
    parts.write(
      part,
      writeChart(chart, (formula) => readReference(sheet, formula)),
    );
    parts.setContentType(part, chartType);
    const id = parts.relate(drawing, `${relationshipBase}/chart`, part);
    edits.append(xml.root, writeFrame(p, chart, id, ++shape));
  }
  if (edits.any) parts.write(drawing, edits.apply());
  if (existing !== undefined) {
    const reference = child(document.root, 'drawing');
    return reference === null ? null : document.text.slice(reference.start, reference.end);
  }
  parts.setContentType(drawing, drawingType);
  const id = parts.relate(path, drawingRelationship, drawing);
  const { prefix, declaration } = relationshipPrefix(document.root);
  return `<${prefixOf(document.root)}drawing${declaration} ${prefix}:id="${id}"/>`;
}

function writeFrame(p: string, chart: Chart, id: string, shape: number): string {
  const { anchor } = chart;
  const corner = (name: 'from' | 'to'): string => {
    const at = (part: 'Row' | 'Column'): number => anchor[`${name}${part}`];
    const offset = (part: 'Row' | 'Column'): number =>
      Math.round(anchor[`${name}${part}Offset` satisfies keyof ChartAnchor] * emuPerPoint);
    return `<${p}${name}><${p}col>${at('Column')}</${p}col><${p}colOff>${offset('Column')}</${p}colOff><${p}row>${at('Row')}</${p}row><${p}rowOff>${offset('Row')}</${p}rowOff></${p}${name}>`;
  };
  return (
    `<${p}twoCellAnchor>${corner('from')}${corner('to')}<${p}graphicFrame macro=""><${p}nvGraphicFramePr><${p}cNvPr id="${shape}" name="${escapeAttribute(chart.name)}"/><${p}cNvGraphicFramePr/></${p}nvGraphicFramePr>` +
    `<${p}xfrm><a:off xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" x="0" y="0"/><a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" cx="0" cy="0"/></${p}xfrm>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${relationshipBase}" r:id="${id}"/></a:graphicData></a:graphic></${p}graphicFrame><${p}clientData/></${p}twoCellAnchor>`
  );
}

function readReference(own: Sheet, formula: string): CellValue[] {
  const cells: CellValue[] = [];
  for (const piece of formula.replace(/^\((.*)\)$/, '$1').split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
    const mark = piece.lastIndexOf('!');
    let name = mark < 0 ? own.name : piece.slice(0, mark);
    if (name.startsWith("'")) name = name.slice(1, -1).replaceAll("''", "'");
    const sheet = own.workbook.sheet(name);
    const reference = parseReference(piece.slice(mark + 1));
    if (sheet === null || reference === null) continue;
    const { top, left, bottom, right } = reference.area;
    for (let row = top; row <= bottom && cells.length < maxCachedPoints; row++) {
      for (let column = left; column <= right; column++) cells.push(sheet.value(row, column));
    }
  }
  return cells;
}
