import { memoised } from '../../values/memo';
import { eligibleMembers, isSteward } from '../executors';
import type { Member } from '../roster';
import type { Task } from '../timetable';

/** A lower post than the rules put first weighs more than any building, and than to stay with whom a visit stood. */
export const PER_GROUP = 100;
/** Own customer, own building, everywhere, another's building. */
const DISTANCES = [0, 1, 2, 4] as const;

/** Everybody who may make the visit, by the order of posts the rules want, then by whose customer and whose building it is; 0 is best. */
export function suitabilityOf(task: Task, roster: readonly Member[]): ReadonlyMap<Member, number> {
  const suits = new Map<Member, number>();
  eligibleMembers(task.draft, roster).forEach((group, rank) => {
    for (const member of group) suits.set(member, rank * PER_GROUP + DISTANCES[distanceTo(member, task)]);
  });
  return suits;
}

/** 0 his own customer (Q1), 1 his building, 2 at home everywhere, 3 another's building. */
export function distanceTo(member: Member, { draft }: Task): 0 | 1 | 2 | 3 {
  if (isSteward(member, draft.contact)) return 0;
  const building = draft.bundle.household?.building ?? null;
  if (member.area.length === 0 || building === null) return 2;
  return member.area.some((area) => sameBuilding(area, building)) ? 1 : 3;
}

/** 3, 03, 3栋 and 3# are one building; words (A区) are compared as they stand. */
function sameBuilding(a: string, b: string): boolean {
  return a === b || bareBuilding(a) === bareBuilding(b);
}

const bareBuilding = memoised((text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[栋幢座#号楼\s]/g, '')
    .replace(/^0+(?=\d)/, ''),
);
