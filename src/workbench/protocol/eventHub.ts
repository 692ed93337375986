/** One event as it travels to the client (`richApiMessage`). */
export interface EventEntry {
  /** The client's category for events of the object model. */
  readonly messageCategory: 65536;
  /** Number of the event. */
  readonly messageType: number;
  /** Id of the object it was registered on; `Workbook` for collections of the workbook. */
  readonly targetId: string;
  /** Arguments as JSON. */
  readonly message: string;
}

/** An event of the older kind, which carries no arguments (selection changed, settings changed). */
export interface PlainEvent {
  readonly eventId: number;
}

export type EventListener = (entries: readonly EventEntry[], plain: readonly PlainEvent[]) => void;

/**
 * What the client registered for, and what waits to be sent. Events reach the client after the response of the batch that caused
 * them, never before, and never in the same turn.
 */
export class EventHub {
  private readonly registrations = new Map<string, number>();
  private readonly listeners = new Set<EventListener>();
  private entries: EventEntry[] = [];
  private plain: PlainEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** Subscribes a door; the returned function ends the subscription. */
  subscribe(listener: EventListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  register(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type}|${target}`;
    const count = (this.registrations.get(key) ?? 0) - 1;
    if (count > 0) this.registrations.set(key, count);
    else this.registrations.delete(key);
  }

  isRegistered(type: number, target: string): boolean {
    return this.registrations.has(`${type}|${target}`);
  }

  /** Queues an event for a target somebody registered for; otherwise nothing happens. */
  raise(type: number, target: string, args: Readonly<Record<string, unknown>>): void {
    if (!this.isRegistered(type, target)) return;
    this.entries.push({ messageCategory: 65536, messageType: type, targetId: target, message: JSON.stringify(args) });
    this.schedule();
  }

  raisePlain(eventId: number): void {
    if (this.plain.some((event) => event.eventId === eventId)) return;
    this.plain.push({ eventId });
    this.schedule();
  }

  /** Forgets what waits and sends nothing any more. */
  close(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.listeners.clear();
    this.entries = [];
    this.plain = [];
  }

  private schedule(): void {
    if (this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      const { entries, plain } = this;
      this.entries = [];
      this.plain = [];
      for (const listener of [...this.listeners]) listener(entries, plain);
    }, 0);
  }
}
