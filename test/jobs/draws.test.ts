import { readSettings, writeSettings } from '../../src/excel/settingsStore';
import { planJob } from '../../src/jobs/planJob';
import { previewSurvey, surveyDrawJob } from '../../src/jobs/surveyJob';
import { defaultSettings, type OfficeSettings } from '../../src/regulations/settings';
import { dayFromIso } from '../../src/values/moment';
import type { ExcelHost } from '../../src/workbench/doors/inProcess';
import { failureCode, onHost } from '../excel/onHost';
import { contextOf } from './smallOffice';

const on = (iso: string): number => dayFromIso(iso)!;
const TODAY = on('2026-11-20');
const WEEK_LATER = on('2026-11-27');

/** Forty homes in two buildings; half of them lived in since 2019, half since 2024. */
const HOMES = Array.from({ length: 40 }, (_home, index) => {
  const room = `${(index % 2) + 1}-1-${100 + index}`;
  return [
    room,
    `住户${index}`,
    `1390000${String(1000 + index)}`,
    on(index < 20 ? '2019-03-01' : '2024-03-01'),
    '已入住',
  ];
});

const order = (index: number, iso: string) => [
  `W${index}`,
  on(iso),
  HOMES[index % 40]![0]!,
  HOMES[index % 40]![1]!,
  '水电',
  on(iso),
  '维修工甲',
  on(iso) + 1,
];

/** Twenty orders dispatched in November. */
const OFFICE = {
  客户档案: [['房号', '客户姓名', '联系电话', '入住日期', '入住状态'], ...HOMES],
  维修工单: [
    ['工单编号', '报修时间', '房号', '报修人', '维修类别', '派工时间', '维修人员', '完成时间'],
    ...Array.from({ length: 20 }, (_each, index) => order(index, `2026-11-${String(index + 1).padStart(2, '0')}`)),
  ],
  回访记录表: [
    ['回访日期', '房号', '受访人', '回访类别', '回访方式', '回访人', '接触结果'],
    [on('2026-10-30'), HOMES[0]![0]!, HOMES[0]![1]!, '意见建议', '电话', '何梅', '已接通'],
  ],
  人员表: [
    ['姓名', '岗位', '每日可用分钟'],
    ['何梅', '管理员', 480],
  ],
};

async function office(settings: Partial<OfficeSettings>) {
  const book = await onHost(OFFICE);
  await writeSettings(book.gate, { ...defaultSettings(), ...settings });
  return book;
}

/** Ten more orders of the month, added below the last. */
async function addOrders(host: ExcelHost): Promise<void> {
  const rows = Array.from({ length: 10 }, (_each, index) => order(20 + index, '2026-11-23'));
  await host.run(async (context) => {
    context.workbook.worksheets.getItem('维修工单').getRangeByIndexes(21, 0, rows.length, rows[0]!.length).values =
      rows;
    await context.sync();
  });
}

const keysOf = ({ draws }: OfficeSettings, rule: string, period: string) =>
  draws.find((draw) => draw.rule === rule && draw.period === period)?.keys ?? [];

