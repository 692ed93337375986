import { supports } from '../../../src/workbench/protocol/requirementSets';
import { openBook, refusal } from '../openBook';

describe('the in-process door', () => {
  test('Office says Excel, in the language of the host', async () => {
    const host = await openBook({ 表1: [] }, { locale: 'en-US' });
    const info = await host.Office.onReady();
    expect(info.host).toBe('Excel');
    expect(host.Office.context.displayLanguage).toBe('en-US');
  });

  test('ribbon actions can be called by name', async () => {
    const host = await openBook();
    const events: unknown[] = [];
    host.Office.actions.associate('check', (event) => events.push(event));
    expect(host.Office.actions.run('check', { completed: true })).toBe(true);
    expect(host.Office.actions.run('unknown', {})).toBe(false);
    expect(events).toEqual([{ completed: true }]);
  });

  test('members newer than the stated requirement set are refused as an older Excel refuses them (ApiNotFound)', async () => {
    const listen = (host: Awaited<ReturnType<typeof openBook>>) =>
      host.run(async (context) => {
        context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
        await context.sync();
      });
    expect((await refusal(listen(await openBook()))).code).toBe('ApiNotFound');
    await listen(await openBook({ 表1: [] }, { requirementSets: { ExcelApi: '1.17' } }));
  });

  test('document settings are kept apart per host and copied in and out', async () => {
    const [one, two] = [await openBook(), await openBook()];
    const settings = (host: typeof one) =>
      (
        host.Office.context['document'] as {
          settings: { get(key: string): unknown; set(key: string, value: unknown): void };
        }
      ).settings;
    const value = { list: [1] };
    settings(one).set('a', value);
    value.list.push(2);
    expect([settings(one).get('a'), settings(two).get('a')]).toEqual([{ list: [1] }, null]);
  });

  test('opening several hosts does not load the library from the disk again: the second takes a fraction of a second', async () => {
    await openBook();
    const start = performance.now();
    await openBook();
    // Some 10 ms on an idle machine; the bound only catches a second compilation of the whole bundle.
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('requirement sets compare by their numbers', () => {
  test.each([
    ['ExcelApi', '1.9', true],
    ['ExcelApi', '1.14', true],
    ['ExcelApi', '1.15', false],
    ['ExcelApi', '2.1', false],
    ['ExcelApi', 1.3, true],
    ['excelapi', '1.1', true],
    ['WordApi', '1.1', false],
  ])('%s %s: %s', (name, version, expected) => {
    expect(supports({ ExcelApi: '1.14' }, name, version)).toBe(expected);
  });
});
