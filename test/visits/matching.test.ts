import type { VisitMatch } from '../../src/visits/ledger';
import { ledgerOf, type LedgerOptions, type OfficeSketch, type VisitSketch } from './office';

const home = '3-2-501';
const other = '3-2-502';
const complaint = { id: 'T1', room: home, received: '2026-10-01', closed: '2026-10-05' };

function match(
  visits: readonly VisitSketch[],
  sketch: OfficeSketch = {},
  options: LedgerOptions = {},
): readonly VisitMatch[] {
  return ledgerOf({ homes: [home, other], complaints: [complaint], ...sketch, visits }, { packs: 'J', ...options })
    .matches;
}

/** Sheet row of the valid record of each due visit. */
function validRows(matches: readonly VisitMatch[]): (number | null)[] {
  return matches.map(({ valid }) => valid?.row.row ?? null);
}

describe('where a due visit stands (J3: closed on the 5th, deadline on the 8th)', () => {
  const state = (visits: readonly VisitSketch[], today = '2026-11-20') => match(visits, {}, { today })[0]!.state;

  test('on the day of closing and on the last day of the window: done', () => {
    expect(state([{ on: '2026-10-05', room: home }])).toBe('done');
    expect(state([{ on: '2026-10-08', room: home }])).toBe('done');
  });

  test('a day after the deadline: done late', () => {
    expect(state([{ on: '2026-10-09', room: home }])).toBe('doneLate');
  });

  test('the day before closing: no visit', () => {
    expect(state([{ on: '2026-10-04', room: home }])).toBe('missed');
  });

  test('undone: not yet due until the day before the deadline, due on it', () => {
    expect(state([], '2026-10-07')).toBe('notYetDue');
    expect(state([], '2026-10-08')).toBe('missed');
  });

  test('done early counts though the deadline is still to come', () => {
    expect(state([{ on: '2026-10-06', room: home }], '2026-10-06')).toBe('done');
  });

  test('a record that is not valid leaves it undone and stands as an attempt', () => {
    const [only] = match([{ on: '2026-10-06', room: home, outcome: '无人接听' }]);
    expect(only).toMatchObject({ state: 'missed', valid: null, candidates: [{ against: ['not-reached'] }] });
    expect(only!.attempts).toHaveLength(1);
    const [unsigned] = match([{ on: '2026-10-06', room: home, channel: '上门', signed: false }]);
    expect(unsigned!.candidates[0]!.against).toEqual(['not-valid']);
    expect(unsigned!.attempts[0]!.reached).toBe(true);
  });
});

