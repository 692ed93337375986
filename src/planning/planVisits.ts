import type { OfficeSettings } from '../regulations/settings';
import type { StaffRow } from '../registers/register';
import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import type { Assign } from './assign';
import { compareDrafts, type Left } from './bundles';
import { giveOut, type GivenOut } from './giveOut';
import { giveWithShares, shareAims } from './onsiteShare';
import { openTasks, type Behind, type OpenTasks } from './openTasks';
import type { PlannedVisit, StandingVisit, VisitPlan } from './plan';
import { rosterOn } from './roster';
import type { Task } from './timetable';
import { asAccepted } from './whyHim';

export interface PlanInput {
  readonly ledger: Ledger;
  /** Day of the list; by default the next workday after the ledger's today. */
  readonly date?: Day;
  /** Recorded with the list, so that a strategy that draws lots can repeat it; the one in use draws none. */
  readonly seed: number;
  /** What stands on a list of that day already: accepted visits stay, the others change as little as possible. */
  readonly standing?: readonly StandingVisit[];
  /** Instead of the staff table of the workbook. */
  readonly staff?: readonly StaffRow[];
  /** Instead of the settings of the ledger's regulation. */
  readonly settings?: OfficeSettings;
  /**
   * Who goes where, and no more: what one more person would change is not asked (`oneMore` is `null`), and on a day that leaves somebody
   * out for want of people no call is turned into a visit for the year's share, for which there would hardly be time.
   */
  readonly forecast?: boolean;
  /** How visits are given out; by default so that only what no rearrangement has room for is left. */
  readonly assign?: Assign;
}

/**
 * The visit list of one day (batch.md `plan`): every customer with an open reason is either on it once, with who, when and by
 * which channel, or among `notPlanned` with why not. Vacant, unsold and moved-out homes are not visited; contact hours,
 * preferred times, days between contacts, attempts, leave and minutes bind. The same input gives the same list.
 */
export function planVisits(input: PlanInput): VisitPlan {
  const { ledger, seed, standing = [], assign } = input;
  const settings = input.settings ?? ledger.regulation.office;
  const date = input.date ?? ledger.calendar.nextWorkday(ledger.today);
  const open = openTasks(ledger, date, settings);
  const roster = rosterOn(date, input.staff ?? ledger.registers.staff, settings);
  const aims = shareAims(ledger, date);
  const give: Give = (tasks, stands) => {
    const office = { ledger, settings, roster, standing: stands, ...(assign === undefined ? {} : { assign }) };
    if (input.forecast) {
      const plain = giveOut(tasks, office);
      if (plain.left.length > 0) return plain;
    }
    return giveWithShares(tasks, aims, stands, (some) => giveOut(some, office));
  };
  const { given, left } = giveOnward(standing, (stands) => giveWithSecondChoices(open, stands, date, give));
  const notPlanned = [...open.left, ...left, ...given.left]
    .sort((a, b) => compareDrafts(a.draft, b.draft))
    .map(({ draft, because, notBefore }) => ({ bundle: draft.bundle, because, notBefore }));
  return {
    date,
    seed,
    visits: given.visits,
    notPlanned,
    days: given.days,
    oneMore: input.forecast ? null : given.oneMore(),
  };
}

/** A list that the day drawn afresh gives again, visit by visit, stays as it is: nothing that matters happened to it. */
function giveOnward<G extends { readonly given: GivenOut }>(
  standing: readonly StandingVisit[],
  draw: (standing: readonly StandingVisit[]) => G,
): G {
  if (standing.length === 0) return draw(standing);
  const afresh = draw([]);
  const { given } = afresh;
  const stood = new Map(standing.map((visit) => [visit.key, visit]));
  const same =
    stood.size === standing.length &&
    given.visits.length === standing.length &&
    given.visits.every((visit) => standsSo(visit, stood.get(visit.bundle.key)));
  if (!same) return draw(standing);
  const visits = given.visits.map((visit): PlannedVisit => {
    if (stood.get(visit.bundle.key)?.accepted !== true) return visit;
    return { ...visit, accepted: true, whyHim: asAccepted(visit.whyHim) };
  });
  return { ...afresh, given: { ...given, visits } };
}

function standsSo({ staff, companions, slot, bundle }: PlannedVisit, stood: StandingVisit | undefined): boolean {
  return (
    stood !== undefined &&
    stood.staff === staff &&
    stood.slot === slot &&
    stood.channel === bundle.channel &&
    stood.companions.length === companions.length &&
    stood.companions.every((name, index) => name === companions[index])
  );
}

type Give = (tasks: readonly Task[], standing: readonly StandingVisit[]) => GivenOut;

/**
 * Where nobody makes a customer's most urgent contact, what stood behind it is given out in its place: somebody may have room, or the
 * right, for that one. One that was accepted so stays; any other that stands so is made again only where the first has no room again.
 */
function giveWithSecondChoices(
  { tasks, behind }: OpenTasks,
  standing: readonly StandingVisit[],
  date: Day,
  give: Give,
): { readonly given: GivenOut; readonly left: readonly Left[] } {
  const keyOf = ({ left }: Behind): string => left.draft.bundle.key;
  const main = new Map(tasks.map(({ draft }) => [draft.bundle.key, draft]));
  const second = new Map(behind.map((one) => [keyOf(one), one.task?.draft.bundle.channel ?? null]));
  const standsSecond = ({ key, channel }: StandingVisit): boolean =>
    second.get(key) === channel && main.get(key)?.bundle.channel !== channel;
  const accepted = new Set(standing.flatMap((one) => (one.accepted && standsSecond(one) ? one.key : [])));
  const first = give(
    tasks,
    standing.filter((one) => !standsSecond(one)),
  );
  const firstLeft = new Map(first.left.map((left) => [left.draft.bundle.key, left]));
  const freed = behind.filter((one) => one.task !== null && (firstLeft.has(keyOf(one)) || accepted.has(keyOf(one))));
  const keys = new Set(freed.map(keyOf));
  const waiting = behind.filter((one) => !keys.has(keyOf(one))).map(({ left }) => left);
  if (freed.length === 0) return { given: first, left: waiting };
  const others = tasks.filter(({ draft }) => !keys.has(draft.bundle.key));
  const seconds = freed.flatMap(({ task }) => task ?? []);
  const given = give(
    [...others, ...seconds].sort((a, b) => compareDrafts(a.draft, b.draft)),
    standing,
  );
  const mains = [...keys].map(
    (key): Left => firstLeft.get(key) ?? { draft: main.get(key)!, because: 'contacted-recently', notBefore: date + 1 },
  );
  return { given, left: [...waiting, ...mains, ...freed.flatMap(({ rest }) => rest)] };
}
