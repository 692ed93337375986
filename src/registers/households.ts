import { sameName } from '../values/names';
import { floorOf, roomKey, type Room } from '../values/rooms';
import { fold } from '../values/text';
import type { CustomerRow, Household } from './register';

/** A customer row with the homes its room cell names (3-501/502 names two). */
export interface Resident {
  readonly customer: CustomerRow;
  readonly rooms: readonly Room[];
}

export interface HouseholdIndex {
  readonly households: ReadonlyMap<string, Household>;
  /** The only project's homes are keyed without it. */
  readonly severalProjects: boolean;
  /** The homes a writing can mean, best reading first: exactly one settles it. */
  candidates(project: string | null, room: Room): readonly Household[];
  byCustomerId(id: string): Household | null;
  /** The one home where this person with this number lives, by name among `within` where that is given. */
  byPerson(name: string | null, phones: readonly string[], within?: readonly Household[]): Household | null;
  /** The project as the customer register writes it, `null` where it knows none by that name. */
  knownProject(text: string | null): string | null;
  /** The office's own writing of a home. */
  writingOf(household: Household): string | null;
}

/** Builds the index of homes out of the customer register: one home per project and room, its people owner first. */
export function indexHouseholds(residents: readonly Resident[]): HouseholdIndex {
  const projects = new Map<string, string>();
  for (const { customer } of residents)
    if (customer.project !== null) projects.set(fold(customer.project), customer.project);
  const severalProjects = projects.size > 1;
  const households = new Map<string, Household & { customers: CustomerRow[] }>();
  const readings = new Map<string, Room>();
  for (const { customer, rooms } of residents) {
    for (const room of rooms) {
      const key = `${severalProjects ? (customer.project ?? '') : ''}|${room.key}`;
      const known = households.get(key);
      if (known) known.customers.push(customer);
      else {
        households.set(key, homeOf(key, customer, room));
        readings.set(key, room);
      }
    }
  }
  for (const household of households.values()) household.customers.sort((one, other) => rank(one) - rank(other));
  return new Lookup(households, readings, projects, severalProjects);
}

const rank = ({ role }: CustomerRow): number => (role === '业主' || role === '单位' ? 0 : role === null ? 1 : 2);

function homeOf(key: string, customer: CustomerRow, room: Room): Household & { customers: CustomerRow[] } {
  return {
    key,
    project: customer.project,
    room: room.key,
    building: buildingOf(room),
    unit: room.parts.unit,
    floor: floorOf(room.parts.room),
    customers: [customer],
  };
}

/** A building's name within its project: area and phase belong to it where the office uses them (A区-3). */
export function buildingOf({ parts }: Room): string | null {
  if (parts.building === null) return null;
  return [parts.phase === null ? null : `${parts.phase}期`, parts.area, parts.building]
    .filter((part) => part !== null)
    .join('-');
}

class Lookup implements HouseholdIndex {
  private readonly loose = new Map<string, Household[]>();
  private readonly ids = new Map<string, Household | null>();
  private readonly people = new Map<string, Household | null>();
  /** Every home lies in one building, so that a first number may be a unit's. */
  private readonly oneBuilding: boolean;

  constructor(
    readonly households: ReadonlyMap<string, Household>,
    private readonly readings: ReadonlyMap<string, Room>,
    private readonly projects: ReadonlyMap<string, string>,
    readonly severalProjects: boolean,
  ) {
    this.oneBuilding = new Set([...households.values()].map(({ building }) => building)).size <= 1;
    for (const [key, household] of households) {
      for (const writing of writingsOf(readings.get(key)!)) {
        this.add(writing, household);
        if (severalProjects) this.add(`${household.project ?? ''}>${writing}`, household);
      }
      for (const customer of household.customers) {
        if (customer.customerId !== null) only(this.ids, fold(customer.customerId), household);
        for (const name of (customer.name ?? '').split('、')) {
          for (const phone of customer.phones) if (name !== '') only(this.people, `${name}|${phone}`, household);
        }
      }
    }
  }

