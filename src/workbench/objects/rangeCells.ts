import { covers, intersection, type Area } from '../model/address';
import type { Arguments } from '../protocol/arguments';
import type { HostClass } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { areasTarget, rangeAreas, type AreasTarget } from './rangeAreas';
import type { RangeTarget } from './rangeTarget';
import { rangeView } from './rangeView';
import { specialAreas, specialCellTypes, specialCellValueTypes } from './specialCells';
import { tableScopedCollection } from './tableCollection';

function special(targets: readonly RangeTarget[], args: Arguments): AreasTarget | null {
  const type = args.word(0, specialCellTypes);
  const valueType = args.word(1, specialCellValueTypes, 'All');
  return areasTarget(
    targets.flatMap((each) => specialAreas(each.sheet, each.area, type, valueType).map((area) => each.at(area))),
  );
}

/** Merged areas that lie wholly or partly in the range; as Excel does, each is given as a whole. */
function merged(target: RangeTarget): AreasTarget | null {
  const within = target.area;
  return areasTarget(
    target.sheet.merges
      .filter((merge) => intersection(merge, within) !== null)
      .sort((a, b) => a.top - b.top || a.left - b.left)
      .map((merge) => target.at(merge)),
  );
}

function tablesIn(targets: readonly RangeTarget[], fullyContained: boolean) {
  const touches = (within: Area, area: Area) =>
    fullyContained ? covers(within, area) : intersection(within, area) !== null;
  const sheet = targets[0]?.sheet;
  const tables = sheet?.tables.filter((table) => targets.some((each) => touches(each.area, table.area))) ?? [];
  return tableScopedCollection.of(sheet === undefined ? [] : tables.map((table) => ({ sheet, table })));
}

/** Methods of Excel.Range that pick some of its cells. */
export const rangeCells: HostClass<RangeTarget>['methods'] = {
  GetSpecialCells: (target, args) => rangeAreas.of(special([target], args) ?? fail('ItemNotFound')),
  GetSpecialCellsOrNullObject: (target, args) => rangeAreas.orNull(special([target], args)),
  GetMergedAreasOrNullObject: (target) => rangeAreas.orNull(merged(target)),
  GetVisibleView: (target) => rangeView.of({ range: target, row: null }),
  GetTables: (target, args) => tablesIn([target], args.flag(0)),
};

/** The same for Excel.RangeAreas. */
export const rangeAreasCells: HostClass<AreasTarget>['methods'] = {
  GetSpecialCells: ({ areas }, args) => rangeAreas.of(special(areas, args) ?? fail('ItemNotFound')),
  GetSpecialCellsOrNullObject: ({ areas }, args) => rangeAreas.orNull(special(areas, args)),
  GetTables: ({ areas }, args) => tablesIn(areas, args.flag(0)),
};
