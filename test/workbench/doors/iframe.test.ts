import { openFrameDoor, type PortEvent } from '../../../src/workbench/doors/iframe';
import { openRequestHost } from '../../../src/workbench/doors/openRequestHost';
import { enterValue } from '../../../src/workbench/model/editing';
import { Workbook } from '../../../src/workbench/model/workbook';
import { eventsArrived } from '../openBook';

const paneOrigin = 'https://localhost:3000';

interface Answer {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _errorCode: number;
  readonly _responseType: number;
  readonly _data: Record<string, unknown> | null;
}

/** A door between a fake page and a fake frame; `ask` sends what the library sends. */
function fakeFrame() {
  const workbook = new Workbook();
  const sheet = workbook.createSheet('表1');
  const { host } = openRequestHost(workbook, 'zh-CN');
  const answers: Answer[] = [];
  const targets: string[] = [];
  const frame = {
    postMessage: (message: string, target: string) => {
      answers.push(JSON.parse(message) as Answer);
      targets.push(target);
    },
  };
  const listeners = new Set<(event: PortEvent) => void>();
  const door = openFrameDoor({
    host,
    port: {
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    frame: () => frame,
    pageUrl: `${paneOrigin}/workbench.html`,
    paneUrl: `${paneOrigin}/taskpane.html`,
    addinId: 'test-addin',
  });
  let correlation = 0;
  const ask = async (
    name: string,
    data: unknown,
    options: { type?: number; origin?: string; conversation?: string } = {},
  ) => {
    const message = {
      _messageType: 0,
      _actionType: options.type ?? 0,
      _actionName: name,
      _conversationId: options.conversation ?? 'workbench',
      _correlationId: correlation++,
      _data: data,
      _origin: paneOrigin,
      _serializerVersion: 1,
    };
    const event = { data: JSON.stringify(message), origin: options.origin ?? paneOrigin, source: frame };
    for (const listener of [...listeners]) listener(event);
    await eventsArrived();
    return answers.find((answer) => answer._correlationId === correlation - 1 && answer._responseType === 0);
  };
  return { workbook, sheet, host, door, ask, answers, targets, listeners };
}

const batch = (actions: unknown[], paths: Record<string, unknown>) => ({
  DdaMethod: { ControlId: 'test-addin', Version: 1, DispatchId: 93 },
  ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify({ Actions: actions, ObjectPaths: paths }), 0, 0],
});

const loadName = batch([{ Id: 1, ActionType: 2, Name: '', ObjectPathId: 2, QueryInfo: { Select: ['name'] } }], {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  2: { Id: 2, ObjectPathType: 3, Name: 'GetActiveWorksheet', ParentObjectPathId: 3, ArgumentInfo: {} },
  3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
});

describe('the handshake', () => {
  test('the frame is told in its name and address which host it is in and whom to talk to', () => {
    const { door } = fakeFrame();
    expect(JSON.parse(door.frameName)).toEqual({
      hostInfo: 'Excel$Web$16.01$zh-CN$telemetry$$disableLogging$0',
      xdmInfo: `workbench|test-addin|${paneOrigin}/workbench.html`,
      serializerVersion: 1,
    });
    expect(door.frameUrl).toBe(
      `${paneOrigin}/taskpane.html?_host_Info=Excel$Web$16.01$zh-CN$telemetry$$disableLogging$0`,
    );
  });

  test('getAppContextAsync is answered with Excel on the web, locale and requirement sets', async () => {
    const { ask, targets } = fakeFrame();
    const answer = await ask('ContextActivationManager_getAppContextAsync', 'test-addin');
    expect(answer).toMatchObject({
      _errorCode: 0,
      _data: { _id: 'test-addin', _appName: 16, _appUILocale: 'zh-CN', _settings: [] },
    });
    expect(JSON.parse(String(answer?._data?.['_requirementMatrix']))).toMatchObject({
      ExcelApi: '1.14',
      SharedRuntime: '1.1',
    });
    expect(targets).toEqual([paneOrigin]);
  });

  test('executeMethod 93 carries a batch and brings its response back', async () => {
    const { ask } = fakeFrame();
    const answer = await ask('executeMethod', loadName);
    expect(answer?._data).toMatchObject({ Version: 1, Error: 0 });
    const [status, headers, body] = answer?._data?.['Data'] as [number, unknown[], string];
    expect([status, headers]).toEqual([200, []]);
    expect(JSON.parse(body)).toEqual({
      Results: [{ ActionId: 1, Value: { Id: 'sheet-1', Name: '表1' } }],
      TraceIds: [],
    });
  });

  test('methods of the older API are answered as not supported (5000), so that callers do not wait for ever', async () => {
    const { ask } = fakeFrame();
    const answer = await ask('executeMethod', { DdaMethod: { DispatchId: 64 } });
    expect(answer?._data).toEqual({ Version: 1, Error: 5000 });
  });

  test('a hanging request is never answered', async () => {
    const { ask, host } = fakeFrame();
    host.faults.inject({ request: 1, effect: { kind: 'hang' } });
    expect(await ask('executeMethod', loadName)).toBeUndefined();
    expect(await ask('executeMethod', loadName)).toBeDefined();
  });
});

