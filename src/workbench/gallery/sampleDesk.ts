import { ExcelFailure } from '../../excel/failure';
import { combine } from '../../regulations/combine';
import { defaultSettings, type OfficeSettings } from '../../regulations/settings';
import { questionsAsked } from '../../reports/questions';
import { judged, withVerdict } from '../../findings/signs/verdicts';
import type { Desk, VisitForm } from '../../taskpane/work/desk';
import type { Run, WorkProgress } from '../../taskpane/work/work';
import { callForm, messageForm, onsiteForm, takenForm } from './formSamples';
import { samplePlan, sampleWeek } from './planSamples';
import { findings, nextDay, people, rates, registers, signs, today } from './samples';

/** A job that shows a progress and never ends, until it is cancelled. */
function lasting(progress: WorkProgress): (run: Run) => Promise<never> {
  return ({ signal, report }) =>
    new Promise((_done, failed) => {
      report(progress);
      signal.addEventListener('abort', () => failed(new ExcelFailure('cancelled')));
    });
}

/** A desk that answers at once with invented data. */
export function sampleDesk(begin: OfficeSettings = defaultSettings()): Desk {
  let settings = begin;
  let repaired = 0;
  let recorded = 0;
  let accepted = 0;
  return {
    today,
    nextWorkday: () => Promise.resolve(nextDay),
    look: () => Promise.resolve({ registers, unrecognised: [{ sheet: '通讯录', reason: 'unclear' }] }),
    check: () => Promise.resolve(checked),
    goTo: () => Promise.resolve(),
    mark: (marked) => Promise.resolve({ cells: marked.length, refused: [] }),
    clearMarks: () => Promise.resolve(),
    writeFindings: () => Promise.resolve('校验结果'),
    fix: (chosen) => {
      repaired = chosen.length - 1;
      const { sheet, cell } = chosen[0]!.fix!;
      return Promise.resolve({ done: repaired, left: [{ sheet, cell, result: 'changed' }] });
    },
    undoable: () => {
      if (recorded > 0) return Promise.resolve({ what: 'record', cells: recorded });
      return Promise.resolve(repaired > 0 ? { what: 'fix', cells: repaired } : null);
    },
    undo: () => {
      const restored = recorded > 0 ? recorded : repaired;
      if (recorded > 0) recorded = 0;
      else repaired = 0;
      return Promise.resolve({ restored, kept: 0 });
    },
    plan: (_date, afresh) => {
      const plan = samplePlan(afresh ? 0 : accepted);
      const reasons = plan.visits.flatMap(({ bundle }) => bundle.reasons);
      const { scripts } = combine(['residential-park', 'delivery-experience'], defaultSettings());
      return Promise.resolve({ plan, sheet: '次日回访清单 11-20', questions: questionsAsked(reasons, scripts) });
    },
    accept: (_date, accepting) => {
      const before = accepted;
      accepted = accepting ? samplePlan().visits.length : 0;
      return Promise.resolve(Math.abs(accepted - before));
    },
    week: () => Promise.resolve(sampleWeek(true)),
    visitForm: () => Promise.resolve(null),
    saveVisit: ({ line }) => {
      recorded = 12;
      return Promise.resolve({ sheets: ['客户回访记录表'], rows: line.kinds.length, left: [] });
    },
    onSelected: () => Promise.resolve(() => undefined),
    forms: (of) => Promise.resolve(of === 'visit' ? '回访记录单 11-20' : null),
    survey: (batch, write) =>
      Promise.resolve({
        batch,
        rule: 'M2',
        tiers: [
          { name: 5, households: 520, asked: 78, share: 0.15 },
          { name: 0, households: 292, asked: 88, share: 0.3 },
        ],
        buildings: [
          { name: '1', households: 406, asked: 83, share: null },
          { name: '2', households: 400, asked: 82, share: null },
          { name: null, households: 6, asked: 1, share: null },
        ],
        drawnBefore: false,
        sheet: write ? '意见征询抽样 2026' : null,
      }),
    judge: (key, verdict, note) => {
      settings = withVerdict(settings, key, verdict, note, today);
      return Promise.resolve();
    },
    regulation: () => Promise.resolve(combine(settings.packs, settings)),
    previewRecord: () =>
      Promise.resolve({
        lists: ['次日回访清单 11-20'],
        registers: ['客户回访记录表'],
        hasRegister: true,
        open: 3,
        left: [],
        rows: [
          { room: '3-2-501', name: '王芳', visitor: '张敏', outcome: '已接通', satisfaction: '满意', kind: '投诉' },
          { room: '5-1-302', name: '李建国', visitor: '李强', outcome: '无人接听', satisfaction: '', kind: '维修' },
        ],
      }),
    record: () => {
      recorded = 24;
      return Promise.resolve({ sheets: ['客户回访记录表'], rows: 2, left: [] });
    },
    summary: (month) => Promise.resolve({ month, rates, sheets: [`月度汇总 ${month}`, `汇总明细 ${month}`] }),
    splitMatter: () => Promise.resolve(true),
    settings: () => Promise.resolve(settings),
    changeSettings: (change) => {
      settings = change(settings);
      return Promise.resolve(settings);
    },
    replaceSettings: (next) => {
      settings = next;
      return Promise.resolve();
    },
    onChanged: () => Promise.resolve(() => undefined),
  };
}

const checked = { registers, findings, uncoveredYears: [], people: [], verdicts: [] };

