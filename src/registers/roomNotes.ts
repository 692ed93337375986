import type { Room, RoomReading } from '../values/rooms';
import type { HouseholdIndex } from './households';
import type { Household } from './register';
import { inShape, sameButForm, shapeOf, type RoomColumn } from './roomColumn';
import type { NoteSeed } from './sheetReader';

/** What the customer register makes of a room's writing. */
export interface Resolution {
  readonly household: Household | null;
  /** Canonical key where the writing says one home; `null` where it may be several or none. */
  readonly room: string | null;
  /** Homes the writing could mean, where it means more than one. */
  readonly choices: readonly Household[];
}

const MOST_CANDIDATES = 6;

/** What is wrong or untidy with a room's writing, once it has been looked up. */
export function roomNote(
  rooms: RoomColumn,
  row: number,
  resolution: Resolution,
  index: HouseholdIndex,
  unitsUsual: boolean,
): NoteSeed | null {
  const { reading } = rooms.cells[row]!;
  if (reading.kind !== 'room') return unreadNote(reading);
  const { household, choices } = resolution;
  if (household === null && choices.length > 1) {
    const reason = resolution.room === null ? 'unit' : 'project';
    return ambiguous(
      reason,
      choices.map((choice) => (reason === 'unit' ? choice.room : (choice.project ?? ''))),
    );
  }
  const open = reading.room.form === 'twoPart' || reading.room.form === 'roomOnly';
  if (household === null && open && unitsUsual && index.households.size === 0) return ambiguous('unit', []);
  return formNote(rooms, row, reading.room, household && { room: household.room, writing: index.writingOf(household) });
}

/** Notes on cells that hold no single room. */
export function unreadNote(reading: Exclude<RoomReading, { kind: 'room' }>): NoteSeed | null {
  if (reading.kind === 'unreadable') return { code: 'room-unreadable', params: {}, proposal: null };
  return reading.kind === 'several'
    ? ambiguous(
        'several',
        reading.rooms.map(({ key }) => key),
      )
    : null;
}

/** `reason`: unit (3-501 fits several units), project (the same room in several projects), several (more than one room). */
export function ambiguous(reason: 'unit' | 'project' | 'several', candidates: readonly string[]): NoteSeed {
  return {
    code: 'room-ambiguous',
    params: { reason, candidates: candidates.slice(0, MOST_CANDIDATES) },
    proposal: null,
  };
}

/**
 * A writing that is not the column's usual one, with the usual writing of the same home where that is certain. An office that
 * writes 3栋2单元501室 throughout is left in peace.
 */
export function formNote(
  rooms: RoomColumn,
  row: number,
  room: Room,
  home: { readonly room: string; readonly writing: string | null } | null,
): NoteSeed | null {
  const { raw, text, shape } = rooms.cells[row]!;
  if (raw === null || text === null || rooms.borrowed?.has(row)) return null;
  if (shape !== rooms.usualShape) {
    const known = home?.writing && shapeOf(home.writing) === rooms.usualShape ? home.writing : null;
    const usual = known ?? (home && home.room !== room.key ? null : inShape(rooms.usualShape, room));
    if (usual !== null && usual !== raw)
      return untidy(sameButForm(usual, raw) ? 'blanks-or-width' : 'room-form', usual);
  }
  return text === raw ? null : untidy('blanks-or-width', text);
}

function untidy(reason: string, value: string): NoteSeed {
  return { code: 'text-untidy', params: { reason }, proposal: { value } };
}
