import { packSchema } from '../../src/regulations/schema';
import { combinePacks } from '../../src/regulations/combine';
import { defaultSettings } from '../../src/regulations/settings';
import { buildLedger } from '../../src/visits/buildLedger';
import type { VisitRecord } from '../../src/visits/ledger';
import { day, ledgerOf, registersOf, type OfficeSketch, type VisitSketch } from './office';

const home = '3-2-501';
const other = '3-2-502';
const visit: VisitSketch = { on: '2026-10-03', room: home };

function read(sketch: VisitSketch, office: OfficeSketch = {}): VisitRecord {
  return ledgerOf({ homes: [home, other], ...office, visits: [sketch] }).visitRecords[0]!;
}

describe('Reached', () => {
  test.each(['已接通', '面谈'])('outcome %s', (outcome) => {
    expect(read({ ...visit, outcome }).reached).toBe(true);
  });

  test.each(['无人接听', '占线', '拒接', '拒访', '非本人', '改约', '家中无人'])(
    'outcome %s is an attempt, even with a rating',
    (outcome) => {
      expect(read({ ...visit, outcome, rating: '满意' })).toMatchObject({
        reached: false,
        valid: false,
        lacks: ['reached'],
      });
    },
  );

  const blank = { ...visit, outcome: null, rating: null };

  test.each(['上门', '电话', '信函'])(
    'a blank outcome by %s: a rating, a rated item or an opinion came back',
    (channel) => {
      expect(read({ ...blank, channel }).reached).toBe(false);
      expect(read({ ...blank, channel, rating: '一般' }).reached).toBe(true);
      expect(read({ ...blank, channel, items: { 服务质量: '满意' } }).reached).toBe(true);
      expect(read({ ...blank, channel, content: '楼道灯已修好' }).reached).toBe(true);
    },
  );

  test('a blank outcome by another channel is an attempt', () => {
    expect(read({ ...blank, channel: '微信', rating: '满意' }).reached).toBe(false);
  });

  test('"nobody answered" written as content is no opinion', () => {
    expect(read({ ...blank, content: '电话无人接听' }).reached).toBe(false);
    expect(read({ ...blank, content: '家中无人，已留条' }).reached).toBe(false);
    expect(read({ ...blank, content: '反映白天家中无人时快递随意堆放在门口' }).reached).toBe(true);
  });
});

describe('Valid', () => {
  test('reached, dated, visitor and channel given', () => {
    expect(read(visit)).toMatchObject({ valid: true, lacks: [] });
    expect(read({ ...visit, by: null }).lacks).toEqual(['visitor']);
    expect(read({ ...visit, channel: null, outcome: '已接通' }).lacks).toEqual(['channel']);
    expect(read({ ...visit, on: null }).lacks).toEqual(['date', 'reached']);
    expect(read({ ...visit, room: null, name: null }).lacks).toEqual(['customer']);
  });

  test('a date after today is none', () => {
    expect(read({ ...visit, on: '2026-11-21' }).lacks).toContain('date');
    expect(read({ ...visit, on: '2026-11-20' }).valid).toBe(true);
  });

  test('A5, J7: onsite needs the signature; a sheet without the column proves none', () => {
    const onsite = { ...visit, channel: '上门' };
    expect(read({ ...onsite, signed: true }).valid).toBe(true);
    expect(read({ ...onsite, signed: false }).lacks).toEqual(['signature']);
    expect(read({ ...onsite, signed: null }).lacks).toEqual(['signature']);
    expect(read({ ...visit, channel: '电话', signed: false }).valid).toBe(true);
  });

  test('C2: a refusal with a note is valid where the pack says so, and only there', () => {
    const refused = { ...visit, channel: '上门', signed: false, refusalNote: '业主态度冷淡，拒绝签字' };
    expect(read(refused).valid).toBe(false);
    const c = packSchema.parse({
      id: 'property-c',
      letter: 'C',
      version: 1,
      title: 'C',
      evidence: { onsiteSignature: 'C2', refusalNote: 'C2' },
    });
    const underC = (sketch: VisitSketch): boolean =>
      buildLedger({
        registers: registersOf({ homes: [home], visits: [sketch] }),
        regulation: combinePacks([c], defaultSettings()),
        today: day('2026-11-20'),
      }).visitRecords[0]!.valid;
    expect(underC(refused)).toBe(true);
    expect(underC({ ...refused, refusalNote: null })).toBe(false);
  });

  test('A5: a row that says 电话回访 is a phone visit though its channel is blank', () => {
    const marked = { ...visit, channel: null, outcome: '已接通' };
    expect(read({ ...marked, remark: '电话回访' })).toMatchObject({ channel: '电话', valid: true });
    expect(read({ ...marked, content: '电话回访，业主满意' }).valid).toBe(true);
  });
});

