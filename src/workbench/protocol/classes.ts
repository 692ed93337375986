import type { Arguments } from './arguments';
import type { HostSession } from './session';

/** A scalar property of a class. Without `set` it is read-only. */
export interface Scalar<T> {
  readonly get: (target: T, session: HostSession) => unknown;
  readonly set?: (target: T, value: unknown, session: HostSession) => void;
}

/** A class of the Office.js object model as the protocol sees it. Member names are written as on the wire: capitalised. */
export interface HostClass<T> {
  readonly name: string;
  /** Identification that goes back when an object is reached (`Id`, `_Id`); the client addresses the object by it later. */
  readonly key?: (target: T, session: HostSession) => Readonly<Record<string, unknown>>;
  readonly scalars: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects. */
  readonly objects: Readonly<Record<string, (target: T, session: HostSession) => HostObject>>;
  /** Methods; they return an object, a plain value or nothing. */
  readonly methods: Readonly<Record<string, (target: T, args: Arguments, session: HostSession) => unknown>>;
  /** Members of a collection. */
  readonly items?: (target: T, session: HostSession) => readonly HostObject[];
  /** `getItem` of a collection. */
  readonly indexer?: (target: T, args: Arguments, session: HostSession) => HostObject;
  /** Whether the client may keep a reference to it over several requests (ranges). */
  readonly keepsReference?: boolean;
}

/** An object of the model with its class. `target` null is Office.js's null object. */
export interface HostObject {
  readonly class: HostClass<never>;
  readonly target: unknown;
}

/** A class that makes its objects. */
export interface ObjectMaker<T> extends HostClass<T> {
  of(target: T): HostObject;
  /** The null object of this class: what an `…OrNullObject` member answers when there is nothing. */
  orNull(target: T | null | undefined): HostObject;
}

/** A class without its name; parts left out are empty. */
export type ClassParts<T> = Partial<Omit<HostClass<T>, 'name'>>;

/**
 * Describes a class of the object model. The description is asked for when the class is first used, so that classes may lead to one
 * another in any order.
 */
export function defineClass<T>(name: string, describe: () => ClassParts<T>): ObjectMaker<T> {
  let made: (Required<Pick<HostClass<T>, 'scalars' | 'objects' | 'methods'>> & ClassParts<T>) | null = null;
  const parts = () => (made ??= { scalars: {}, objects: {}, methods: {}, ...describe() });
  const object = (target: T | null): HostObject => ({ class: maker as unknown as HostClass<never>, target });
  const maker = {
    name,
    get scalars() {
      return parts().scalars;
    },
    get objects() {
      return parts().objects;
    },
    get methods() {
      return parts().methods;
    },
    get key() {
      return parts().key;
    },
    get items() {
      return parts().items;
    },
    get indexer() {
      return parts().indexer;
    },
    get keepsReference() {
      return parts().keepsReference;
    },
    of: (target: T) => object(target),
    orNull: (target: T | null | undefined) => object(target ?? null),
  } as ObjectMaker<T>;
  return maker;
}

/** Whether a method returned an object rather than a value. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'class' in value && 'target' in value;
}

/** Whether an object is a null object. */
export function isNull(object: HostObject): boolean {
  return object.target === null;
}

/** The wire's spelling of a member: `values` → `Values`, `_Id` as it is. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The spelling in error locations: `Range.values`. */
export function memberName(hostClass: HostClass<never>, member: string): string {
  return `${hostClass.name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}
