import { Arguments } from './arguments';
import { isHostObject, isNull, memberName, type HostClass, type HostObject } from './classes';
import { HostError, fail, notImplemented } from './errors';
import type { HostSession } from './session';
import { pathKind, type ArgumentInfo, type ObjectPathInfo } from './wire';

/** A failure and the member it happened in, e.g. `WorksheetCollection.getItem`. */
export class LocatedError extends Error {
  constructor(
    override readonly cause: unknown,
    readonly location: string,
  ) {
    super(location);
  }
}

const nullClass: HostClass<never> = { name: 'NullObject', scalars: {}, objects: {}, methods: {} };

/** The null object: whatever is asked of it is null, whatever is done to it does nothing. */
export const nullObject: HostObject = { class: nullClass, target: null };

/**
 * The object paths of one batch. A path is resolved once, when the batch first needs it: `worksheets.add` adds once, and a range
 * keeps meaning the cells it meant then.
 */
export class ObjectPaths {
  private readonly resolved = new Map<number, HostObject>();

  constructor(
    private readonly infos: Readonly<Record<string, ObjectPathInfo>>,
    private readonly root: HostObject,
    private readonly session: HostSession,
  ) {}

  /** @throws LocatedError */
  get(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const info = this.infos[String(id)];
    if (info === undefined) throw new LocatedError(new HostError('InvalidRequest'), '');
    const object = this.resolve(info);
    this.resolved.set(id, object);
    return object;
  }

  /** Arguments of a call with their objects in place. */
  arguments(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(values.map((value, index) => this.argument(value, ids[index])));
  }

  private argument(value: unknown, id: unknown): unknown {
    if (Array.isArray(id) && Array.isArray(value)) {
      return value.map((entry: unknown, index) => this.argument(entry, (id as unknown[])[index]));
    }
    if (typeof id === 'number' && id > 0) return this.get(id);
    return this.withObjects(value);
  }

  /** Objects inside plain options arrive as `{_ObjectPathId}`. Arrays of cells are left alone: they never hold any. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const plain = value as Record<string, unknown>;
    if (typeof plain['_ObjectPathId'] === 'number') return this.get(plain['_ObjectPathId']);
    return Object.fromEntries(
      Object.entries(plain).map(([key, entry]) => [
        key,
        Array.isArray(entry) ? entry.map((each: unknown) => this.withObjects(each)) : this.withObjects(entry),
      ]),
    );
  }

  private resolve(info: ObjectPathInfo): HostObject {
    const name = info.Name ?? '';
    switch (info.ObjectPathType) {
      case pathKind.root:
        return this.root;
      case pathKind.reference:
        return located('', () => this.session.references.get(name));
      case pathKind.nullObject:
        return nullObject;
      case pathKind.newObject:
        return located(name, () => this.session.service(name) ?? notImplemented('Office', name));
      case pathKind.method:
      case pathKind.property:
      case pathKind.indexer:
        return this.member(this.get(info.ParentObjectPathId ?? 0), info);
      default:
        throw new LocatedError(new HostError('NotImplemented', `Object path ${info.ObjectPathType} (${name})`), name);
    }
  }

  private member(parent: HostObject, info: ObjectPathInfo): HostObject {
    const name = info.ObjectPathType === pathKind.indexer ? 'GetItem' : (info.Name ?? '');
    if (isNull(parent)) return nullObject;
    return located(memberName(parent.class, name), () => {
      const target = parent.target as never;
      if (info.ObjectPathType === pathKind.property) {
        const property = parent.class.objects[name] ?? notImplemented(parent.class.name, name);
        return property(target, this.session);
      }
      const args = this.arguments(info.ArgumentInfo);
      const call =
        info.ObjectPathType === pathKind.indexer
          ? (parent.class.indexer ?? parent.class.methods[name])
          : (parent.class.methods[name] ?? (name === 'GetItem' ? parent.class.indexer : undefined));
      const made = (call ?? notImplemented(parent.class.name, name))(target, args, this.session);
      return isHostObject(made) ? made : fail('GeneralException');
    });
  }
}

/** Runs work so that a failure in it names the member. A failure that already names one keeps it. */
export function located<T>(location: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof LocatedError ? error : new LocatedError(error, location);
  }
}
