import { intersection, type Area } from '../model/address';
import { enterValue } from '../model/editing';
import { fail } from '../protocol/errors';
import type { HostSession } from '../protocol/session';
import { requireAllowed } from './protectedCells';
import type { RangeTarget } from './rangeTarget';

const same = (a: Area, b: Area) => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** Excel.RangeHyperlink of the range's first cell, or null. */
export function readHyperlink({ sheet, area }: RangeTarget, session: HostSession): unknown {
  const cell = { top: area.top, left: area.left, bottom: area.top, right: area.left };
  const link = sheet.hyperlinks.findLast((each) => intersection(each.area, cell) !== null);
  if (link === undefined) return null;
  return {
    ...(link.target === null ? {} : { address: link.target }),
    ...(link.location === null ? {} : { documentReference: link.location }),
    screenTip: link.tooltip ?? '',
    textToDisplay: session.textOf(sheet, area.top, area.left),
  };
}

/** Sets the link of the range; `textToDisplay` is entered into its first cell. @throws HostError InvalidArgument without a place to go to */
export function setHyperlink(range: RangeTarget, value: unknown): void {
  const { sheet, area } = range;
  requireAllowed(sheet, 'insertHyperlinks');
  if (typeof value !== 'object' || value === null) fail('InvalidArgument');
  const options = value as Readonly<Record<string, unknown>>;
  const text = (name: string): string | null => {
    const found = options[name] ?? null;
    return found === null || typeof found === 'string' ? found : fail('InvalidArgument');
  };
  const target = text('address');
  const location = text('documentReference');
  if (target === null && location === null) fail('InvalidArgument');
  sheet.hyperlinks = sheet.hyperlinks.filter((each) => !same(each.area, area));
  sheet.hyperlinks.push({ area, target, location, tooltip: text('screenTip'), display: text('textToDisplay') });
  sheet.touched.add('hyperlinks');
  const display = text('textToDisplay');
  if (display !== null) enterValue(sheet, area.top, area.left, display);
}
