import { intersection, maxColumns, maxRows, type Area } from '../model/address';
import type { Arguments } from '../protocol/arguments';
import type { HostClass, HostObject } from '../protocol/classes';
import { fail } from '../protocol/errors';
import type { HostSession } from '../protocol/session';
import { rangeOf } from './addresses';
import { range } from './range';
import type { RangeTarget } from './rangeTarget';

/** Another range passed as object or as address. @throws HostError InvalidArgument also when it is on another sheet */
export function otherRange(self: RangeTarget, args: Arguments, index: number): RangeTarget {
  const other =
    args.optionalObject(index, range) ?? rangeOf(self.sheet.workbook, self.sheet, args.optionalText(index) ?? '');
  return other.sheet === self.sheet ? other : fail('InvalidArgument');
}

/** The smallest rectangle that holds both areas. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What all of a region is: the cells around an area up to the first empty row and column in each direction. */
export function surroundingRegion({ sheet, area }: RangeTarget): Area {
  let region = area;
  const used = sheet.usedArea(true);
  if (used === null) return region;
  for (;;) {
    const wider = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(maxRows - 1, region.bottom + 1),
      right: Math.min(maxColumns - 1, region.right + 1),
    };
    const filled = sheet.usedArea(true, wider);
    const next = filled === null ? region : bounding(region, filled);
    if (
      next.top === region.top &&
      next.left === region.left &&
      next.bottom === region.bottom &&
      next.right === region.right
    ) {
      return region;
    }
    region = next;
  }
}

type Method = HostClass<RangeTarget>['methods'][string];
type Way = (area: Area, args: Arguments, self: RangeTarget, session: HostSession) => Area;

/** A method that leads to another area of the sheet. */
const to =
  (way: Way): Method =>
  (self, args, session): HostObject =>
    range.of(self.at(way(self.area, args, self, session)));

const sized = (area: Area, rows: number, columns: number): Area => ({
  ...area,
  bottom: area.top + rows - 1,
  right: area.left + columns - 1,
});

const positive = (count: number): number => (count > 0 ? count : fail('InvalidArgument'));

/** A strip beside the range: positive counts after it (or before), negative ones on the other side, as Excel allows. */
const strip =
  (side: 'above' | 'below' | 'before' | 'after'): Way =>
  (area, args) => {
    const count = args.optionalInteger(0) ?? 1;
    if (count === 0) fail('InvalidArgument');
    const size = Math.abs(count);
    const forwards = (side === 'below' || side === 'after') === count > 0;
    if (side === 'above' || side === 'below') {
      return forwards
        ? { ...area, top: area.bottom + 1, bottom: area.bottom + size }
        : { ...area, top: area.top - size, bottom: area.top - 1 };
    }
    return forwards
      ? { ...area, left: area.right + 1, right: area.right + size }
      : { ...area, left: area.left - size, right: area.left - 1 };
  };

const used = (self: RangeTarget, args: Arguments): RangeTarget | null => {
  const area = self.sheet.usedArea(args.flag(0), self.area);
  return area === null ? null : self.at(area);
};

/** Methods of Excel.Range that lead to other ranges. */
export const rangeNavigation: HostClass<RangeTarget>['methods'] = {
  GetCell: to((area, args) => {
    const top = area.top + args.integer(0);
    const left = area.left + args.integer(1);
    return { top, left, bottom: top, right: left };
  }),
  GetRow: to((area, args) => {
    const top = area.top + args.integer(0);
    return { ...area, top, bottom: top };
  }),
  GetColumn: to((area, args) => {
    const left = area.left + args.integer(0);
    return { ...area, left, right: left };
  }),
  GetOffsetRange: to((area, args) => ({
    top: area.top + args.integer(0),
    bottom: area.bottom + args.integer(0),
    left: area.left + args.integer(1),
    right: area.right + args.integer(1),
  })),
  GetResizedRange: to((area, args) => ({
    ...area,
    bottom: area.bottom + args.integer(0),
    right: area.right + args.integer(1),
  })),
  GetAbsoluteResizedRange: to((area, args) => sized(area, positive(args.integer(0)), positive(args.integer(1)))),
  GetEntireRow: to((area) => ({ ...area, left: 0, right: maxColumns - 1 })),
  GetEntireColumn: to((area) => ({ ...area, top: 0, bottom: maxRows - 1 })),
  GetLastRow: to((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: to((area) => ({ ...area, left: area.right })),
  GetLastCell: to((area) => ({ ...area, top: area.bottom, left: area.right })),
  GetRowsAbove: to(strip('above')),
  GetRowsBelow: to(strip('below')),
  GetColumnsBefore: to(strip('before')),
  GetColumnsAfter: to(strip('after')),
  GetBoundingRect: to((area, args, self) => bounding(area, otherRange(self, args, 0).area)),
  GetIntersection: to((area, args, self) => intersection(area, otherRange(self, args, 0).area) ?? fail('ItemNotFound')),
  GetIntersectionOrNullObject: (self, args) => {
    const common = intersection(self.area, otherRange(self, args, 0).area);
    return range.orNull(common === null ? null : self.at(common));
  },
  GetSurroundingRegion: to((_area, _args, self) => surroundingRegion(self)),
  GetUsedRange: (self, args) => range.of(used(self, args) ?? fail('ItemNotFound')),
  GetUsedRangeOrNullObject: (self, args) => range.orNull(used(self, args)),
  GetSpillParentOrNullObject: () => range.orNull(null),
  GetSpillingToRangeOrNullObject: () => range.orNull(null),
};
