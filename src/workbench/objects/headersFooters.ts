import type { Sheet } from '../model/sheet';
import { defineClass, type Scalar, type ObjectMaker } from '../protocol/classes';
import { textIn } from './formatWords';

type Line = 'header' | 'footer';
type Part = 'L' | 'C' | 'R';

/** The left, centre and right part of a header or footer written in Excel's codes. `&&` is a plain `&`. */
export function splitCodes(codes: string): Record<Part, string> {
  const parts: Record<Part, string> = { L: '', C: '', R: '' };
  let at: Part = 'C';
  for (let i = 0; i < codes.length; i++) {
    const mark = codes.charAt(i);
    const next = codes.charAt(i + 1);
    if (mark === '&' && (next === 'L' || next === 'C' || next === 'R')) {
      at = next;
      i++;
    } else if (mark === '&') {
      parts[at] += mark + next;
      i++;
    } else parts[at] += mark;
  }
  return parts;
}

function joinCodes(parts: Record<Part, string>): string {
  return (['L', 'C', 'R'] as const).map((part) => (parts[part] === '' ? '' : `&${part}${parts[part]}`)).join('');
}

function part(line: Line, which: Part): Scalar<Sheet> {
  return {
    get: (sheet) => splitCodes(sheet.page[line])[which],
    set: (sheet, value) => {
      sheet.page[line] = joinCodes({ ...splitCodes(sheet.page[line]), [which]: textIn(value) });
      sheet.touched.add('page');
    },
  };
}

/** Excel.HeaderFooterGroup. Only the header and footer of all pages are kept apart here; a sheet with others reads as `Default`. */
export const headerFooterGroup: ObjectMaker<Sheet> = defineClass('HeaderFooterGroup', () => ({
  scalars: { State: { get: () => 'Default' } },
  objects: { DefaultForAllPages: (sheet) => headerFooter.of(sheet) },
}));

/** Excel.HeaderFooter */
export const headerFooter: ObjectMaker<Sheet> = defineClass('HeaderFooter', () => ({
  scalars: {
    LeftHeader: part('header', 'L'),
    CenterHeader: part('header', 'C'),
    RightHeader: part('header', 'R'),
    LeftFooter: part('footer', 'L'),
    CenterFooter: part('footer', 'C'),
    RightFooter: part('footer', 'R'),
  },
}));
