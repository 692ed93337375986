import { found, naming, type Row } from './office';

/** Steps of complaints, repairs, services and visit reports against their deadlines. Today is 2026-11-20, a Friday. */

const missed = (findings: ReturnType<typeof found>, rule: string) =>
  naming(findings, 'deadline-missed', rule).map(({ severity, cell, params }) => [
    severity,
    cell,
    params['step'],
    params['deadline'],
    params['done'],
  ]);

describe('D1: ordinary complaints the same day, hard ones an answer within 3 workdays', () => {
  const at = (cells: Row) => missed(found({ complaints: [{ 答复时间: '', ...cells }] }, ['service-promise']), 'D1');

  test('settled the next day is late; a blank grade is 一般, and 轻微 goes with it', () => {
    const late = [['error', 'I2', '办结', '2026-11-10', '2026-11-11']];
    expect(at({ 办结日期: '2026-11-11' })).toEqual(late);
    expect(at({ 投诉等级: '轻微', 办结日期: '2026-11-11' })).toEqual(late);
    expect(at({ 办结日期: '2026-11-10' })).toEqual([]);
  });

  test('open and past its day is missed; received today it is open', () => {
    expect(at({})).toEqual([['error', 'I2', '办结', '2026-11-10', null]]);
    expect(at({ 受理时间: '2026-11-20' })).toEqual([]);
  });

  test('重要: Thursday 2026-11-12 and 3 workdays is Tuesday the 17th', () => {
    const hard = { 投诉等级: '重要', 受理时间: '2026-11-12' };
    expect(at({ ...hard, 答复时间: '2026-11-17' })).toEqual([]);
    expect(at({ ...hard, 答复时间: '2026-11-18' })).toEqual([['error', 'J2', '答复', '2026-11-17', '2026-11-18']]);
    // Who was told that all is settled was answered; closed later, without an answer written, it probably was not in time.
    expect(at({ ...hard, 办结日期: '2026-11-16' })).toEqual([]);
    expect(at({ ...hard, 办结日期: '2026-11-19' })).toEqual([['warning', 'J2', '答复', '2026-11-17', '2026-11-19']]);
  });

  test('an invalid complaint has no deadline', () => {
    expect(at({ 是否有效: '无效' })).toEqual([]);
  });
});

