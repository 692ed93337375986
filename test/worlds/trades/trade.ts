import type { Day, Moment } from '../calendar';
import type { RegisterName } from '../truth';

/**
 * The registers of a small office of some trade, in canonical terms: a property office, a car dealer, an insurer … Every entry is one row;
 * its properties are the field keys of registers.md §1. What an entry leaves out is an empty cell.
 */
export interface TradeWorld {
  readonly trade: string;
  readonly seed: number;
  readonly today: Day;
  readonly registers: Partial<Record<RegisterName, Register>>;
}

export interface Register {
  readonly sheet: string;
  /** Field and header, in the order of the sheet. */
  readonly columns: readonly (readonly [field: keyof Entry & string, header: string])[];
  readonly entries: Entry[];
}

type Text = string | null;
type When = Moment | null;

export interface Entry {
  /** Identity inside the world, never written anywhere. */
  readonly id: string;
  customerId?: Text;
  room?: Text;
  name?: Text;
  phone?: Text;
  role?: Text;
  grade?: Text;
  moveInDate?: When;
  signDate?: When;
  serviceStart?: When;
  birthday?: When;
  contractEnd?: When;
  warrantyEnd?: When;
  amount?: number | null;
  steward?: Text;
  referrer?: Text;
  occupancy?: Text;

  visitId?: Text;
  visitedAt?: When;
  kind?: Text;
  relatedId?: Text;
  channel?: Text;
  visitor?: Text;
  outcome?: Text;
  satisfaction?: Text;
  content?: Text;
  promisedAt?: When;
  signature?: Text;
  refusalNote?: Text;
  contactRole?: Text;
  reportedAt?: When;
  submittedAt?: When;
  approvedAt?: When;
  recordedAt?: When;
  review?: Text;

  complaintId?: Text;
  receivedAt?: When;
  source?: Text;
  category?: Text;
  level?: Text;
  valid?: Text;
  department?: Text;
  receiver?: Text;
  handler?: Text;
  escalatedAt?: When;
  wantedBy?: When;
  repliedAt?: When;
  result?: Text;
  closedAt?: When;
  notifiedAt?: When;
  confirmedBy?: Text;
  replyLetter?: Text;

  orderId?: Text;
  item?: Text;
  assignedAt?: When;
  arrivedAt?: When;
  urgency?: Text;
  repairer?: Text;
  completedAt?: When;
  testedAt?: When;

  serviceId?: Text;
  startAt?: When;
  endAt?: When;
  appliedAt?: When;
  answeredAt?: When;
  passedOnAt?: When;
  recheckedAt?: When;
  refundedAt?: When;
  executor?: Text;

  batch?: Text;
  buildingYears?: number | null;
  sentAt?: When;
  returnedAt?: When;
  opinion?: Text;

  post?: Text;
  /** Buildings as the office writes them; blank: everywhere. */
  area?: Text;
  /** Minutes a day for visits. */
  minutes?: number | null;
  leave?: Text;
  preferredTime?: Text;
  [rating: `item:${string}`]: Text;
  [question: `question:${string}`]: Text;
}

export type Field = keyof Entry & string;

/** A cell that says something; one that was left out or emptied does not. */
export function filled<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

export function blank(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** The rows of a register; none where the office keeps no such register. */
export function rowsOf({ registers }: TradeWorld, register: RegisterName): readonly Entry[] {
  return registers[register]?.entries ?? [];
}

/** Whether the office keeps a column for the field. */
export function keeps({ registers }: TradeWorld, register: RegisterName, field: Field): boolean {
  return registers[register]?.columns.some(([key]) => key === field) ?? false;
}

/** First date of the visit register: nothing is owed for an event before it (registers.md §4). */
export function dueFromOf(world: TradeWorld): Day {
  return Math.min(...rowsOf(world, 'visits').flatMap(({ visitedAt }) => (visitedAt ? [visitedAt.day] : [])));
}

export function on(day: Day, minute: number | null = null): Moment {
  return { day, minute };
}

/** Minutes since the first day of the calendar; a date without a time counts from its midnight. */
export function minutesOf({ day, minute }: Moment): number {
  return day * 1440 + (minute ?? 0);
}

/** A moment so many minutes later. */
export function later(moment: Moment, minutes: number): Moment {
  const sum = minutesOf(moment) + minutes;
  return { day: Math.floor(sum / 1440), minute: sum % 1440 };
}
