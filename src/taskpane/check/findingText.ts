import type { Finding } from '../../findings/finding';
import { findingSentence } from '../../reports/findingsSheet';
import type { Say } from '../../reports/say';

/** The cause in a few words. */
export function findingTitle(code: string, say: Say): string {
  return say(`finding.${code}.title`);
}

/** What is wrong here and what to do; a sign (待核查) with what may explain it. */
export function findingText(finding: Finding, say: Say): string {
  return findingSentence(finding, say);
}

/** `回访记录!B17`; the sheet alone, or the whole workbook where there is no cell. */
export function findingPlace(finding: Pick<Finding, 'sheet' | 'cell'>, say: Say): string {
  if (finding.sheet === null) return say('check.place.workbook');
  return finding.cell === null ? finding.sheet : `${finding.sheet}!${finding.cell}`;
}

/** A cell's text, or a word where nothing stands in it. */
export function shownValue(text: string, say: Say): string {
  return text === '' ? say('check.value.empty') : text;
}
