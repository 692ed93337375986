import { ExcelFailure } from '../../excel/failure';
import { combine } from '../../regulations/combine';
import { defaultSettings, type OfficeSettings } from '../../regulations/settings';
import { questionsAsked } from '../../reports/questions';
import { judged, withVerdict } from '../../findings/signs/verdicts';
import type { Desk } from '../../taskpane/work/desk';
import type { Run, WorkProgress } from '../../taskpane/work/work';
import { findings, nextDay, people, plan, rates, registers, signs, today } from './samples';

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
    undoable: () => Promise.resolve(repaired > 0 ? { what: 'fix', cells: repaired } : null),
    undo: () => {
      const restored = repaired;
      repaired = 0;
      return Promise.resolve({ restored, kept: 0 });
    },
    plan: () => {
      const reasons = plan.visits.flatMap(({ bundle }) => bundle.reasons);
      const { scripts } = combine(['residential-park', 'delivery-experience'], defaultSettings());
      return Promise.resolve({ plan, sheet: '次日回访清单 11-20', questions: questionsAsked(reasons, scripts) });
    },
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
        rows: [
          { room: '3-2-501', name: '王芳', visitor: '张敏', outcome: '已接通', satisfaction: '满意', kind: '投诉' },
          { room: '5-1-302', name: '李建国', visitor: '李强', outcome: '无人接听', satisfaction: '', kind: '维修' },
        ],
      }),
    record: () => Promise.resolve({ sheets: ['客户回访记录表'], rows: 2 }),
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
      Promise.resolve({ lists: ['次日回访清单 11-20'], registers: [], hasRegister: true, open: 18, rows: [] }),
  },
  'month-running': { summary: (_month, run) => lasting({ step: 'rates', subject: null, done: 0, total: 0 })(run) },
  'month-failed': { summary: () => Promise.reject(new ExcelFailure('host-silent')) },
  'many-rules': deskOf('residential-park', 'property-c', 'work-instruction', 'online-shop', 'opinion-survey'),
  'settings-newer': {
    settings: () => Promise.reject(new ExcelFailure('settings-newer', { path: 'version', version: '3' })),
  },
  'settings-loading': { settings: () => new Promise(() => undefined) },
};
