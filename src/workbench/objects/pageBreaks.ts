import { cellArea } from '../model/address';
import type { Sheet } from '../model/sheet';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { rangeOf } from './addresses';
import { range } from './range';
import { RangeTarget } from './rangeTarget';

/** Manual page breaks of a sheet: before rows or before columns. */
export interface PageBreaksTarget {
  readonly sheet: Sheet;
  readonly axis: 'rows' | 'columns';
}

interface PageBreakTarget extends PageBreaksTarget {
  readonly before: number;
}

const list = ({ sheet, axis }: PageBreaksTarget): number[] =>
  axis === 'rows' ? sheet.page.rowBreaks : sheet.page.columnBreaks;

function replace({ sheet, axis }: PageBreaksTarget, breaks: number[]): void {
  if (axis === 'rows') sheet.page.rowBreaks = breaks;
  else sheet.page.columnBreaks = breaks;
  sheet.touched.add('page');
}

/** Excel.PageBreak */
export const pageBreak: ObjectMaker<PageBreakTarget> = defineClass('PageBreak', () => ({
  key: ({ before }) => ({ _Id: String(before) }),
  scalars: {
    RowIndex: { get: ({ axis, before }) => (axis === 'rows' ? before : 0) },
    ColumnIndex: { get: ({ axis, before }) => (axis === 'columns' ? before : 0) },
  },
  methods: {
    Delete: (target) => {
      replace(
        target,
        list(target).filter((each) => each !== target.before),
      );
    },
    GetCellAfterBreak: ({ sheet, axis, before }) =>
      range.of(new RangeTarget(sheet, axis === 'rows' ? cellArea(before, 0) : cellArea(0, before))),
  },
}));

/** Excel.PageBreakCollection */
export const pageBreakCollection: ObjectMaker<PageBreaksTarget> = defineClass('PageBreakCollection', () => ({
  items: (target) => list(target).map((before) => pageBreak.of({ ...target, before })),
  indexer: (target, args) => {
    const wanted = args.raw(0);
    const before = list(target).find((each, i) => String(each) === wanted || i === wanted);
    return pageBreak.of({ ...target, before: before ?? fail('ItemNotFound') });
  },
  methods: {
    GetCount: (target) => list(target).length,
    Add: (target, args) => {
      const { sheet, axis } = target;
      const cell = args.optionalObject(0, range) ?? rangeOf(sheet.workbook, sheet, args.text(0));
      const before = axis === 'rows' ? cell.area.top : cell.area.left;
      if (before === 0) fail('InvalidArgument');
      if (!list(target).includes(before))
        replace(
          target,
          [...list(target), before].sort((a, b) => a - b),
        );
      return pageBreak.of({ ...target, before });
    },
    RemovePageBreaks: (target) => {
      replace(target, []);
    },
  },
}));
