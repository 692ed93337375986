import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { batch, type ExitStatus } from '../../../src/workbench/batch/batch';
import { packs } from '../../../src/regulations/packs/index';
import { textTable } from '../../../src/workbench/batch/tables';
import { dayFromIso } from '../../../src/values/moment';
import { officeFile } from '../../jobs/officeFile';
import { OFFICE } from '../../jobs/smallOffice';

const folder = mkdtempSync(join(tmpdir(), 'ledger-usage-'));
const input = join(folder, '台账.xlsx');
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  writeFileSync(input, await officeFile(OFFICE));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string[];
}

async function run(...args: string[]): Promise<Run> {
  let out = '';
  const err: string[] = [];
  const status = await batch(args, {
    out: (text) => (out += text),
    err: (line) => err.push(line),
    today: dayFromIso('2026-11-20')!,
  });
  return { status, out, err };
}

describe('bad usage ends with status 2, one line on standard error and nothing on standard output', () => {
  const out = ['--out', join(folder, 'x.xlsx')];
  test.each([
    ['no job', []],
    ['an unknown job', ['tidy', input]],
    ['a job of a later version', ['report', input, ...out]],
    ['no workbook', ['check']],
    ['two workbooks', ['rates', input, input]],
    ['an unknown option', ['check', input, '--force']],
    ['an option without its value', ['check', input, '--today']],
    ['an option another option swallowed', ['check', input, '--out', '--json']],
    ['a day that does not exist', ['check', input, '--today', '2026-02-30']],
    ['a month that is none', ['rates', input, '--month', '2026-13']],
    ['an unknown pack', ['rates', input, '--pack', 'residential-park,nothing']],
    ['an unknown finding code', ['fix', input, '--codes', 'nothing', ...out]],
    ['codes for a job without fixes', ['rates', input, '--codes', 'ditto']],
    ['an output for a job that writes nothing', ['rates', input, ...out]],
    ['a fix without an output', ['fix', input]],
    ['an output that is the input', ['fix', input, '--out', input]],
    ['an output in a folder that does not exist', ['fix', input, '--out', join(folder, 'no', 'x.xlsx')]],
  ])('%s', async (_, args) => {
    const { status, out: printed, err } = await run(...args);
    expect([status, printed, err.length]).toEqual([2, '', 1]);
    expect(err[0]).not.toContain('\n');
    expect(existsSync(join(folder, 'x.xlsx'))).toBe(false);
  });

  test('an unknown pack: the line names all the packs there are, once', async () => {
    const { status, err } = await run('rates', input, '--pack', 'nothing');
    expect(status).toBe(2);
    for (const { id } of packs) expect(err[0]!.split(id)).toHaveLength(2);
  });

  test('the input reached through a link is still the input', async () => {
    symlinkSync(input, at('link.xlsx'));
    expect((await run('fix', input, '--out', at('link.xlsx'))).status).toBe(2);
    rmSync(at('link.xlsx'));
  });
});

describe('an input that cannot be read ends with status 2 and one plain line', () => {
  test.each([
    ['a file that is not there', 'none.xlsx', null],
    ['text', 'text.xlsx', Buffer.from('房号,日期')],
    ['an empty file', 'empty.xlsx', Buffer.alloc(0)],
    ['a password-protected file', 'secret.xlsx', Buffer.from('D0CF11E0A1B11AE1' + '00'.repeat(600), 'hex')],
    ['a zip of something else', 'other.xlsx', Buffer.from(zipSync({ 'a.txt': new Uint8Array([1]) }))],
    ['a folder', 'folder', 'folder'],
  ])('%s', async (_, name, content) => {
    if (content === 'folder') mkdirSync(at(name));
    else if (content !== null) writeFileSync(at(name), content as Buffer);
    const { status, out, err } = await run('check', at(name), '--out', at('never.xlsx'));
    expect([status, out, err.length]).toEqual([2, '', 1]);
    expect(err[0]).toContain(at(name));
    expect(err[0]).not.toMatch(/\bat .*\.ts|Error:/);
    expect(existsSync(at('never.xlsx'))).toBe(false);
  });

  test('a workbook cut off in the middle', async () => {
    const whole = readFileSync(input);
    writeFileSync(at('cut.xlsx'), whole.subarray(0, whole.length / 2));
    expect((await run('check', at('cut.xlsx'))).status).toBe(2);
  });

  test('a settings file with a mistake, with the place of the mistake', async () => {
    writeFileSync(at('settings.json'), JSON.stringify({ version: 1, minutesPerDay: 0 }));
    const { status, err } = await run('check', input, '--settings', at('settings.json'));
    expect(status).toBe(2);
    expect(err[0]).toContain('minutesPerDay');
  });
});