/** A desk with signs to be looked into; what the supervisor says about them is remembered. */
function signsDesk(): Partial<Desk> {
  let settings = defaultSettings();
  return {
    check: () =>
      Promise.resolve({
        ...checked,
        findings: [...findings.slice(40, 43), ...judged(signs, settings.verdicts)],
        people,
        verdicts: settings.verdicts,
      }),
    judge: (key, verdict, note) => {
      settings = withVerdict(settings, key, verdict, note, today);
      return Promise.resolve();
    },
  };
}

/** A desk of an office that has chosen these regulations. */
function deskOf(...packs: string[]): Partial<Desk> {
  const desk = sampleDesk({ ...defaultSettings(), packs });
  return {
    settings: desk.settings,
    changeSettings: desk.changeSettings,
    replaceSettings: desk.replaceSettings,
    regulation: desk.regulation,
  };
}

/**
 * A desk with a list of three rows. The gallery has no sheet to click in: a row is chosen by going to it, from the pane or from a test
 * (an event `select-row` with the row's number on the window).
 */
function listDesk(begin: VisitForm | null = callForm): Partial<Desk> {
  const rows = new Map([callForm, onsiteForm, messageForm].map((form) => [form.place.row, form]));
  let selected = begin;
  let tell: () => void = () => undefined;
  const select = (row: number) => {
    selected = rows.get(row) ?? null;
    tell();
  };
  window.addEventListener('select-row', (event) => select((event as CustomEvent<number>).detail));
  const desk = sampleDesk();
  let last: VisitForm | null = null;
  return {
    visitForm: () => Promise.resolve(selected),
    goTo: ({ sheet, cell }) => {
      select(sheet === callForm.place.sheet ? Number(/\d+$/.exec(cell ?? '')?.[0]) : 0);
      return Promise.resolve();
    },
    saveVisit: (form, results, run) => {
      last = rows.get(form.place.row)!;
      selected = { ...form, line: { ...form.line, ...results, filled: true, taken: true } };
      rows.set(form.place.row, selected);
      return desk.saveVisit(form, results, run);
    },
    undoable: desk.undoable,
    undo: (run) => {
      if (last !== null) rows.set(last.place.row, last);
      selected = last;
      return desk.undo(run);
    },
    onSelected: (listener) => {
      tell = listener;
      return Promise.resolve(() => {
        tell = () => undefined;
      });
    },
  };
}

const left = [
  { room: '6-2-1101', name: '周敏', kind: '投诉', because: 'column-taken' as const, sheet: '客户投诉登记表' },
  { room: '2-1-402', name: '郑国强', kind: '维修', because: 'unfinished' as const, sheet: null },
];

/** For a desk that asks for no time. */
const idle: Run = { signal: new AbortController().signal, report: () => undefined };

const checking = { step: 'check', subject: '客户回访记录表', done: 320, total: 486 };

/** What differs from the plain sample desk in a state of the gallery. */
export const variants: Readonly<Record<string, Partial<Desk>>> = {
  'look-running': { look: lasting({ step: 'read', subject: '业主档案', done: 2, total: 5 }) },
  'look-none': {
    look: () => Promise.resolve({ registers: [], unrecognised: [{ sheet: 'Sheet1', reason: 'noHeader' }] }),
  },
  'check-running': { check: lasting(checking) },
  'check-clean': { check: () => Promise.resolve({ ...checked, findings: [] }) },
  'check-signs': signsDesk(),
  'check-failed': { check: () => Promise.reject(new ExcelFailure('cell-editing')) },
  'check-holidays': { check: () => Promise.resolve({ ...checked, uncoveredYears: [2027] }) },
  'plan-running': {
    plan: (_date, _replace, run) => lasting({ step: 'plan', subject: null, done: 40, total: 120 })(run),
  },
  'plan-failed': { plan: () => Promise.reject(new ExcelFailure('workbook-protected')) },
  'record-nothing': {
    previewRecord: () =>
      Promise.resolve({
        lists: ['次日回访清单 11-20'],
        registers: [],
        hasRegister: true,
        open: 18,
        rows: [],
        left: [],
      }),
  },
  'record-left': {
    previewRecord: async () => ({ ...(await sampleDesk().previewRecord(idle)), left }),
    record: () => Promise.resolve({ sheets: ['客户回访记录表'], rows: 2, left }),
  },
  'form-call': listDesk(),
  'form-onsite': listDesk(onsiteForm),
  'form-message': listDesk(messageForm),
  'form-taken': listDesk(takenForm('已接通')),
  'form-attempt': listDesk(takenForm('无人接听')),
  'form-reading': { visitForm: lasting({ step: 'read', subject: null, done: 0, total: 0 }) },
  'form-failed': { visitForm: () => Promise.reject(new ExcelFailure('cell-editing')) },
  'save-failed': {
    ...listDesk(),
    saveVisit: () => Promise.reject(new ExcelFailure('sheet-protected', { sheet: '客户回访记录表' })),
  },
  'week-running': { week: lasting({ step: 'week', subject: null, done: 4, total: 10 }) },
  'week-enough': { week: () => Promise.resolve(sampleWeek(false)) },
  'week-failed': { week: () => Promise.reject(new ExcelFailure('host-silent')) },
  'month-running': { summary: (_month, run) => lasting({ step: 'rates', subject: null, done: 0, total: 0 })(run) },
  'month-failed': { summary: () => Promise.reject(new ExcelFailure('host-silent')) },
  'many-rules': deskOf('residential-park', 'property-c', 'work-instruction', 'online-shop', 'opinion-survey'),
  'settings-newer': {
    settings: () => Promise.reject(new ExcelFailure('settings-newer', { path: 'version', version: '3' })),
  },
  'settings-loading': { settings: () => new Promise(() => undefined) },
};
