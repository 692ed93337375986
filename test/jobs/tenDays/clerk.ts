import { iso, type Day, type Moment } from '../../worlds/calendar';
import { complaintTexts } from '../../worlds/making/texts';
import type { RegisterName } from '../../worlds/truth';
import type { AnyRecord, Complaint, Customer, Home, Repair } from '../../worlds/world';
import type { Office, RegisterSheet } from './office';
import { openRow, type, type Typed } from './sheets';

/** What came in on a day is entered into the registers by hand, and into the simulator's own books. */
export async function enterEvents(office: Office, today: Day): Promise<void> {
  const { dice } = office;
  if (dice.chance(0.7)) await closeComplaint(office, today);
  for (let count = dice.int(0, 2); count > 0; count -= 1) await takeComplaint(office, today);
  for (let count = dice.int(0, 3); count > 0; count -= 1) await finishRepair(office, today);
  if (dice.chance(0.5)) await orderRepair(office, today);
  if (dice.chance(0.4)) await moveIn(office, today);
  if (dice.chance(0.3)) await collectForm(office, today);
}

/** Somebody is off on the day of a list. */
export async function grantLeave(office: Office, on: Day): Promise<string | null> {
  const staff = office.dice.pick(office.world.staff.slice(1));
  if (staff === undefined || staff.leave !== null) return null;
  staff.leave = { from: on, to: on };
  await change(office, staff, { leave: iso(on) });
  return staff.name;
}

async function closeComplaint(office: Office, today: Day): Promise<void> {
  const open = office.world.complaints.filter(
    ({ id, room, closedAt, receivedAt }) =>
      room !== null && closedAt === null && receivedAt !== null && isEditable(office, id),
  );
  if (open.length === 0) return;
  const complaint = office.dice.pick(open);
  complaint.closedAt = { day: today, minute: null };
  complaint.result = '已处理完毕';
  complaint.status = '已关闭';
  await change(office, complaint, { closedAt: iso(today), result: complaint.result });
}

async function takeComplaint(office: Office, today: Day): Promise<void> {
  const { dice, world } = office;
  const sheet = lastSheet(office, 'complaints');
  if (sheet === null) return;
  const who = dice.pick(livingThere(office));
  const category = dice.pick(Object.keys(complaintTexts));
  const received = today - dice.int(0, 2);
  const closed = dice.chance(0.75);
  const serial = world.complaints.filter(({ complaintId }) => complaintId?.startsWith('TS-N')).length + 1;
  const complaint: Complaint = {
    id: `complaint-new-${serial}`,
    complaintId: `TS-N${String(serial).padStart(3, '0')}`,
    receivedAt: { day: received, minute: 9 * 60 + dice.int(0, 400) },
    room: who.room,
    name: who.name,
    phone: who.phone,
    source: '来电',
    content: dice.pick(complaintTexts[category]!.texts),
    category,
    level: dice.weighted({ 一般: 60, 轻微: 20, 重要: 12, 重大: 8 }),
    valid: '有效',
    department: complaintTexts[category]!.departments[0]!,
    receiver: dice.pick(world.staff).name,
    handler: dice.chance(0.3) ? dice.pick(world.staff).name : '外委师傅',
    repliedAt: null,
    result: closed ? '已处理完毕' : null,
    closedAt: closed ? { day: today, minute: null } : null,
    notifiedAt: null,
    replyLetter: null,
    status: closed ? '已关闭' : '处理中',
    matter: `new-${serial}`,
  };
  world.complaints.push(complaint);
  await append(office, sheet, complaint);
}

async function finishRepair(office: Office, today: Day): Promise<void> {
  const open = office.world.repairs.filter(
    ({ id, room, completedAt, name }) =>
      room !== null && completedAt === null && name !== null && isEditable(office, id),
  );
  if (open.length === 0) return;
  const order = office.dice.pick(open);
  order.completedAt = { day: today, minute: 10 * 60 };
  await change(office, order, { completedAt: `${iso(today)} 10:00` });
}