describe('G2, G3: grades of complaints', () => {
  const at = (cells: Row, rule = 'G2') =>
    missed(
      found({ complaints: [{ 上报时间: '', 答复时间: '2026-11-10', 告知时间: '', 客户要求时间: '', ...cells }] }, [
        'owner-service',
      ]),
      rule,
    );
  const closed = { 办结日期: '2026-11-11', 告知时间: '2026-11-11' };

  test('重要 to the supervisor within an hour: by the clock where both times are known', () => {
    const hard = { ...closed, 投诉等级: '重要' };
    expect(at({ ...hard, 上报时间: '2026-11-10 10:00' })).toEqual([]);
    expect(at({ ...hard, 上报时间: '2026-11-10 10:01' })).toEqual([
      ['warning', 'J2', '上报', '2026-11-10 10:00', '2026-11-10 10:01'],
    ]);
    expect(at({ ...hard, 上报时间: '2026-11-10' })).toEqual([]);
    expect(at({ ...hard, 上报时间: '2026-11-11' })).toEqual([
      ['error', 'J2', '上报', '2026-11-10 10:00', '2026-11-11'],
    ]);
  });

  test('重大 to the director the same day, answered within 2 days, settled within 10', () => {
    const grave = { ...closed, 投诉等级: '重大', 上报时间: '2026-11-10 18:00' };
    expect(at(grave)).toEqual([]);
    expect(at({ ...grave, 上报时间: '2026-11-11' })).toEqual([['error', 'J2', '上报', '2026-11-10', '2026-11-11']]);
    expect(at({ ...grave, 上报时间: '' })).toEqual([['warning', 'J2', '上报', '2026-11-10', null]]);
    expect(at({ ...grave, 答复时间: '2026-11-13' })).toEqual([['error', 'K2', '答复', '2026-11-12', '2026-11-13']]);
    expect(at({ ...grave, 受理时间: '2026-11-01', 答复时间: '2026-11-03', 上报时间: '2026-11-01', 办结日期: '2026-11-12', 告知时间: '2026-11-12' })).toEqual([
      ['error', 'I2', '办结', '2026-11-11', '2026-11-12'],
    ]); // prettier-ignore
  });

  test('轻微 within 2 days or by the time the customer asked for, later or earlier', () => {
    const slight = { 投诉等级: '轻微', 办结日期: '2026-11-14', 告知时间: '2026-11-14' };
    expect(at(slight)).toEqual([['error', 'I2', '办结', '2026-11-12', '2026-11-14']]);
    expect(at({ ...slight, 客户要求时间: '2026-11-15' })).toEqual([]);
    expect(at({ ...slight, 客户要求时间: '2026-11-11' })).toEqual([
      ['error', 'I2', '办结', '2026-11-11', '2026-11-14'],
    ]);
  });

  test('what the customer asked for moves no other deadline', () => {
    const hard = { 投诉等级: '重要', 上报时间: '2026-11-10', 办结日期: '2026-11-14', 告知时间: '2026-11-14' };
    expect(at({ ...hard, 客户要求时间: '2026-11-15' })).toEqual([['error', 'I2', '办结', '2026-11-13', '2026-11-14']]);
  });

  test('an hour after a day without a time ends with the next day', () => {
    const hard = { ...closed, 投诉等级: '重要', 受理时间: '2026-11-10' };
    expect(at({ ...hard, 上报时间: '2026-11-10 18:00' })).toEqual([]);
    expect(at({ ...hard, 上报时间: '2026-11-12' })).toHaveLength(1);
  });

  test('G3: the complainant is told the result the same day', () => {
    const settled = { 投诉等级: '重要', 上报时间: '2026-11-10', 办结日期: '2026-11-11' };
    expect(at({ ...settled, 告知时间: '2026-11-11' }, 'G3')).toEqual([]);
    expect(at({ ...settled, 告知时间: '2026-11-12' }, 'G3')).toEqual([
      ['error', 'L2', '告知结果', '2026-11-11', '2026-11-12'],
    ]);
    expect(at({ ...settled, 告知时间: '' }, 'G3')).toEqual([['warning', 'L2', '告知结果', '2026-11-11', null]]);
    expect(at({ ...settled, 办结日期: '', 告知时间: '' }, 'G3')).toEqual([]);
  });

  test('a step that has no column cannot be judged', () => {
    const findings = found({ complaints: [{ 投诉等级: '重大', 办结日期: '2026-11-11' }] }, ['owner-service']);
    expect(missed(findings, 'G2')).toEqual([]);
    expect(missed(findings, 'G3')).toEqual([]);
  });
});

describe('J1: a work order within 5 minutes, an urgent one attended within 15', () => {
  const at = (cells: Row) =>
    missed(found({ repairs: [{ 紧急程度: '', 到场时间: '', ...cells }] }, ['work-instruction']), 'J1');

  test('by the clock a warning, by the day an error', () => {
    expect(at({ 派工时间: '2026-11-10 09:05' })).toEqual([]);
    expect(at({ 派工时间: '2026-11-10 09:06' })).toEqual([
      ['warning', 'G2', '派工', '2026-11-10 09:05', '2026-11-10 09:06'],
    ]);
    expect(at({ 派工时间: '2026-11-11' })).toEqual([['error', 'G2', '派工', '2026-11-10 09:05', '2026-11-11']]);
    expect(at({ 派工时间: '2026-11-10' })).toEqual([]);
  });

  test('only an urgent one has to be attended at once', () => {
    const arrived = { 到场时间: '2026-11-10 09:16' };
    expect(at({ ...arrived, 紧急程度: '一般' })).toEqual([]);
    expect(at({ ...arrived, 紧急程度: '' })).toEqual([]);
    expect(at({ ...arrived, 紧急程度: '紧急' })).toEqual([
      ['warning', 'K2', '到场', '2026-11-10 09:15', '2026-11-10 09:16'],
    ]);
    expect(at({ 到场时间: '2026-11-10 09:15', 紧急程度: '特急' })).toEqual([]);
    expect(at({ 到场时间: '', 紧急程度: '紧急' })).toEqual([]);
  });
});

describe('B7: the report the day after, papers within 3 days, consent within a week', () => {
  const at = (cells: Row) =>
    missed(
      found({ visits: [{ 回访报告日期: '2026-11-11', 上交日期: '2026-11-13', 批准日期: '2026-11-17', ...cells }] }, ['company-customer']),
      'B7',
    ); // prettier-ignore

  test('each step by its own day', () => {
    expect(at({})).toEqual([]);
    expect(at({ 回访报告日期: '2026-11-12', 上交日期: '2026-11-14', 批准日期: '2026-11-18' })).toEqual([
      ['error', 'K2', '回访报告', '2026-11-11', '2026-11-12'],
      ['error', 'L2', '上交资料', '2026-11-13', '2026-11-14'],
      ['error', 'M2', '批准', '2026-11-17', '2026-11-18'],
    ]);
  });

  test('what is not written is not asked for', () => {
    expect(at({ 回访报告日期: '', 上交日期: '', 批准日期: '' })).toEqual([]);
  });
});

