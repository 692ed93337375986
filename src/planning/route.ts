import type { Household, Party } from '../registers/register';

/** Where a contact is made, for the order of a round. */
export interface Stop {
  readonly household: Household | null;
  readonly party: Party;
}

/**
 * Order of a round: by project, building and unit, in each unit from the top floor down, homes on a floor in their order.
 * Customers without a home come last.
 */
export function compareStops(a: Stop, b: Stop): number {
  if (a.household === null || b.household === null) {
    if (a.household !== b.household) return a.household === null ? 1 : -1;
    return compareNatural(a.party.room ?? a.party.roomText ?? '', b.party.room ?? b.party.roomText ?? '');
  }
  const [first, second] = [a.household, b.household];
  return (
    compareNatural(first.project ?? '', second.project ?? '') ||
    compareNatural(first.building ?? '', second.building ?? '') ||
    compareNatural(first.unit ?? '', second.unit ?? '') ||
    (second.floor ?? 0) - (first.floor ?? 0) ||
    compareNatural(first.room, second.room)
  );
}

/** Numbers inside the texts by their size (楼 9 before 楼 10), everything else by code point: the same on every machine. */
export function compareNatural(a: string, b: string): number {
  const [left, right] = [chunks(a), chunks(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [x, y] = [left[index]!, right[index]!];
    const [m, n] = [Number(x), Number(y)];
    const order = Number.isNaN(m) || Number.isNaN(n) ? compareText(x, y) : m - n || compareText(x, y);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function chunks(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? [];
}
