import { iso, parseDay, type Day } from '../../worlds/calendar';
import { roomForms } from '../../worlds/layouts/forms';
import type { Due } from '../../worlds/truth/dueEvents';
import { isReached } from '../../worlds/truth/visitEvidence';
import type { Home, Visit } from '../../worlds/world';
import { firstLine, isFilled, isTaken, listRows, type ListRow } from './lists';
import type { Office, RegisterSheet } from './office';
import { answered, duesOn } from './owed';
import type { Complain } from './planChecks';
import { numberOf, pictureOf, valueOf, type RowPicture } from './sheets';

/** Records that a recording has added to the simulator's own visit register. */
export interface Recorded {
  readonly visits: readonly Visit[];
  readonly before: ReadonlyMap<string, readonly RowPicture[]>;
  readonly lastRows: readonly number[];
}

/** Rows with results that nobody has taken in yet. */
export function waitingRows(office: Office): ListRow[] {
  return listRows(office).filter((row) => isFilled(row) && !isTaken(row));
}

/** What filled-in rows say was done: one record per matter of a row. */
function visitsMade(office: Office, rows: readonly ListRow[]): Visit[] {
  const made: Visit[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const day = parseDay(row.date);
    const dues = duesOn(office, day);
    const parts = mattersOf(row);
    const drafts = parts.map(({ kind, reference }) => draftOf(office, row, kind, reference, made.length));
    // A record with a number is about what it names; the others take what is left.
    for (const visit of [...drafts].sort((one, other) => Number(!one.relatedId) - Number(!other.relatedId))) {
      visit.about = answered(dues, visit, day, taken);
      if (visit.about !== null && isReached(visit)) taken.add(visit.about);
      // A home that nobody can read in the register is found by name and telephone; the books know it by the name only.
      if (visit.about !== null && dues.find(({ ref }) => ref === visit.about)!.room === null) visit.room = null;
    }
    made.push(...drafts.map((visit, index) => ({ ...visit, id: `${visit.id}-${index}` })));
  }
  return made;
}

/** One visit per matter: a second visit about a numbered matter that is owed a visit anyway is no visit of its own. */
function mattersOf({ text }: ListRow): { kind: string; reference: string }[] {
  const column = (name: string): string[] => (text[name] ?? '').split('；');
  const [references, dues] = [column('references'), column('dues')];
  const parts = column('kinds').map((kind, index) => ({
    kind,
    reference: references[index] ?? '',
    owed: (dues[index] ?? '') !== '',
  }));
  const same = (one: (typeof parts)[number]) =>
    parts.filter((other) => other.kind === one.kind && other.reference === one.reference);
  return parts.filter(
    (part) => part.owed || part.reference === '' || (!same(part).some(({ owed }) => owed) && same(part)[0] === part),
  );
}

function draftOf(
  { world, host }: Office,
  { date, text }: ListRow,
  kind: string,
  reference: string,
  serial: number,
): Visit {
  const blank = (column: string): string | null => ((text[column] ?? '') === '' ? null : text[column]!);
  const room = homeOf(world, blank('room'));
  const promised = blank('promisedAt');
  return {
    id: `made-${world.visits.length}-${serial}`,
    visitId: null,
    visitedAt: { day: parseDay(date), minute: null },
    room,
    name: blank('name'),
    phone: null,
    kind,
    relatedId: reference === '' ? null : reference,
    channel: text['channel']!,
    visitor: firstLine(text['staff']).split('、')[0]!,
    outcome: blank('outcome'),
    satisfaction: blank('satisfaction'),
    content: blank('opinion'),
    promisedAt: promised === null ? null : { day: promisedDay(promised, host.workbook.date1904), minute: null },
    signature: blank('signature'),
    refusalNote: blank('refusalNote'),
    recordedAt: null,
    review: null,
    remark: null,
    about: null,
  } as Visit;
}

/** The list writes `商铺01` for 商铺-01. */
function homeOf({ homes }: Office['world'], text: string | null): string | null {
  if (text === null) return null;
  return homes.find(({ room }) => room === text || room.replace(/^商铺-/, '商铺') === text)?.room ?? text;
}

