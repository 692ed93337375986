import { signs } from '../../../src/findings/signs/signs';
import { ledgerOf, type HomeSketch, type OfficeSketch, type VisitSketch } from '../../visits/office';

/** suspect-vacant and suspect-shared-phone (registers.md §5). */
function found(code: string, sketch: OfficeSketch) {
  const ledger = ledgerOf({ customerColumns: ['occupancy'], ...sketch }, { packs: 'A+J' });
  return signs(ledger).filter((finding) => finding.code === code);
}

describe('suspect-vacant', () => {
  const visit = (changes: Partial<VisitSketch> = {}): VisitSketch => ({
    on: '2026-10-10',
    room: '1-1-101',
    kind: '管理服务',
    channel: '上门',
    ...changes,
  });
  const at = (occupancy: string, changes: Partial<VisitSketch> = {}, more: OfficeSketch = {}) =>
    found('suspect-vacant', { homes: [{ room: '1-1-101', occupancy }], visits: [visit(changes)], ...more });

  test('somebody was met in a home that is 空置, 未入住 or 未售', () => {
    expect(['空置', '未入住', '未售', '已入住', '已出租', '装修中'].map((one) => at(one).length)).toEqual([
      1, 1, 1, 0, 0, 0,
    ]);
    expect(at('空置')).toMatchObject([
      { severity: 'warning', params: { occupancy: '空置', room: '1-1-101', person: '张敏' } },
    ]);
    expect(at('空置')[0]!.related).toHaveLength(1);
  });

  test('a call, or a visit that found nobody, claims nothing', () => {
    expect(at('空置', { channel: '电话' })).toEqual([]);
    expect(at('空置', { outcome: '家中无人', rating: null, signed: false })).toEqual([]);
    expect(at('空置', { outcome: '空置', rating: null, signed: false })).toEqual([]);
  });

  test('a rating or a signature claims it where no outcome is written', () => {
    expect(at('空置', { outcome: null })).toHaveLength(1);
    expect(at('空置', { outcome: null, rating: null, signed: true })).toHaveLength(1);
  });

  test('owners are met in homes that are handed over or fitted out; in an unsold home nobody is', () => {
    expect(at('未入住', { kind: '入住' })).toEqual([]);
    expect(at('空置', { kind: '装修' })).toEqual([]);
    expect(at('未售', { kind: '入住' })).toHaveLength(1);
  });

  test('a home that showed life after the visit may have been lived in on that day', () => {
    const repairs = (reported: string) => ({ repairs: [{ room: '1-1-101', reported }] });
    expect(at('空置', {}, repairs('2026-10-20'))).toEqual([]);
    expect(at('空置', {}, repairs('2026-10-08'))).toHaveLength(1);
    expect(at('未售', {}, repairs('2026-10-20'))).toHaveLength(1);
  });

  test('one of several rows of a home says that somebody lives there', () => {
    const homes: HomeSketch[] = [
      { room: '1-1-101', occupancy: '空置' },
      { room: '1-1-101', occupancy: '已出租' },
    ];
    expect(found('suspect-vacant', { homes, visits: [visit()] })).toEqual([]);
  });
});

describe('suspect-shared-phone', () => {
  const NUMBER = '13900006214';
  const homes = Array.from({ length: 30 }, (_, index) => ({
    room: `1-1-${101 + index}`,
    phones: [`1380000${2000 + index}`],
  }));
  const calls = (rooms: readonly number[], phone = NUMBER, changes: Partial<VisitSketch> = {}): VisitSketch[] =>
    rooms.map((index) => ({
      on: '2026-10-10',
      room: homes[index]!.room,
      kind: '管理服务',
      phones: [phone],
      ...changes,
    }));
  const others = homes.map(({ room, phones }) => ({ on: '2026-10-11', room, kind: '管理服务', phones, by: '李强' }));
  const phone = (visits: readonly VisitSketch[], more: OfficeSketch = {}) =>
    found('suspect-shared-phone', { homes, visits: [...others, ...visits], ...more });

  test('one number at three homes, not at two', () => {
    expect(phone(calls([0, 1, 2]))).toMatchObject(
      Array(3).fill({ params: { households: 3, owner: null, person: '张敏' } }),
    );
    expect(phone(calls([0, 1, 2]))[0]!.related).toHaveLength(2);
    expect(phone(calls([0, 1]))).toEqual([]);
  });

  test('the customer register lists it for these homes: a family or an agent', () => {
    const own = homes.map((home, index) => (index < 3 ? { ...home, phones: [NUMBER] } : home));
    const inVisits = phone(calls([0, 1, 2]), { homes: own }).filter(({ register }) => register === 'visits');
    expect(inVisits).toEqual([]);
  });

  test('one name has several homes', () => {
    expect(phone(calls([0, 1, 2], NUMBER, { name: '王芳' }))).toEqual([]);
  });

  test('the desk of the office: a fixed line of two people or in ten records, or what half of all records name', () => {
    const desk = '0792-8350777';
    expect(phone([...calls([0, 1], desk), ...calls([2, 3], desk, { by: '王芳' })])).toEqual([]);
    expect(phone(calls([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], desk))).toEqual([]);
    expect(phone(calls(homes.map((_, index) => index)))).toEqual([]);
    expect(phone(calls([0, 1, 2], desk))).toHaveLength(3);
    expect(phone(calls([0, 1, 2], '400-123-4567'))).toEqual([]);
  });

  test('in the customer register: three homes of three names', () => {
    const same = homes.map((home, index) => (index < 3 ? { ...home, phones: [NUMBER], name: `住户${index}` } : home));
    expect(found('suspect-shared-phone', { homes: same })).toMatchObject(
      Array(3).fill({ register: 'customers', params: { households: 3, person: null } }),
    );
    expect(found('suspect-shared-phone', { homes: same.map((home) => ({ ...home, name: '王芳' })) })).toEqual([]);
  });
});
