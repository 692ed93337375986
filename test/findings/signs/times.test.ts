import { signs } from '../../../src/findings/signs/signs';
import { defaultSettings, type OfficeSettings } from '../../../src/regulations/settings';
import { clockTime } from '../../../src/values/moment';
import { ledgerOf, type VisitSketch } from '../../visits/office';

/** suspect-pace and suspect-hours (registers.md §5). */
const homes = Array.from({ length: 60 }, (_, index) => `${1 + (index % 2)}-1-${101 + index}`);
const inBuildingOne = homes.filter((home) => home.startsWith('1-'));

function found(code: string, visits: readonly VisitSketch[], settings: Partial<OfficeSettings> = {}) {
  return signs(ledgerOf({ homes, visits }, { settings })).filter((finding) => finding.code === code);
}

const at = (minute: number, changes: Partial<VisitSketch> = {}): VisitSketch => ({
  on: `2026-10-10T${clockTime(minute)}`,
  kind: '管理服务',
  ...changes,
});

const onsite = (count: number, apart: number, from = 601) =>
  Array.from({ length: count }, (_, index) =>
    at(from + index * apart, { room: inBuildingOne[index]!, channel: '上门' }),
  );
const calls = (count: number, apart: number, changes: Partial<VisitSketch> = {}) =>
  Array.from({ length: count }, (_, index) => at(601 + index * apart, { room: homes[index]!, ...changes }));

describe('suspect-pace', () => {
  test('nine visits in less than an hour are too many, eight are not; nine in an hour and more are not', () => {
    expect(found('suspect-pace', onsite(9, 7))).toMatchObject([
      { params: { person: '张敏', count: 9, from: '10:01', to: '10:57', channel: '上门' } },
    ]);
    expect(found('suspect-pace', onsite(9, 7))[0]!.related).toHaveLength(8);
    expect(found('suspect-pace', onsite(8, 7))).toEqual([]);
    const ninth = (minute: number) => at(minute, { room: '1-1-159', channel: '上门' });
    expect(found('suspect-pace', [...onsite(8, 7), ninth(660)])).toHaveLength(1);
    expect(found('suspect-pace', [...onsite(8, 7), ninth(661)])).toEqual([]);
  });

  test('twenty-one calls within an hour are too many, twenty are not', () => {
    expect(found('suspect-pace', calls(21, 2))).toMatchObject([{ params: { count: 21, channel: '电话' } }]);
    expect(found('suspect-pace', calls(20, 2))).toEqual([]);
  });

  test('the hour slides: a burst over the full hour is one', () => {
    expect(found('suspect-pace', onsite(9, 5, 640))).toHaveLength(1);
    expect(found('suspect-pace', onsite(30, 5, 640))).toMatchObject([{ params: { count: 30 } }]);
  });

  test('calls that nobody took, and a second record of one home, take no time', () => {
    expect(found('suspect-pace', calls(30, 2, { outcome: '无人接听', rating: null }))).toEqual([]);
    expect(found('suspect-pace', [...calls(11, 3), ...calls(11, 3, { kind: '入住' })])).toEqual([]);
  });

  test('two people share the work', () => {
    expect(
      found(
        'suspect-pace',
        onsite(12, 4).map((visit, index) => ({ ...visit, by: index % 2 ? '李强' : '张敏' })),
      ),
    ).toEqual([]);
  });

  test('two visits in different buildings three minutes apart; four minutes, or one building, are no sign', () => {
    const pair = (room: string, minutes: number) => [
      at(601, { room: '1-1-101', channel: '上门' }),
      at(601 + minutes, { room, channel: '上门' }),
    ];
    expect(found('suspect-pace', pair('2-1-102', 3))).toMatchObject([{ params: { count: 2, minutes: 3 } }]);
    expect(found('suspect-pace', pair('2-1-102', 4))).toEqual([]);
    expect(found('suspect-pace', pair('1-1-103', 1))).toEqual([]);
  });

  test('records without a time of day say nothing; nor does 00:00', () => {
    const days = onsite(20, 1).map((visit) => ({ ...visit, on: '2026-10-10' }));
    expect(found('suspect-pace', days)).toEqual([]);
    expect(
      found(
        'suspect-pace',
        days.map((visit) => ({ ...visit, on: '2026-10-10T00:00' })),
      ),
    ).toEqual([]);
  });

  test('whoever writes full and half hours only is held to twice as many', () => {
    const rounded = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        at(600 + Math.floor(index / 8) * 30, { room: inBuildingOne[index]!, channel: '上门' }),
      );
    expect(found('suspect-pace', rounded(16))).toEqual([]);
    expect(
      found(
        'suspect-pace',
        rounded(17).map((visit) => ({ ...visit, on: '2026-10-10T10:00' })),
      ),
    ).toHaveLength(1);
  });

  test('the figures are settings', () => {
    const { signs: plain } = defaultSettings();
    const stricter = { signs: { ...plain, pace: { ...plain.pace, onsiteAnHour: 4 } } };
    expect(found('suspect-pace', onsite(5, 7), stricter)).toHaveLength(1);
    expect(found('suspect-pace', onsite(9, 7), { signs: { ...plain, pace: { ...plain.pace, on: false } } })).toEqual(
      [],
    );
  });
});

describe('suspect-hours', () => {
  const one = (minute: number, changes: Partial<VisitSketch> = {}) =>
    found('suspect-hours', [at(minute, { room: '1-1-101', ...changes })]);

  test('before 08:00 and after 21:00, not at either', () => {
    expect([479, 480, 1260, 1261].map((minute) => one(minute).length)).toEqual([1, 0, 0, 1]);
    expect(one(1261)).toMatchObject([{ params: { reason: 'clock', time: '2026-10-10T21:01', limit: '08:00–21:00' } }]);
  });

  test('a message may be sent at any hour', () => {
    expect(one(1380, { channel: '微信' })).toEqual([]);
  });

  test('somebody who writes the afternoon with a clock of twelve hours visits at a quarter to three', () => {
    const times = [125, 165, 200, 610].map((minute, index) => at(minute, { room: homes[index]! }));
    expect(found('suspect-hours', times)).toEqual([]);
    expect(found('suspect-hours', [...times, at(900, { room: '1-1-101' })])).toHaveLength(3);
  });

  test('on a day of the leave that the settings know, with or without a time, whoever of the visitors it is', () => {
    const staff = [
      { name: '张敏', post: '', area: [], minutes: null, leave: [{ from: '2026-10-10', to: '2026-10-11' }] },
    ];
    const on = (day: string, by = '张敏') => found('suspect-hours', [{ on: day, room: '1-1-101', by }], { staff });
    expect(on('2026-10-11')).toMatchObject([
      { params: { person: '张敏', reason: 'leave', limit: '2026-10-10–2026-10-11' } },
    ]);
    expect(on('2026-10-10T10:00')).toHaveLength(1);
    expect(on('2026-10-12')).toEqual([]);
    expect(on('2026-10-10', '李强')).toEqual([]);
  });
});
