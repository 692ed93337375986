import type { Area } from './address';

/** Sheet protection. What is `true` in `allow` a user may do although the sheet is protected. */
export interface SheetProtection {
  allow: {
    formatCells: boolean;
    formatColumns: boolean;
    formatRows: boolean;
    insertColumns: boolean;
    insertRows: boolean;
    insertHyperlinks: boolean;
    deleteColumns: boolean;
    deleteRows: boolean;
    sort: boolean;
    autoFilter: boolean;
    pivotTables: boolean;
    editObjects: boolean;
    editScenarios: boolean;
  };
  selectLocked: boolean;
  selectUnlocked: boolean;
  /** The file's own attributes (password hash and salt), written back as they are. */
  secret: Readonly<Record<string, string>>;
}

/** Inches. */
export interface PageMargins {
  left: number;
  right: number;
  top: number;
  bottom: number;
  header: number;
  footer: number;
}

export interface PageLayout {
  orientation: 'default' | 'portrait' | 'landscape';
  /** Number of the schema, 9 = A4; null = the printer's. */
  paperSize: number | null;
  margins: PageMargins;
  /** Percent, when not fitted. */
  scale: number | null;
  /** Pages to fit to, 0 = as many as needed; null = not fitted. */
  fitToWidth: number | null;
  fitToHeight: number | null;
  printArea: Area[];
  /** 0-based rows repeated on each page, inclusive. */
  titleRows: { from: number; to: number } | null;
  titleColumns: { from: number; to: number } | null;
  /** Excel's codes, e.g. `&L…&C第 &P 页&R`. */
  header: string;
  footer: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draft: boolean;
  firstPageNumber: number | null;
  pageOrder: 'downThenOver' | 'overThenDown';
  /** 0-based rows and columns before which a page ends. */
  rowBreaks: number[];
  columnBreaks: number[];
}

/** Excel's normal margins; the layout of a new sheet. */
export function defaultPageLayout(): PageLayout {
  return {
    orientation: 'default',
    paperSize: null,
    margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    scale: null,
    fitToWidth: null,
    fitToHeight: null,
    printArea: [],
    titleRows: null,
    titleColumns: null,
    header: '',
    footer: '',
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draft: false,
    firstPageNumber: null,
    pageOrder: 'downThenOver',
    rowBreaks: [],
    columnBreaks: [],
  };
}

/** How a sheet is shown. */
export interface SheetView {
  /** Rows and columns frozen at the top and left. */
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
  headings: boolean;
  /** Percent. */
  zoom: number;
  activeCell: { row: number; column: number };
  selection: readonly Area[];
}

export function defaultView(): SheetView {
  return {
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    headings: true,
    zoom: 100,
    activeCell: { row: 0, column: 0 },
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
  };
}
