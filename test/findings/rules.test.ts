import { checkLedger } from '../../src/findings/checkLedger';
import { A, check, day, J, ledgerOf, only, places, sheet, workbook } from './workbooks';

const onsite = { 回访方式: '上门', 接触结果: '面谈' };

describe('evidence of a visit', () => {
  test('unsigned-onsite (A5, J7): an onsite visit that reached somebody carries a signature', () => {
    for (const packs of [A, J]) {
      expect(check({ visits: [onsite] }, packs)).toMatchObject([
        { code: 'unsigned-onsite', severity: 'error', cell: 'M2', params: { rules: [packs === A ? 'A5' : 'J7'] } },
      ]);
      expect(check({ visits: [{ ...onsite, 客户签名: '王芳' }] }, packs)).toEqual([]);
    }
  });

  test('who was not at home cannot sign', () => {
    expect(check({ visits: [{ ...onsite, 接触结果: '家中无人', 满意度: '' }] })).toEqual([]);
  });

  test('a register without a column for signatures is one finding, not one a row', () => {
    const found = check({
      visits: [onsite, { ...onsite, 房号: '1-1-104', 客户姓名: '刘洋' }],
      without: ['回访记录表.客户签名'],
    });
    expect(found).toMatchObject([{ code: 'column-missing', field: 'signature', cell: null }]);
  });

  test('refusal-unexplained: 拒签 without a word why; with one the visit stays unsigned, as a warning', () => {
    const refused = { ...onsite, 客户签名: '拒签' };
    expect(check({ visits: [refused] })).toMatchObject([
      { code: 'refusal-unexplained', severity: 'warning', cell: 'N2' },
    ]);
    expect(check({ visits: [{ ...refused, 拒签说明: '业主赶时间，口头表示满意' }] })).toMatchObject([
      { code: 'unsigned-onsite', severity: 'warning', cell: 'M2' },
    ]);
  });

  test('phone-unmarked (A5): a call got through and nothing says 电话; J asks for no mark and wants the channel', () => {
    const call = { 回访方式: '' };
    expect(places(check({ visits: [call] }, A))).toEqual(['phone-unmarked 回访记录表!G2']);
    expect(places(check({ visits: [call] }, J))).toEqual(['required 回访记录表!G2']);
  });

  test('电话回访 in the text is a mark', () => {
    expect(only(check({ visits: [{ 回访方式: '', 回访内容: '电话回访，业主满意' }] }), 'phone-unmarked')).toEqual([]);
  });
});

describe('how records are kept', () => {
  test('record-late (J7: 24 hours; A: no limit)', () => {
    const late = { 回访日期: day('2026-11-10') + 0.5, 登记时间: day('2026-11-12') };
    expect(check({ visits: [late] }, J)).toMatchObject([{ code: 'record-late', severity: 'error', cell: 'O2' }]);
    expect(check({ visits: [late] }, A)).toEqual([]);
  });

  test('the next day without a time may have been within 24 hours', () => {
    expect(check({ visits: [{ 登记时间: day('2026-11-11') }] }, J)).toEqual([]);
  });

  test('25 hours with both times known are late', () => {
    const at = day('2026-11-10') + 9 / 24;
    expect(places(check({ visits: [{ 回访日期: at, 登记时间: at + 25 / 24 }] }, J))).toEqual([
      'record-late 回访记录表!O2',
    ]);
    expect(check({ visits: [{ 回访日期: at, 登记时间: at + 1 }] }, J)).toEqual([]);
  });

  test('review-missing (A4, J7), but not for what was done today', () => {
    expect(check({ visits: [{ 审阅意见: '' }] }, J)).toMatchObject([
      { code: 'review-missing', cell: 'P2', params: { rules: ['J7'] } },
    ]);
    expect(check({ visits: [{ 审阅意见: '', 回访日期: day('2026-11-20'), 登记时间: '' }] }, J)).toEqual([]);
  });

  test('rating-missing: reached and not rated', () => {
    expect(places(check({ visits: [{ 满意度: '' }] }))).toEqual(['rating-missing 回访记录表!J2']);
    expect(check({ visits: [{ 满意度: '', 接触结果: '无人接听' }] })).toEqual([]);
  });

  test('promise-missing (A6): an opinion or a dissatisfied answer that nobody settled at once; J asks for none', () => {
    const wish = { 回访内容: '希望加强夜间巡逻' };
    const angry = { 满意度: '不满意', 房号: '1-1-104', 客户姓名: '刘洋' };
    expect(places(check({ visits: [wish, angry] }, A))).toEqual([
      'promise-missing 回访记录表!L2',
      'promise-missing 回访记录表!L3',
    ]);
    expect(check({ visits: [wish, angry] }, J)).toEqual([]);
  });

  test.each(['无其他意见', '业主表示满意', '希望加强巡逻，已当场答复', '没有建议'])(
    '%s wants no promise',
    (content) => {
      expect(check({ visits: [{ 回访内容: content }] })).toEqual([]);
    },
  );

  test('a promised time is enough', () => {
    expect(check({ visits: [{ 满意度: '不满意', 承诺答复时间: day('2026-11-25') }] })).toEqual([]);
  });
});

