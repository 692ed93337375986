import type { SignCode } from '../../../src/findings/signs/sign';
import type { Dice } from '../dice';
import { visitNumber, type HonestOffice, type HonestVisit } from './honestOffice';

/** An invention planted in an honest office: the row and the column where its sign must stand. */
export interface Planted {
  readonly code: SignCode;
  readonly visit: HonestVisit;
  readonly field: 'visitedAt' | 'phone' | 'visitor' | 'outcome' | 'satisfaction' | 'content';
}

/** Plants one kind of invention and tells where. */
export type Plant = (office: HonestOffice, dice: Dice) => readonly Planted[];

const invented = [
  '上门查看了卫生间和厨房的管道，业主一家都在，对物业近期工作给予了高度评价',
  '与业主在客厅聊了二十分钟，业主对小区绿化和安保印象很深并提出表扬',
  '业主详细询问了维修基金的使用，听完讲解后认为物业公司做得非常规范',
  '入户检查了门窗和水电，全部完好，业主对回访工作的细致程度表示惊喜',
  '业主说邻居们都夸这次处理得漂亮，还主动介绍了自己的装修经验',
  '业主正在准备晚饭，仍热情接待，认为这次服务超出了他的预期很多',
];

function reachedBy(office: HonestOffice, by: string): HonestVisit[] {
  return office.visits.filter((visit) => visit.by === by && visit.rating !== null);
}

/** Visits of one person to different homes. */
function several(office: HonestOffice, dice: Dice, count: number, by = dice.pick(office.staff).name): HonestVisit[] {
  const homes = new Set<string>();
  return dice
    .shuffled(reachedBy(office, by))
    .filter(({ room }) => !homes.has(room) && homes.add(room))
    .slice(0, count);
}

/** A day on which nobody visits anyway, so that what is planted stands alone. */
function quietDay(office: HonestOffice): number {
  return office.from - 20;
}

function addVisit(office: HonestOffice, changes: Partial<HonestVisit>, dice: Dice): HonestVisit {
  const home = dice.pick(office.homes.filter(({ occupancy }) => occupancy === '已入住'));
  const visit: HonestVisit = {
    id: visitNumber(office.visits.length),
    day: quietDay(office),
    minute: 600,
    room: home.room,
    name: home.name,
    phone: null,
    kind: '维修',
    about: '',
    channel: '电话',
    by: office.staff[0]!.name,
    outcome: '已接通',
    rating: '满意',
    content: null,
    ...changes,
  };
  office.visits.push(visit);
  return visit;
}

export const copiedTexts: Plant = (office, dice) =>
  several(office, dice, 5).map((visit, index) => {
    // The fifth ends in another character.
    visit.content = index < 4 ? invented[0]! : invented[0]!.replace('高度评价', '高度评语');
    return { code: 'suspect-duplicate-text', visit, field: 'content' as const };
  });

export const crowdedHours: Plant = (office, dice) => {
  const building = office.homes.filter((home) => home.building === 1);
  const onsite = building
    .slice(0, 10)
    .map(({ room, name }, index) =>
      addVisit(office, { room, name, channel: '上门', outcome: '面谈', minute: 600 + index * 5 }, dice),
    );
  const calls = office.homes
    .slice(50, 72)
    .map(({ room, name }, index) =>
      addVisit(office, { room, name, by: office.staff[1]!.name, minute: 900 + index * 2 }, dice),
    );
  const far = ['1-1-101', '6-2-1002'].map((room, index) =>
    addVisit(
      office,
      { room, by: office.staff[2]!.name, channel: '上门', outcome: '面谈', minute: 601 + index * 3 },
      dice,
    ),
  );
  return [onsite, calls, far].map(([visit]) => ({ code: 'suspect-pace', visit: visit!, field: 'visitedAt' }));
};

/** The person whose customers are least pleased is told nothing but the best. */
export const onlyTheBest: Plant = (office) => {
  const share = (by: string): number => {
    const own = reachedBy(office, by);
    return own.filter(({ rating }) => rating === '非常满意').length / own.length;
  };
  const [person] = office.staff.map(({ name }) => name).sort((a, b) => share(a) - share(b));
  const own = reachedBy(office, person!);
  for (const visit of own) visit.rating = '非常满意';
  return [{ code: 'suspect-uniform', visit: own[0]!, field: 'satisfaction' }];
};

