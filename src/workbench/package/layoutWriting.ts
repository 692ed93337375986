import { areaAddress, cellAddress } from '../model/address';
import type { SheetProtection } from '../model/page';
import type { Sheet } from '../model/sheet';
import { Edits, setAttributes } from './edits';
import { protectionFlags } from './pageReading';
import type { StyleWriter } from './styleWriting';
import { type XmlDocument, type XmlElement, child, childrenOf, prefixOf, writeAttributes } from './xml';

/** The tag of an element without content, as written, closed in itself. */
function emptyTag(document: XmlDocument, element: XmlElement | null, otherwise: string): string {
  return element === null ? otherwise : document.text.slice(element.start, element.openEnd).replace(/\s*\/?>$/, '/>');
}

/** Sheet properties: tab colour, outline, fitting to pages. What else they hold stays. */
export function writeProperties(document: XmlDocument, sheet: Sheet): string | null {
  const { root } = document;
  const p = prefixOf(root);
  const existing = child(root, 'sheetPr');
  const tab = sheet.tabColor === null ? '' : `<${p}tabColor rgb="FF${sheet.tabColor.slice(1).toUpperCase()}"/>`;
  const plainOutline = sheet.summaryBelow && sheet.summaryRight;
  const outline = plainOutline
    ? ''
    : `<${p}outlinePr${writeAttributes({ summaryBelow: sheet.summaryBelow, summaryRight: sheet.summaryRight })}/>`;
  const fitted = sheet.page.fitToWidth !== null || sheet.page.fitToHeight !== null;
  const setUp = child(existing, 'pageSetUpPr');
  const oldSetUp = emptyTag(document, setUp, `<${p}pageSetUpPr/>`);
  const newSetUp = setAttributes(oldSetUp, { fitToPage: fitted ? 1 : null });
  const page = /\s/.test(newSetUp) ? newSetUp : '';
  const content = tab + outline + page;
  const tag = existing === null ? `<${p}sheetPr/>` : document.text.slice(existing.start, existing.openEnd);
  if (content === '') return existing === null || !/\s\w/.test(tag) ? null : tag.replace(/\s*\/?>$/, '/>');
  return `${tag.replace(/\s*\/?>$/, '>')}${content}</${p}sheetPr>`;
}

/** The first view with its settings, frozen panes and selection. Further views stay. */
export function writeViews(document: XmlDocument, sheet: Sheet, active: boolean): string {
  const { root } = document;
  const p = prefixOf(root);
  const { view } = sheet;
  const existing = child(root, 'sheetViews');
  const first = child(existing, 'sheetView');
  const attributes = {
    showGridLines: view.gridlines ? null : 0,
    showRowColHeaders: view.headings ? null : 0,
    tabSelected: active ? 1 : null,
    zoomScale: view.zoom === 100 ? null : view.zoom,
    zoomScaleNormal: view.zoom === 100 ? null : view.zoom,
  };
  const tag = first === null ? `<${p}sheetView workbookViewId="0"/>` : document.text.slice(first.start, first.openEnd);
  const start = setAttributes(tag, attributes).replace(/\s*\/?>$/, '>');
  const kept = (first?.children ?? [])
    .filter((each) => each.local !== 'pane' && each.local !== 'selection')
    .map((each) => document.text.slice(each.start, each.end));
  const written = `${start}${writePane(sheet, p)}${kept.join('')}</${p}sheetView>`;
  if (existing === null || first === null) return `<${p}sheetViews>${written}</${p}sheetViews>`;
  return document.text.slice(existing.start, first.start) + written + document.text.slice(first.end, existing.end);
}

function writePane(sheet: Sheet, p: string): string {
  const { frozenRows: rows, frozenColumns: columns, activeCell, selection } = sheet.view;
  const place = writeAttributes({
    activeCell: cellAddress(activeCell.row, activeCell.column),
    sqref: selection.map(areaAddress).join(' '),
  });
  if (rows === 0 && columns === 0) return `<${p}selection${place}/>`;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = writeAttributes({
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: cellAddress(rows, columns),
    activePane: pane,
    state: 'frozen',
  });
  const others = pane === 'bottomRight' ? ['topRight', 'bottomLeft'] : [];
  return `<${p}pane${split}/>${others.map((name) => `<${p}selection pane="${name}"/>`).join('')}<${p}selection pane="${pane}"${place}/>`;
}

