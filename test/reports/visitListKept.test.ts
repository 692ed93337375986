import { sayIn } from '../../src/locales/index';
import type { PlannedVisit, VisitPlan } from '../../src/planning/plan';
import { readVisitList, type ListLine } from '../../src/reports/readVisitList';
import { visitLists } from '../../src/reports/visitList';
import { listColumn, type ListKey } from '../../src/reports/visitListColumns';
import type { CellValue } from '../../src/values/cell';
import { day } from '../planning/office';
import { asGrid } from './asGrid';
import { bundleOf, left, options, planOf, visitOf } from './listPlans';

const zh = sayIn('zh-CN');

const first = visitOf(1, '张敏', 540, bundleOf('3-2-501', ['2026-11-13']));
const second = visitOf(2, '张敏', 550, bundleOf('3-2-502', ['2026-11-17']));
const third = visitOf(3, '李强', 600, bundleOf('1-2-301', ['2026-11-18']));
const plan = planOf([first, second, third]);

/** Lines of the first list with what was written into them. */
function written(cells: Readonly<Record<string, Partial<Record<ListKey, CellValue>>>>): ListLine[] {
  const grid = asGrid(visitLists(plan, zh, options())[0]!);
  const values = grid.values.map((row) => [...row]);
  for (const [room, results] of Object.entries(cells)) {
    const row = values.find((texts) => texts.includes(room))!;
    for (const [key, value] of Object.entries(results)) row[listColumn(key as ListKey) - 1] = value;
  }
  return readVisitList({ ...grid, values })!.filter(({ room }) => room in cells);
}

/** The lines of the list that a rerun makes. */
function rerun(again: VisitPlan, kept: readonly ListLine[], layout: 'blocks' | 'sheets' = 'blocks'): ListLine[] {
  return visitLists(again, zh, options({ kept, layout })).flatMap((sheet) => readVisitList(asGrid(sheet)) ?? []);
}

const RESULT = {
  outcome: '已接通',
  satisfaction: '不满意',
  opinion: '电梯慢',
  promisedAt: 46346.5,
  signature: '张',
  refusalNote: '不便签名',
  accepted: '√',
} as const;

describe('a rerun over a list that was filled in', () => {
  test('keeps every result in the row of the visit that is planned again', () => {
    const moved: PlannedVisit = { ...first, slot: 570, order: 1 };
    const lines = rerun(planOf([moved, second, third]), written({ '3-2-501': RESULT }));
    expect(lines.map(({ room, filled }) => [room, filled])).toEqual([
      ['3-2-502', false],
      ['3-2-501', true],
      ['1-2-301', false],
    ]);
    expect(lines[1]).toMatchObject({ ...RESULT, accepted: true, slot: 570 });
  });

  test('leaves a line as it stood that is not planned any more, in the block of its person and under a number of its own', () => {
    const kept = written({ '3-2-501': { ...RESULT, taken: '已登记 2026-11-17' } });
    const lines = rerun(
      planOf([
        { ...second, order: 1 },
        { ...third, order: 2 },
      ]),
      kept,
    );
    expect(lines.map(({ room, staff }) => [room, staff])).toEqual([
      ['3-2-501', '张敏'],
      ['3-2-502', '张敏'],
      ['1-2-301', '李强'],
    ]);
    expect(lines[0]!.values).toEqual({ ...kept[0]!.values, order: 3, listKey: '2026-11-17#3#|3-2-501' });
  });

  test('writes a promised day as the product counts days, also out of a workbook that counts them from 1904', () => {
    const [line] = written({ '3-2-501': { promisedAt: 46346 - 1462 } });
    const kept = [{ ...line!, promisedAt: 46346 }];
    for (const again of [plan, planOf([])]) {
      expect(rerun(again, kept).find(({ room }) => room === '3-2-501')!.promisedAt).toBe(46346);
    }
  });

  test('keeps the line of somebody who is not at work any more', () => {
    const lines = rerun(planOf([first]), written({ '1-2-301': { outcome: '面谈' } }));
    expect(lines.map(({ staff, outcome }) => [staff, outcome])).toEqual([
      ['张敏', ''],
      ['李强', '面谈'],
    ]);
  });

  test('counts a line that stays in the heading of its person', () => {
    const kept = written({ '3-2-501': { outcome: '面谈' } });
    const [list] = visitLists(planOf([{ ...second, order: 1 }]), zh, options({ kept }));
    const bar = asGrid(list!)
      .values.map(([cell]) => String(cell))
      .find((text) => text.startsWith('张敏'))!;
    expect(bar).toContain('共 2 户');
  });

  test('records no result for a matter that came up after the line was filled in: the line stands as it stood', () => {
    const more = visitOf(1, '张敏', 540, bundleOf('3-2-501', ['2026-11-13', '2026-11-16']));
    const lines = rerun(planOf([more]), written({ '3-2-501': { outcome: '已接通' } }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ outcome: '已接通', kinds: ['投诉'], dues: ['due-3-2-501-2026-11-13'] });
  });

  test('a matter that came up after the line was taken into the register is a row of its own', () => {
    const other = visitOf(1, '张敏', 620, bundleOf('3-2-501', ['2026-11-16']));
    const lines = rerun(planOf([other]), written({ '3-2-501': { outcome: '已接通', taken: '已登记 2026-11-17' } }));
    expect(lines.map(({ outcome, dues, taken }) => [outcome, dues, taken])).toEqual([
      ['已接通', ['due-3-2-501-2026-11-13'], true],
      ['', ['due-3-2-501-2026-11-16'], false],
    ]);
  });

  test('the mark of a line that was accepted, and no more, stays with its visit, whatever came to it', () => {
    const more = visitOf(1, '张敏', 540, bundleOf('3-2-501', ['2026-11-13', '2026-11-16']));
    const marks = new Map([['|3-2-501', { accepted: '√ 2026-11-16', planned: '09:00 电话 李强' }]]);
    const [list] = visitLists(planOf([more, second]), zh, options({ marks }));
    const lines = readVisitList(asGrid(list!))!;
    expect(lines.map(({ accepted, handChanged }) => [accepted, handChanged])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(lines[0]!.kinds).toEqual(['投诉', '投诉']);
  });

  test('loses no result and doubles no line, whatever is planned again', () => {
    const kept = written({ '3-2-501': RESULT, '3-2-502': { outcome: '占线' }, '1-2-301': { opinion: '好' } });
    for (const visits of [[], [first], [first, second], [first, second, third], [third]]) {
      for (const layout of ['blocks', 'sheets'] as const) {
        const lines = rerun(planOf(visits, { notPlanned: [left(bundleOf('9-9-901', ['2026-11-30']))] }), kept, layout);
        expect(
          lines
            .filter(({ filled }) => filled)
            .map(({ room }) => room)
            .sort(),
        ).toEqual(['1-2-301', '3-2-501', '3-2-502']);
        expect(new Set(lines.map(({ listKey }) => listKey)).size).toBe(lines.length);
        expect(lines.every(({ date }) => date === day('2026-11-17'))).toBe(true);
      }
    }
  });

  test('is the same list again when nothing changed', () => {
    const kept = written({ '3-2-501': RESULT, '1-2-301': { taken: '已登记 2026-11-17', outcome: '面谈' } });
    const once = visitLists(plan, zh, options({ kept }));
    const lines = readVisitList(asGrid(once[0]!))!.filter(({ filled }) => filled);
    expect(visitLists(plan, zh, options({ kept: lines }))).toEqual(once);
  });
});