export const impossibleHours: Plant = (office, dice) => {
  const { name, leave } = office.staff[3]!;
  return [
    addVisit(office, { minute: 22 * 60 + 30 }, dice),
    addVisit(office, { minute: 7 * 60 + 59, channel: '上门', outcome: '面谈' }, dice),
    addVisit(office, { day: leave.from, by: name, minute: null }, dice),
  ].map((visit) => ({ code: 'suspect-hours', visit, field: 'visitedAt' }));
};

export const borrowedPhones: Plant = (office, dice) => {
  const shared = several(office, dice, 3).map((visit) => Object.assign(visit, { phone: '13900005173' }));
  const [colleague] = several(office, dice, 1, office.staff[4]!.name);
  // Of a colleague who does not live in the estate.
  Object.assign(colleague!, { phone: office.staff[5]!.phone });
  return [...shared, colleague!].map((visit) => ({ code: 'suspect-shared-phone', visit, field: 'phone' }));
};

export const emptyHomes: Plant = (office, dice) => {
  const visited = new Set(office.matters.map(({ room }) => room));
  const quiet = office.homes.filter(({ room }) => !visited.has(room)).slice(0, 3);
  return quiet.map((home, index) => {
    home.occupancy = ['空置', '未入住', '未售'][index]!;
    const visit = addVisit(office, { room: home.room, name: home.name, channel: '上门', outcome: '面谈' }, dice);
    return { code: 'suspect-vacant', visit, field: 'outcome' };
  });
};

export const contradictions: Plant = (office, dice) => {
  const words = several(office, dice, 3);
  ['阳台还在漏，已经等了两个星期', '师傅来过一次，没修好', '至今没有人处理'].forEach((content, index) => {
    Object.assign(words[index]!, { rating: '满意', content });
  });
  const complaint = office.matters.find(({ kind, id }) => {
    const visit = office.visits.find(({ about, rating }) => about === id && rating !== null);
    return kind === '投诉' && visit !== undefined && visit.day <= office.today - 10 && !words.includes(visit);
  })!;
  const visit = office.visits.find(({ about, rating }) => about === complaint.id && rating !== null)!;
  Object.assign(visit, { rating: '满意', content: null });
  office.matters.push({ ...complaint, id: 'TS99999', day: visit.day + 5, closed: visit.day + 6 });
  return [
    ...words.map((one) => ({ code: 'suspect-contradiction', visit: one, field: 'content' }) as const),
    { code: 'suspect-contradiction', visit, field: 'satisfaction' },
  ];
};

export const ownWork: Plant = (office, dice) =>
  several(office, dice, 3).map((visit) => {
    const matter = office.matters.find(({ id }) => id === visit.about)!;
    matter.doer = visit.by;
    return { code: 'suspect-self-visit', visit, field: 'visitor' };
  });

export const plants: Readonly<Record<SignCode, Plant>> = {
  'suspect-duplicate-text': copiedTexts,
  'suspect-pace': crowdedHours,
  'suspect-uniform': onlyTheBest,
  'suspect-hours': impossibleHours,
  'suspect-shared-phone': borrowedPhones,
  'suspect-vacant': emptyHomes,
  'suspect-contradiction': contradictions,
  'suspect-self-visit': ownWork,
};

/** How somebody invents visits at the desk. */
export const deskManners = [
  'copies and hurries',
  'copies and borrows a number',
  'hurries, late in the evening',
] as const;
/** Visits written down in one go. */
const SESSION = 10;
export type DeskManner = (typeof deskManners)[number];

/**
 * A colleague invents a share of the visits: a session now and then, ten at a time, one after the other, in the customers' names.
 * @returns the visits that never took place
 */
export function inventVisits(
  office: HonestOffice,
  by: string,
  share: number,
  manner: DeskManner,
  dice: Dice,
): readonly HonestVisit[] {
  const own = office.visits.filter((visit) => visit.by === by);
  const fake = own.filter(() => dice.chance(share));
  const numbers = ['13900006214', '13900006325', '13900006437', '13900006548', '13900006659', '13900006761'];
  fake.forEach((visit, index) => {
    const session = Math.floor(index / SESSION);
    const copies = manner.startsWith('copies');
    Object.assign(visit, {
      outcome: visit.channel === '上门' ? '面谈' : '已接通',
      rating: '非常满意',
      content: copies ? invented[index % invented.length]! : visit.content,
    });
    if (manner.includes('number')) visit.phone = numbers[session % numbers.length]!;
    if (!manner.includes('hurries')) return;
    const start = manner.includes('late') ? 21 * 60 + 20 : 16 * 60;
    Object.assign(visit, {
      day: fake[session * SESSION]!.day,
      channel: '上门',
      outcome: '面谈',
      minute: start + (index % SESSION) * 2,
    });
  });
  return fake;
}
