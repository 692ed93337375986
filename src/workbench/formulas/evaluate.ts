import { CellError } from '../model/values';
import { intersection } from '../model/address';
import { addNumbers, compareScalars, toNumber, toText } from './coerce';
import { type FunctionDefinition, findFunction } from './functions';
import { type Place, resolveCells, resolveName, resolveTable } from './resolve';
import type { Run } from './run';
import type { Expression } from './syntax';
import {
  type Argument,
  Fault,
  Matrix,
  Reference,
  type Scalar,
  Unsupported,
  type Value,
  errors,
  missing,
} from './values';

/** Values of LET by name. */
type Scope = ReadonlyMap<string, Value>;

const noScope: Scope = new Map();

/** Calculates expressions for one cell. */
export class Evaluator {
  constructor(
    readonly run: Run,
    readonly place: Place,
  ) {}

  /** The value of a whole formula: a single one, or a block for an array formula. */
  result(expression: Expression, array: boolean): Scalar | Matrix {
    const value = this.evaluate(expression, array, noScope);
    if (array) return value instanceof Reference ? this.run.values(value) : value;
    return this.single(value);
  }

  /** A value as a single one: of several cells the one in the formula's own row or column. */
  single(value: Value): Scalar {
    if (value instanceof Matrix) return value.at(0, 0);
    if (!(value instanceof Reference)) return value;
    if (value.isCell) return this.run.read(value.sheet, value.area.top, value.area.left);
    if (value.others.length > 0) return errors.value;
    const { top, left, bottom, right } = value.area;
    const { row, column } = this.place;
    if (left === right && row >= top && row <= bottom) return this.run.read(value.sheet, row, left);
    if (top === bottom && column >= left && column <= right) return this.run.read(value.sheet, top, column);
    return errors.value;
  }

  evaluate(expression: Expression, array: boolean, scope: Scope): Value {
    switch (expression.kind) {
      case 'value':
        return expression.value;
      case 'matrix':
        return expression.matrix;
      case 'cells':
        return resolveCells(expression, this.run.workbook, this.place);
      case 'table':
        return resolveTable(expression, this.run.workbook, this.place);
      case 'name':
        return this.named(expression, array, scope);
      case 'let': {
        const names = new Map(scope);
        for (const each of expression.names) names.set(each.name, this.evaluate(each.value, array, names));
        return this.evaluate(expression.body, array, names);
      }
      case 'unary':
        return this.unary(expression.operator, expression.operand, array, scope);
      case 'binary':
        return this.binary(expression.operator, expression.left, expression.right, array, scope);
      case 'call':
        return this.call(expression.name, expression.args, array, scope);
      case 'unsupported':
        throw new Unsupported(expression.what);
    }
  }

  private named(expression: Expression & { kind: 'name' }, array: boolean, scope: Scope): Value {
    const local = expression.sheet === null ? scope.get(expression.name.toUpperCase()) : undefined;
    if (local !== undefined) return local;
    const found = resolveName(expression, this.run.workbook, this.place);
    return found === null ? errors.name : this.evaluate(found.formula, array, noScope);
  }

  private unary(operator: string, operand: Expression, array: boolean, scope: Scope): Value {
    const value = this.evaluate(operand, array, scope);
    if (operator === '@') return this.single(value);
    if (operator === '#') throw new Unsupported('spill reference');
    if (operator === '+') return value;
    const apply = (each: Scalar): Scalar => {
      const number = toNumber(each, this.run.settings);
      return operator === '%' ? number / 100 : -number;
    };
    return this.map([value], array, ([each]) => apply(each ?? null));
  }

  private binary(operator: string, left: Expression, right: Expression, array: boolean, scope: Scope): Value {
    const a = this.evaluate(left, array, scope);
    const b = this.evaluate(right, array, scope);
    if (operator === ':' || operator === ',' || operator === ' ') return joinReferences(operator, a, b);
    return this.map([a, b], array, ([x, y]) => this.operate(operator, x ?? null, y ?? null));
  }

  private operate(operator: string, x: Scalar, y: Scalar): Scalar {
    if (x instanceof CellError) return x;
    if (y instanceof CellError) return y;
    if (operator === '&') return toText(x) + toText(y);
    switch (operator) {
      case '=':
        return compareScalars(x, y) === 0;
      case '<>':
        return compareScalars(x, y) !== 0;
      case '<':
        return compareScalars(x, y) < 0;
      case '>':
        return compareScalars(x, y) > 0;
      case '<=':
        return compareScalars(x, y) <= 0;
      case '>=':
        return compareScalars(x, y) >= 0;
      default:
        return this.arithmetic(operator, toNumber(x, this.run.settings), toNumber(y, this.run.settings));
    }
  }

