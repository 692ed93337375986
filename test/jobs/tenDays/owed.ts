import { iso, type Day } from '../../worlds/calendar';
import type { PackSet } from '../../worlds/truth';
import { dueEvents, isDissatisfied, type Due } from '../../worlds/truth/dueEvents';
import { isReached } from '../../worlds/truth/visitEvidence';
import type { Visit, World } from '../../worlds/world';
import type { Office } from './office';

/** A matter that is to be on the list of a day or said not to be, and how often nobody was reached about it so far. */
export interface Wanted {
  readonly key: string;
  readonly room: string | null;
  readonly name: string | null;
  readonly attempts: number;
  /**
   * No ruling decides it: a record that stands twice in the generated register is one attempt or two; a promise in a record made
   * before the matter was settled is one to be kept or not.
   */
  readonly doubtful: boolean;
  readonly about: Due | Visit;
}

/** Everything owed for what has happened until the end of `date`, by the generator's own counting (`dueEvents.ts`). */
export function duesOn(office: Office, date: Day): Due[] {
  return dueEvents({ ...legalWorld(office), today: date }, packSetOf(office), office.dueFrom);
}

/** C has the kinds, terms and exemptions of A (C1, C4, C5); only a refusal with a note is evidence there (C2). */
export function packSetOf({ wish }: Office): PackSet {
  const a = wish.packs.some((pack) => pack === 'residential-park' || pack === 'property-c');
  const j = wish.packs.includes('work-instruction');
  if (a && j) return 'residential-park,work-instruction';
  return a ? 'residential-park' : 'work-instruction';
}

/** C2: a refusal that says how the owner took it stands in for the signature. */
export function legalWorld({ world, wish }: Office): World {
  if (!wish.packs.includes('property-c')) return world;
  const visits = world.visits.map((visit) =>
    visit.signature === '拒签' && visit.refusalNote !== null ? { ...visit, signature: visit.name ?? '住户' } : visit,
  );
  return { ...world, visits };
}

/**
 * What the list of `date` must speak of: undone visits whose event has happened by `today`, and earlier visits that left something open – a time
 * promised for that day or before, or under A6 and C3 a dissatisfied answer – after which the same customer was not reached about it.
 */
export function wantedOn(office: Office, today: Day, date: Day): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const due of duesOn(office, today)) {
    if (due.status === 'exempt' || due.valid !== null) continue;
    const place = office.places.get(due.record)!;
    const key = dueKey(place.sheet, place.row, due.kind, due.event);
    const attempts = due.records.filter((visit) => !isReached(visit)).length;
    const doubtful = office.world.visits.some(({ id, room }) => id.endsWith('-again') && room === due.room);
    wanted.set(key, { key, room: due.room, name: due.name, attempts, doubtful, about: due });
  }
  for (const visit of leftOpen(office, date)) {
    const place = office.places.get(visit.id)!;
    const key = againKey(place.sheet, place.row);
    wanted.set(key, {
      key,
      room: visit.room,
      name: visit.name,
      attempts: 0,
      doubtful: visit.about === null,
      about: visit,
    });
  }
  return wanted;
}

export function dueKey(sheet: string, row: number, kind: string, event: Day): string {
  return `${sheet}!${row} ${kind} ${iso(event)}`;
}

export function againKey(sheet: string, row: number): string {
  return `${sheet}!${row} again`;
}

function leftOpen({ world, wish }: Office, date: Day): Visit[] {
  const asksForMore = wish.packs.some((pack) => pack !== 'work-instruction');
  const reached = world.visits.filter((visit) => isReached(visit) && visit.visitedAt!.day <= date);
  return reached.filter((visit) => {
    const { promisedAt } = visit;
    if (promisedAt !== null ? promisedAt.day > date : !asksForMore || !isUnhappy(visit)) return false;
    return !reached.some((other) => other !== visit && isLater(other, visit) && isSameMatter(other, visit));
  });
}

function isUnhappy(visit: Visit): boolean {
  return Object.entries(visit).some(
    ([field, value]) =>
      (field === 'satisfaction' || field.startsWith('item:')) && isDissatisfied(value as string | null),
  );
}

function isLater({ visitedAt: one }: Visit, { visitedAt: other }: Visit): boolean {
  if (one!.day !== other!.day) return one!.day > other!.day;
  return one!.minute !== null && other!.minute !== null && one!.minute > other!.minute;
}

function isSameMatter(one: Visit, other: Visit): boolean {
  if ((one.room ?? one.name) !== (other.room ?? other.name)) return false;
  return one.kind === other.kind || (one.relatedId !== null && one.relatedId === other.relatedId);
}

/**
 * The event a new record is about: what its number names, else among the customer's visits of the kind one that is not done – in its
 * window the earliest deadline first, then the one that happened last – and only then one that is done.
 */
export function answered(
  dues: readonly Due[],
  visit: Pick<Visit, 'room' | 'name' | 'kind' | 'relatedId'>,
  day: Day,
  taken: ReadonlySet<string>,
): string | null {
  const own = dues.filter(
    (due) =>
      due.event <= day &&
      due.kind === visit.kind &&
      (due.room === null ? due.name === visit.name : due.room === visit.room) &&
      (visit.relatedId === null || due.reference === visit.relatedId || due.reference === null),
  );
  const rank = (due: Due): number => {
    const done = due.valid !== null || taken.has(due.ref);
    return (done ? 0 : 2) + (day <= due.latest ? 1 : 0);
  };
  const [first] = own.sort(
    (one, other) =>
      rank(other) - rank(one) || (day <= one.latest ? one.latest - other.latest : other.event - one.event),
  );
  return first?.ref ?? null;
}
