import { ledgerOf, type ComplaintSketch } from './office';

const home = '3-2-501';
const closed = { received: '2026-10-01', closed: '2026-10-02' };

function exemption(complaint: ComplaintSketch, packs: 'A' | 'J' | 'A+J' = 'A'): string | null {
  const [due] = ledgerOf({ homes: [home], complaints: [{ ...closed, ...complaint }] }, { packs }).dueVisits;
  return due!.exemption;
}

describe('A10 and every pack: no name and no way to reach', () => {
  test.each(['A', 'J'] as const)('exempt under %s', (packs) => {
    expect(exemption({ name: null }, packs)).toBe('anonymous');
  });

  test('a name, a telephone, a home or a customer number is enough to owe a visit', () => {
    expect(exemption({ name: '王芳' })).toBeNull();
    expect(exemption({ name: null, phones: ['13900001111'] })).toBeNull();
    expect(exemption({ name: null, room: home })).toBeNull();
    expect(exemption({ name: null, customerId: 'C001' })).toBeNull();
  });

  test('a place that is no home, without a name, has nobody to visit', () => {
    expect(exemption({ name: null, room: null, roomText: '大堂' })).toBe('publicArea');
    expect(exemption({ name: '王芳', room: null, roomText: '大堂' })).toBeNull();
  });
});

describe('A10: only a written reply is wanted', () => {
  const passedDown = { room: home, source: '上级转呈' };

  test('passed down and the reply is filed', () => {
    expect(exemption({ ...passedDown, replyLetter: '已复函' })).toBe('replyLetterOnly');
    expect(exemption({ ...passedDown })).toBeNull();
    expect(exemption({ ...passedDown, replyLetter: '否' })).toBeNull();
    expect(exemption({ room: home, source: '来电', replyLetter: '已复函' })).toBeNull();
  });

  test.each(['只需复函', '上级要求仅需复函，不需回访', '只需书面答复'])('the row says %s', (content) => {
    expect(exemption({ room: home, content })).toBe('replyLetterOnly');
  });

  test('J knows no such exemption; an office that works by A as well has it', () => {
    expect(exemption({ ...passedDown, replyLetter: '已复函' }, 'J')).toBeNull();
    expect(exemption({ ...passedDown, replyLetter: '已复函' }, 'A+J')).toBe('replyLetterOnly');
  });
});

test('an invalid complaint owes no visit', () => {
  expect(exemption({ room: home, valid: false })).toBe('invalid');
  expect(exemption({ room: home, valid: true })).toBeNull();
});

test('an exempt visit stays exempt though somebody called', () => {
  const { matches } = ledgerOf({
    homes: [home],
    complaints: [{ ...closed, id: 'T1', room: home, valid: false }],
    visits: [{ on: '2026-10-03', room: home, about: 'T1' }],
  });
  expect(matches.map(({ state }) => state)).toEqual(['exempt']);
});
