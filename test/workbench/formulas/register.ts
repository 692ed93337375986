import { type Workbook, addTable, enterValues } from '../../../src/workbench/model';
import { createWorkbook } from '../../../src/workbench/package';

/** A small register with texts in two spellings, empty cells, errors and truth values; a table 登记 and two names. The clock stands at 2026-11-20 10:00. */
export function registerWorkbook(): Workbook {
  const workbook = createWorkbook();
  workbook.now = () => new Date(2026, 10, 20, 10, 0, 0);
  const sheet = workbook.sheets[0]!;
  workbook.renameSheet(sheet, '回访 记录');
  const names = ['王芳', '李伟', '张敏', '王芳', '赵 六', 'wang', 'WANG', '', ''];
  const ratings = ['满意', '不满意', '一般', '非常满意', ''];
  const rows: (string | number | boolean)[][] = [['编号', '姓名', '日期', '满意度', '金额', '备注']];
  for (let i = 0; i < 30; i++) {
    const remark = i % 4 === 0 ? '=NA()' : i % 3 === 0 ? true : `备注${i}`;
    rows.push([i + 1, names[i % 9] ?? '', 45300 + i * 3.5, ratings[i % 5] ?? '', i % 7 === 0 ? '' : i * 10.25, remark]);
  }
  const area = { top: 0, left: 0, bottom: 30, right: 5 };
  enterValues(sheet, area, rows);
  addTable(sheet, area, true, '登记');
  const name = (text: string, formula: string): void => {
    workbook.names.push({ name: text, sheet: null, formula, hidden: false, comment: null, attributes: {} });
  };
  name('目标', '0.9');
  name('金额列', "'回访 记录'!$E$2:$E$31");
  workbook.changed('names');
  return workbook;
}
