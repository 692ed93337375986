import { columnLetters } from '../registers/address';
import { columnPoints, MARGIN_POINTS } from '../reports/page';
import type { PrintPlan, SheetPlan } from '../reports/sheetPlan';
import { CALL_BYTES, type Stroke } from './strokes';

/** Widths, heights, merges, hidden rows and columns, frozen panes, grid lines, tab colour and print setup. */
export function layoutStrokes(plan: SheetPlan): Stroke[] {
  const strokes: Stroke[] = [];
  const add = (draw: Stroke['draw'], calls = 1): void => {
    strokes.push({ bytes: calls * CALL_BYTES, draw });
  };
  for (const [column, width] of Object.entries(plan.columnWidths ?? {})) {
    const letters = columnLetters(Number(column));
    add((sheet) => {
      sheet.getRange(`${letters}:${letters}`).format.columnWidth = columnPoints(width);
    });
  }
  for (const { from, to, height } of heightRuns(plan.rowHeights ?? {})) {
    add((sheet) => {
      sheet.getRange(`${from}:${to}`).format.rowHeight = height;
    });
  }
  for (const address of plan.merges ?? []) add((sheet) => sheet.getRange(address).merge(false));
  for (const row of plan.hiddenRows ?? []) {
    add((sheet) => {
      sheet.getRange(`${row}:${row}`).rowHidden = true;
    });
  }
  for (const column of plan.hiddenColumns ?? []) {
    const letters = columnLetters(column);
    add((sheet) => {
      sheet.getRange(`${letters}:${letters}`).columnHidden = true;
    });
  }
  add((sheet) => freeze(sheet, plan), 2);
  if (plan.gridlines === false) {
    add((sheet) => {
      sheet.showGridlines = false;
    });
  }
  if (plan.tabColour !== undefined) {
    const colour = plan.tabColour;
    add((sheet) => {
      sheet.tabColor = colour;
    });
  }
  if (plan.print) {
    const print = plan.print;
    add((sheet) => printSetup(sheet, print), 12);
  }
  return strokes;
}

/** Neighbouring rows of one height are set in one call. */
function heightRuns(heights: Readonly<Record<number, number>>): { from: number; to: number; height: number }[] {
  const runs: { from: number; to: number; height: number }[] = [];
  const rows = Object.keys(heights)
    .map(Number)
    .sort((a, b) => a - b);
  for (const row of rows) {
    const height = heights[row]!;
    const last = runs.at(-1);
    if (last && last.to === row - 1 && last.height === height) last.to = row;
    else runs.push({ from: row, to: row, height });
  }
  return runs;
}

function freeze(sheet: Excel.Worksheet, { freezeRows = 0, freezeColumns = 0 }: SheetPlan): void {
  if (freezeRows > 0 && freezeColumns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRange(`A1:${columnLetters(freezeColumns)}${freezeRows}`));
  } else if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  else if (freezeColumns > 0) sheet.freezePanes.freezeColumns(freezeColumns);
}

function printSetup(sheet: Excel.Worksheet, print: PrintPlan): void {
  const layout = sheet.pageLayout;
  layout.paperSize = Excel.PaperType.a4;
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.leftMargin = MARGIN_POINTS.side;
  layout.rightMargin = MARGIN_POINTS.side;
  layout.topMargin = MARGIN_POINTS.top;
  layout.bottomMargin = MARGIN_POINTS.bottom;
  layout.footerMargin = MARGIN_POINTS.footer;
  layout.centerHorizontally = true;
  if (print.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (print.titleRows !== undefined) layout.setPrintTitleRows(print.titleRows);
  if (print.area !== undefined) layout.setPrintArea(print.area);
  for (const row of print.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
  if (print.footer !== undefined) {
    const { left, center, right } = footerParts(print.footer);
    const footer = layout.headersFooters.defaultForAllPages;
    if (left) footer.leftFooter = left;
    if (center) footer.centerFooter = center;
    if (right) footer.rightFooter = right;
  }
}

/** `&Lleft&Ccentre&Rright` in its three parts; text before any of them stands in the centre. */
export function footerParts(footer: string): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  let current: keyof typeof parts = 'center';
  for (const piece of footer.split(/(&[LCR])/)) {
    if (piece === '&L') current = 'left';
    else if (piece === '&C') current = 'center';
    else if (piece === '&R') current = 'right';
    else parts[current] += piece;
  }
  return parts;
}
