import type { FieldKey, RegisterRow, RegisterSheet, Registers } from '../registers/register';
import type { Ledger } from '../visits/ledger';
import type { Finding } from './finding';
import { cellOf, findingAt, headerOf, placeOf } from './findingAt';

/**
 * Numbers given twice and rows entered twice. Rows that say the same in every field are one finding (`duplicate-row`), whatever
 * their number.
 */
export function identities(ledger: Ledger): Finding[] {
  const { registers } = ledger;
  const copies = new Set<RegisterRow>();
  const findings: Finding[] = [];
  for (const kind of REGISTERS) {
    for (const { row, first } of duplicateRows(kind, registers)) {
      copies.add(row);
      findings.push(
        findingAt('duplicate-row', row, kind.shownAt, {
          params: { firstRow: first.row, firstSheet: first.source.sheet },
          related: [placeOf(first, ...kind.shownAt)],
        }),
      );
    }
  }
  for (const { row, first, field } of duplicateNumbers(ledger)) {
    if (copies.has(row)) continue;
    findings.push(
      findingAt('duplicate-id', row, field, {
        params: { id: String(cellOf(row, field)), firstRow: first.row, firstSheet: first.source.sheet },
        related: [placeOf(first, field)],
      }),
    );
  }
  return findings;
}

/** How rows of a register are compared: a short key first, then every field but the numbers. */
interface Kind {
  readonly rows: (registers: Registers) => readonly RegisterRow[];
  /** `null`: the row says too little to be called a copy of another. */
  readonly key: (row: never) => string | null;
  /** Fields that may differ between copies: own numbers. */
  readonly own: readonly string[];
  readonly shownAt: readonly FieldKey[];
}

function kind<K extends 'customers' | 'visits' | 'complaints' | 'repairs' | 'services' | 'surveys' | 'staff'>(
  register: K,
  key: (row: Registers[K][number]) => string | null,
  own: readonly string[],
  shownAt: readonly FieldKey[],
): Kind {
  return { rows: (registers) => registers[register], key: key as (row: never) => string | null, own, shownAt };
}

const REGISTERS: readonly Kind[] = [
  kind('customers', (row) => both(home(row), row.name), ['customerId'], ['name', 'room']),
  kind(
    'visits',
    (row) => both(row.visitedAt?.day, home(row.party) ?? row.party.name),
    ['visitId'],
    ['visitedAt', 'room'],
  ),
  kind('complaints', (row) => both(row.receivedAt?.day, row.content), ['complaintId'], ['receivedAt', 'content']),
  kind('repairs', (row) => both(row.reportedAt?.day, home(row.party)), ['orderId'], ['reportedAt', 'room']),
  kind('services', (row) => both(row.startAt?.day, home(row.party)), ['serviceId'], ['startAt', 'room']),
  kind('surveys', (row) => both(row.batch ?? row.sentAt?.day, home(row.party)), [], ['room']),
  kind('staff', (row) => both(row.name, row.post), [], ['name']),
];

const home = ({ room, roomText }: { readonly room: string | null; readonly roomText: string | null }) =>
  room ?? roomText;

function both(first: string | number | null | undefined, second: string | null): string | null {
  return first === null || first === undefined || second === null ? null : `${first}|${second}`;
}

interface Copy {
  readonly row: RegisterRow;
  readonly first: RegisterRow;
}

function duplicateRows({ rows, key, own }: Kind, registers: Registers): Copy[] {
  const known = new Map<string, RegisterRow>();
  /** The further rows of a key that says the same of several; few rows come so far. */
  const more = new Map<string, RegisterRow[]>();
  const copies: Copy[] = [];
  for (const row of rows(registers)) {
    const short = key(row as never);
    if (short === null) continue;
    const earliest = known.get(short);
    if (earliest === undefined) {
      known.set(short, row);
      continue;
    }
    const others = more.get(short) ?? [];
    const first = [earliest, ...others].find((other) => saysTheSame(other, row, own));
    if (first !== undefined) copies.push({ row, first });
    else more.set(short, [...others, row]);
  }
  return copies;
}

const OF_THE_PLACE = ['source', 'row', 'notes'];

