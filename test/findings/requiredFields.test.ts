import { found, HOME, naming, places, type Row } from './office';

/** Cells that a rule wants filled, over what makes a row usable at all. */

describe('D2: every complaint is recorded and reported to the supervisor', () => {
  const D = ['service-promise'];
  const row: Row = { 受理人: '赵磊', 上报时间: '2026-11-10 10:00' };
  const at = (cells: Row) => naming(found({ complaints: [{ ...row, ...cells }] }, D), 'required', 'D2');

  test('受理人 and 上报时间 are warnings', () => {
    expect(at({ 受理人: '', 上报时间: '不详' })).toMatchObject([
      { severity: 'warning', cell: 'J2', field: 'receiver', params: { rules: ['D2'] } },
      { severity: 'warning', cell: 'K2', field: 'escalatedAt' },
    ]);
    expect(at({})).toEqual([]);
  });

  test('受理时间 and 投诉内容 are errors once, in the name of the rule', () => {
    const findings = found({ complaints: [{ ...row, 投诉内容: '' }] }, D).filter(({ code }) => code === 'required');
    expect(findings).toMatchObject([{ severity: 'error', cell: 'E2', params: { rules: ['D2'] } }]);
  });

  test('what stands there and cannot be read is no empty cell', () => {
    expect(at({ 上报时间: '当天' })).toEqual([]);
  });

  test('a register without 上报时间 is one hint, however many rows it has', () => {
    const findings = found(
      { complaints: [{ 受理人: '赵磊' }, { 受理人: '赵磊', 房号: '1-1-103', 投诉人: '张敏' }] },
      D,
    );
    expect(naming(findings, 'column-missing', 'D2')).toMatchObject([
      { severity: 'hint', sheet: '投诉登记表', field: 'escalatedAt', cell: null, params: { field: '上报时间' } },
    ]);
  });

  test('another regulation asks for neither', () => {
    const findings = found({ complaints: [{ ...row, 受理人: '', 上报时间: '' }] }, ['residential-park']);
    expect(findings.filter(({ field }) => field === 'receiver' || field === 'escalatedAt')).toEqual([]);
  });
});

describe('H4: a closed complaint was confirmed, passed to a department, and its result returned', () => {
  const H = ['online-shop'];
  const row: Row = { 经理确认: '', 责任部门: '', 告知时间: '' };
  const at = (cells: Row) => places(naming(found({ complaints: [{ ...row, ...cells }] }, H), 'required', 'H4'));

  test('once it is closed', () => {
    expect(at({ 办结日期: '2026-11-12' }).sort()).toEqual(['G2', 'J2', 'K2']);
    expect(at({ 办结日期: '2026-11-12', 经理确认: '陈', 责任部门: '客服', 告知时间: '2026-11-12' })).toEqual([]);
  });

  test('not while it is open, and not on the day of closing', () => {
    expect(at({})).toEqual([]);
    expect(at({ 办结日期: '2026-11-20' })).toEqual([]);
  });
});

describe('K1: a contract that ends within two months is assigned to somebody', () => {
  const at = (end: string, steward = '', since = '2026-09-01') => {
    const customers = [HOME('1-1-101', '王芳', { 合同到期日: end, 客户经理: steward })];
    return places(naming(found({ customers, visits: [{ 回访日期: since }] }, ['renewal']), 'required', 'K1'));
  };

  test('today is 2026-11-20: what ends on 2027-01-20 has to be assigned, a day later not yet', () => {
    expect(at('2027-01-20')).toEqual(['F2']);
    expect(at('2027-01-21')).toEqual([]);
    expect(at('2027-01-20', '李明')).toEqual([]);
  });

  test('a contract that ended is held against the office only where it had to be assigned since visits are owed', () => {
    expect(at('2026-11-05')).toEqual(['F2']);
    expect(at('2026-10-15')).toEqual([]);
  });

  test('a contract that ends in the next days is still to be assigned', () => {
    expect(at('2026-11-25', '', '2026-11-01')).toEqual(['F2']);
    expect(at('2026-11-19', '', '2026-11-01')).toEqual([]);
  });
});
