import { isHostObject, type HostClass, type HostObject } from './classes';
import { fail } from './errors';

/** The arguments of one call, objects resolved. A missing optional argument arrives as null or not at all. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  get count(): number {
    return this.values.length;
  }

  /** The argument as it is; undefined when it is missing or null. */
  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.raw(index) !== undefined;
  }

  /** A text. @throws HostError InvalidArgument */
  text(index: number): string {
    const value = this.raw(index);
    return typeof value === 'string' ? value : fail('InvalidArgument');
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  /** A whole number. @throws HostError InvalidArgument */
  integer(index: number): number {
    const value = this.raw(index);
    return typeof value === 'number' && Number.isInteger(value) ? value : fail('InvalidArgument');
  }

  optionalInteger(index: number): number | undefined {
    return this.has(index) ? this.integer(index) : undefined;
  }

  /** A switch; missing is false. @throws HostError InvalidArgument */
  flag(index: number): boolean {
    const value = this.raw(index) ?? false;
    return typeof value === 'boolean' ? value : fail('InvalidArgument');
  }

  /** One of the words of an enumeration, in its own spelling whatever the case it came in. @throws HostError InvalidArgument */
  word<T extends string>(index: number, words: readonly T[], missing?: T): T {
    const value = this.raw(index) ?? missing;
    return wordOf(value, words);
  }

  /** A list. @throws HostError InvalidArgument */
  list(index: number): readonly unknown[] {
    const value = this.raw(index);
    return Array.isArray(value) ? (value as unknown[]) : fail('InvalidArgument');
  }

  /** A plain object of options; missing is empty. @throws HostError InvalidArgument */
  options(index: number): Readonly<Record<string, unknown>> {
    const value = this.raw(index) ?? {};
    return typeof value === 'object' && !Array.isArray(value) && !isHostObject(value)
      ? (value as Record<string, unknown>)
      : fail('InvalidArgument');
  }

  /** The object passed as argument, when it is of the class. @throws HostError InvalidArgument */
  object<T>(index: number, hostClass: HostClass<T>): T {
    return this.optionalObject(index, hostClass) ?? fail('InvalidArgument');
  }

  /** Like {@link object}, but undefined when the argument is of another kind or missing. */
  optionalObject<T>(index: number, hostClass: HostClass<T>): T | undefined {
    const value = this.raw(index);
    if (!isHostObject(value)) return undefined;
    return isOfClass(value, hostClass) ? ((value.target as T | null) ?? undefined) : undefined;
  }
}

/** Whether an object belongs to a class. */
export function isOfClass<T>(object: HostObject, hostClass: HostClass<T>): boolean {
  return object.class.name === hostClass.name;
}

/** Finds a word of an enumeration without regard to case. @throws HostError InvalidArgument */
export function wordOf<T extends string>(value: unknown, words: readonly T[]): T {
  if (typeof value !== 'string') return fail('InvalidArgument');
  const wanted = value.toLowerCase();
  return words.find((word) => word.toLowerCase() === wanted) ?? fail('InvalidArgument');
}
