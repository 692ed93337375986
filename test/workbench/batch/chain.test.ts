import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batch, type ExitStatus } from '../../../src/workbench/batch/batch';
import type { Sheet } from '../../../src/workbench/model/sheet';
import type { CellValue } from '../../../src/workbench/model/values';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { openHost } from '../../../src/workbench/doors/inProcess';
import { openWorkbook } from '../../../src/workbench/package/open';
import { saveWorkbook } from '../../../src/workbench/package/save';
import { cellAddress } from '../../../src/registers/address';
import { listColumn } from '../../../src/reports/visitListColumns';
import { dayFromIso } from '../../../src/values/moment';
import { otherLayouts } from '../../worlds/sample';
import { schemaErrors } from '../validate';
import { hasLibreOffice, recalculated } from './recalculate';

/**
 * Done-when 2: check → fix → plan → summary by batch, each on the file the one before has made, on the sample and on three
 * workbooks of other layouts. Every file is valid for Microsoft's SDK and LibreOffice calculates every formula to the same value.
 */
const TODAY = '2026-11-20';
const folder = mkdtempSync(join(tmpdir(), 'ledger-chain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const books = [
  { name: 'sample.xlsx', bytes: new Uint8Array(readFileSync('assets/samples/回访台账示例.xlsx')) },
  ...otherLayouts(7).map(({ name, bytes }) => ({ name, bytes })),
];

async function run(...args: string[]): Promise<{ status: ExitStatus; out: string; err: string[] }> {
  let out = '';
  const err: string[] = [];
  const status = await batch([...args, '--today', TODAY], {
    out: (text) => (out += text),
    err: (line) => err.push(line),
    today: dayFromIso(TODAY)!,
  });
  return { status, out, err };
}

/** The first line of the list with a result, as a clerk types it. */
async function filledIn(bytes: Uint8Array): Promise<Uint8Array> {
  const host = await openHost(openWorkbook(bytes));
  await host.run(async (context) => {
    const list = context.workbook.worksheets.getItem('次日回访清单 2026-11-23');
    const orders = list.getRange('A1:A20');
    orders.load('values');
    await context.sync();
    const row = orders.values.findIndex(([order]) => order === 1) + 1;
    list.getRange(cellAddress(row, listColumn('outcome'))).values = [['已接通']];
    list.getRange(cellAddress(row, listColumn('satisfaction'))).values = [['满意']];
    await context.sync();
  });
  host.close();
  return saveWorkbook(host.workbook);
}

const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

/** Values of every cell of the sheets, by sheet and place; only what a formula or a person put there. */
function formulaValues(workbook: Workbook): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const sheet of workbook.sheets) {
    for (const [row, column] of formulaCells(sheet))
      values.set(`${sheet.name}!${row},${column}`, sheet.value(row, column));
  }
  return values;
}

/** Rows and columns beyond these hold stray cells only. */
const FAR = { row: 50_000, column: 100 };

function formulaCells(sheet: Sheet): [number, number][] {
  const used = sheet.usedArea(true);
  const cells: [number, number][] = [];
  for (let row = used?.top ?? 0; used && row <= Math.min(used.bottom, FAR.row); row++) {
    for (let column = used.left; column <= Math.min(used.right, FAR.column); column++) {
      if (sheet.formula(row, column) !== null) cells.push([row, column]);
    }
  }
  return cells;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));
  return String(a ?? '') === String(b ?? '');
}

