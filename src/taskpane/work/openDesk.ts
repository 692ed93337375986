import { onCellsChanged } from '../../excel/events';
import { failureOf } from '../../excel/failure';
import { Gate } from '../../excel/gate';
import { unmarkCells } from '../../excel/markCells';
import { goToCell } from '../../excel/selection';
import { changeSettings, readSettings, writeSettings } from '../../excel/settingsStore';
import { undo, undoable } from '../../excel/undo';
import { signsByPerson } from '../../findings/signs/signsByPerson';
import { checkJob, markFindings, writeFindings } from '../../jobs/checkJob';
import { complaintFormsJob } from '../../jobs/complaintFormsJob';
import type { JobContext } from '../../jobs/context';
import { fixJob } from '../../jobs/fixJob';
import { openRegisters, type OpenedWorkbook } from '../../jobs/openLedger';
import { planJob } from '../../jobs/planJob';
import { previewRecord, recordJob } from '../../jobs/recordJob';
import { summaryJob } from '../../jobs/summaryJob';
import { previewSurvey, surveyDrawJob } from '../../jobs/surveyJob';
import { verdictJob } from '../../jobs/verdictJob';
import type { UnrecognisedSheet } from '../../registers/reading';
import { parseCellAddress } from '../../registers/address';
import type { ComplaintRow } from '../../registers/register';
import { combine } from '../../regulations/combine';
import { questionsAsked } from '../../reports/questions';
import type { Say } from '../../reports/say';
import { dayOf, type Day } from '../../values/moment';
import { complaintKey } from '../../visits/identity';
import { createWorkCalendar } from '../../visits/workCalendar';
import type { Desk, ListResult, RecordPreview } from './desk';
import { surveyOutcome } from './surveyOutcome';
import type { Run } from './work';

/** The day on this computer's calendar. */
function computerDay(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

/** The desk on the open workbook: every wish is one of the jobs, through one gate to Excel. */
export function openDesk(say: Say): Desk {
  const gate = new Gate();
  const context = (run: Run): JobContext => ({
    gate,
    today: computerDay(),
    say,
    progress: run.report,
    signal: run.signal,
  });
  let seen: OpenedWorkbook | null = null;
  let complaints: readonly ComplaintRow[] = [];

  return {
    get today() {
      return computerDay();
    },
    async nextWorkday() {
      const { holidays } = await readSettings(gate);
      return createWorkCalendar(holidays).nextWorkday(computerDay());
    },
    async look(run) {
      seen = await openRegisters(context(run));
      const { registers, unrecognised } = seen.reading;
      return { registers: registers.sheets, unrecognised: worthShowing(unrecognised) };
    },
    async check(run) {
      const { opened, findings } = await checkJob(context(run));
      seen = opened;
      const registers = opened.reading.registers.sheets;
      complaints = opened.reading.registers.complaints;
      return {
        registers,
        findings,
        uncoveredYears: opened.ledger.calendar.uncoveredYears(),
        people: signsByPerson(findings, opened.ledger),
        verdicts: opened.settings.verdicts,
      };
    },
    goTo: ({ sheet, cell }) => goToCell(gate, sheet, cell),
    async mark(findings, run) {
      const refused = await markFindings(context(run), findings);
      const cells = findings.filter(({ sheet, cell }) => sheet !== null && cell !== null && !refused.includes(sheet));
      return { cells: new Set(cells.map(({ sheet, cell }) => `${sheet}!${cell}`)).size, refused };
    },
    async clearMarks(run) {
      await unmarkCells(gate, { signal: run.signal });
    },
    async writeFindings(findings, run) {
      seen ??= await openRegisters(context(run));
      return writeFindings(context(run), findings, seen);
    },
    async fix(findings, run) {
      const { done, changes } = await fixJob(context(run), { findings, list: false });
      return { done, left: changes.filter(({ result }) => result !== 'done') };
    },
    async undoable() {
      const last = await undoable(gate);
      return last === null ? null : { what: last.job, cells: last.cells };
    },
    async undo(run) {
      run.report({ step: 'undo', subject: null, done: 0, total: 0 });
      const { restored, left } = await undo(gate, { signal: run.signal });
      return { restored, kept: left.length };
    },
    async plan(date, replace, run) {
      const { plan, sheet, opened } = await planJob(context(run), { date, draw: true, replaceFilledIn: replace });
      const reasons = plan.visits.flatMap(({ bundle }) => bundle.reasons);
      return { plan, sheet: sheet!, questions: questionsAsked(reasons, opened.ledger.regulation.scripts) };
    },
    async forms(of, date, run) {
      if (of === 'complaint') return complaintFormsJob(context(run));
      const { plan, forms } = await planJob(context(run), { date, draw: false, forms: true });
      return plan.visits.length === 0 ? null : forms;
    },
    async survey(batch, write, run) {
      const drawn = await (write ? surveyDrawJob : previewSurvey)(context(run), batch);
      return surveyOutcome(drawn);
    },
    judge: (key, verdict, note) => verdictJob({ gate, today: computerDay() }, key, verdict, note),
    async regulation() {
      const settings = await readSettings(gate);
      return combine(settings.packs, settings);
    },
    previewRecord: (run) => preview(context(run)),
    async record(run) {
      const { rows } = await recordJob(context(run));
      return { sheets: [...new Set(rows.map(({ sheet }) => sheet))], rows: rows.length };
    },
    async summary(month, run) {
      const { rates, sheets } = await summaryJob(context(run), month);
      return { month, rates, sheets };
    },
    async splitMatter({ sheet, cell }) {
      const place = cell === null ? null : parseCellAddress(cell);
      const row = complaints.find(({ source, row: number }) => source.sheet === sheet && number === place?.row);
      if (row === undefined) return false;
      await changeSettings(gate, (settings) => ({
        ...settings,
        splitMatters: [...new Set([...settings.splitMatters, complaintKey(row)])],
      }));
      return true;
    },
    settings: () => readSettings(gate),
    changeSettings: (change) => changeSettings(gate, change),
    replaceSettings: (settings) => writeSettings(gate, settings),
    async onChanged(listener) {
      const end = await onCellsChanged(gate, listener);
      return () => {
        // The pane is going away; a host that no longer answers is no trouble then.
        end().catch(() => undefined);
      };
    },
  };
}

/** Sheets a person might want to use after all; empty ones and our own are none. */
function worthShowing(sheets: readonly UnrecognisedSheet[]): readonly UnrecognisedSheet[] {
  return sheets.filter(({ reason }) => reason !== 'empty' && reason !== 'excluded');
}

/** The preview of recording; that there is no list, or no register to record in, is an answer and no failure here. */
async function preview(context: JobContext): Promise<RecordPreview> {
  const empty = { lists: [], registers: [], hasRegister: true, rows: [], open: 0 };
  try {
    const { lists, registers, visits, open } = await previewRecord(context);
    const rows = visits.map(({ line, kind }): ListResult => ({
      room: line.room,
      name: line.name,
      visitor: line.staff,
      outcome: line.outcome,
      satisfaction: line.satisfaction,
      kind,
    }));
    return { lists, registers, hasRegister: true, rows, open };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'no-visit-list') return empty;
    if (failure.code === 'no-register') return { ...empty, hasRegister: false };
    throw error;
  }
}
