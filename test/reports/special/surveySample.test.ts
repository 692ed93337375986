import { surveySampleSheet } from '../../../src/reports/special/surveySample';
import { drawSurvey } from '../../../src/visits/surveySample';
import { ledgerOf } from '../../visits/office';
import { schemaErrors } from '../../workbench/validate';
import { calculated, say } from './calculated';

/** 意见征询抽样: the sheet of a drawn sample (M2). */
const homes = [
  ...Array.from({ length: 20 }, (_, at) => ({ room: `1-1-${101 + at}`, movedIn: '2015-03-01' })),
  ...Array.from({ length: 10 }, (_, at) => ({ room: `2-1-${101 + at}`, movedIn: '2024-03-01' })),
];
const ledger = ledgerOf({ homes }, { packs: ['opinion-survey'] });
const survey = ledger.regulation.surveys[0]!;

test('M2: at least 15 % of the homes of five years and more, 30 % of the others, counted live from the list', async () => {
  const { draw } = drawSurvey({
    households: ledger.registers.households.values(),
    survey,
    batch: '2026下半年',
    recorded: [],
    seed: 7,
    today: ledger.today,
  });
  const drawn = await calculated([surveySampleSheet({ ledger, survey, draw, say })]);
  const sheet = drawn.shown('意见征询抽样 2026下半年');
  expect(sheet.row('满 5 年').slice(3, 7)).toEqual([20, 3, 0.15, 0.15]);
  expect(sheet.row('不满 5 年').slice(3, 7)).toEqual([10, 3, 0.3, 0.3]);
  expect(sheet.row('1栋').slice(3, 6)).toEqual([20, 3, 0.15]);
  const from = sheet.rows.findIndex((row) => row[0] === '序号');
  const list = sheet.rows.slice(from + 1);
  expect(list.map(([number]) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(new Set(list.map((row) => `|${row[2]}`))).toEqual(new Set(draw.keys));
  expect(list[0]!.slice(4, 6)).toEqual([11, '满 5 年']);
  expect(await schemaErrors(drawn.bytes)).toEqual([]);
});

test('a home that has left the register since the draw is not on the list', () => {
  const draw = { rule: 'M2', period: '2026', seed: 1, on: '2026-11-20', keys: ['|1-1-101', '|9-9-999'] };
  const plan = surveySampleSheet({ ledger, survey, draw, say });
  expect(plan.tables![0]!.area).toBe('A13:I14');
});
