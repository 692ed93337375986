import type { Area } from '../model/address';
import { enterValue } from '../model/editing';
import { wildcard } from '../model/filtering';
import type { Arguments } from '../protocol/arguments';
import type { HostClass } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { formulaOut } from './cellValues';
import { requireUnlocked } from './protectedCells';
import { range } from './range';
import type { RangeTarget } from './rangeTarget';

/** What Excel.SearchCriteria and Excel.ReplaceCriteria say. */
interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteriaOf(args: Arguments, index: number): Criteria {
  const options = args.options(index);
  return {
    completeMatch: options['completeMatch'] === true,
    matchCase: options['matchCase'] === true,
    backwards: String(options['searchDirection']).toLowerCase() === 'backwards',
  };
}

/** A test of cell contents. `*`, `?` and `~` are wildcards, as in Excel's search box. */
export function searchTest(text: string, { completeMatch, matchCase }: Criteria): (content: string) => boolean {
  if (/[*?~]/.test(text)) {
    const pattern = wildcard(completeMatch ? text : `*${text}*`);
    return (content) => pattern.test(content);
  }
  const fold = (content: string) => (matchCase ? content : content.toLowerCase());
  const wanted = fold(text);
  return completeMatch ? (content) => fold(content) === wanted : (content) => fold(content).includes(wanted);
}

/** Cells of an area whose formula (or value, where there is none) passes, in reading order. */
export function* findCells(target: RangeTarget, test: (content: string) => boolean): Generator<Area> {
  const { sheet, area } = target;
  for (const [number, row] of sheet.rowsBetween(area.top, area.bottom)) {
    for (const column of row.filledColumns()) {
      if (column < area.left || column > area.right) continue;
      if (test(String(formulaOut(sheet, number, column))))
        yield { top: number, left: column, bottom: number, right: column };
    }
  }
}

function find(self: RangeTarget, args: Arguments): RangeTarget | null {
  const criteria = criteriaOf(args, 1);
  const found = [...findCells(self, searchTest(args.text(0), criteria))];
  const cell = criteria.backwards ? found.at(-1) : found[0];
  return cell === undefined ? null : self.at(cell);
}

/** Replaces text in the cells of a range and enters the result as if typed. @returns number of cells changed */
export function replaceAll(self: RangeTarget, args: Arguments): number {
  const [text, replacement] = [args.text(0), args.text(1)];
  if (text === '') fail('InvalidArgument');
  const criteria = criteriaOf(args, 2);
  const pattern = new RegExp(text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), criteria.matchCase ? 'gu' : 'giu');
  const test = searchTest(text, criteria);
  let changed = 0;
  for (const cell of [...findCells(self, test)]) {
    const before = String(formulaOut(self.sheet, cell.top, cell.left));
    const after = criteria.completeMatch ? replacement : before.replace(pattern, () => replacement);
    if (after === before) continue;
    requireUnlocked(self.sheet, cell);
    enterValue(self.sheet, cell.top, cell.left, after);
    changed++;
  }
  return changed;
}

/** Methods of Excel.Range that search. */
export const rangeSearch: HostClass<RangeTarget>['methods'] = {
  Find: (self, args) => range.of(find(self, args) ?? fail('ItemNotFound')),
  FindOrNullObject: (self, args) => range.orNull(find(self, args)),
  ReplaceAll: (self, args) => replaceAll(self, args),
};