  private arithmetic(operator: string, a: number, b: number): Scalar {
    let result: number;
    if (operator === '+') result = addNumbers(a, b);
    else if (operator === '-') result = addNumbers(a, -b);
    else if (operator === '*') result = a * b;
    else if (operator === '/') {
      if (b === 0) return errors.div0;
      result = a / b;
    } else if (operator === '^') {
      if (a === 0 && b === 0) return errors.num;
      if (a === 0 && b < 0) return errors.div0;
      result = a ** b;
    } else throw new Unsupported(operator);
    return Number.isFinite(result) ? result : errors.num;
  }

  /** Applies a function of single values: to each element in array mode, else to the single value each stands for. Faults become values. */
  map(values: readonly Value[], array: boolean, apply: (cells: readonly Scalar[]) => Scalar): Value {
    const guarded = (cells: readonly Scalar[]): Scalar => {
      try {
        return apply(cells);
      } catch (error) {
        if (error instanceof Fault) return error.error;
        throw error;
      }
    };
    const blocks = values.map((value) => (array ? this.block(value) : this.single(value)));
    if (!blocks.some((each) => each instanceof Matrix)) return guarded(blocks as Scalar[]);
    const sizes = blocks.filter((each) => each instanceof Matrix);
    const rows = Math.max(...sizes.map((each) => each.rows));
    const columns = Math.max(...sizes.map((each) => each.columns));
    const cells: Scalar[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++)
        cells.push(guarded(blocks.map((each) => (each instanceof Matrix ? pick(each, row, column) : each))));
    }
    return new Matrix(rows, columns, cells);
  }

  private block(value: Value): Scalar | Matrix {
    if (!(value instanceof Reference)) return value;
    return value.isCell ? this.single(value) : this.run.values(value);
  }

  private call(name: string, args: readonly (Expression | null)[], array: boolean, scope: Scope): Value {
    const definition = findFunction(name);
    if (definition === null) throw new Unsupported(name);
    if (args.length < definition.min || args.length > definition.max) return errors.value;
    // Functions that work on blocks calculate their arguments as blocks, whoever calls them.
    const inner = array || definition.array === true;
    try {
      if (definition.lazy !== undefined) {
        return definition.lazy(
          args.map((arg) => (arg === null ? null : () => this.evaluate(arg, inner, scope))),
          this,
          inner,
        );
      }
      const values = args.map((arg): Argument => (arg === null ? missing : this.evaluate(arg, inner, scope)));
      return this.apply(definition, values, inner);
    } catch (error) {
      if (error instanceof Fault) return error.error;
      throw error;
    }
  }

  private apply(definition: FunctionDefinition, values: readonly Argument[], array: boolean): Value {
    if (definition.scalar !== undefined) {
      const { scalar } = definition;
      const present = values.map((value) => (value === missing ? null : value));
      const absent = values.map((value) => value === missing);
      return this.map(present, array, (cells) => {
        if (definition.errors !== true) for (const cell of cells) if (cell instanceof CellError) return cell;
        return scalar(
          cells.map((cell, i) => (absent[i] === true ? missing : cell)),
          this,
        );
      });
    }
    if (definition.block === undefined) throw new Unsupported('function without body');
    return definition.block(values, this);
  }
}

/** Element of a block that is repeated where it has a single row or column; outside #N/A. */
function pick(matrix: Matrix, row: number, column: number): Scalar {
  const r = matrix.rows === 1 ? 0 : row;
  const c = matrix.columns === 1 ? 0 : column;
  return r >= matrix.rows || c >= matrix.columns ? errors.na : matrix.at(r, c);
}

function joinReferences(operator: string, a: Value, b: Value): Value {
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  if (!(a instanceof Reference) || !(b instanceof Reference)) return errors.value;
  if (operator === ',') return new Reference(a.sheet, a.area, [...a.others, ...b.all]);
  if (a.sheet !== b.sheet) return errors.value;
  if (operator === ' ') {
    const common = intersection(a.area, b.area);
    return common === null ? errors.null : new Reference(a.sheet, common);
  }
  return new Reference(a.sheet, {
    top: Math.min(a.area.top, b.area.top),
    left: Math.min(a.area.left, b.area.left),
    bottom: Math.max(a.area.bottom, b.area.bottom),
    right: Math.max(a.area.right, b.area.right),
  });
}
