import type { Household, Party } from '../registers/register';
import { sameCustomer } from './identity';

const NONE: readonly never[] = [];
/** A telephone under which more stands than a home can have is an office's or a placeholder, no customer's. */
const TOO_MANY = 60;

/**
 * Finds what belongs to a customer: by home, else by room, customer number or telephone, without comparing with everybody. Customers
 * without a home (companies, buyers) are found by their name where only one is called so.
 */
export class PartyIndex<T> {
  private readonly homes = new Map<Household, T[]>();
  private readonly rooms = new Map<string, T[]>();
  private readonly numbers = new Map<string, T[]>();
  private readonly phones = new Map<string, T[]>();
  private readonly names = new Map<string, T[]>();

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
    const { household, room, customerId, phones } = party;
    if (household !== null) {
      const own = this.homes.get(household);
      if (own !== undefined) return own;
    }
    const byRoom = room === null ? NONE : this.of(party, this.rooms.get(room));
    if (byRoom.length > 0) return byRoom;
    const byNumber = customerId === null ? NONE : this.of(party, this.numbers.get(customerId));
    if (byNumber.length > 0) return byNumber;
    for (const phone of phones) {
      const found = this.phones.get(phone);
      const byPhone = found !== undefined && found.length > TOO_MANY ? NONE : this.of(party, found);
      if (byPhone.length > 0) return byPhone;
    }
    return hasNoHome(party) && party.name !== null ? this.called(party, party.name) : NONE;
  }

  private called(party: Party, name: string): readonly T[] {
    const found = this.names.get(name) ?? NONE;
    const people = new Set(found.map((item) => numbersOf(this.partyOf(item))));
    return people.size > 1 ? NONE : this.of(party, found);
  }

  private of(party: Party, found: readonly T[] = NONE): readonly T[] {
    return found.filter((item) => sameCustomer(party, this.partyOf(item)) !== 'other');
  }
}

function hasNoHome({ household, room, roomText }: Party): boolean {
  return household === null && room === null && roomText === null;
}

/** What tells people of one name apart. */
function numbersOf({ customerId, phones }: Party): string {
  return customerId ?? phones.join();
}

export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const standing = map.get(key);
  if (standing === undefined) map.set(key, [value]);
  else standing.push(value);
}
