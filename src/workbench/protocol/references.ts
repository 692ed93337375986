import type { HostObject } from './classes';
import { fail } from './errors';

/** Objects the client keeps over several requests (ranges it tracks), by the id it knows them under. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private next = 1;

  /** Number of kept references; a client that cleans up after itself brings it back to 0. */
  get size(): number {
    return this.objects.size;
  }

  /** Keeps an object and returns its id; an object already kept has one. */
  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `ref-${this.next++}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  /** Id of a kept object, or null. */
  idOf(object: HostObject): string | null {
    return this.ids.get(object) ?? null;
  }

  /** @throws HostError InvalidReference when the reference was given back */
  get(id: string): HostObject {
    return this.objects.get(id) ?? fail('InvalidReference');
  }

  find(id: string): HostObject | null {
    return this.objects.get(id) ?? null;
  }

  drop(id: string): void {
    const object = this.objects.get(id);
    if (object === undefined) return;
    this.objects.delete(id);
    this.ids.delete(object);
  }

  dropAll(): void {
    this.objects.clear();
    this.ids.clear();
  }
}
