import { changeSettings, readSettings, settingsFromJson, writeSettings } from '../../src/excel/settingsStore';
import { readStoredText, writeStoredText } from '../../src/excel/storedText';
import { defaultSettings } from '../../src/regulations/settings';
import { openHost } from '../../src/workbench/doors/inProcess';
import { createWorkbook } from '../../src/workbench/package/create';
import { openWorkbook } from '../../src/workbench/package/open';
import { saveWorkbook } from '../../src/workbench/package/save';
import { failureCode, onHost, serve } from './onHost';

const BOOK = { 表1: [['甲']] };

describe('texts kept in the workbook', () => {
  test.each([0, 1, 29_999, 30_000, 30_001, 95_000])('a text of %i characters comes back as it was', async (length) => {
    const { gate } = await onHost(BOOK);
    const text = '回访'.repeat(length).slice(0, length);
    await writeStoredText(gate, '记', text);
    expect(await readStoredText(gate, '记')).toBe(text);
  });

  test('a shorter text leaves nothing of the longer one before it', async () => {
    const { host, gate } = await onHost(BOOK);
    await writeStoredText(gate, '记', 'x'.repeat(95_000));
    await writeStoredText(gate, '记', 'y');
    expect(await readStoredText(gate, '记')).toBe('y');
    const keys = await host.run(async (context) => {
      const { settings } = context.workbook;
      settings.load('items/key');
      await context.sync();
      return settings.items.map(({ key }) => key);
    });
    expect(keys).toHaveLength(2);
  });

  test('nothing kept is null; forgetting makes it so again', async () => {
    const { gate } = await onHost(BOOK);
    expect(await readStoredText(gate, '记')).toBeNull();
    await writeStoredText(gate, '记', '甲');
    await writeStoredText(gate, '记', null);
    expect(await readStoredText(gate, '记')).toBeNull();
  });

  test('a missing part is damage, not half a text', async () => {
    const { host, gate } = await onHost(BOOK);
    await writeStoredText(gate, '记', 'x'.repeat(70_000));
    await host.run(async (context) => {
      context.workbook.settings.getItem('CallbackLedger.记.1').delete();
      await context.sync();
    });
    expect(await failureCode(readStoredText(gate, '记'))).toBe('settings-damaged');
  });
});

describe("the office's settings", () => {
  test('are the defaults while nothing was said, and come back as they were set', async () => {
    const { gate } = await onHost(BOOK);
    expect(await readSettings(gate)).toEqual(defaultSettings());
    const settings = { ...defaultSettings(), packs: ['work-instruction'], minutesPerDay: 300 };
    await writeSettings(gate, settings);
    expect(await readSettings(gate)).toEqual(settings);
  });

  test('a wrong file is refused with the place of the mistake', () => {
    const wrong = () => settingsFromJson(JSON.stringify({ version: 1, minutesPerDay: -1 }));
    expect(wrong).toThrow(
      expect.objectContaining({ code: 'settings-refused', params: expect.objectContaining({ path: 'minutesPerDay' }) }),
    );
    expect(() => settingsFromJson('{')).toThrow(expect.objectContaining({ code: 'settings-damaged' }));
  });
});

/** As version 1 of the add-in kept it: `options` had two entries, and nothing was known of verdicts, draws or scripts. */
const VERSION_1 = JSON.stringify({
  version: 1,
  packs: ['residential-park', 'work-instruction'],
  mappings: [{ sheet: '通讯录', register: null, columns: {} }],
  staff: [{ name: '何梅', post: '事务助理', area: [], minutes: 180, leave: [] }],
  holidays: [],
  contactHours: { from: '08:30', to: '19:00' },
  minutesPerDay: 200,
  minutesPerVisit: { phone: 8, onsite: 25 },
  synonyms: { channel: { 打电话: '电话' } },
  scales: {},
  letterScale: {},
  figures: { 'J3:window:投诉': 5 },
  options: { fairIsSatisfied: true, dueFrom: '2026-08-01' },
  splitMatters: ['k'],
  ignored: [{ key: 'a', reason: '已核对' }],
  seed: 7,
});

describe('settings of another version', () => {
  test('version 1 is brought up to date when read, and the workbook is left as it was', async () => {
    const { gate } = await onHost(BOOK);
    await writeStoredText(gate, 'OfficeSettings', VERSION_1);
    const settings = await readSettings(gate);
    expect(settings).toMatchObject({
      version: 2,
      packs: ['residential-park', 'work-instruction'],
      figures: { 'J3:window:投诉': 5 },
      contactHours: { from: '08:30', to: '19:00' },
      options: { fairIsSatisfied: true, ratherIsSatisfied: null, dueFrom: '2026-08-01', rankFrom: 30 },
      staff: [{ name: '何梅', minutes: 180 }],
      verdicts: [],
      draws: [],
      splitMatters: ['k'],
      seed: 7,
    });
    expect(await readStoredText(gate, 'OfficeSettings')).toBe(VERSION_1);
  });

  test('version 1 is written as version 2 once something is changed, and only then', async () => {
    const { gate } = await onHost(BOOK);
    await writeStoredText(gate, 'OfficeSettings', VERSION_1);
    await changeSettings(gate, (settings) => settings);
    expect(await readStoredText(gate, 'OfficeSettings')).toBe(VERSION_1);
    await changeSettings(gate, (settings) => ({ ...settings, minutesPerDay: 210 }));
    const kept = JSON.parse((await readStoredText(gate, 'OfficeSettings'))!) as Record<string, unknown>;
    expect(kept).toMatchObject({ version: 2, minutesPerDay: 210, seed: 7, splitMatters: ['k'] });
  });

  test('a newer version is refused, with its number, and not overwritten by a change', async () => {
    const { gate } = await onHost(BOOK);
    const newer = JSON.stringify({ version: 3, packs: ['residential-park'] });
    await writeStoredText(gate, 'OfficeSettings', newer);
    expect(await failureCode(readSettings(gate))).toBe('settings-newer');
    expect(await failureCode(changeSettings(gate, (settings) => ({ ...settings, minutesPerDay: 1 })))).toBe(
      'settings-newer',
    );
    expect(await readStoredText(gate, 'OfficeSettings')).toBe(newer);
    expect(() => settingsFromJson(newer)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ version: '3' }) }),
    );
  });
});

test('settings travel with a copy of the workbook, verdicts and draws included', async () => {
  const { host, gate } = serve(await openHost(createWorkbook()));
  const settings = {
    ...defaultSettings(),
    packs: ['work-instruction'],
    choices: { 'visit-rate:投诉': 'A11' },
    verdicts: [{ key: 'suspect-pace:1', verdict: 'explained' as const, note: '集中入户日', on: '2026-11-02' }],
    draws: [{ rule: 'A3', period: '2026-10', seed: 7, on: '2026-11-01', keys: ['W1', 'W2'] }],
    scripts: { 投诉: ['处理结果是否满意？'] },
  };
  await writeSettings(gate, settings);
  const copy = serve(await openHost(openWorkbook(saveWorkbook(host.workbook))));
  expect(await readSettings(copy.gate)).toEqual(settings);
});
