import { serviceFigures } from '../../../src/reports/special/serviceFigures';
import { ledgerOf, moment, type OfficeSketch } from '../../visits/office';
import { schemaErrors } from '../../workbench/validate';
import { calculated, inputOf, plansOf, type Shown } from './calculated';

/** 服务指标 (I2) and the projects that miss their targets (I3). */
const service = (kind: string, project: string, more: object = {}) => ({ kind, project, from: '2026-10-05', more });
const office: OfficeSketch = {
  serviceColumns: ['answered', 'answeredAt', 'waitingSeconds'],
  services: [
    service('咨询', '东区', { answered: '已接通', waitingSeconds: 10, answeredAt: moment('2026-10-05') }),
    service('咨询', '东区', { answered: '无人接听', waitingSeconds: 50 }),
    service('表扬', '西区', { answered: '已接通', waitingSeconds: 30 }),
    service('意见建议', '西区'),
    service('停电提醒', '西区'),
    service('欠费', '东区'),
    service('办理业务', '东区', { answeredAt: moment('2026-10-09') }),
    { kind: '咨询', project: '东区', from: '2026-09-30' },
    service('咨询', '西区', { answeredAt: moment('2026-12-30') }),
    // Noted by the switchboard as well as in their own registers: counted there.
    service('投诉', '东区', { answeredAt: moment('2026-10-05') }),
    service('维修', '东区', { answeredAt: moment('2026-10-05') }),
  ],
  complaints: [
    {
      project: '东区',
      room: '1-1-101',
      received: '2026-10-01',
      closed: '2026-10-02',
      category: '噪音',
      department: '甲',
    },
    {
      project: '东区',
      room: '1-1-101',
      received: '2026-10-02',
      closed: '2026-10-02',
      category: '噪音',
      department: '乙',
    },
    { project: '西区', room: '9-1-101', received: '2026-10-03' },
  ],
  repairs: [{ project: '东区', room: '1-1-101', reported: '2026-10-08' }],
  visits: [{ project: '东区', on: '2026-10-03', room: '1-1-101' }],
};

describe('I2: figures in all and per project', () => {
  let sheet: Shown;
  let bytes: Uint8Array;
  beforeAll(async () => {
    const drawn = await calculated(
      plansOf(serviceFigures, inputOf(ledgerOf(office, { packs: ['grid-company', 'residential-park'] }))),
    );
    sheet = drawn.shown('服务指标 2026-10');
    bytes = drawn.bytes;
  });

  test('counts of 咨询, 报修, 投诉举报, 办理业务, 表扬建议, 回访, 停电提醒, 催缴, then 接通率, 答复率 and 平均等待', () => {
    expect(sheet.row('全部')).toEqual(['全部', 3, 1, 2, 1, 2, 1, 1, 1, 2 / 3, 4 / 6, 30]);
    expect(sheet.row('东区')).toEqual(['东区', 2, 1, 1, 1, 0, 1, 0, 1, 1 / 2, 4 / 5, 30]);
    expect(sheet.row('西区')).toEqual(['西区', 1, 0, 1, 0, 2, 0, 1, 0, 1, 0, 30]);
  });

  test('I3: the projects that miss a target, with the figure', () => {
    const from = sheet.rows.findIndex((row) => String(row[0]).startsWith('未达标的项目'));
    const missed = sheet.rows.slice(from + 2).map((row) => [row[0], row[1], row[5], row[7], row[8], row[9]]);
    expect(missed.filter(([, rate]) => rate === '投诉处理率')).toEqual([['西区', '投诉处理率', '0/1', 0, 1, 'A8']]);
    expect(missed.filter(([project]) => project === '东区')).toEqual([
      ['东区', '上门签名占比（本年累计）', '0/1', 0, 0.4, 'A11'],
      ['东区', '电话信函占比（本年累计）', '1/1', 1, 0.7, 'A13'],
      ['东区', '维修抽访率', '0/1', 0, 0.05, 'A3'],
    ]);
  });

  test('the file is valid for Microsoft’s SDK', async () => {
    expect(await schemaErrors(bytes)).toEqual([]);
  });
});

test('I2: "—" where the workbook has no column, 0 where it has and nothing happened', async () => {
  const ledger = ledgerOf({}, { packs: ['grid-company'] });
  const sheets = ledger.registers.sheets.filter(({ register }) => register === 'services');
  const drawn = await calculated(
    plansOf(serviceFigures, inputOf({ ...ledger, registers: { ...ledger.registers, sheets } })),
  );
  const sheet = drawn.shown('服务指标 2026-10');
  expect(sheet.row('全部')).toEqual(['全部', 0, 0, 0, 0, 0, '—', 0, 0, '—', '—', '—']);
  expect(sheet.rows.flat()).toContain('有目标的指标全部达标。');
});

test('only I asks for it', () => {
  expect(serviceFigures.askedBy(ledgerOf({}, { packs: ['grid-company'] }).regulation)).toEqual(['I2', 'I3']);
  expect(serviceFigures.askedBy(ledgerOf({}, { packs: ['work-instruction'] }).regulation)).toEqual([]);
});
