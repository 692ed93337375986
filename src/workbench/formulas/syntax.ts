import { type AstExpression, type Identifier, parse, parseStructRef, tokenize } from '@borgar/fx';
import { CellError } from '../model/values';
import { type FormulaReference, parseReference } from '../model/references';
import { Matrix, type Scalar } from './values';

/** A formula in the form in which it is calculated. */
export type Expression =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'matrix'; readonly matrix: Matrix }
  /** Cells; without sheet those of the formula's own, with `lastSheet` those of all sheets between. */
  | {
      readonly kind: 'cells';
      readonly sheet: string | null;
      readonly lastSheet: string | null;
      readonly reference: FormulaReference;
    }
  | {
      readonly kind: 'table';
      readonly table: string;
      readonly columns: readonly string[];
      readonly sections: readonly string[];
    }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: 'let';
      readonly names: readonly { readonly name: string; readonly value: Expression }[];
      readonly body: Expression;
    }
  /** What the parser understands and we do not. */
  | { readonly kind: 'unsupported'; readonly what: string };

const cache = new Map<string, Expression | null>();
const maxCached = 200_000;

/** Reads a formula (without `=`); null when it is no formula. */
export function parseFormula(text: string): Expression | null {
  let known = cache.get(text);
  if (known !== undefined) return known;
  try {
    known = convert(parse(tokenize(text, { mergeRefs: true })));
  } catch {
    known = null;
  }
  if (cache.size >= maxCached) cache.clear();
  cache.set(text, known);
  return known;
}

function convert(node: AstExpression): Expression {
  switch (node.type) {
    case 'Literal':
      return { kind: 'value', value: node.value };
    case 'ErrorLiteral':
      return { kind: 'value', value: CellError.parse(node.value) ?? CellError.of('#NAME?') };
    case 'ReferenceIdentifier':
      return node.kind === 'table' ? convertTable(node.value) : convertReference(node.value, node.kind === 'name');
    case 'ArrayExpression': {
      const cells = node.elements.flat().map((each): Scalar => {
        const converted = convert(each as AstExpression);
        return converted.kind === 'value' ? converted.value : null;
      });
      return { kind: 'matrix', matrix: new Matrix(node.elements.length, node.elements[0]?.length ?? 0, cells) };
    }
    case 'CallExpression':
      return {
        kind: 'call',
        name: node.callee.type === 'Identifier' ? functionName(node.callee) : '',
        args: node.arguments.map((each) => (each === null || each === undefined ? null : convert(each))),
      };
    case 'BinaryExpression': {
      const [left, right] = node.arguments;
      return { kind: 'binary', operator: node.operator, left: convert(left!), right: convert(right!) };
    }
    case 'UnaryExpression':
      return { kind: 'unary', operator: node.operator, operand: convert(node.arguments[0]!) };
    case 'LetExpression':
      return {
        kind: 'let',
        names: node.declarations.map((each) => ({
          name: each.id.name.toUpperCase(),
          value: each.init === null ? nothing : convert(each.init),
        })),
        body: node.body === null ? nothing : convert(node.body),
      };
    default:
      return { kind: 'unsupported', what: node.type };
  }
}

const nothing: Expression = { kind: 'value', value: null };

function functionName({ name }: Identifier): string {
  return name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
}

function convertReference(text: string, named: boolean): Expression {
  const mark = text.lastIndexOf('!');
  let prefix = mark < 0 ? null : text.slice(0, mark);
  if (prefix?.startsWith("'")) prefix = prefix.slice(1, -1).replaceAll("''", "'");
  if (prefix?.includes('[')) return { kind: 'unsupported', what: 'external reference' };
  const rest = text.slice(mark + 1);
  const [sheet = null, lastSheet = null] = prefix === null ? [] : prefix.split(':');
  if (named) return { kind: 'name', sheet, name: rest };
  const reference = parseReference(rest);
  return reference === null ? { kind: 'unsupported', what: rest } : { kind: 'cells', sheet, lastSheet, reference };
}

function convertTable(text: string): Expression {
  const parsed = parseStructRef(text);
  if (parsed === undefined || ('context' in parsed && parsed.context !== undefined && parsed.context.length > 0)) {
    return { kind: 'unsupported', what: text };
  }
  return { kind: 'table', table: parsed.table ?? '', columns: parsed.columns ?? [], sections: parsed.sections ?? [] };
}
