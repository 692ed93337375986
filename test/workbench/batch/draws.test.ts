import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Gate } from '../../../src/excel/gate';
import { readSettings, writeSettings } from '../../../src/excel/settingsStore';
import { defaultSettings, officeSettingsSchema, type OfficeSettings } from '../../../src/regulations/settings';
import { dayFromIso } from '../../../src/values/moment';
import { batch } from '../../../src/workbench/batch/batch';
import { openHost } from '../../../src/workbench/doors/inProcess';
import { openWorkbook } from '../../../src/workbench/package/open';
import { saveWorkbook } from '../../../src/workbench/package/save';
import { officeFile } from '../../jobs/officeFile';
import { OFFICE } from '../../jobs/smallOffice';

const folder = mkdtempSync(join(tmpdir(), 'ledger-draws-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<unknown> {
  let out = '';
  const err: string[] = [];
  const today = dayFromIso('2026-11-20')!;
  const status = await batch([...args, '--json', '--quiet'], {
    out: (text) => (out += text),
    err: (line) => err.push(line),
    today,
  });
  if (status !== 0) throw new Error(err.join('\n'));
  return JSON.parse(out);
}

/** The settings in a workbook file, after a change where one is given, which is saved. */
async function settingsIn(
  file: string,
  change?: (settings: OfficeSettings) => OfficeSettings,
): Promise<OfficeSettings> {
  const host = await openHost(openWorkbook(new Uint8Array(readFileSync(file))));
  const uninstall = host.install();
  try {
    const gate = new Gate();
    if (change !== undefined) {
      await writeSettings(gate, change(await readSettings(gate)));
      writeFileSync(file, saveWorkbook(host.workbook));
    }
    return await readSettings(gate);
  } finally {
    uninstall();
    host.close();
  }
}

const on = (iso: string): number => dayFromIso(iso)!;
const orders = {
  维修工单: [
    ['工单编号', '报修时间', '房号', '报修人', '维修类别', '派工时间', '维修人员', '完成时间'],
    ...Array.from({ length: 12 }, (_each, index) => [
      `W${index}`,
      on('2026-11-02') + index,
      '1-1-102',
      '林二',
      '水电',
      on('2026-11-02') + index,
      '甲',
      on('2026-11-03') + index,
    ]),
  ],
};

describe('what a run keeps in the copy', () => {
  beforeAll(async () => writeFileSync(at('in.xlsx'), await officeFile({ ...OFFICE, ...orders })));

  test('plan --out records the draw in the copy and leaves the input; the copy planned again keeps it (C6)', async () => {
    await run('plan', at('in.xlsx'), '--pack', 'property-c', '--out', at('one.xlsx'));
    expect((await settingsIn(at('in.xlsx'))).draws).toEqual([]);
    const { draws } = await settingsIn(at('one.xlsx'));
    const [draw] = draws.filter(({ rule, period }) => rule === 'C6' && period === '2026-11');
    // 30 % of twelve orders, rounded up.
    expect(draw?.keys).toHaveLength(4);
    await settingsIn(at('one.xlsx'), (settings) => ({ ...settings, seed: 5 }));
    await run('plan', at('one.xlsx'), '--pack', 'property-c', '--today', '2026-11-27', '--out', at('two.xlsx'));
    const kept = (await settingsIn(at('two.xlsx'))).draws.find(
      ({ rule, period }) => rule === 'C6' && period === '2026-11',
    );
    expect(kept).toEqual(draw);
  });

  test("--settings with headquarters' file: the workbook keeps its own people and draws, and its packs stay unsaid", async () => {
    writeFileSync(at('own.xlsx'), readFileSync(at('in.xlsx')));
    const staff = officeSettingsSchema.parse({ version: 2, staff: [{ name: '何梅', post: '管理员' }] }).staff;
    await settingsIn(at('own.xlsx'), (settings) => ({ ...settings, staff }));
    writeFileSync(at('hq.json'), JSON.stringify({ version: 2, packs: ['property-c'] }));
    const document = await run('plan', at('own.xlsx'), '--settings', at('hq.json'), '--out', at('hq.xlsx'));
    expect(document).toMatchObject({ packs: ['property-c'] });
    const after = await settingsIn(at('hq.xlsx'));
    expect(after.staff).toEqual(staff);
    expect(after.packs).toEqual(defaultSettings().packs);
    expect(after.draws.map(({ rule }) => rule)).toContain('C6');
  });
});