/** A date that was typed stands there as a number of days. */
function promisedDay(text: string, date1904: boolean): Day {
  if (!/^[\d.]+$/.test(text)) return parseDay(text.slice(0, 10));
  return Math.floor(Number(text)) + (date1904 ? 1462 : 0);
}

/** Runs a job that takes these rows in, and compares what changed with what was to change. */
export async function takeIn(
  office: Office,
  waiting: readonly ListRow[],
  job: () => Promise<{ readonly rows: readonly { readonly sheet: string; readonly row: number }[] }>,
  complain: Complain,
): Promise<Recorded> {
  const names = new Set(office.sheets.map(({ name }) => name));
  const before = pictureOf(office.host.workbook, names);
  const lastRows = office.sheets.map(({ lastRow }) => lastRow);
  const made = visitsMade(office, waiting);
  const result = await job();
  const after = pictureOf(office.host.workbook, names);
  if (result.rows.length !== made.length)
    complain(`${result.rows.length} rows were added to the register, ${made.length} visits were made`);
  const added = new Map<string, Set<number>>();
  for (const { sheet, row } of result.rows) added.set(sheet, (added.get(sheet) ?? new Set()).add(row));
  const open = [...made];
  for (const { sheet, row } of result.rows) {
    const of = office.sheets.find(({ name }) => name === sheet)!;
    const index = open.findIndex((visit) => differences(office, of, row, visit).length === 0);
    const visit = open[Math.max(index, 0)];
    if (visit === undefined) continue;
    if (index < 0) complain(`${sheet}!${row} says otherwise: ${differences(office, of, row, visit).join('; ')}`);
    open.splice(Math.max(index, 0), 1);
    place(office, of, row, visit);
  }
  for (const sheet of office.sheets) {
    const rows = added.get(sheet.name) ?? new Set<number>();
    const kept = (after.get(sheet.name) ?? []).filter((_, index) => !rows.has(index + 1));
    compare(office, sheet, before.get(sheet.name) ?? [], kept, made, complain);
    if (rows.size > 0) sheet.lastRow = Math.max(...rows);
  }
  office.world.visits.push(...made);
  return { visits: made, before, lastRows };
}

function place(office: Office, sheet: RegisterSheet, row: number, visit: Visit): void {
  office.places.set(visit.id, { register: 'visits', sheet: sheet.name, row, cellOf: () => null });
}

/** Forgets what an undone recording had added. */
export function forget(office: Office, { visits, lastRows }: Recorded): void {
  for (const visit of visits) {
    const index = office.world.visits.indexOf(visit);
    if (index >= 0) office.world.visits.splice(index, 1);
    office.places.delete(visit.id);
  }
  office.sheets.forEach((sheet, index) => (sheet.lastRow = lastRows[index]!));
}

const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  上门: ['上门', '上门回访', '上门走访', '走访'],
  电话: ['电话', '电话回访'],
  信函: ['信函'],
};
const ALIKE: readonly (readonly string[])[] = [
  ['投诉', '投诉回访'],
  ['维修', '维修服务', '维修回访'],
  ['特约服务', '特约'],
  ['入住', '入住回访'],
  ['无人接听', '未接听'],
  ['家中无人', '无人在家'],
  ['非常满意', '很满意'],
];

/** A home of the estate; or what a number that no home has would be called. */
function homeNamed({ homes }: Office['world'], named: string | null): Home | undefined {
  const [building, unit, door] = (named ?? '').split('-').map(Number);
  const made = building! > 0 && unit! > 0 && door! > 0 ? { room: named!, building, unit, door } : undefined;
  return homes.find(({ room }) => room === named) ?? (made as Home | undefined);
}

