import { intersection, subtract, type Area } from '../model/address';
import type { ComparisonOperator, DataValidation } from '../model/rules';
import type { Sheet } from '../model/sheet';
import { isHostObject } from '../protocol/classes';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { isOfClass, wordOf } from '../protocol/arguments';
import { fail } from '../protocol/errors';
import { booleanIn, textIn } from './formatWords';
import { requireAllowed } from './protectedCells';
import { range } from './range';
import type { Cells } from './rangeFormat';
import type { RangeTarget } from './rangeTarget';

type Options = Readonly<Record<string, unknown>>;

/** Characters a list written out in the rule may have. */
const maxListLength = 255;

const types: Readonly<Record<DataValidation['type'], string>> = {
  none: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** Names of the rules in Excel.DataValidationRule. */
const ruleNames: Readonly<Record<string, DataValidation['type']>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

const operators: Readonly<Record<string, ComparisonOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const styles = ['Stop', 'Warning', 'Information'] as const;

const inside = (areas: readonly Area[], cell: Area) => areas.some((area) => intersection(area, cell) !== null);

/** Rules that reach into the ranges. */
function rulesOf(cells: Cells): DataValidation[] {
  const sheet = cells[0]?.sheet;
  return sheet?.validations.filter((rule) => cells.some((each) => inside(rule.areas, each.area))) ?? [];
}

/** The one rule that covers all of the ranges; null when there is none, 'mixed' when cells differ. */
function ruleOf(cells: Cells): DataValidation | null | 'mixed' {
  const [rule, ...more] = rulesOf(cells);
  if (rule === undefined) return null;
  const uncovered = cells.flatMap((each) =>
    rule.areas.reduce<Area[]>((rest, area) => rest.flatMap((piece) => subtract(piece, area)), [each.area]),
  );
  return more.length > 0 || uncovered.length > 0 ? 'mixed' : rule;
}

function single(cells: Cells): DataValidation | null {
  const rule = ruleOf(cells);
  return rule === 'mixed' ? null : rule;
}

/** Takes the ranges out of every rule. */
function clear(cells: Cells): void {
  const sheet = cells[0]?.sheet ?? fail('InvalidArgument');
  requireAllowed(sheet, 'formatCells');
  for (const rule of rulesOf(cells)) {
    for (const each of cells) rule.areas = rule.areas.flatMap((area) => subtract(area, each.area));
  }
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
  validationsChanged(sheet);
}

function validationsChanged(sheet: Sheet): void {
  sheet.touched.add('validations');
  sheet.workbook.notifier.emit({ type: 'layout', sheet: sheet.id, source: sheet.workbook.notifier.source });
}

/** Gives the ranges a rule of their own that differs from the present one in `patch`. */
function change(cells: Cells, patch: Partial<DataValidation>): void {
  const before = single(cells);
  const sheet = cells[0]?.sheet ?? fail('InvalidArgument');
  clear(cells);
  const rule: DataValidation = {
    type: 'none',
    operator: 'between',
    formula1: null,
    formula2: null,
    allowBlank: true,
    dropDown: true,
    errorStyle: 'stop',
    showError: true,
    errorTitle: '',
    error: '',
    showPrompt: true,
    promptTitle: '',
    prompt: '',
    ...before,
    ...patch,
    areas: cells.map((each) => each.area),
  };
  sheet.validations.push(rule);
}

/** Excel.DataValidation */
export const dataValidation: ObjectMaker<Cells> = defineClass('DataValidation', () => ({
  scalars: {
    Type: {
      get: (cells) => {
        const rule = ruleOf(cells);
        return rule === 'mixed' ? 'Inconsistent' : types[rule?.type ?? 'none'];
      },
    },
    Rule: { get: (cells) => ruleOut(single(cells)), set: setRule },
    IgnoreBlanks: {
      get: (cells) => single(cells)?.allowBlank ?? true,
      set: (cells, value) => {
        change(cells, { allowBlank: booleanIn(value) });
      },
    },
    ErrorAlert: {
      get: (cells) => {
        const rule = single(cells);
        const style = styles.find((each) => each.toLowerCase() === rule?.errorStyle) ?? 'Stop';
        return { message: rule?.error ?? '', title: rule?.errorTitle ?? '', showAlert: rule?.showError ?? true, style };
      },
      set: (cells, value) => {
        const alert = value as Options;
        change(cells, {
          error: textIn(alert['message'] ?? ''),
          errorTitle: textIn(alert['title'] ?? ''),
          showError: booleanIn(alert['showAlert'] ?? true),
          errorStyle: wordOf(alert['style'] ?? 'Stop', styles).toLowerCase() as DataValidation['errorStyle'],
        });
      },
    },
    Prompt: {
      get: (cells) => {
        const rule = single(cells);
        return { message: rule?.prompt ?? '', title: rule?.promptTitle ?? '', showPrompt: rule?.showPrompt ?? true };
      },
      set: (cells, value) => {
        const prompt = value as Options;
        change(cells, {
          prompt: textIn(prompt['message'] ?? ''),
          promptTitle: textIn(prompt['title'] ?? ''),
          showPrompt: booleanIn(prompt['showPrompt'] ?? true),
        });
      },
    },
  },
  methods: {
    Clear: (cells) => {
      clear(cells);
    },
  },
}));

function ruleOut(rule: DataValidation | null): Options {
  if (rule === null || rule.type === 'none') return {};
  const formula = (text: string | null) => (text === null ? '' : `=${text}`);
  if (rule.type === 'list') {
    const literal = /^"(.*)"$/s.exec(rule.formula1 ?? '')?.[1];
    return {
      list: { inCellDropDown: rule.dropDown, source: literal?.replaceAll('""', '"') ?? formula(rule.formula1) },
    };
  }
  if (rule.type === 'custom') return { custom: { formula: formula(rule.formula1) } };
  const name = Object.keys(ruleNames).find((each) => ruleNames[each] === rule.type) ?? 'decimal';
  const operator = Object.keys(operators).find((each) => operators[each] === rule.operator) ?? 'Between';
  const second = rule.formula2 === null ? {} : { formula2: operandOut(rule.formula2) };
  return { [name]: { formula1: operandOut(rule.formula1 ?? ''), ...second, operator } };
}

const operandOut = (text: string): string | number => (/^-?[0-9.]+$/.test(text) ? Number(text) : `=${text}`);

function setRule(cells: Cells, value: unknown): void {
  if (typeof value !== 'object' || value === null) fail('InvalidArgument');
  const entries = Object.entries(value as Options).filter(([, rule]) => rule !== undefined && rule !== null);
  const [entry, ...more] = entries;
  if (entry === undefined || more.length > 0) fail('InvalidArgument');
  const [name, body] = entry as [string, Options];
  if (name === 'list') {
    const formula1 = listFormula(body['source']);
    change(cells, { type: 'list', formula1, formula2: null, dropDown: booleanIn(body['inCellDropDown'] ?? true) });
    return;
  }
  if (name === 'custom') {
    change(cells, { type: 'custom', formula1: textIn(body['formula']).replace(/^=/, ''), formula2: null });
    return;
  }
  const operator = operators[wordOf(body['operator'], Object.keys(operators))] ?? 'between';
  const twoSided = operator === 'between' || operator === 'notBetween';
  change(cells, {
    type: ruleNames[name] ?? fail('InvalidArgument'),
    operator,
    formula1: operandIn(body['formula1']),
    formula2: twoSided ? operandIn(body['formula2']) : null,
  });
}

/** A list written out (`a,b`), a formula (`=…`) or a range. @throws HostError InvalidArgument beyond 255 characters */
function listFormula(source: unknown): string {
  if (isHostObject(source)) {
    return isOfClass(source, range) ? (source.target as RangeTarget).address : fail('InvalidArgument');
  }
  const text = textIn(source);
  if (text.startsWith('=')) return text.slice(1);
  if (text === '' || text.length > maxListLength) fail('InvalidArgument');
  return `"${text.replaceAll('"', '""')}"`;
}

function operandIn(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (isHostObject(value)) {
    return isOfClass(value, range) ? (value.target as RangeTarget).address : fail('InvalidArgument');
  }
  const text = textIn(value);
  return text === '' ? fail('InvalidArgument') : text.replace(/^=/, '');
}