describe('a number comes first', () => {
  const two = {
    complaints: [complaint, { ...complaint, id: 'T2', received: '2026-10-02', closed: '2026-10-06' }],
  };

  test('a record without a number makes up for a late matter rather than take what a number answers', () => {
    const late = { ...complaint, received: '2026-09-28', closed: '2026-10-01' };
    const recent = { ...complaint, id: 'T2', received: '2026-10-06', closed: '2026-10-08' };
    const visits = [
      { on: '2026-10-09', room: home },
      { on: '2026-10-10', room: home, about: 'T2' },
    ];
    expect(match(visits, { complaints: [late, recent] }).map(({ state }) => state)).toEqual(['doneLate', 'done']);
  });

  test('each record answers what it names', () => {
    const matches = match([{ on: '2026-10-07', room: home, about: 'T2' }], two);
    expect(validRows(matches)).toEqual([null, 2]);
  });

  test('as people type it: width, case, dashes', () => {
    const typed = { complaints: [{ ...complaint, id: 'TS-2026-018' }] };
    expect(validRows(match([{ on: '2026-10-07', room: home, about: ' ｔｓ2026018 ' }], typed))).toEqual([2]);
  });

  describe('ruling: a record that names several matters answers the best one, all of them only where that is allowed', () => {
    const call = { on: '2026-10-07', room: home, about: 'T1、T2' };
    const letter = { ...call, channel: '信函', content: '收到公开信，无异议' };

    test('a call answers the one with the earlier deadline; the other knows that it was used elsewhere', () => {
      const matches = match([call], two);
      expect(validRows(matches)).toEqual([2, null]);
      expect(matches[1]!.candidates).toMatchObject([{ because: 'reference', against: ['used-elsewhere'] }]);
    });

    test('A7: a letter answers each of them under A, and one of them under J alone', () => {
      expect(validRows(match([letter], two, { packs: 'A' }))).toEqual([2, 2]);
      expect(validRows(match([letter], two))).toEqual([2, null]);
    });

    test('A7: an open letter answers people of several homes, whether it names one of them or nobody', () => {
      const homes = { complaints: [complaint, { ...complaint, id: 'T2', room: other }] };
      expect(validRows(match([letter], homes, { packs: 'A' }))).toEqual([2, 2]);
      const toNobody = { ...letter, room: null, name: null };
      expect(validRows(match([toNobody], homes, { packs: 'A' }))).toEqual([2, 2]);
      expect(validRows(match([{ ...call, channel: '电话' }], homes, { packs: 'A' }))).toEqual([2, null]);
    });

    test('A7: a letter that names one matter, of another home, is no visit', () => {
      const [only] = match([{ ...letter, room: other, about: 'T1' }], {}, { packs: 'A' });
      expect(only).toMatchObject({ valid: null, candidates: [{ against: ['other-customer'] }] });
    });

    test('options.recordAnswersSeveral: by any channel, of one customer', () => {
      const several = { settings: { options: { recordAnswersSeveral: true } } };
      expect(validRows(match([call], two, several))).toEqual([2, 2]);
      const homes = { complaints: [complaint, { ...complaint, id: 'T2', room: other }] };
      expect(validRows(match([call], homes, several))).toEqual([2, null]);
    });
  });

  test('the number of a repeat names the matter (A9)', () => {
    const repeated = {
      complaints: [
        { ...complaint, category: '噪音', department: '客服部' },
        { ...complaint, id: 'T2', category: '噪音', department: '秩序部' },
      ],
    };
    expect(validRows(match([{ on: '2026-10-07', room: home, about: 'T2' }], repeated))).toEqual([2]);
  });

  test('on another customer it is no visit, and the reason stands there', () => {
    const [only] = match([{ on: '2026-10-07', room: other, about: 'T1' }]);
    expect(only).toMatchObject({
      state: 'missed',
      attempts: [],
      candidates: [{ because: 'reference', against: ['other-customer'] }],
    });
  });

  test('before the event it is no visit, and the reason stands there', () => {
    const [only] = match([{ on: '2026-10-04', room: home, about: 'T1' }]);
    expect(only).toMatchObject({
      state: 'missed',
      attempts: [],
      candidates: [{ because: 'reference', against: ['before-event'] }],
    });
  });

  test('a number that names another, open matter is not taken for this one', () => {
    const open = { complaints: [complaint, { ...complaint, id: 'T9', received: '2026-10-06', closed: null }] };
    expect(validRows(match([{ on: '2026-10-07', room: home, about: 'T9' }], open))).toEqual([null]);
  });

  test('a number nobody knows says nothing: customer, kind and window decide', () => {
    expect(validRows(match([{ on: '2026-10-07', room: home, about: '0571-88' }]))).toEqual([2]);
  });

  test('the same bare number in two registers means the one of the record’s kind', () => {
    const numbered = {
      complaints: [{ ...complaint, id: '12' }],
      repairs: [{ id: '12', room: other, reported: '2026-10-01', completed: '2026-10-05' }],
    };
    const matches = match([{ on: '2026-10-07', room: other, kind: '维修', about: '12' }], numbered);
    expect(matches.map(({ due, state }) => [due.kind, state])).toEqual([
      ['投诉', 'missed'],
      ['维修', 'done'],
    ]);
  });

  test('middle and end of one contract share a number: the window decides', () => {
    const contract = {
      complaints: [],
      services: [{ id: 'F1', kind: '特约服务', room: home, from: '2026-09-01', to: '2026-09-21' }],
    };
    const about = { room: home, kind: '特约服务', about: 'F1' };
    expect(validRows(match([{ ...about, on: '2026-09-15' }], contract))).toEqual([2, null]);
    expect(validRows(match([{ ...about, on: '2026-09-22' }], contract))).toEqual([null, 2]);
    expect(
      validRows(
        match(
          [
            { ...about, on: '2026-09-15' },
            { ...about, on: '2026-09-22' },
          ],
          contract,
        ),
      ),
    ).toEqual([2, 3]);
  });
});

