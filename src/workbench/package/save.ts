import { areaAddress, maxColumns, maxRows, quoteSheetName } from '../model/address';
import { writeReference } from '../model/references';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { replayOnChart, replayOnPivotCache } from './keptReplay';
import { emptySheet } from './layoutWriting';
import type { PackageSource } from './open';
import { type Parts, relationshipBase } from './parts';
import { writeProperties } from './properties';
import { writeSettings } from './settings';
import { StringAppender, emptySharedStrings } from './sharedStrings';
import {
  type SheetWritingContext,
  moveDrawings,
  rewriteSheet,
  rewriteTabSelected,
  writeNewSheet,
} from './sheetWriting';
import { StyleWriter } from './styleWriting';
import { parseXml, prefixOf } from './xml';
import { writeWorkbook } from './workbookWriting';

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const stringsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/** A style part with nothing but the defaults. */
export const emptyStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** Whether anything differs from the file. */
function isTouched(workbook: Workbook): boolean {
  return (
    workbook.touched.size > 0 || workbook.history.length > 0 || workbook.sheets.some((sheet) => sheet.touched.size > 0)
  );
}

/**
 * Writes a workbook as an xlsx file. What nobody touched is written as it was read, byte for byte; the workbook itself stays as it is and can
 * be changed and saved again.
 */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  const source = workbook.source as PackageSource | null;
  if (source === null) throw new Error('The workbook was made without a package; use createWorkbook or openWorkbook.');
  if (!isTouched(workbook)) return source.bytes;
  const parts = source.parts.draft();
  const { workbookPart } = source;
  const relationships = dropDeletedSheets(workbook, source, parts);

  const stylesPart =
    source.stylesPart ?? addPart(parts, workbookPart, 'xl/styles.xml', 'styles', stylesType, emptyStyles);
  const styles = new StyleWriter(parts.text(stylesPart), stylesPart, workbook.styles);
  const stringsPart = source.stringsPart;
  const stringsText = stringsPart === null ? emptySharedStrings : parts.text(stringsPart);
  const appender = new StringAppender(source.strings, stringsPrefix(stringsText));
  const context: SheetWritingContext = { parts, workbookPart, strings: source.strings, appender, styles };

  keepFilterNames(workbook);
  const formulasMoved = writeSheets(workbook, source, context, relationships);
  if (styles.changed) parts.write(stylesPart, styles.finish());
  if (appender.changed) {
    const part =
      stringsPart ??
      addPart(parts, workbookPart, 'xl/sharedStrings.xml', 'sharedStrings', stringsType, emptySharedStrings);
    parts.write(part, appender.appended(stringsText, part));
  }
  replayOnKeptParts(workbook, source, parts);
  if (formulasMoved) dropCalculationChain(parts, workbookPart);
  const document = parts.xml(workbookPart);
  const written = writeWorkbook(document, workbook, source, relationships, isUncalculated(workbook));
  if (written !== document.text) parts.write(workbookPart, written);
  if (workbook.touched.has('properties')) writeProperties(workbook, parts);
  if (workbook.touched.has('settings')) writeSettings(workbook, parts, workbookPart);
  return parts.zip();
}

function stringsPrefix(text: string): string {
  const document = parseXml(text, null, {
    sst: (source, from, root) => Math.max(from, source.lastIndexOf(`</${root.name}`)),
  });
  return prefixOf(document.root);
}

function addPart(parts: Parts, owner: string, pattern: string, kind: string, type: string, content: string): string {
  const path = parts.has(pattern) ? parts.freePath(pattern.replace('.', '*.')) : pattern;
  parts.write(path, content);
  parts.setContentType(path, type);
  parts.relate(owner, `${relationshipBase}/${kind}`, path);
  return path;
}

/** Takes deleted sheets out, with every part only they needed. Gives the relationship ids of the others by sheet id. */
function dropDeletedSheets(workbook: Workbook, source: PackageSource, parts: Parts): Map<string, string> {
  const relationships = new Map<string, string>();
  const deleted = source.sheets.filter(({ id, relationship }) => {
    if (workbook.sheetById(id) === null) return true;
    relationships.set(id, relationship);
    return false;
  });
  if (deleted.length === 0) return relationships;
  const before = parts.reachable();
  for (const { relationship } of deleted) parts.unrelate(source.workbookPart, relationship);
  const after = parts.reachable();
  for (const path of before) if (!after.has(path)) parts.remove(path);
  return relationships;
}

