import { check, day, only, places, sheet } from './workbooks';

const other = { 房号: '1-1-104', 客户姓名: '刘洋' };

describe('required cells (● of registers.md §1)', () => {
  test.each([
    ['回访日期', 'B2'],
    ['回访类别', 'E2'],
    ['回访方式', 'G2'],
    ['回访人', 'H2'],
  ])('a visit needs its %s', (header, cell) => {
    const found = only(
      check({ visits: [{ [header]: '', 接触结果: '无人接听', 满意度: '', 登记时间: '' }] }),
      'required',
    );
    expect(found).toMatchObject([{ severity: 'error', cell, params: { header } }]);
  });

  test('a ditto that repeats nothing is as good as nothing; one that repeats a value is not', () => {
    const found = check({
      visits: [
        { 回访人: '同上', 回访类别: '〃' },
        { ...other, 回访人: '' },
        { ...other, 回访人: '↑' },
      ],
    });
    expect(places(only(found, 'required'))).toEqual([
      'required 回访记录表!E2',
      'required 回访记录表!H2',
      'required 回访记录表!H3',
      'required 回访记录表!H4',
    ]);
    expect(places(only(check({ visits: [{}, { ...other, 回访人: '同上' }] }), 'required'))).toEqual([]);
  });

  test('a place that is no household (大堂, 公共区域) has no name and no phone to give', () => {
    expect(
      only(
        check({
          customers: [
            { 房号: '公共区域', 入住状态: '已入住' },
            { 房号: '大堂', 客户编号: 'KH9' },
          ],
        }),
        'required',
      ),
    ).toEqual([]);
    expect(places(only(check({ customers: [{ 房号: '3栋没人', 入住状态: '已入住' }] }), 'required'))).toEqual([
      'required 客户档案!C8',
      'required 客户档案!D8',
    ]);
  });

  test('不详 and 待补 are as good as nothing', () => {
    expect(places(check({ visits: [{ 回访人: '待补' }] }))).toEqual(['required 回访记录表!H2']);
  });

  test('a visit says who was visited', () => {
    expect(places(only(check({ visits: [{ 房号: '', 客户姓名: '' }] }), 'required'))).toEqual([
      'required 回访记录表!C2',
    ]);
  });

  test('匿名 says who was visited, as well as it can be said', () => {
    expect(only(check({ visits: [{ 房号: '', 客户姓名: '匿名', 回访类别: '投诉' }] }), 'required')).toEqual([]);
  });

  test('a complaint needs its number, its day and its content; a closing date only when it says it is closed', () => {
    const found = check({
      complaints: [
        { 投诉编号: '', 受理时间: '', 投诉内容: '' },
        { 状态: '已关闭', 投诉类别: '停车管理' },
      ],
    });
    expect(places(only(found, 'required'))).toEqual([
      'required 投诉登记表!A2',
      'required 投诉登记表!B2',
      'required 投诉登记表!F2',
      'required 投诉登记表!J3',
    ]);
  });

  test('a customer needs a phone; 无 says that there is none, an unsold home has nobody', () => {
    const found = check({
      customers: [
        { 房号: '1-1-104', 联系电话: '' },
        { 房号: '1-1-105', 联系电话: '无' },
        { 房号: '1-1-106', 客户姓名: '', 联系电话: '', 入住状态: '未售' },
      ],
    });
    expect(places(found)).toEqual(['required 客户档案!D5']);
  });
});

