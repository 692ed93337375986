import * as fc from 'fast-check';
import { floorOf, joinRoomCells, readRoom } from '../../src/values/rooms';
import type { CellValue } from '../../src/values/cell';

const keyOf = (value: CellValue): string => {
  const reading = readRoom(value);
  return reading.kind === 'room' ? reading.room.key : reading.kind;
};
const formOf = (value: CellValue): string => {
  const reading = readRoom(value);
  return reading.kind === 'room' ? reading.room.form : reading.kind;
};

describe('one home, as offices write it (registers.md §3, rooms)', () => {
  test.each([
    '3-2-501',
    '3－2－501',
    '03-02-0501',
    '3栋2单元501室',
    '3栋2单元501',
    '3#2-501',
    '3#楼2门501',
    '三栋二单元501',
    '3栋二单元五〇一室',
    '3 2 501',
    '3/2/501',
    '3-2-501室',
    '３栋２单元５０１',
    '3号楼2单元501',
    '阳光花园3-2-501',
    '3-2-501（王）',
    '3-2-5-01',
    '天河区体育西路12号3栋2单元501室',
  ])('%s is 3-2-501', (written) => {
    expect(keyOf(written)).toBe('3-2-501');
  });

  test.each([
    ['A区3-2-501', 'A区-3-2-501'],
    ['一期3栋2单元501', '1期-3-2-501'],
    ['12弄3号501室', '12弄-3-501'],
    ['3幢501', '3-501'],
    ['A座1203', 'A-1203'],
    ['10#1203', '10-1203'],
    ['501A', '501A'],
    ['3-2-501A', '3-2-501A'],
    ['3-2-501-1', '3-2-501-1'],
    ['B1-023', 'B1-023'],
    ['商铺', '商铺'],
    ['商铺12', '商铺12'],
    ['12号商铺', '商铺12'],
    ['3栋商铺5', '3-商铺5'],
  ])('%s is %s', (written, key) => {
    expect(keyOf(written)).toBe(key);
  });

  test('a number cell is a room number alone', () => {
    expect(keyOf(501)).toBe('501');
    expect(formOf(501)).toBe('roomOnly');
  });

  test('3-501 may lack its unit, 3幢501 says that there is none to say', () => {
    expect(formOf('3-501')).toBe('twoPart');
    expect(formOf('3幢501')).toBe('named');
  });

  test('3-501/502 is two rooms', () => {
    expect(readRoom('3-501/502')).toMatchObject({ kind: 'several', rooms: [{ key: '3-501' }, { key: '3-502' }] });
    expect(readRoom('3-2-501、3-2-502')).toMatchObject({
      kind: 'several',
      rooms: [{ key: '3-2-501' }, { key: '3-2-502' }],
    });
    expect(readRoom('3-2-501\n3-2-502')).toMatchObject({ kind: 'several' });
  });

  test.each(['公共区域', '大堂', '3栋大堂', '地下车库', '3栋2单元电梯'])(
    '%s is a place but nobody’s home',
    (written) => {
      expect(keyOf(written)).toBe('public');
    },
  );

  test.each<[CellValue]>([['张三'], ['13800001111'], ['2024-4-3'], ['3栋2单元'], [true]])(
    '%s is no room',
    (written) => {
      expect(keyOf(written)).toBe('unreadable');
    },
  );

  test('无 is a blank', () => {
    expect(readRoom('无')).toEqual({ kind: 'blank', blank: 'notApplicable' });
  });
});

describe('a room split over columns', () => {
  const joined = (...cells: CellValue[]): string => keyOf(joinRoomCells(cells));

  test.each<[CellValue[], string]>([
    [['3', '2', '501'], '3-2-501'],
    [[3, 2, 501], '3-2-501'],
    [['3栋', '2单元', '501室'], '3-2-501'],
    [['一期', '3', '2', '501'], '1期-3-2-501'],
    [['3', '2-501'], '3-2-501'],
    [['3栋', '3-2-501'], '3-2-501'],
    [['', '', '3-2-501'], '3-2-501'],
  ])('%j is %s', (cells, key) => {
    expect(joined(...cells)).toBe(key);
  });

  test('without a unit it is certain, unlike 3-501 in one cell', () => {
    expect(formOf(joinRoomCells(['3', '', '501']))).toBe('named');
  });
});

test.each([
  ['501', 5],
  ['1203A', 12],
  ['501-1', 5],
  ['023', null],
  ['商铺12', null],
])('storey of %s', (room, floor) => {
  expect(floorOf(room)).toBe(floor);
});

describe('properties', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 33 }),
    fc.integer({ min: 1, max: 12 }),
  );

  test('every form of a room reads as the same key', () => {
    fc.assert(
      fc.property(numbers, ([building, unit, floor, flat]) => {
        const room = `${floor}${String(flat).padStart(2, '0')}`;
        const key = `${building}-${unit}-${room}`;
        for (const form of [
          key,
          `${building}栋${unit}单元${room}室`,
          `${building}#${unit}-${room}`,
          `${building}幢${unit}单元${room}`,
        ]) {
          expect(keyOf(form)).toBe(key);
        }
      }),
    );
  });

  test('reading never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()), (value) => {
        expect(typeof readRoom(value).kind).toBe('string');
      }),
    );
  });
});
