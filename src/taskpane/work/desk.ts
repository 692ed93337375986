import type { Finding, Place } from '../../findings/finding';
import type { PersonSigns } from '../../findings/signs/signsByPerson';
import type { VerdictWord } from '../../findings/signs/verdicts';
import type { VisitPlan } from '../../planning/plan';
import type { Rate } from '../../rates/rate';
import type { UnrecognisedSheet } from '../../registers/reading';
import type { RegisterSheet } from '../../registers/register';
import type { Regulation } from '../../regulations/regulation';
import type { OfficeSettings, Verdict } from '../../regulations/settings';
import type { NotRecorded } from '../../jobs/record/recording';
import type { VisitResults } from '../../jobs/saveVisitJob';
import type { VisitForm } from '../../jobs/visitFormJob';
import type { WeekAhead } from '../../planning/weekAhead';
import type { Asked } from '../../reports/questions';
import type { Day, Month } from '../../values/moment';
import type { Run } from './work';

export type { VisitForm, VisitResults };

/** What one look at the workbook recognised. */
export interface Recognition {
  readonly registers: readonly RegisterSheet[];
  /** Sheets that are no register as far as one can see, and why. */
  readonly unrecognised: readonly UnrecognisedSheet[];
}

/** Findings of one full check, worst first inside a sheet. */
export interface CheckOutcome {
  readonly registers: readonly RegisterSheet[];
  readonly findings: readonly Finding[];
  /** Years the calendar of public holidays does not know; their workdays are Monday to Friday. */
  readonly uncoveredYears: readonly number[];
  /** The signs of each person beside the colleagues (待核查). */
  readonly people: readonly PersonSigns[];
  /** What the supervisor has found out so far. */
  readonly verdicts: readonly Verdict[];
}

/** One cell that was to be changed and was not. `result` is the last part of a text key `changes.result.…`. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly result: string;
}

export interface MarkOutcome {
  readonly cells: number;
  /** Protected sheets, which were left alone. */
  readonly refused: readonly string[];
}

export interface FixOutcome {
  readonly done: number;
  /** Cells that were left as they are, with the reason. */
  readonly left: readonly CellChange[];
}

/** The last write that can still be taken back. */
export interface Undoable {
  readonly what: 'fix' | 'record';
  readonly cells: number;
}

export interface UndoOutcome {
  readonly restored: number;
  /** Cells somebody changed since; they were left alone. */
  readonly kept: number;
}

export interface PlanOutcome {
  readonly plan: VisitPlan;
  /** The sheet that was made. */
  readonly sheet: string;
  /** What is asked on these visits, kind by kind. */
  readonly questions: readonly Asked[];
}

/** Households of one tier of a survey, or of one building. */
export interface SurveyPart {
  /** Years since people moved in from which the tier holds, or the building's name; `null`: no building is known. */
  readonly name: number | string | null;
  readonly households: number;
  readonly asked: number;
  /** The share the regulation wants; `null` for a building. */
  readonly share: number | null;
}

/** What the draw of a survey's batch gives. */
export interface SurveyOutcome {
  readonly batch: string;
  readonly rule: string;
  readonly tiers: readonly SurveyPart[];
  readonly buildings: readonly SurveyPart[];
  /** The batch was drawn before; it stays drawn. */
  readonly drawnBefore: boolean;
  /** `null`: a preview, nothing was written. */
  readonly sheet: string | null;
}

/** A visit of the list that has a result and is not yet in the register. */
export interface ListResult {
  readonly room: string;
  readonly name: string;
  readonly visitor: string;
  readonly outcome: string;
  readonly satisfaction: string;
  readonly kind: string;
}

/** A visit of the list that stays there, because no register takes it; `because` is the last part of a key `recordPane.left.…`. */
export interface ResultLeft {
  readonly room: string;
  readonly name: string;
  readonly kind: string;
  readonly because: NotRecorded;
  /** The sheet that stands in the way; `null`: none does. */
  readonly sheet: string | null;
}

