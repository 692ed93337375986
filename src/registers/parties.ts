import type { Room, RoomReading } from '../values/rooms';
import type { HouseholdIndex } from './households';
import { readIds, readLines, readName, readPhoneNumbers } from './readTexts';
import type { Household, Party } from './register';
import { readRoomColumn, type RoomColumn } from './roomColumn';
import { roomNote, type Resolution } from './roomNotes';
import type { SheetReader } from './sheetReader';

const NO_PHONES: readonly string[] = [];

/**
 * Who each row is about. A home is found by the customer's number, then by the room as the customer register knows it, then by
 * name and phone together; a writing that fits several homes is settled by the name or stays open (registers.md §3).
 */
export function readParties(reader: SheetReader, index: HouseholdIndex): readonly Party[] {
  const ids = readIds(reader, 'customerId');
  const projects = readLines(reader, 'project');
  const names = readName(reader, 'name');
  const phones = readPhoneNumbers(reader, 'phone');
  const rooms = readRoomColumn(reader);
  const unitsUsual = usesUnits(rooms);
  const known = new Map<string | null, Map<RoomReading, Resolution>>();
  const parties: Party[] = [];
  for (let row = 0; row < reader.size; row += 1) {
    const reading = rooms.cells[row]!.reading;
    const name = names[row] ?? null;
    const numbers = phones[row] ?? NO_PHONES;
    const project = projects[row] ?? null;
    let resolution = byRoom(index, project, reading, known);
    const id = ids[row] ?? null;
    const byId = id === null ? null : index.byCustomerId(id);
    if (byId) resolution = { household: byId, room: byId.room, choices: [] };
    else if (
      resolution.household === null &&
      reading.kind !== 'public' &&
      (resolution.room === null || resolution.choices.length > 0)
    ) {
      const settled = index.byPerson(name, numbers, resolution.choices.length > 0 ? resolution.choices : undefined);
      if (settled) resolution = { household: settled, room: settled.room, choices: [] };
    }
    const note = roomNote(rooms, row, resolution, index, unitsUsual);
    if (note) reader.note(row, 'room', rooms.position, note);
    parties.push({
      customerId: id,
      project: index.knownProject(project) ?? project ?? estateOf(reading, index),
      room: resolution.room,
      roomText: rooms.cells[row]!.text,
      name,
      phones: numbers,
      household: resolution.household,
    });
  }
  return parties;
}

/** The project that the room's own writing names: 西苑3-2-501. */
function estateOf(reading: RoomReading, index: HouseholdIndex): string | null {
  if (reading.kind !== 'room') return null;
  return index.knownProject(reading.room.parts.estate) ?? index.knownProject(reading.room.parts.area);
}

const NOWHERE: Resolution = { household: null, room: null, choices: [] };

/** Readings are shared by all rows of one writing, so each is looked up once per project. */
function byRoom(
  index: HouseholdIndex,
  project: string | null,
  reading: RoomReading,
  known: Map<string | null, Map<RoomReading, Resolution>>,
): Resolution {
  if (reading.kind !== 'room') return NOWHERE;
  let within = known.get(project);
  if (within === undefined) known.set(project, (within = new Map()));
  let resolution = within.get(reading);
  if (resolution === undefined) {
    const found = index.candidates(project, reading.room);
    resolution =
      found.length === 1
        ? { household: found[0]!, room: found[0]!.room, choices: [] }
        : {
            household: null,
            room: found.length > 1 && !isExact(found, reading.room) ? null : reading.room.key,
            choices: found,
          };
    within.set(reading, resolution);
  }
  return resolution;
}

/** The same key in several projects is a certain room of an uncertain project. */
const isExact = (found: readonly Household[], room: Room): boolean =>
  found.every((household) => household.room === room.key);

/** Without a customer register the rooms themselves tell whether a home here has a unit. */
function usesUnits(rooms: RoomColumn): boolean {
  let full = 0;
  let short = 0;
  for (const { reading } of rooms.cells) {
    if (reading.kind !== 'room') continue;
    if (reading.room.parts.unit !== null) full += 1;
    else if (reading.room.form === 'twoPart') short += 1;
  }
  return full > short;
}
