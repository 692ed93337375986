import { ledgerOf, type OfficeSketch, type VisitSketch } from './office';

const home = '3-2-501';
const complaint = { id: 'T1', room: home, received: '2026-10-01', closed: '2026-10-05' };

/** Channels, whether they bind, and evidence of the first due visit. */
function terms(packs: readonly string[], sketch: OfficeSketch = { complaints: [complaint] }) {
  const { channels, channelsBind, evidence } = ledgerOf({ homes: [home], ...sketch }, { packs }).dueVisits[0]!;
  return { channels, channelsBind, evidence };
}

describe('evidence: what the record must show by the channels it may be made by', () => {
  test('A5: signed onsite, marked by phone', () => {
    expect(terms(['residential-park'])).toEqual({
      channels: ['上门', '电话', '信函'],
      channelsBind: false,
      evidence: ['A5'],
    });
  });

  test('C2: signature, refusal note and mark are one rule', () => {
    expect(terms(['property-c']).evidence).toEqual(['C2']);
  });

  test('O2: the signature onsite, the member of staff by phone', () => {
    expect(terms(['real-estate']).evidence).toEqual(['O2']);
    const vip = { homes: [{ room: home, grade: 'VIP' }] };
    expect(terms(['real-estate', 'vip-points'], vip)).toMatchObject({ channels: ['电话'], evidence: ['O2'] });
  });

  test('A3: a sample by phone needs no signature; its channel binds', () => {
    const repairs = [{ room: home, assigned: '2026-10-05' }];
    expect(terms(['residential-park'], { repairs })).toEqual({
      channels: ['电话'],
      channelsBind: true,
      evidence: ['A5'],
    });
    expect(terms(['work-instruction'], { repairs: [{ ...repairs[0], completed: '2026-10-06' }] }).evidence).toEqual([
      'J7',
    ]);
  });

  test('B4, B5: a visit onsite is signed and says who was reached; B2’s call says who was reached', () => {
    const company = { room: null, name: '甲公司', customerId: 'K1', grade: '大客户' };
    expect(terms(['company-customer'], { homes: [{ ...company, signed: '2025-01-01' }] }).evidence).toEqual([
      'B4',
      'B5',
    ]);
    expect(terms(['company-customer'], { homes: [{ ...company, started: '2026-10-01' }] }).evidence).toEqual(['B5']);
  });

  test('G6: two people onsite, and the time of an attempt', () => {
    const repairs = [{ room: home, item: '水电', completed: '2026-10-05' }];
    expect(terms(['owner-service'], { repairs }).evidence).toEqual(['G6']);
  });

  test('H2: a greeting by message, WeChat or phone needs no signature', () => {
    expect(
      terms(['residential-park', 'car-delivery'], { homes: [{ room: home, birthday: '1990-06-15' }] }).evidence,
    ).toEqual(['A5']);
  });
});

describe('channels that bind', () => {
  const repair = { id: 'W1', room: home, reported: '2026-10-01', item: '水电', completed: '2026-10-05' };
  const visited = (packs: readonly string[], channel: string) =>
    ledgerOf(
      {
        homes: [home],
        repairs: [repair],
        visits: [{ on: '2026-10-06', room: home, kind: '维修', about: 'W1', channel }],
      },
      { packs },
    ).matches[0]!;

  test('G1: onsite or phone; a letter does not answer, and the reason stands there', () => {
    expect(visited(['owner-service'], '电话').state).toBe('done');
    expect(visited(['owner-service'], '上门').state).toBe('done');
    expect(visited(['owner-service'], '信函')).toMatchObject({
      state: 'missed',
      attempts: [],
      candidates: [{ because: 'reference', against: ['other-channel'] }],
    });
  });

  test('J alone: any channel; J + G1: G1’s bind whichever deadline does', () => {
    expect(visited(['work-instruction'], '微信').state).toBe('done');
    const both = visited(['work-instruction', 'owner-service'], '微信');
    expect(both.state).toBe('missed');
    expect(both.due).toMatchObject({ rules: ['G1', 'J3'], channels: ['上门', '电话'], channelsBind: true });
  });

  test('A’s channels only guide the list', () => {
    const visit = { on: '2026-10-06', room: home, channel: '座谈会' };
    const { matches } = ledgerOf({ homes: [home], complaints: [complaint], visits: [visit] }, { packs: 'A' });
    expect(matches[0]!.state).toBe('done');
  });
});

describe('where the customer only has to be told or greeted', () => {
  const greeted = (record: Partial<VisitSketch>, packs: readonly string[] = ['online-shop']) => {
    const { matches } = ledgerOf(
      {
        homes: [{ room: '3-2-501', birthday: '1990-06-15' }],
        visits: [
          { on: '2026-06-10', room: '3-2-501', kind: '生日', channel: '短信', outcome: null, rating: null, ...record },
        ],
      },
      { packs },
    );
    return matches.find(({ due }) => due.kind === '生日')?.state;
  };

  test('H2: a message that went out answers the birthday, nobody need write back', () => {
    expect(greeted({})).toBe('done');
    expect(greeted({ channel: '微信' })).toBe('done');
  });

  test('H2: it answers nothing where it did not arrive, nobody sent it, or somebody was to be called', () => {
    expect(greeted({ outcome: '停机' })).toBe('missed');
    expect(greeted({ by: null })).toBe('missed');
    expect(greeted({ channel: '电话' })).toBe('missed');
  });
});