describe('messages that are not for the door are left alone', () => {
  test.each([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['another conversation', { conversation: 'other' }],
  ])('%s', async (_what, options) => {
    const { ask, answers } = fakeFrame();
    await ask('executeMethod', loadName, options);
    expect(answers).toEqual([]);
  });

  test.each([['plain text'], ['{"half":'], ['{"some":"json"}'], [42]])('%j', async (data) => {
    const { listeners, answers } = fakeFrame();
    for (const listener of listeners) listener({ data, origin: paneOrigin, source: null });
    await eventsArrived();
    expect(answers).toEqual([]);
  });
});

describe('events', () => {
  const register = 1;
  const unregister = 2;
  const registerChanged = batch([{ Id: 1, ActionType: 3, Name: '_RegisterDataChangedEvent', ObjectPathId: 2 }], {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  });

  test('are sent under the registration of richApiMessage, as rows of category, number, target and arguments', async () => {
    const { ask, answers, workbook, sheet } = fakeFrame();
    expect((await ask('richApiMessage', {}, { type: register }))?._data).toEqual({ Version: 1, Error: 0 });
    await ask('executeMethod', registerChanged);
    workbook.notifier.as('user', () => enterValue(sheet, 0, 0, 'x'));
    await eventsArrived();
    const [event] = answers.filter((answer) => answer._responseType === 1);
    const [row] = event?._data?.['ArrayData'] as [unknown[]];
    expect(event?._actionName).toBe('richApiMessage');
    expect(row.slice(0, 3)).toEqual([65536, 10, 'Workbook']);
    expect(JSON.parse(String(row[3]))).toMatchObject({ address: 'A1', changeType: 'RangeEdited', source: 'Local' });
  });

  test('are not sent to a frame that does not listen, or no longer does', async () => {
    const { ask, answers, workbook, sheet } = fakeFrame();
    await ask('richApiMessage', {}, { type: register });
    await ask('executeMethod', registerChanged);
    await ask('richApiMessage', {}, { type: unregister });
    workbook.notifier.as('user', () => enterValue(sheet, 0, 0, 'x'));
    await eventsArrived();
    expect(answers.filter((answer) => answer._responseType === 1)).toEqual([]);
  });

  test('a ribbon command is sent as an event and is done when the add-in says so', async () => {
    const { ask, answers, door } = fakeFrame();
    expect(await door.invokeCommand('checkNow')).toBe(false);
    await ask('appCommandInvoked', {}, { type: register });
    const done = door.invokeCommand('checkNow', 'CheckButton');
    const event = answers.find((answer) => answer._responseType === 1);
    const [id, name, source] = event?._data as unknown as [string, string, string];
    expect([name, JSON.parse(source)]).toEqual(['checkNow', { source: { id: 'CheckButton' } }]);
    await ask('executeMethod', { DdaMethod: { DispatchId: 94 }, 0: id, 1: 0, 2: '' });
    expect(await done).toBe(true);
  });
});

test('a closed door listens to nothing and sends nothing', async () => {
  const { ask, answers, door, listeners } = fakeFrame();
  door.close();
  expect(listeners.size).toBe(0);
  await ask('executeMethod', loadName);
  expect(answers).toEqual([]);
});

test('the shell hears of ribbon buttons and of the pane (Office.ribbon, Office.addin)', async () => {
  const { ask, host } = fakeFrame();
  const paths = {
    1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.DynamicRibbon.DynamicRibbon' },
    2: {
      Id: 2,
      ObjectPathType: 3,
      Name: 'GetButton',
      ParentObjectPathId: 1,
      ArgumentInfo: { Arguments: ['CheckButton'] },
    },
    3: { Id: 3, ObjectPathType: 2, Name: 'Microsoft.AppRuntime.AppRuntimeService' },
  };
  let changes = 0;
  host.shell.subscribe(() => changes++);
  await ask(
    'executeMethod',
    batch(
      [
        { Id: 1, ActionType: 4, Name: 'Enabled', ObjectPathId: 2, ArgumentInfo: { Arguments: [false] } },
        {
          Id: 2,
          ActionType: 3,
          Name: 'SetAppRuntimeState',
          ObjectPathId: 3,
          ArgumentInfo: { Arguments: ['Background'] },
        },
      ],
      paths,
    ),
  );
  expect([host.shell.isButtonEnabled('CheckButton'), host.shell.paneVisible, changes]).toEqual([false, false, 2]);
});