describe('without a number: customer, kind and window', () => {
  const two = {
    complaints: [complaint, { ...complaint, id: 'T2', received: '2026-10-12', closed: '2026-10-14' }],
  };

  test('another kind does not count', () => {
    expect(validRows(match([{ on: '2026-10-06', room: home, kind: '入住' }]))).toEqual([null]);
  });

  test('another home does not count', () => {
    expect(validRows(match([{ on: '2026-10-06', room: other }]))).toEqual([null]);
  });

  test('one record serves one due visit: the one in whose window it lies', () => {
    expect(validRows(match([{ on: '2026-10-15', room: home }], two))).toEqual([null, 2]);
  });

  test('late, it answers what happened last; a second one what is still open', () => {
    expect(validRows(match([{ on: '2026-10-25', room: home }], two))).toEqual([null, 2]);
    expect(
      validRows(
        match(
          [
            { on: '2026-10-25', room: home },
            { on: '2026-10-26', room: home },
          ],
          two,
        ),
      ),
    ).toEqual([3, 2]);
  });

  test('in two windows at once, the earlier deadline first; the other knows why not', () => {
    const close = { complaints: [complaint, { ...complaint, id: 'T2', closed: '2026-10-06' }] };
    const matches = match([{ on: '2026-10-07', room: home }], close);
    expect(validRows(matches)).toEqual([2, null]);
    expect(matches[1]!.candidates).toMatchObject([{ against: ['used-elsewhere'] }]);
  });

  test('the last day of a window is in it', () => {
    const close = { complaints: [complaint, { ...complaint, id: 'T2', closed: '2026-10-08' }] };
    expect(validRows(match([{ on: '2026-10-08', room: home }], close))).toEqual([2, null]);
  });

  test('a due visit that a number answers later leaves the record to one that nothing answers', () => {
    const close = { complaints: [complaint, { ...complaint, id: 'T2', closed: '2026-10-06' }] };
    const visits = [
      { on: '2026-10-06', room: home },
      { on: '2026-10-07', room: home, about: 'T1' },
    ];
    expect(validRows(match(visits, close))).toEqual([3, 2]);
  });

  test('an exempt visit takes no record from one that is owed', () => {
    const close = {
      complaints: [
        { ...complaint, valid: false },
        { ...complaint, id: 'T2', closed: '2026-10-06' },
      ],
    };
    expect(match([{ on: '2026-10-07', room: home }], close).map(({ state }) => state)).toEqual(['exempt', 'done']);
  });

  test('before the event: the due visit that follows shows it as a non-match', () => {
    const [only] = match([{ on: '2026-10-04', room: home }]);
    expect(only!.candidates).toMatchObject([{ because: 'customer-kind-window', against: ['before-event'] }]);
  });

  test('where the room could not be read, the telephone finds the customer', () => {
    const phoned = { complaints: [{ ...complaint, phones: ['13900001111'] }] };
    expect(validRows(match([{ on: '2026-10-06', room: null, name: '住户', phones: ['13900001111'] }], phoned))).toEqual(
      [2],
    );
  });

  test('attempts stand in date order and the first valid visit counts', () => {
    const [only] = match([
      { on: '2026-10-08', room: home, about: 'T1' },
      { on: '2026-10-07', room: home },
      { on: '2026-10-06', room: home, outcome: '占线' },
    ]);
    expect(only!.attempts.map(({ row }) => row.row)).toEqual([4, 3, 2]);
    expect(only!.valid!.row.row).toBe(3);
  });

  test('a record is not used twice', () => {
    const [matter, repair] = match([{ on: '2026-10-06', room: home, about: 'T1' }], {
      repairs: [{ room: home, reported: '2026-10-01', completed: '2026-10-05' }],
    });
    expect([matter!.state, repair!.state]).toEqual(['done', 'missed']);
  });
});

describe('A3: the sample counts visits by phone', () => {
  const repairs = [{ id: 'W1', room: home, assigned: '2026-10-05', completed: '2026-10-06' }];
  const sampled = (channel: string, on = '2026-10-07') =>
    match([{ on, room: home, kind: '维修', about: 'W1', channel }], { complaints: [], repairs }, { packs: 'A' })[0]!;

  test('by phone it is done, onsite it is not', () => {
    expect(sampled('电话').state).toBe('done');
    expect(sampled('上门')).toMatchObject({ valid: null, candidates: [{ against: ['other-channel'] }] });
  });

  test('before the order was dispatched nothing counts', () => {
    expect(sampled('电话', '2026-10-04').valid).toBeNull();
  });
});
