import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ObjectOf } from './officeContext';

/** Microsoft's client library, loaded for one host. */
export interface ClientLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: ClientExtension;
}

/** What the door uses of the library's own namespace beyond its public types. */
export type ClientExtension = typeof OfficeExtension & {
  readonly ClientRequestContext: { defaultRequestUrlAndHeaders: unknown };
  readonly SessionBase: new () => object;
  readonly EventRegistration: new (
    register: (eventId: number, targetId: string) => Promise<void>,
    unregister: (eventId: number, targetId: string) => Promise<void>,
  ) => { callHandlers(eventId: number, targetId: string, argument: unknown): void };
  /** Says that messages can arrive; the library waits for it before it registers events. */
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  /** Hands the library a message with events. */
  _testTriggerRichApiMessageEvent(message: { entries: readonly unknown[] }): void;
};

type Loader = (frame: ObjectOf<unknown>) => ClientLibrary;

/** Names that the bundle makes at its top level and later expects on `window`. */
const topLevelNames = ['OfficeExtension', 'OfficeExtensionBatch', 'OfficeCore', 'Excel', 'Microsoft', 'OSF', 'Sys'];

let loader: Loader | null = null;

/**
 * The bundle as a function of the window it runs in. It runs in this realm and not in a vm context, because the library tells plain
 * objects by their prototype; `with` gives it a window of its own, so that hosts do not share anything.
 */
function bundle(): Loader {
  if (loader === null) {
    const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
    const source = readFileSync(file, 'utf8');
    // A classic script can only be run as one: it makes globals of its top-level names.
    loader = new Function('frame', `with (frame) {${source}\n;return { Excel, OfficeExtension }; }`) as Loader;
  }
  return loader;
}

/**
 * Loads the library anew, with its own state. Takes some 25 ms the first time, less later.
 * @param office what it finds as `window.Office`
 */
export function loadClientLibrary(office: unknown): ClientLibrary {
  const nothing = () => undefined;
  const element = { setAttribute: nothing, appendChild: nothing, style: {} };
  const document = {
    addEventListener: nothing,
    createElement: () => element,
    getElementById: () => null,
    getElementsByTagName: () => [],
  };
  const frame: ObjectOf<unknown> = {
    document,
    navigator: { userAgent: 'embedded', language: 'zh-CN' },
    location: { href: 'https://localhost/', protocol: 'https:', host: 'localhost', search: '', hash: '' },
    addEventListener: nothing,
    // The bundle extends Type with helpers of its own; one of ours keeps them off Function.
    Type: function Type() {
      return undefined;
    },
    Promise,
    console,
    process: undefined,
  };
  for (const name of topLevelNames) frame[name] = undefined;
  for (const name of ['window', 'self', 'top', 'parent']) frame[name] = frame;
  frame['Office'] = undefined;
  const library = bundle()(frame);
  frame['Office'] = office;
  return library;
}
