import type { ExcelHost } from '../../src/workbench/doors/inProcess';

const NOTHING = {
  formatCells: false,
  formatColumns: false,
  formatRows: false,
  insertColumns: false,
  insertRows: false,
  insertHyperlinks: false,
  deleteColumns: false,
  deleteRows: false,
  sort: false,
  autoFilter: false,
  pivotTables: false,
  editObjects: false,
  editScenarios: false,
};

/** Protects a sheet the way a person does, past the add-in. */
export function protectSheet(host: ExcelHost, name: string): void {
  const sheet = host.workbook.sheets.find((each) => each.name === name)!;
  sheet.protection = { allow: { ...NOTHING }, selectLocked: true, selectUnlocked: true, secret: {} };
}
