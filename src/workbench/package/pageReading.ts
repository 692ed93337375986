import { type Area, maxColumns, maxRows, parseAreas, parseCell } from '../model/address';
import { type PageLayout, type SheetProtection, type SheetView, defaultPageLayout, defaultView } from '../model/page';
import { parseReference } from '../model/references';
import { type XmlDocument, type XmlElement, child, childrenOf, flag, numberOf, textOf } from './xml';

/** Page setup of a sheet. Print area and titles stand in defined names: see `readPrintNames`. */
export function readPage(document: XmlDocument): PageLayout {
  const { root } = document;
  const page = defaultPageLayout();
  const margins = child(root, 'pageMargins');
  if (margins !== null) {
    for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
      page.margins[side] = numberOf(margins, side) ?? page.margins[side];
    }
  }
  const setup = child(root, 'pageSetup');
  const fitted = flag(child(child(root, 'sheetPr'), 'pageSetUpPr') ?? root, 'fitToPage');
  if (setup !== null) {
    page.orientation = (setup.attributes.get('orientation') ?? 'default') as PageLayout['orientation'];
    page.paperSize = numberOf(setup, 'paperSize');
    page.scale = numberOf(setup, 'scale');
    page.blackAndWhite = flag(setup, 'blackAndWhite');
    page.draft = flag(setup, 'draft');
    page.firstPageNumber = flag(setup, 'useFirstPageNumber') ? numberOf(setup, 'firstPageNumber') : null;
    page.pageOrder = setup.attributes.get('pageOrder') === 'overThenDown' ? 'overThenDown' : 'downThenOver';
  }
  if (fitted) {
    page.fitToWidth = (setup === null ? null : numberOf(setup, 'fitToWidth')) ?? 1;
    page.fitToHeight = (setup === null ? null : numberOf(setup, 'fitToHeight')) ?? 1;
  }
  const options = child(root, 'printOptions');
  if (options !== null) {
    page.centerHorizontally = flag(options, 'horizontalCentered');
    page.centerVertically = flag(options, 'verticalCentered');
    page.printGridlines = flag(options, 'gridLines');
    page.printHeadings = flag(options, 'headings');
  }
  const texts = child(root, 'headerFooter');
  page.header = textIn(document, child(texts, 'oddHeader'));
  page.footer = textIn(document, child(texts, 'oddFooter'));
  page.rowBreaks = readBreaks(child(root, 'rowBreaks'));
  page.columnBreaks = readBreaks(child(root, 'colBreaks'));
  return page;
}

function textIn(document: XmlDocument, element: XmlElement | null): string {
  return element === null ? '' : textOf(document, element);
}

function readBreaks(element: XmlElement | null): number[] {
  return childrenOf(element, 'brk')
    .map((each) => numberOf(each, 'id') ?? 0)
    .filter((id) => id > 0);
}

/** The areas a print name holds, without their sheet, or null when it is no plain list of areas. */
export function readPrintNames(formula: string): Area[] | null {
  const areas: Area[] = [];
  for (const piece of formula.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
    const reference = parseReference(piece.slice(piece.lastIndexOf('!') + 1).trim());
    if (reference === null) return null;
    areas.push(reference.area);
  }
  return areas;
}

/** Spreads the areas of a print titles name over the page. */
export function applyPrintTitles(page: PageLayout, areas: readonly Area[]): void {
  for (const area of areas) {
    if (area.left === 0 && area.right === maxColumns - 1) page.titleRows = { from: area.top, to: area.bottom };
    else if (area.top === 0 && area.bottom === maxRows - 1) page.titleColumns = { from: area.left, to: area.right };
  }
}

/** How the sheet is shown: its first view. */
export function readView(root: XmlElement): SheetView {
  const view = defaultView();
  const element = child(child(root, 'sheetViews'), 'sheetView');
  if (element === null) return view;
  view.gridlines = flag(element, 'showGridLines', true);
  view.headings = flag(element, 'showRowColHeaders', true);
  view.zoom = numberOf(element, 'zoomScale') ?? 100;
  const pane = child(element, 'pane');
  if (pane?.attributes.get('state')?.startsWith('frozen') === true) {
    view.frozenRows = numberOf(pane, 'ySplit') ?? 0;
    view.frozenColumns = numberOf(pane, 'xSplit') ?? 0;
  }
  const active = pane?.attributes.get('activePane') ?? 'topLeft';
  const selections = childrenOf(element, 'selection');
  const selection = selections.find((each) => (each.attributes.get('pane') ?? 'topLeft') === active) ?? selections[0];
  const cell = parseCell(selection?.attributes.get('activeCell') ?? 'A1');
  const areas = parseAreas(selection?.attributes.get('sqref') ?? '');
  if (cell !== null) view.activeCell = cell;
  if (areas.length > 0) view.selection = areas;
  return view;
}

/** Attributes of protection: what they forbid when true, and whether they do by default. */
export const protectionFlags = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteColumns: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
  pivotTables: true,
} as const;

export function readProtection(root: XmlElement): SheetProtection | null {
  const element = child(root, 'sheetProtection');
  if (element === null || !flag(element, 'sheet')) return null;
  const allow = {
    editObjects: !flag(element, 'objects'),
    editScenarios: !flag(element, 'scenarios'),
  } as SheetProtection['allow'];
  for (const [name, forbidden] of Object.entries(protectionFlags)) {
    allow[name as keyof typeof protectionFlags] = !flag(element, name, forbidden);
  }
  const secret: Record<string, string> = {};
  for (const name of ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount']) {
    const value = element.attributes.get(name);
    if (value !== undefined) secret[name] = value;
  }
  return {
    allow,
    selectLocked: !flag(element, 'selectLockedCells'),
    selectUnlocked: !flag(element, 'selectUnlockedCells'),
    secret,
  };
}
