import * as fc from 'fast-check';
import { readPhones, usablePhones } from '../../src/values/phones';
import type { CellValue } from '../../src/values/cell';

const usable = (value: CellValue): readonly string[] => usablePhones(readPhones(value));
const stateOf = (value: CellValue): string => {
  const reading = readPhones(value);
  return reading.kind === 'phones' ? reading.phones[0]!.state : reading.kind;
};

describe('one mobile, as offices write it (registers.md §3, phones)', () => {
  test.each<[CellValue]>([
    ['13800001111'],
    [13800001111],
    ['138 0000 1111'],
    ['138-0000-1111'],
    ['１３８００００１１１１'],
    ['+86 13800001111'],
    ['8613800001111'],
    ['013800001111'],
    ['13800001111（王芳）'],
    ['王芳13800001111'],
    ['手机：13800001111'],
    ['13800001111.0'],
  ])('%s', (written) => {
    expect(usable(written)).toEqual(['13800001111']);
  });
});

describe('landlines', () => {
  test.each<[CellValue, string]>([
    ['0792-8350777', '0792-8350777'],
    ['(0792)8350777', '0792-8350777'],
    ['07928350777', '0792-8350777'],
    ['02166668888', '021-66668888'],
    ['8350777', '8350777'],
    ['0792-8350777转801', '0792-8350777转801'],
    ['0792-8350777-801', '0792-8350777转801'],
    ['4008001234', '400-800-1234'],
  ])('%s', (written, number) => {
    expect(usable(written)).toEqual([number]);
  });

  test.each<[CellValue]>([[7928350777], ['7928350777']])('%s lost its zero, as Excel does to numbers', (written) => {
    expect(readPhones(written)).toMatchObject({ phones: [{ number: '0792-8350777', lostZero: true }], exact: false });
  });
});

describe('more than a number in the cell', () => {
  test.each([
    '13800001111/13900002222',
    '13800001111、13900002222',
    '13800001111 13900002222',
    '13800001111\n13900002222',
    '1380000111113900002222',
  ])('%j is two numbers', (written) => {
    expect(usable(written)).toEqual(['13800001111', '13900002222']);
  });

  test('a name beside the number is kept', () => {
    expect(readPhones('王芳13800001111')).toMatchObject({ name: '王芳' });
  });
});

describe('numbers that nobody can be reached at', () => {
  test.each<[CellValue, string]>([
    ['18999999999', 'placeholder'],
    ['13800138000', 'placeholder'],
    ['11111111111', 'placeholder'],
    [13800000000, 'placeholder'],
    ['138****5678', 'masked'],
    ['1380000111', 'incomplete'],
    ['138000011112', 'incomplete'],
    ['1.38E+10', 'scientific'],
    ['张三', 'unreadable'],
    ['无', 'blank'],
  ])('%s: %s', (written, state) => {
    expect(stateOf(written)).toBe(state);
    expect(usable(written)).toEqual([]);
  });
});

test('reading never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()), (value) => {
      expect(Array.isArray(usable(value))).toBe(true);
    }),
  );
});