describe('a record before the event or on another customer is neither visit nor attempt, whatever its number says', () => {
  const complaints = [{ id: 'T1', room: home, received: '2026-10-01', closed: '2026-10-05' }];

  test('before the event', () => {
    expect(read({ ...visit, on: '2026-10-04', about: 'T1' }, { complaints })).toMatchObject({
      reached: false,
      lacks: ['event', 'reached'],
    });
    expect(read({ ...visit, on: '2026-10-05', about: 'T1' }, { complaints }).valid).toBe(true);
  });

  test('an open complaint: its closing is still to come', () => {
    const open = [{ id: 'T1', room: home, received: '2026-10-01' }];
    expect(read({ ...visit, about: 'T1' }, { complaints: open }).lacks).toEqual(['event', 'reached']);
  });

  test('another customer', () => {
    expect(read({ ...visit, on: '2026-10-06', room: other, about: 'T1' }, { complaints }).lacks).toEqual([
      'customer',
      'reached',
    ]);
  });

  test('without a number: while the complaint was open it is about that complaint, earlier it is about something else', () => {
    expect(read({ ...visit, on: '2026-10-04' }, { complaints }).lacks).toEqual(['event', 'reached']);
    expect(read({ ...visit, on: '2026-09-20' }, { complaints }).valid).toBe(true);
    expect(read({ ...visit, on: '2026-10-04', room: other }, { complaints }).valid).toBe(true);
  });

  test('a bare number of another kind’s register says nothing about another home', () => {
    const numbered = [{ id: '12', room: other, received: '2026-10-01', closed: '2026-10-05' }];
    expect(read({ ...visit, kind: '入住', about: '12' }, { complaints: numbered }).valid).toBe(true);
  });
});

describe('visit columns of the complaint register', () => {
  const complaint = { id: 'T1', room: home, received: '2026-10-01', closed: '2026-10-02' };

  test('are a visit record of their own', () => {
    const { visitRecords, matches } = ledgerOf({
      homes: [home],
      complaints: [{ ...complaint, visit: { on: '2026-10-03' } }],
    });
    expect(visitRecords).toHaveLength(1);
    expect(matches[0]).toMatchObject({ state: 'done', candidates: [{ because: 'complaint-row', against: [] }] });
  });

  test('that repeat a record of the visit register are not counted twice', () => {
    const count = (visits: VisitSketch[]): number =>
      ledgerOf({ homes: [home], complaints: [{ ...complaint, visit: { on: '2026-10-03' } }], visits }).visitRecords
        .length;
    expect(count([{ on: '2026-10-03', room: home }])).toBe(1);
    expect(count([{ on: '2026-10-03', room: home, kind: '入住' }])).toBe(2);
    expect(count([{ on: '2026-10-04', room: home }])).toBe(2);
    expect(count([{ on: '2026-10-03', room: null, name: null, about: 't-1' }])).toBe(1);
  });

  test('stand beside a record of the same home and day that names another matter', () => {
    const { matches } = ledgerOf({
      homes: [home],
      complaints: [
        { ...complaint, id: 'T0', received: '2026-09-01', closed: '2026-09-02' },
        { ...complaint, visit: { on: '2026-10-03' } },
      ],
      visits: [{ on: '2026-10-03', room: home, about: 'T0' }],
    });
    expect(matches.map(({ state }) => state)).toEqual(['doneLate', 'done']);
  });

  test('before the closing are no visit', () => {
    const { matches } = ledgerOf({ homes: [home], complaints: [{ ...complaint, visit: { on: '2026-10-01' } }] });
    expect(matches[0]).toMatchObject({ state: 'missed', attempts: [], candidates: [{ against: ['before-event'] }] });
  });
});
