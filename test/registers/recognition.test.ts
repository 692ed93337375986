import type { CellValue } from '../../src/values/cell';
import { columnOf } from '../../src/registers/register';
import { outline, read, sheet } from './sheets';

const CUSTOMERS = sheet('业主档案', [
  ['编号', '房号', '业主姓名', '联系电话'],
  ['KH001', '3-2-501', '王芳', 13800001111],
]);
const COMPLAINTS = sheet('投诉登记表', [
  ['编号', '日期', '房号', '投诉人', '反映问题', '责任人', '完成时间', '满意度'],
  ['TS001', 45385, '3-2-501', '王芳', '电梯异响', '刘工', 45386, '满意'],
]);
const VISITS = sheet('回访记录表', [
  ['编号', '日期', '房号', '受访人', '回访事项', '方式', '责任人', '满意度'],
  ['HF001', 45387, '3-2-501', '王芳', '投诉', '电话', '张敏', '满意'],
]);

test('项目 is the estate, or the sort of repair or service where such words stand in it', () => {
  const ofService = (kinds: readonly string[]) =>
    read([
      sheet('服务登记', [
        ['编号', ...['项目', '服务类别'].slice(0, kinds.length), '房号', '开始日期', '执行人'],
        ['F1', ...kinds, '1-1-101', 45385, '李明'],
      ]),
    ]).registers.services[0];
  expect(ofService(['急救'])).toMatchObject({ kind: '急救' });
  expect(ofService(['阳光花园', '急救'])).toMatchObject({ kind: '急救', party: { project: '阳光花园' } });
  const { registers } = read([
    sheet('维修登记表', [
      ['单号', '报修时间', '房号', '项目', '师傅', '完成时间'],
      ['W1', 45385, '1-1-101', '水电', '陈刚', 45386],
    ]),
  ]);
  expect(registers.repairs).toMatchObject([{ item: '水电', repairer: '陈刚' }]);
});

describe('the same wording means different fields in different registers (registers.md §1)', () => {
  const result = read([COMPLAINTS, VISITS, CUSTOMERS]);

  test('编号, 日期, 责任人 and 满意度', () => {
    expect(outline(result)).toEqual([
      {
        register: 'complaints',
        headerRow: 1,
        rows: [2],
        columns: {
          complaintId: 'A',
          receivedAt: 'B',
          room: 'C',
          name: 'D',
          content: 'E',
          handler: 'F',
          closedAt: 'G',
          'visit.satisfaction': 'H',
        },
      },
      {
        register: 'visits',
        headerRow: 1,
        rows: [2],
        columns: {
          visitId: 'A',
          visitedAt: 'B',
          room: 'C',
          name: 'D',
          kind: 'E',
          channel: 'F',
          visitor: 'G',
          satisfaction: 'H',
        },
      },
      {
        register: 'customers',
        headerRow: 1,
        rows: [2],
        columns: { customerId: 'A', room: 'B', name: 'C', phone: 'D' },
      },
    ]);
  });

  test('nothing is missing', () => {
    expect(result.problems).toEqual([]);
    expect(result.unrecognised).toEqual([]);
  });

  test('反映问题 is the content of a complaint and never 业主姓名', () => {
    const source = result.registers.sheets[0]!;
    expect(columnOf(source, 'content')?.header).toBe('反映问题');
    expect(columnOf(source, 'name')?.header).toBe('投诉人');
  });
});

describe('headers as offices write them', () => {
  test.each([
    ['line breaks', '回访\n日期'],
    ['blanks', '回 访 日 期'],
    ['an asterisk', '*回访日期'],
    ['a hint in brackets', '回访日期（年月日）'],
    ['a unit and a colon', '回访日期(格式:2024-01-01)：'],
    ['traditional characters', '回訪日期'],
    ['full-width blanks', '回访　日期'],
    ['numbering', '2、回访日期'],
  ])('%s', (_, header) => {
    const { registers } = read([
      sheet('回访记录', [
        ['房号', '客户姓名', header, '回访类别', '回访方式', '回访人', '满意度'],
        ['3-2-501', '王芳', 45385, '投诉', '电话', '张敏', '满意'],
      ]),
    ]);
    expect(columnOf(registers.sheets[0]!, 'visitedAt')?.columns).toEqual([3]);
  });

  test('业主联系电话 and 投诉人电话 are phones', () => {
    const { registers } = read([
      sheet('投诉登记', [
        ['投诉编号', '投诉时间', '投诉人', '投诉人电话', '投诉内容', '办结日期'],
        ['TS001', 45385, '王芳', 13800001111, '电梯异响', 45386],
      ]),
    ]);
    expect(columnOf(registers.sheets[0]!, 'phone')?.columns).toEqual([4]);
  });

  test('a second 电话 is the second phone', () => {
    const { registers } = read([
      sheet('业主档案', [
        ['房号', '业主姓名', '电话', '电话'],
        ['3-2-501', '王芳', 13800001111, 13900002222],
      ]),
    ]);
    expect(registers.customers[0]?.phones).toEqual(['13800001111', '13900002222']);
  });
});

