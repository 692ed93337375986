import { openHost } from '../../src/workbench/doors/inProcess';
import { createWorkbook } from '../../src/workbench/package/create';
import { saveWorkbook } from '../../src/workbench/package/save';

type Cell = string | number | boolean;

/** An xlsx file with one sheet per entry, filled from A1, made the way a person makes it. */
export async function officeFile(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Uint8Array> {
  const host = await openHost(createWorkbook());
  await host.run(async (context) => {
    for (const [name, rows] of Object.entries(sheets)) {
      const width = Math.max(1, ...rows.map((row) => row.length));
      const range = context.workbook.worksheets.add(name).getRangeByIndexes(0, 0, rows.length, width);
      range.values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    }
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
  host.close();
  return saveWorkbook(host.workbook);
}