/**
 * Whether two rows say the same. Rows with one number may differ in a time that one of them leaves out; two attempts of one day
 * without a time may look alike, and only the same number makes them one.
 */
function saysTheSame(one: RegisterRow, other: RegisterRow, own: readonly string[]): boolean {
  const number = ownNumber(one, own);
  const sameNumber = number !== null && number === ownNumber(other, own);
  if (!sameNumber && isBareAttempt(one)) return false;
  const [first, second] = [comparable(one, own), comparable(other, own)];
  return first === second || (sameNumber && withoutMissingTimes(first, second) === withoutMissingTimes(second, first));
}

function ownNumber(row: RegisterRow, own: readonly string[]): string | null {
  const number = own[0] === undefined ? null : (row as unknown as Record<string, unknown>)[own[0]];
  return typeof number === 'string' ? number : null;
}

const MINUTE = /"minute":(null|\d+)/g;

/** A row's text with the times taken out that the other row leaves out. */
function withoutMissingTimes(row: string, other: string): string {
  const others = [...other.matchAll(MINUTE)].map(([, minute]) => minute);
  let index = 0;
  return row.replace(MINUTE, (written) => (others[index++] === 'null' ? '"minute":null' : written));
}

function isBareAttempt(row: RegisterRow): boolean {
  const visit = row as Partial<{
    visitedAt: { minute: number | null } | null;
    satisfaction: string | null;
    content: string | null;
  }>;
  return visit.visitedAt?.minute === null && visit.satisfaction === null && visit.content === null;
}

function comparable(row: RegisterRow, own: readonly string[]): string {
  return JSON.stringify(row, function (this: Record<string, unknown>, key: string, value: unknown) {
    if (OF_THE_PLACE.includes(key) || own.includes(key)) return undefined;
    // 3栋2单元501 and 3-2-501 are one room: its writing counts only where it could not be read.
    if (key === 'roomText' && this['room'] !== null) return undefined;
    return key === 'household' ? ((value as { key: string } | null)?.key ?? null) : value;
  });
}

interface Numbered extends Copy {
  readonly field: FieldKey;
}

/** Running numbers of a page (序号) identify a row inside its sheet only, and nothing at all where they start again. */
const RUNNING = /序号|^序$|^No\.?$/i;

function duplicateNumbers({ registers, matters }: Ledger): Numbered[] {
  const matterOf = new Map<RegisterRow, string>();
  for (const { id, rows } of matters) if (rows.length > 1) for (const row of rows) matterOf.set(row, id);
  const homeOf = new Map<RegisterRow, string>();
  for (const home of registers.households.values()) for (const row of home.customers) homeOf.set(row, home.key);
  return [
    ...repeated(registers.customers, 'customerId', (row) => row.customerId, homeOf),
    ...repeated(registers.visits, 'visitId', (row) => row.visitId),
    // One matter told to several departments may keep its number (A9).
    ...repeated(registers.complaints, 'complaintId', (row) => row.complaintId, matterOf),
    ...repeated(registers.repairs, 'orderId', (row) => row.orderId),
    ...repeated(registers.services, 'serviceId', (row) => row.serviceId),
  ];
}

function repeated<Row extends RegisterRow>(
  rows: readonly Row[],
  field: FieldKey,
  numberOf: (row: Row) => string | null,
  together: ReadonlyMap<RegisterRow, string> = new Map(),
): Numbered[] {
  const running = new Map<RegisterSheet, boolean>();
  const known = new Map<string, Row>();
  const restarts = new Set<RegisterSheet>();
  const found: Numbered[] = [];
  for (const row of rows) {
    const number = numberOf(row);
    if (number === null) continue;
    const { source } = row;
    let isRunning = running.get(source);
    if (isRunning === undefined) running.set(source, (isRunning = RUNNING.test(headerOf(source, field))));
    const key = isRunning ? `${source.sheet} ${number}` : number;
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, row);
      continue;
    }
    if (isRunning && Number(number) === 1) restarts.add(source);
    const group = together.get(row);
    if (group !== undefined && group === together.get(first)) continue;
    found.push({ row, first, field });
  }
  return found.filter(({ row }) => !(running.get(row.source) && restarts.has(row.source)));
}