describe('contents speak too', () => {
  const rows = (header: string, contents: readonly CellValue[]): (readonly CellValue[])[] => [
    ['房号', '客户姓名', '回访日期', '回访类别', header, '回访人', '满意度'],
    ...contents.map((content, at) => [`3-2-50${at + 1}`, '王芳', 45385, '投诉', content, '张敏', '满意']),
  ];

  test('a column of channels without a known header is the channel, with less confidence', () => {
    const { registers } = read([sheet('回访记录', rows('沟通', ['电话', '上门', '电话', '微信']))]);
    expect(columnOf(registers.sheets[0]!, 'channel')).toMatchObject({
      columns: [5],
      because: 'contents',
      confidence: 0.5,
    });
  });

  test('a column of anything else is left alone and the field is missing', () => {
    const { registers, problems } = read([sheet('回访记录', rows('沟通', ['很好', '一般', '顺利', '困难']))]);
    expect(columnOf(registers.sheets[0]!, 'channel')).toBeUndefined();
    expect(problems).toContainEqual({
      code: 'column-missing',
      register: 'visits',
      sheet: '回访记录',
      row: 1,
      column: null,
      field: 'channel',
      params: { header: '回访方式', candidates: ['E'] },
    });
  });

  test('a header that its contents contradict is less sure', () => {
    const good = read([sheet('回访记录', rows('方式', ['电话', '上门']))]);
    const bad = read([sheet('回访记录', rows('方式', ['张三', '李四']))]);
    const confidence = ({ registers }: typeof good): number =>
      columnOf(registers.sheets[0]!, 'channel')?.confidence ?? 0;
    expect(confidence(bad)).toBeLessThan(confidence(good));
  });
});

describe('problems', () => {
  test('register-missing for each of the three registers an office needs', () => {
    expect(read([CUSTOMERS]).problems.map(({ code, register }) => [code, register])).toEqual([
      ['register-missing', 'visits'],
      ['register-missing', 'complaints'],
    ]);
  });

  test('column-missing: a visit register that does not say whom it is about', () => {
    const { problems } = read([
      sheet('回访记录', [
        ['回访日期', '回访类别', '回访方式', '回访人', '满意度'],
        [45385, '投诉', '电话', '张敏', '满意'],
      ]),
      CUSTOMERS,
      COMPLAINTS,
    ]);
    expect(problems.map(({ code, field }) => [code, field])).toEqual([['column-missing', 'customer']]);
  });

  test('header-ambiguous: two columns with one and the same header', () => {
    const { problems } = read([
      sheet('回访记录', [
        ['回访日期', '回访日期', '房号', '客户姓名', '回访类别', '回访方式', '回访人', '满意度'],
        [45385, 45386, '3-2-501', '王芳', '投诉', '电话', '张敏', '满意'],
      ]),
      CUSTOMERS,
      COMPLAINTS,
    ]);
    expect(problems).toEqual([
      {
        code: 'header-ambiguous',
        register: 'visits',
        sheet: '回访记录',
        row: 1,
        column: 1,
        field: 'visitedAt',
        params: { header: '回访日期', candidates: ['A', 'B'] },
      },
    ]);
  });

  test('a title states what no column says', () => {
    const { registers, problems } = read([
      sheet('投诉电话回访记录', [
        ['回访日期', '房号', '客户姓名', '回访方式', '回访人', '满意度'],
        [45385, '3-2-501', '王芳', '电话', '张敏', '满意'],
      ]),
      sheet('投诉回访记录表', [
        ['回访日期', '房号', '客户姓名', '回访方式', '回访人', '满意度'],
        [45385, '3-2-501', '王芳', '电话', '张敏', '满意'],
      ]),
    ]);
    expect(registers.visits.map(({ kind }) => kind)).toEqual([null, '投诉']);
    expect(problems.filter(({ field }) => field === 'kind').map((problem) => problem.sheet)).toEqual([
      '投诉电话回访记录',
    ]);
  });
});

