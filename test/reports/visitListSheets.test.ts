import { sayIn } from '../../src/locales/index';
import { readVisitList } from '../../src/reports/readVisitList';
import { visitListName, visitLists } from '../../src/reports/visitList';
import { day } from '../planning/office';
import { asGrid } from './asGrid';
import { bundleOf, dayOfStaff, left, options, planOf, visitOf } from './listPlans';

const zh = sayIn('zh-CN');
const onsite = { channel: '上门', minutes: 30 };

const plan = planOf(
  [
    visitOf(1, '张敏', 540, bundleOf('3-2-501', ['2026-11-13'], onsite), { companions: ['王芳'] }),
    visitOf(2, '张敏', 580, bundleOf('3-2-502', ['2026-11-17'])),
    visitOf(3, '李强', 600, bundleOf('1-2-301', ['2026-11-18'])),
  ],
  {
    notPlanned: [left(bundleOf('1-1-101', ['2026-11-30']))],
    days: [
      dayOfStaff('张敏', { posts: ['客服专员'], visits: 2, onsite: 1, visiting: 40, walking: 5 }),
      dayOfStaff('李强', { visits: 1, visiting: 10 }),
      dayOfStaff('王芳', { visits: 1, onsite: 1, visiting: 30, walking: 5 }),
      dayOfStaff('陈东'),
    ],
  },
);
const sheets = visitLists(plan, zh, options({ layout: 'sheets' }));
const texts = (index: number) =>
  asGrid(sheets[index]!).values.map((row) => row.map(String).filter((text) => text !== ''));

describe('a sheet for each person', () => {
  test('behind one that sums up, each under its own name', () => {
    expect(sheets.map(({ name, role }) => [name, role])).toEqual([
      ['次日回访清单 2026-11-17', 'visitList'],
      ['次日回访清单 2026-11-17 张敏', 'visitList'],
      ['次日回访清单 2026-11-17 李强', 'visitList'],
    ]);
  });

  test('the first sums up what everybody has to do, who only goes along included, with a place to sign', () => {
    const rows = texts(0);
    expect(rows).toContainEqual('回访人 户数 上门 电话等 同行 回访（分钟） 步行（分钟） 起止时间 领取签字'.split(' '));
    expect(rows).toContainEqual(['张敏（客服专员）', '2', '1', '1', '40', '5', '09:00–09:50']);
    expect(rows).toContainEqual(['李强', '1', '0', '1', '10', '0', '10:00–10:10']);
    expect(rows).toContainEqual(['王芳', '0', '0', '0', '与张敏同行 1 户', '30', '5', '09:00–09:30']);
    expect(rows).toContainEqual(['合计', '3', '1', '2', '80', '10']);
  });

  test('the first says who is not on the list; the others do not repeat it', () => {
    expect(texts(0).flat()).toContain('1-1-101');
    expect([...texts(1), ...texts(2)].flat()).not.toContain('1-1-101');
  });

  test('leads from each person to his sheet', () => {
    expect(sheets[0]!.links!.slice(0, 2).map(({ toSheet }) => toSheet)).toEqual([
      '次日回访清单 2026-11-17 张敏',
      '次日回访清单 2026-11-17 李强',
    ]);
  });

  test('each is read back by itself, and the first is no list to fill in', () => {
    const lines = sheets.map((sheet) => readVisitList(asGrid(sheet))?.map(({ room }) => room) ?? null);
    expect(lines).toEqual([null, ['3-2-501', '3-2-502'], ['1-2-301']]);
  });

  test('is one sheet where there is nobody to visit', () => {
    expect(visitLists(planOf([]), zh, options({ layout: 'sheets' }))).toHaveLength(1);
  });
});

describe('names of the sheets', () => {
  test('fit into the 31 characters of Excel, without the signs it refuses', () => {
    expect(visitListName(day('2026-11-17'), zh, '买买提·阿不都热合曼·吐尔逊江')).toBe(
      '次日回访清单 2026-11-17 买买提·阿不都热合曼·吐尔',
    );
    expect(visitListName(day('2026-11-17'), zh, '外包[甲]/乙?')).toBe('次日回访清单 2026-11-17 外包 甲  乙');
    expect(visitListName(day('2026-11-17'), zh, '')).toBe('次日回访清单 2026-11-17 待分派');
  });

  test('differ where two people would have the same', () => {
    const [long, longer] = ['买买提·阿不都热合曼·吐尔逊江', '买买提·阿不都热合曼·吐尔逊娜'];
    const two = planOf([
      visitOf(1, long!, 540, bundleOf('3-2-501', ['2026-11-13'])),
      visitOf(2, longer!, 540, bundleOf('3-2-502', ['2026-11-13'])),
    ]);
    const names = visitLists(two, zh, options({ layout: 'sheets' })).map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    expect(names.every((name) => name.length <= 31)).toBe(true);
  });
});
