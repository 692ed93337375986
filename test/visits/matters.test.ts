import { defaultSettings } from '../../src/regulations/settings';
import { isoDay } from '../../src/values/moment';
import { joinMatters } from '../../src/visits/matters';
import { day, registersOf, type ComplaintSketch } from './office';

const home = '3-2-501';

/** The complaint numbers of each matter. */
function join(
  complaints: readonly ComplaintSketch[],
  splitMatters: readonly string[] = [],
  matterDays = 7,
): string[][] {
  const { complaints: rows } = registersOf({ homes: [home, '3-2-502'], complaints });
  return joinMatters(rows, { splitMatters: [...splitMatters], options: { matterDays } }, day('2026-11-20')).map(
    (matter) => matter.rows.map(({ complaintId }) => complaintId!),
  );
}

const first = { id: 'T1', room: home, received: '2026-10-01', category: '噪音', department: '客服部' };
const second = { ...first, id: 'T2', received: '2026-10-08', department: '秩序部' };

describe('A9: one household, same category or text, different departments, received ≤ 7 days apart', () => {
  test('7 days apart are one matter, 8 are two', () => {
    expect(join([first, second])).toEqual([['T1', 'T2']]);
    expect(join([first, { ...second, received: '2026-10-09' }])).toEqual([['T1'], ['T2']]);
  });

  test('the days are an option of the office (options.matterDays)', () => {
    expect(join([first, { ...second, received: '2026-10-11' }], [], 10)).toEqual([['T1', 'T2']]);
    expect(join([first, { ...second, received: '2026-10-04' }], [], 2)).toEqual([['T1'], ['T2']]);
    expect(join([first, { ...second, received: '2026-10-01' }], [], 0)).toEqual([['T1', 'T2']]);
  });

  test('the same department twice are two matters', () => {
    expect(join([first, { ...second, department: '客服部' }])).toEqual([['T1'], ['T2']]);
  });

  test('a department that is not written is not known to be another', () => {
    expect(join([first, { ...second, department: null }])).toEqual([['T1'], ['T2']]);
    expect(join([{ ...first, department: null }, second])).toEqual([['T1'], ['T2']]);
  });

  test('another household is another matter', () => {
    expect(join([first, { ...second, room: '3-2-502' }])).toEqual([['T1'], ['T2']]);
  });

  test('the same text joins where the categories differ', () => {
    const content = '楼上装修，噪音很大';
    const other = { ...second, category: '装修', content: '楼上装修 噪音很大。' };
    expect(join([{ ...first, content }, other])).toEqual([['T1', 'T2']]);
    expect(
      join([
        { ...first, content },
        { ...other, content: '楼道灯不亮' },
      ]),
    ).toEqual([['T1'], ['T2']]);
  });

  test('no category and no text have nothing in common', () => {
    expect(
      join([
        { ...first, category: null },
        { ...second, category: null },
      ]),
    ).toEqual([['T1'], ['T2']]);
  });

  test('the row received first is the matter, whatever the order of the register', () => {
    expect(join([second, first])).toEqual([['T1', 'T2']]);
  });

  test('complaints that name no customer are never joined', () => {
    const nobody = { room: null, name: null };
    expect(
      join([
        { ...first, ...nobody },
        { ...second, ...nobody },
      ]),
    ).toEqual([['T1'], ['T2']]);
  });
});

test('the office can split a matter', () => {
  expect(join([first, second], ['T2'])).toEqual([['T1'], ['T2']]);
  expect(join([first, second], ['T1'])).toEqual([['T1'], ['T2']]);
});

describe('closing', () => {
  const closing = (...closed: (string | null)[]): string | null => {
    const { complaints } = registersOf({
      homes: [home],
      complaints: closed.map((date, index) => ({ ...(index === 0 ? first : second), closed: date })),
    });
    const [matter] = joinMatters(complaints, defaultSettings(), day('2026-11-20'));
    return matter!.closed === null ? null : isoDay(matter!.closed);
  };

  test('a matter is closed when its last row is', () => {
    expect(closing('2026-10-12', '2026-10-10')).toBe('2026-10-12');
    expect(closing('2026-10-12', null)).toBeNull();
  });

  test('a closing dated after today has not happened', () => {
    expect(closing('2026-11-21')).toBeNull();
    expect(closing('2026-11-20')).toBe('2026-11-20');
  });
});

test('a matter is invalid when every row is', () => {
  const of = (...valid: boolean[]): boolean => {
    const { complaints } = registersOf({
      homes: [home],
      complaints: valid.map((value, index) => ({ ...(index === 0 ? first : second), valid: value })),
    });
    return joinMatters(complaints, defaultSettings(), day('2026-11-20'))[0]!.invalid;
  };
  expect([of(false, false), of(false, true), of(true)]).toEqual([true, false, false]);
});
