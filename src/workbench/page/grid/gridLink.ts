import type { Op, Selection, Sheet as GridSheet } from '@fortune-sheet/core';
import type { WorkbookInstance } from '@fortune-sheet/react';
import { displayText } from '../../formulas/displayText';
import { cellAddress } from '../../model/address';
import { enterValue } from '../../model/editing';
import { ModelError } from '../../model/errors';
import type { WorkbookEvent } from '../../model/events';
import { setColumns, setRows } from '../../model/formatting';
import type { Sheet } from '../../model/sheet';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../../model/structure';
import type { Workbook } from '../../model/workbook';
import { editsOf, touchedBy } from './gridEdits';
import { sheetView, shownSize } from './sheetView';

/** Rows or columns inserted or deleted from the grid's menu. */
interface RowColumnOp {
  readonly type: 'row' | 'column';
  readonly index: number;
  readonly count: number;
  readonly direction: 'lefttop' | 'rightbottom';
  readonly start: number;
  readonly end: number;
}

/**
 * Between the model and the grid: what people do in the grid is done to the model (as `user`), and every event of the model redraws the
 * sheets it is about, all at once before the next frame.
 */
export class GridLink {
  private readonly stale = new Set<string>();
  private allStale = false;
  private scheduled = false;
  private selecting = false;

