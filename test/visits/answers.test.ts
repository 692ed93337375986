import { isoDay } from '../../src/values/moment';
import { ledgerOf, type HomeSketch, type LedgerOptions, type VisitSketch } from './office';

const buyer: HomeSketch = { room: null, name: '李客户', customerId: 'K1', signed: '2026-10-01' };
const record = (on: string, kind: string, more: Partial<VisitSketch> = {}): VisitSketch => ({
  on,
  kind,
  room: null,
  name: '李客户',
  customerId: 'K1',
  ...more,
});

/** step, question, event, deadline, answering row, state. */
function insured(
  visits: readonly VisitSketch[],
  home: Partial<HomeSketch> = {},
  options: LedgerOptions = {},
): string[] {
  const { matches } = ledgerOf({ homes: [{ ...buyer, ...home }], visits }, { packs: ['insurance-letter'], ...options });
  return matches.map(({ due, valid, state }) =>
    [
      due.step ?? '函',
      due.grade ?? '',
      isoDay(due.event).slice(5),
      isoDay(due.latest).slice(5),
      valid?.row.row ?? '–',
      state,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

describe('R2: within ten days from signing', () => {
  test('the tenth day is the last', () => {
    expect(insured([record('2026-10-11', '投保')])).toEqual(['函 10-01 10-11 2 done']);
    expect(insured([record('2026-10-12', '投保')])).toEqual(['函 10-01 10-11 2 doneLate']);
  });
});

describe('R2: two customers of one name, known by their telephones alone', () => {
  const named = { room: null, name: '胡军', customerId: null };
  const homes: HomeSketch[] = [
    { ...named, phones: ['13507920041'], signed: '2026-10-20' },
    { ...named, phones: ['13507920042'], signed: '2026-10-01' },
  ];
  const followUp = (phones: readonly string[]): string | undefined => {
    const visits = [{ ...named, on: '2026-10-05', kind: '投保', phones, answers: { 知晓犹豫期: false } }];
    const { dueVisits } = ledgerOf({ homes, visits }, { packs: ['insurance-letter'] });
    const due = dueVisits.find(({ step }) => step === '问题跟进');
    return due === undefined ? undefined : isoDay(due.latest);
  };

  test('the follow-up ends ten days after the signing of the one who was called', () => {
    expect(followUp(['13507920042'])).toBe('2026-10-11');
  });

  test('without a telephone it is not known which, and the month ends it', () => {
    expect(followUp([])).toBe('2026-10-31');
    expect(followUp(['13507920041', '13507920042'])).toBe('2026-10-31');
  });
});

describe('R1: every 否 opens a follow-up', () => {
  const letter = (on: string, answers: Record<string, boolean>) => record(on, '投保', { answers });

  test('within the ten days from signing; the letter itself answers the letter, not what it opened', () => {
    expect(insured([letter('2026-10-05', { 本人签名: false, 收到合同: true })])).toEqual([
      '函 10-01 10-11 2 done',
      '问题跟进 本人签名 10-05 10-11 – missed',
    ]);
  });

  test('one follow-up speaks of every 否 of a letter; the next letter opens its own', () => {
    const no = letter('2026-10-05', { 本人签名: false, 收到合同: false });
    const call = record('2026-10-08', '投保');
    expect(insured([no]).slice(1)).toEqual(['问题跟进 本人签名、收到合同 10-05 10-11 – missed']);
    expect(insured([no, call]).slice(1)).toEqual(['问题跟进 本人签名、收到合同 10-05 10-11 3 done']);
    expect(insured([no, letter('2026-10-06', { 阅读条款: false })]).slice(1)).toEqual([
      '问题跟进 本人签名、收到合同 10-05 10-11 3 done',
      '问题跟进 阅读条款 10-06 10-11 – missed',
    ]);
  });

  test('answered 否 on the tenth day: that day; after it, or without a date of signing: the end of the month', () => {
    const last = (on: string, home: Partial<HomeSketch> = {}) =>
      insured([letter(on, { 收到合同: false })], home).find((line) => line.startsWith('问题'));
    expect(last('2026-10-11')).toBe('问题跟进 收到合同 10-11 10-11 – missed');
    expect(last('2026-10-12')).toBe('问题跟进 收到合同 10-12 10-31 – missed');
    expect(last('2026-10-05', { signed: null })).toBe('问题跟进 收到合同 10-05 10-31 – missed');
  });

  test('the ten days hold also where they end after the month does', () => {
    const lines = insured([letter('2026-10-29', { 收到合同: false })], { signed: '2026-10-28' });
    expect(lines[1]).toBe('问题跟进 收到合同 10-29 11-07 – missed');
  });

  test('是, and questions that are none of the nine, open nothing', () => {
    expect(insured([letter('2026-10-05', { 收到合同: true, 是否喝茶: false })])).toHaveLength(1);
  });
});

describe('S1: each issue', () => {
  const issue = { id: 'QK9', kind: '期刊', room: null, name: '李客户', customerId: 'K1', from: '2026-10-02' };
  const issues = (visits: readonly VisitSketch[]): string[] =>
    ledgerOf({ homes: [buyer], services: [issue], visits }, { packs: ['magazine-visit'] }).matches.map(
      ({ due, state }) => `${due.step ?? due.kind} ${isoDay(due.event)} ${isoDay(due.latest)} ${state}`,
    );

  test('is asked after by the end of its month', () => {
    expect(issues([record('2026-10-20', '期刊')])).toEqual(['期刊 2026-10-02 2026-10-31 done']);
  });

  test('did not arrive: the address is corrected by the end of the month of the visit', () => {
    const visits = [record('2026-10-20', '期刊', { answers: { 是否收到: false } })];
    expect(issues(visits)).toEqual(['期刊 2026-10-02 2026-10-31 done', '更正地址 2026-10-20 2026-10-31 missed']);
    expect(issues([...visits, record('2026-10-22', '期刊')])).toEqual([
      '期刊 2026-10-02 2026-10-31 done',
      '更正地址 2026-10-20 2026-10-31 done',
    ]);
  });
});

describe('P2: thanks after a referral', () => {
  const friend: HomeSketch = { room: null, name: '新客户', customerId: 'K2', signed: '2026-10-10', referrer: '李客户' };
  const thanks = (homes: readonly HomeSketch[], visits: readonly VisitSketch[] = []) =>
    ledgerOf({ homes, visits }, { packs: ['vip-points'] }).matches.filter(({ due }) => due.kind === '转介绍');

  test('are owed to the referrer from the signing to the end of its month', () => {
    const [only] = thanks([buyer, friend]);
    expect(only!.due).toMatchObject({ party: { customerId: 'K1', name: '李客户' }, references: ['K2'] });
    expect([only!.due.event, only!.due.latest].map(isoDay)).toEqual(['2026-10-10', '2026-10-31']);
    expect(thanks([buyer, friend], [record('2026-10-12', '转介绍')])[0]!.state).toBe('done');
    expect(thanks([buyer, friend], [record('2026-10-09', '转介绍')])[0]!.state).toBe('missed');
  });

  test('whoever is named by his number is found by it', () => {
    const [only] = thanks([buyer, { ...friend, referrer: 'K1' }]);
    expect(only!.due.party).toMatchObject({ customerId: 'K1', name: '李客户' });
  });

  test('whom two customers could be is known by name alone, which finds him where he has no home', () => {
    const namesake = { ...buyer, customerId: 'K9' };
    const [only] = thanks([buyer, namesake, friend]);
    expect(only!.due.party).toMatchObject({ customerId: null, name: '李客户' });
    const [thanked] = thanks([buyer, namesake, friend], [record('2026-10-12', '转介绍', { customerId: null })]);
    expect(thanked!.state).toBe('done');
  });
});