describe('C6: random draws are recorded in the workbook', () => {
  const PACK = { packs: ['property-c'], seed: 11 };

  test('planning records 30 % of the orders; next week keeps them and draws what is missing of the new ones', async () => {
    const { host, gate } = await office(PACK);
    await planJob(contextOf(gate, { today: TODAY }), { draw: true });
    const first = keysOf(await readSettings(gate), 'C6', '2026-11');
    expect(first).toHaveLength(6);
    await addOrders(host);
    await planJob(contextOf(gate, { today: WEEK_LATER }), { draw: true });
    const second = keysOf(await readSettings(gate), 'C6', '2026-11');
    expect(second).toHaveLength(9);
    expect(second).toEqual(expect.arrayContaining(first));
  });

  test('another seed does not disturb what was drawn', async () => {
    const { gate } = await office(PACK);
    await planJob(contextOf(gate, { today: TODAY }), { draw: true });
    const settings = await readSettings(gate);
    const first = keysOf(settings, 'C6', '2026-11');
    await writeSettings(gate, { ...settings, seed: 4711 });
    const { opened } = await planJob(contextOf(gate, { today: TODAY }), { draw: true });
    expect(keysOf(await readSettings(gate), 'C6', '2026-11')).toEqual(first);
    const sampled = opened.ledger.dueVisits.filter(({ sampled: drawn, kind }) => kind === '维修' && drawn === true);
    expect(sampled).toHaveLength(6);
    // Without the record the other seed would have drawn others.
    const fresh = await office({ ...PACK, seed: 4711 });
    await planJob(contextOf(fresh.gate, { today: TODAY }), { draw: true });
    expect(keysOf(await readSettings(fresh.gate), 'C6', '2026-11')).not.toEqual(first);
  });

  test('a plan that is not drawn records nothing; other settings stay as they are', async () => {
    const { gate } = await office({ ...PACK, staff: [{ name: '丁', post: '', area: [], minutes: null, leave: [] }] });
    await planJob(contextOf(gate, { today: TODAY }), { draw: false });
    expect((await readSettings(gate)).draws).toEqual([]);
    await planJob(contextOf(gate, { today: TODAY }), { draw: true });
    expect((await readSettings(gate)).staff.map(({ name }) => name)).toEqual(['丁']);
  });

  test('draws older than thirteen months are forgotten; those of rules not in force now are kept', async () => {
    const draw = (rule: string, period: string) => ({ rule, period, seed: 1, on: '2025-01-05', keys: ['W1'] });
    const { gate } = await office({
      ...PACK,
      draws: [draw('A3', '2025-09'), draw('A3', '2025-11'), draw('M2', '2025 年意见征询')],
    });
    await planJob(contextOf(gate, { today: TODAY }), { draw: true });
    const kept = (await readSettings(gate)).draws.map(({ rule, period }) => `${rule} ${period}`);
    expect(kept).toContain('A3 2025-11');
    expect(kept).not.toContain('A3 2025-09');
    // A batch has any name: the day of its draw counts.
    expect(kept).not.toContain('M2 2025 年意见征询');
  });
});

describe('M2: the sample of a survey', () => {
  const PACK = { packs: ['opinion-survey'], seed: 11 };

  test('15 % of who moved in five years ago or more, 30 % of the others, drawn into a sheet and recorded', async () => {
    const { host, gate } = await office(PACK);
    const context = contextOf(gate, { today: TODAY });
    const preview = await previewSurvey(context, '2026 年');
    expect((await readSettings(gate)).draws).toEqual([]);
    expect(preview.sample.tiers.map(({ households, asked }) => [households, asked.length])).toEqual([
      [20, 3],
      [20, 6],
    ]);
    expect(preview.buildings.map(({ building, households }) => [building, households])).toEqual([
      ['1', 20],
      ['2', 20],
    ]);
    const drawn = await surveyDrawJob(context, '2026 年');
    expect(drawn.sample.draw.keys).toEqual(preview.sample.draw.keys);
    expect(host.workbook.sheets.map(({ name }) => name)).toContain(drawn.sheet);
    expect((await readSettings(gate)).draws).toEqual([
      { rule: 'M2', period: '2026 年', seed: 11, on: '2026-11-20', keys: drawn.sample.draw.keys },
    ]);
  });

  test('the same batch drawn again is the same, whatever the seed; another batch is drawn for itself', async () => {
    const { gate } = await office(PACK);
    const context = contextOf(gate, { today: TODAY });
    const first = await surveyDrawJob(context, '上半年');
    await writeSettings(gate, { ...(await readSettings(gate)), seed: 99 });
    const again = await surveyDrawJob({ ...context, today: WEEK_LATER }, '上半年');
    expect(again.drawnBefore).toBe(true);
    expect(again.sample.draw).toEqual(first.sample.draw);
    await surveyDrawJob(context, '下半年');
    expect((await readSettings(gate)).draws.map(({ period }) => period).sort()).toEqual(['上半年', '下半年']);
  });

  test('without a regulation that asks for a survey there is none', async () => {
    const { gate } = await office({ packs: ['residential-park'] });
    expect(await failureCode(previewSurvey(contextOf(gate), '2026'))).toBe('no-survey-rule');
  });
});