/** In which columns a new row does not say what was filled in. */
function differences(office: Office, sheet: RegisterSheet, row: number, visit: Visit): string[] {
  const wrong: string[] = [];
  const said = (field: string): string | null => {
    const letters = sheet.columns[field];
    return typeof letters === 'string' ? String(valueOf(office, sheet.name, `${letters}${row}`)) : null;
  };
  const expect = (field: string, allowed: readonly string[]): void => {
    const text = said(field);
    if (text !== null && !allowed.includes(text)) wrong.push(`${field} ${text} instead of ${allowed[0]}`);
  };
  const word = (text: string | null): readonly string[] =>
    text === null ? [''] : (ALIKE.find((words) => words[0] === text) ?? [text]);
  const offset = office.host.workbook.date1904 ? 1462 : 0;
  const day = (moment: Visit['visitedAt']): readonly string[] => [moment === null ? '' : String(moment.day - offset)];
  const visited = said('visitedAt');
  if (visited !== null && Math.floor(Number(visited)) !== visit.visitedAt!.day - offset)
    wrong.push(`visitedAt ${visited} instead of ${iso(visit.visitedAt!.day)}`);
  const home = homeNamed(office.world, visit.room);
  const letters = sheet.columns['room'];
  if (typeof letters === 'string' && visit.room !== null)
    expect('room', [
      visit.room,
      visit.room.replace(/^商铺-/, '商铺'),
      ...(home === undefined ? [] : Object.values(roomForms).map((form) => form(home))),
    ]);
  expect('name', [visit.name ?? '']);
  expect('kind', word(visit.kind));
  expect('relatedId', [visit.relatedId ?? '']);
  expect('channel', CHANNELS[visit.channel ?? ''] ?? [visit.channel ?? '']);
  expect('visitor', [visit.visitor ?? '']);
  expect('outcome', word(visit.outcome));
  expect('satisfaction', word(visit.satisfaction));
  expect('content', [visit.content ?? '']);
  const promised = said('promisedAt');
  if (promised !== null && (promised === '' ? '' : String(Math.floor(Number(promised)))) !== day(visit.promisedAt)[0])
    wrong.push(`promisedAt ${promised} instead of ${day(visit.promisedAt)[0]}`);
  expect(
    'signature',
    visit.signature === null || visit.signature === '拒签' ? [visit.signature ?? ''] : [visit.signature, '√', '已签'],
  );
  if (visit.refusalNote !== null) expect('refusalNote', [visit.refusalNote]);
  return wrong;
}

/** Nothing else changed, but for the visit columns beside complaints whose customer was reached. */
function compare(
  office: Office,
  sheet: RegisterSheet,
  before: readonly RowPicture[],
  after: readonly RowPicture[],
  made: readonly Visit[],
  complain: Complain,
): void {
  const beside = visitColumns(sheet);
  const reached = new Map<number, Visit>();
  for (const visit of beside.size > 0 ? made.filter(isReached) : []) {
    const due = duesOn(office, visit.visitedAt!.day).find(({ ref }) => ref === visit.about);
    const rows = rowsOf(office, sheet.name, due);
    for (const row of rows) reached.set(row, visit);
    const letters = sheet.columns['visit.visitedAt'];
    const isBlank = (row: number) => valueOf(office, sheet.name, `${String(letters)}${row}`) === '';
    if (rows.length > 0 && rows.every(isBlank)) complain(`${sheet.name}!${rows[0]} says nothing of its visit`);
  }
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [was, is] = [before[index] ?? '', after[index] ?? ''];
    if (was === is) continue;
    const visit = reached.get(index + 1);
    if (visit === undefined) {
      complain(`${sheet.name}!${index + 1} changed from ${was} to ${is}`);
      continue;
    }
    const columns = changedColumns(was, is);
    const strange = columns.filter(({ column, before: old }) => !beside.has(column) || old !== undefined);
    if (strange.length > 0) complain(`${sheet.name}!${index + 1} changed in ${JSON.stringify(strange)}`);
  }
}

function visitColumns({ columns }: RegisterSheet): ReadonlySet<number> {
  const letters = Object.entries(columns).flatMap(([field, at]) => (field.startsWith('visit.') ? at : []));
  return new Set(letters.map((one) => numberOf(one) - 1));
}

function rowsOf({ places }: Office, sheet: string, due: Due | undefined): number[] {
  if (due === undefined) return [];
  return [due.record, ...due.also].flatMap((id) => {
    const at = places.get(id);
    return at?.sheet === sheet ? [at.row] : [];
  });
}

function changedColumns(was: RowPicture, is: RowPicture): { column: number; before: unknown; after: unknown }[] {
  const cells = (picture: RowPicture) =>
    new Map(
      (picture === '' ? [] : (JSON.parse(picture) as [number, unknown][])).map(([column, value]) => [column, value]),
    );
  const [old, now] = [cells(was), cells(is)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((column) => ({ column, before: old.get(column), after: now.get(column) }))
    .filter(({ before, after }) => before !== after);
}
