import type { Dice } from '../dice';
import type { Planted, RawCell } from '../layouts/script';
import type { PackSet, RegisterName, Severity } from '../truth';
import type { AnyRecord, Repair, Visit, World } from '../world';

/**
 * A copy of a world that is being damaged. What a defect destroys is destroyed in the copy as well (the legible world), and
 * the text that stands in the cell instead is kept as a raw cell. A record is damaged once only.
 */
export class Plot {
  readonly legible: World;
  readonly raw = new Map<string, RawCell>();
  readonly planted: Planted[] = [];
  readonly tolerated: { code: string; record: string; field: string | null }[] = [];
  private readonly used = new Set<string>();
  private readonly busyRooms: ReadonlySet<string | null>;

  constructor(
    world: World,
    readonly dice: Dice,
    /** Fields that have a cell of their own in this workbook. */
    private readonly columns: Readonly<Partial<Record<RegisterName, ReadonlySet<string>>>>,
    /** Visits written in a complaint's row: they have few columns and are left alone. */
    private readonly reserved: ReadonlySet<string>,
  ) {
    this.legible = structuredClone(world);
    this.busyRooms = new Set(
      [...world.visits, ...world.complaints, ...world.repairs, ...world.services, ...world.surveys].map(
        (one) => one.room,
      ),
    );
  }

  has(register: RegisterName, field: string): boolean {
    return this.columns[register]?.has(field) ?? false;
  }

  /** An undamaged record that fits, or `undefined`; it counts as damaged from now on. */
  take<T extends AnyRecord>(list: readonly T[], fits: (one: T) => boolean): T | undefined {
    const free = list.filter((one) => !this.used.has(one.id) && !this.reserved.has(one.id) && fits(one));
    if (free.length === 0) return undefined;
    const taken = this.dice.pick(free);
    this.used.add(taken.id);
    return taken;
  }

  isFree(one: AnyRecord): boolean {
    return !this.used.has(one.id) && !this.reserved.has(one.id);
  }

  spend(one: AnyRecord): void {
    this.used.add(one.id);
  }

  /** No register but the customers' speaks of this home, so that nothing else changes with it. */
  isQuiet(room: string | null): boolean {
    return room !== null && !this.busyRooms.has(room);
  }

  /** A visit that reached nobody, or is one of several: without it no rate changes. */
  isAttempt(visit: Visit): boolean {
    return (
      visit.satisfaction === null && visit.outcome !== null && !['已接通', '面谈', '已搬离'].includes(visit.outcome)
    );
  }

  /** An order still open that nobody visited: it owes nothing yet. */
  isOpenOrder(order: Repair): boolean {
    return order.completedAt === null && order.name !== null;
  }

  plant(
    code: string,
    record: AnyRecord,
    field: string | null,
    severity: Severity | null,
    note: string,
    packs: readonly PackSet[] = [],
  ): void {
    this.planted.push({ code, record: record.id, field, severity, note, packs });
  }

  tolerate(record: AnyRecord, field: string | null, ...codes: readonly string[]): void {
    for (const code of codes) this.tolerated.push({ code, record: record.id, field });
  }

  /** Writes `value` where the record's field stands; the legible value becomes `legible`. */
  write<T extends AnyRecord, F extends keyof T & string>(
    record: T,
    field: F,
    value: string | number,
    legible: T[F],
    format = '@',
  ): void {
    this.raw.set(`${record.id}.${field}`, typeof value === 'number' ? { value, format } : { value, format: '@' });
    record[field] = legible;
  }
}
