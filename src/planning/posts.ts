import { termReader } from '../values/vocabulary';

/** 3 head of the office, 2 head of a department or crew, 1 everyone else. */
export type PostLevel = 1 | 2 | 3;

/** Who comes for a problem that a visit found (E1, G1). */
export const REPAIRER = '维修工';
const HEAD_OF_REPAIRERS = '维修主管';

/** Posts of the vocabulary (`values/`) that are one post under different regulations (C1 管理处主任 is J5 管理处经理), with their level. */
const FAMILIES: readonly {
  readonly terms: readonly string[];
  readonly level: PostLevel;
  /** Repairs rather than visits: stands in for nobody, and only the head of the repairers for them. */
  readonly repairs?: true;
}[] = [
  { terms: ['管理处经理', '管理处主任'], level: 3 },
  { terms: ['综合管理部主管'], level: 2 },
  { terms: ['维修主管'], level: 2 },
  { terms: ['事务助理'], level: 1 },
  { terms: ['房管员', '管理员'], level: 1 },
  { terms: ['销售顾问'], level: 1 },
  { terms: [REPAIRER], level: 1, repairs: true },
];

/** Stems by which the head of a department is known from the post: 工程部 → 维修主管, 秩序部 → 保安队长. */
const DEPARTMENTS: readonly (readonly string[])[] = [
  ['工程', '维修', '设备', '机电'],
  ['保安', '秩序', '安防', '安保', '安管', '护卫'],
  ['清洁', '保洁', '环境', '卫生'],
  ['绿化', '园林', '园艺'],
  ['客服', '客户服务', '综合', '行政'],
  ['财务', '收费'],
  ['车场', '停车'],
];
const HEAD = /主管|经理|班长|队长|领班|部长|负责人|主任|组长/;
/** Assistants and deputies carry the title of somebody else. */
const DEPUTY = /^副|副(?:经理|主任|主管|队长|班长)|(?:经理|主任)助理/;

const readPost = termReader('post');

/** The posts one person holds: 客服主管（兼）, 管家、前台. */
export function readPosts(written: string | null): readonly string[] {
  if (written === null) return [];
  return written
    .normalize('NFKC')
    .replace(/\((?:兼|兼任|代|代理)\)|\s+/g, '')
    .split(/[、,;/+&]|兼/)
    .map((post) => post.replace(/^(?:代理|代)(?=.)/, ''))
    .filter((post) => post !== '');
}

/**
 * Whether somebody with these posts holds the post a rule names. `department:工程部` is the head of that department,
 * `department:` without a name the head of any.
 */
export function holdsPost(posts: readonly string[], named: string): boolean {
  // Somebody who is wanted for just this post (one more person) holds it whatever he would be called.
  if (posts.includes(named)) return true;
  if (named.startsWith('department:')) {
    return posts.some((post) => headsDepartment(post, named.slice('department:'.length)));
  }
  const family = familyOf(named);
  return posts.some((post) => family !== undefined && familyOf(post) === family);
}

/**
 * Whether somebody may stand in where nobody at work holds the post a rule names: anybody of the office's own posts for one of
 * the front line, else only the head of the office.
 */
export function mayStandIn(posts: readonly string[], named: string): boolean {
  if (named === REPAIRER) return holdsPost(posts, HEAD_OF_REPAIRERS);
  if (levelOfNamed(named) !== 1) return levelOf(posts) === 3;
  return posts.some((post) => familyOf(post) !== undefined && !familyOf(post)!.repairs);
}

/** The level a rule's post stands at; the head of a department is a 2. */
export function levelOfNamed(named: string): PostLevel {
  return named.startsWith('department:') ? 2 : levelOf([named]);
}

/** The highest level among the posts; a post that no word and no title tells is the front line. */
function levelOf(posts: readonly string[]): PostLevel {
  let level: PostLevel = 1;
  for (const post of posts) {
    const own = familyOf(post)?.level ?? (HEAD.test(post) && !DEPUTY.test(post) ? 2 : 1);
    if (own > level) level = own;
  }
  return level;
}

function familyOf(post: string): (typeof FAMILIES)[number] | undefined {
  if (DEPUTY.test(post) && post !== '经理助理') return undefined;
  // 北区物业管家: the part of the estate before the post is no part of it.
  for (const written of [post, post.replace(/^[一二三四五六七八九十\dA-Za-z东西南北]+(?:区|期|片区?|组团)/, '')]) {
    const reading = readPost(written);
    if (reading.kind === 'term') return FAMILIES.find(({ terms }) => terms.includes(reading.term));
  }
  return undefined;
}

function headsDepartment(post: string, department: string): boolean {
  if (!HEAD.test(post) || DEPUTY.test(post)) return false;
  const name = department.normalize('NFKC').replace(/\s+/g, '');
  if (name === '') return true;
  const stem = name.replace(/(?:部门|部|处|科|组|队|班)$/, '');
  if (stem !== '' && post.includes(stem)) return true;
  const group = DEPARTMENTS.find((stems) => stems.some((known) => name.includes(known)));
  return group !== undefined && group.some((known) => post.includes(known));
}
