/**
 * The next-day list of generated offices through the batch command, and so through Microsoft's client library and the embedded host:
 * every line is judged by a truth that shares no code with the product; the list made again over the file with the list in it stays; what
 * somebody accepted stays as it is, whatever is entered into the registers meanwhile.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellAddress } from '../../../src/registers/address';
import { cellOfLine, readVisitList, type ListLine } from '../../../src/reports/readVisitList';
import { dayFromIso } from '../../../src/values/moment';
import { batch } from '../../../src/workbench/batch/batch';
import { openHost } from '../../../src/workbench/doors/inProcess';
import { openWorkbook } from '../../../src/workbench/package/open';
import { saveWorkbook } from '../../../src/workbench/package/save';
import { openGrid } from '../../findings/openGrid';
import { iso } from '../../worlds/calendar';
import { factsOf, type Facts } from '../../worlds/list/facts';
import { judge } from '../../worlds/list/judging/judge';
import type { ListedReason, ListUnderTest } from '../../worlds/list/listed';
import { listOffice } from '../../worlds/list/listOffice';
import { writeTrade } from '../../worlds/trades/book';
import { packIds } from '../../worlds/trades/cases';
import { isMoment } from '../../worlds/layouts/clean';
import { on, rowsOf, type Entry, type TradeWorld } from '../../worlds/trades/trade';
import type { RegisterName } from '../../worlds/truth';

interface PlanDocument {
  readonly visits: readonly {
    readonly order: number;
    readonly staff: string;
    readonly slot: string;
    readonly channel: string;
    readonly customer: Customer;
    readonly reasons: readonly ListedReason[];
  }[];
  readonly notPlanned: readonly {
    readonly customer: Customer;
    readonly reasons: readonly ListedReason[];
    readonly because: string;
  }[];
}

interface Customer {
  readonly room: string;
}

const folder = mkdtempSync(join(tmpdir(), 'list-properties-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function planned(file: string, letters: string, today: string, ...more: string[]): Promise<PlanDocument> {
  let out = '';
  const errors: string[] = [];
  const surroundings = {
    out: (text: string) => (out += text),
    err: (line: string) => errors.push(line),
    today: dayFromIso('2000-01-01')!,
  };
  const options = ['--pack', packIds(letters), '--today', today, '--json', '--quiet', ...more];
  await batch(['plan', file, ...options], surroundings);
  expect(errors).toEqual([]);
  return JSON.parse(out) as PlanDocument;
}

function underTest({ visits, notPlanned }: PlanDocument): ListUnderTest {
  return {
    visits: visits.map(({ staff, slot, channel, reasons }) => {
      const [hours, minutes] = slot.split(':').map(Number) as [number, number];
      return { staff: staff.split('、'), slot: 60 * hours + minutes, channel, reasons };
    }),
    notPlanned,
  };
}

/** The lines of the list in a file, in the order of the sheet. */
function linesIn(file: string): ListLine[] {
  return openGrid(readFileSync(file)).sheets.flatMap((sheet) => readVisitList(sheet) ?? []);
}

/** Types into cells of a file: list cells by address, entries under the last row of their register. */
async function typed(
  file: string,
  cells: readonly { readonly sheet: string; readonly cell: string; readonly value: string }[],
  world: TradeWorld,
  entries: readonly (readonly [RegisterName, Entry])[],
): Promise<void> {
  const host = await openHost(openWorkbook(readFileSync(file)));
  await host.run(async (context) => {
    for (const { sheet, cell, value } of cells)
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    const next = new Map<RegisterName, number>();
    for (const [register, entry] of entries) {
      const { sheet, columns, entries: known } = world.registers[register]!;
      const row = next.get(register) ?? known.length + 2;
      next.set(register, row + 1);
      columns.forEach(([field], at) => {
        const value = entry[field];
        if (value === undefined || value === null) return;
        const cell = context.workbook.worksheets.getItem(sheet).getRange(cellAddress(row, at + 1));
        if (isMoment(value)) cell.numberFormat = [['yyyy-mm-dd']];
        cell.values = [[isMoment(value) ? value.day : (value as string | number)]];
      });
    }
    await context.sync();
  });
  host.close();
  writeFileSync(file, saveWorkbook(host.workbook));
}

const offices = [
  { letters: 'A', scale: 4, seed: 11 },
  { letters: 'AJ', scale: 3, seed: 12, people: 0.7 },
  { letters: 'CG', scale: 2, seed: 13 },
  { letters: 'J', scale: 9, seed: 14, people: 0.6 },
] as const;

