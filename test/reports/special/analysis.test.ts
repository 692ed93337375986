import { analysis } from '../../../src/reports/special/analysisSheet';
import { ledgerOf, moment, type OfficeSketch } from '../../visits/office';
import { openWorkbook } from '../../../src/workbench/package/open';
import { hasLibreOffice, recalculated } from '../../workbench/batch/recalculate';
import { schemaErrors } from '../../workbench/validate';
import { calculated, inputOf, plansOf, type Shown } from './calculated';

/** 分类分析: what E2, G5, H3, J8 and M1 want counted; the figures are read after calculating the drawn file. */
const [a, b, c] = ['1-1-101', '1-1-102', '1-1-103'] as const;
const noise = { room: a, category: '噪音', department: '秩序部' };
const office: OfficeSketch = {
  homes: [
    {
      room: a,
      name: '王芳',
      contractEnd: '2026-06-30',
      more: { role: '业主', grade: 'VIP', amount: 20_000, signDate: moment('2026-10-02'), referrer: '李四' },
    },
    {
      room: b,
      name: '赵六',
      contractEnd: '2027-06-30',
      more: { role: '租户', grade: null, amount: 800, signDate: moment('2022-03-01') },
    },
    {
      room: c,
      name: '孙七',
      contractEnd: '2025-06-30',
      more: { role: '业主', amount: 50_000, signDate: moment('2026-10-20'), referrer: '李四' },
    },
    { room: c, name: '孙七', contractEnd: '2026-12-31', more: { role: '业主' } },
  ],
  customerColumns: ['role', 'grade', 'amount', 'signDate', 'contractEnd', 'referrer'],
  complaints: [
    { ...noise, received: '2026-10-05', closed: '2026-10-06', content: '夜里施工' },
    { ...noise, received: '2026-10-06', department: '客服部', closed: '2026-10-07' },
    { ...noise, received: '2026-10-25', department: '秩序部' },
    { room: b, category: '噪音', department: '客服部', received: '2026-09-05' },
    { room: b, category: '绿化', department: '环境部', received: '2026-02-05', closed: '2026-02-06' },
    { room: c, received: '2025-11-20', department: '环境部', closed: '2026-10-20' },
    { room: c, category: '噪音', received: '2025-09-01', department: '秩序部', closed: '2025-09-02' },
  ],
  repairs: [
    { room: a, reported: '2026-10-03', item: '水电', more: { content: '跳闸' } },
    { room: a, reported: '2026-03-03', completed: '2026-03-04', item: '水电' },
    { room: a, reported: '2025-10-30', completed: '2025-11-04', item: '水电' },
    { room: b, reported: '2026-09-03', completed: '2026-10-04', item: '门窗' },
    { room: null, roomText: '大堂', name: null, reported: '2026-05-01', item: '门窗' },
    { room: null, roomText: '大堂', name: null, reported: '2026-05-09', item: '门窗' },
  ],
  visits: [
    { on: '2026-10-08', room: a, kind: '意见征询', content: '停车位不够，保安态度差' },
    { on: '2026-10-09', room: b, kind: '意见征询', content: '没有意见' },
    // Written down late: the later opinion stands first in the register.
    { on: '2026-10-07', room: a, kind: '意见征询', content: '车位太少' },
    { on: '2026-10-10', room: b, kind: '维修', content: '已修好' },
    { on: '2026-09-10', room: b, kind: '维修', content: '希望修剪草坪' },
    { on: '2026-10-11', room: b, kind: '维修', content: '希望越来越好' },
    { on: '2026-10-12', room: b, kind: '意见征询', content: '门岗', outcome: '无人接听', rating: null },
  ],
  services: [{ room: c, kind: '意见建议', from: '2026-10-15', more: { content: '建议增加路灯' } }],
};
const everything = ['home-decoration', 'owner-service', 'online-shop', 'work-instruction', 'opinion-survey'];

