import type { Params } from '../values/cell';

/** What can go wrong between the add-in and Excel; each has its sentence in `locales/` under `error.<code>`. */
export type FailureCode =
  /** Somebody is typing in a cell and did not leave it in time. */
  | 'cell-editing'
  /** Excel did not answer in time, twice. */
  | 'host-silent'
  | 'sheet-protected'
  | 'workbook-protected'
  | 'inactive-workbook'
  | 'item-missing'
  | 'too-large'
  | 'not-supported'
  | 'invalid-request'
  | 'host-failed'
  | 'cancelled'
  /** The workbook's settings hold something that is not ours or is damaged. */
  | 'settings-damaged'
  | 'settings-refused'
  /** A newer version of the add-in wrote the workbook's settings. */
  | 'settings-newer'
  | 'sheet-name-taken'
  | 'nothing-to-undo'
  /** What was written is not what stands there. */
  | 'write-not-kept'
  | 'no-register'
  | 'no-visit-list'
  /** The day's list changed every time while a new one was being made. */
  | 'list-changed'
  /** The row is another line now, or its cells are not what the form showed. */
  | 'list-row-changed'
  /** The line is in the register already. */
  | 'list-row-taken'
  /** What was typed as the promised time is none. */
  | 'promise-unreadable'
  /** No regulation in force asks for a survey. */
  | 'no-survey-rule'
  | 'unexpected';

/**
 * An expected failure as data. Parameters hold names of sheets and members and counts, never contents of cells: what stands in
 * registers is personal data and belongs into no log.
 */
export class ExcelFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly params: Params = {},
    options?: { readonly cause?: unknown },
  ) {
    super(code, options);
    this.name = 'ExcelFailure';
  }
}

const BY_HOST_CODE: Readonly<Record<string, FailureCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'sheet-protected',
  InactiveWorkbook: 'inactive-workbook',
  ItemNotFound: 'item-missing',
  InvalidReference: 'item-missing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  UnsupportedSheet: 'not-supported',
  InvalidArgument: 'invalid-request',
  InvalidRequest: 'invalid-request',
};

/** Whatever was thrown as a failure of ours. */
export function failureOf(error: unknown): ExcelFailure {
  if (error instanceof ExcelFailure) return error;
  if (isAbort(error)) return new ExcelFailure('cancelled', {}, { cause: error });
  const { code, debugInfo } = error as { code?: unknown; debugInfo?: { errorLocation?: unknown } };
  if (typeof code !== 'string') return new ExcelFailure('unexpected', {}, { cause: error });
  const member = typeof debugInfo?.errorLocation === 'string' ? debugInfo.errorLocation : '';
  return new ExcelFailure(BY_HOST_CODE[code] ?? 'host-failed', { host: code, member }, { cause: error });
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Stops here when the user has cancelled. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExcelFailure('cancelled');
}
