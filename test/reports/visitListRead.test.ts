import { sayIn } from '../../src/locales/index';
import type { SheetGrid } from '../../src/registers/grid';
import { cellOfLine, readVisitList, standingVisits, type ListLine } from '../../src/reports/readVisitList';
import { listColumn, type ListKey } from '../../src/reports/visitListColumns';
import { visitLists } from '../../src/reports/visitList';
import type { CellValue } from '../../src/values/cell';
import { day } from '../planning/office';
import { asGrid } from './asGrid';
import { bundleOf, options, planOf, visitOf } from './listPlans';

const zh = sayIn('zh-CN');
const en = sayIn('en-US');

const onsite = bundleOf('1-2-301', ['2026-11-18'], { channel: '上门' });
const followUp = { ...onsite.reasons[0]!, due: null, cause: 'again' as const, kind: '维修' };
const plan = planOf([
  visitOf(1, '张敏', 540, bundleOf('3-2-501', ['2026-11-13'])),
  visitOf(2, '张敏', 550, bundleOf('3-2-502', ['2026-11-17', '2026-11-20'])),
  visitOf(3, '李强', 605, { ...onsite, reasons: [...onsite.reasons, followUp] }, { walk: 5, companions: ['王芳'] }),
]);
const grid = asGrid(visitLists(plan, zh, options())[0]!);

/** The list after somebody wrote into the row of a home. */
function filled(room: string, cells: Partial<Record<ListKey, CellValue>>, from: SheetGrid = grid): SheetGrid {
  const values = from.values.map((row) => [...row]);
  const row = values.find((cellsOfRow) => cellsOfRow.includes(room))!;
  for (const [key, value] of Object.entries(cells)) row[listColumn(key as ListKey) - 1] = value;
  return { ...from, values };
}

const lineOf = (room: string, from: SheetGrid): ListLine => readVisitList(from)!.find((line) => line.room === room)!;

describe('reading a list back', () => {
  test.each([
    ['zh-CN', zh],
    ['en-US', en],
  ])('in %s, from the hidden keys and not from the headers; headings of persons are no lines', (_, say) => {
    const lines = readVisitList(asGrid(visitLists(plan, say, options())[0]!))!;
    expect(lines.map(({ row, room, staff, companions, slot }) => ({ row, room, staff, companions, slot }))).toEqual([
      { row: 6, room: '3-2-501', staff: '张敏', companions: [], slot: 540 },
      { row: 7, room: '3-2-502', staff: '张敏', companions: [], slot: 550 },
      { row: 9, room: '1-2-301', staff: '李强', companions: ['王芳'], slot: 605 },
    ]);
  });

  test('says for each matter its kind, the number of its row and its due visit, blank for what is no due visit', () => {
    expect(lineOf('3-2-502', grid)).toMatchObject({
      date: day('2026-11-17'),
      key: '|3-2-502',
      kinds: ['投诉', '投诉'],
      references: ['TS-2026-11-17', 'TS-2026-11-20'],
      dues: ['due-3-2-502-2026-11-17', 'due-3-2-502-2026-11-20'],
      customerId: 'K3-2-502',
    });
    expect(lineOf('1-2-301', grid)).toMatchObject({ kinds: ['投诉', '维修'], dues: ['due-1-2-301-2026-11-18', ''] });
  });

  test('gives no matter the number of another where an own number has the sign between numbers in it', () => {
    expect(lineOf('3-2-502', filled('3-2-502', { references: 'TS；1；TS-2' })).references).toEqual(['', '']);
    expect(lineOf('3-2-501', filled('3-2-501', { references: 'TS；1' })).references).toEqual(['TS；1']);
  });

  test('a list nobody wrote into is neither accepted, filled in nor taken', () => {
    expect(readVisitList(grid)!.map(({ accepted, filled: done, taken }) => [accepted, done, taken])).toEqual([
      [false, false, false],
      [false, false, false],
      [false, false, false],
    ]);
  });

  test('what is written into the result columns is read as written', () => {
    const line = lineOf(
      '3-2-501',
      filled('3-2-501', {
        outcome: '已接通',
        satisfaction: '满意',
        opinion: '电梯慢',
        promisedAt: 46346,
        signature: '张',
        refusalNote: '不便签名',
      }),
    );
    expect(line).toMatchObject({
      outcome: '已接通',
      satisfaction: '满意',
      opinion: '电梯慢',
      promisedAt: 46346,
      signature: '张',
      refusalNote: '不便签名',
      filled: true,
    });
    expect(line.values).toMatchObject({ promisedAt: 46346, channel: '电话', order: 1 });
  });

  test.each(['outcome', 'satisfaction', 'opinion', 'promisedAt', 'signature', 'refusalNote'] as const)(
    '%s alone makes a line filled in',
    (key) => {
      expect(lineOf('3-2-501', filled('3-2-501', { [key]: '已签' })).filled).toBe(true);
    },
  );

  test('确认 accepts a line, 登记情况 says that it is in the register; neither fills it in', () => {
    const from = filled('3-2-502', { taken: '已登记 2026-11-17' }, filled('3-2-501', { accepted: '√' }));
    expect(lineOf('3-2-501', from)).toMatchObject({ accepted: true, taken: false, filled: false });
    expect(lineOf('3-2-502', from)).toMatchObject({ accepted: false, taken: true, filled: false });
  });

  test.each([
    ['10:40', 640],
    ['9：05', 545],
    [0.4375, 630],
    ['上午', null],
    ['', null],
    ['25:00', null],
    [46346, null],
  ])('a time typed over, %j, is minute %j of the day', (slot, minute) => {
    expect(lineOf('3-2-501', filled('3-2-501', { slot })).slot).toBe(minute);
  });

  test('a person, time or channel typed over is known as changed by hand', () => {
    const changed = (cells: Partial<Record<ListKey, CellValue>>) =>
      lineOf('3-2-501', filled('3-2-501', cells)).handChanged;
    expect(changed({})).toBe(false);
    expect(changed({ slot: 0.375, staff: ' 张敏 ' })).toBe(false);
    for (const cells of [{ staff: '李强' }, { staff: '张敏、李强' }, { slot: '09:10' }, { channel: '上门' }]) {
      expect(changed(cells)).toBe(true);
    }
  });

  test('people typed over may be parted as people part names', () => {
    const line = lineOf('3-2-501', filled('3-2-501', { staff: '李强 / 王芳，陈东' }));
    expect([line.staff, ...line.companions]).toEqual(['李强', '王芳', '陈东']);
  });

  test('a column inserted by hand in front moves nothing', () => {
    const values = grid.values.map((row) => ['', ...row]);
    const line = lineOf('3-2-501', { ...grid, values });
    expect(line).toMatchObject({ room: '3-2-501', takenCell: 'V6' });
    expect(cellOfLine(line, 'outcome')).toBe('O6');
  });

  test('a column that only explains may be deleted', () => {
    const without = listColumn('why') - 1;
    const values = grid.values.map((row) => row.filter((_, column) => column !== without));
    const line = lineOf('3-2-501', { ...grid, values });
    expect(line).toMatchObject({ room: '3-2-501', customerId: 'K3-2-501' });
    expect(line.values.why).toBe('');
    expect(cellOfLine(line, 'why')).toBeNull();
  });

  test('a list of the first form is still read: it names neither due visits nor why the person', () => {
    const keys =
      'visit-list/1:order slot staff channel room name phone matter why rules source due outcome satisfaction opinion promisedAt signature taken listKey kinds references customerId project'.split(
        ' ',
      );
    const line =
      '1|09:00|张敏|电话|3-2-501|王芳|13800032501|投诉|已超期|J3|投诉登记表!8|2026-11-13|已接通|满意||||已登记 2026-11-17|2026-11-17#1#|3-2-501|投诉|TS-1|K1|'.replace(
        '#|3',
        '#~3',
      );
    const values = [keys, line.split('|').map((cell) => cell.replace('~', '|'))];
    expect(readVisitList({ ...grid, values })).toEqual([
      expect.objectContaining({
        key: '|3-2-501',
        slot: 540,
        kinds: ['投诉'],
        references: ['TS-1'],
        dues: [''],
        outcome: '已接通',
        refusalNote: '',
        accepted: false,
        taken: true,
        filled: true,
      }),
    ]);
  });

  test('any other sheet is no list', () => {
    expect(readVisitList({ ...grid, values: grid.values.filter((_, row) => row !== 2) })).toBeNull();
  });
});

