import type { CellValue, Params } from '../values/cell';
import type { Moment } from '../values/moment';
import { cellAddress, columnLetters } from './address';
import type { SheetGrid } from './grid';

export type RegisterName = 'customers' | 'visits' | 'complaints' | 'repairs' | 'services' | 'surveys' | 'staff';

/** Key of a field as in registers.md §1; a rating column is `item:` and its name (`item:服务态度`). */
export type FieldKey = string;

/** A column of the office's sheet that we understand. */
export interface RecognisedColumn {
  readonly field: FieldKey;
  /** One column, or the parts of a room split over 楼栋 | 单元 | 房号, left to right. Counted from 1. */
  readonly columns: readonly number[];
  /** The header as the office wrote it; levels of a two-row header joined by `/`. */
  readonly header: string;
  /** 0–1. */
  readonly confidence: number;
  readonly because: 'header' | 'contents' | 'layout' | 'office';
  /** Where a √ is set under one of several sub-headers: the sub-header of each of `columns`. */
  readonly labels?: readonly string[];
}

/** One sheet (or one block of a sheet) that holds one register; a register over twelve monthly sheets has twelve. */
export interface RegisterSheet {
  readonly register: RegisterName;
  readonly grid: SheetGrid;
  readonly sheet: string;
  /** First and last row of the header (1-based); `headerRow` of batch.md is the last. */
  readonly headerTop: number;
  readonly headerRow: number;
  readonly firstRow: number;
  /** The last data row: totals, notes and blank rows are none. `headerRow` when there is no data. */
  readonly lastRow: number;
  /** The data rows in order: no blank, total, note, repeated header or page-break row. */
  readonly dataRows: readonly number[];
  readonly columns: readonly RecognisedColumn[];
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
  /** 0–1: how sure we are that this is this register. */
  readonly confidence: number;
  /** Year and month that title or sheet name state, for dates written without them. */
  readonly statedYear: number | null;
  readonly statedMonth: number | null;
  /** Rows of 小计/合计 with their cells, for `total-mismatch`. */
  readonly totalRows: readonly number[];
  /** Kind or channel of every row where title or sheet name state it (投诉回访记录表, 电话回访) and no column does. */
  readonly statedKind?: string | null;
  readonly statedChannel?: string | null;
  /** Letters of a rating scale that a footnote of the sheet explains (A=满意). */
  readonly legend?: Readonly<Record<string, string>>;
}

/** What went wrong, or is untidy, in one cell while reading it; becomes a finding. Clean cells have none. */
export interface CellNote {
  readonly field: FieldKey;
  readonly column: number;
  /** A finding code of registers.md §5 (`date-impossible`, `phone-invalid`, `value-variant`, `text-untidy`, `ditto` …). */
  readonly code: string;
  readonly params: Params;
  /** The value that says the same in the proper form, where that is certain; with its number format for dates. */
  readonly proposal: { readonly value: CellValue; readonly numberFormat?: string } | null;
}

/** One row of a register with the place it came from. */
export interface RegisterRow {
  readonly source: RegisterSheet;
  /** Sheet row, from 1. */
  readonly row: number;
  readonly notes: readonly CellNote[];
}

/** Who a row is about, as the row says it; `household` is the answer of the customer register. */
export interface Party {
  readonly customerId: string | null;
  readonly project: string | null;
  /** Canonical room key (`3-2-501`) where the writing could be read or resolved, else `null`. */
  readonly room: string | null;
  /** The room as written, tidied. */
  readonly roomText: string | null;
  readonly name: string | null;
  readonly phones: readonly string[];
  /** The household of the customer register; `null`: unknown, ambiguous, or no household (大堂, 公共区域). */
  readonly household: Household | null;
}

/** One home and the people the customer register lists for it. */
export interface Household {
  /** `project|room`, project empty where the office has one only. */
  readonly key: string;
  readonly project: string | null;
  readonly room: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly floor: number | null;
  /** Rows of the customer register, owner first. */
  readonly customers: readonly CustomerRow[];
}

export interface CustomerRow extends RegisterRow {
  readonly customerId: string | null;
  readonly project: string | null;
  readonly room: string | null;
  readonly roomText: string | null;
  readonly name: string | null;
  readonly phones: readonly string[];
  readonly role: string | null;
  readonly grade: string | null;
  readonly moveInDate: Moment | null;
  readonly signDate: Moment | null;
  readonly serviceStart: Moment | null;
  readonly birthday: Moment | null;
  readonly contractEnd: Moment | null;
  readonly warrantyEnd: Moment | null;
  readonly amount: number | null;
  readonly steward: string | null;
  /** Who brought this customer (P3). */
  readonly referrer: string | null;
  readonly preferredTime: string | null;
  /** 已入住, 未入住, 空置, 装修中, 已出租, 未售; `null` where the column or the value is absent. */
  readonly occupancy: string | null;
}

