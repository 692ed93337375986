import type { Workbook } from '../model/workbook';
import type { Faults } from '../protocol/faults';
import type { RequestHost } from '../protocol/host';
import type { CallRecord } from '../protocol/log';
import type { RequirementSets } from '../protocol/requirementSets';
import type { Traffic } from '../protocol/session';
import { loadClientLibrary, type ClientExtension } from './clientLibrary';
import { openRequestHost } from './openRequestHost';
import { makeOffice, type ObjectOf, type OfficeNamespace } from './officeContext';

export interface HostOptions {
  /** Locale of the user interface; `zh-CN` when left out. */
  readonly locale?: string;
  /** Requirement sets to state instead of, or beside, the defaults; e.g. `{ExcelApi: '1.12'}`. */
  readonly requirementSets?: RequirementSets;
}

/** A workbook with Microsoft's client library on top of it. */
export interface ExcelHost {
  readonly workbook: Workbook;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeNamespace;
  readonly faults: Faults;
  /** Counts since the host was opened or `resetTraffic` was called. */
  readonly traffic: Traffic;
  /** One record per request, in order. */
  readonly calls: readonly CallRecord[];
  /** References the client has not given back. */
  readonly keptReferences: number;
  /** `Excel.run` on this workbook. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  resetTraffic(): void;
  /** Puts `Excel`, `Office` and `OfficeExtension` on the global object, where product code looks for them. The returned function puts back what was there. */
  install(): () => void;
  /** Ends events. Results of requests on the way still arrive. */
  close(): void;
}

/** Opens a workbook for the add-in's code. Hosts share nothing: any number may be open side by side. */
export function openHost(workbook: Workbook, options: HostOptions = {}): Promise<ExcelHost> {
  const { host, close } = openRequestHost(workbook, options.locale ?? 'zh-CN', options.requirementSets);
  const office = makeOffice({ displayLanguage: host.locale, requirementSets: host.requirementSets });
  const library = loadClientLibrary(office);
  connect(library.OfficeExtension, host);
  const globals = { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: office };
  return Promise.resolve({
    workbook,
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    Office: office,
    faults: host.faults,
    get traffic() {
      return host.log.traffic;
    },
    get calls() {
      return host.log.calls;
    },
    get keptReferences() {
      return host.references.size;
    },
    run: (batch) => library.Excel.run(batch),
    resetTraffic: () => {
      host.log.reset();
    },
    install: () => installGlobals(globals),
    close,
  });
}

/** Makes every request context of the library talk to the host. */
function connect(extension: ClientExtension, host: RequestHost): void {
  const registration = new extension.EventRegistration(
    () => Promise.resolve(),
    () => Promise.resolve(),
  );
  class Session extends extension.SessionBase {
    _resolveRequestUrlAndHeaderInfo() {
      return Promise.resolve({ url: 'http://document.localhost/', headers: {} });
    }

    _createRequestExecutorOrNull() {
      return {
        executeAsync: async (_custom: string, flags: number, message: { Body: unknown }) => {
          const request = JSON.stringify(message.Body);
          // A real sync never completes in the turn that started it.
          await new Promise((resume) => setTimeout(resume, 0));
          const response = await host.execute(request, flags);
          return {
            HttpStatusCode: 200,
            ErrorCode: null,
            ErrorMessage: null,
            Headers: {},
            Body: JSON.parse(response) as unknown,
          };
        },
      };
    }

    getEventRegistration() {
      return registration;
    }
  }
  extension.ClientRequestContext.defaultRequestUrlAndHeaders = new Session();
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.events.subscribe((entries, plain) => {
    if (entries.length > 0) extension._testTriggerRichApiMessageEvent({ entries });
    for (const event of plain) registration.callHandlers(event.eventId, '', {});
  });
}

function installGlobals(globals: ObjectOf<unknown>): () => void {
  const scope = globalThis as ObjectOf<unknown>;
  const before = Object.keys(globals).map((name) => [name, name in scope, scope[name]] as const);
  Object.assign(scope, globals);
  return () => {
    for (const [name, existed, value] of before) {
      if (existed) scope[name] = value;
      else Reflect.deleteProperty(scope, name);
    }
  };
}
