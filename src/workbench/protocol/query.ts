import { isNull, memberName, wireName, type HostObject } from './classes';
import { notImplemented } from './errors';
import { located } from './resolve';
import type { HostSession } from './session';
import type { QueryInfo } from './wire';

/** What is asked of one object: its own properties and those of the objects below it. */
interface Selection {
  all: boolean;
  /** `$none`: the object alone, without properties. */
  none: boolean;
  readonly members: Map<string, Selection>;
}

function emptySelection(): Selection {
  return { all: false, none: false, members: new Map() };
}

/** Reads `Select` and `Expand`; names compare without regard to the case of their first letter. No names at all select everything. */
function readSelection(query: QueryInfo): Selection {
  const root = emptySelection();
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (paths.length === 0) root.all = true;
  for (const path of paths) {
    let at = root;
    const segments = path.split('/').map((segment) => segment.trim());
    for (const segment of segments) {
      if (segment === '' || segment === '$none') at.none = true;
      else if (segment === '*' || segment === '$all') at.all = true;
      else {
        const name = wireName(segment);
        const next = at.members.get(name) ?? emptySelection();
        at.members.set(name, next);
        at = next;
      }
    }
  }
  return root;
}

/** Answers a load. A null object answers null. @throws LocatedError naming the property that failed */
export function answerQuery(object: HostObject, query: QueryInfo, session: HostSession): unknown {
  if (isNull(object)) return null;
  return answer(object, readSelection(query), session, query);
}

/** Identification of an object: what the client addresses it by later. */
export function identification(object: HostObject, session: HostSession): Record<string, unknown> {
  const value: Record<string, unknown> = { ...object.class.key?.(object.target as never, session) };
  const reference = session.references.idOf(object);
  if (reference !== null) value['_ReferenceId'] = reference;
  return value;
}

function answer(object: HostObject, selection: Selection, session: HostSession, page?: QueryInfo): unknown {
  if (isNull(object)) return null;
  return object.class.items === undefined
    ? { ...identification(object, session), ...members(object, selection, session) }
    : collection(object, selection, session, page);
}

function collection(object: HostObject, selection: Selection, session: HostSession, page?: QueryInfo): unknown {
  const own = emptySelection();
  const ofItems = selection.members.get('Items') ?? emptySelection();
  const itemSelection: Selection = {
    all: ofItems.all || selection.all,
    none: ofItems.none || selection.none,
    members: new Map(ofItems.members),
  };
  let scalarsOnly = selection.members.size > 0 && !selection.members.has('Items');
  for (const [name, below] of selection.members) {
    if (name === 'Items') continue;
    if (name in object.class.scalars || name in object.class.objects) own.members.set(name, below);
    else {
      scalarsOnly = false;
      itemSelection.members.set(name, below);
    }
  }
  if (selection.all) own.all = true;
  const value: Record<string, unknown> = { ...identification(object, session), ...members(object, own, session) };
  if (scalarsOnly && !selection.all) return value;
  // `load('items')` asks for every property of every item.
  if (itemSelection.members.size === 0 && !itemSelection.none) itemSelection.all = true;
  const skip = page?.Skip ?? 0;
  const items = located(
    memberName(object.class, 'items'),
    () => object.class.items?.(object.target as never, session) ?? [],
  );
  const wanted = items.slice(skip, page?.Top === undefined ? undefined : skip + page.Top);
  value['_Items'] = wanted.map((item) => answer(item, itemSelection, session));
  return value;
}

function members(object: HostObject, selection: Selection, session: HostSession): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const target = object.target as never;
  if (selection.all) {
    for (const [name, scalar] of Object.entries(object.class.scalars)) {
      value[name] = located(memberName(object.class, name), () => scalar.get(target, session));
    }
  }
  for (const [name, below] of selection.members) {
    const location = memberName(object.class, name);
    const scalar = object.class.scalars[name];
    const child = object.class.objects[name];
    if (scalar !== undefined) value[name] = located(location, () => scalar.get(target, session));
    else if (child !== undefined) {
      const found = located(location, () => child(target, session));
      // A path that ends at an object asks for all its properties.
      const wanted = below.members.size === 0 && !below.none ? { ...below, all: true } : below;
      value[name] = answer(found, wanted, session);
    } else located(location, () => notImplemented(object.class.name, name));
  }
  return value;
}