/** Only the mark of the shown tab: exactly one sheet may carry it, else a person edits several sheets at once. */
export function writeTabSelected(document: XmlDocument, active: boolean): string | null {
  const views = child(document.root, 'sheetViews');
  const first = child(views, 'sheetView');
  if (views === null || first === null) return null;
  const edits = new Edits(document);
  edits.attributes(first, { tabSelected: active ? 1 : null });
  return edits.any ? edits.apply() : null;
}

export function writeFormat(document: XmlDocument, sheet: Sheet): string {
  const { root } = document;
  const p = prefixOf(root);
  const existing = child(root, 'sheetFormatPr');
  const tag = emptyTag(document, existing, `<${p}sheetFormatPr/>`);
  let outlineRows = 0;
  for (const number of sheet.rowNumbers()) outlineRows = Math.max(outlineRows, sheet.row(number)?.outline ?? 0);
  const outlineColumns = Math.max(0, ...sheet.columns.bands.map((band) => band.outline));
  return setAttributes(tag, {
    defaultColWidth: sheet.defaultColumnWidth === 9.140625 ? null : sheet.defaultColumnWidth,
    defaultRowHeight: sheet.defaultRowHeight,
    outlineLevelRow: outlineRows || null,
    outlineLevelCol: outlineColumns || null,
  });
}

/** The columns; a band equal to one of the file keeps its markup. */
export function writeColumns(document: XmlDocument, sheet: Sheet, styles: StyleWriter): string | null {
  const { root } = document;
  const p = prefixOf(root);
  const known = new Map<string, XmlElement>();
  for (const each of childrenOf(child(root, 'cols'), 'col'))
    known.set(`${each.attributes.get('min')}-${each.attributes.get('max')}`, each);
  const bands = sheet.columns.bands.filter(
    (band) => band.width !== null || band.hidden || band.style !== 0 || band.outline > 0 || band.collapsed,
  );
  if (bands.length === 0) return null;
  const written = bands.map((band) => {
    const old = known.get(`${band.from + 1}-${band.to + 1}`);
    const tag = emptyTag(document, old ?? null, `<${p}col min="${band.from + 1}" max="${band.to + 1}"/>`);
    return setAttributes(tag, {
      width: band.width ?? sheet.defaultColumnWidth,
      style: band.style === 0 ? null : styles.index(band.style),
      hidden: band.hidden ? 1 : null,
      customWidth: band.width === null ? null : 1,
      outlineLevel: band.outline || null,
      collapsed: band.collapsed ? 1 : null,
    });
  });
  return `<${p}cols>${written.join('')}</${p}cols>`;
}

export function writeProtection(p: string, protection: SheetProtection | null): string | null {
  if (protection === null) return null;
  const flags: Record<string, string | number | boolean | null> = {
    ...protection.secret,
    sheet: true,
    objects: protection.allow.editObjects ? null : true,
    scenarios: protection.allow.editScenarios ? null : true,
  };
  for (const [name, forbidden] of Object.entries(protectionFlags)) {
    const allowed = protection.allow[name as keyof typeof protectionFlags];
    if (allowed === forbidden) flags[name] = !allowed;
  }
  if (!protection.selectLocked) flags.selectLockedCells = true;
  if (!protection.selectUnlocked) flags.selectUnlockedCells = true;
  return `<${p}sheetProtection${writeAttributes(flags)}/>`;
}

export function writeMerges(p: string, sheet: Sheet): string | null {
  if (sheet.merges.length === 0) return null;
  const cells = sheet.merges.map((merge) => `<${p}mergeCell ref="${areaAddress(merge)}"/>`).join('');
  return `<${p}mergeCells count="${sheet.merges.length}">${cells}</${p}mergeCells>`;
}

/** An empty worksheet, into which everything else is written. */
export function emptySheet(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData></sheetData></worksheet>'
  );
}

/** A namespace prefix for relationships in a document, and the declaration to add when it has none. */
export function relationshipPrefix(root: XmlElement): { prefix: string; declaration: string } {
  for (const [prefix, uri] of root.prefixes) {
    if (prefix !== '' && uri.endsWith('/officeDocument/2006/relationships')) return { prefix, declaration: '' };
    if (prefix !== '' && uri === 'http://purl.oclc.org/ooxml/officeDocument/relationships')
      return { prefix, declaration: '' };
  }
  return { prefix: 'r', declaration: ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' };
}
