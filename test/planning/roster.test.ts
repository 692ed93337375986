import { rosterOn } from '../../src/planning/roster';
import { settings, staff, TODAY, TOMORROW } from './office';

const said = (name: string, changes: object = {}) => ({
  name,
  post: '',
  area: [],
  minutes: null,
  leave: [],
  ...changes,
});
const away = { from: '2026-11-16', to: '2026-11-17' };

describe('who is at work', () => {
  test('the people of the staff table, completed by what the settings say where the table is blank', () => {
    const table = [staff('张敏', { post: '管家', minutes: 120 }), staff('李强', { area: ['3'] })];
    const own = settings({
      staff: [
        said('张敏', { post: '助理', area: ['1'], minutes: 60 }),
        said('李强', { post: '楼管', area: ['9'], minutes: 90 }),
      ],
    });
    expect(rosterOn(TOMORROW, table, own)).toEqual([
      { name: '张敏', posts: ['管家'], area: ['1'], minutes: 120 },
      { name: '李强', posts: ['楼管'], area: ['3'], minutes: 90 },
    ]);
  });

  test('and those whom only the settings name, after them', () => {
    const roster = rosterOn(TOMORROW, [staff('张敏')], settings({ staff: [said(' 王芳 ', { minutes: 45 })] }));
    expect(roster.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['张敏', 240],
      ['王芳', 45],
    ]);
  });

  test('leave holds whether the table or the settings say so', () => {
    const onLeave = staff('李强', { leave: [{ from: TOMORROW, to: TOMORROW }] });
    const own = settings({ staff: [said('张敏', { leave: [away] }), said('李强'), said('王芳', { leave: [away] })] });
    expect(rosterOn(TOMORROW, [staff('张敏'), onLeave], own)).toEqual([]);
    expect(rosterOn(TOMORROW + 1, [staff('张敏'), onLeave], own).map(({ name }) => name)).toEqual([
      '张敏',
      '李强',
      '王芳',
    ]);
    expect(rosterOn(TODAY, [onLeave], own).map(({ name }) => name)).toEqual(['李强']);
  });

  test('a name listed twice counts once; where nobody is named, one without a name has no end of time', () => {
    expect(rosterOn(TOMORROW, [staff('张敏', { post: '管家' }), staff('张敏', { post: '前台' })], settings())).toEqual([
      { name: '张敏', posts: ['管家'], area: [], minutes: 240 },
    ]);
    expect(rosterOn(TOMORROW, [], settings())).toEqual([{ name: '', posts: [], area: [], minutes: Infinity }]);
  });
});
