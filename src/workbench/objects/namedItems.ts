import type { DefinedName } from '../model/names';
import type { Sheet } from '../model/sheet';
import { isValidName } from '../model/tableEditing';
import type { Workbook } from '../model/workbook';
import { HostError, fail } from '../protocol/errors';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { absoluteAddress, rangeOf } from './addresses';
import { booleanIn, textIn } from './formatWords';
import { range } from './range';
import type { RangeTarget } from './rangeTarget';
import { worksheet } from './worksheet';

/** Names of a workbook, or of one of its sheets. */
export interface NameScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

interface NameTarget extends NameScope {
  readonly name: DefinedName;
}

/** The range of a name, or null when it stands for something else. */
function rangeOfName({ workbook, sheet, name }: NameTarget): RangeTarget | null {
  try {
    return rangeOf(workbook, sheet, name.formula);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function nameChanged(workbook: Workbook): void {
  workbook.changed('names');
}

/** Excel.NamedItem */
export const namedItem: ObjectMaker<NameTarget> = defineClass('NamedItem', () => ({
  key: ({ name }) => ({ _Id: name.name }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    Scope: { get: ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet') },
    Type: { get: (target) => (rangeOfName(target) === null ? constantType(target.name.formula) : 'Range') },
    Value: { get: (target) => rangeOfName(target)?.address ?? `=${target.name.formula}` },
    Formula: {
      get: ({ name }) => `=${name.formula}`,
      set: ({ workbook, name }, value) => {
        name.formula = textIn(value).replace(/^=/, '');
        nameChanged(workbook);
      },
    },
    Visible: {
      get: ({ name }) => !name.hidden,
      set: ({ workbook, name }, value) => {
        name.hidden = !booleanIn(value);
        nameChanged(workbook);
      },
    },
    Comment: {
      get: ({ name }) => name.comment ?? '',
      set: ({ workbook, name }, value) => {
        name.comment = textIn(value);
        nameChanged(workbook);
      },
    },
  },
  objects: {
    Worksheet: ({ sheet }) => worksheet.of(sheet ?? fail('ItemNotFound')),
    WorksheetOrNullObject: ({ sheet }) => worksheet.orNull(sheet),
  },
  methods: {
    GetRange: (target) => range.of(rangeOfName(target) ?? fail('InvalidReference')),
    GetRangeOrNullObject: (target) => range.orNull(rangeOfName(target)),
    Delete: ({ workbook, name }) => {
      const at = workbook.names.indexOf(name);
      if (at >= 0) workbook.names.splice(at, 1);
      nameChanged(workbook);
    },
  },
}));

function constantType(formula: string): string {
  if (/^".*"$/s.test(formula)) return 'String';
  if (/^-?[0-9]+$/.test(formula)) return 'Integer';
  if (/^-?[0-9.]+$/.test(formula)) return 'Double';
  return /^(TRUE|FALSE)$/i.test(formula) ? 'Boolean' : 'Error';
}

function find({ workbook, sheet }: NameScope, text: string): NameTarget | null {
  const wanted = text.toUpperCase();
  const name = workbook.names.find((each) => each.name.toUpperCase() === wanted && each.sheet === (sheet?.id ?? null));
  return name === undefined ? null : { workbook, sheet, name };
}

function add(scope: NameScope, text: string, formula: string, comment: string | undefined): NameTarget {
  const { workbook, sheet } = scope;
  if (!isValidName(text)) fail('InvalidArgument');
  if (find(scope, text) !== null || workbook.findTable(text) !== null) fail('ItemAlreadyExists');
  const name: DefinedName = {
    name: text,
    sheet: sheet?.id ?? null,
    formula,
    hidden: false,
    comment: comment ?? null,
    attributes: {},
  };
  workbook.names.push(name);
  nameChanged(workbook);
  return { workbook, sheet, name };
}

/** Excel.NamedItemCollection */
export const namedItemCollection: ObjectMaker<NameScope> = defineClass('NamedItemCollection', () => ({
  items: (scope) =>
    scope.workbook.names
      .filter((name) => name.sheet === (scope.sheet?.id ?? null))
      .map((name) => namedItem.of({ ...scope, name })),
  indexer: (scope, args) => namedItem.of(find(scope, args.text(0)) ?? fail('ItemNotFound')),
  methods: {
    GetCount: ({ workbook, sheet }) => workbook.names.filter((name) => name.sheet === (sheet?.id ?? null)).length,
    GetItemOrNullObject: (scope, args) => namedItem.orNull(find(scope, args.text(0))),
    Add: (scope, args) => {
      const target = args.optionalObject(1, range);
      const formula =
        target === undefined
          ? String(args.raw(1) ?? fail('InvalidArgument'))
          : absoluteAddress(target.sheet, target.area);
      return namedItem.of(add(scope, args.text(0), formula.replace(/^=/, ''), args.optionalText(2)));
    },
    AddFormulaLocal: (scope, args) =>
      namedItem.of(add(scope, args.text(0), args.text(1).replace(/^=/, ''), args.optionalText(2))),
  },
}));