describe('what stands on the lists of a day', () => {
  const standing = (from: SheetGrid) => standingVisits(readVisitList(from)!);

  test('each line with its person, who goes along, time and channel', () => {
    expect(standing(grid)).toEqual([
      { key: '|3-2-501', staff: '张敏', companions: [], slot: 540, channel: '电话', accepted: false },
      { key: '|3-2-502', staff: '张敏', companions: [], slot: 550, channel: '电话', accepted: false },
      { key: '|1-2-301', staff: '李强', companions: ['王芳'], slot: 605, channel: '上门', accepted: false },
    ]);
  });

  test.each([
    { accepted: '√' },
    { outcome: '无人接听' },
    { taken: '已登记 2026-11-17' },
    { staff: '李强' },
    { slot: '15:00' },
    { channel: '上门' },
  ])('%j binds it', (cells) => {
    expect(standing(filled('3-2-502', cells)).map(({ accepted }) => accepted)).toEqual([false, true, false]);
  });

  test('a person or time that the dispatcher typed over is what stands', () => {
    const [first] = standing(filled('3-2-501', { staff: '李强', slot: '14:30' }));
    expect(first).toMatchObject({ staff: '李强', slot: 870 });
  });

  test('a line without a readable time stands at the time of the line above', () => {
    expect(standing(filled('3-2-502', { slot: '上午' }))[1]).toMatchObject({ slot: 540 });
  });

  test('a visit that stands on two sheets stands once, where it is accepted', () => {
    const lines = [...readVisitList(grid)!, ...readVisitList(filled('3-2-501', { accepted: '√', staff: '李强' }))!];
    expect(standingVisits(lines)).toHaveLength(3);
    expect(standingVisits(lines)[0]).toMatchObject({ key: '|3-2-501', staff: '李强', accepted: true });
    const [first] = lines;
    const neither = standingVisits([first!, { ...first!, staff: '王芳' }]);
    expect(neither.map(({ staff }) => staff)).toEqual(['张敏']);
  });
});
