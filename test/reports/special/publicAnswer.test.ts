import { publicAnswer } from '../../../src/reports/special/publicAnswer';
import { ledgerOf, moment, type OfficeSketch } from '../../visits/office';
import { schemaErrors } from '../../workbench/validate';
import { calculated, inputOf, plansOf } from './calculated';

/** 回应公示 (M4): number, matter, measure and date of what was settled in the month, and nobody's name. */
const room = '3-2-501';
const office: OfficeSketch = {
  homes: [
    { room, name: '王芳' },
    { room: '3-2-601', name: '欧阳小明' },
  ],
  complaints: [
    {
      room,
      received: '2026-09-20',
      closed: '2026-10-09',
      content: '王芳（3栋2单元501，13800001111）反映楼上欧阳小明家漏水',
      more: { result: '工程部张强上门，王女士已确认', handler: '张强' },
    },
    { room, received: '2026-10-02', closed: '2026-10-03', category: '停车管理' },
    { room, received: '2026-10-02', closed: '2026-10-04', content: '不成立的投诉', valid: false },
    { room, received: '2026-10-02', closed: '2026-11-02', content: '下月才办结', category: '绿化' },
  ],
  services: [
    {
      id: 'YJ1',
      room,
      kind: '意见建议',
      from: '2026-10-10',
      more: { content: '建议小区加装充电桩，联系0792-8350777', answeredAt: moment('2026-10-12') },
    },
    {
      id: 'ZX1',
      room,
      kind: '咨询',
      from: '2026-10-10',
      more: { content: '问收费', answeredAt: moment('2026-10-12') },
    },
  ],
};

test('M4: what was settled in the month, by date, with the texts masked', async () => {
  const drawn = await calculated(plansOf(publicAnswer, inputOf(ledgerOf(office, { packs: ['opinion-survey'] }))));
  const { rows } = drawn.shown('回应公示 2026-10');
  const from = rows.findIndex((row) => row[0] === '编号');
  expect(rows.slice(from + 1, from + 4)).toEqual([
    ['202610-01', '停车管理', '', moment('2026-10-03')!.day],
    ['202610-02', '***（***）反映楼上***家漏水', '工程部***上门，***已确认', moment('2026-10-09')!.day],
    ['202610-03', '建议小区加装充电桩，联系***', '', moment('2026-10-12')!.day],
  ]);
  expect(rows.flat().join()).not.toMatch(/王芳|欧阳|张强|501|1380000|8350777/);
  expect(await schemaErrors(drawn.bytes)).toEqual([]);
});

test('M4: nothing on the sheet leads back to a row, and an empty measure is marked for filling in', () => {
  const [plan] = plansOf(publicAnswer, inputOf(ledgerOf(office, { packs: ['opinion-survey'] })));
  expect(plan!.links).toEqual([]);
  const line = plan!.blocks.find(
    ({ values }) => JSON.stringify(values[0]?.[1]) === JSON.stringify({ text: '停车管理' }),
  )!;
  expect(line.columnLooks![2]).toEqual({ fill: '#FFFBE6' });
});

test('M4: the measure of a suggestion is what the visit about it says', async () => {
  const visits = [{ on: '2026-10-13', room, kind: '意见建议', about: 'YJ1', content: '已列入改造计划' }];
  const ledger = ledgerOf({ ...office, visits }, { packs: ['opinion-survey', 'real-estate'] });
  const drawn = await calculated(plansOf(publicAnswer, inputOf(ledger)));
  expect(drawn.shown('回应公示 2026-10').row('202610-03')[2]).toBe('已列入改造计划');
});

test('M4: without anything settled there is no sheet, and J asks for none', () => {
  const ledger = ledgerOf(office, { packs: ['opinion-survey'] });
  expect(publicAnswer.make(inputOf(ledger, '2026-01'))).toBeNull();
  expect(publicAnswer.askedBy(ledger.regulation)).toEqual(['M4']);
  expect(publicAnswer.askedBy(ledgerOf({}, { packs: ['work-instruction'] }).regulation)).toEqual([]);
});