/** Canonical terms are Chinese data (registers.md §1, §3); see `values/` for the vocabularies. */
export interface VisitRow extends RegisterRow {
  readonly visitId: string | null;
  readonly visitedAt: Moment | null;
  readonly party: Party;
  /** Canonical kind: 投诉, 入住, 维修, 意见征询, 意见建议, 特约服务, 急救 (also 求助), 社区活动, 管理服务 … */
  readonly kind: string | null;
  readonly relatedId: string | null;
  /** Canonical channel: 上门, 电话, 信函, 短信, 微信, 邮件, 问卷, 座谈会. */
  readonly channel: string | null;
  /** Names of the visitors, first the one who signs. */
  readonly visitors: readonly string[];
  readonly outcome: string | null;
  readonly satisfaction: string | null;
  /** Rating per item (`服务态度` → canonical satisfaction); empty object where there are none. */
  readonly ratings: Readonly<Record<string, string>>;
  /** Yes/no questions of a questionnaire column by column (R1, S1); a blank answer has no key. */
  readonly answers: Readonly<Record<string, boolean>>;
  readonly content: string | null;
  readonly promisedAt: Moment | null;
  /** A signature is written; `null` where the register has no such column. */
  readonly signed: boolean | null;
  readonly refusalNote: string | null;
  /** Which post was reached at a company customer (B5), as written. */
  readonly contactRole: string | null;
  readonly recordedAt: Moment | null;
  /** The steps of the paper after the visit (B7, J7). */
  readonly reportedAt: Moment | null;
  readonly submittedAt: Moment | null;
  readonly approvedAt: Moment | null;
  readonly correctedAt: Moment | null;
  readonly review: string | null;
  readonly remark: string | null;
}

export interface ComplaintRow extends RegisterRow {
  readonly complaintId: string | null;
  readonly receivedAt: Moment | null;
  readonly party: Party;
  readonly sourceChannel: string | null;
  readonly content: string | null;
  readonly category: string | null;
  /** 重大, 重要, 一般, 轻微. */
  readonly level: string | null;
  /** 是否有效; `null` where not stated, which counts as valid. */
  readonly valid: boolean | null;
  readonly department: string | null;
  readonly receiver: string | null;
  readonly handler: string | null;
  /** Reported to the supervisor (D2, G2). */
  readonly escalatedAt: Moment | null;
  /** By when the customer asked for it (G2). */
  readonly wantedBy: Moment | null;
  readonly repliedAt: Moment | null;
  readonly result: string | null;
  readonly closedAt: Moment | null;
  readonly notifiedAt: Moment | null;
  /** Confirmed by the manager (H4), as written. */
  readonly confirmedBy: string | null;
  readonly replyLetter: string | null;
  readonly status: string | null;
  /** Visit columns at the right end of the complaint register, read as a visit of kind 投诉; `null` where empty. */
  readonly visit: VisitRow | null;
}

export interface RepairRow extends RegisterRow {
  readonly orderId: string | null;
  readonly reportedAt: Moment | null;
  readonly party: Party;
  readonly item: string | null;
  readonly content: string | null;
  readonly assignedAt: Moment | null;
  readonly arrivedAt: Moment | null;
  /** 重大, 重要, 一般, 轻微; 紧急 reads as 重大. */
  readonly urgency: string | null;
  readonly repairer: string | null;
  readonly completedAt: Moment | null;
  readonly testedAt: Moment | null;
  readonly satisfaction: string | null;
}

export interface ServiceRow extends RegisterRow {
  readonly serviceId: string | null;
  readonly kind: string | null;
  readonly party: Party;
  readonly startAt: Moment | null;
  readonly endAt: Moment | null;
  readonly content: string | null;
  readonly appliedAt: Moment | null;
  readonly answeredAt: Moment | null;
  readonly passedOnAt: Moment | null;
  readonly promisedAt: Moment | null;
  readonly recheckedAt: Moment | null;
  readonly refundedAt: Moment | null;
  /** Seconds a caller waited (I2). */
  readonly waitingSeconds: number | null;
  /** Whether a call was answered (I2): canonical outcome. */
  readonly answered: string | null;
  readonly executor: string | null;
}

export interface SurveyRow extends RegisterRow {
  readonly batch: string | null;
  readonly party: Party;
  readonly buildingYears: number | null;
  readonly sentAt: Moment | null;
  readonly returnedAt: Moment | null;
  readonly ratings: Readonly<Record<string, string>>;
  readonly opinion: string | null;
}

export interface StaffRow extends RegisterRow {
  readonly name: string | null;
  readonly post: string | null;
  /** Buildings, as canonical building numbers/names. Empty: everywhere. */
  readonly area: readonly string[];
  /** Minutes a day for visits; `null`: the office's default. */
  readonly minutes: number | null;
  readonly leave: readonly { readonly from: number; readonly to: number }[];
  readonly phones: readonly string[];
}

/** Everything one reading of the workbook gave, rows in sheet order. */
export interface Registers {
  readonly sheets: readonly RegisterSheet[];
  readonly customers: readonly CustomerRow[];
  readonly visits: readonly VisitRow[];
  readonly complaints: readonly ComplaintRow[];
  readonly repairs: readonly RepairRow[];
  readonly services: readonly ServiceRow[];
  readonly surveys: readonly SurveyRow[];
  readonly staff: readonly StaffRow[];
  /** Households by key, in the order of the customer register. */
  readonly households: ReadonlyMap<string, Household>;
}

/** The recognised column of a field, or `undefined` where the sheet has none. */
export function columnOf(source: RegisterSheet, field: FieldKey): RecognisedColumn | undefined {
  return source.columns.find((column) => column.field === field);
}

/** A1 address of a row's field (first part of a split room); `null` where the sheet has no such column. */
export function fieldAddress(row: RegisterRow, field: FieldKey): string | null {
  const column = columnOf(row.source, field)?.columns[0];
  return column === undefined ? null : cellAddress(row.row, column);
}

/** `{visitedAt: "B", room: ["B","C","D"]}`, the `columns` of batch.md. */
export function columnMap(source: RegisterSheet): Record<string, string | string[]> {
  const map: Record<string, string | string[]> = {};
  for (const { field, columns } of source.columns) {
    const letters = columns.map(columnLetters);
    map[field] = letters.length === 1 ? letters[0]! : letters;
  }
  return map;
}
