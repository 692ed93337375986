import { cellAddress } from '../../registers/address';
import { valueAt } from '../../registers/grid';
import { columnOf, type ComplaintRow, type RegisterSheet, type VisitRow } from '../../registers/register';
import type { Say } from '../../reports/say';
import type { ListLine } from '../../reports/readVisitList';
import type { CellValue } from '../../values/cell';
import { clockTime, isoDay, type Day } from '../../values/moment';
import type { OpenedLedger } from '../openLedger';
import { besideKey, besideValues, complaintOf, hasVisitColumns, holdsVisits, standsBeside } from './besideComplaint';
import { isFinished, visitReader, type MadeVisit } from './madeVisits';
import { officeWords } from './officeWords';
import { contactOf, recordedBefore, sameResults } from './recordedBefore';
import type { LeftVisit, LineToRecord, NotRecorded, PlannedRow } from './recording';
import { registerRow } from './registerRow';
import { targetRegister, visitSheets } from './targetRegister';
import { momentText, type RowValue, type VisitPlace } from './visitValues';
import { numbersFor } from './writtenForms';

/** A row to be added below one sheet of the visit register. */
export interface NewRow {
  readonly visit: MadeVisit;
  readonly values: readonly RowValue[];
  /** Its own number, where the sheet counts its rows. */
  readonly number: CellValue | null;
}

export interface RowsOfSheet {
  readonly target: RegisterSheet;
  readonly rows: readonly NewRow[];
}

/** Blank cells beside a complaint that a visit fills in. */
export interface BesideRow {
  readonly complaint: ComplaintRow;
  readonly visit: MadeVisit;
  readonly values: readonly RowValue[];
}

/** Everything that recording will write, before a cell is touched. */
export interface Recording {
  readonly added: readonly RowsOfSheet[];
  readonly beside: readonly BesideRow[];
  /** Lines of which every visit is in the register afterwards. */
  readonly done: readonly ListLine[];
  readonly already: readonly ListLine[];
  readonly left: readonly LeftVisit[];
}

/** Decides for each filled-in line what it becomes. Lines that are taken, or say nothing yet, are passed over. */
export function planRecording(
  opened: OpenedLedger,
  all: readonly LineToRecord[],
  wanted: readonly LineToRecord[],
  today: Day,
  say: Say,
): Recording {
  const planner = new Planner(opened, today, say);
  const own = new Set(wanted.map(({ line }) => `${line.sheet}!${line.row}`));
  const recorded = new Map<string, ListLine>();
  for (const { line } of all) {
    if (line.taken && !own.has(`${line.sheet}!${line.row}`)) recorded.set(contactOf(line), line);
  }
  for (const { line } of wanted) if (line.taken) recorded.set(contactOf(line), line);
  for (const each of wanted) {
    const { line } = each;
    if (!line.filled || line.taken) continue;
    const copy = recorded.get(contactOf(line));
    if (copy !== undefined) {
      planner.passCopy(line, copy);
      continue;
    }
    recorded.set(contactOf(line), line);
    planner.plan(each);
  }
  return planner.result();
}

/** What a person sees of it. */
export function plannedRows({ added, beside }: Recording): PlannedRow[] {
  const rows: PlannedRow[] = [];
  const head = ({ line, kind, reference }: MadeVisit) => ({ line, kind, reference });
  for (const { target, rows: below } of added) {
    const numbering = columnOf(target, 'visitId');
    below.forEach(({ visit, values, number }, index) => {
      const row = target.lastRow + 1 + index;
      const own: RowValue[] =
        numbering === undefined || number === null || valueAt(target.grid, row, numbering.columns[0]!) !== ''
          ? []
          : [{ column: numbering.columns[0]!, field: 'visitId', value: number, form: 'plain' }];
      const cells = plannedCells(target, row, [...own, ...values]);
      rows.push({ ...head(visit), what: 'newRow', sheet: target.sheet, row, cells });
    });
  }
  for (const { complaint, visit, values } of beside) {
    const { source, row } = complaint;
    rows.push({
      ...head(visit),
      what: 'besideComplaint',
      sheet: source.sheet,
      row,
      cells: plannedCells(source, row, values),
    });
  }
  return rows;
}

function plannedCells(source: RegisterSheet, row: number, values: readonly RowValue[]): PlannedRow['cells'] {
  return [...values]
    .sort((a, b) => a.column - b.column)
    .map(({ column, field, value, form }) => ({
      cell: cellAddress(row, column),
      field,
      header: source.columns.find(({ columns }) => columns.includes(column))?.header ?? '',
      shown: shownValue(value, form),
    }));
}

function shownValue(value: CellValue, form: RowValue['form']): string {
  if (form === 'plain' || typeof value !== 'number') return String(value);
  if (form === 'day') return isoDay(value);
  const minute = Math.round((value % 1) * 1440);
  return form === 'clock' ? clockTime(minute) : momentText({ day: Math.floor(value), minute });
}

class Planner {
  private readonly sheets: readonly RegisterSheet[];
  private readonly read: (line: LineToRecord) => MadeVisit[];
  private readonly isRecorded: (visit: MadeVisit) => boolean;
  private readonly places = new Map<RegisterSheet, VisitPlace>();
  private readonly numbers = new Map<RegisterSheet, (day: Day) => CellValue | null>();
  private readonly added = new Map<RegisterSheet, NewRow[]>();
  private readonly beside = new Map<ComplaintRow, BesideRow>();
  private readonly done: ListLine[] = [];
  private readonly already: ListLine[] = [];
  private readonly left: LeftVisit[] = [];