describe('--settings', () => {
  test('takes a file of version 1 and one of version 2', async () => {
    for (const version of [1, 2]) {
      writeFileSync(
        at('v.json'),
        JSON.stringify({ version, packs: ['work-instruction'], figures: { 'J3:window:投诉': 5 } }),
      );
      const { status, out } = await run('rates', input, '--json', '--settings', at('v.json'));
      expect([status, (JSON.parse(out) as { packs: string[] }).packs]).toEqual([0, ['work-instruction']]);
    }
  });

  test('refuses a file of a newer version, and says so', async () => {
    writeFileSync(at('v3.json'), JSON.stringify({ version: 3 }));
    const { status, err } = await run('rates', input, '--settings', at('v3.json'));
    expect(status).toBe(2);
    expect(err[0]).toContain('newer-version');
  });
});

describe('what a run gives', () => {
  test('check: status 1 with errors; one JSON document and nothing else on standard output', async () => {
    const dirty = {
      ...OFFICE,
      投诉登记表: [...OFFICE.投诉登记表, ['T4', '2026-02-30', '1-1-101', '陈一', '漏水', '工程部', '', '']],
    };
    writeFileSync(at('dirty.xlsx'), await officeFile(dirty));
    const { status, out } = await run('check', at('dirty.xlsx'), '--json', '--quiet');
    expect(status).toBe(1);
    const document = JSON.parse(out) as { findings: { code: string; cell: string }[] };
    expect(document.findings).toContainEqual(
      expect.objectContaining({
        code: 'date-impossible',
        severity: 'error',
        register: 'complaints',
        sheet: '投诉登记表',
        cell: 'B5',
        value: '2026-02-30',
      }),
    );
  });

  test('every document begins with job, workbook, today and packs', async () => {
    const { out } = await run('rates', input, '--json', '--today', '2026-11-20', '--pack', 'work-instruction');
    expect(JSON.parse(out)).toMatchObject({
      job: 'rates',
      workbook: input,
      today: '2026-11-20',
      packs: ['work-instruction'],
      month: '2026-10',
    });
  });

  test('packs come from the command line, else the settings file, else the default', async () => {
    writeFileSync(at('office.json'), JSON.stringify({ version: 1, packs: ['work-instruction'] }));
    const packs = async (...args: string[]) =>
      (JSON.parse((await run('rates', input, '--json', ...args)).out) as { packs: string[] }).packs;
    expect(await packs()).toEqual(['residential-park']);
    expect(await packs('--settings', at('office.json'))).toEqual(['work-instruction']);
    expect(await packs('--settings', at('office.json'), '--pack', 'residential-park,work-instruction')).toEqual([
      'residential-park',
      'work-instruction',
    ]);
  });

  test('plan without an output prints the list and writes nothing', async () => {
    const before = readdirSync(folder).sort();
    const { status, out } = await run('plan', input, '--json', '--date', '2026-11-24');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      job: 'plan',
      date: '2026-11-24',
      visits: [{ order: 1, slot: expect.stringMatching(/^\d\d:\d\d$/) }, {}],
    });
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('--quiet silences progress, not errors', async () => {
    expect((await run('rates', input)).err.length).toBeGreaterThan(0);
    expect((await run('rates', input, '--quiet')).err).toEqual([]);
    expect((await run('rates', at('none.xlsx'), '--quiet')).err).toHaveLength(1);
  });

  test('an existing output is replaced as a whole, or left as it was when the job fails', async () => {
    writeFileSync(at('out.xlsx'), 'old');
    expect((await run('record', input, '--out', at('out.xlsx'))).status).toBe(3);
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('old');
    expect((await run('summary', input, '--out', at('out.xlsx'))).status).toBe(0);
    expect(statSync(at('out.xlsx')).size).toBeGreaterThan(5000);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('a table for people lines up Chinese and Latin text', () => {
    expect(
      textTable(
        ['指标', 'n'],
        [
          ['回访率', '1'],
          ['a', '22'],
        ],
      ),
    ).toBe('指标    n\n------  --\n回访率  1\na       22');
  });

  test('through npm: results on standard output, the line on standard error, the status', () => {
    const spawned = (...args: string[]) =>
      spawnSync('npm', ['run', '--silent', 'batch', '--', ...args], { encoding: 'utf8' });
    const good = spawned('rates', input, '--today', '2026-11-20', '--json', '--quiet');
    expect([good.status, good.stderr]).toEqual([0, '']);
    expect(JSON.parse(good.stdout)).toMatchObject({ job: 'rates' });
    const bad = spawned('rates', at('none.xlsx'));
    expect([bad.status, bad.stdout, bad.stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  }, 120_000);
});

test('a list in a year without holiday table says how its workdays were counted; --quiet does not', async () => {
  const warning = '2027 年的放假和调休安排还不知道，暂按周一至周五上班计算。请在设置里补充节假日。';
  expect((await run('plan', input, '--today', '2026-12-31', '--json')).err).toContain(warning);
  expect((await run('plan', input, '--today', '2026-12-31', '--json', '--quiet')).err).toEqual([]);
  expect((await run('plan', input, '--json')).err).not.toContain(warning);
});