describe('complaints', () => {
  const first = { 受理时间: day('2026-11-02'), 责任部门: '工程部' };
  const again = { 受理时间: day('2026-11-09'), 责任部门: '客服部', 投诉内容: '楼道照明灯还是不亮' };

  test('repeat-complaint (A9): one matter told to two departments within 7 days, a hint at the second row', () => {
    expect(check({ complaints: [first, again] })).toMatchObject([
      { code: 'repeat-complaint', severity: 'hint', sheet: '投诉登记表', cell: 'A3', related: [{ cell: 'A2' }] },
    ]);
  });

  test('one number for both rows of a matter is no duplicate', () => {
    const found = check({
      complaints: [
        { ...first, 投诉编号: 'TS9' },
        { ...again, 投诉编号: 'TS9' },
      ],
    });
    expect(places(found)).toEqual(['repeat-complaint 投诉登记表!A3']);
  });

  test('8 days apart they are two matters', () => {
    expect(check({ complaints: [first, { ...again, 受理时间: day('2026-11-10') }] })).toEqual([]);
  });

  test('reply-letter-missing (A10): a written reply only, and none attached; J exempts nobody', () => {
    const row = { 投诉来源: '上级转呈', 投诉内容: '楼道照明灯不亮，只需复函' };
    expect(check({ complaints: [row] }, A)).toMatchObject([
      { code: 'reply-letter-missing', cell: 'L2', params: { rule: 'A10' } },
    ]);
    expect(check({ complaints: [row] }, J)).toEqual([]);
    expect(check({ complaints: [{ ...row, 复函: '复函202611-3' }] }, A)).toEqual([]);
  });

  test('A10: the row may say 只需复函 in 备注, too', () => {
    const grid = workbook({
      extra: [
        sheet('投诉登记表2', [
          ['投诉编号', '受理时间', '房号', '投诉人', '投诉内容', '办结日期', '复函', '备注'],
          ['TS8', day('2026-10-12'), '1-1-102', '李强', '停车费过高', day('2026-10-13'), '', '上级只需复函'],
        ]),
      ],
      visits: [{ 回访日期: day('2026-10-01'), 登记时间: '' }],
    });
    const { ledger, problems } = ledgerOf(grid, A);
    expect(places(checkLedger(ledger, problems))).toEqual(['reply-letter-missing 投诉登记表2!G2']);
  });
});

