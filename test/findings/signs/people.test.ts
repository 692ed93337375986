import { signs } from '../../../src/findings/signs/signs';
import { signsByPerson } from '../../../src/findings/signs/signsByPerson';
import { allHit, atLeastEvents, corrected, shareAtLeast } from '../../../src/findings/signs/statistics';
import { ledgerOf, type OfficeSketch, type VisitSketch } from '../../visits/office';

/** suspect-uniform, suspect-self-visit (registers.md §5) and the counts of a person against the colleagues. */
const homes = Array.from({ length: 80 }, (_, index) => `1-1-${101 + index}`);

function found(code: string, sketch: OfficeSketch, packs: 'A' | 'A+J' = 'A+J') {
  return signs(ledgerOf({ homes, ...sketch }, { packs })).filter((finding) => finding.code === code);
}

/** Visits on days one after the other; `ratings` says how many of which, in turn. */
function rated(by: string, count: number, ratings: readonly string[]): VisitSketch[] {
  return Array.from({ length: count }, (_, index) => ({
    on: `2026-0${1 + Math.floor(index / 28)}-${String((index % 28) + 1).padStart(2, '0')}`,
    room: homes[index % homes.length]!,
    kind: '管理服务',
    by,
    rating: ratings[index % ratings.length]!,
  }));
}

const PEERS = [
  ...rated('李强', 60, ['非常满意', '非常满意', '满意']),
  ...rated('王芳', 60, ['非常满意', '满意', '一般']),
  ...rated('刘洋', 60, ['非常满意', '非常满意', '满意', '不满意']),
];

describe('suspect-uniform', () => {
  test('thirty of the best where the colleagues get half of them; one finding a person', () => {
    const visits = [...PEERS, ...rated('张敏', 30, ['非常满意'])];
    expect(found('suspect-uniform', { visits })).toMatchObject([
      { severity: 'warning', params: { person: '张敏', count: 30, rating: '非常满意', percent: 50 } },
    ]);
  });

  test('twenty-nine are too few', () => {
    expect(found('suspect-uniform', { visits: [...PEERS, ...rated('张敏', 29, ['非常满意'])] })).toEqual([]);
  });

  test('a row of thirty among others is one as well', () => {
    const visits = [...PEERS, ...rated('张敏', 40, [...Array<string>(34).fill('非常满意'), '满意', '一般'])];
    expect(found('suspect-uniform', { visits })).toMatchObject([{ params: { count: 34 } }]);
  });

  test('where nearly everybody is pleased, it is nothing to be all pleased', () => {
    const pleased = [...Array<string>(19).fill('满意'), '不满意'];
    const visits = ['李强', '王芳', '刘洋'].flatMap((by) => rated(by, 60, pleased));
    expect(found('suspect-uniform', { visits: [...visits, ...rated('张敏', 60, ['满意'])] })).toEqual([]);
  });

  test('nobody is measured against himself', () => {
    expect(found('suspect-uniform', { visits: rated('张敏', 60, ['非常满意']) })).toEqual([]);
  });
});

describe('suspect-self-visit', () => {
  const complaint = { id: 'TS1', room: '1-1-101', received: '2026-10-01', closed: '2026-10-05', handler: '张敏、赵磊' };

  test('the handler of the complaint visits about it', () => {
    expect(
      found('suspect-self-visit', {
        complaints: [complaint],
        visits: [{ on: '2026-10-06', room: '1-1-101', about: 'TS1', by: '赵磊' }],
      }),
    ).toMatchObject([{ params: { person: '赵磊', matter: 'TS1' } }]);
  });

  test('also where no number says what the visit is about, and where it stands beside the complaint', () => {
    expect(
      found('suspect-self-visit', {
        complaints: [complaint],
        visits: [{ on: '2026-10-06', room: '1-1-101', by: '张敏' }],
      }),
    ).toHaveLength(1);
    expect(
      found('suspect-self-visit', { complaints: [{ ...complaint, visit: { on: '2026-10-06', by: '张敏' } }] }),
    ).toHaveLength(1);
  });

  test('a colleague visits, or the number names the matter of another home: no', () => {
    const other = { ...complaint, id: 'TS2', room: '1-1-102', handler: '李强' };
    expect(
      found('suspect-self-visit', {
        complaints: [complaint, other],
        visits: [
          { on: '2026-10-06', room: '1-1-101', about: 'TS1', by: '李强' },
          { on: '2026-10-06', room: '1-1-103', about: 'TS2', by: '李强' },
        ],
      }),
    ).toEqual([]);
  });
});

