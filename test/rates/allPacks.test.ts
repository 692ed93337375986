import fc from 'fast-check';
import { packs } from '../../src/regulations/packs/index';
import { computeRates } from '../../src/rates/computeRates';
import type { Rate } from '../../src/rates/rate';
import { ledgerOf, moment, type OfficeSketch } from '../visits/office';

/** The ids of batch.md. */
const IDS = [
  'complaint-count',
  'repeat-complaint-count',
  'settled-rate',
  'settled-in-period-rate',
  'timely-rate',
  'complaint-rate',
  'visit-rate',
  'visit-attempt-rate',
  'visit-reach-rate',
  'visit-on-time-rate',
  'satisfaction-rate',
  'signed-onsite-share',
  'phone-letter-share',
  'survey-coverage',
  'survey-return-rate',
  'survey-satisfaction-rate',
  'sample-rate',
  'archive-completeness',
];

const room = '1-1-101';
const other = '1-1-102';
/** Something of every register, so that every pack finds what it measures. */
const office: OfficeSketch = {
  homes: [
    {
      room,
      movedIn: '2026-09-10',
      birthday: '1980-10-20',
      contractEnd: '2026-11-05',
      more: {
        role: '创客',
        grade: 'VIP',
        signDate: moment('2026-10-02'),
        serviceStart: moment('2026-10-03'),
        warrantyEnd: moment('2026-12-20'),
      },
    },
    { room: other, movedIn: '2019-05-01' },
  ],
  complaints: [
    { room, received: '2026-10-01', closed: '2026-10-02', category: '房屋质量', level: '一般' },
    { room, received: '2026-10-20', valid: false },
    { room: null, name: null, received: '2026-10-05', closed: '2026-10-06' },
  ],
  repairs: [
    { room, reported: '2026-10-03', completed: '2026-10-04', item: '水电' },
    { room: other, reported: '2026-10-05', completed: '2026-10-06', item: '安全设施' },
  ],
  services: [
    { room, kind: '游客', from: '2026-10-20', to: '2026-10-22' },
    { room, kind: '意见建议', from: '2026-10-12' },
    { room, kind: '期刊', from: '2026-10-12' },
    { room, kind: '特约服务', from: '2026-10-01', to: '2026-10-21' },
  ],
  surveys: [
    { room, sent: '2026-10-05', returned: '2026-10-06', items: { 保安: '不满意' } },
    { room, sent: '2026-10-25' },
    { room: other, sent: '2026-10-05' },
  ],
  visits: [
    { on: '2026-10-03', room },
    { on: '2026-10-05', room, kind: '维修', channel: '上门', items: { 服务态度: '满意' } },
    { on: '2026-10-09', room: other, kind: '维修', outcome: '无人接听', rating: null },
    { on: '2026-10-09', room, kind: '创客', channel: '微信', outcome: '已接通' },
  ],
};

const ids = packs.map(({ id }) => id);
/** A home may complain twice: 投诉率 is no share of the homes. */
const isShare = ({ rate, denominator }: Rate): boolean => denominator !== null && rate !== 'complaint-rate';
const keyOf = ({ rate, group }: Rate): string => rate + JSON.stringify(group);
const figuresOf = (rates: readonly Rate[]) =>
  rates
    .map(
      (rate) =>
        `${keyOf(rate)} ${rate.numerator}/${rate.denominator} ${JSON.stringify(Object.entries(rate.excluded).sort())}`,
    )
    .sort();

test('there are twenty-one packs', () => {
  expect(ids).toHaveLength(21);
});

