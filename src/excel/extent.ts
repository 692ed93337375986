import { areaAddress, type Area } from '../registers/address';
import { loadPlace, rangeArea } from './rangeArea';

/** A used range up to this many cells is simply read; only larger ones are worth a search. */
export const PLAIN_CELLS = 2_000_000;

/**
 * The part of a sheet that is worth reading. One stray cell at XFD1048576 makes the used range 17 billion cells; such a range
 * is halved and each half asked for its own used range, until pieces are small. The pieces that lie together are the data;
 * what is far away and thin is left out.
 */
export async function worthReading(sheet: Excel.Worksheet, used: Area): Promise<Area> {
  const pieces: Area[] = [];
  let open: Area[] = halves(used);
  while (open.length > 0) {
    const found = await usedIn(sheet, open);
    open = [];
    for (const area of found) {
      if (cells(area) <= PLAIN_CELLS) pieces.push(area);
      else open.push(...halves(area));
    }
  }
  return together(pieces);
}

async function usedIn(sheet: Excel.Worksheet, areas: readonly Area[]): Promise<Area[]> {
  const ranges = areas.map((area) => {
    const range = sheet.getRange(areaAddress(area)).getUsedRangeOrNullObject(true);
    loadPlace(range);
    return range;
  });
  await sheet.context.sync();
  return ranges.flatMap((range) => (range.isNullObject ? [] : [rangeArea(range)]));
}

/** Halved across its columns while it is wide, else across its rows: registers are tall and narrow. */
function halves(area: Area): Area[] {
  const width = area.right - area.left + 1;
  if (width > 256) {
    const middle = area.left + Math.floor(width / 2) - 1;
    return [
      { ...area, right: middle },
      { ...area, left: middle + 1 },
    ];
  }
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}

/** The largest piece with every other that does not stretch it beyond what there is to read. */
function together(pieces: readonly Area[]): Area {
  const sorted = [...pieces].sort((a, b) => cells(b) - cells(a));
  let joined = sorted[0] ?? { top: 1, left: 1, bottom: 1, right: 1 };
  let read = cells(joined);
  for (const piece of sorted.slice(1)) {
    const wider = joinedWith(joined, piece);
    if (cells(wider) > 2 * (read + cells(piece)) + 10_000) continue;
    joined = wider;
    read += cells(piece);
  }
  return joined;
}

function joinedWith(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function cells(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