export interface RecordPreview {
  /** Sheets that are visit lists; none: the workbook has no list. */
  readonly lists: readonly string[];
  /** Sheets that would be written in. */
  readonly registers: readonly string[];
  /** There is a register that takes visits. */
  readonly hasRegister: boolean;
  readonly rows: readonly ListResult[];
  readonly left: readonly ResultLeft[];
  /** Lines of the list without a result yet. */
  readonly open: number;
}

export interface RecordOutcome {
  /** Sheets that were written in. */
  readonly sheets: readonly string[];
  /** Visits that are in a register now: rows added, or visit columns filled in beside a complaint. */
  readonly rows: number;
  readonly left: readonly ResultLeft[];
}

export interface SummaryOutcome {
  readonly month: Month;
  readonly rates: readonly Rate[];
  /** Sheets that were made, the summary first. */
  readonly sheets: readonly string[];
}

/**
 * Everything the pane can ask for. The views know this and nothing of Excel; `openDesk` fulfils it with the jobs, the gallery and the
 * tests with data.
 */
export interface Desk {
  readonly today: Day;
  /** The next workday, the usual date of a list. */
  nextWorkday(): Promise<Day>;
  look(run: Run): Promise<Recognition>;
  check(run: Run): Promise<CheckOutcome>;
  goTo(place: Place): Promise<void>;
  /** Colours the cells of the findings. */
  mark(findings: readonly Finding[], run: Run): Promise<MarkOutcome>;
  clearMarks(run: Run): Promise<void>;
  writeFindings(findings: readonly Finding[], run: Run): Promise<string>;
  fix(findings: readonly Finding[], run: Run): Promise<FixOutcome>;
  undoable(): Promise<Undoable | null>;
  undo(run: Run): Promise<UndoOutcome>;
  /** @param afresh forgets what the day's list held, but for what is accepted by a result filled in */
  plan(date: Day, afresh: boolean, run: Run): Promise<PlanOutcome>;
  /** Marks every line of the day's list as accepted, so that a rerun leaves them as they stand; or takes that back. Lines marked. */
  accept(date: Day, accepted: boolean, run: Run): Promise<number>;
  /** The coming two weeks with the people there are. */
  week(run: Run): Promise<WeekAhead>;
  /** The form for the list row that is selected; `null` where no row of a list is. */
  visitForm(run: Run): Promise<VisitForm | null>;
  /**
   * Writes the results into the list and the register. A line that is in the register already, where nobody was reached, gets a record
   * of one more attempt.
   */
  saveVisit(form: VisitForm, results: VisitResults, run: Run): Promise<RecordOutcome>;
  /** Tells when another cell is selected. The result ends the telling. */
  onSelected(listener: () => void): Promise<() => void>;
  previewRecord(run: Run): Promise<RecordPreview>;
  record(run: Run): Promise<RecordOutcome>;
  summary(month: Month, run: Run): Promise<SummaryOutcome>;
  /** Puts a paper form for each planned visit, or each open complaint, into the workbook; `null` where there is nothing to print. */
  forms(of: 'visit' | 'complaint', date: Day, run: Run): Promise<string | null>;
  /** Draws the households of a survey; only with `write` is anything written. */
  survey(batch: string, write: boolean, run: Run): Promise<SurveyOutcome>;
  /** Keeps what the supervisor found out about a sign; `null` takes it back. */
  judge(key: string, verdict: VerdictWord | null, note: string): Promise<void>;
  /** What is in force by the settings as they stand. */
  regulation(): Promise<Regulation>;
  /** Keeps in the settings that a repeated complaint is a matter of its own; false when its row is not found any more. */
  splitMatter(repeat: Finding): Promise<boolean>;
  settings(): Promise<OfficeSettings>;
  /** Changes the settings as they stand now, not as they stood when the pane read them; gives what is kept. */
  changeSettings(change: (settings: OfficeSettings) => OfficeSettings): Promise<OfficeSettings>;
  /** Puts settings in place of whatever the workbook holds, damaged ones too. */
  replaceSettings(settings: OfficeSettings): Promise<void>;
  /** Tells when somebody changes cells. The result ends the telling. */
  onChanged(listener: () => void): Promise<() => void>;
}