describe('分类分析 of E, G, H, J and M together', () => {
  let sheet: Shown;
  let bytes: Uint8Array;
  let proof: Shown;
  let index: Shown;
  beforeAll(async () => {
    const plans = plansOf(analysis, inputOf(ledgerOf(office, { packs: everything })));
    const drawn = await calculated(plans);
    bytes = drawn.bytes;
    sheet = drawn.shown('分类分析 2026-10');
    proof = drawn.shown('分类分析明细 2026-10');
    index = drawn.shown('分类分析客户索引 2026-10');
  });

  test('J8, G5: complaints by category: month, share, month before, change, year, twelve months, settled, open, departments', () => {
    expect(sheet.row('噪音')).toEqual(['噪音', 2, 1, 1, 1, 3, 3, 1, 2, '秩序部、客服部']);
    expect(sheet.row('绿化')).toEqual(['绿化', 0, 0, 0, 0, 1, 1, 0, 0, '环境部']);
    expect(sheet.row('未注明').slice(0, 9)).toEqual(['未注明', 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(sheet.row('合计').slice(0, 9)).toEqual(['合计', 2, 1, 1, 1, 4, 5, 1, 2]);
  });

  test('J8: 住户投诉汇总表 by department; a matter told to two departments counts once, at the first (A9)', () => {
    const from = '住户投诉汇总表（按责任部门，一事多投只计一件）';
    expect(sheet.row('秩序部', from).slice(0, 9)).toEqual(['秩序部', 2, 1, 0, 2, 2, 2, 1, 1]);
    expect(sheet.row('客服部', from).slice(0, 9)).toEqual(['客服部', 0, 0, 1, -1, 1, 1, 0, 1]);
  });

  test('E2: repairs by item, with the homes that had the item again', () => {
    expect(sheet.row('水电')).toEqual(['水电', 1, 1, 0, 1, 2, 2, 0, 1, '1 户']);
    expect(sheet.row('门窗')).toEqual(['门窗', 0, 0, 1, -1, 3, 3, 0, 2, '1 户']);
  });

  test('E2, G5: the same problem of the same home within twelve months, with its rows; a public place is one too', () => {
    const from = sheet.rows.findIndex((row) => row[0] === '房号或位置');
    const lines = sheet.rows.slice(from + 1, from + 4).map((row) => [row[0], row[1], row[2], row[5]]);
    expect(lines).toEqual([
      [a, '投诉·噪音', 2, 'TS001、TS003'],
      [a, '维修·水电', 2, 'WX001、WX002'],
      ['大堂', '维修·门窗', 2, 'WX005、WX006'],
    ]);
  });

  test('G5: kinds of problem of this month and the month before; the supervisor and the director sign', () => {
    expect(sheet.row('噪音', '本月和上月都有的投诉类别').slice(0, 4)).toEqual(['噪音', 2, 1, 1]);
    expect(sheet.rows.some((row) => row[0] === '本月和上月都有的维修类别')).toBe(false);
    expect(sheet.rows.filter((row) => /^(?:主管意见|主任批示)：/.test(String(row[0])))).toHaveLength(2);
  });

  test('M1, E2: opinions by topic, from visits and suggestions; what is unknown counts apart, 没有意见 is none', () => {
    const topic = (name: string) => sheet.row(name, '意见类别').slice(0, 5);
    expect(topic('车场')).toEqual(['车场', 2, 2 / 4, 0, 2]);
    expect(sheet.row('车场', '意见类别')[9]).toBe('停车位不够，保安态度差');
    expect(topic('服务态度')).toEqual(['服务态度', 1, 1 / 4, 0, 1]);
    expect(topic('公共设施维修')).toEqual(['公共设施维修', 1, 1 / 4, 0, 1]);
    expect(topic('绿化')).toEqual(['绿化', 0, 0, 1, -1]);
    expect(topic('未归类')).toEqual(['未归类', 1, 1 / 4, 0, 1]);
    expect(topic('意见条数')).toEqual(['意见条数', 4, 1, 1, 3]);
  });

  test('every line of the proof leads to its row and adds 0 or 1', () => {
    const lines = proof.rows.slice(3);
    expect(lines.filter(([subject]) => subject === '投诉').map((line) => [line[4], line[5]])).toEqual([
      ['投诉登记表', 7],
      ['投诉登记表', 6],
      ['投诉登记表', 5],
      ['投诉登记表', 2],
      ['投诉登记表', 4],
    ]);
    for (const line of lines) for (const add of line.slice(6)) expect([0, 1]).toContain(add);
  });

  test('H3: customers by role, grade and amount', () => {
    expect(sheet.row('业主', '按客户类型').slice(0, 3)).toEqual(['业主', 3, 0.75]);
    expect(sheet.row('未注明', '按客户等级').slice(0, 3)).toEqual(['未注明', 3, 0.75]);
    expect(sheet.row('10000 至 30000 以下').slice(0, 4)).toEqual(['10000 至 30000 以下', 1, 1 / 3, 20_000]);
    expect(sheet.row('30000 至 100000 以下').slice(0, 4)).toEqual(['30000 至 100000 以下', 1, 1 / 3, 50_000]);
  });

  test('H3: purchases by month of signing', () => {
    expect(sheet.row('2026-10').slice(0, 4)).toEqual(['2026-10', 2, 70_000, 35_000]);
    expect(sheet.row('2026-09').slice(0, 4)).toEqual(['2026-09', 0, 0, '—']);
  });

  test('H3: churn is what ran out and was not renewed of what ran out', () => {
    const states = ['在约', '已续约', '到期未续', '未填到期日'].map((state) => sheet.row(state)[1]);
    expect(states).toEqual([2, 1, 1, 0]);
    expect(sheet.row('流失率')[1]).toBe(0.5);
    expect(sheet.row('姓名').slice(0, 3)).toEqual(['姓名', '房号', '到期日']);
    expect(sheet.row('王芳').slice(0, 3)).toEqual(['王芳', a, moment('2026-06-30')!.day]);
  });

  test('H3: years of loyalty and referrals', () => {
    expect(sheet.row('0 至 1 年').slice(0, 2)).toEqual(['0 至 1 年', 2]);
    expect(sheet.row('3 至 5 年').slice(0, 2)).toEqual(['3 至 5 年', 1]);
    expect(sheet.row('李四').slice(0, 3)).toEqual(['李四', 2, 70_000]);
  });

  test('H3: the index has every customer with name, dates and the row he stands in', () => {
    expect(index.row('王芳')).toEqual([
      '王芳',
      a,
      '',
      '业主',
      'VIP',
      '未注明',
      moment('2026-10-02')!.day,
      1 / 12,
      20_000,
      moment('2026-06-30')!.day,
      '到期未续',
      '李四',
      moment('2026-10-08')!.day,
      '客户档案!2',
    ]);
    expect(index.rows.slice(3)).toHaveLength(4);
  });

  const withLibreOffice = hasLibreOffice ? test : test.skip;
  withLibreOffice(
    'LibreOffice calculates every formula to the same value',
    () => {
      const again = openWorkbook(recalculated(bytes)).sheets.find(({ name }) => name === '分类分析 2026-10')!;
      sheet.rows.forEach((row, at) =>
        row.forEach((value, column) => {
          const other = again.value(at, column) ?? '';
          const place = `${at + 1},${column + 1}`;
          if (typeof value === 'number') expect([place, Number(other).toFixed(9)]).toEqual([place, value.toFixed(9)]);
          else expect([place, other]).toEqual([place, value]);
        }),
      );
    },
    240_000,
  );

  test('the file is valid for Microsoft’s SDK', async () => {
    expect(await schemaErrors(bytes)).toEqual([]);
  });
});

test('H3: the index is a table with a filter, each line a link to the customer register', () => {
  const plans = plansOf(analysis, inputOf(ledgerOf(office, { packs: ['online-shop'] })));
  const index = plans.at(-1)!;
  expect(index.tables).toEqual([{ name: 'CustomerIndex_2026_10', area: 'A3:N7', style: 'TableStyleLight1' }]);
  expect(index.links!.map(({ cell, toSheet, toCell }) => [cell, toSheet, toCell])).toEqual([
    ['N4', '客户档案', 'A2'],
    ['N5', '客户档案', 'A3'],
    ['N6', '客户档案', 'A4'],
    ['N7', '客户档案', 'A5'],
  ]);
});

test('each pack gets the sections it asks for and no others', () => {
  const sections = (...packs: string[]) =>
    plansOf(analysis, inputOf(ledgerOf(office, { packs })))[0]!
      .blocks.flatMap(({ values }) => values.flat())
      .flatMap((value) => (value !== null && typeof value === 'object' && 'text' in value ? value.text : []))
      .filter((text) => /^\d、/.test(text));
  expect(sections('work-instruction')).toEqual(['1、投诉分类统计（J8）']);
  expect(sections('home-decoration')).toEqual([
    '1、维修分类统计（E2）',
    '2、反复出现的问题（E2）',
    '3、意见分类统计（E2）',
  ]);
  expect(sections('opinion-survey')).toEqual(['1、意见分类统计（M1）']);
  expect(sections('owner-service')).toEqual(['1、投诉分类统计（G5）', '2、反复出现的问题（G5）']);
  expect(analysis.askedBy(ledgerOf({}, { packs: ['residential-park'] }).regulation)).toEqual([]);
});

test('an empty office has empty tables and no failure', async () => {
  const plans = plansOf(analysis, inputOf(ledgerOf({}, { packs: everything })));
  const drawn = await calculated(plans);
  expect(drawn.shown('分类分析 2026-10').row('合计').slice(1, 4)).toEqual([0, '—', 0]);
});