describe('wordings of trades other than property (registers.md §1)', () => {
  test.each([
    ['R1, R2', '投保客户', '投保人'],
    ['S1', '订户名单', '订户姓名'],
    ['N2', '创客名单', '创客姓名'],
    ['F1', '会员名单', '会员'],
  ])('%s: %s names its customers %s', (_, name, header) => {
    const grid = sheet(name, [
      [header, '手机', '客户类型', '生日'],
      ['胡军', '13507920041', '业主', 33000],
    ]);
    expect(outline(read([grid]))[0]).toMatchObject({ register: 'customers', columns: { name: 'A' } });
  });

  test('N2: a list of 创客 with the day they joined', () => {
    const grid = sheet('创客名单', [
      ['创客姓名', '类型', '手机', '加入日期'],
      ['徐磊', '创客', '13607920031', '2026-3-1'],
      ['熊燕', '创客', '13607920032', '2026-11-5'],
    ]);
    expect(outline(read([grid]))[0]).toMatchObject({
      register: 'customers',
      columns: { name: 'A', role: 'B', phone: 'C', serviceStart: 'D' },
    });
  });

  test('R2: 保单号 is the number of a customer, not a room', () => {
    const grid = sheet('投保客户', [
      ['保单号', '投保人', '手机', '签约日期'],
      ['P001', '胡军', '13507920041', 46338],
    ]);
    expect(outline(read([grid]))[0]).toMatchObject({ columns: { customerId: 'A', name: 'B', signDate: 'D' } });
  });

  test('K1: a sheet of 跟进 is the visit register of an office that renews contracts', () => {
    const grid = sheet('跟进记录', [
      ['跟进日期', '客户', '手机', '类别', '跟进方式', '跟进人', '结果', '跟进内容'],
      [46315, '刘梅', '13807920014', '续费', '电话', '周敏', '已接通', '考虑'],
    ]);
    expect(outline(read([grid]))[0]).toMatchObject({
      register: 'visits',
      columns: { visitedAt: 'A', name: 'B', channel: 'E', visitor: 'F', outcome: 'G', content: 'H' },
    });
  });
});

describe('sheets that are no registers', () => {
  test.each([
    ['empty', sheet('Sheet3', [])],
    ['noHeader', sheet('通知', [['各位业主'], ['本周三停水']])],
    ['excluded', sheet('次日回访清单 2026-11-21', VISITS.values)],
    ['excluded', sheet('Sheet1', [['校验结果'], ...VISITS.values])],
    [
      'unclear',
      sheet('费用', [
        ['序号', '日期', '备注'],
        [1, 45385, '打印纸'],
      ]),
    ],
  ])('%s', (reason, grid) => {
    expect(read([grid]).unrecognised).toEqual([{ sheet: grid.sheet, reason }]);
  });

  test('a spare copy beside its original', () => {
    const copy = sheet('回访记录表（备份）', VISITS.values);
    expect(read([VISITS, copy]).unrecognised).toEqual([{ sheet: copy.sheet, reason: 'unclear' }]);
    expect(read([copy]).registers.visits).toHaveLength(1);
  });

  test('a list of keys with rooms, names and phones beside the customer register', () => {
    const rows = [
      ['房号', '业主姓名', '联系电话', '入住日期', '钥匙数'],
      ['3-2-501', '王芳', 13800001111, 45000, 3],
    ];
    expect(read([CUSTOMERS, sheet('Sheet5', rows)]).unrecognised).toEqual([{ sheet: 'Sheet5', reason: 'unclear' }]);
    expect(read([sheet('Sheet5', rows)]).registers.sheets).toMatchObject([{ register: 'customers' }]);
  });

  test('names the caller excludes', () => {
    const grid = sheet('旧台账 2019', VISITS.values);
    expect(read([grid], { excludedSheets: ['旧台账'] }).unrecognised).toEqual([
      { sheet: '旧台账 2019', reason: 'excluded' },
    ]);
  });
});
