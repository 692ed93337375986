import { displayText } from '../formulas/displayText';
import type { Workbook } from '../model/workbook';
import { startEvents } from '../objects/eventTranslation';
import { officeService } from '../objects/officeServices';
import { openRoot } from '../objects/root';
import { RequestHost } from '../protocol/host';

/** A workbook that answers requests; whoever opens it closes it. */
export interface OpenRequestHost {
  readonly host: RequestHost;
  close(): void;
}

/** Puts the protocol, the object model and the calculation on top of a workbook. */
export function openRequestHost(workbook: Workbook, locale: string): OpenRequestHost {
  const host = new RequestHost({
    workbook,
    root: openRoot(workbook),
    service: officeService,
    // Formulas keep the values they were read with until the calculation is bound in here.
    calculate: (book) => {
      book.pending.length = 0;
    },
    displayText: (sheet, row, column) => displayText(workbook, sheet, row, column),
    locale,
  });
  const endEvents = startEvents(host);
  return {
    host,
    close: () => {
      endEvents();
      host.close();
    },
  };
}
