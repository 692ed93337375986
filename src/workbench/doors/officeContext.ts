import { supports, type RequirementSets } from '../protocol/requirementSets';

/** An object used as a dictionary. */
export type ObjectOf<T> = Record<string, T>;

interface AsyncResult {
  readonly status: 'succeeded' | 'failed';
  readonly value: unknown;
  readonly error: null;
}

type Callback = ((result: AsyncResult) => void) | undefined;

export interface OfficeContextOptions {
  readonly displayLanguage: string;
  readonly requirementSets: RequirementSets;
}

/**
 * The parts of the `Office` namespace that an add-in without a frame around it can have: context, requirement sets, document
 * settings in memory, ribbon actions by name. Everything that needs a window of Office is missing.
 */
export function makeOffice(options: OfficeContextOptions): OfficeNamespace {
  const actions = new Map<string, (event: unknown) => void>();
  const succeed = (callback: Callback, value?: unknown): void => {
    if (callback !== undefined) setTimeout(() => callback({ status: 'succeeded', value, error: null }), 0);
  };
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  return {
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    StartupBehavior: { none: 'None', load: 'Load' },
    onReady: async (callback?: (info: unknown) => unknown) => {
      await callback?.(info);
      return info;
    },
    initialize: () => undefined,
    actions: {
      associate: (id: string, handler: (event: unknown) => void) => {
        actions.set(id, handler);
      },
      /** For tests: what the ribbon would call. */
      run: (id: string, event: unknown) => {
        actions.get(id)?.(event);
        return actions.has(id);
      },
    },
    addin: {
      setStartupBehavior: () => Promise.resolve(),
      getStartupBehavior: () => Promise.resolve('None'),
      showAsTaskpane: () => Promise.resolve(),
      hide: () => Promise.resolve(),
    },
    context: {
      ...info,
      displayLanguage: options.displayLanguage,
      contentLanguage: options.displayLanguage,
      diagnostics: { ...info, version: '16.0.0.0' },
      requirements: {
        isSetSupported: (name: string, minimum?: number | string) => supports(options.requirementSets, name, minimum),
      },
      document: { mode: 'readWrite', url: '', settings: documentSettings(succeed) },
    },
  };
}

function documentSettings(succeed: (callback: Callback, value?: unknown) => void) {
  const values = new Map<string, unknown>();
  return {
    get: (key: string) => structuredClone(values.get(key) ?? null),
    set: (key: string, value: unknown) => {
      values.set(key, structuredClone(value));
    },
    remove: (key: string) => {
      values.delete(key);
    },
    refreshAsync: (callback: Callback) => {
      succeed(callback);
    },
    saveAsync: (...args: unknown[]) => {
      succeed(args.findLast((each) => typeof each === 'function') as Callback);
    },
  };
}

/** What {@link makeOffice} makes. */
export interface OfficeNamespace {
  readonly HostType: unknown;
  readonly PlatformType: unknown;
  readonly AsyncResultStatus: unknown;
  readonly StartupBehavior: unknown;
  readonly onReady: (callback?: (info: unknown) => unknown) => Promise<{ host: string; platform: string }>;
  initialize: () => void;
  readonly actions: {
    associate(id: string, handler: (event: unknown) => void): void;
    /** Calls a ribbon action as Excel would; false when nobody associated it. */
    run(id: string, event: unknown): boolean;
  };
  readonly addin: unknown;
  readonly context: {
    readonly displayLanguage: string;
    readonly requirements: { isSetSupported(name: string, minimum?: number | string): boolean };
  } & Readonly<ObjectOf<unknown>>;
}
