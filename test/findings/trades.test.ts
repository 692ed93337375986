import { found, HOME, naming, type Row } from './office';

/** Problems found in visits, matters that go first, VIPs kept, visits owed in several steps. Today is 2026-11-20. */

describe('problems found in a visit go to the repairers', () => {
  const visit: Row = { 回访日期: '2026-11-10 10:00', 回访类别: '装修', 满意度: '不满意' };
  const order: Row = {
    房号: '1-1-101',
    报修人: '王芳',
    报修时间: '2026-11-10 14:00',
    派工时间: '',
    到场时间: '2026-11-11 09:00',
  };
  const late = (repairs: readonly Row[], cells: Row = {}, pack = 'home-decoration', rule = 'E1') =>
    naming(found({ visits: [{ ...visit, ...cells }], repairs }, [pack]), 'deadline-missed', rule).map(
      ({ severity, sheet, cell, params }) => [severity, sheet, cell, params['deadline'], params['done']],
    );

  test('E1: a repairer on site within 24 hours', () => {
    expect(late([order])).toEqual([]);
    expect(late([{ ...order, 到场时间: '2026-11-11 10:01' }])).toEqual([
      ['warning', '回访记录表', 'I2', '2026-11-11', '2026-11-11 10:01'],
    ]);
    expect(late([{ ...order, 到场时间: '2026-11-12' }])).toEqual([
      ['warning', '回访记录表', 'I2', '2026-11-11', '2026-11-12'],
    ]);
  });

  test('E1: no work order of the customer, or only an earlier one', () => {
    const missed = [['warning', '回访记录表', 'I2', '2026-11-11', null]];
    expect(late([{}])).toEqual(missed);
    expect(late([{ ...order, 报修时间: '2026-11-08', 到场时间: '2026-11-09' }])).toEqual(missed);
  });

  test('a satisfied customer has no problem, nor one visited today', () => {
    expect(late([{}], { 满意度: '满意' })).toEqual([]);
    expect(late([{}], { 回访日期: '2026-11-20' })).toEqual([]);
  });

  test('G1: of a repair visit only, by the end of the month', () => {
    const repair = { 回访类别: '维修', 回访日期: '2026-10-20', 回访人: '赵磊、钱勇' };
    expect(late([{}], repair, 'owner-service', 'G1')).toEqual([['warning', '回访记录表', 'I2', '2026-10-31', null]]);
    expect(late([{}], { ...repair, 回访日期: '2026-11-10' }, 'owner-service', 'G1')).toEqual([]);
    expect(late([{}], { ...repair, 回访类别: '投诉' }, 'owner-service', 'G1')).toEqual([]);
  });

  test('without a repair register it cannot be checked: one hint, only where something was found', () => {
    const hints = (cells: Row) =>
      naming(found({ visits: [{ ...visit, ...cells }] }, ['home-decoration']), 'register-missing', 'E1');
    expect(hints({})).toMatchObject([{ severity: 'hint', register: 'repairs', sheet: null }]);
    expect(hints({ 满意度: '满意' })).toEqual([]);
  });
});

describe('O4: the same matter told to different departments goes first', () => {
  const twice = [{}, { 责任部门: '客服部', 受理时间: '2026-11-12' }];
  const repeats = (pack: string) =>
    found({ complaints: twice }, [pack]).filter(({ code }) => code === 'repeat-complaint');

  test('a warning that names the rule; elsewhere a hint', () => {
    expect(repeats('real-estate')).toMatchObject([{ severity: 'warning', cell: 'A3', params: { rules: ['O4'] } }]);
    expect(repeats('residential-park')).toMatchObject([{ severity: 'hint', cell: 'A3' }]);
    expect(repeats('residential-park')[0]!.params).not.toHaveProperty('rules');
  });
});

describe('P4: each salesperson keeps at least ten VIPs', () => {
  const customer = (at: number, steward: string, more: Row = {}): Row =>
    HOME(`1-1-${101 + at}`, `客户${at}`, { 导购: steward, 成交日期: '2026-03-01', 成交金额: 30000, ...more });
  const customers = [
    ...Array.from({ length: 10 }, (_, at) => customer(at, '李明')),
    ...Array.from({ length: 9 }, (_, at) => customer(20 + at, '陈红')),
    customer(40, '陈红', { 成交金额: 29999 }),
  ].map((row, at) => ({ ...row, 联系电话: `138000${String(10_000 + at)}` }));
  const on = (options: object = { points: true }) => ({
    options: { fairIsSatisfied: null, ratherIsSatisfied: null, dueFrom: null, matterDays: 7, recordAnswersSeveral: false, complaintRateBase: 'households' as const, managedArea: null, rankFrom: 30, fines: false, points: false, ...options },
  }); // prettier-ignore
  const few = (changes: ReturnType<typeof on>, staff?: readonly Row[]) =>
    naming(found({ customers, ...(staff ? { staff } : {}) }, ['vip-points'], changes), 'quota-missed', 'P4');

  test('ten are enough, nine and a customer below the amount are not: a warning at the first row', () => {
    expect(few(on())).toMatchObject([
      { severity: 'warning', sheet: '客户档案', cell: 'E12', params: { done: 9, least: 10 } },
    ]);
  });

  test('a salesperson of the staff table without any customer keeps none', () => {
    const staff = [
      { 姓名: '周平', 岗位: '销售顾问' },
      { 姓名: '吴刚', 岗位: '维修工' },
    ];
    expect(few(on(), staff).map(({ sheet, params }) => [sheet, params['done']])).toEqual([
      ['客户档案', 9],
      ['人员表', 0],
    ]);
  });

  test('the parameters name nobody', () => {
    expect(JSON.stringify(few(on())[0]!.params)).not.toContain('陈红');
  });

  test('points are off unless the office turns them on', () => {
    expect(few(on({}))).toEqual([]);
  });
});

