import type { CellValue } from '../../src/values/cell';
import { read, sheet } from './sheets';

const CUSTOMER_HEADER = ['客户编号', '项目', '房号', '业主姓名', '联系电话', '客户类型'];
const customers = (...rows: CellValue[][]) => sheet('业主档案', [CUSTOMER_HEADER, ...rows]);
const visitsTo = (...rooms: (CellValue | CellValue[])[]) =>
  sheet('回访记录', [
    ['房号', '客户姓名', '联系电话', '客户编号', '项目', '回访日期', '回访类别', '回访方式', '回访人', '满意度'],
    ...rooms.map((room) => {
      const [text = '', name = '', phone = '', id = '', project = ''] = Array.isArray(room) ? room : [room];
      return [text, name, phone, id, project, 45385, '投诉', '电话', '张敏', '满意'];
    }),
  ]);

const ESTATE = [
  ['KH1', '', '3-1-501', '王芳', '13800001111', '业主'],
  ['KH2', '', '3-2-501', '李强', '13800002222', '业主'],
  ['KH3', '', '3-2-502', '赵敏', '13800003333', '租户'],
  ['KH4', '', '3-2-502', '周杰', '13800004444', '业主'],
  ['KH5', '', '5-1-601', '吴军', '13800005555', '业主'],
];

const resolved = (...rooms: (CellValue | CellValue[])[]) =>
  read([customers(...ESTATE), visitsTo(...rooms)]).registers.visits.map(({ party, notes }) => [
    party.household?.key ?? null,
    notes.map(({ code }) => code).join(' '),
  ]);

describe('homes of the customer register', () => {
  const { registers } = read([customers(...ESTATE)]);

  test('one per room, its people owner first', () => {
    expect([...registers.households.keys()]).toEqual(['|3-1-501', '|3-2-501', '|3-2-502', '|5-1-601']);
    expect(registers.households.get('|3-2-502')?.customers.map(({ name }) => name)).toEqual(['周杰', '赵敏']);
  });

  test('know building, unit and storey', () => {
    expect(registers.households.get('|5-1-601')).toMatchObject({
      project: null,
      room: '5-1-601',
      building: '5',
      unit: '1',
      floor: 6,
    });
  });

  test('3-501/502 is two homes of one customer', () => {
    const both = read([customers(['', '', '3-501/502', '王芳', '13800001111', ''])]).registers;
    expect([...both.households.keys()]).toEqual(['|3-501', '|3-502']);
    expect(both.customers[0]?.notes.map(({ code }) => code)).toEqual(['room-ambiguous']);
  });

  test('with several projects are kept apart', () => {
    const { registers: two } = read([
      customers(['', '东苑', '3-2-501', '王芳', '13800001111', ''], ['', '西苑', '3-2-501', '李强', '13800002222', '']),
      visitsTo(['3-2-501', '', '', '', '西苑'], ['3-2-501'], ['西苑3-2-501']),
    ]);
    expect([...two.households.keys()]).toEqual(['东苑|3-2-501', '西苑|3-2-501']);
    expect(two.visits.map(({ party }) => party.household?.key ?? null)).toEqual(['西苑|3-2-501', null, '西苑|3-2-501']);
    expect(two.visits[1]!.notes).toMatchObject([
      { code: 'room-ambiguous', params: { reason: 'project', candidates: ['东苑', '西苑'] } },
    ]);
  });
});

describe('a room is resolved against the customer register (registers.md §3)', () => {
  test.each<[CellValue]>([['3-2-501'], ['3栋2单元501室'], ['3#2-501'], ['03-02-0501'], ['三栋二单元501'], ['3-2-501']])(
    '%s is 3-2-501',
    (written) => {
      expect(resolved(written)[0]![0]).toBe('|3-2-501');
    },
  );

  test('5-601 has one home to mean', () => {
    expect(resolved('5-601')).toEqual([['|5-1-601', '']]);
  });

  test('3-501 fits two homes and stays open (room-ambiguous)', () => {
    expect(resolved('3-501')).toEqual([[null, 'room-ambiguous']]);
  });

  test('3-501 is settled by the name', () => {
    expect(resolved(['3-501', '李强'])).toEqual([['|3-2-501', '']]);
    expect(resolved(['3-501', '李女士'])).toEqual([['|3-2-501', '']]);
  });

  test('601 alone is found while one home has that number', () => {
    expect(resolved(601, 501)).toEqual([
      ['|5-1-601', ''],
      [null, 'room-ambiguous'],
    ]);
  });

  test('a room that nobody has is a room all the same', () => {
    const { registers } = read([customers(...ESTATE), visitsTo('9-9-901')]);
    expect(registers.visits[0]?.party).toMatchObject({ room: '9-9-901', household: null });
    expect(registers.visits[0]?.notes).toEqual([]);
  });

  test('the customer’s number goes before everything', () => {
    expect(resolved(['', '', '', 'KH5'])).toEqual([['|5-1-601', '']]);
  });

  test('without a room, name and phone together name the home', () => {
    expect(resolved(['', '赵敏', '138 0000 3333'])).toEqual([['|3-2-502', 'text-untidy']]);
    expect(resolved(['', '赵敏', ''])).toEqual([[null, '']]);
  });

  test('another way of writing than the column’s usual one is a hint with the office’s own writing', () => {
    const { registers } = read([customers(...ESTATE), visitsTo('3-1-501', '3-2-502', '3栋2单元501室')]);
    expect(registers.visits[2]?.notes).toEqual([
      {
        field: 'room',
        column: 1,
        code: 'text-untidy',
        params: { reason: 'room-form' },
        proposal: { value: '3-2-501' },
      },
    ]);
  });

  test('a column that is written 3栋2单元501室 throughout is left in peace', () => {
    const { registers } = read([customers(...ESTATE), visitsTo('3栋1单元501室', '3栋2单元501室')]);
    expect(registers.visits.flatMap(({ notes }) => notes)).toEqual([]);
  });
});

describe('without a customer register the writing itself is read', () => {
  const rooms = (...written: string[]) =>
    read([visitsTo(...written)]).registers.visits.map(({ party, notes }) => [
      party.room,
      notes.map(({ code }) => code).join(' '),
    ]);

  test('canonically', () => {
    expect(rooms('3栋2单元501室', '大堂')).toEqual([
      ['3-2-501', ''],
      [null, ''],
    ]);
  });

  test('3-501 is open only where other rooms have units', () => {
    expect(rooms('3-501', '3-502')).toEqual([
      ['3-501', ''],
      ['3-502', ''],
    ]);
    expect(rooms('3-2-501', '3-2-502', '3-501').at(-1)).toEqual(['3-501', 'room-ambiguous']);
  });
});

test('in the customer register itself 3-501 is open beside a 3-2-501', () => {
  const { registers } = read([
    customers(['', '', '3-2-501', '王芳', '13800001111', ''], ['', '', '3-501', '李强', '13800002222', '']),
  ]);
  expect(registers.customers[1]?.notes).toMatchObject([
    { code: 'room-ambiguous', params: { reason: 'unit', candidates: ['3-2-501'] } },
  ]);
});
