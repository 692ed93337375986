import { outline, read, sheet } from './sheets';

const VISIT_HEADER = ['序号', '回访日期', '房号', '客户姓名', '回访类别', '回访方式', '回访人', '满意度', '备注'];
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

describe('registers side by side on one sheet (registers.md §2)', () => {
  test('two lists side by side', () => {
    const rows = [
      ['房号', '业主姓名', '联系电话', '', '房号', '业主姓名', '联系电话'],
      ['1-1-101', '王芳', 13800001111, '', '2-1-101', '李强', 13900002222],
    ];
    expect(outline(read([sheet('业主档案', rows)]))).toEqual([
      { register: 'customers', headerRow: 1, rows: [2], columns: { room: 'A', name: 'B', phone: 'C' } },
      { register: 'customers', headerRow: 1, rows: [2], columns: { room: 'E', name: 'F', phone: 'G' } },
    ]);
  });

  test.each([
    ['under titles with the month', ['2026年10月投诉登记表', '', '', '', '', '', '2026年10月回访登记表']],
    ['under titles that look like groups', ['投诉登记表', '', '', '', '', '', '回访记录表']],
    ['without titles', []],
  ])('two registers side by side %s, each about its own homes', (_, titles) => {
    const rows = [
      titles,
      [
        '投诉编号',
        '投诉时间',
        '房号',
        '投诉内容',
        '办结日期',
        '',
        '回访时间',
        '房号',
        '受访人',
        '回访事项',
        '方式',
        '回访人',
        '是否满意',
      ],
      ['TS1', 45385, '3-2-501', '漏水', 45386, '', 45390, '4-1-102', '孙丽', '投诉', '电话', '张敏', '满意'],
      ['TS2', 45387, '3-2-502', '噪音', 45388],
    ];
    expect(outline(read([sheet('台账', rows, { merges: ['A1:E1', 'G1:M1'] })]))).toEqual([
      {
        register: 'complaints',
        headerRow: 2,
        rows: [3, 4],
        columns: { complaintId: 'A', receivedAt: 'B', room: 'C', content: 'D', closedAt: 'E' },
      },
      {
        register: 'visits',
        headerRow: 2,
        rows: [3],
        columns: { visitedAt: 'G', room: 'H', name: 'I', kind: 'J', channel: 'K', visitor: 'L', satisfaction: 'M' },
      },
    ]);
  });

  test('registers that stand apart begin and end each at its own rows', () => {
    const beside = (cells: readonly (string | number)[], visited: readonly (string | number)[]) => [
      ...cells,
      ...Array<string>(7 - cells.length).fill(''),
      ...visited,
    ];
    const rows = [
      ['2024年4月台账'],
      ['投诉登记表'],
      ['投诉编号', '投诉时间', '房号', '投诉内容', '处理情况', ''],
      beside(['', '', '', '', '处理人', '办结日期'], VISIT_HEADER),
      beside(['TS1', 45385, '3-2-501', '漏水', '钱勇', 45386], visit(1)),
      beside(['维修登记表'], visit(2)),
      beside(['工单编号', '报修时间', '房号', '维修类别', '完成时间'], visit(3)),
      beside(['WX1', 45385, '3-2-501', '水电', 45386], visit(4)),
    ];
    const { registers } = read([
      sheet('台账', rows, { merges: ['A1:P1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3'] }),
    ]);
    expect(registers.sheets.map(({ register, headerRow, dataRows }) => [register, headerRow, dataRows])).toEqual([
      ['complaints', 4, [5]],
      ['repairs', 7, [8]],
      ['visits', 4, [5, 6, 7, 8]],
    ]);
    expect(registers.sheets.map(({ statedYear }) => statedYear)).toEqual([2024, null, 2024]);
  });

  test('visit columns behind a gap stay with their complaints', () => {
    const rows = [
      ['投诉编号', '投诉时间', '房号', '姓名', '投诉内容', '办结日期', '', '回访日期', '回访人', '满意度'],
      ['TS1', 45385, '3-2-501', '王芳', '漏水', 45386, '', 45387, '张敏', '满意'],
    ];
    expect(outline(read([sheet('台账', rows)]))).toMatchObject([
      { register: 'complaints', columns: { 'visit.visitedAt': 'H', 'visit.visitor': 'I', 'visit.satisfaction': 'J' } },
    ]);
  });
});
