import { isoDay } from '../../src/values/moment';
import type { DueVisit } from '../../src/visits/ledger';
import { ledgerOf, type LedgerOptions, type OfficeSketch } from './office';

const home = '3-2-501';

/** One event of every sort that regulations speak of. */
const busy: OfficeSketch = {
  homes: [{ room: home, movedIn: '2026-10-02', signed: '2026-10-01', started: '2026-10-03', birthday: '1980-10-20' }],
  complaints: [{ room: home, received: '2026-10-01', closed: '2026-10-05' }],
  repairs: [{ room: home, reported: '2026-10-01', assigned: '2026-10-01', completed: '2026-10-03' }],
  services: [
    { kind: '意见建议', room: home, from: '2026-10-05' },
    { kind: '急救', room: home, from: '2026-10-06' },
    { kind: '社区活动', room: home, from: '2026-10-07' },
  ],
  surveys: [{ room: home, sent: '2026-09-25', returned: '2026-10-05', opinion: '楼道灯暗' }],
};

function owed(packs: readonly string[], more: LedgerOptions = {}): readonly DueVisit[] {
  return ledgerOf(busy, { ...more, packs: [...packs] }).dueVisits;
}

const kindsOf = (visits: readonly DueVisit[]): string[] => [...new Set(visits.map(({ kind }) => kind))].sort();

test.each(['residential-park', 'property-c'])('A1, C1: visits under %s go by 上门, 电话 or 信函', (pack) => {
  const visits = owed([pack]);
  expect(visits.length).toBeGreaterThan(0);
  for (const { kind, channels } of visits) {
    expect([kind, channels.length > 0]).toEqual([kind, true]);
    expect(['上门', '电话', '信函']).toEqual(expect.arrayContaining([...channels]));
  }
});

test.each(['residential-park', 'property-c'])(
  'A2, C1: %s visits its four kinds and no move-in, activity or birthday',
  (pack) => {
    expect(kindsOf(owed([pack]))).toEqual(['意见建议', '意见征询', '投诉', '维修'].sort());
  },
);

test('B10: a handled complaint owes its visit, by the month’s end', () => {
  const complaints = owed(['company-customer']).filter(({ kind }) => kind === '投诉');
  expect(complaints.map(({ rule, latest }) => [rule, isoDay(latest)])).toEqual([['B10', '2026-10-31']]);
});

test('O1: complaint, survey, suggestion and repair owe a visit each', () => {
  expect(kindsOf(owed(['real-estate']))).toEqual(['意见建议', '意见征询', '投诉', '维修'].sort());
});

describe('two packs about one complaint (A11, J3)', () => {
  const packs = ['residential-park', 'work-instruction'];
  const deadline = (settings: NonNullable<LedgerOptions['settings']>): unknown[] =>
    owed(packs, { settings })
      .filter(({ kind }) => kind === '投诉')
      .map(({ rules, latest }) => [rules, isoDay(latest)]);

  test('the stricter window holds: J3’s three days', () => {
    expect(deadline({})).toEqual([[['J3', 'A11'], '2026-10-08']]);
  });

  test('the office lets A11’s month hold instead', () => {
    expect(deadline({ choices: { 'window:投诉': 'A11' } })).toEqual([[['A11', 'J3'], '2026-10-31']]);
  });

  test('the office changes J3’s figure', () => {
    expect(deadline({ figures: { 'J3:window:投诉': 5 } })).toEqual([[['J3', 'A11'], '2026-10-10']]);
  });
});

test('A3 + J3: the office lets the sample hold, and no other repair owes a visit', () => {
  const repairs = (choices: Record<string, string>): unknown[] =>
    owed(['residential-park', 'work-instruction'], { settings: { choices } })
      .filter(({ kind }) => kind === '维修')
      .map(({ rule, sampled }) => [rule, sampled]);
  expect(repairs({})).toEqual([['J3', null]]);
  expect(repairs({ 'reach:维修': 'A3' })).toEqual([['A3', expect.any(Boolean)]]);
});

describe('C4: open letter, one matter, exemptions', () => {
  const C = { packs: ['property-c'] };
  const told = { room: home, received: '2026-10-01', closed: '2026-10-05', category: '噪音' };

  test('one open letter that was answered serves several people', () => {
    const other = '3-2-502';
    const complaints = [
      { ...told, id: 'T1' },
      { ...told, id: 'T2', room: other },
    ];
    const letter = { on: '2026-10-06', room: home, about: 'T1、T2', content: '收到公开信，无异议' };
    const answered = (packs: string[], channel: string): number =>
      ledgerOf({ homes: [home, other], complaints, visits: [{ ...letter, channel }] }, { packs }).matches.filter(
        ({ valid }) => valid !== null,
      ).length;
    expect(answered(C.packs, '信函')).toBe(2);
    expect(answered(['work-instruction'], '信函')).toBe(1);
  });

  test('a matter told to two departments owes one visit', () => {
    const complaints = [
      { ...told, id: 'T1', department: '客服部' },
      { ...told, id: 'T2', department: '工程部', received: '2026-10-03' },
    ];
    expect(ledgerOf({ homes: [home], complaints }, C).dueVisits).toHaveLength(1);
  });

  test('nameless complaints and those answered in writing are exempt', () => {
    const exempt = (more: object): unknown =>
      ledgerOf({ homes: [home], complaints: [{ ...told, ...more }] }, C).dueVisits[0]!.exemption;
    expect(exempt({ room: null, name: null })).toBe('anonymous');
    expect(exempt({ source: '上级转呈', replyLetter: '已复函' })).toBe('replyLetterOnly');
    expect(exempt({})).toBeNull();
  });
});
