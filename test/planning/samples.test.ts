import { candidatesFor } from '../../src/planning/candidates';
import type { RepairRow } from '../../src/registers/register';
import { A, day, ledgerOf, workbook, type Cells } from '../findings/workbooks';

/** Sixty homes, so that a month's sample may have three orders, and forty-one orders, of which 5 % are a little more than two. */
const customers = Array.from({ length: 54 }, (_, index): Cells => ({
  房号: `2-1-${101 + index}`,
  客户姓名: '赵大',
  联系电话: `139000012${String(index).padStart(2, '0')}`,
  入住状态: '已入住',
}));
const repairs = Array.from({ length: 41 }, (_, index): Cells => ({
  工单编号: `WX${index + 1}`,
  房号: `2-1-${101 + index}`,
  报修人: '赵大',
  报修时间: day('2026-11-02'),
  派工时间: day('2026-11-02'),
}));
const since: Cells = { 回访日期: day('2026-11-01') };

function onTheList(called: readonly string[]): string[] {
  const visits = called.map((order): Cells => ({
    房号: `2-1-${100 + Number(order.slice(2))}`,
    客户姓名: '赵大',
    回访类别: '维修',
    关联单号: order,
    回访日期: day('2026-11-10'),
  }));
  const { ledger } = ledgerOf(workbook({ customers, repairs, visits: [since, ...visits] }), A);
  return candidatesFor(ledger, day('2026-11-23')).map(({ reason }) => (reason.origin as RepairRow).orderId!);
}

describe("A3: a month's sample has 5 % of the orders, rounded up, and never more", () => {
  const drawn = onTheList([]);
  const others = repairs.map(({ 工单编号: order }) => String(order)).filter((order) => !drawn.includes(order));

  test('three of forty-one orders are drawn', () => {
    expect(drawn).toHaveLength(3);
  });

  test.each([1, 2, 3])('%i orders called that were not drawn leave so many fewer to call', (called) => {
    expect(onTheList(others.slice(0, called))).toHaveLength(3 - called);
  });

  test('a drawn order that was called is not called again', () => {
    expect(onTheList(drawn.slice(0, 1))).toEqual(drawn.slice(1));
  });
});
