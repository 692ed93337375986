import { drawSheets } from '../../../src/excel/drawSheet';
import { computeRates } from '../../../src/rates/computeRates';
import { sayIn } from '../../../src/locales/index';
import type { SpecialInput, SpecialSheet } from '../../../src/reports/special/specialSheet';
import type { SheetPlan } from '../../../src/reports/sheetPlan';
import type { CellValue } from '../../../src/values/cell';
import { openWorkbook } from '../../../src/workbench/package/open';
import { saveWorkbook } from '../../../src/workbench/package/save';
import type { Ledger } from '../../../src/visits/ledger';
import { openHost } from '../../../src/workbench/doors/inProcess';
import { createWorkbook } from '../../../src/workbench/package/create';
import { serve } from '../../excel/onHost';

export const say = sayIn('zh-CN');

export function inputOf(ledger: Ledger, month = '2026-10'): SpecialInput {
  return { ledger, month, rates: computeRates(ledger, month), say };
}

/** The sheets that a special sheet makes, as a list. */
export function plansOf(sheet: SpecialSheet, input: SpecialInput): readonly SheetPlan[] {
  const made = sheet.make(input);
  return made === null ? [] : 'name' in made ? [made] : made;
}

/** A sheet as a person sees it: values with every formula calculated. */
export interface Shown {
  readonly rows: readonly (readonly CellValue[])[];
  /** The first row that begins with this label, from the row that begins with `after` on. */
  row(label: CellValue, after?: string): readonly CellValue[];
}

const REGISTERS = ['客户档案', '回访记录表', '投诉登记表', '维修工单', '服务登记', '意见征询表'];

/** Draws plans beside the registers they link to, saves the file, opens it again and reads it. */
export async function calculated(
  plans: readonly SheetPlan[],
): Promise<{ readonly bytes: Uint8Array; shown(name: string): Shown }> {
  const workbook = createWorkbook();
  const { gate } = serve(await openHost(workbook), { patience: { syncMilliseconds: 20_000 } });
  await gate.run(async (context) => {
    for (const name of REGISTERS) context.workbook.worksheets.add(name);
    await context.sync();
  });
  await drawSheets(gate, plans);
  const bytes = saveWorkbook(workbook);
  const saved = openWorkbook(bytes);
  return {
    bytes,
    shown(name) {
      const sheet = saved.sheets.find((one) => one.name === name);
      if (sheet === undefined) throw new Error(`No sheet ${name} among ${saved.sheets.map((one) => one.name).join()}`);
      const { bottom, right } = sheet.usedArea(true)!;
      const rows = Array.from({ length: bottom + 1 }, (_, row) =>
        Array.from({ length: right + 1 }, (_each, column) => (sheet.value(row, column) ?? '') as CellValue),
      );
      const find = (label: CellValue, from: number): number => {
        const at = rows.findIndex((row, index) => index >= from && row[0] === label);
        if (at < 0) throw new Error(`No row ${String(label)} in ${name}`);
        return at;
      };
      return { rows, row: (label, after) => rows[find(label, after === undefined ? 0 : find(after, 0))]! };
    },
  };
}