describe.each(offices)('packs $letters, scale $scale, seed $seed', (wish) => {
  const { letters } = wish;
  const input = join(folder, `${letters}-${wish.seed}.xlsx`);
  const output = join(folder, `${letters}-${wish.seed}-list.xlsx`);
  let world: TradeWorld;
  let facts: Facts;
  let today: string;
  let first: PlanDocument;

  beforeAll(async () => {
    world = listOffice(wish);
    const { bytes, places } = writeTrade(world, 'plain');
    writeFileSync(input, bytes);
    facts = factsOf(world, letters, places);
    today = iso(world.today);
    first = await planned(input, letters, today, '--out', output);
  });

  test('every line keeps every rule, and nobody who is owed a visit is lost', () => {
    const open = facts.reasons.filter(({ must }) => must).length;
    expect(open).toBeGreaterThanOrEqual(50);
    expect(open).toBeLessThanOrEqual(500);
    const faults = Object.entries(judge(underTest(first), facts)).filter(([, lines]) => lines.length > 0);
    expect(faults).toEqual([]);
  });

  test('the same file gives the same list, and so does the file with the list in it', async () => {
    expect(await planned(input, letters, today)).toEqual(first);
    const again = await planned(output, letters, today);
    expect({ visits: again.visits, notPlanned: again.notPlanned }).toEqual({
      visits: first.visits,
      notPlanned: first.notPlanned,
    });
  });

  test('accepted rows stay when the registers change; what was done leaves the list, what is new comes on it', async () => {
    const lines = linesIn(output);
    expect(lines).toHaveLength(first.visits.length);
    const marked = lines.filter((_, at) => at % 2 === 0);
    const cells = marked.map((line) => ({ sheet: line.sheet, cell: cellOfLine(line, 'accepted')!, value: '√' }));
    // A visit that nobody accepted is made today after all, and two customers' complaints are settled.
    const waiting = lines.find((line, at) => at % 2 === 1 && line.kinds.length === 1)!;
    const customers = rowsOf(world, 'customers');
    const him = customers.find(({ room }) => room === waiting.room)!;
    const made: Entry = {
      id: 'made',
      visitedAt: on(world.today),
      room: him.room!,
      name: him.name!,
      phone: him.phone ?? null,
      kind: waiting.kinds[0]!,
      relatedId: waiting.references[0] || null,
      channel: '电话',
      visitor: waiting.staff,
      outcome: '已接通',
      satisfaction: '满意',
      content: '电话回访',
    };
    const listed = new Set(lines.map(({ room }) => room));
    const calm = customers.filter(({ room, occupancy }) => !listed.has(room!) && occupancy === '已入住').slice(0, 2);
    const settled = calm.map((one, at): readonly [RegisterName, Entry] => [
      'complaints',
      {
        id: `settled-${at}`,
        complaintId: `TS9${at}`,
        receivedAt: on(world.today - 1),
        room: one.room!,
        name: one.name!,
        phone: one.phone ?? null,
        source: '来电',
        content: `新反映第${at}件`,
        category: '保洁',
        level: '一般',
        department: '客服部',
        closedAt: on(world.today),
        result: '已处理',
      },
    ]);
    await typed(output, cells, world, [['visits', made], ...settled]);
    const changed = await planned(output, letters, today);
    const places = (document: PlanDocument, rooms: ReadonlySet<string>) =>
      underTest(document)
        .visits.map(({ staff, slot, channel }, at) => {
          return { room: document.visits[at]!.customer.room, staff, slot, channel };
        })
        .filter(({ room }) => rooms.has(room));
    const accepted = new Set(marked.map(({ room }) => room));
    accepted.delete(waiting.room);
    expect(places(changed, accepted)).toEqual(places(first, accepted));
    const rooms = [...changed.visits, ...changed.notPlanned].map(({ customer }) => customer.room);
    expect(rooms).toEqual(expect.arrayContaining(calm.map(({ room }) => room)));
    // What is gone from the list is his whose visit was made.
    const placesOf = ({ visits, notPlanned }: PlanDocument) =>
      [...visits, ...notPlanned].flatMap(({ reasons, customer }) =>
        reasons.map(({ sheet, row, kind }) => `${customer.room} ${sheet}!${row} ${kind}`),
      );
    const left = new Set(placesOf(changed));
    const gone = placesOf(first).filter((place) => !left.has(place));
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.filter((place) => !place.startsWith(`${waiting.room} `))).toEqual([]);
  });
});