describe('visits owed in several steps', () => {
  test('Q1: each step is a finding of its own, with the name of the step', () => {
    const customers = [HOME('1-1-101', '王芳', { 交车日期: '2026-10-20 10:00', 销售顾问: '李明' })];
    const visits = [{ 回访日期: '2026-10-20 11:00', 回访类别: '交付', 回访人: '李明' }];
    const missed = naming(found({ customers, visits }, ['car-delivery']), 'visit-missed', 'Q1');
    expect(missed.map(({ params }) => [params['step'], params['visit'], params['deadline']])).toEqual([
      ['三日内', '交付回访（三日内）', '2026-10-23'],
      ['七日', '交付回访（七日）', '2026-10-27'],
      ['一个月', '交付回访（一个月）', '2026-11-20'],
    ]);
    expect(new Set(missed.map(({ subject }) => subject)).size).toBe(3);
  });

  test('H2: a greeting is missed by the name of its festival', () => {
    const customers = [HOME('1-1-101', '王芳')];
    const missed = naming(
      found({ customers, visits: [{ 回访日期: '2026-09-20' }] }, ['online-shop']),
      'visit-missed',
      'H2',
    );
    expect(missed.map(({ params }) => [params['visit'], params['deadline']])).toEqual([
      ['节日回访（中秋）', '2026-09-25'],
      ['节日回访（国庆）', '2026-10-01'],
    ]);
  });

  test('R1: what was answered 否 and not followed up is missed at the visit, by its question', () => {
    const customers = [HOME('1-1-101', '王芳', { 投保日期: '2026-09-01' })];
    const visits = [{ 回访日期: '2026-09-05', 回访类别: '投保', 是否收到合同: '否', 是否本人签名: '是' }];
    expect(naming(found({ customers, visits }, ['insurance-letter']), 'visit-missed', 'R1')).toMatchObject([
      { sheet: '回访记录表', cell: 'A2', params: { visit: '投保回访（问题跟进：收到合同）' } },
    ]);
  });

  test('R2: a letter whose questions came back answered is a visit, one that came back blank is none', () => {
    const customers = [HOME('1-1-101', '王芳', { 投保日期: '2026-11-02' })];
    const letter = { 回访日期: '2026-11-08', 回访类别: '投保', 回访方式: '信函', 接触结果: '', 满意度: '' };
    const missed = (answer: string) => {
      const whole = {
        回访日期: '2026-11-01',
        房号: '1-1-102',
        客户姓名: '李强',
        回访类别: '投保',
        是否收到合同: '是',
        是否本人签名: '是',
      };
      const visits = [{ ...letter, 是否收到合同: answer, 是否本人签名: answer }, whole];
      return naming(found({ customers, visits }, ['insurance-letter']), 'visit-missed', 'R2').length;
    };
    expect(missed('是')).toBe(0);
    expect(missed('')).toBe(1);
  });

  test('a kind owed once keeps its plain name', () => {
    const complaints = [{ 受理时间: '2026-10-02', 办结日期: '2026-10-05' }];
    const missed = found({ complaints, visits: [{ 回访日期: '2026-10-01' }] }, ['work-instruction']).filter(
      ({ code }) => code === 'visit-missed',
    );
    expect(missed).toMatchObject([{ params: { visit: '投诉回访', step: null } }]);
  });
});

describe('dates of the other regulations', () => {
  const dates = (findings: ReturnType<typeof found>) =>
    findings
      .filter(({ code }) => code === 'date-order' || code === 'date-future')
      .map(({ code, cell }) => [code, cell]);

  test('date-order: reported before the visit, arrived before the call, escalated before it was received', () => {
    const visits = [{ 回访报告日期: '2026-11-09' }];
    const complaints = [{ 上报时间: '2026-11-10 08:00' }];
    const repairs = [{ 到场时间: '2026-11-10 08:30' }];
    expect(dates(found({ visits, complaints, repairs }, ['residential-park']))).toEqual([
      ['date-order', 'K2'],
      ['date-order', 'J2'],
      ['date-order', 'J2'],
    ]);
  });

  test('date-future: what has happened cannot lie after today; a correction may be planned', () => {
    const visits = [{ 上交日期: '2026-11-21', 整改日期: '2026-12-01' }];
    expect(dates(found({ visits }, ['residential-park']))).toEqual([['date-future', 'K2']]);
  });

  test('a birthday without a year is before no other date', () => {
    const homes = (birthday: string) => [HOME('1-1-101', '王芳', { 生日: birthday, 入住日期: '1998-06-01' })];
    expect(dates(found({ customers: homes('5月3日') }, ['residential-park']))).toEqual([]);
    expect(dates(found({ customers: homes('1999-05-03') }, ['residential-park']))).toEqual([['date-order', 'F2']]);
  });

  test('a day the customer wished for may lie ahead', () => {
    const complaints = [{ 客户要求时间: '2026-12-24', 办结日期: '2026-11-12' }];
    expect(dates(found({ complaints }, ['residential-park']))).toEqual([]);
  });
});
