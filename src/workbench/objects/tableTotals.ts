import { clearArea } from '../model/editing';
import { deleteCells, insertCells } from '../model/structure';
import { requireUnprotected } from './protectedCells';
import { tableChanged } from './table';
import type { TableTarget } from './tableCollection';

/** Shows or hides the total row. A new one is labelled, as a Chinese Excel labels it; the cells below move to make room. */
export function setTotalsRow(target: TableTarget, shown: boolean): void {
  const { sheet, table } = target;
  if (table.totalsRow === shown) return;
  requireUnprotected(sheet);
  const { area } = table;
  if (shown) {
    const below = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    if (sheet.usedArea(true, below) !== null) insertCells(sheet, below, 'down');
    table.area = { ...area, bottom: area.bottom + 1 };
    table.totalsRow = true;
    sheet.putValue(table.area.bottom, area.left, '汇总');
    const first = table.columns[0];
    if (first !== undefined) first.totalsLabel = '汇总';
  } else {
    const totals = { ...area, top: area.bottom };
    table.totalsRow = false;
    table.area = { ...area, bottom: area.bottom - 1 };
    for (const column of table.columns) {
      column.totalsFunction = 'none';
      column.totalsLabel = null;
      column.totalsFormula = null;
    }
    clearArea(sheet, totals, 'all');
    deleteCells(sheet, totals, 'up');
  }
  if (table.autoFilter !== null) {
    table.autoFilter.area = { ...table.area, bottom: table.area.bottom - (table.totalsRow ? 1 : 0) };
  }
  sheet.workbook.cellsChanged(sheet, { ...table.area, top: table.area.bottom });
  tableChanged(target);
}
