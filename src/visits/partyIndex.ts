import type { Household, Party } from '../registers/register';
import { sameCustomer } from './identity';

const NONE: readonly never[] = [];
/** A telephone of more customers than a home can have is an office's or a placeholder, no customer's. */
const TOO_MANY = 60;

/**
 * Finds what belongs to a customer: by home, else by room, customer number or telephone, without comparing with everybody. Customers
 * without a home (companies, buyers) are found by their name where only one is called so. Everything is added before anything is
 * looked for.
 */
export class PartyIndex<T> {
  private readonly homes = new Map<Household, T[]>();
  private readonly rooms = new Map<string, T[]>();
  private readonly numbers = new Map<string, T[]>();
  private readonly phones = new Map<string, T[]>();
  private readonly names = new Map<string, T[]>();
  /** What was found out about a telephone or a name that many things stand under. */
  private readonly crowded = new Map<string, boolean>();
  private readonly shared = new Map<string, boolean>();

  constructor(private readonly partyOf: (item: T) => Party) {}

  add(item: T): void {
    const party = this.partyOf(item);
    const { household, room, customerId, phones, name } = party;
    if (name !== null && hasNoHome(party)) append(this.names, name, item);
    if (household !== null) append(this.homes, household, item);
    if (room !== null) append(this.rooms, room, item);
    if (customerId !== null) append(this.numbers, customerId, item);
    for (const phone of phones) append(this.phones, phone, item);
  }

  /** What was added for this customer, in the order it was added. A name alone finds no home: in 800 homes names repeat. */
  find(party: Party): readonly T[] {
    const { household, room, customerId, phones, name } = party;
    if (household !== null) {
      const own = this.homes.get(household);
      if (own !== undefined) return own;
    }
    const byRoom = room === null ? NONE : this.of(party, this.rooms.get(room));
    if (byRoom.length > 0) return byRoom;
    const byNumber = customerId === null ? NONE : this.of(party, this.numbers.get(customerId));
    if (byNumber.length > 0) return byNumber;
    for (const phone of phones) {
      const byPhone = this.isCrowded(phone) ? NONE : this.of(party, this.phones.get(phone));
      if (byPhone.length > 0) return byPhone;
    }
    return name === null || !hasNoHome(party) || this.isShared(name) ? NONE : this.called(party, name);
  }

  private called(party: Party, name: string): readonly T[] {
    return this.of(party, this.names.get(name)).filter((item) => {
      const { roomText } = this.partyOf(item);
      return roomText === null || party.roomText === null || roomText === party.roomText;
    });
  }

  private isCrowded(phone: string): boolean {
    const found = this.phones.get(phone) ?? NONE;
    if (found.length <= TOO_MANY) return false;
    return remembered(this.crowded, phone, () => new Set(found.map((item) => this.partyOf(item))).size > TOO_MANY);
  }

  private isShared(name: string): boolean {
    const found = this.names.get(name) ?? NONE;
    if (found.length <= 1) return false;
    return remembered(this.shared, name, () => new Set(found.map((item) => numbersOf(this.partyOf(item)))).size > 1);
  }

  private of(party: Party, found: readonly T[] = NONE): readonly T[] {
    return found.filter((item) => sameCustomer(party, this.partyOf(item)) !== 'other');
  }
}

/** An address that is no room of a house is no home. */
function hasNoHome({ household, room }: Party): boolean {
  return household === null && room === null;
}

/** What tells people of one name apart. */
function numbersOf({ customerId, phones, roomText }: Party): string {
  return customerId ?? (phones.join() || (roomText ?? ''));
}

function remembered(known: Map<string, boolean>, key: string, find: () => boolean): boolean {
  let answer = known.get(key);
  if (answer === undefined) {
    answer = find();
    known.set(key, answer);
  }
  return answer;
}

export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const standing = map.get(key);
  if (standing === undefined) map.set(key, [value]);
  else standing.push(value);
}
