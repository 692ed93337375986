import { applyFilter, clearFilter } from '../model/filtering';
import type { AutoFilter, FilterCriteria, FilterOperator } from '../model/tables';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/tables';
import { wordOf } from '../protocol/arguments';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import type { HostSession } from '../protocol/session';
import { rangeOf } from './addresses';
import { textIn } from './formatWords';
import { requireAllowed } from './protectedCells';
import { range } from './range';
import { RangeTarget } from './rangeTarget';

/** The filter of a sheet, or of a table. */
export interface FilterTarget {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

type Options = Readonly<Record<string, unknown>>;

const current = ({ sheet, table }: FilterTarget): AutoFilter | null => (table ?? sheet).autoFilter;

function run(target: FilterTarget, filter: AutoFilter, session: HostSession): void {
  session.ensureCalculated();
  const { sheet, table } = target;
  applyFilter(sheet, filter, (row, column) => session.textOf(sheet, row, column), table);
}

const comparisons: readonly (readonly [string, FilterOperator])[] = [
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['<>', 'notEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', 'equal'],
];

function condition(text: string): { operator: FilterOperator; value: string } {
  const found = comparisons.find(([mark]) => text.startsWith(mark));
  return found === undefined
    ? { operator: 'equal', value: text }
    : { operator: found[1], value: text.slice(found[0].length) };
}

/** Reads Excel.FilterCriteria: values and custom conditions. @throws HostError NotImplemented for the other kinds */
function criteriaIn(options: Options): FilterCriteria {
  const kind = wordOf(options['filterOn'], [
    'Values',
    'Custom',
    'BottomItems',
    'BottomPercent',
    'CellColor',
    'Dynamic',
    'FontColor',
    'Icon',
    'TopItems',
    'TopPercent',
  ] as const);
  if (kind === 'Values') {
    const values = options['values'];
    if (!Array.isArray(values)) return fail('InvalidArgument');
    const texts = (values as unknown[]).map((value) => textIn(value));
    return { kind: 'values', values: texts.filter((text) => text !== ''), blanks: texts.includes('') };
  }
  if (kind !== 'Custom') return fail('NotImplemented', `FilterCriteria.filterOn ${kind}`);
  const second = options['criterion2'] ?? null;
  return {
    kind: 'custom',
    and: wordOf(options['operator'] ?? 'And', ['And', 'Or'] as const) === 'And',
    conditions: [textIn(options['criterion1']), ...(second === null ? [] : [textIn(second)])].map(condition),
  };
}

function criteriaOut(criteria: FilterCriteria | undefined): Options | null {
  if (criteria === undefined) return null;
  if (criteria.kind === 'values') {
    return { filterOn: 'Values', values: [...criteria.values, ...(criteria.blanks ? [''] : [])] };
  }
  if (criteria.kind === 'kept') return { filterOn: 'Dynamic' };
  const texts = criteria.conditions.map(({ operator, value }) => {
    const mark = comparisons.find(([, each]) => each === operator)?.[0] ?? '=';
    return mark + value;
  });
  return {
    filterOn: 'Custom',
    criterion1: texts[0] ?? '',
    ...(texts[1] === undefined ? {} : { criterion2: texts[1] }),
    operator: criteria.and ? 'And' : 'Or',
  };
}

/** Excel.AutoFilter */
export const autoFilter: ObjectMaker<FilterTarget> = defineClass('AutoFilter', () => {
  const where = (target: FilterTarget) => {
    const filter = current(target);
    return filter === null ? null : new RangeTarget(target.sheet, filter.area);
  };
  return {
    scalars: {
      Enabled: { get: (target) => current(target) !== null },
      IsDataFiltered: { get: (target) => (current(target)?.criteria.size ?? 0) > 0 },
      Criteria: {
        get: (target) => {
          const filter = current(target);
          if (filter === null) return [];
          const width = filter.area.right - filter.area.left + 1;
          return Array.from({ length: width }, (_, i) => criteriaOut(filter.criteria.get(i)));
        },
      },
    },
    methods: {
      Apply: (target, args, session) => {
        const { sheet, table } = target;
        requireAllowed(sheet, 'autoFilter');
        const { area } = args.optionalObject(0, range) ?? rangeOf(sheet.workbook, sheet, args.text(0));
        const filter = current(target) ?? { area, criteria: new Map() };
        if (table === null) {
          filter.area = area;
          sheet.autoFilter = filter;
          sheet.touched.add('autoFilter');
        }
        const position = args.optionalInteger(1);
        if (position !== undefined && args.has(2)) filter.criteria.set(position, criteriaIn(args.options(2)));
        run(target, filter, session);
      },
      ClearCriteria: (target) => {
        const filter = current(target);
        if (filter !== null) clearFilter(target.sheet, filter, target.table);
      },
      ClearColumnCriteria: (target, args, session) => {
        const filter = current(target);
        if (filter === null) return;
        filter.criteria.delete(args.integer(0));
        run(target, filter, session);
      },
      Reapply: (target, _args, session) => {
        const filter = current(target);
        if (filter !== null) run(target, filter, session);
      },
      Remove: (target) => {
        const filter = current(target);
        if (filter === null) return;
        requireAllowed(target.sheet, 'autoFilter');
        clearFilter(target.sheet, filter, target.table);
        if (target.table === null) target.sheet.autoFilter = null;
        else target.table.autoFilter = null;
      },
      GetRange: (target) => range.of(where(target) ?? fail('ItemNotFound')),
      GetRangeOrNullObject: (target) => range.orNull(where(target)),
    },
  };
});

/** The filter of one column of a table. */
export interface ColumnFilterTarget extends FilterTarget {
  readonly position: number;
}

/** Excel.Filter */
export const columnFilter: ObjectMaker<ColumnFilterTarget> = defineClass('Filter', () => {
  const apply = (target: ColumnFilterTarget, options: Options, session: HostSession): void => {
    requireAllowed(target.sheet, 'autoFilter');
    const filter = current(target) ?? fail('InvalidOperation');
    filter.criteria.set(target.position, criteriaIn(options));
    run(target, filter, session);
  };
  return {
    scalars: { Criteria: { get: (target) => criteriaOut(current(target)?.criteria.get(target.position)) } },
    methods: {
      Apply: (target, args, session) => {
        apply(target, args.options(0), session);
      },
      ApplyValuesFilter: (target, args, session) => {
        apply(target, { filterOn: 'Values', values: args.list(0) }, session);
      },
      ApplyCustomFilter: (target, args, session) => {
        const [criterion1, criterion2, operator] = [args.raw(0), args.raw(1), args.raw(2)];
        apply(target, { filterOn: 'Custom', criterion1, criterion2, operator }, session);
      },
      Clear: (target, _args, session) => {
        const filter = current(target);
        if (filter === null) return;
        filter.criteria.delete(target.position);
        run(target, filter, session);
      },
    },
  };
});
