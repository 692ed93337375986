import { pointsSheet } from '../../../src/reports/special/pointsSheet';
import { schemaErrors } from '../../workbench/validate';
import { day } from '../../findings/workbooks';
import { ledgerOfBook, settingsOf } from './book';
import { calculated, inputOf, plansOf } from './calculated';

const on = day;
const header = ['客户编号', '客户姓名', '联系电话', '客户等级', '成交日期', '成交金额', '销售顾问', '推荐人'];
/**
 * VIPs at the end of October 2026: 王芳 (bought for 40,000 in March), 李强 (graded VIP, bought in May 2025), 赵六 (18,000 + 15,000
 * within the year). 孙七 bought for 30,000, but more than a year ago.
 */
const customers = [
  header,
  ['K1', '王芳', '13800000001', '', on('2026-03-10'), 40000, '吴刚', ''],
  ['K2', '李强', '13800000002', 'VIP', on('2025-05-20'), 5000, '吴刚', ''],
  ['K3', '赵六', '13800000003', '', on('2026-01-05'), 18000, '周洁', ''],
  ['K3', '赵六', '13800000003', '', on('2026-09-09'), 15000, '周洁', ''],
  ['K4', '孙七', '13800000004', '', on('2025-10-30'), 30000, '周洁', ''],
  // Referred by 王芳: by name, by number, more than a year ago, and after the month.
  ['K5', '钱一', '13800000005', '', on('2026-10-12'), 8000, '周洁', '王芳'],
  ['K6', '钱二', '13800000006', '', on('2026-06-01'), 1200.5, '周洁', 'K1'],
  ['K7', '钱三', '13800000007', '', on('2025-10-30'), 9999, '周洁', '王芳女士'],
  ['K8', '钱四', '13800000008', '', on('2026-11-02'), 7000, '周洁', '王芳'],
  // Two customers are called 陈静; nobody is called 郑好.
  ['K9', '陈静', '13800000009', 'VIP', on('2026-02-01'), 100, '吴刚', ''],
  ['K10', '陈静', '13800000010', 'VIP', on('2026-02-02'), 100, '吴刚', ''],
  ['K11', '钱五', '13800000011', '', on('2026-10-13'), 600, '吴刚', '陈静'],
  ['K12', '钱六', '13800000012', '', on('2026-10-14'), 700, '吴刚', '郑好'],
];
const ledgerWith = (points: boolean) =>
  ledgerOfBook({ 客户档案: customers }, ['vip-points'], settingsOf({ options: { points } }));
const ledger = ledgerWith(true);

describe('积分明细 (P3, P4)', () => {
  test('is made only where the office switched points on', () => {
    expect(pointsSheet.askedBy(ledger.regulation)).toEqual(['P3', 'P4']);
    expect(pointsSheet.askedBy(ledgerWith(false).regulation)).toEqual([]);
  });

  test('the start, the yuan of referred deals, and nothing that is older than a year (P1, P3)', async () => {
    const { shown, bytes } = await calculated(plansOf(pointsSheet, inputOf(ledger)));
    const { rows } = shown('积分明细 2026-10');
    const from = rows.findIndex((row) => String(row[0]).startsWith('VIP 客户（'));
    const vips = rows.slice(from + 2, from + 7).map((row) => [row[0], ...row.slice(3, 7)]);
    expect(vips).toEqual([
      // 1000 since March; 8000 and 1200.5 count, 9999 booked on 30 October 2025 expired the day before the month's last.
      ['王芳', 1000, 9200.5, 10200.5, 3],
      // The start of May 2025 expired in May 2026.
      ['李强', 0, 0, 0, 0],
      ['赵六', 1000, 0, 1000, 0],
      ['陈静', 1000, 0, 1000, 0],
      ['陈静', 1000, 0, 1000, 0],
    ]);
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  test('each salesperson: VIPs against ten, a tenth of their points, 30 yuan for each deal of the month (P4)', async () => {
    const { shown } = await calculated(plansOf(pointsSheet, inputOf(ledger)));
    const sheet = shown('积分明细 2026-10');
    // 吴刚 has 王芳, 李强 and both 陈静: 10200.5 + 0 + 1000 + 1000; of 王芳's deals one was signed in October.
    expect(sheet.row('吴刚').slice(0, 8)).toEqual(['吴刚', 4, 10, '不足', 12200.5, 1220.05, 1, 30]);
    expect(sheet.row('周洁').slice(0, 8)).toEqual(['周洁', 1, 10, '不足', 1000, 100, 0, 0]);
  });

  test('deals with an unclear referrer stand apart and book nothing (P3)', async () => {
    const { shown } = await calculated(plansOf(pointsSheet, inputOf(ledger)));
    const { rows } = shown('积分明细 2026-10');
    const from = rows.findIndex((row) => String(row[0]).startsWith('推荐人不明'));
    expect(rows.slice(from + 2, from + 4).map((row) => [row[0], row[1], row[4]])).toEqual([
      ['钱五', '陈静', '有几位客户同名，请改填客户编号'],
      ['钱六', '郑好', '客户档案里没有这位推荐人'],
    ]);
  });
});
