import type {
  ComplaintRow,
  CustomerRow,
  RepairRow,
  ServiceRow,
  SurveyRow,
  VisitRow,
} from '../../src/registers/register';

/**
 * A small office in words, for tests of the engine: `office({ visits: [{ on: '2026-10-03', room: '3-2-501', kind: '投诉' }] })`.
 * What a test does not say is as it is in an orderly register: the visit reached the customer and carries its evidence.
 */
export interface OfficeSketch {
  readonly homes?: readonly (string | HomeSketch)[];
  readonly visits?: readonly VisitSketch[];
  readonly complaints?: readonly ComplaintSketch[];
  readonly repairs?: readonly RepairSketch[];
  readonly services?: readonly ServiceSketch[];
  readonly surveys?: readonly SurveySketch[];
  /** Fields of the customer register beside room, name and phone. */
  readonly customerColumns?: readonly string[];
  /** Fields of the service register beside number and room. */
  readonly serviceColumns?: readonly string[];
}

export interface HomeSketch {
  /** Cells that only a few tests speak of. */
  readonly more?: Partial<CustomerRow>;
  /** A company or a buyer has none. */
  readonly room: string | null;
  readonly name?: string | null;
  readonly phones?: readonly string[];
  readonly customerId?: string | null;
  readonly role?: string | null;
  readonly grade?: string | null;
  readonly movedIn?: string | null;
  readonly signed?: string | null;
  readonly started?: string | null;
  readonly warrantyEnd?: string | null;
  readonly amount?: number | null;
  readonly referrer?: string | null;
  readonly occupancy?: string | null;
  readonly birthday?: string | null;
  readonly contractEnd?: string | null;
}

export interface PartySketch {
  readonly project?: string | null;
  readonly room?: string | null;
  readonly roomText?: string | null;
  readonly name?: string | null;
  readonly phones?: readonly string[];
  readonly customerId?: string | null;
}

export interface VisitSketch extends PartySketch {
  /** Cells that only a few tests speak of. */
  readonly more?: Partial<VisitRow>;
  readonly on: string | null;
  readonly kind?: string | null;
  readonly about?: string | null;
  readonly channel?: string | null;
  readonly by?: string | null;
  readonly outcome?: string | null;
  readonly rating?: string | null;
  readonly items?: Readonly<Record<string, string>>;
  readonly content?: string | null;
  readonly signed?: boolean | null;
  readonly answers?: Readonly<Record<string, boolean>>;
  readonly refusalNote?: string | null;
  readonly remark?: string | null;
}

export interface ComplaintSketch extends PartySketch {
  /** Cells that only a few tests speak of. */
  readonly more?: Partial<ComplaintRow>;
  readonly id?: string | null;
  readonly received?: string | null;
  readonly closed?: string | null;
  readonly category?: string | null;
  readonly content?: string | null;
  readonly department?: string | null;
  readonly level?: string | null;
  readonly valid?: boolean | null;
  readonly source?: string | null;
  readonly replyLetter?: string | null;
  readonly handler?: string | null;
  /** Visit columns at the right end of the complaint register. */
  readonly visit?: VisitSketch;
}

export interface RepairSketch extends PartySketch {
  /** Cells that only a few tests speak of. */
  readonly more?: Partial<RepairRow>;
  readonly id?: string | null;
  readonly reported?: string | null;
  readonly assigned?: string | null;
  readonly completed?: string | null;
  readonly item?: string | null;
  readonly arrived?: string | null;
  readonly tested?: string | null;
}

export interface ServiceSketch extends PartySketch {
  /** Cells that only a few tests speak of. */
  readonly more?: Partial<ServiceRow>;
  readonly id?: string | null;
  readonly kind: string;
  readonly from?: string | null;
  readonly to?: string | null;
}

export interface SurveySketch extends PartySketch {
  /** Cells that only a few tests speak of. */
  readonly more?: Partial<SurveyRow>;
  readonly sent?: string | null;
  readonly returned?: string | null;
  readonly items?: Readonly<Record<string, string>>;
  readonly opinion?: string | null;
}