describe('counts of a person against the colleagues', () => {
  const text = (index: number) => `业主说第${'甲乙丙丁戊己庚辛'[index]!}回来的师傅把整个厨房都收拾得特别亮堂`;
  const copies = (by: string, templates: number, each: number, first = 0): VisitSketch[] =>
    Array.from({ length: templates * each }, (_, index) => ({
      on: `2026-05-${String((index % 28) + 1).padStart(2, '0')}`,
      room: homes[index]!,
      kind: '管理服务',
      by,
      rating: '满意',
      content: text(first + (index % templates)),
    }));
  const late = (by: string, count: number): VisitSketch[] =>
    Array.from({ length: count }, (_, index) => ({
      on: `2026-06-${String(index + 1).padStart(2, '0')}T22:00`,
      room: homes[index]!,
      kind: '管理服务',
      by,
      rating: '满意',
    }));
  const peopleOf = (visits: readonly VisitSketch[]) => {
    const ledger = ledgerOf({ homes, visits: [...PEERS, ...visits] }, { packs: 'A' });
    return signsByPerson(signs(ledger), ledger);
  };

  test('copies of one template count once, two kinds that stand out flag, one does not', () => {
    const [first] = peopleOf([...copies('张敏', 6, 3), ...late('张敏', 6)]);
    expect(first).toMatchObject({ person: '张敏', visits: 24, kinds: 2, flagged: true });
    expect(first!.counts).toMatchObject([
      { code: 'suspect-duplicate-text', hits: 18, sources: 6, share: 6 / 24, peerMedian: 0, standsOut: true },
      { code: 'suspect-hours', hits: 6, sources: 6, standsOut: true },
    ]);
    expect(peopleOf(copies('张敏', 6, 3))[0]).toMatchObject({ person: '张敏', flagged: false });
    expect(peopleOf([...copies('张敏', 1, 2), ...late('张敏', 2)])[0]).toMatchObject({ kinds: 2, flagged: false });
  });

  test('one phrase that a person is fond of never weighs like many', () => {
    const peers = ['李强', '王芳', '刘洋'].flatMap((by, index) => copies(by, 2, 2, 1 + index * 2));
    const fond = peopleOf([...peers, ...copies('张敏', 1, 16), ...rated('张敏', 30, ['满意', '一般'])]);
    const [count] = fond.find(({ person }) => person === '张敏')!.counts;
    expect(count).toMatchObject({ code: 'suspect-duplicate-text', hits: 16, sources: 1, standsOut: false });
  });

  test('what the colleagues do as well stands out with nobody', () => {
    const all = ['张敏', '李强', '王芳', '刘洋'].flatMap((by) => [...copies(by, 6, 3), ...late(by, 6)]);
    expect(peopleOf(all).map(({ flagged }) => flagged)).toEqual([false, false, false, false]);
  });

  test('everybody who visits is listed, with the middle and the upper quarter of the others', () => {
    const people = peopleOf([...late('李强', 3), ...late('王芳', 6)]);
    expect(people.map(({ person }) => person).sort()).toEqual(['刘洋', '李强', '王芳']);
    const wang = people.find(({ person }) => person === '王芳')!.counts[0]!;
    // The others: 0 of 60 and 3 of 63.
    expect(wang.peerMedian).toBeCloseTo(3 / 63 / 2);
    expect(wang.peerUpperQuartile).toBeCloseTo((3 / 63) * 0.75);
  });
});

describe('the arithmetic behind it', () => {
  test('lower end of a share: Wilson, one-sided 95 %', () => {
    expect(shareAtLeast(0, 50)).toBe(0);
    expect(shareAtLeast(0, 0)).toBe(0);
    expect(shareAtLeast(5, 10)).toBeCloseTo(0.2693, 3);
  });

  test('all of a few cases hit: the mean for one, more than the power of the mean for several', () => {
    expect(allHit(1, 0.6, 0.0025)).toBeCloseTo(0.6, 10);
    expect(allHit(2, 0.6, 0.0025)).toBeCloseTo(0.6 * 0.6 + 0.0025, 10);
  });

  test('events with people who differ: shape 1 is the geometric distribution', () => {
    expect(atLeastEvents(0, 2, 1)).toBe(1);
    expect(atLeastEvents(3, 2, 1)).toBeCloseTo((2 / 3) ** 3, 10);
  });

  test('Holm: the smallest times the number of questions, never in another order', () => {
    expect(corrected([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(corrected([0.5, 0.9])).toEqual([1, 1]);
  });
});