describe('dates that cannot be', () => {
  test('date-future: what has happened cannot lie after today; what was written before it is not called wrong as well', () => {
    const found = check({ visits: [{ 回访日期: day('2027-11-10'), 登记时间: day('2026-11-10') }] });
    expect(found).toMatchObject([
      { severity: 'error', cell: 'B2', params: { date: '2027-11-10', today: '2026-11-20' } },
    ]);
  });

  test('a promise and the end of a contract may lie ahead; today is not the future', () => {
    expect(check({ visits: [{ 承诺答复时间: day('2026-12-01'), 回访日期: day('2026-11-20'), 登记时间: '' }] })).toEqual(
      [],
    );
  });

  test('date-order: closed before it was received', () => {
    const found = check({ complaints: [{ 办结日期: day('2026-11-01'), 受理时间: day('2026-11-02'), 状态: '已关闭' }] });
    expect(only(found, 'date-order')).toMatchObject([
      {
        severity: 'error',
        cell: 'J2',
        params: { header: '办结日期', other: '受理时间', otherDate: '2026-11-02' },
        related: [{ sheet: '投诉登记表', cell: 'B2' }],
      },
    ]);
  });

  test('date-order: recorded before the visit; on one day only known times are compared', () => {
    const found = check({
      visits: [
        { 登记时间: day('2026-11-09') },
        { ...other, 回访日期: day('2026-11-10') + 0.5, 登记时间: day('2026-11-10') },
        {
          ...other,
          房号: '1-1-105',
          客户姓名: '陈静',
          回访日期: day('2026-11-10') + 0.75,
          登记时间: day('2026-11-10') + 0.5,
        },
      ],
    });
    expect(places(found)).toEqual(['date-order 回访记录表!O2', 'date-order 回访记录表!O4']);
  });

  test('date-order: a repair done before it was assigned and before it was reported is one finding', () => {
    const found = check({ repairs: [{ 完成时间: day('2026-11-01') }] });
    expect(places(only(found, 'date-order'))).toEqual(['date-order 维修工单!I2']);
  });

  test('date-order: a visit that names a complaint by number, dated before it was closed, counts for nothing: a warning', () => {
    const complaint = { 办结日期: day('2026-11-08'), 状态: '已关闭' };
    const visit = { 房号: '1-1-102', 客户姓名: '李强', 回访类别: '投诉', 关联单号: 'TS001' };
    const between = check({
      complaints: [complaint],
      visits: [{ ...visit, 回访日期: day('2026-11-05'), 登记时间: '' }],
    });
    expect(only(between, 'date-order')).toMatchObject([
      { severity: 'warning', cell: 'B2', related: [{ sheet: '投诉登记表', cell: 'J2' }] },
    ]);
    const before = check({
      complaints: [complaint],
      visits: [{ ...visit, 回访日期: day('2026-11-01'), 登记时间: '' }],
    });
    expect(only(before, 'date-order')).toMatchObject([
      { severity: 'error', cell: 'B2', related: [{ sheet: '投诉登记表', cell: 'B2' }] },
    ]);
  });

  test('date-order: a visit made before the last department had settled the matter (A9) is shown beside that closing', () => {
    const found = check({
      complaints: [
        { 办结日期: day('2026-11-04'), 状态: '已关闭' },
        { 责任部门: '客服部', 办结日期: day('2026-11-08'), 状态: '已关闭' },
      ],
      visits: [
        {
          回访日期: day('2026-11-05'), 房号: '1-1-102', 客户姓名: '李强', 回访类别: '投诉', 关联单号: 'TS001', 登记时间: '',
        },
      ],
    }); // prettier-ignore
    expect(only(found, 'date-order')).toMatchObject([
      { severity: 'warning', cell: 'B2', related: [{ sheet: '投诉登记表', cell: 'J3' }] },
    ]);
  });
});

describe('numbers and rows that stand there twice', () => {
  test('duplicate-id at the second row, with the first related', () => {
    const found = check({ visits: [{ 回访编号: 'HF9' }, { ...other, 回访编号: 'HF9' }] });
    expect(found).toMatchObject([
      {
        code: 'duplicate-id',
        severity: 'error',
        cell: 'A3',
        params: { id: 'HF9', firstRow: 2 },
        related: [{ cell: 'A2' }],
      },
    ]);
  });

  test('members of one home share their customer number', () => {
    const wife = { 客户编号: 'KH001', 房号: '1-1-101', 客户姓名: '孙丽', 联系电话: '13800001299', 入住状态: '已入住' };
    const found = check({ extra: [sheet('客户档案2', [Object.keys(wife), Object.values(wife)])] });
    expect(only(found, 'duplicate-id')).toEqual([]);
  });

  test('duplicate-row: the same in every field but the number', () => {
    const row = { 回访内容: '业主表示满意' };
    const found = check({ visits: [row, row] });
    expect(found).toMatchObject([
      { code: 'duplicate-row', severity: 'warning', cell: 'B3', related: [{ cell: 'B2' }] },
    ]);
  });

  test('two calls of one day that reached nobody are two attempts', () => {
    const call = { 接触结果: '无人接听', 满意度: '', 登记时间: '' };
    expect(check({ visits: [call, call] })).toEqual([]);
    expect(
      places(
        check({
          visits: [
            { ...call, 回访编号: 'HF9' },
            { ...call, 回访编号: 'HF9' },
          ],
        }),
      ),
    ).toEqual(['duplicate-row 回访记录表!B3']);
  });
});

describe('customers against the customer register', () => {
  test('unknown-customer: no such home', () => {
    const found = check({ visits: [{ 房号: '9-9-901' }] });
    expect(found).toMatchObject([
      { code: 'unknown-customer', severity: 'warning', cell: 'C2', params: { customer: '9-9-901' } },
    ]);
  });

  test('a place that is no home is no unknown customer', () => {
    expect(check({ repairs: [{ 房号: '大堂', 报修人: '' }] })).toEqual([]);
  });

  test('customer-mismatch: another name than in the customer register', () => {
    const found = check({ visits: [{ 客户姓名: '赵四' }] });
    expect(found).toMatchObject([
      { code: 'customer-mismatch', severity: 'warning', cell: 'D2', related: [{ sheet: '客户档案', cell: 'C2' }] },
    ]);
  });

  test.each(['王女士', '王芳女士', '王芳（业主）'])('%s may be 王芳', (name) => {
    expect(only(check({ visits: [{ 客户姓名: name }] }), 'customer-mismatch')).toEqual([]);
  });
});
