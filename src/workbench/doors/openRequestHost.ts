import { calculate, displayText } from '../formulas';
import type { Workbook } from '../model/workbook';
import { startEvents } from '../objects/eventTranslation';
import { officeService } from '../objects/officeServices';
import { openRoot } from '../objects/root';
import { RequestHost } from '../protocol/host';
import { defaultRequirementSets, type RequirementSets } from '../protocol/requirementSets';

/** A workbook that answers requests; whoever opens it closes it. */
export interface OpenRequestHost {
  readonly host: RequestHost;
  close(): void;
}

/**
 * Puts the protocol, the object model and the calculation on top of a workbook.
 * @param requirementSets API sets to state instead of, or beside, the defaults
 */
export function openRequestHost(
  workbook: Workbook,
  locale: string,
  requirementSets: RequirementSets = {},
): OpenRequestHost {
  const host = new RequestHost({
    workbook,
    root: openRoot(workbook),
    service: officeService,
    calculate,
    displayText: (sheet, row, column) => displayText(workbook, sheet, row, column),
    locale,
    requirementSets: { ...defaultRequirementSets, ...requirementSets },
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
