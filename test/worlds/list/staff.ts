import { iso, nextWorkday, type Day } from '../calendar';
import type { Dice } from '../dice';
import type { People } from '../people';
import type { Entry, Register } from '../trades/trade';

export interface Team {
  readonly letters: string;
  readonly scale: number;
  /** 1: an ordinary office. */
  readonly people: number;
  /** Everybody has so many minutes instead of his own. */
  readonly minutes?: number;
  /** Nobody is bound to houses. */
  readonly everywhere?: boolean;
}

/** Posts of an office by the packs it works by, those without whom nothing goes first. */
function postsOf(letters: string, count: number): string[] {
  const first = ['事务助理', '房管员', '维修工'];
  if (letters.includes('J')) first.push('管理处经理', '工程主管', '客服主管', '保洁主管', '安保主管');
  if (letters.includes('C')) first.push('管理处主任', '管理员', '综合管理部主管');
  if (/[AG]/.test(letters)) first.push('维修主管');
  const more = ['房管员', '事务助理', '房管员', letters.includes('C') ? '管理员' : '房管员'];
  while (first.length < count) first.push(more[first.length % more.length]!);
  return first;
}

export function hire(team: Team, buildings: readonly string[], today: Day, dice: Dice, people: People): Entry[] {
  const count = Math.max(4, Math.round((3 + 2 * team.scale) * team.people));
  const posts = postsOf(team.letters, count);
  return posts.map((post, at): Entry => {
    const bound = team.everywhere !== true && ['房管员', '管理员'].includes(post) && dice.chance(0.8);
    const own = dice.shuffled(buildings).slice(0, Math.max(1, Math.ceil(buildings.length / 3)));
    return {
      id: `staff-${at}`,
      name: people.name(),
      post,
      area: bound ? own.map((building) => `${building}栋`).join('、') : null,
      minutes: team.minutes ?? (dice.chance(0.15) ? null : dice.pick([45, 60, 90, 120, 150, 180, 240])),
      leave: dice.chance(0.15) ? awayText(today, dice) : null,
    };
  });
}

/** Away on the day of the list, or around it. */
function awayText(today: Day, dice: Dice): string {
  const date = nextWorkday(today);
  const from = dice.pick([date, date - 1, date + 1, today - 3]);
  return dice.chance(0.5) ? iso(from) : `${iso(from)}至${iso(from + dice.int(1, 3))}`;
}

export function staffRegister(entries: Entry[]): Register {
  return {
    sheet: '人员表',
    columns: [
      ['name', '姓名'],
      ['post', '岗位'],
      ['area', '负责楼栋'],
      ['minutes', '每日可用分钟'],
      ['leave', '休假日期'],
    ],
    entries,
  };
}
