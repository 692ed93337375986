import type { Workbook } from '../model/workbook';
import type { HostObject } from '../protocol/classes';
import { workbook } from './workbook';

/** The object every request begins with: `context.workbook`. */
export function openRoot(book: Workbook): HostObject {
  return workbook.of(book);
}
