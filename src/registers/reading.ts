import type { ScaleSettings } from '../values/scales';
import type { Params } from '../values/cell';
import type { Day } from '../values/moment';
import type { FieldKey, RegisterName, Registers } from './register';

/** The office's word on what a sheet is and what its columns mean; it overrides everything recognised. */
export interface MappingCorrection {
  readonly sheet: string;
  /** `null`: this sheet is no register. */
  readonly register: RegisterName | null;
  /** Last row of the header, from 1. */
  readonly headerRow?: number | undefined;
  /** Field key → column letter(s); `null`: no column holds it. Fields not named stay as recognised. */
  readonly columns: Readonly<Record<FieldKey, string | readonly string[] | null>>;
}

export interface ReadOptions {
  /** Dates written without a year and without any other hint lie in the last twelve months before this day. */
  readonly today: Day;
  readonly corrections?: readonly MappingCorrection[] | undefined;
  /** Field key → written → canonical term (settings of the office). */
  readonly synonyms?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  readonly scales?: ScaleSettings | undefined;
  /** Names, or beginnings of names or of titles, of sheets that are no registers; `OWN_SHEETS` is always excluded. */
  readonly excludedSheets?: readonly string[] | undefined;
}

/** What keeps a register from being usable as it is; becomes a finding of the same code (registers.md §5). */
export interface RegisterProblem {
  readonly code: 'register-missing' | 'column-missing' | 'header-ambiguous';
  readonly register: RegisterName;
  /** `null` where a whole register is missing. */
  readonly sheet: string | null;
  /** Header row and column of the cell to look at; `null` where there is none. */
  readonly row: number | null;
  readonly column: number | null;
  /** The field concerned; `customer` stands for customerId, room and name together. */
  readonly field: FieldKey | null;
  /** `candidates`: column letters that might hold the field, best first (for the user to choose, never chosen for him). */
  readonly params: Params;
}

export interface UnrecognisedSheet {
  readonly sheet: string;
  readonly reason: 'empty' | 'excluded' | 'office' | 'noHeader' | 'unclear';
}

export interface ReadResult {
  readonly registers: Registers;
  readonly problems: readonly RegisterProblem[];
  readonly unrecognised: readonly UnrecognisedSheet[];
}
