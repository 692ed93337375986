import type { CellValue } from '../values/cell';
import { clockTime } from '../values/moment';
import type { Say } from './say';
import { NAME_SEPARATOR } from './visitListColumns';

const MINUTES_A_DAY = 24 * 60;

/** `09:30`, and on a second line the way before it. */
export function slotText(slot: number, walk: number, say: Say): string {
  return walk > 0 ? `${clockTime(slot)}\n${say('plan.walk', { minutes: walk })}` : clockTime(slot);
}

/** Minute of the day that a slot says, also one typed over by hand (Excel keeps a time as a part of a day); `null`: none. */
export function readSlot(value: CellValue): number | null {
  if (typeof value === 'number') return value >= 0 && value < 1 ? Math.round(value * MINUTES_A_DAY) : null;
  const time = /^\s*(\d{1,2})[:：](\d{2})/.exec(String(value));
  if (time === null) return null;
  const [hours, minutes] = [Number(time[1]), Number(time[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** Who goes when and how, as a row's hidden cell keeps it: what stands in the row now may have been changed by hand. */
export function plannedText({
  slot,
  staff,
  companions,
  channel,
}: {
  readonly slot: number | null;
  readonly staff: string;
  readonly companions: readonly string[];
  readonly channel: string;
}): string {
  return `${slot === null ? '' : clockTime(slot)} ${channel} ${[staff, ...companions].join(NAME_SEPARATOR)}`;
}
