import { openFrameDoor } from '../../../../src/workbench/doors/iframe';
import { openRequestHost } from '../../../../src/workbench/doors/openRequestHost';
import { enterValues } from '../../../../src/workbench/model/editing';
import { Workbook } from '../../../../src/workbench/model/workbook';

/** A host page without a grid: a workbook of one sheet and the pane's frame. It leaves its parts on the window for the test. */
const workbook = new Workbook();
const sheet = workbook.createSheet('回访记录');
enterValues(sheet, { top: 0, left: 0, bottom: 1, right: 1 }, [
  ['房号', '回访日期'],
  ['3-2-501', 45385],
]);

const { host } = openRequestHost(workbook, 'zh-CN');
const frame = document.createElement('iframe');
const door = openFrameDoor({
  host,
  port: window,
  frame: () => frame.contentWindow,
  pageUrl: location.href,
  paneUrl: new URL('pane.html', location.href).href,
});
frame.name = door.frameName;
frame.src = door.frameUrl;
document.body.append(frame);

const hostPage = {
  /** Values of the sheet, as the model has them. */
  value: (row: number, column: number) => sheet.value(row, column),
  /** What a person types. */
  type: (row: number, column: number, text: string) => {
    workbook.notifier.as('user', () => {
      enterValues(sheet, { top: row, left: column, bottom: row, right: column }, [[text]]);
    });
  },
  select: (row: number, column: number) => {
    workbook.select(sheet, [{ top: row, left: column, bottom: row, right: column }]);
  },
  invokeCommand: (name: string) => door.invokeCommand(name),
  isButtonEnabled: (id: string) => host.shell.isButtonEnabled(id),
  isPaneVisible: () => host.shell.paneVisible,
  enterCellEdit: () => {
    host.faults.enterCellEdit();
  },
  leaveCellEdit: () => {
    host.faults.leaveCellEdit();
  },
};

export type HostPage = typeof hostPage;

Object.assign(window, { hostPage });
