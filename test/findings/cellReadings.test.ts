import { cellReadings } from '../../src/findings/cellReadings';
import { partyOf, visit } from '../planning/office';
import { check, day, only, places } from './workbooks';

/** registers.md §4: what is merely written another way is never an error. */
describe('what reading the cells brings up', () => {
  test('an ordinary office has no findings', () => {
    expect(check({ visits: [{}], complaints: [{}], repairs: [{}] })).toEqual([]);
  });

  test('date-impossible: 2026-02-30 is no day; an error without a fix', () => {
    const [finding, ...rest] = check({ visits: [{ 登记时间: '2026-02-30' }] });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      code: 'date-impossible',
      severity: 'error',
      register: 'visits',
      sheet: '回访记录表',
      cell: 'O2',
      field: 'recordedAt',
      value: '2026-02-30',
      fix: null,
    });
  });

  test('date-unreadable: 即时 is no date', () => {
    const found = check({ complaints: [{ 办结日期: '持续进行' }] });
    expect(found).toMatchObject([{ code: 'date-unreadable', severity: 'error', cell: 'J2', fix: null }]);
  });

  test('a date written as text is no error, and its fix is a serial number with a format', () => {
    const found = check({
      visits: [{ 回访日期: '2026.11.10' }, { 回访日期: '2026年11月10日 14:30', 房号: '1-1-104', 客户姓名: '刘洋' }],
    });
    expect(found.every(({ severity }) => severity === 'hint')).toBe(true);
    expect(found.map(({ fix }) => fix)).toEqual([
      { sheet: '回访记录表', cell: 'B2', before: '2026.11.10', after: day('2026-11-10'), numberFormat: 'yyyy-mm-dd' },
      {
        sheet: '回访记录表',
        cell: 'B3',
        before: '2026年11月10日 14:30',
        after: day('2026-11-10') + 870 / 1440,
        numberFormat: 'yyyy-mm-dd hh:mm',
      },
    ]);
  });

  test('text-untidy: blanks and invisible characters can be tidied away', () => {
    const found = check({ visits: [{ 回访人: ' 赵磊\u200b' }] });
    expect(found).toMatchObject([
      { code: 'text-untidy', severity: 'hint', cell: 'H2', fix: { before: ' 赵磊\u200b', after: '赵磊' } },
    ]);
  });

  test('value-variant: 很好 can become 非常满意', () => {
    const found = check({ visits: [{ 满意度: '很好' }] });
    expect(found).toMatchObject([{ code: 'value-variant', severity: 'hint', cell: 'J2', fix: { after: '非常满意' } }]);
  });

  test('value-unknown: a rating nobody knows cannot be counted; no fix', () => {
    const found = only(check({ visits: [{ 满意度: '见附件' }] }), 'value-unknown');
    expect(found).toMatchObject([{ severity: 'error', cell: 'J2', fix: null }]);
  });

  test('value-unknown: where no figure stands on the word, it is a warning', () => {
    expect(only(check({ complaints: [{ 投诉来源: '飞鸽传书' }] }), 'value-unknown')).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  test('phone-invalid and phone-placeholder: neither gets a fix', () => {
    const found = check({
      customers: [
        { 房号: '1-1-104', 联系电话: '1380000' },
        { 房号: '1-1-105', 联系电话: '18999999999' },
      ],
    });
    expect(places(found)).toEqual(['phone-invalid 客户档案!D5', 'phone-placeholder 客户档案!D6']);
    expect(found.map(({ severity, fix }) => [severity, fix])).toEqual([
      ['error', null],
      ['warning', null],
    ]);
  });

  test('ditto: 同上 is filled in with what stands above', () => {
    const found = check({
      complaints: [{}, { 房号: '1-1-104', 投诉人: '刘洋', 投诉类别: '停车管理', 责任部门: '同上' }],
    });
    expect(found).toMatchObject([
      { code: 'ditto', severity: 'hint', cell: 'H3', fix: { before: '同上', after: '工程部' } },
    ]);
  });

  test('room-unreadable: 老地方 is no home; an error at the room, and not an unknown customer as well', () => {
    const found = check({ repairs: [{ 房号: '老地方' }] });
    expect(places(found)).toEqual(['room-unreadable 维修工单!C2']);
  });

  test('a guess is never a fix, whoever proposes it', () => {
    const note = { field: 'satisfaction', column: 3, code: 'value-unknown', params: {}, proposal: { value: '满意' } };
    expect(cellReadings([visit(partyOf(null), { notes: [note] })])).toMatchObject([
      { code: 'value-unknown', fix: null },
    ]);
    const untidy = { ...note, code: 'text-untidy' };
    expect(cellReadings([visit(partyOf(null), { notes: [untidy] })])).toMatchObject([{ fix: { after: '满意' } }]);
  });
});
