import { enterValue } from '../../../src/workbench/model/editing';
import { eventsArrived, openBook } from '../openBook';

type Host = Awaited<ReturnType<typeof openBook>>;

/** Registers what `register` says and collects the arguments of the events. */
const listen = async (
  host: Host,
  register: (
    context: Excel.RequestContext,
    heard: (args: unknown) => Promise<void>,
  ) => OfficeExtension.EventHandlerResult<never>,
) => {
  const heard: Record<string, unknown>[] = [];
  const handler = await host.run(async (context) => {
    const result = register(context, (args) => {
      heard.push(args as Record<string, unknown>);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  return { heard, handler };
};

const typed = (host: Host, row: number, column: number, text: string) => {
  host.workbook.notifier.as('user', () => enterValue(host.workbook.activeSheet, row, column, text));
};

describe('onChanged', () => {
  test('tells where a person typed', async () => {
    const host = await openBook();
    const { heard } = await listen(
      host,
      ({ workbook }, handler) => workbook.worksheets.getActiveWorksheet().onChanged.add(handler) as never,
    );
    typed(host, 4, 1, 'x');
    await eventsArrived();
    expect(heard).toMatchObject([
      {
        type: 'WorksheetChanged',
        address: 'B5',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        worksheetId: host.workbook.activeSheet.id,
      },
    ]);
  });

  test("tells the add-in of its own changes, too, as ThisLocalAddin, and only after the batch's response", async () => {
    const host = await openBook();
    const { heard } = await listen(
      host,
      ({ workbook }, handler) => workbook.worksheets.onChanged.add(handler) as never,
    );
    await host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      expect(heard).toEqual([]);
    });
    await eventsArrived();
    expect(heard).toMatchObject([{ address: 'A1:B2', changeType: 'RangeEdited', triggerSource: 'ThisLocalAddin' }]);
  });

  test('tells inserted and deleted rows', async () => {
    const host = await openBook({ 表1: [['a'], ['b']] });
    const { heard } = await listen(
      host,
      ({ workbook }, handler) => workbook.worksheets.onChanged.add(handler) as never,
    );
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('1:1').delete('Up');
      await context.sync();
    });
    await eventsArrived();
    expect(heard.map(({ changeType, address }) => [changeType, address])).toEqual([
      ['RowInserted', '2:3'],
      ['RowDeleted', '1:1'],
    ]);
  });

  test('getRange of the event leads to the cells', async () => {
    const host = await openBook();
    const { heard } = await listen(
      host,
      ({ workbook }, handler) => workbook.worksheets.onChanged.add(handler) as never,
    );
    typed(host, 2, 2, '满意');
    await eventsArrived();
    const event = heard[0] as unknown as Excel.WorksheetChangedEventArgs;
    const values = await host.run(async (context) => {
      const range = event.getRange(context).load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toEqual([['满意']]);
  });

  test('of one sheet does not hear of another', async () => {
    const host = await openBook({ 甲: [], 乙: [] });
    const { heard } = await listen(
      host,
      ({ workbook }, handler) => workbook.worksheets.getItem('乙').onChanged.add(handler) as never,
    );
    typed(host, 0, 0, 'x');
    await eventsArrived();
    expect(heard).toEqual([]);
  });

  test('ends with remove()', async () => {
    const host = await openBook();
    const { heard, handler } = await listen(
      host,
      ({ workbook }, each) => workbook.worksheets.onChanged.add(each) as never,
    );
    handler.remove();
    await handler.context.sync();
    typed(host, 0, 0, 'x');
    await eventsArrived();
    expect(heard).toEqual([]);
  });

  test('is silent while runtime.enableEvents is false', async () => {
    const host = await openBook();
    const { heard } = await listen(
      host,
      ({ workbook }, handler) => workbook.worksheets.onChanged.add(handler) as never,
    );
    await host.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    typed(host, 0, 0, 'x');
    await eventsArrived();
    expect(heard).toEqual([]);
  });

  test('of a table hears of changes inside it', async () => {
    const host = await openBook({ 表1: [['a'], ['b'], ['below']] });
    const { heard } = await listen(host, ({ workbook }, handler) => {
      const table = workbook.worksheets.getActiveWorksheet().tables.add('A1:A2', true);
      return table.onChanged.add(handler) as never;
    });
    await eventsArrived();
    heard.length = 0;
    typed(host, 1, 0, 'inside');
    typed(host, 2, 0, 'outside');
    await eventsArrived();
    expect(heard.map(({ address, type }) => [type, address])).toEqual([['TableChanged', 'A2']]);
  });
});

describe('events of sheets', () => {
  test('onAdded, onDeleted, onActivated, onDeactivated', async () => {
    const host = await openBook({ 甲: [], 乙: [] });
    const seen: string[] = [];
    const note = (name: string) => (args: { worksheetId: string }) => {
      seen.push(`${name} ${args.worksheetId}`);
      return Promise.resolve();
    };
    await host.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note('added'));
      worksheets.onDeleted.add(note('deleted'));
      worksheets.onActivated.add(note('activated'));
      worksheets.onDeactivated.add(note('deactivated'));
      await context.sync();
    });
    await host.run(async (context) => {
      context.workbook.worksheets.add('丙').activate();
      context.workbook.worksheets.getItem('乙').delete();
      await context.sync();
    });
    await eventsArrived();
    expect(seen).toEqual(['added sheet-3', 'deactivated sheet-1', 'activated sheet-3', 'deleted sheet-2']);
  });

  test('onNameChanged, onVisibilityChanged and onMoved tell before and after (ExcelApi 1.17)', async () => {
    const host = await openBook({ 甲: [], 乙: [], 丙: [] }, { requirementSets: { ExcelApi: '1.17' } });
    const heard: unknown[] = [];
    const note = (args: unknown) => Promise.resolve(void heard.push(args));
    await host.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onNameChanged.add(note);
      worksheets.onVisibilityChanged.add(note);
      worksheets.onMoved.add(note);
      await context.sync();
      const sheet = worksheets.getItem('乙');
      sheet.name = '投诉登记表';
      sheet.position = 2;
      sheet.visibility = 'Hidden';
      await context.sync();
    });
    await eventsArrived();
    expect(heard).toMatchObject([
      { nameBefore: '乙', nameAfter: '投诉登记表' },
      { positionBefore: 1, positionAfter: 2 },
      { visibilityBefore: 'Visible', visibilityAfter: 'Hidden' },
    ]);
  });

  test('onSelectionChanged tells the address', async () => {
    const host = await openBook();
    const { heard } = await listen(
      host,
      ({ workbook }, handler) => workbook.worksheets.getActiveWorksheet().onSelectionChanged.add(handler) as never,
    );
    host.workbook.select(host.workbook.activeSheet, [{ top: 1, left: 1, bottom: 3, right: 2 }]);
    await eventsArrived();
    expect(heard).toMatchObject([{ type: 'WorksheetSelectionChanged', address: 'B2:C4' }]);
  });

  test('onProtectionChanged tells that a sheet was protected', async () => {
    const host = await openBook();
    const { heard } = await listen(host, ({ workbook }, handler) => {
      const sheet = workbook.worksheets.getActiveWorksheet();
      return sheet.onProtectionChanged.add(handler) as never;
    });
    await host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    await eventsArrived();
    expect(heard).toMatchObject([{ isProtected: true, source: 'Local' }]);
  });

  test('workbook.onSelectionChanged (the older kind of event) arrives as well', async () => {
    const host = await openBook();
    const { heard } = await listen(host, ({ workbook }, handler) => workbook.onSelectionChanged.add(handler) as never);
    host.workbook.select(host.workbook.activeSheet, [{ top: 1, left: 1, bottom: 1, right: 1 }]);
    await eventsArrived();
    expect(heard).toHaveLength(1);
  });
});

test('a closed host sends nothing any more', async () => {
  const host = await openBook();
  const { heard } = await listen(host, ({ workbook }, handler) => workbook.worksheets.onChanged.add(handler) as never);
  host.close();
  typed(host, 0, 0, 'x');
  await eventsArrived();
  expect(heard).toEqual([]);
});
