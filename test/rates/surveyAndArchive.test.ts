import { computeRates } from '../../src/rates/computeRates';
import { ledgerOf, registersOf } from '../visits/office';
import { archiveRates } from '../../src/rates/archiveRates';
import { fraction, ratesOf } from './figures';

const homes = ['1-1-101', '1-1-102', '1-1-103', '1-1-104'];

describe('意见征询 (registers.md §4, M3)', () => {
  const surveys = [
    { room: homes[0]!, sent: '2026-10-20', returned: '2026-10-25', items: { 保安: '较满意', 清洁: '满意' } },
    { room: homes[1]!, sent: '2026-10-20', returned: '2026-11-02', items: { 保安: '不满意' } },
    { room: homes[2]!, sent: '2026-10-20' },
  ];
  const find = ratesOf({ homes, surveys });

  test('覆盖率 = sent / households', () => {
    expect(fraction(find('survey-coverage'))).toBe('3/4');
  });

  test('回收率 = valid returns / sent, of the forms sent in the month', () => {
    expect(fraction(find('survey-return-rate'))).toBe('2/3');
  });

  test('a form that came back empty is no valid return', () => {
    const empty = [...surveys, { room: homes[3]!, sent: '2026-10-20', returned: '2026-10-21' }];
    expect(fraction(ratesOf({ homes, surveys: empty })('survey-return-rate'))).toBe('2/4');
  });

  test('满意率 per item, of the forms returned in the month', () => {
    expect(fraction(find('survey-satisfaction-rate', { item: '保安' }))).toBe('1/1');
    const november = ratesOf({ homes, surveys }, '2026-11');
    expect(fraction(november('survey-satisfaction-rate', { item: '保安' }))).toBe('0/1');
    expect(() => november('survey-satisfaction-rate', { item: '清洁' })).toThrow('0 rates');
  });

  test('a month without forms has none of these rates', () => {
    const ids = computeRates(ledgerOf({ homes, surveys }), '2026-08').map(({ rate }) => rate);
    expect(ids.filter((id) => id.startsWith('survey'))).toEqual([]);
  });
});

describe('archive-completeness = filled cells / cells of the fields whose columns exist', () => {
  test('B9: room, name and phone of every row', () => {
    const rate = ratesOf({
      homes: [
        { room: homes[0]!, phones: ['13900001111'] },
        { room: homes[1]!, name: null },
      ],
    })('archive-completeness');
    expect(fraction(rate)).toBe('4/6');
    expect(rate.members.map(({ counted, adds }) => [counted, adds])).toEqual([
      [true, { numerator: 3, denominator: 3 }],
      [false, { numerator: 1, denominator: 3 }],
    ]);
  });

  test('a column that exists counts for every row', () => {
    const find = ratesOf({
      homes: [{ room: homes[0]!, birthday: '1980-02-03' }],
      customerColumns: ['birthday', 'contractEnd'],
    });
    expect(fraction(find('archive-completeness'))).toBe('3/5');
  });

  test('what stands in the cell but cannot be read is filled; 待补 and / are not', () => {
    const registers = registersOf({ homes: [{ room: homes[0]! }, { room: homes[1]! }, { room: homes[2]! }] });
    const source = registers.customers[0]!.source;
    const values = [
      ['房号', '姓名', '电话'],
      [homes[0]!, '甲', '见附页'],
      [homes[1]!, '乙', '待补'],
      [homes[2]!, '丙', '/'],
    ];
    const sheet = { ...source, grid: { ...source.grid, values } };
    const customers = registers.customers.map((row) => ({ ...row, source: sheet }));
    const ledger = ledgerOf({});
    const [rate] = archiveRates({ ...ledger, registers: { ...registers, customers } });
    expect(fraction(rate!)).toBe('7/9');
  });
});
