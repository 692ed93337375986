import type { Household, Party } from '../registers/register';

/** Where a contact is made, for the order of a round. */
export interface Stop {
  readonly household: Household | null;
  readonly party: Party;
}

/** A stop taken apart once: comparing thousands of them reads no text twice. */
interface Spot {
  readonly home: boolean;
  readonly project: NaturalKey;
  readonly building: NaturalKey;
  readonly unit: NaturalKey;
  readonly floor: number;
  readonly room: NaturalKey;
}

type NaturalKey = readonly (string | number)[];

const spots = new WeakMap<Stop, Spot>();

/**
 * Order of a round: by project, building and unit, in each unit from the top floor down, homes on a floor in their order.
 * Customers without a home come last.
 */
export function compareStops(a: Stop, b: Stop): number {
  const [first, second] = [spotOf(a), spotOf(b)];
  if (first.home !== second.home) return first.home ? -1 : 1;
  return (
    compareKeys(first.project, second.project) ||
    compareKeys(first.building, second.building) ||
    compareKeys(first.unit, second.unit) ||
    second.floor - first.floor ||
    compareKeys(first.room, second.room)
  );
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function spotOf(stop: Stop): Spot {
  const known = spots.get(stop);
  if (known !== undefined) return known;
  const { household, party } = stop;
  const spot: Spot = {
    home: household !== null,
    project: naturalKey(household?.project ?? ''),
    building: naturalKey(household?.building ?? ''),
    unit: naturalKey(household?.unit ?? ''),
    floor: household?.floor ?? 0,
    room: naturalKey(household === null ? (party.room ?? party.roomText ?? '') : household.room),
  };
  spots.set(stop, spot);
  return spot;
}

/** Chunks of digits and of anything else by turns; of digits first their size, then how they are written (03 and 3). */
function naturalKey(text: string): NaturalKey {
  return (text.match(/\d+|\D+/g) ?? []).flatMap((chunk) => {
    const size = Number(chunk);
    return Number.isNaN(size) ? [chunk] : [size, chunk];
  });
}

/** Numbers inside the texts by their size (楼 9 before 楼 10), everything else by code point: the same on every machine. */
function compareKeys(a: NaturalKey, b: NaturalKey): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [x, y] = [a[index]!, b[index]!];
    if (x === y) continue;
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    return compareText(
      String(typeof x === 'number' ? a[index + 1]! : x),
      String(typeof y === 'number' ? b[index + 1]! : y),
    );
  }
  return a.length - b.length;
}
