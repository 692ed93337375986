import { workCalendar } from '../../../src/reports/special/workCalendar';
import { schemaErrors } from '../../workbench/validate';
import { day as on } from '../../findings/workbooks';
import { ledgerOfBook, settingsOf } from './book';
import { calculated, inputOf, plansOf } from './calculated';

const customers = [
  ['项目', '房号', '客户姓名', '入住日期'],
  ['东苑', '1-1-101', '王芳', on('2027-02-28')],
  ['东苑', '1-1-102', '李强', on('2027-02-28')],
];
const packs = ['grid-company', 'delivery-experience', 'real-estate', 'work-instruction'];
const ledgerOf = (of: readonly string[], today?: string) =>
  ledgerOfBook({ 客户档案: customers }, of, settingsOf(), today);

describe('工作日历', () => {
  test('shows the month after the one summed up and the current one (I1, O1)', async () => {
    const { shown, bytes } = await calculated(plansOf(workCalendar, inputOf(ledgerOf(packs), '2026-09')));
    const { rows } = shown('工作日历');
    const months = rows.flatMap((row) =>
      /^\d{4}-\d{2} 到期/.test(String(row[0])) ? [String(row[0]).slice(0, 7)] : [],
    );
    expect(months).toEqual(['2026-10', '2026-11']);
    const figures = rows.filter((row) => row[1] === '各单位上报服务数据');
    expect(figures.map((row) => row.slice(0, 7))).toEqual([
      ['2026-10-15（星期四）', '各单位上报服务数据', '2026-09-01 至 2026-09-30', '', 'I1', '已过', ''],
      // The 15th is a Sunday.
      [
        '2026-11-15（星期日）',
        '各单位上报服务数据',
        '2026-10-01 至 2026-10-31',
        '',
        'I1',
        '已过',
        '休息日，2026-11-13 前',
      ],
    ]);
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  test('says of each task whether it is past, today or how many days are left (L4)', async () => {
    const { shown } = await calculated(plansOf(workCalendar, inputOf(ledgerOf(packs), '2026-10')));
    const { rows } = shown('工作日历');
    const from = rows.findIndex((row) => row[0] === '交付倒排');
    expect(rows.slice(from + 2, from + 10).map((row) => [row[0], row[5]])).toEqual([
      ['2026-09-28（星期一）', '已过'],
      // One hundred days before 28 February 2027 is today.
      ['2026-11-20（星期五）', '今天'],
      ['2026-11-28（星期六）', '还有 8 天'],
      ['2026-12-20（星期日）', '还有 30 天'],
      ['2026-12-28（星期一）', '还有 38 天'],
      ['2027-01-09（星期六）', '还有 50 天'],
      ['2027-01-19（星期二）', '还有 60 天'],
      ['2027-01-28（星期四）', '还有 69 天'],
    ]);
    expect(rows[from + 2]![2]).toBe('东苑 2027-02-28（2 户）');
  });

  test('lists once what always holds, with the posts (J7, J9, J10)', async () => {
    const { shown } = await calculated(plansOf(workCalendar, inputOf(ledgerOf(packs))));
    const sheet = shown('工作日历');
    const standing = sheet.rows.slice(sheet.rows.findIndex((row) => row[0] === '常年执行的要求') + 1);
    expect(standing.find((row) => row[4] === 'J10')!.slice(0, 4)).toEqual([
      '始终',
      '客户资料只供经理和助理查阅',
      '',
      '管理处经理、助理',
    ]);
    expect(standing.find((row) => row[4] === 'J9')![0]).toBe('每天');
    expect(standing.find((row) => row[4] === 'J7')![1]).toBe('回访记录保存 2 年');
  });

  test('is no sheet where there is nothing to do by a day and nothing that somebody must keep (A7, A9)', () => {
    const input = inputOf(ledgerOf(['residential-park']));
    expect(workCalendar.askedBy(input.ledger.regulation)).toEqual(['A7', 'A9']);
    expect(workCalendar.make(input)).toBeNull();
    expect(workCalendar.make(inputOf(ledgerOf(['service-promise'])))).not.toBeNull();
  });
});
