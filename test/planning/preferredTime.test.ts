import { readPreferredTime, stretchesOn } from '../../src/planning/preferredTime';
import { day } from './office';

const MONDAY = day('2026-11-16');
const SATURDAY = day('2026-11-21');
const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const stretches = (text: string) => readPreferredTime(text)?.stretches ?? null;

describe('preferred time as offices write it (registers.md: 方便时段)', () => {
  test.each([
    ['上午', [[8, 12]]],
    ['中午', [[12, 14]]],
    ['下午', [[13, 18]]],
    ['晚上', [[18, 21]]],
    ['下班后', [[18, 21]]],
    ['18:00后', [[18, 24]]],
    ['１８：００以后', [[18, 24]]],
    ['晚上7点后', [[19, 24]]],
    ['10点前', [[0, 10]]],
    ['9:00-11:00', [[9, 11]]],
    ['9点到11点', [[9, 11]]],
    ['下午2点至4点', [[14, 16]]],
    [
      '上午或晚上',
      [
        [8, 12],
        [18, 21],
      ],
    ],
    ['周末下午', [[13, 18]]],
  ])('%s', (text, hours) => {
    expect(stretches(text)).toEqual(hours.map(([from, to]) => ({ from: at(from!), to: at(to!) })));
  });

  test('half hours count', () => {
    expect(stretches('18点半以后')).toEqual([{ from: at(18, 30), to: at(24) }]);
    expect(stretches('9:30-10:45')).toEqual([{ from: at(9, 30), to: at(10, 45) }]);
  });

  test.each(['随时', '均可', '电话联系', ''])('%s binds nobody', (text) => {
    expect(readPreferredTime(text)).toBeNull();
  });

  test('周末 and 工作日 choose the days', () => {
    expect(stretchesOn(readPreferredTime('周末'), MONDAY, true)).toEqual([]);
    expect(stretchesOn(readPreferredTime('周末'), SATURDAY, false)).toHaveLength(1);
    expect(stretchesOn(readPreferredTime('工作日晚上'), SATURDAY, false)).toEqual([]);
    expect(stretchesOn(readPreferredTime('工作日晚上'), MONDAY, true)).toEqual([{ from: at(18), to: at(21) }]);
  });

  test('a make-up workday on a Saturday is a workday', () => {
    expect(stretchesOn(readPreferredTime('周末'), SATURDAY, true)).toEqual([]);
  });

  test('single weekdays and spans of weekdays', () => {
    expect(readPreferredTime('周三、周五')?.days).toEqual([3, 5]);
    expect(readPreferredTime('周一至周四')?.days).toEqual([1, 2, 3, 4]);
    expect(readPreferredTime('周六日')?.days).toEqual([6, 7]);
    expect(stretchesOn(readPreferredTime('周三'), MONDAY, true)).toEqual([]);
  });

  test('周末及工作日 leaves every day open', () => {
    expect(readPreferredTime('工作日、周末均可')).toBeNull();
  });
});
