import type { WorkbookGrid } from './grid';
import { readComplaints } from './readComplaints';
import { readCustomers } from './readCustomers';
import { readRepairs, readServices, readSurveys } from './readEvents';
import { readStaff } from './readStaff';
import { readVisits } from './readVisits';
import type { ReadOptions, ReadResult } from './reading';
import { recogniseRegisters } from './recognise';
import type { RegisterName } from './register';
import { SheetReader } from './sheetReader';

export type { MappingCorrection, ReadOptions, ReadResult, RegisterProblem, UnrecognisedSheet } from './reading';

/**
 * Reads a workbook: finds its registers and gives their rows, typed, each with the notes on its untidy or unreadable cells. The
 * customer register is read first, because it says what the rooms of all others mean; a workbook without one is read by the
 * writing alone. Rows stand in the order of the workbook's sheets. Never throws on any grid.
 */
export function readRegisters(workbook: WorkbookGrid, options: ReadOptions): ReadResult {
  const { sheets, problems, unrecognised } = recogniseRegisters(workbook, options);
  const readersOf = (register: RegisterName): readonly SheetReader[] =>
    sheets
      .filter((sheet) => sheet.register === register)
      .map((sheet) => new SheetReader(sheet, workbook.date1904, options));
  const { rows: customers, index } = readCustomers(readersOf('customers'));
  return {
    registers: {
      sheets,
      customers,
      visits: readersOf('visits').flatMap((reader) => readVisits(reader, index)),
      complaints: readersOf('complaints').flatMap((reader) => readComplaints(reader, index)),
      repairs: readersOf('repairs').flatMap((reader) => readRepairs(reader, index)),
      services: readersOf('services').flatMap((reader) => readServices(reader, index)),
      surveys: readersOf('surveys').flatMap((reader) => readSurveys(reader, index)),
      staff: readersOf('staff').flatMap((reader) => readStaff(reader)),
      households: index.households,
    },
    problems,
    unrecognised,
  };
}
