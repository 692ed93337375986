import { found, naming, type Row } from './office';

/** How records are kept, where other regulations than A and J say it. */

const late = (cells: Row, packs: string[]) => naming(found({ visits: [cells] }, packs), 'record-late', 'B6');

test('B6: the record is made on the day of the visit, an hour later or not', () => {
  const B = ['company-customer'];
  expect(late({ 登记时间: '2026-11-10 23:50' }, B)).toEqual([]);
  expect(late({ 回访日期: '2026-11-10 23:40', 登记时间: '2026-11-11 00:10' }, B)).toMatchObject([
    { severity: 'error' },
  ]);
  expect(late({ 登记时间: '2026-11-11' }, B)).toHaveLength(1);
});

test('B6 with J7: the same day is asked for, not 24 hours, until the office chooses J7', () => {
  const both = ['company-customer', 'work-instruction'];
  const next = { 回访日期: '2026-11-10 15:00', 登记时间: '2026-11-11 09:00' };
  expect(late(next, both)).toHaveLength(1);
  const chosen = found({ visits: [next] }, both, { choices: { recordedWithin: 'J7' } });
  expect(chosen.filter(({ code }) => code === 'record-late')).toEqual([]);
});

test('B8: each record carries the supervisor’s opinion', () => {
  const missing = (review: string) =>
    naming(
      found({ visits: [{ 审阅意见: review }, { 审阅意见: '同意', 房号: '1-1-102', 客户姓名: '李强' }] }, [
        'company-customer',
      ]),
      'review-missing',
      'B8',
    );
  expect(missing('')).toHaveLength(1);
  expect(missing('情况属实')).toEqual([]);
});

test.each([
  ['C3', 'property-c'],
  ['O3', 'real-estate'],
])('C3, O3: what cannot be settled at once gets a promised time (%s)', (rule, pack) => {
  const wish = { 回访内容: '希望加强夜间巡逻', 承诺答复时间: '' };
  const missing = (cells: Row) => naming(found({ visits: [{ ...wish, ...cells }] }, [pack]), 'promise-missing', rule);
  expect(missing({})).toHaveLength(1);
  expect(missing({ 承诺答复时间: '2026-11-15' })).toEqual([]);
  expect(missing({ 回访内容: '没有意见' })).toEqual([]);
});
