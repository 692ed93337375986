import { readSettings, settingsFromJson, writeSettings } from '../../src/excel/settingsStore';
import { readStoredText, writeStoredText } from '../../src/excel/storedText';
import { defaultSettings } from '../../src/regulations/settings';
import { failureCode, onHost } from './onHost';

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