describe.each(packs.map((pack) => ({ letter: pack.letter, pack })))('pack $letter', ({ letter, pack }) => {
  const rates = computeRates(ledgerOf(office, { packs: [pack.id] }), '2026-10');
  const found = new Set<string>(rates.map(({ rate }) => rate));

  test('has no rate that batch.md does not name, and none twice', () => {
    expect([...found].filter((id) => !IDS.includes(id))).toEqual([]);
    expect(new Set(rates.map(keyOf)).size).toBe(rates.length);
  });

  test('has the complaint rates, the archive, and the survey rates of a month with forms', () => {
    for (const id of [...IDS.slice(0, 6), 'survey-coverage', 'survey-return-rate', 'archive-completeness']) {
      expect([id, found.has(id)]).toEqual([id, true]);
    }
  });

  test('has the four visit rates of every kind it owes as a whole', () => {
    const kinds = [...new Set(pack.visitRules.filter(({ reach }) => reach === 'all').map(({ kind }) => kind))].sort();
    for (const id of ['visit-rate', 'visit-attempt-rate', 'visit-reach-rate', 'visit-on-time-rate']) {
      expect(
        rates
          .filter(({ rate }) => rate === id)
          .map(({ group }) => group.kind)
          .sort(),
      ).toEqual(kinds);
    }
  });

  test('has the shares of the year and the sample where a rule limits them (A3, A11, A13, C5, C6), and nowhere else', () => {
    const limited = ['signed-onsite-share', 'phone-letter-share', 'sample-rate'].filter((id) => found.has(id));
    expect(limited).toEqual('AC'.includes(letter) ? ['signed-onsite-share', 'phone-letter-share', 'sample-rate'] : []);
  });

  test('judges 及时率 where it gives a deadline for settling (D1, G2), and nowhere else', () => {
    const timely = rates.find(({ rate }) => rate === 'timely-rate')!;
    expect([timely.denominator! > 0, timely.rules]).toEqual(
      'DG'.includes(letter) ? [true, [`${letter}${letter === 'D' ? 1 : 2}`]] : [false, []],
    );
  });

  test('names its own rules only', () => {
    for (const { rules } of rates) for (const rule of rules) expect(rule[0]).toBe(letter);
  });

  test('no numerator is larger than its denominator, every figure is the count of its rows, and what is left out is counted by reason', () => {
    for (const rate of rates) {
      const { numerator, denominator, members, base, leftOut = [], excluded, value } = rate;
      if (isShare(rate)) expect(numerator).toBeLessThanOrEqual(denominator!);
      expect(numerator).toBe(members.reduce((sum, { counted, adds }) => sum + (adds?.numerator ?? Number(counted)), 0));
      if (denominator !== null) {
        expect(denominator).toBe(base?.length ?? members.reduce((sum, { adds }) => sum + (adds?.denominator ?? 1), 0));
      }
      expect(value).toBe(denominator === null ? numerator : denominator === 0 ? null : numerator / denominator);
      expect(Object.values(excluded).reduce((sum, count) => sum + count, 0)).toBe(leftOut.length);
      for (const [reason, count] of Object.entries(excluded)) {
        expect(leftOut.filter((left) => left.reason === reason)).toHaveLength(count);
      }
    }
  });
});

test('whoever writes the rows in another order gets the same rates, under every pack', () => {
  const rows = ['complaints', 'repairs', 'services', 'surveys', 'visits'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.infiniteStream(fc.nat()), (id, stream) => {
      const shuffled: Record<string, unknown> = { ...office };
      for (const register of rows) {
        // Numbers of their own, so that a row stays itself wherever it stands.
        const named = (office[register] as readonly object[]).map((row, at) =>
          register === 'visits' || register === 'surveys' ? row : { id: `${register}${at}`, ...row },
        );
        shuffled[register] = named
          .map((row) => ({ row, lot: stream.next().value as number }))
          .sort((a, b) => a.lot - b.lot)
          .map(({ row }) => row);
      }
      const straight: OfficeSketch = {
        ...office,
        complaints: office.complaints!.map((row, at) => ({ id: `complaints${at}`, ...row })),
        repairs: office.repairs!.map((row, at) => ({ id: `repairs${at}`, ...row })),
        services: office.services!.map((row, at) => ({ id: `services${at}`, ...row })),
      };
      const of = (sketch: OfficeSketch) => figuresOf(computeRates(ledgerOf(sketch, { packs: [id] }), '2026-10'));
      expect(of(shuffled as OfficeSketch)).toEqual(of(straight));
    }),
    { numRuns: 60 },
  );
});

test('all twenty-one packs together: each rate once, none above one', () => {
  const rates = computeRates(ledgerOf(office, { packs: ids }), '2026-10');
  expect(new Set(rates.map(keyOf)).size).toBe(rates.length);
  for (const rate of rates) if (isShare(rate)) expect(rate.numerator).toBeLessThanOrEqual(rate.denominator!);
});
