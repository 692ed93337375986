import { ExcelFailure } from '../../excel/failure';
import { defaultSettings } from '../../regulations/settings';
import type { Desk } from '../../taskpane/work/desk';
import type { Run, WorkProgress } from '../../taskpane/work/work';
import { findings, nextDay, plan, rates, registers, today } from './samples';

/** A job that shows a progress and never ends, until it is cancelled. */
function lasting(progress: WorkProgress): (run: Run) => Promise<never> {
  return ({ signal, report }) =>
    new Promise((_done, failed) => {
      report(progress);
      signal.addEventListener('abort', () => failed(new ExcelFailure('cancelled')));
    });
}

/** A desk that answers at once with invented data. */
export function sampleDesk(): Desk {
  let settings = defaultSettings();
  let repaired = 0;
  return {
    today,
    nextWorkday: () => Promise.resolve(nextDay),
    look: () => Promise.resolve({ registers, unrecognised: [{ sheet: '通讯录', reason: 'unclear' }] }),
    check: () => Promise.resolve({ registers, findings, uncoveredYears: [] }),
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
    plan: () => Promise.resolve({ plan, sheet: '次日回访清单 11-20' }),
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

const checking = { step: 'check', subject: '客户回访记录表', done: 320, total: 486 };

/** What differs from the plain sample desk in a state of the gallery. */
export const variants: Readonly<Record<string, Partial<Desk>>> = {
  'look-running': { look: lasting({ step: 'read', subject: '业主档案', done: 2, total: 5 }) },
  'look-none': {
    look: () => Promise.resolve({ registers: [], unrecognised: [{ sheet: 'Sheet1', reason: 'noHeader' }] }),
  },
  'check-running': { check: lasting(checking) },
  'check-clean': { check: () => Promise.resolve({ registers, findings: [], uncoveredYears: [] }) },
  'check-failed': { check: () => Promise.reject(new ExcelFailure('cell-editing')) },
  'check-holidays': { check: () => Promise.resolve({ registers, findings, uncoveredYears: [2027] }) },
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
  'settings-loading': { settings: () => new Promise(() => undefined) },
};
