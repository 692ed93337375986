import { visitPlanSheet } from '../../../src/reports/special/visitPlanSheet';
import { schemaErrors } from '../../workbench/validate';
import { day as on } from '../../findings/workbooks';
import { ledgerOfBook } from './book';
import { calculated, inputOf, plansOf } from './calculated';

/**
 * 天成公司 went live on 5 November 2026: its first call is due by 5 December, open a week before. 大地集团 is a 大客户: one visit at the door in
 * 2026; it went live two years ago, so that a call is due in each half year counted from one month after 10 May 2024.
 */
const customers = [
  ['客户编号', '客户姓名', '联系电话', '客户等级', '上线日期', '客户经理'],
  ['C1', '天成公司', '13800001111', '普通', on('2026-11-05'), '吴刚'],
  ['C2', '大地集团', '13800002222', '大客户', on('2024-05-10'), '周洁'],
];
const ledger = ledgerOfBook({ 客户档案: customers }, ['company-customer']);
const input = inputOf(ledger, '2026-11');

describe('客户回访计划 (B1)', () => {
  test('is asked for by B1', () => {
    expect(visitPlanSheet.askedBy(ledger.regulation)).toEqual(['B1']);
    expect(visitPlanSheet.askedBy(ledgerOfBook({ 客户档案: customers }, ['residential-park']).regulation)).toEqual([]);
  });

  test('names purpose, channel, time and content for each customer of the coming month', async () => {
    const { shown, bytes } = await calculated(plansOf(visitPlanSheet, input));
    const { rows } = shown('客户回访计划 2026-12');
    const first = rows.find((row) => row[0] === '天成公司')!;
    expect(first.slice(2, 5)).toEqual(['交付', '电话', '2026-12-01 至 12-05']);
    expect(first[5]).toContain('1. 设备或系统投入使用一个月来，运行是否正常？');
    expect([first[6], first[7], first[8]]).toEqual(['B2', '吴刚', '客户档案!2']);
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  test('a visit at the door for the year and a call for the half year stand under their customer (B3, B4)', async () => {
    const { shown } = await calculated(plansOf(visitPlanSheet, input));
    const { rows } = shown('客户回访计划 2026-12');
    const from = rows.findIndex((row) => row[0] === '大地集团');
    const lines = rows.slice(from, from + 2).map((row) => [row[0], row[2], row[3], row[4], row[6]]);
    expect(lines).toEqual([
      ['大地集团', '定期', '电话', '2026-12-01 至 12-10', 'B3'],
      ['大地集团', '定期', '上门', '2026-12-01 至 12-31', 'B4'],
    ]);
  });

  test('prints across A4 with its header on each page', () => {
    expect(plansOf(visitPlanSheet, input)[0]!.print).toMatchObject({
      paper: 'A4',
      orientation: 'landscape',
      titleRows: '$1:$3',
      fitToWidth: true,
    });
  });
});
