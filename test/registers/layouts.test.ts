import { outline, read, sheet } from './sheets';

const VISIT_HEADER = ['序号', '回访日期', '房号', '客户姓名', '回访类别', '回访方式', '回访人', '满意度', '备注'];
const VISIT_COLUMNS = {
  visitId: 'A',
  visitedAt: 'B',
  room: 'C',
  name: 'D',
  kind: 'E',
  channel: 'F',
  visitor: 'G',
  satisfaction: 'H',
  remark: 'I',
};
const visit = (number: number): (string | number)[] => [
  number,
  45385 + number,
  `3-2-50${number}`,
  '王芳',
  '投诉',
  '电话',
  '张敏',
  '满意',
  '',
];

describe('sheet layouts met in practice (registers.md §2)', () => {
  test('a plain header in row 1', () => {
    expect(outline(read([sheet('回访记录', [VISIT_HEADER, visit(1), visit(2)])]))).toEqual([
      { register: 'visits', headerRow: 1, rows: [2, 3], columns: VISIT_COLUMNS },
    ]);
  });

  test('a merged title, a subtitle row and blank rows above the header', () => {
    const rows = [
      ['阳光花园客户回访记录表'],
      [],
      ['部门：客服部', '', '', '月份：2024年4月', '', '', '制表人：张敏'],
      [],
      VISIT_HEADER,
      visit(1),
    ];
    expect(outline(read([sheet('Sheet1', rows, { merges: ['A1:I1', 'A3:C3'] })]))).toEqual([
      { register: 'visits', headerRow: 5, rows: [6], columns: VISIT_COLUMNS },
    ]);
  });

  test('a header of two rows with merged groups', () => {
    const rows = [
      ['投诉登记表'],
      ['投诉编号', '投诉时间', '业主信息', '', '', '投诉内容', '处理情况', '', '回访情况', '', ''],
      ['', '', '房号', '姓名', '电话', '', '处理人', '完成时间', '日期', '人员', '满意度'],
      ['TS1', 45385, '3-2-501', '王芳', 13800001111, '电梯异响', '刘工', 45386, 45387, '张敏', '满意'],
    ];
    const merges = ['A1:K1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:H2', 'I2:K2'];
    const columns = {
      complaintId: 'A',
      receivedAt: 'B',
      room: 'C',
      name: 'D',
      phone: 'E',
      content: 'F',
      handler: 'G',
      closedAt: 'H',
      'visit.visitedAt': 'I',
      'visit.visitor': 'J',
      'visit.satisfaction': 'K',
    };
    const expected = [{ register: 'complaints', headerRow: 3, rows: [4], columns }];
    expect(outline(read([sheet('投诉', rows, { merges })]))).toEqual(expected);
    // The same look without merges: the group is written over its first column only.
    expect(outline(read([sheet('投诉', rows)]))).toEqual(expected);
  });

  test('a header of two rows whose every column lies under a group', () => {
    const rows = [
      ['客户信息', '', '', '回访情况', '', '', '', ''],
      ['房号', '姓名', '电话', '日期', '类别', '方式', '回访人', '满意度'],
      ['3-2-501', '王芳', 13800001111, 45385, '投诉', '电话', '张敏', '满意'],
    ];
    const columns = {
      room: 'A',
      name: 'B',
      phone: 'C',
      visitedAt: 'D',
      kind: 'E',
      channel: 'F',
      visitor: 'G',
      satisfaction: 'H',
    };
    expect(outline(read([sheet('回访', rows, { merges: ['A1:C1', 'D1:H1'] })]))).toEqual([
      { register: 'visits', headerRow: 2, rows: [3], columns },
    ]);
  });

  test('groups whose names are no words of the register', () => {
    const rows = [
      ['基本资料', '', '', '受理过程', '', '', ''],
      ['房号', '姓名', '电话', '投诉编号', '投诉时间', '投诉内容', '办结日期'],
      ['3-2-501', '王芳', 13800001111, 'TS1', 45385, '漏水', 45386],
    ];
    const { registers } = read([sheet('投诉', rows, { merges: ['A1:C1', 'D1:G1'] })]);
    expect(registers.sheets[0]).toMatchObject({ headerTop: 1, headerRow: 2, dataRows: [3] });
    expect(registers.sheets[0]?.columns.map(({ header }) => header)).toContain('基本资料/房号');
  });

  test('a helper block 说明 at the right is no part of the register', () => {
    const rows = [
      [...VISIT_HEADER, '', '说明'],
      [...visit(1), '', '1. 满意度按业主口述填写'],
      [...visit(2), '', '2. 电话回访须注明'],
      ['', '', '', '', '', '', '', '', '', '', '3. 当日录入'],
    ];
    expect(outline(read([sheet('回访记录', rows)]))).toEqual([
      { register: 'visits', headerRow: 1, rows: [2, 3], columns: VISIT_COLUMNS },
    ]);
  });

  test('a helper block without a gap stays unmapped', () => {
    const rows = [
      [...VISIT_HEADER, '说明'],
      [...visit(1), '按业主口述填写'],
    ];
    const { registers } = read([sheet('回访记录', rows)]);
    expect(registers.sheets[0]?.unmapped).toEqual([{ column: 10, header: '说明' }]);
  });

  test('blank separator rows, repeated titles and headers after page breaks', () => {
    const rows = [
      ['客户回访记录表'],
      VISIT_HEADER,
      visit(1),
      [],
      visit(2),
      ['制表人：张敏', '', '', '审核：李强'],
      ['客户回访记录表'],
      VISIT_HEADER,
      visit(3),
    ];
    expect(outline(read([sheet('回访记录', rows)]))).toEqual([
      { register: 'visits', headerRow: 2, rows: [3, 5, 9], columns: VISIT_COLUMNS },
    ]);
  });

  test('monthly sheets together are one register and state their month', () => {
    const { registers } = read([
      sheet('2024.04', [VISIT_HEADER, visit(1)]),
      sheet('5月', [['2024年客户回访记录表'], VISIT_HEADER, visit(1), visit(2)]),
    ]);
    expect(
      registers.sheets.map(({ register, statedYear, statedMonth }) => [register, statedYear, statedMonth]),
    ).toEqual([
      ['visits', 2024, 4],
      ['visits', 2024, 5],
    ]);
    expect(registers.visits).toHaveLength(3);
  });

  test('小计, 合计, notes and signature lines are no data', () => {
    const rows = [
      VISIT_HEADER,
      visit(1),
      ['小计', '', '', '', '', '', '', 1],
      visit(2),
      ['', '合计', '', '', '', '', '', 2],
      ['注：满意度 A=满意 B=一般 C=不满意'],
      ['2、电话回访须注明“电话回访”'],
      ['制表人：张敏', '', '', '审核人：李强', '', '', '日期：2024-05-01'],
    ];
    const { registers } = read([sheet('回访记录', rows)]);
    const [source] = registers.sheets;
    expect(source?.dataRows).toEqual([2, 4]);
    expect(source?.lastRow).toBe(4);
    expect(source?.totalRows).toEqual([3, 5]);
    expect(source?.legend).toEqual({ A: '满意', B: '一般', C: '不满意' });
  });

  test('rows whose numbers were filled in ahead are blank', () => {
    expect(outline(read([sheet('回访记录', [VISIT_HEADER, visit(1), [2], [3], [4]])]))).toMatchObject([{ rows: [2] }]);
  });

  test('a vertically merged date holds for every row of the merge', () => {
    const second = visit(2);
    second[1] = '';
    const { registers } = read([sheet('回访记录', [VISIT_HEADER, visit(1), second], { merges: ['B2:B3'] })]);
    expect(registers.visits.map(({ visitedAt }) => visitedAt?.day)).toEqual([45386, 45386]);
  });

  test('several registers below one another on one sheet', () => {
    const rows = [
      ['客户回访记录表'],
      VISIT_HEADER,
      visit(1),
      [],
      ['客户投诉登记表'],
      ['投诉编号', '投诉时间', '房号', '投诉内容', '办结日期'],
      ['TS1', 45385, '3-2-501', '漏水', 45386],
    ];
    expect(outline(read([sheet('台账', rows)]))).toEqual([
      { register: 'visits', headerRow: 2, rows: [3], columns: VISIT_COLUMNS },
      {
        register: 'complaints',
        headerRow: 6,
        rows: [7],
        columns: { complaintId: 'A', receivedAt: 'B', room: 'C', content: 'D', closedAt: 'E' },
      },
    ]);
  });

  test("a register among two hundred columns of the office's own", () => {
    const own = Array.from({ length: 190 }, (_, index) => `栏目${index + 1}`);
    const rows = [
      [...VISIT_HEADER, ...own],
      [...visit(1), ...own.map((_, index) => index)],
    ];
    expect(outline(read([sheet('回访记录', rows)]))).toEqual([
      { register: 'visits', headerRow: 1, rows: [2], columns: VISIT_COLUMNS },
    ]);
  });

  test('an Excel Table with a totals row', () => {
    const rows = [VISIT_HEADER, visit(1), visit(2), ['', '', '', '', '', '', '', 2]];
    const table = { name: '表1', area: { top: 1, left: 1, bottom: 4, right: 9 }, headerRow: true, totalsRow: true };
    const { registers } = read([sheet('回访记录', rows, { tables: [table] })]);
    expect(registers.sheets[0]).toMatchObject({ dataRows: [2, 3], totalRows: [4] });
  });

  test('a hidden sheet is read, a very hidden one is not', () => {
    const result = read([
      sheet('4月', [VISIT_HEADER, visit(1)], { visibility: 'hidden' }),
      sheet('5月', [VISIT_HEADER, visit(1)], { visibility: 'veryHidden' }),
    ]);
    expect(result.registers.sheets.map(({ sheet: name }) => name)).toEqual(['4月']);
    expect(result.unrecognised).toEqual([{ sheet: '5月', reason: 'excluded' }]);
  });

  test('a stray cell far away changes nothing', () => {
    const rows = [
      VISIT_HEADER,
      visit(1),
      ...new Array<string[]>(60).fill([]),
      [...new Array<string>(40).fill(''), 'x'],
    ];
    expect(outline(read([sheet('回访记录', rows)]))).toEqual([
      { register: 'visits', headerRow: 1, rows: [2], columns: VISIT_COLUMNS },
    ]);
  });

  test('a grid that does not begin at A1', () => {
    const grid = sheet('回访记录', [VISIT_HEADER, visit(1)], { top: 4, left: 3 });
    expect(outline(read([grid]))).toMatchObject([
      { headerRow: 4, rows: [5], columns: { visitedAt: 'D', remark: 'K' } },
    ]);
  });

  test('√ under 满意, 一般 or 不满意', () => {
    const rows = [
      ['业主意见征询表'],
      ['房号', '发放日期', '回收日期', '服务态度', '', '', '清洁卫生', '', '', '意见建议'],
      ['', '', '', '满意', '一般', '不满意', '满意', '一般', '不满意', ''],
      ['3-2-501', 45385, 45390, '√', '', '', '', '', '√', '多派人'],
      ['3-2-502', 45385, '', '', '', '', '', '', '', ''],
    ];
    const merges = ['A1:J1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:I2', 'J2:J3'];
    const { registers } = read([sheet('征询', rows, { merges })]);
    expect(registers.sheets[0]).toMatchObject({ register: 'surveys', headerRow: 3, dataRows: [4, 5] });
    expect(registers.surveys.map(({ ratings }) => ratings)).toEqual([{ 服务态度: '满意', 清洁: '不满意' }, {}]);
    expect(registers.surveys[0]?.opinion).toBe('多派人');
  });

  test('√ columns stay what they are above a row that counts them', () => {
    const rows = [
      ['房号', '发放日期', '回收日期', '服务态度', '', '', '清洁', '', '', '意见建议'],
      ['', '', '', '满意', '一般', '不满意', '满意', '一般', '不满意', ''],
      ['3-2-501', 45385, 45390, '√', '', '', '', '', '√', '多派人'],
      ['合计', '', '', 1, 0, 0, 0, 0, 1, ''],
    ];
    const { registers } = read([sheet('征询', rows, { merges: ['D1:F1', 'G1:I1'] })]);
    expect(registers.surveys.map(({ ratings }) => ratings)).toEqual([{ 服务态度: '满意', 清洁: '不满意' }]);
  });

  test('√ under 上门, 电话 or 信函, with merged groups or without', () => {
    const rows = [
      ['日期', '房号', '业主姓名', '回访类别', '回访方式', '', '', '满意度', '', '', '回访人'],
      ['', '', '', '', '上门', '电话', '信函', '满意', '一般', '不满意', ''],
      [45385, '3-2-501', '王芳', '投诉', '√', '', '', '√', '', '', '张敏'],
      [45386, '3-2-502', '李强', '投诉', '', '√', '', '', '', '√', '张敏'],
      [45386, '3-2-503', '赵敏', '投诉', '', '√', '', '√', '', '√', '张敏'],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'H1:J1', 'K1:K2'];
    for (const grid of [sheet('回访记录', rows, { merges }), sheet('回访记录', rows)]) {
      const { registers } = read([grid]);
      expect(registers.visits.map(({ channel, satisfaction }) => [channel, satisfaction])).toEqual([
        ['上门', '满意'],
        ['电话', '不满意'],
        ['电话', null],
      ]);
      // Two ticks for one answer.
      expect(registers.visits[2]?.notes.map(({ code, field }) => [code, field])).toEqual([
        ['value-unknown', 'satisfaction'],
      ]);
    }
  });

  test('a list of choices beside the data is no register', () => {
    const rows = [
      [...VISIT_HEADER, '', '', '回访类别', '回访方式', '满意度'],
      [...visit(1), '', '', '投诉', '上门', '满意'],
      ['', '', '', '', '', '', '', '', '', '', '', '维修', '电话', '一般'],
    ];
    expect(outline(read([sheet('回访记录', rows)]))).toEqual([
      { register: 'visits', headerRow: 1, rows: [2], columns: VISIT_COLUMNS },
    ]);
  });

  test('a form for one visit is no register', () => {
    const rows = [
      ['客户回访单'],
      ['客户姓名', '王芳', '房号', '3-2-501'],
      ['联系电话', '13800001111', '回访日期', '2024-4-3'],
      ['回访方式', '电话', '回访人', '张敏'],
    ];
    expect(read([sheet('回访单', rows)]).registers.sheets).toEqual([]);
  });

  test('names of sections between the rows are no data', () => {
    const rows = [
      ['房号', '业主姓名', '联系电话'],
      ['1栋'],
      ['1-1-101', '王芳', '13800001111'],
      ['2栋'],
      ['2-1-101', '李强', '13800002222'],
    ];
    expect(outline(read([sheet('业主档案', rows, { merges: ['A2:C2'] })]))).toMatchObject([{ rows: [3, 5] }]);
  });

  test('a room split over 楼栋, 单元 and 房号', () => {
    const rows = [
      ['楼栋', '单元', '房号', '业主姓名', '联系电话'],
      [3, 2, 501, '王芳', 13800001111],
    ];
    const { registers } = read([sheet('业主档案', rows)]);
    expect(outline({ registers, problems: [], unrecognised: [] })).toMatchObject([
      { columns: { room: ['A', 'B', 'C'] } },
    ]);
    expect(registers.customers[0]?.room).toBe('3-2-501');
  });

  test('日期 and 时间 in two columns are one moment', () => {
    const rows = [
      ['回访日期', '回访时间', '房号', '客户姓名', '回访类别', '回访方式', '回访人', '满意度'],
      ['2024-4-3', '14:30', '3-2-501', '王芳', '投诉', '电话', '张敏', '满意'],
      [45386, 0.5, '3-2-502', '李强', '投诉', '电话', '张敏', '满意'],
    ];
    const { registers } = read([sheet('回访记录', rows)]);
    expect(registers.visits.map(({ visitedAt }) => visitedAt)).toEqual([
      { day: 45385, minute: 870 },
      { day: 45386, minute: 720 },
    ]);
  });
});