  private shown: WorkbookInstance | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly calculate: (workbook: Workbook) => void,
    /** Told of an edit the model refused: the cell and the code of the reason. */
    private readonly onRefused: (cell: string, code: string) => void,
  ) {}

  /** The grid that shows the workbook; `null` when it goes away. */
  attach(grid: WorkbookInstance | null): void {
    this.shown = grid;
  }

  private grid(): WorkbookInstance | null {
    return this.shown;
  }

  private refused(error: unknown, row: number, column: number): void {
    if (!(error instanceof ModelError)) throw error;
    this.onRefused(cellAddress(row, column), error.code);
  }

  /** Begins to follow the model; the result ends it. */
  start(): () => void {
    return this.workbook.subscribe((event) => this.heard(event));
  }

  /** The sheets for a grid that begins: it wants its first cells as a list. */
  firstSheets(): GridSheet[] {
    return this.allSheets().map(({ data = [], ...sheet }) => ({
      ...sheet,
      celldata: data.flatMap((line, r) => line.flatMap((v, c) => (v === null ? [] : [{ r, c, v }]))),
    }));
  }

  private allSheets(): GridSheet[] {
    return this.workbook.sheets.filter((sheet) => sheet.isWorksheet).map((sheet, order) => this.view(sheet, order));
  }

  /** A person has typed into a cell of the active sheet. The grid calls while it renders, so the model changes a moment later. */
  typed(row: number, column: number, value: unknown): void {
    const sheet = this.workbook.activeSheet;
    const text = typeof value === 'string' ? value.replace(/\r?\n$/, '') : String(value ?? '');
    this.later(() => {
      // Leaving a cell as it shows is no edit: a date need not be what its format lets one see.
      const same = sheet.formula(row, column) === null && text === displayText(this.workbook, sheet, row, column);
      if (!same) this.enter(sheet, row, column, text);
      this.redraw(sheet.id);
    });
  }

  /** The grid has changed by itself. */
  changed(ops: readonly Op[]): void {
    const structure = ops.find(({ op }) => op === 'insertRowCol' || op === 'deleteRowCol');
    this.later(() => {
      if (structure !== undefined) this.restructure(structure);
      else for (const { sheet, cells, sizes } of touchedBy(ops)) this.takeOver(sheet, cells, sizes);
    });
  }

  /** A person has selected cells. */
  selected(sheetId: string, selection: Selection | undefined): void {
    const sheet = this.workbook.sheetById(sheetId);
    if (sheet === null || selection === undefined || this.selecting) return;
    const [top = 0, bottom = top] = selection.row;
    const [left = 0, right = left] = selection.column;
    const [now] = sheet.view.selection;
    if (now?.top === top && now.bottom === bottom && now.left === left && now.right === right) return;
    this.later(() => this.workbook.select(sheet, [{ top, left, bottom, right }]));
  }

  /** A person has chosen a tab. */
  activated(sheetId: string): void {
    const sheet = this.workbook.sheetById(sheetId);
    if (sheet !== null && sheet.visibility === 'visible') this.later(() => this.workbook.activate(sheet));
  }

  /** Does something to the model as the person, after the grid has finished what it is at. Answers false: the grid itself does nothing. */
  later(work: () => unknown): false {
    setTimeout(() => {
      try {
        this.workbook.notifier.as('user', work);
        this.calculate(this.workbook);
      } catch (error) {
        const { row, column } = this.workbook.activeSheet.view.activeCell;
        this.refused(error, row, column);
        this.redrawAll();
      }
    });
    return false;
  }

  private enter(sheet: Sheet, row: number, column: number, input: Parameters<typeof enterValue>[3]): void {
    const open = sheet.protection === null || !sheet.style(row, column).locked;
    if (open) enterValue(sheet, row, column, input);
    else this.refused(new ModelError('protected', 'The sheet is protected.'), row, column);
  }

  private takeOver(sheetId: string, cells: ReadonlySet<string>, sizes: boolean): void {
    const sheet = this.workbook.sheetById(sheetId);
    const shown = this.grid()
      ?.getAllSheets()
      .find(({ id }) => id === sheetId);
    if (sheet === null || shown === undefined) return;
    for (const { row, column, input } of editsOf(sheet, cells, (r, c) => shown.data?.[r]?.[c])) {
      this.enter(sheet, row, column, input);
    }
    if (sizes) {
      for (const [column, pixels] of Object.entries(shown.config?.columnlen ?? {})) {
        const width = (pixels - 5) / 7;
        const at = Number(column);
        if (Math.abs((sheet.columns.get(at).width ?? -1) - width) > 0.1) setColumns(sheet, at, at, { width });
      }
      for (const [row, pixels] of Object.entries(shown.config?.rowlen ?? {})) {
        const height = (pixels * 3) / 4;
        const at = Number(row);
        if (Math.abs((sheet.row(at)?.height ?? -1) - height) > 0.5) setRows(sheet, at, at, { height });
      }
    }
    // What the grid formatted on its own is put back.
    this.redraw(sheetId);
  }

  private restructure({ op, id, value }: Op): void {
    const sheet = this.workbook.sheetById(id ?? '');
    if (sheet === null) return;
    const { type, index, count, direction, start, end } = value as RowColumnOp;
    if (op === 'insertRowCol') {
      const at = direction === 'rightbottom' ? index + 1 : index;
      (type === 'row' ? insertRows : insertColumns)(sheet, at, count);
    } else (type === 'row' ? deleteRows : deleteColumns)(sheet, start, end - start + 1);
    this.redraw(sheet.id);
  }

  private heard(event: WorkbookEvent): void {
    switch (event.type) {
      case 'cells':
      case 'format':
      case 'layout':
      case 'table':
        this.redraw(event.sheet);
        return;
      case 'calculated':
        for (const sheet of event.sheets) this.redraw(sheet);
        return;
      case 'selection':
        if (event.source !== 'user') this.showSelection(event.sheet);
        return;
      case 'sheetActivated':
        if (event.source !== 'user') this.redrawAll();
        return;
      case 'sheetDeactivated':
      case 'settings':
        return;
      default:
        this.redrawAll();
    }
  }

  private redraw(sheet: string): void {
    this.stale.add(sheet);
    this.schedule();
  }

  private redrawAll(): void {
    this.allStale = true;
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      this.draw();
    }, 16);
  }

  private draw(): void {
    const grid = this.grid();
    if (grid === null) return;
    if (this.allStale) {
      const sheets = this.allSheets();
      const active = this.workbook.activeSheetId;
      const config = sheets.find(({ id }) => id === active)?.config ?? {};
      grid.applyOp([
        { op: 'replace', path: ['luckysheetfile'], value: sheets },
        { op: 'replace', path: ['config'], value: config },
        // The old selection, or a cell being edited, may lie where the new sheet has none, and the grid looks there at once.
        { op: 'replace', path: ['luckysheetCellUpdate'], value: [] },
        { op: 'replace', path: ['luckysheet_select_save'], value: selectionOf(this.workbook.activeSheet) },
        { op: 'replace', path: ['currentSheetId'], value: active },
      ]);
      this.showSelection(active);
      setTimeout(showActiveTab);
    } else {
      for (const id of this.stale) {
        const sheet = this.workbook.sheetById(id);
        if (sheet === null) continue;
        const { data, config, row, column, dataVerification, frozen } = this.view(sheet, 0);
        const parts = { data, config, row, column, dataVerification, frozen };
        const ops: Op[] = Object.entries(parts).map(([part, value]) => ({ op: 'replace', id, path: [part], value }));
        const active = id === this.workbook.activeSheetId;
        if (active) ops.push({ op: 'replace', path: ['config'], value: config });
        grid.applyOp(ops);
        // The formula bar follows the selection only: selecting the same again makes it read the new contents.
        if (active) grid.setSelection(selectionOf(sheet), { id });
      }
    }
    this.stale.clear();
    this.allStale = false;
  }

  /** Shows what the add-in selected. */
  private showSelection(sheetId: string): void {
    const sheet = this.workbook.sheetById(sheetId);
    if (sheet === null || sheetId !== this.workbook.activeSheetId) return;
    const [first] = sheet.view.selection;
    this.selecting = true;
    // The grid may be about to change its sheet; it selects and scrolls on the one it shows then.
    setTimeout(() => {
      const grid = this.grid();
      if (grid !== null && first !== undefined) {
        grid.setSelection(selectionOf(sheet), { id: sheetId });
        const { frozenRows, frozenColumns } = sheet.view;
        // Frozen rows and columns cover what is scrolled under them.
        const targetRow = Math.max(0, first.top - frozenRows - 3);
        grid.scroll({ targetRow, targetColumn: Math.max(0, first.left - frozenColumns - 2) });
      }
      this.selecting = false;
    }, 60);
  }

  private view(sheet: Sheet, order: number): GridSheet {
    return sheetView(sheet, order);
  }
}

/** What is selected on a sheet, in the grid's words and inside what the grid shows. */
function selectionOf(sheet: Sheet): { row: number[]; column: number[]; row_focus: number; column_focus: number }[] {
  const { rows, columns } = shownSize(sheet);
  return sheet.view.selection.map(({ top, bottom, left, right }) => {
    const row = [Math.min(top, rows - 1), Math.min(bottom, rows - 1)];
    const column = [Math.min(left, columns - 1), Math.min(right, columns - 1)];
    return { row, column, row_focus: row[0]!, column_focus: column[0]! };
  });
}

/** A new sheet's tab lies behind the others: it is brought into sight. */
function showActiveTab(): void {
  document.querySelector('.luckysheet-sheets-item-active')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}
