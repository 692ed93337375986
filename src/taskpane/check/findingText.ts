import type { Finding } from '../../findings/finding';
import { sayable, written } from '../../reports/findingsSheet';
import type { Say } from '../../reports/say';
import type { CellValue } from '../../values/cell';

/** The cause in a few words. */
export function findingTitle(code: string, say: Say): string {
  return say(`finding.${code}.title`);
}

/** What is wrong here and what to do. */
export function findingText(finding: Finding, say: Say): string {
  return say(`finding.${finding.code}.text`, sayable(finding.params));
}

/** `回访记录!B17`; the sheet alone, or the whole workbook where there is no cell. */
export function findingPlace(finding: Pick<Finding, 'sheet' | 'cell'>, say: Say): string {
  if (finding.sheet === null) return say('check.place.workbook');
  return finding.cell === null ? finding.sheet : `${finding.sheet}!${finding.cell}`;
}

/**
 * A value as a person reads it in the cell: a serial number with a date format is shown as a date, nothing as a word for it.
 * @param numberFormat the format that goes with the value, where one is set
 */
export function shownValue(value: CellValue, numberFormat: string | undefined, say: Say): string {
  return value === '' ? say('check.value.empty') : written(value, numberFormat);
}
