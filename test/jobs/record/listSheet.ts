import { drawSheets } from '../../../src/excel/drawSheet';
import type { Gate } from '../../../src/excel/gate';
import { openLedger, type OpenedLedger } from '../../../src/jobs/openLedger';
import type { ListKey } from '../../../src/reports/visitListColumns';
import { LIST_COLUMNS, LIST_FORM, listColumn } from '../../../src/reports/visitListColumns';
import { cellAddress } from '../../../src/registers/address';
import { defaultSettings, type OfficeSettings } from '../../../src/regulations/settings';
import type { CellValue } from '../../../src/values/cell';
import { dayFromIso } from '../../../src/values/moment';
import type { ExcelHost } from '../../../src/workbench/doors/inProcess';
import { contextOf } from '../smallOffice';

/** A day after every list of these tests. */
export const NOW = dayFromIso('2026-11-23')!;

export type Line = Partial<Record<ListKey, CellValue>>;

const FIRST = 3;

/** A list as somebody has filled it in: only its keys and lines, so that these tests need no plan. */
export async function putList(gate: Gate, lines: readonly Line[], name = '清单'): Promise<void> {
  const keys = LIST_COLUMNS.map(({ key }, index) => (index === 0 ? LIST_FORM + key : key));
  const rows = lines.map((line, index) => {
    const order = index + 1;
    const whole: Line = { order, listKey: `2026-11-23#${order}#${name === '清单' ? '' : name}${order}`, ...line };
    return LIST_COLUMNS.map(({ key }) => whole[key] ?? null);
  });
  const blocks = [{ top: 2, left: 1, values: [keys, ...rows] }];
  await drawSheets(gate, [{ name, role: 'visitList', blocks }], { activate: false });
}

/** Where a key of a line stands, lines counted from 0. */
export function cellOf(line: number, key: ListKey): string {
  return cellAddress(FIRST + line, listColumn(key));
}

/** Types a value into a cell as a clerk does. */
export async function enter(host: ExcelHost, sheet: string, cell: string, value: CellValue): Promise<void> {
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
}

/** The values of a row, from column A on; `null` where nothing stands. */
export function rowOf(host: ExcelHost, name: string, row: number): unknown[] {
  const sheet = host.workbook.sheets.find((each) => each.name === name)!;
  const right = sheet.usedArea(true)!.right;
  return Array.from({ length: right + 1 }, (_, column) => sheet.value(row - 1, column));
}

/** Values, formats and heights of the whole workbook but the lists' and the add-in's own. */
export function fingerprint({ workbook }: ExcelHost, sheets: readonly string[]): string {
  return JSON.stringify(
    workbook.sheets
      .filter(({ name }) => sheets.includes(name))
      .map((sheet) => {
        const used = sheet.usedArea(false);
        const cells: unknown[] = [];
        // Row by row as they are kept: a stray cell may stand at XFD1048576.
        for (const row of sheet.rowNumbers()) {
          for (const column of sheet.row(row)?.filledColumns() ?? []) {
            const value = sheet.formula(row, column) ?? sheet.value(row, column);
            if (value !== null) cells.push([row, column, value, sheet.style(row, column).numFmt]);
          }
        }
        return [sheet.name, used, sheet.tables.map(({ name, area }) => [name, area]), cells];
      }),
  );
}

export function settingsWith(changes: Partial<OfficeSettings>): OfficeSettings {
  return { ...defaultSettings(), ...changes };
}

export function readBack(gate: Gate, settings: OfficeSettings = defaultSettings()): Promise<OpenedLedger> {
  return openLedger(contextOf(gate, { today: NOW, settings }));
}