  constructor(
    private readonly opened: OpenedLedger,
    private readonly today: Day,
    private readonly say: Say,
  ) {
    this.sheets = visitSheets(opened);
    this.read = visitReader(opened, today);
    this.isRecorded = recordedBefore(opened.reading.registers.visits);
  }

  result(): Recording {
    return {
      added: [...this.added].map(([target, rows]) => ({ target, rows })),
      beside: [...this.beside.values()],
      done: this.done,
      already: this.already,
      left: this.left,
    };
  }

  /** A line whose contact is recorded by another copy of it. */
  passCopy(line: ListLine, copy: ListLine): void {
    if (sameResults(line, copy)) this.already.push(line);
    else this.leave(line, line.kinds.join('、'), 'copies-differ', copy.sheet);
  }

  plan(each: LineToRecord): void {
    const { line } = each;
    if (!isFinished(each)) {
      this.leave(line, line.kinds.join('、'), 'unfinished', null);
      return;
    }
    const results = this.read(each).map((visit) => this.planVisit(visit));
    if (results.every((result) => result === 'already')) this.already.push(line);
    else if (!results.includes('left')) this.done.push(line);
  }

  private planVisit(visit: MadeVisit): 'planned' | 'already' | 'left' {
    if (this.isRecorded(visit)) return 'already';
    if (this.sheets.length === 0) return this.planBesideOnly(visit);
    const target = targetRegister(visit, this.sheets, this.opened.reading.registers.visits);
    if (target === null) return this.leave(visit.line, visit.kind, 'other-register', this.sheets[0]!.sheet);
    if (target.grid.protected) return this.leave(visit.line, visit.kind, 'protected', target.sheet);
    const place = this.placeIn(target);
    const values = registerRow(visit, target, place, this.opened, this.today);
    const rows = this.added.get(target) ?? [];
    this.added.set(target, [...rows, { visit, values, number: this.numberIn(target, visit.day) }]);
    const complaint = visit.reached ? complaintOf(visit, this.opened) : null;
    if (complaint !== null && this.takes(complaint, visit) === null) this.putBeside(complaint, visit);
    return 'planned';
  }

  /** An office that keeps its visits beside the complaints alone. */
  private planBesideOnly(visit: MadeVisit): 'planned' | 'already' | 'left' {
    const complaint = complaintOf(visit, this.opened);
    if (complaint === null || !holdsVisits(complaint.source)) {
      return this.leave(visit.line, visit.kind, 'no-register', null);
    }
    if (standsBeside(complaint, visit) === 'this') return 'already';
    if (!visit.reached) return this.leave(visit.line, visit.kind, 'not-reached', complaint.source.sheet);
    const hindrance = this.takes(complaint, visit);
    if (hindrance !== null) return this.leave(visit.line, visit.kind, hindrance, complaint.source.sheet);
    this.putBeside(complaint, visit);
    return 'planned';
  }

  /** Why a visit cannot stand beside its complaint; `null`: it can. */
  private takes(complaint: ComplaintRow, visit: MadeVisit): NotRecorded | null {
    if (!hasVisitColumns(complaint.source)) return 'no-register';
    if (complaint.source.grid.protected) return 'protected';
    return this.beside.has(complaint) || standsBeside(complaint, visit) !== 'nothing' ? 'column-taken' : null;
  }

  private putBeside(complaint: ComplaintRow, visit: MadeVisit): void {
    const values = besideValues(visit, complaint, this.placeBeside(complaint.source));
    if (values.length > 0) this.beside.set(complaint, { complaint, visit, values });
  }

  private leave(line: ListLine, kind: string, because: NotRecorded, sheet: string | null): 'left' {
    this.left.push({ line, kind, because, sheet });
    return 'left';
  }

  private numberIn(target: RegisterSheet, day: Day): CellValue | null {
    const column = columnOf(target, 'visitId')?.columns[0];
    if (column === undefined) return null;
    let next = this.numbers.get(target);
    if (next === undefined) {
      const last = this.opened.reading.registers.visits.findLast(({ source }) => source === target);
      next = numbersFor(target, column, last?.visitedAt?.day ?? null);
      this.numbers.set(target, next);
    }
    return next(day);
  }

  private placeIn(target: RegisterSheet): VisitPlace {
    const { visits } = this.opened.reading.registers;
    const own = () => {
      const here = visits.filter(({ source }) => source === target);
      // A new month's sheet learns from the months before it.
      return here.length > 0 ? here : visits;
    };
    return this.placeOf(target, own, (field) => columnOf(target, field), target.statedChannel ?? null);
  }

  private placeBeside(source: RegisterSheet): VisitPlace {
    const own = () =>
      this.opened.reading.registers.complaints.flatMap(({ source: sheet, visit }): VisitRow[] =>
        sheet === source && visit !== null ? [visit] : [],
      );
    return this.placeOf(source, own, (field) => columnOf(source, besideKey(field)), null);
  }

  private placeOf(
    sheet: RegisterSheet,
    rows: () => readonly VisitRow[],
    column: VisitPlace['column'],
    statedChannel: string | null,
  ): VisitPlace {
    let place = this.places.get(sheet);
    if (place === undefined) {
      const { ledger, settings } = this.opened;
      const wantsTime = ledger.regulation.evidence.attemptTime.length > 0;
      place = { column, words: officeWords(rows(), sheet, settings), statedChannel, wantsTime, say: this.say };
      this.places.set(sheet, place);
    }
    return place;
  }
}