describe.each(books)('$name', ({ name, bytes }) => {
  const at = (step: string) => join(folder, `${step}-${name}`);
  const input = at('input');

  beforeAll(() => writeFileSync(input, bytes));

  test('check → fix → plan → summary, the input never touched', async () => {
    const checked = await run('check', input, '--out', at('check'), '--json');
    expect([0, 1]).toContain(checked.status);
    const fixed = await run('fix', input, '--out', at('fix'), '--json');
    const planned = await run('plan', at('fix'), '--out', at('plan'), '--json');
    const summed = await run('summary', at('plan'), '--month', '2026-10', '--out', at('summary'), '--json');
    expect([fixed.status, planned.status, summed.status]).toEqual([0, 0, 0]);
    const document = JSON.parse(fixed.out) as { counts: { done: number }; changes: { result: string }[] };
    expect(document.counts.done).toBe(document.changes.filter(({ result }) => result === 'done').length);
    const told = JSON.parse(summed.out) as { sheets: string[] };
    expect(told).toMatchObject({ job: 'summary', month: '2026-10' });
    // The signs that a generated office happens to have (a complaint of the same matter within the week) get a sheet of their own.
    const unjudged = (sheets: readonly string[]) => sheets.filter((sheet) => sheet !== '待核查');
    expect(unjudged(told.sheets)).toEqual(['月度汇总 2026-10', '汇总明细 2026-10']);
    const names = unjudged(openWorkbook(bytesOf(at('summary'))).sheets.map((sheet) => sheet.name));
    expect(names.slice(-4)).toEqual(['修改清单', '次日回访清单 2026-11-23', '月度汇总 2026-10', '汇总明细 2026-10']);
    expect(bytesOf(input)).toEqual(bytes);
  }, 300_000);

  test('fixing once is enough: a second check offers none of the fixes that were made', async () => {
    const before = JSON.parse((await run('check', input, '--json')).out) as { findings: { fix: object | null }[] };
    const after = JSON.parse((await run('check', at('fix'), '--json')).out) as { findings: { fix: object | null }[] };
    const offered = (document: typeof before) => document.findings.filter(({ fix }) => fix !== null).length;
    const left = (
      JSON.parse((await run('fix', at('fix'), '--out', at('again'), '--json')).out) as { counts: { done: number } }
    ).counts;
    // A clean workbook has nothing to repair.
    expect(offered(before) > 0).toBe(!name.startsWith('clean'));
    expect(offered(after)).toBeLessThanOrEqual(offered(before));
    expect(left.done).toBe(0);
  }, 300_000);

  test.each(['check', 'fix', 'plan', 'summary'])(
    'the file of %s is valid for the Open XML SDK',
    async (step) => {
      expect(await schemaErrors(bytesOf(at(step)))).toEqual([]);
    },
    120_000,
  );

  test('what is filled into the list comes into the register, once', async () => {
    writeFileSync(at('filled'), await filledIn(bytesOf(at('plan'))));
    const first = await run('record', at('filled'), '--out', at('recorded'), '--json');
    expect([first.status, first.err.filter((line) => line.includes('/ '))]).toEqual([0, []]);
    const { rows, open } = JSON.parse(first.out) as { rows: { sheet: string; row: number }[]; open: number };
    expect(rows.length).toBeGreaterThan(0);
    expect(open).toBeGreaterThan(0);
    const { visits } = JSON.parse((await run('plan', input, '--json')).out) as {
      visits: { customer: { name: string } }[];
    };
    const sheet = openWorkbook(bytesOf(at('recorded'))).sheets.find((each) => each.name === rows[0]!.sheet)!;
    const written = Array.from({ length: 40 }, (_, column) => sheet.value(rows[0]!.row - 1, column)).map(String);
    expect(written).toEqual(expect.arrayContaining(['已接通', visits[0]!.customer.name]));
    const again = await run('record', at('recorded'), '--out', at('recorded-twice'), '--json');
    expect(JSON.parse(again.out)).toMatchObject({ rows: [], open });
    expect(await schemaErrors(bytesOf(at('recorded')))).toEqual([]);
  }, 300_000);

  test('every figure of the summary is the rate the engine counted', async () => {
    const { rates } = JSON.parse((await run('rates', at('plan'), '--month', '2026-10', '--json')).out) as {
      rates: { name: string; numerator: number; denominator: number | null; value: number | null }[];
    };
    const sheet = openWorkbook(bytesOf(at('summary'))).sheets.find((each) => each.name === '月度汇总 2026-10')!;
    const shown = new Map<string, CellValue[]>();
    for (let row = 0; row <= sheet.usedArea(true)!.bottom; row++) {
      const label = sheet.value(row, 0);
      if (typeof label === 'string' && sheet.formula(row, 3) !== null && !shown.has(label)) {
        shown.set(
          label,
          [1, 2, 3].map((column) => sheet.value(row, column)),
        );
      }
    }
    expect(rates.length).toBeGreaterThan(10);
    for (const { name: label, numerator, denominator, value } of rates) {
      expect([label, ...(shown.get(label) ?? [])]).toEqual([label, numerator, denominator ?? '—', value ?? '—']);
    }
  }, 120_000);

  (hasLibreOffice ? test : test.skip)(
    'LibreOffice calculates every formula to the value shown',
    () => {
      const saved = bytesOf(at('summary'));
      const ours = formulaValues(openWorkbook(saved));
      const theirs = formulaValues(openWorkbook(recalculated(saved)));
      const different = [...ours].filter(([place, value]) => !sameValue(value, theirs.get(place) ?? null));
      expect(ours.size).toBeGreaterThan(50);
      expect(different).toEqual([]);
    },
    300_000,
  );
});

test('no half-written file is left beside the outputs', () => {
  expect(existsSync(folder)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
