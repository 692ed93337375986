import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { HostObject } from './classes';
import { HostError, fail } from './errors';
import { EventHub } from './eventHub';
import { Faults } from './faults';
import { applyFaults, errorBody, NeverAnswered, runBatch } from './interpreter';
import { maxPayloadBytes, maxReadCells, utf8Bytes } from './limits';
import { TrafficLog } from './log';
import { References } from './references';
import type { RequirementSets } from './requirementSets';
import { Shell } from './shell';
import type { CalculationState, HostSession } from './session';
import { requestFlag, type RequestBody, type ResponseBody } from './wire';

/** What a host is made of. */
export interface HostParts {
  readonly workbook: Workbook;
  /** The object `context.workbook`. */
  readonly root: HostObject;
  /** Objects beside the workbook, by the name of their type. */
  readonly service: (name: string) => HostObject | null;
  /** Brings the workbook's calculated values up to date. */
  readonly calculate: (workbook: Workbook) => void;
  /** Text of a cell as its number format shows it. */
  readonly displayText: (sheet: Sheet, row: number, column: number) => string;
  /** Locale of the user interface. */
  readonly locale: string;
  readonly requirementSets: RequirementSets;
}

/** Serves batches on one workbook, one after another, the way Excel does. */
export class RequestHost implements HostSession {
  readonly workbook: Workbook;
  readonly locale: string;
  readonly requirementSets: RequirementSets;
  readonly references = new References();
  readonly events = new EventHub();
  readonly faults = new Faults();
  readonly log = new TrafficLog();
  readonly shell = new Shell();
  readonly calculation: CalculationState = { mode: 'Automatic', suspended: false, eventsEnabled: true };
  private readonly root: HostObject;
  private readonly parts: HostParts;

  constructor(parts: HostParts) {
    this.workbook = parts.workbook;
    this.locale = parts.locale;
    this.requirementSets = parts.requirementSets;
    this.root = parts.root;
    this.parts = parts;
  }

  /**
   * Runs one request.
   * @param bodyText the batch as JSON
   * @param flags the client's request flags
   * @returns the response body as JSON; never settles when a fault says the answer is lost for ever
   */
  async execute(bodyText: string, flags: number): Promise<string> {
    const faults = this.faults.next();
    const bytesOut = utf8Bytes(bodyText);
    this.log.request(bytesOut);
    const body = JSON.parse(bodyText) as RequestBody;
    if (this.faults.inCellEdit && (flags & requestFlag.delayForCellEdit) !== 0) await this.faults.cellEditEnd();
    try {
      const response = this.respond(body, bytesOut, faults);
      const { text, bytes, error } = serialise(response);
      this.log.finish(body.Actions, bytesOut, bytes, error);
      return text;
    } catch (error) {
      if (!(error instanceof NeverAnswered)) throw error;
      this.log.finish(body.Actions, bytesOut, 0, 'hang');
      return await new Promise<never>(() => undefined);
    }
  }

  private respond(body: RequestBody, bytesOut: number, faults: ReturnType<Faults['next']>): ResponseBody {
    try {
      if (this.faults.inCellEdit) fail('InvalidOperationInCellEditMode');
      if (bytesOut > maxPayloadBytes) fail('RequestPayloadSizeLimitExceeded');
      applyFaults(faults.before, this);
    } catch (error) {
      if (error instanceof NeverAnswered) throw error;
      return { Error: errorBody(error, -1) };
    }
    const response = this.workbook.notifier.as('api', () => runBatch(body, this.root, this, faults));
    this.calculation.suspended = false;
    this.ensureCalculated();
    try {
      applyFaults(faults.after, this);
    } catch (error) {
      if (error instanceof NeverAnswered) throw error;
      return { Error: errorBody(error, -1) };
    }
    return response;
  }

  service(name: string): HostObject | null {
    return this.parts.service(name);
  }

  countRead(cells: number): void {
    if (cells > maxReadCells) fail('RangeExceedsLimit');
    this.log.cellsRead(cells);
  }

  countWritten(cells: number): void {
    this.log.cellsWritten(cells);
  }

  ensureCalculated(): void {
    if (this.calculation.mode === 'Manual' || this.calculation.suspended) return;
    this.calculateNow();
  }

  calculateNow(): void {
    this.workbook.notifier.as('calculation', () => this.parts.calculate(this.workbook));
  }

  textOf(sheet: Sheet, row: number, column: number): string {
    return this.parts.displayText(sheet, row, column);
  }

  /** Stops events; references are forgotten. */
  close(): void {
    this.events.close();
    this.references.dropAll();
  }
}

/** The body as JSON; one that is too large is replaced by the error Excel gives. */
function serialise(response: ResponseBody): { text: string; bytes: number; error: string | null } {
  const text = JSON.stringify(response);
  const bytes = utf8Bytes(text);
  if (bytes <= maxPayloadBytes) return { text, bytes, error: response.Error?.Code ?? null };
  return serialise({ Error: errorBody(new HostError('ResponsePayloadSizeLimitExceeded'), -1) });
}
