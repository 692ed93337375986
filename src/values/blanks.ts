import type { CellValue } from './cell';
import { fold } from './text';

/**
 * Why a cell says nothing. `missing`: nothing stands there. `notApplicable`: 无, / or a dash, the office says there is
 * nothing to write. `unknown`: 不详, 待补 and the like, the office says it is still owed, or a formula failed (registers.md §3: these differ).
 */
export type Blank = 'missing' | 'notApplicable' | 'unknown';

const NOT_APPLICABLE = [
  '无',
  '/',
  '\\',
  '//',
  '-',
  '--',
  '---',
  '----',
  '_',
  '__',
  'n/a',
  'na',
  '不适用',
  '无此项',
  '没有',
  '×/',
  '无。',
  '*',
  '.',
  '。',
  '、',
  '|',
  '~',
];
const UNKNOWN = [
  '空',
  '暂无',
  '不详',
  '待补',
  '待补充',
  '未知',
  '不明',
  '未提供',
  '未填',
  '未登记',
  '待定',
  '待查',
  '?',
  '??',
  '???',
  'null',
  'none',
  'nil',
  '缺',
  '(空)',
  '(空白)',
  '空白',
  '未留',
  '待核实',
  '待完善',
  // Errors of formulas: the value is still owed.
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
];

const BLANK_WORDS: ReadonlyMap<string, Blank> = new Map<string, Blank>([
  ...NOT_APPLICABLE.map((word) => [fold(word), 'notApplicable'] as const),
  ...UNKNOWN.map((word) => [fold(word), 'unknown'] as const),
]);

const LONGEST = 8;

/** Whether a cell is empty, also in other words; `null` when it says something. */
export function blankOf(value: CellValue): Blank | null {
  if (typeof value !== 'string') return null;
  if (value === '') return 'missing';
  if (value.length > LONGEST && value.trim().length > LONGEST) return null;
  const folded = fold(value);
  return folded === '' ? 'missing' : (BLANK_WORDS.get(folded) ?? null);
}

/** Which cell a ditto mark repeats: the one above (同上 〃 ″ " ↑) or the one to the left (同左 ←); `null` for no ditto. */
export function dittoOf(value: CellValue): 'above' | 'left' | null {
  if (typeof value !== 'string' || value.length === 0 || value.length > LONGEST) return null;
  const first = value.charCodeAt(0);
  // Letters and digits begin no ditto: keeps the common case free of any lookup.
  if ((first >= 48 && first <= 57) || (first >= 65 && first <= 122 && first !== 92)) return null;
  return DITTOS.get(value.trim()) ?? DITTOS.get(fold(value)) ?? null;
}

const DITTOS: ReadonlyMap<string, 'above' | 'left'> = new Map<string, 'above' | 'left'>([
  ...[
    '同上',
    '〃',
    '″',
    '"',
    '“',
    '”',
    '""',
    '””',
    "''",
    '′′',
    '↑',
    '同上。',
    '同上行',
    '同前',
    '同上格',
    '々',
    '"同上"',
    '(同上)',
    '同　上',
  ].flatMap((mark) => [[mark, 'above'] as const, [fold(mark), 'above'] as const]),
  ...['同左', '←', '同左。'].flatMap((mark) => [[mark, 'left'] as const, [fold(mark), 'left'] as const]),
]);
