import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { HostObject } from './classes';
import type { EventHub } from './eventHub';
import type { References } from './references';
import type { RequirementSets } from './requirementSets';
import type { Shell } from './shell';

/** Counts of what went over the wire. Bytes are UTF-8; out = from the add-in to Excel, in = back. */
export interface Traffic {
  readonly requests: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  /** Bytes of the largest request. */
  readonly largestRequest: number;
  /** Cells whose values, formulas or texts were asked for. */
  readonly cellsRead: number;
  /** Cells whose values or formulas were set. */
  readonly cellsWritten: number;
}

/** What the objects of the model need to know of the host that serves them. */
export interface HostSession {
  readonly workbook: Workbook;
  readonly references: References;
  readonly events: EventHub;
  readonly calculation: CalculationState;
  readonly shell: Shell;
  /** API sets the host states; newer members are refused. */
  readonly requirementSets: RequirementSets;
  /** Locale of the user interface, e.g. `zh-CN`. */
  readonly locale: string;
  /** An object beside the workbook that the client library makes by the name of its type, or null when there is none. */
  service(name: string): HostObject | null;
  /** Notes cells read; refuses more than Excel hands out at once. @throws HostError RangeExceedsLimit */
  countRead(cells: number): void;
  countWritten(cells: number): void;
  /** Brings calculated values up to date, unless calculation is manual or suspended. */
  ensureCalculated(): void;
  /** Brings them up to date in any case. */
  calculateNow(): void;
  /** Text of a cell as its number format shows it. */
  textOf(sheet: Sheet, row: number, column: number): string;
}

/** How the workbook calculates. */
export interface CalculationState {
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** The add-in asked not to calculate before the next sync. */
  suspended: boolean;
  /** Events are switched off by `context.runtime.enableEvents = false`. */
  eventsEnabled: boolean;
}