describe('L6: a suggestion is passed on within 10 minutes, answered within a day or by the time promised', () => {
  const row: Row = {
    服务编号: 'Y1',
    服务类别: '意见建议',
    客户姓名: '王芳',
    房号: '1-1-101',
    开始时间: '2026-11-10 09:00',
    转交时间: '2026-11-10 09:10',
    承诺时间: '',
    答复时间: '2026-11-11',
  };
  const at = (cells: Row) =>
    missed(
      found({ visits: [{ 回访日期: '2026-11-01' }], services: [{ ...row, ...cells }] }, ['delivery-experience']),
      'L6',
    );

  test('in time there is nothing to say', () => {
    expect(at({})).toEqual([]);
  });

  test('passed on in the eleventh minute, answered on the second day', () => {
    expect(at({ 转交时间: '2026-11-10 09:11', 答复时间: '2026-11-12' })).toEqual([
      ['warning', 'F2', '转交', '2026-11-10 09:10', '2026-11-10 09:11'],
      ['error', 'H2', '答复', '2026-11-11', '2026-11-12'],
    ]);
  });

  test('the time promised moves the deadline', () => {
    expect(at({ 承诺时间: '2026-11-15', 答复时间: '2026-11-15' })).toEqual([]);
    expect(at({ 承诺时间: '2026-11-15', 答复时间: '2026-11-16' })).toEqual([
      ['error', 'H2', '答复', '2026-11-15', '2026-11-16'],
    ]);
  });

  test('not answered when its day has passed: a warning; before visits are owed nobody asks', () => {
    expect(at({ 答复时间: '' })).toEqual([['warning', 'H2', '答复', '2026-11-11', null]]);
    expect(at({ 答复时间: '', 承诺时间: '2026-11-20' })).toEqual([]);
    expect(at({ 开始时间: '2026-10-10', 转交时间: '', 答复时间: '' })).toEqual([]);
  });

  test('other services have no such limit', () => {
    expect(at({ 服务类别: '特约服务', 转交时间: '2026-11-12', 答复时间: '' })).toEqual([]);
  });
});

describe('U2: a renovation is answered in 3 workdays, lasts 90 days at most, the deposit is back 5 workdays after the second check', () => {
  const row: Row = {
    服务编号: 'Z1',
    服务类别: '装修',
    客户姓名: '王芳',
    房号: '1-1-101',
    申请日期: '2026-07-31',
    批复日期: '2026-08-05',
    开工日期: '2026-08-06',
    验收日期: '2026-11-04',
    复查日期: '',
    退押金日期: '',
  };
  const at = (cells: Row) =>
    missed(found({ visits: [{ 回访日期: '2026-06-01' }], services: [{ ...row, ...cells }] }, ['owner-handbook']), 'U2');

  test('Friday 31 July and 3 workdays is Wednesday 5 August; 6 August and 90 days is 4 November', () => {
    expect(at({})).toEqual([]);
    expect(at({ 批复日期: '2026-08-06', 验收日期: '2026-11-05' })).toEqual([
      ['error', 'F2', '答复', '2026-08-05', '2026-08-06'],
      ['error', 'H2', '完工验收', '2026-11-04', '2026-11-05'],
    ]);
  });

  test('a renovation that still runs after 90 days', () => {
    expect(at({ 验收日期: '' })).toEqual([['warning', 'H2', '完工验收', '2026-11-04', null]]);
    expect(at({ 开工日期: '2026-08-22', 验收日期: '' })).toEqual([]);
  });

  test('the deposit: checked on Thursday 12 November, back by Thursday 19', () => {
    const checked = { 开工日期: '2026-07-20', 验收日期: '2026-09-10', 批复日期: '2026-08-04', 复查日期: '2026-11-12' };
    expect(at({ ...checked, 退押金日期: '2026-11-19' })).toEqual([]);
    expect(at(checked)).toEqual([['warning', 'J2', '退还押金', '2026-11-19', null]]);
    expect(at({ ...checked, 复查日期: '2026-11-13' })).toEqual([]);
  });
});
