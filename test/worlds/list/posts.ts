import { filled, type Entry } from '../trades/trade';
import type { Bare } from './reasons';

/** One post under two regulations. */
const families: readonly (readonly string[])[] = [
  ['管理处经理', '管理处主任'],
  ['事务助理', '助理'],
  ['房管员', '管理员'],
  ['综合管理部主管', '客服主管'],
  ['维修主管', '工程主管'],
];

/** Who is the head of a department of these offices. */
const heads: Readonly<Record<string, readonly string[]>> = {
  工程部: ['工程主管', '维修主管'],
  客服部: ['客服主管', '综合管理部主管'],
  保洁部: ['保洁主管'],
  安保部: ['安保主管'],
};

/** The posts the regulations name for a visit (A3, A4, C1, C6, J5, Q1, G1); `null` where no ruling decides. */
export function namedPosts(reason: Bare, matter: readonly Entry[], letters: string): readonly string[] | null {
  if (reason.cause === 'problem') return ['维修工'];
  if (reason.cause === 'again') return /[ACJQ]/.test(letters) ? null : [];
  const { kind, owed } = reason;
  const posts: string[] = [];
  const opinion = ['投诉', '意见征询', '意见建议'].includes(kind);
  if (letters.includes('A')) {
    if (opinion) posts.push('事务助理', '房管员');
    else if (owed!.sampled) posts.push('维修主管', '房管员');
  }
  if (letters.includes('C')) {
    if (opinion) posts.push('管理处主任', '综合管理部主管', '管理员');
    else if (owed!.sampled) posts.push('管理员');
  }
  if (letters.includes('J')) {
    if (kind === '入住') posts.push('管理处经理');
    else if (kind === '投诉') {
      if (matter.length > 1) return null;
      const { level, department } = matter[0]!;
      if (level === '重大' || level === '重要') posts.push('管理处经理');
      else if (filled(department)) posts.push(...(heads[department] ?? []));
    } else if (!opinion && !owed!.sampled) posts.push('助理');
  }
  if (letters.includes('Q') && kind === '交付') posts.push('销售顾问');
  return posts;
}

export function holds(post: string, named: readonly string[]): boolean {
  const family = families.find((posts) => posts.includes(post)) ?? [post];
  return named.some((one) => family.includes(one));
}
