/**
 * The columns of the next-day list. The sheet carries these keys in a hidden row, so that a filled-in list is read back
 * whatever language its headers are in and wherever somebody moved a column.
 */
export interface ListColumn {
  readonly key: ListKey;
  /** Characters of the standard font. */
  readonly width: number;
  readonly part: 'plan' | 'result' | 'kept' | 'hidden';
  readonly align?: 'left' | 'center';
}

export type ListKey =
  | 'order'
  | 'slot'
  | 'staff'
  | 'channel'
  | 'room'
  | 'name'
  | 'phone'
  | 'matter'
  | 'why'
  | 'rules'
  | 'source'
  | 'due'
  | 'whyHim'
  | 'outcome'
  | 'satisfaction'
  | 'opinion'
  | 'promisedAt'
  | 'signature'
  | 'refusalNote'
  | 'accepted'
  | 'taken'
  | 'source2'
  | 'source3'
  | 'listKey'
  | 'planned'
  | 'kinds'
  | 'references'
  | 'dues'
  | 'customerId'
  | 'project';

/** `plan` is printed as planned, `result` is filled in by hand, `kept` is ours and not printed, `hidden` is read back only. */
export const LIST_COLUMNS: readonly ListColumn[] = [
  { key: 'order', width: 4, part: 'plan', align: 'center' },
  { key: 'slot', width: 9, part: 'plan', align: 'center' },
  { key: 'staff', width: 7.5, part: 'plan', align: 'center' },
  { key: 'channel', width: 5, part: 'plan', align: 'center' },
  { key: 'room', width: 10, part: 'plan' },
  { key: 'name', width: 7.5, part: 'plan' },
  { key: 'phone', width: 14, part: 'plan', align: 'center' },
  { key: 'matter', width: 9, part: 'plan' },
  { key: 'why', width: 31, part: 'plan' },
  { key: 'whyHim', width: 13, part: 'plan' },
  { key: 'rules', width: 5.5, part: 'plan', align: 'center' },
  { key: 'source', width: 14.5, part: 'plan' },
  { key: 'due', width: 10.5, part: 'plan', align: 'center' },
  { key: 'outcome', width: 9, part: 'result', align: 'center' },
  { key: 'satisfaction', width: 9, part: 'result', align: 'center' },
  { key: 'opinion', width: 15, part: 'result' },
  { key: 'promisedAt', width: 11, part: 'result', align: 'center' },
  { key: 'signature', width: 8.5, part: 'result', align: 'center' },
  { key: 'refusalNote', width: 12, part: 'result' },
  { key: 'accepted', width: 13, part: 'kept', align: 'center' },
  { key: 'taken', width: 15, part: 'kept', align: 'center' },
  { key: 'source2', width: 15, part: 'kept' },
  { key: 'source3', width: 15, part: 'kept' },
  { key: 'listKey', width: 10, part: 'hidden' },
  { key: 'planned', width: 10, part: 'hidden' },
  { key: 'kinds', width: 10, part: 'hidden' },
  { key: 'references', width: 10, part: 'hidden' },
  { key: 'dues', width: 10, part: 'hidden' },
  { key: 'customerId', width: 10, part: 'hidden' },
  { key: 'project', width: 10, part: 'hidden' },
];

/** Column number (from 1) of a key as we write the list. */
export function listColumn(key: ListKey): number {
  return LIST_COLUMNS.findIndex((column) => column.key === key) + 1;
}

/** The columns that are printed, from the first on; the note on a refused signature only where a regulation in force knows it (C2). */
export function printedColumns(refusalNotes: boolean): readonly ListColumn[] {
  return LIST_COLUMNS.filter(
    ({ key, part }) => part === 'plan' || (part === 'result' && (refusalNotes || key !== 'refusalNote')),
  );
}

/** Characters over some neighbouring columns. */
export function widthOver(from: ListKey, to: ListKey): number {
  return LIST_COLUMNS.slice(listColumn(from) - 1, listColumn(to)).reduce((sum, { width }) => sum + width, 0);
}

/** First cell of the hidden row of keys; says that a sheet is such a list, and in which form. */
export const LIST_FORM = 'visit-list/2:';

/** Forms that are read: the first one knows neither dues nor 确认, and has no reasons for the person. */
export const LIST_FORMS: readonly string[] = [LIST_FORM, 'visit-list/1:'];

/** Between the people of a visit, who leads it first; and what somebody may type there. */
export const NAME_SEPARATOR = '、';
export const NAME_SEPARATORS = /[、，,；;/／\n]/;

/** Between the parts of a row that stands for several visits (kinds, references). */
export const PART_SEPARATOR = '；';

/** Drop-down words; the canonical terms of registers.md §1 and §3, so that what is filled in needs no repair. */
export const OUTCOMES = [
  '已接通',
  '面谈',
  '无人接听',
  '占线',
  '关机',
  '停机',
  '空号',
  '拒接',
  '非本人',
  '号码错误',
  '改约',
  '家中无人',
  '拒访',
  '已搬离',
  '空置',
] as const;

export const SATISFACTIONS = ['非常满意', '满意', '一般', '不满意', '非常不满意'] as const;