/** Whether Excel has to calculate on loading: values of formulas may be out of date. */
function isUncalculated(workbook: Workbook): boolean {
  if (workbook.hasStaleResults) return true;
  if (workbook.pending.length === 0) return false;
  return workbook.sheets.some((sheet) =>
    sheet.rowNumbers().some((number) => (sheet.row(number)?.formulas?.size ?? 0) > 0),
  );
}

/** Writes new and touched sheets. True when the file's order of calculation is no longer right. */
function writeSheets(
  workbook: Workbook,
  source: PackageSource,
  context: SheetWritingContext,
  relationships: Map<string, string>,
): boolean {
  const { parts } = context;
  let formulasMoved = relationships.size < source.sheets.length;
  const note = (result: { formulasMoved: boolean }): void => {
    formulasMoved ||= result.formulasMoved;
  };
  const shown = workbook.touched.has('view') || workbook.touched.has('sheets');
  for (const sheet of workbook.sheets) {
    if (sheet.part === null && !sheet.isWorksheet) continue;
    if (sheet.part === null) {
      const path = parts.freePath('xl/worksheets/sheet*.xml');
      parts.write(path, emptySheet());
      parts.setContentType(path, worksheetType);
      relationships.set(sheet.id, parts.relate(context.workbookPart, `${relationshipBase}/worksheet`, path));
      note(writeNewSheet(sheet, path, context));
      continue;
    }
    const moved = workbook.history.length > 0;
    if (sheet.touched.size > 0 || moved) {
      note(rewriteSheet(sheet, sheet.part, context, sheet.touched));
      if (moved) moveDrawings(sheet, sheet.part, parts);
    }
    if (shown && !sheet.touched.has('view')) rewriteTabSelected(sheet, sheet.part, parts);
  }
  return formulasMoved;
}

/** Charts, chart sheets and pivot caches name cells and sheets that may have moved or been renamed. */
function replayOnKeptParts(workbook: Workbook, source: PackageSource, parts: Parts): void {
  if (workbook.history.length === 0) return;
  for (const path of source.parts.paths()) {
    if (!parts.has(path)) continue;
    const type = parts.contentType(path) ?? '';
    let changed: string | null = null;
    if (type.endsWith('drawingml.chart+xml')) changed = replayOnChart(parts.xml(path), workbook.history);
    else if (type.endsWith('pivotCacheDefinition+xml')) changed = replayOnPivotCache(parts.xml(path), workbook.history);
    if (changed !== null) parts.write(path, changed);
  }
}

/** The order of calculation that Excel remembers; Excel makes a new one. */
function dropCalculationChain(parts: Parts, workbookPart: string): void {
  for (const { id, target } of parts.related(workbookPart, 'calcChain')) {
    parts.unrelate(workbookPart, id);
    parts.remove(target);
  }
}

const filterName = '_xlnm._FilterDatabase';

/** Excel keeps the area of a sheet's filter under a hidden name as well. */
function keepFilterNames(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    if (!sheet.touched.has('autoFilter') && sheet.part !== null) continue;
    const at = workbook.names.findIndex((each) => each.sheet === sheet.id && each.name === filterName);
    const formula = sheet.autoFilter === null ? null : filterFormula(sheet);
    if (formula === null) {
      if (at >= 0) workbook.names.splice(at, 1);
    } else if (at >= 0) workbook.names[at]!.formula = formula;
    else
      workbook.names.push({ name: filterName, sheet: sheet.id, formula, hidden: true, comment: null, attributes: {} });
  }
}

function filterFormula(sheet: Sheet): string | null {
  const area = sheet.autoFilter?.area;
  if (area === undefined) return null;
  const absolute = { top: true, left: true, bottom: true, right: true };
  const whole = area.right - area.left === maxColumns - 1 || area.bottom - area.top === maxRows - 1;
  return whole
    ? `${quoteSheetName(sheet.name)}!${areaAddress(area)}`
    : `${quoteSheetName(sheet.name)}!${writeReference({ area, shape: 'range', absolute })}`;
}
