import type { Severity } from '../findings/finding';
import { addressChunks } from './addressChunks';
import type { Gate, PassOptions } from './gate';

/** A cell to be coloured. */
export interface Mark {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
}

/**
 * Our marks are conditional formats whose formula is always true and names us. So the office's own fills and formats stay as
 * they are underneath, and the marks are found again in the file years later, whatever numbers Excel gives its rules.
 */
const SIGNATURE = 'CallbackLedger';
const FILLS: Readonly<Record<Severity, string>> = { error: '#FFC7CE', warning: '#FFEB9C', hint: '#DDEBF7' };
/** The most severe mark of a cell is the one that shows, so it is added last: the last added has the highest priority. */
const WEAKEST_FIRST: readonly Severity[] = ['hint', 'warning', 'error'];

/** Marks cells, after taking earlier marks away. Protected sheets are left alone; their names are returned. */
export async function markCells(gate: Gate, marks: readonly Mark[], options: PassOptions = {}): Promise<string[]> {
  await unmarkCells(gate, options);
  const refused: string[] = [];
  for (const sheet of new Set(marks.map((mark) => mark.sheet))) {
    const here = marks.filter((mark) => mark.sheet === sheet);
    if (!(await markSheet(gate, sheet, here, options))) refused.push(sheet);
  }
  return refused;
}

function markSheet(gate: Gate, name: string, marks: readonly Mark[], options: PassOptions): Promise<boolean> {
  return gate.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.protection.load('protected');
    const ours = ownFormats(sheet);
    await context.sync();
    if (sheet.protection.protected) return false;
    // A repeat after a lost answer finds what the first attempt has done.
    for (const format of await ours()) format.delete();
    for (const severity of WEAKEST_FIRST) {
      const cells = marks.filter((mark) => mark.severity === severity).map((mark) => mark.cell);
      for (const addresses of addressChunks(cells)) {
        const format = sheet.getRanges(addresses).conditionalFormats.add(Excel.ConditionalFormatType.custom);
        format.custom.rule.formula = `=LEN("${SIGNATURE}:${severity}")>0`;
        format.custom.format.fill.color = FILLS[severity];
        format.stopIfTrue = false;
      }
    }
    await context.sync();
    return true;
  }, options);
}

/** Takes all our marks away, and nothing else. Returns how many rules were removed. */
export function unmarkCells(gate: Gate, options: PassOptions = {}): Promise<number> {
  return gate.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const candidates = worksheets.items.map((sheet) => {
      sheet.protection.load('protected');
      return { sheet, ours: ownFormats(sheet) };
    });
    await context.sync();
    let removed = 0;
    for (const { sheet, ours } of candidates) {
      if (sheet.protection.protected) continue;
      for (const format of await ours()) {
        format.delete();
        removed++;
      }
    }
    if (removed > 0) await context.sync();
    return removed;
  }, options);
}

/**
 * Asks for the formulas of a sheet's custom rules; call the result after the next sync, it gives our rules.
 */
function ownFormats(sheet: Excel.Worksheet): () => Promise<Excel.ConditionalFormat[]> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/type,items/id');
  return async () => {
    const custom = formats.items.filter((format) => format.type === 'Custom');
    if (custom.length === 0) return [];
    for (const format of custom) format.custom.rule.load('formula');
    await sheet.context.sync();
    return custom.filter((format) => format.custom.rule.formula.includes(`"${SIGNATURE}:`));
  };
}
