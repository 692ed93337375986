import type { ConditionalFormat, ComparisonOperator } from '../model/rules';
import type { Sheet } from '../model/sheet';
import { wordOf } from '../protocol/arguments';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { areasTarget, rangeAreas } from './rangeAreas';
import { conditionalFormatsChanged } from './conditionalFormatCollection';
import { changed, conditionalRangeFormat } from './conditionalStyle';
import { booleanIn, numberIn, textIn } from './formatWords';
import { range } from './range';
import { RangeTarget } from './rangeTarget';

/** A conditional format and its sheet. */
export interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** The schema's rule type a new format of each Excel.ConditionalFormatType begins with. */
export const conditionalFormatTypes: Readonly<Record<string, string>> = {
  Custom: 'expression',
  CellValue: 'cellIs',
  ContainsText: 'containsText',
};

const typeNames: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

const typeName = (format: ConditionalFormat): string => typeNames[format.type] ?? 'PresetCriteria';

const areasOf = ({ sheet, format }: FormatTarget) => format.areas.map((area) => new RangeTarget(sheet, area));

/** The view of a format as one kind; Excel refuses the views of other kinds. */
const as =
  (name: string) =>
  (target: FormatTarget): FormatTarget =>
    typeName(target.format) === name ? target : fail('InvalidArgument');

const orNull =
  (name: string) =>
  (target: FormatTarget): FormatTarget | null =>
    typeName(target.format) === name ? target : null;

/** Excel.ConditionalFormat */
export const conditionalFormat: ObjectMaker<FormatTarget> = defineClass('ConditionalFormat', () => ({
  key: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => typeName(format) },
    // Office.js counts from 0.
    Priority: {
      get: ({ format }) => format.priority - 1,
      set: (target, value) => {
        reorder(target, numberIn(value, 0, target.sheet.conditionalFormats.length - 1));
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        format.stopIfTrue = booleanIn(value);
        conditionalFormatsChanged(sheet, format);
      },
    },
  },
  objects: {
    Custom: (target) => customConditionalFormat.of(as('Custom')(target)),
    CustomOrNullObject: (target) => customConditionalFormat.orNull(orNull('Custom')(target)),
    CellValue: (target) => cellValueConditionalFormat.of(as('CellValue')(target)),
    CellValueOrNullObject: (target) => cellValueConditionalFormat.orNull(orNull('CellValue')(target)),
    TextComparison: (target) => textConditionalFormat.of(as('ContainsText')(target)),
    TextComparisonOrNullObject: (target) => textConditionalFormat.orNull(orNull('ContainsText')(target)),
  },
  methods: {
    Delete: ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      conditionalFormatsChanged(sheet, format);
    },
    GetRange: (target) => {
      const [first, ...more] = areasOf(target);
      return range.of(more.length === 0 && first !== undefined ? first : fail('InvalidOperation'));
    },
    GetRangeOrNullObject: (target) => {
      const [first, ...more] = areasOf(target);
      return range.orNull(more.length === 0 ? first : null);
    },
    GetRanges: (target) => rangeAreas.of(areasTarget(areasOf(target)) ?? fail('ItemNotFound')),
  },
}));

function reorder({ sheet, format }: FormatTarget, position: number): void {
  const others = sheet.conditionalFormats.filter((each) => each !== format).sort((a, b) => a.priority - b.priority);
  others.splice(position, 0, format);
  others.forEach((each, i) => {
    each.priority = i + 1;
    each.markup = null;
  });
  conditionalFormatsChanged(sheet, format);
}

const withoutSign = (formula: unknown): string => textIn(formula).replace(/^=/, '');

/** Excel.CustomConditionalFormat */
export const customConditionalFormat: ObjectMaker<FormatTarget> = defineClass('CustomConditionalFormat', () => ({
  objects: {
    Format: (target) => conditionalRangeFormat.of(target),
    Rule: (target) => conditionalFormatRule.of(target),
  },
}));

/** Excel.ConditionalFormatRule */
export const conditionalFormatRule: ObjectMaker<FormatTarget> = defineClass('ConditionalFormatRule', () => {
  const formula = {
    get: ({ format }: FormatTarget) => (format.formulas[0] === undefined ? '' : `=${format.formulas[0]}`),
    set: (target: FormatTarget, value: unknown) => {
      changed(target, (format) => (format.formulas = [withoutSign(value)]));
    },
  };
  return { scalars: { Formula: formula, FormulaLocal: formula } };
});

const operators: Readonly<Record<string, ComparisonOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

/** Excel.CellValueConditionalFormat */
export const cellValueConditionalFormat: ObjectMaker<FormatTarget> = defineClass('CellValueConditionalFormat', () => ({
  scalars: {
    Rule: {
      get: ({ format }) => ({
        operator: Object.keys(operators).find((name) => operators[name] === format.operator) ?? null,
        formula1: format.formulas[0] === undefined ? '' : `=${format.formulas[0]}`,
        ...(format.formulas[1] === undefined ? {} : { formula2: `=${format.formulas[1]}` }),
      }),
      set: (target, value) => {
        const rule = value as Readonly<Record<string, unknown>>;
        const operator = operators[wordOf(rule['operator'], Object.keys(operators))] ?? null;
        const formulas = [rule['formula1'], rule['formula2']].filter((each) => each !== undefined && each !== null);
        if (formulas.length === 0) fail('InvalidArgument');
        changed(target, (format) => {
          format.operator = operator;
          format.formulas = formulas.map((each) => withoutSign(typeof each === 'number' ? String(each) : each));
        });
      },
    },
  },
  objects: { Format: (target) => conditionalRangeFormat.of(target) },
}));

const textOperators: Readonly<Record<string, string>> = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};

/** Excel.TextConditionalFormat */
export const textConditionalFormat: ObjectMaker<FormatTarget> = defineClass('TextConditionalFormat', () => ({
  scalars: {
    Rule: {
      get: ({ format }) => ({
        operator: Object.keys(textOperators).find((name) => textOperators[name] === format.type) ?? 'Contains',
        text: format.text ?? '',
      }),
      set: (target, value) => {
        const rule = value as Readonly<Record<string, unknown>>;
        const type = textOperators[wordOf(rule['operator'], Object.keys(textOperators))] ?? 'containsText';
        changed(target, (format) => {
          format.type = type;
          format.operator = type === 'notContainsText' ? 'notContains' : type;
          format.text = textIn(rule['text']);
        });
      },
    },
  },
  objects: { Format: (target) => conditionalRangeFormat.of(target) },
}));