async function orderRepair(office: Office, today: Day): Promise<void> {
  const { dice, world } = office;
  const sheet = lastSheet(office, 'repairs');
  if (sheet === null) return;
  const who = dice.pick(livingThere(office));
  const serial = world.repairs.filter(({ orderId }) => orderId?.startsWith('WX-N')).length + 1;
  const order: Repair = {
    id: `repair-new-${serial}`,
    orderId: `WX-N${String(serial).padStart(3, '0')}`,
    reportedAt: { day: today, minute: 8 * 60 + 20 },
    room: who.room,
    name: who.name,
    phone: who.phone,
    item: '水电',
    content: '客厅跳闸',
    assignedAt: { day: today, minute: 8 * 60 + 24 },
    repairer: '外委师傅',
    completedAt: dice.chance(0.7) ? { day: today, minute: 11 * 60 } : null,
    testedAt: null,
  };
  world.repairs.push(order);
  await append(office, sheet, order);
}

async function moveIn(office: Office, today: Day): Promise<void> {
  const heads = office.world.customers.filter(
    (one, index, all) => all.findIndex(({ room }) => room === one.room) === index,
  );
  const empty = heads.filter(({ id, occupancy }) => occupancy === '未入住' && isEditable(office, id));
  if (empty.length === 0) return;
  const who = office.dice.pick(empty);
  who.moveInDate = { day: today, minute: null };
  who.occupancy = '已入住';
  await change(office, who, { moveInDate: iso(today), occupancy: who.occupancy });
}

async function collectForm(office: Office, today: Day): Promise<void> {
  const out = office.world.surveys.filter(
    ({ id, returnedAt, sentAt }) => returnedAt === null && sentAt !== null && isEditable(office, id),
  );
  if (out.length === 0) return;
  const form = office.dice.pick(out);
  form.returnedAt = { day: today, minute: null };
  form.opinion = '希望增加充电桩';
  await change(office, form, { returnedAt: iso(today), opinion: form.opinion });
}

/** Customers of homes that are lived in, each home once. */
function livingThere({ world }: Office): Customer[] {
  const rooms = new Set<string | null>();
  return world.customers.filter(({ room, name, occupancy }) => {
    if (rooms.has(room) || room === null || name === null || occupancy !== '已入住') return false;
    rooms.add(room);
    return true;
  });
}

/** The sheet new rows go into: the last one of the register, unless it is protected. */
function lastSheet(office: Office, register: RegisterName): RegisterSheet | null {
  const sheet = office.sheets.findLast((one) => one.register === register);
  return sheet === undefined || sheet.protected ? null : sheet;
}

function isEditable(office: Office, id: string): boolean {
  const place = office.places.get(id);
  return place !== undefined && office.sheets.find(({ name }) => name === place.sheet)?.protected === false;
}

async function change(office: Office, record: AnyRecord, fields: Readonly<Record<string, string>>): Promise<void> {
  const place = office.places.get(record.id)!;
  const typed = Object.entries(fields).flatMap(([field, text]): Typed[] => {
    const cell = place.cellOf(field);
    return cell === null ? [] : [{ sheet: place.sheet, cell, text }];
  });
  await type(office, typed);
}

async function append(office: Office, sheet: RegisterSheet, record: AnyRecord): Promise<void> {
  const row = await openRow(office, sheet);
  const cellOf = (field: string): string | null => {
    const letters = sheet.columns[field];
    return letters === undefined ? null : `${typeof letters === 'string' ? letters : letters[0]!}${row}`;
  };
  const home = office.world.homes.find(({ room }) => room === (record as Complaint).room);
  const typed: Typed[] = [];
  for (const [field, value] of Object.entries(record) as [string, unknown][]) {
    const letters = sheet.columns[field];
    if (letters === undefined || value === null) continue;
    if (typeof letters !== 'string') {
      roomParts(home!).forEach((text, part) =>
        typed.push({ sheet: sheet.name, cell: `${letters[part]!}${row}`, text }),
      );
    } else typed.push({ sheet: sheet.name, cell: `${letters}${row}`, text: written(value) });
  }
  await type(office, typed);
  office.places.set(record.id, { register: sheet.register, sheet: sheet.name, row, cellOf });
}

function roomParts({ building, unit, door, room }: Home): (string | number)[] {
  return building === null ? ['商铺', '', room.split('-')[1]!] : [building, unit!, door!];
}

function written(value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value;
  const { day, minute } = value as Moment;
  if (minute === null) return iso(day);
  return `${iso(day)} ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
