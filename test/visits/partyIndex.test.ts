import type { Party } from '../../src/registers/register';
import { PartyIndex } from '../../src/visits/partyIndex';
import { ledgerOf, type HomeSketch } from './office';

const nobody: Party = {
  customerId: null,
  project: null,
  room: null,
  roomText: null,
  name: null,
  phones: [],
  household: null,
};
const index = (...parties: Partial<Party>[]): PartyIndex<Party> => {
  const made = new PartyIndex<Party>((party) => party);
  for (const party of parties) made.add({ ...nobody, ...party });
  return made;
};
const names = (found: readonly Party[]): (string | null)[] => found.map(({ name }) => name);

describe('companies and buyers without a home (B, F, Q)', () => {
  test('are found by their name where only one is called so', () => {
    const companies = index({ name: '甲公司', customerId: 'K1' }, { name: '乙公司', customerId: 'K2' });
    expect(names(companies.find({ ...nobody, name: '甲公司' }))).toEqual(['甲公司']);
    const twice = index({ name: '甲公司', customerId: 'K1' }, { name: '甲公司', customerId: 'K2' });
    expect(twice.find({ ...nobody, name: '甲公司' })).toEqual([]);
  });

  test('an address beside the name keeps two of one name apart and is no hindrance where one side lacks it', () => {
    const one = index({ name: '甲公司', roomText: '解放路1号' });
    expect(one.find({ ...nobody, name: '甲公司' })).toHaveLength(1);
    expect(one.find({ ...nobody, name: '甲公司', roomText: '解放路2号' })).toEqual([]);
    const two = index({ name: '甲公司', roomText: '解放路1号' }, { name: '甲公司', roomText: '解放路2号' });
    expect(two.find({ ...nobody, name: '甲公司' })).toEqual([]);
  });

  test('a name alone finds no home: in 800 homes names repeat', () => {
    expect(index({ name: '张三', room: '3-2-501' }).find({ ...nobody, name: '张三' })).toEqual([]);
  });
});

test('a telephone of more than 60 customers is nobody’s', () => {
  const customers = (count: number) => Array.from({ length: count }, () => ({ phones: ['13800138000'] }));
  expect(index(...customers(60)).find({ ...nobody, phones: ['13800138000'] })).toHaveLength(60);
  expect(index(...customers(61)).find({ ...nobody, phones: ['13800138000'] })).toEqual([]);
});

test('F1: a customer known by telephone alone is found though a year of weeks stands under it', () => {
  const member: HomeSketch = { room: null, name: '会员甲', phones: ['13900001111'] };
  const { matches } = ledgerOf(
    {
      homes: [member],
      // 15 November 2026 is a Sunday.
      visits: [{ on: '2026-11-15', room: null, name: null, phones: ['13900001111'], kind: '问候', channel: '微信' }],
    },
    { packs: ['member-farm'], settings: { options: { dueFrom: '2025-01-01' } } },
  );
  expect(matches.filter(({ due }) => due.kind === '问候').length).toBeGreaterThan(60);
  expect(matches.filter(({ state }) => state === 'done')).toHaveLength(1);
});