  private add(key: string, household: Household): void {
    const there = this.loose.get(key);
    if (!there) this.loose.set(key, [household]);
    else if (!there.includes(household)) there.push(household);
  }

  knownProject(text: string | null): string | null {
    return text === null ? null : (this.projects.get(fold(text)) ?? null);
  }

  candidates(project: string | null, written: Room): readonly Household[] {
    const room = this.withinProject(written);
    const own = this.severalProjects ? (this.knownProject(project) ?? this.knownProject(room.parts.estate)) : null;
    const prefix = own === null ? '' : `${own}>`;
    // From the exact key to ever looser writings: the first that fits any home decides.
    for (const question of questionsOf(room, this.oneBuilding)) {
      const found = this.loose.get(prefix + question)?.filter((household) => this.sameArea(household, room));
      if (found && found.length > 0) return found;
    }
    return NONE;
  }

  /** 西苑3-2-501 names a project where the office has one of that name, else an area. */
  private withinProject(room: Room): Room {
    const { area } = room.parts;
    if (area === null || this.knownProject(area) === null) return room;
    const parts = { ...room.parts, area: null, estate: area };
    return { ...room, parts, key: roomKey(parts) };
  }

  /** A phase or area may be left out, but never contradicted. */
  private sameArea(household: Household, { parts }: Room): boolean {
    const home = this.readings.get(household.key)!.parts;
    return agree(home.phase, parts.phase) && agree(home.area, parts.area);
  }

  byCustomerId(id: string): Household | null {
    return this.ids.get(fold(id)) ?? null;
  }

  byPerson(name: string | null, phones: readonly string[], within?: readonly Household[]): Household | null {
    if (name === null) return null;
    if (within) {
      const fitting = within.filter(({ customers }) =>
        customers.some((customer) => customer.name !== null && sameName(customer.name, name)),
      );
      return fitting.length === 1 ? fitting[0]! : null;
    }
    const found = new Set<Household>();
    for (const one of name.split('、')) {
      for (const phone of phones) {
        const household = this.people.get(`${one}|${phone}`);
        if (household) found.add(household);
      }
    }
    return found.size === 1 ? [...found][0]! : null;
  }

  writingOf(household: Household): string | null {
    return household.customers[0]?.roomText ?? null;
  }
}

const NONE: readonly Household[] = [];

const agree = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;

/** Remembers the one home of a key; a second home makes the key useless. */
function only(map: Map<string, Household | null>, key: string, household: Household): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, household);
  else if (known !== household) map.set(key, null);
}

const bareNumber = (room: string): string => (/^\d+$/.test(room) ? String(Number(room)) : room);

/** The writings a home answers to: its key, the same without phase and area, without the unit, and its number alone. */
function writingsOf({ key, parts }: Room): readonly string[] {
  const { building, unit } = parts;
  const room = bareNumber(parts.room);
  const keys = [key, `r${room}`];
  if (building !== null) keys.push(`b${building}r${room}`, `b${building}u${unit ?? ''}r${room}`);
  if (unit !== null) keys.push(`u${unit}r${room}`);
  return keys;
}

/**
 * The writings to ask for, the exact key first. 3-501 asks for 3栋 without its unit and, where there is one building only, for
 * 3单元; a full writing asks for homes that the customer register lists without a unit; nothing with a building asks for the
 * number alone.
 */
function questionsOf({ key, parts, form }: Room, oneBuilding: boolean): readonly string[] {
  const { building, unit } = parts;
  const room = bareNumber(parts.room);
  if (building === null) return unit === null ? [key, `r${room}`] : [key, `u${unit}r${room}`];
  const inBuilding = `b${building}r${room}`;
  if (unit !== null) return [key, `b${building}u${unit}r${room}`, `b${building}ur${room}`];
  return form === 'twoPart' && oneBuilding ? [key, inBuilding, `u${building}r${room}`] : [key, inBuilding];
}