describe('visits owed', () => {
  /** Visits are owed since the first date of the visit register. */
  const since = { 回访日期: day('2026-10-01'), 登记时间: '' };
  const closed = { 受理时间: day('2026-11-02'), 办结日期: day('2026-11-05'), 状态: '已关闭' };
  const visit = { 房号: '1-1-102', 客户姓名: '李强', 回访类别: '投诉', 关联单号: 'TS001', 登记时间: '' };

  test('visit-missed (J3: 3 days after the complaint was handled) at the number of the complaint', () => {
    expect(check({ visits: [since], complaints: [closed] }, J)).toMatchObject([
      {
        code: 'visit-missed',
        severity: 'error',
        sheet: '投诉登记表',
        cell: 'A2',
        params: { kind: '投诉', deadline: '2026-11-08', days: 12, attempts: 0 },
      },
    ]);
  });

  test('under A the deadline is the end of the month, which has not come', () => {
    expect(check({ visits: [since], complaints: [closed] }, A)).toEqual([]);
  });

  test('attempts that reached nobody are named with it', () => {
    const call = { ...visit, 回访日期: day('2026-11-06'), 接触结果: '无人接听', 满意度: '' };
    expect(check({ visits: [since, call], complaints: [closed] }, J)).toMatchObject([
      { code: 'visit-missed', params: { attempts: 1 }, related: [{ sheet: '回访记录表', cell: 'B3' }] },
    ]);
  });

  test('deadline-missed: visited, but after the window', () => {
    const late = { ...visit, 回访日期: day('2026-11-10') };
    expect(check({ visits: [since, late], complaints: [closed] }, J)).toMatchObject([
      {
        code: 'deadline-missed',
        sheet: '投诉登记表',
        cell: 'A2',
        params: { step: '投诉回访', deadline: '2026-11-08', done: '2026-11-10' },
        related: [{ sheet: '回访记录表', cell: 'B3' }],
      },
    ]);
  });

  test('visited in time there is nothing to report', () => {
    expect(check({ visits: [since, { ...visit, 回访日期: day('2026-11-08') }], complaints: [closed] }, J)).toEqual([]);
  });

  test('a repair visit missed is a warning, for J4 asks for 60 % of them only', () => {
    const found = check(
      {
        visits: [since],
        repairs: [{ 完成时间: day('2026-11-04') }, { 房号: '1-1-104', 报修人: '刘洋', 完成时间: day('2026-11-04') }],
      },
      J,
    );
    expect(only(found, 'visit-missed').map(({ severity, cell }) => [severity, cell])).toEqual([
      ['warning', 'A2'],
      ['warning', 'A3'],
    ]);
  });
});

describe('quota-missed', () => {
  const since = { 回访日期: day('2026-10-01'), 登记时间: '' };
  const done = (at: string) => (name: string, room: string) => ({
    房号: room,
    报修人: name,
    报修时间: day(at),
    派工时间: day(at),
    完成时间: day(at),
  });
  const visit = { 回访类别: '维修', 回访日期: day('2026-11-05'), 登记时间: '' };

  test('J2: less than half of the orders completed on a day were visited, once the windows of the day are over', () => {
    const order = done('2026-11-04');
    const orders = [order('王芳', '1-1-101'), order('张敏', '1-1-103'), order('刘洋', '1-1-104')];
    const one = { ...visit, 关联单号: 'WX001' };
    const two = { ...visit, 关联单号: 'WX002', 房号: '1-1-103', 客户姓名: '张敏' };
    const missed = only(check({ visits: [since, one], repairs: orders }, J), 'quota-missed');
    expect(missed).toMatchObject([
      {
        severity: 'error',
        sheet: '维修工单',
        cell: 'A2',
        params: { rule: 'J2', period: '2026-11-04', done: 1, base: 3, percent: 50 },
      },
    ]);
    expect(only(check({ visits: [since, one, two], repairs: orders }, J), 'quota-missed')).toEqual([]);
    const lately = [done('2026-11-16')('王芳', '1-1-101')];
    expect(only(check({ visits: [since], repairs: lately }, J), 'quota-missed')).toEqual([]);
  });

  test('A3: 5 % of the orders dispatched in a month that is over are visited by phone', () => {
    const orders = [done('2026-10-12')('王芳', '1-1-101'), done('2026-10-13')('张敏', '1-1-103')];
    expect(only(check({ visits: [since], repairs: orders }, A), 'quota-missed')).toMatchObject([
      { params: { rule: 'A3', period: '2026-10', done: 0, base: 2, percent: 5 } },
    ]);
    const onTheDoor = { ...visit, ...onsite, 回访日期: day('2026-10-15'), 关联单号: 'WX001', 客户签名: '王芳' };
    expect(only(check({ visits: [since, onTheDoor], repairs: orders }, A), 'quota-missed')).toHaveLength(1);
  });

  test('A3: the sample stays under 5 % of the households: of 6 homes none may be visited', () => {
    const orders = [done('2026-10-12')('王芳', '1-1-101')];
    const called = { ...visit, 回访日期: day('2026-10-15'), 关联单号: 'WX001' };
    expect(only(check({ visits: [since, called], repairs: orders }, A), 'quota-missed')).toMatchObject([
      { params: { rule: 'A3', period: '2026-10', done: 1, base: 6, percent: 5 } },
    ]);
  });
});
