import type { Day, Moment } from './calendar';

/**
 * A true world: what the registers of one office say, in canonical terms, before anybody writes it down in a sheet.
 * Property names of the records are the field keys of registers.md §1. Records are plain and mutable, so that a copy can
 * be damaged before it is written.
 */
export interface World {
  readonly seed: number;
  readonly project: string;
  readonly from: Day;
  readonly today: Day;
  /** `YYYY-MM` from the first month to the month of `today`. */
  readonly months: string[];
  readonly homes: Home[];
  readonly customers: Customer[];
  readonly staff: Colleague[];
  readonly complaints: Complaint[];
  readonly repairs: Repair[];
  readonly services: Service[];
  readonly surveys: Survey[];
  readonly visits: Visit[];
}

export type Occupancy = '已入住' | '已出租' | '空置' | '装修中' | '未入住' | '未售';

export interface Home {
  /** Canonical key: `3-2-501`, shops `商铺-01`. */
  readonly room: string;
  readonly building: number | null;
  readonly unit: number | null;
  readonly door: number | null;
  readonly occupancy: Occupancy;
}

interface Recorded {
  /** Identity inside the world, never written anywhere. */
  readonly id: string;
}

export interface Customer extends Recorded {
  customerId: string | null;
  project: string | null;
  room: string | null;
  name: string | null;
  phone: string | null;
  phone2: string | null;
  role: string | null;
  grade: string | null;
  moveInDate: Moment | null;
  birthday: Moment | null;
  steward: string | null;
  preferredTime: string | null;
  occupancy: string | null;
}

export interface Colleague extends Recorded {
  name: string;
  post: string;
  area: number[];
  minutes: number | null;
  leave: { from: Day; to: Day } | null;
  phone: string | null;
}

export interface Complaint extends Recorded {
  complaintId: string | null;
  receivedAt: Moment | null;
  room: string | null;
  name: string | null;
  phone: string | null;
  source: string | null;
  content: string | null;
  category: string | null;
  level: string | null;
  valid: string | null;
  department: string | null;
  receiver: string | null;
  handler: string | null;
  repliedAt: Moment | null;
  result: string | null;
  closedAt: Moment | null;
  notifiedAt: Moment | null;
  replyLetter: string | null;
  status: string | null;
  /** The matter it is about; rows of one matter share it. */
  readonly matter: string;
}

export interface Repair extends Recorded {
  orderId: string | null;
  reportedAt: Moment | null;
  /** A home, or a place that is none (公共区域, 大堂). */
  room: string | null;
  name: string | null;
  phone: string | null;
  item: string | null;
  content: string | null;
  assignedAt: Moment | null;
  repairer: string | null;
  completedAt: Moment | null;
  testedAt: Moment | null;
}

export interface Service extends Recorded {
  serviceId: string | null;
  kind: string | null;
  room: string | null;
  name: string | null;
  phone: string | null;
  startAt: Moment | null;
  endAt: Moment | null;
  executor: string | null;
}

/** Rating columns have keys `item:服务态度`. */
export type Ratings = Record<`item:${string}`, string | null>;

export type Survey = Recorded &
  Ratings & {
    batch: string | null;
    buildingYears: number | null;
    room: string | null;
    sentAt: Moment | null;
    returnedAt: Moment | null;
    opinion: string | null;
  };

export type Visit = Recorded &
  Ratings & {
    visitId: string | null;
    visitedAt: Moment | null;
    room: string | null;
    name: string | null;
    phone: string | null;
    kind: string | null;
    relatedId: string | null;
    channel: string | null;
    visitor: string | null;
    outcome: string | null;
    satisfaction: string | null;
    content: string | null;
    promisedAt: Moment | null;
    signature: string | null;
    refusalNote: string | null;
    recordedAt: Moment | null;
    review: string | null;
    remark: string | null;
    /** The event this record is really about (`dueEvents.ts`); `null`: about none that owes a visit. */
    about: string | null;
  };

export type AnyRecord = Customer | Colleague | Complaint | Repair | Service | Survey | Visit;

export const surveyItems = ['服务态度', '保安', '清洁', '绿化养护', '公共设施维修', '总体评价'] as const;
export const visitItems = ['服务质量', '服务效果'] as const;

/** Names of the events that may owe a visit. */
export const eventOf = {
  matter: (matter: string) => `matter:${matter}`,
  repair: (id: string) => `repair:${id}`,
  moveIn: (room: string) => `moveIn:${room}`,
  middle: (id: string) => `middle:${id}`,
  ended: (id: string) => `ended:${id}`,
  survey: (id: string) => `survey:${id}`,
};
