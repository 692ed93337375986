import type { RequestHost } from '../protocol/host';
import { actionType, messageType, readMessage, responseType, writeResponse, type FrameMessage } from './frameMessages';
import type { ObjectOf } from './officeContext';

/** What receives messages: the host page's window, or a stand-in. */
export interface MessagePortLike {
  addEventListener(type: 'message', listener: (event: PortEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: PortEvent) => void): void;
}

export interface PortEvent {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** What messages are sent to: the frame's window. */
export interface FrameWindow {
  postMessage(message: string, targetOrigin: string): void;
}

export interface FrameDoorOptions {
  readonly host: RequestHost;
  /** The host page's window. */
  readonly port: MessagePortLike;
  /** The frame's window; null while there is none. */
  readonly frame: () => FrameWindow | null;
  /** Address of the host page. https, and on the pane's own host name: the library accepts no other unknown host. */
  readonly pageUrl: string;
  /** Address of the pane. */
  readonly paneUrl: string;
  /** Id of the add-in; any text. */
  readonly addinId?: string;
}

/** The host page's side of the handshake between Office on the web and an add-in. */
export interface FrameDoor {
  /** What the frame's `name` attribute must be. */
  readonly frameName: string;
  /** What its `src` must be. */
  readonly frameUrl: string;
  /** Runs a ribbon command; resolves when the add-in says it is done. False when the add-in does not listen for commands (yet). */
  invokeCommand(functionName: string, controlId?: string): Promise<boolean>;
  /** Stops listening. */
  close(): void;
}

/** Numbers of methods and events of the older API that the library uses underneath. */
const executeRichApiRequest = 93;
const commandCompleted = 94;
const operationNotSupported = 5000;
const conversationId = 'workbench';

/** Opens the door for one frame. Make it before the frame loads. */
export function openFrameDoor(options: FrameDoorOptions): FrameDoor {
  const { host, port } = options;
  const paneOrigin = new URL(options.paneUrl).origin;
  const pageOrigin = new URL(options.pageUrl).origin;
  const addinId = options.addinId ?? 'callback-ledger';
  const listeners = new Map<string, FrameMessage>();
  const commands = new Map<string, () => void>();
  let nextCommand = 1;

  const send = (to: FrameMessage, type: number, data: unknown): void => {
    options.frame()?.postMessage(writeResponse(to, type, data, pageOrigin), paneOrigin);
  };
  const raise = (name: string, data: unknown): boolean => {
    const listener = listeners.get(name);
    if (listener !== undefined) send(listener, responseType.forEventing, data);
    return listener !== undefined;
  };

  const executeMethod = async (message: FrameMessage): Promise<unknown> => {
    const call = message._data as { DdaMethod?: { DispatchId?: number }; ArrayData?: unknown[] } & ObjectOf<unknown>;
    switch (call.DdaMethod?.DispatchId) {
      case executeRichApiRequest: {
        const body = await host.execute(String(call.ArrayData?.[4] ?? ''), Number(call.ArrayData?.[6] ?? 0));
        return { Version: 1, Error: 0, Data: [200, [], body] };
      }
      case commandCompleted: {
        const id = String(call['0']);
        commands.get(id)?.();
        commands.delete(id);
        return { Version: 1, Error: 0 };
      }
      default:
        return { Version: 1, Error: operationNotSupported };
    }
  };

  const answer = async (message: FrameMessage): Promise<unknown> => {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(options, addinId);
      case 'executeMethod':
        return executeMethod(message);
      default:
        return null;
    }
  };

  const receive = (event: PortEvent): void => {
    const message = readMessage(event.data);
    if (message === null || event.origin !== paneOrigin || event.source !== options.frame()) return;
    if (message._messageType !== messageType.request || message._conversationId !== conversationId) return;
    if (message._actionType === actionType.registerEvent || message._actionType === actionType.unregisterEvent) {
      if (message._actionType === actionType.registerEvent) listeners.set(message._actionName, message);
      else listeners.delete(message._actionName);
      send(message, responseType.forCalling, { Version: 1, Error: 0 });
      return;
    }
    void answer(message).then((data) => {
      send(message, responseType.forCalling, data);
    });
  };

  port.addEventListener('message', receive);
  const endEvents = host.events.subscribe((entries, plain) => {
    if (entries.length > 0) {
      const rows = entries.map((each) => [
        each.messageCategory,
        each.messageType,
        each.targetId,
        each.message,
        null,
        false,
      ]);
      raise('richApiMessage', { ArrayData: rows });
    }
    for (const { eventId } of plain) raise(eventId === 1 ? 'settingsChanged' : 'documentSelectionChanged', {});
  });

  const hostInfo = `Excel$Web$16.01$${host.locale}$telemetry$$disableLogging$0`;
  const url = new URL(options.paneUrl);
  return {
    frameName: JSON.stringify({
      hostInfo,
      xdmInfo: `${conversationId}|${addinId}|${options.pageUrl}`,
      serializerVersion: 1,
    }),
    frameUrl: `${url.origin}${url.pathname}${url.search}${url.search === '' ? '?' : '&'}_host_Info=${hostInfo}${url.hash}`,
    invokeCommand: (functionName, controlId = functionName) => {
      const id = String(nextCommand++);
      return new Promise((resolve) => {
        commands.set(id, () => {
          resolve(true);
        });
        const heard = raise('appCommandInvoked', [id, functionName, JSON.stringify({ source: { id: controlId } })]);
        if (!heard) {
          commands.delete(id);
          resolve(false);
        }
      });
    },
    close: () => {
      port.removeEventListener('message', receive);
      endEvents();
    },
  };
}

/** Number of Excel on the web in the library. */
const excelOnTheWeb = 16;

function appContext({ host, pageUrl }: FrameDoorOptions, addinId: string): unknown {
  return {
    _id: addinId,
    _appName: excelOnTheWeb,
    _appVersion: '16.01',
    _appUILocale: host.locale,
    _dataLocale: host.locale,
    _docUrl: new URL(encodeURIComponent(host.workbook.fileName), pageUrl).href,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: addinId,
    _requirementMatrix: JSON.stringify(host.requirementSets),
    _hostFullVersion: '16.0.0.0',
  };
}
