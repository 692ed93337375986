import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingKey } from '../../../src/findings/findingKey';
import { signs } from '../../../src/findings/signs/signs';
import { withVerdict } from '../../../src/findings/signs/verdicts';
import { sayIn } from '../../../src/locales/index';
import { defaultSettings } from '../../../src/regulations/settings';
import { suspicions } from '../../../src/reports/special/suspicions';
import type { SheetPlan } from '../../../src/reports/sheetPlan';
import { batch } from '../../../src/workbench/batch/batch';
import { officeFile } from '../../jobs/officeFile';
import { schemaErrors } from '../../workbench/validate';
import { parseDay } from '../../worlds/calendar';
import { Dice } from '../../worlds/dice';
import { makeHonestOffice } from '../../worlds/honest/honestOffice';
import { inventVisits, plants } from '../../worlds/honest/inventions';
import { honestWorkbook, openHonest } from '../../worlds/honest/openHonest';

/** The sheet 待核查: what is to be looked into, never a verdict. */
const today = parseDay('2026-11-20');
const say = sayIn('zh-CN');

function officeWithAnInventor() {
  const office = makeHonestOffice(301, today);
  const { name } = office.staff[2]!;
  inventVisits(office, name, 0.3, 'copies and hurries', new Dice(301, 'inventions'));
  for (const plant of Object.values(plants)) plant(office, new Dice(301, 'plants'));
  return { office, name };
}

function make(ledger: ReturnType<typeof openHonest>): SheetPlan | null {
  return suspicions.make({ ledger, month: '2026-10', rates: [], say }) as SheetPlan | null;
}

function texts(plan: SheetPlan): string[] {
  return plan.blocks.flatMap(({ values }) =>
    values.flatMap((row) =>
      row.flatMap((value) => (value !== null && typeof value === 'object' && 'text' in value ? value.text : [])),
    ),
  );
}

test('a workbook without signs gets no sheet', () => {
  const office = makeHonestOffice(301, today);
  expect(make(openHonest({ ...office, visits: office.visits.slice(0, 5) }))).toBeNull();
});

describe('a workbook with signs of all eight kinds', () => {
  const { office, name } = officeWithAnInventor();
  const ledger = openHonest(office);
  const found = signs(ledger);
  const plan = make(ledger)!;

  test('lists every sign with its cell as a link, its innocent explanation and an open verdict', () => {
    const shown = texts(plan);
    for (const { code } of found) expect(shown).toContain(say(`finding.${code}.innocent`));
    expect(shown.filter((text) => text === '待核查')).toHaveLength(found.length);
    expect(new Set(plan.links!.map(({ toSheet, toCell }) => `${toSheet}!${toCell}`))).toEqual(
      new Set(found.map(({ sheet, cell }) => `${sheet}!${cell}`)),
    );
    expect(new Set(found.map(({ code }) => code)).size).toBe(8);
  });

  test('names who stands out for a talk, and accuses nobody', () => {
    const shown = texts(plan).join('\n');
    expect(shown).toContain(`建议先谈话了解：${name}`);
    expect(shown).not.toMatch(/造假|伪造|作弊|虚假|舞弊/);
  });

  test('what is explained is not listed again; what is confirmed says so', () => {
    const day = today;
    const [first, second] = found;
    let settings = withVerdict(defaultSettings(), findingKey(first!), 'explained', '楼上楼下同时报修', day);
    settings = withVerdict(settings, findingKey(second!), 'falsifiedRecord', '', day);
    const judged = make(openHonest(office, { verdicts: settings.verdicts }))!;
    const shown = texts(judged);
    expect(judged.links).toHaveLength(found.length - 1);
    expect(shown.filter((text) => text === '确认记录不实')).toHaveLength(1);
    expect(shown.filter((text) => text === '待核查')).toHaveLength(found.length - 2);
  });

  test('the monthly summary of the batch command adds the sheet, and the file is valid', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'suspicions-'));
    try {
      const [file, out] = [join(folder, 'office.xlsx'), join(folder, 'summary.xlsx')];
      const sheets = honestWorkbook(office).sheets.map(({ sheet, values }) => [sheet, values] as const);
      writeFileSync(file, await officeFile(Object.fromEntries(sheets)));
      let written = '';
      const errors: string[] = [];
      const status = await batch(
        ['summary', file, '--month', '2026-10', '--today', '2026-11-20', '--out', out, '--json', '--quiet'],
        { out: (text) => (written += text), err: (line) => errors.push(line), today },
      );
      expect([status, errors]).toEqual([0, []]);
      expect((JSON.parse(written) as { sheets: string[] }).sheets).toContain('待核查');
      expect(await schemaErrors(readFileSync(out))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
