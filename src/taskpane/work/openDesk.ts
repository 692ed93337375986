import { onCellsChanged } from '../../excel/events';
import { Gate } from '../../excel/gate';
import { unmarkCells } from '../../excel/markCells';
import { goToCell, onSelectionChanged } from '../../excel/selection';
import { changeSettings, readSettings, writeSettings } from '../../excel/settingsStore';
import { undo, undoable } from '../../excel/undo';
import { signsByPerson } from '../../findings/signs/signsByPerson';
import { acceptJob } from '../../jobs/acceptJob';
import { checkJob, markFindings, writeFindings } from '../../jobs/checkJob';
import { complaintFormsJob } from '../../jobs/complaintFormsJob';
import type { JobContext } from '../../jobs/context';
import { fixJob } from '../../jobs/fixJob';
import { openRegisters, type OpenedWorkbook } from '../../jobs/openLedger';
import { planJob } from '../../jobs/planJob';
import { recordJob } from '../../jobs/recordJob';
import { saveVisitForm } from '../../jobs/saveVisitJob';
import { summaryJob } from '../../jobs/summaryJob';
import { previewSurvey, surveyDrawJob } from '../../jobs/surveyJob';
import { verdictJob } from '../../jobs/verdictJob';
import { openVisitForm } from '../../jobs/visitFormJob';
import { weekJob } from '../../jobs/weekJob';
import type { UnrecognisedSheet } from '../../registers/reading';
import { parseCellAddress } from '../../registers/address';
import type { ComplaintRow } from '../../registers/register';
import { combine } from '../../regulations/combine';
import { questionsAsked } from '../../reports/questions';
import type { Say } from '../../reports/say';
import { dayOf, type Day } from '../../values/moment';
import { complaintKey } from '../../visits/identity';
import { createWorkCalendar } from '../../visits/workCalendar';
import type { Desk } from './desk';
import { KnownRegisters } from './knownRegisters';
import { recordOutcome, recordPreview } from './recordOutcome';
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
  const known = new KnownRegisters(gate);
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
      known.forget();
      const { done, changes } = await fixJob(context(run), { findings, list: false });
      return { done, left: changes.filter(({ result }) => result !== 'done') };
    },
    async undoable() {
      const last = await undoable(gate);
      return last === null ? null : { what: last.job, cells: last.cells };
    },
    async undo(run) {
      known.forget();
      run.report({ step: 'undo', subject: null, done: 0, total: 0 });
      const { restored, left } = await undo(gate, { signal: run.signal });
      return { restored, kept: left.length };
    },
    async plan(date, afresh, run) {
      const { plan, sheet, opened } = await planJob(context(run), { date, draw: true, afresh });
      const reasons = plan.visits.flatMap(({ bundle }) => bundle.reasons);
      return { plan, sheet: sheet!, questions: questionsAsked(reasons, opened.ledger.regulation.scripts) };
    },
    accept: (date, accepted, run) => acceptJob(context(run), { date, accepted }),
    week: (run) => weekJob(context(run)),
    visitForm: (run) => openVisitForm(context(run), (job) => known.open(job)),
    async saveVisit(form, results, run) {
      known.forget();
      return recordOutcome(await saveVisitForm(context(run), form, results));
    },
    onSelected: async (listener) => quietly(await onSelectionChanged(gate, listener)),
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
    previewRecord: (run) => recordPreview(context(run)),
    async record(run) {
      known.forget();
      return recordOutcome(await recordJob(context(run)));
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
    changeSettings(change) {
      known.forget();
      return changeSettings(gate, change);
    },
    replaceSettings(settings) {
      known.forget();
      return writeSettings(gate, settings);
    },
    onChanged: async (listener) => quietly(await onCellsChanged(gate, listener)),
  };
}

/** Ends listening. The pane is going away; a host that no longer answers is no trouble then. */
function quietly(end: () => Promise<void>): () => void {
  return () => {
    end().catch(() => undefined);
  };
}

/** Sheets a person might want to use after all; empty ones and our own are none. */
function worthShowing(sheets: readonly UnrecognisedSheet[]): readonly UnrecognisedSheet[] {
  return sheets.filter(({ reason }) => reason !== 'empty' && reason !== 'excluded');
}
