import { readDates } from './readDates';
import { indexHouseholds, type HouseholdIndex, type Resident } from './households';
import { readTerms } from './readTerms';
import { readIds, readLines, readName, readNumbers, readPhoneNumbers, readText } from './readTexts';
import { roomKey, type Room, type RoomReading } from '../values/rooms';
import type { CustomerRow } from './register';
import { readRoomColumn, type RoomColumn } from './roomColumn';
import { ambiguous, formNote, unreadNote } from './roomNotes';
import type { SheetReader } from './sheetReader';

/** The rows of the customer register and the homes they make. */
export function readCustomers(readers: readonly SheetReader[]): {
  readonly rows: readonly CustomerRow[];
  readonly index: HouseholdIndex;
} {
  const columns = readers.map(readRoomColumn);
  const full = fullRooms(columns);
  const residents = readers.flatMap((reader, at) => {
    noteRooms(reader, columns[at]!, full);
    return readSheet(reader, columns[at]!);
  });
  return { rows: residents.map(({ customer }) => customer), index: indexHouseholds(residents) };
}

/** Rooms with a unit, by building and number without it: what a 3-501 of the same register may be short for. */
function fullRooms(columns: readonly RoomColumn[]): ReadonlyMap<string, readonly string[]> {
  const full = new Map<string, string[]>();
  for (const { cells } of columns) {
    for (const { reading } of cells) {
      if (reading.kind !== 'room' || reading.room.parts.unit === null) continue;
      const key = shortKey(reading.room);
      const there = full.get(key);
      if (!there) full.set(key, [reading.room.key]);
      else if (!there.includes(reading.room.key)) there.push(reading.room.key);
    }
  }
  return full;
}

const shortKey = ({ parts }: Room): string => roomKey({ ...parts, unit: null });

function noteRooms(reader: SheetReader, rooms: RoomColumn, full: ReadonlyMap<string, readonly string[]>): void {
  rooms.cells.forEach(({ reading }, at) => {
    let note;
    if (reading.kind !== 'room') note = unreadNote(reading);
    else {
      const candidates = reading.room.form === 'twoPart' ? full.get(reading.room.key) : undefined;
      note = candidates ? ambiguous('unit', candidates) : formNote(rooms, at, reading.room, null);
    }
    if (note) reader.note(at, 'room', rooms.position, note);
  });
}

const NO_PHONES: readonly string[] = [];
const NO_ROOMS: readonly Room[] = [];

function readSheet(reader: SheetReader, rooms: RoomColumn): readonly Resident[] {
  const customerId = readIds(reader, 'customerId');
  const project = readLines(reader, 'project');
  const name = readName(reader, 'name');
  const phone = readPhoneNumbers(reader, 'phone');
  const phone2 = readPhoneNumbers(reader, 'phone2');
  const role = readTerms(reader, 'role', 'role');
  const grade = readTerms(reader, 'grade', 'grade');
  const moveInDate = readDates(reader, 'moveInDate');
  const signDate = readDates(reader, 'signDate');
  const serviceStart = readDates(reader, 'serviceStart');
  const birthday = readDates(reader, 'birthday', { yearless: true });
  const contractEnd = readDates(reader, 'contractEnd');
  const warrantyEnd = readDates(reader, 'warrantyEnd');
  const amount = readNumbers(reader, 'amount');
  const steward = readName(reader, 'steward');
  const referrer = readName(reader, 'referrer');
  const preferredTime = readText(reader, 'preferredTime');
  const occupancy = readTerms(reader, 'occupancy', 'occupancy');
  return reader.sheet.dataRows.map((row, at): Resident => {
    const homes = roomsOf(rooms.cells[at]!.reading);
    const customer: CustomerRow = {
      source: reader.sheet,
      row,
      notes: reader.notesOf(at),
      customerId: customerId[at]!,
      project: project[at] ?? homes[0]?.parts.estate ?? null,
      room: homes[0]?.key ?? null,
      roomText: rooms.cells[at]!.text,
      name: name[at]!,
      phones: both(phone[at] ?? NO_PHONES, phone2[at] ?? NO_PHONES),
      role: role[at]!,
      grade: grade[at]!,
      moveInDate: moveInDate[at]!,
      signDate: signDate[at]!,
      serviceStart: serviceStart[at]!,
      birthday: birthday[at]!,
      contractEnd: contractEnd[at]!,
      warrantyEnd: warrantyEnd[at]!,
      amount: amount[at]!,
      steward: steward[at]!,
      referrer: referrer[at]!,
      preferredTime: preferredTime[at]!,
      occupancy: occupancy[at]!,
    };
    return { customer, rooms: homes };
  });
}

function both(first: readonly string[], second: readonly string[]): readonly string[] {
  if (second.length === 0) return first;
  return [...first, ...second.filter((phone) => !first.includes(phone))];
}

function roomsOf(reading: RoomReading): readonly Room[] {
  return reading.kind === 'room' ? [reading.room] : reading.kind === 'several' ? reading.rooms : NO_ROOMS;
}
