import type { Signs } from '../../regulations/settings';
import { SATISFACTION } from '../../values/vocabularies';
import type { Finding } from '../finding';
import { placeOf } from '../findingAt';
import { byTime, type Contact } from './contacts';
import { signAt } from './sign';
import { allHit, corrected, shareAtLeast } from './statistics';

const RANK: ReadonlyMap<string, number> = new Map(SATISFACTION.map(({ term }, rank) => [term, rank]));
/** Honest people's shares differ by about so much (standard deviation). */
const SPREAD = 0.05;

interface Tally {
  readonly person: string;
  readonly ratings: readonly Rated[];
  readonly best: number;
  /** The longest row of best ratings one after the other. */
  readonly run: readonly Rated[];
}

interface Rated {
  readonly contact: Contact;
  readonly best: boolean;
}

/**
 * A long row of the best rating alone, where the colleagues' ratings make that less than `likelihood` likely (registers.md §5,
 * suspect-uniform). The colleagues' share of other ratings enters with its lower end, people may differ, any place in the person's
 * ratings may hold the row, and the probability is corrected for the number of people asked about.
 */
export function uniform(contacts: readonly Contact[], settings: Signs['uniform']): Finding[] {
  const best = bestRating(contacts);
  if (best === null) return [];
  const tallies = talliesOf(contacts, best);
  const asked = tallies.filter(({ ratings }) => ratings.length >= settings.leastRatings);
  const probabilities = corrected(asked.map((tally) => likelihoodOf(tally, tallies)));
  return asked.flatMap((tally, place) =>
    tally.run.length >= settings.leastRatings && probabilities[place]! < settings.likelihood
      ? [finding(tally, tallies, best)]
      : [],
  );
}

/** A visit's rating: in all, else the worst of its items. */
function ratingOf({ row: { satisfaction, ratings } }: Contact): string | null {
  if (satisfaction !== null) return satisfaction;
  let worst: string | null = null;
  for (const item in ratings) {
    const rating = ratings[item]!;
    if (worst === null || (RANK.get(rating) ?? -1) > (RANK.get(worst) ?? -1)) worst = rating;
  }
  return worst;
}

/** The best rating that anybody writes here: a scale of 满意 and 不满意 ends with 满意. */
function bestRating(contacts: readonly Contact[]): string | null {
  let best: string | null = null;
  for (const contact of contacts) {
    const rating = ratingOf(contact);
    if (rating !== null && (RANK.get(rating) ?? Infinity) < (best === null ? Infinity : RANK.get(best)!)) best = rating;
  }
  return best;
}

function talliesOf(contacts: readonly Contact[], best: string): readonly Tally[] {
  const people = new Map<string, Rated[]>();
  for (const contact of contacts) {
    const rating = ratingOf(contact);
    if (contact.person === null || rating === null) continue;
    const own = people.get(contact.person);
    const rated = { contact, best: rating === best };
    if (own === undefined) people.set(contact.person, [rated]);
    else own.push(rated);
  }
  return [...people]
    .map(([person, ratings]) => {
      ratings.sort((a, b) => byTime(a.contact, b.contact));
      return { person, ratings, best: ratings.filter((rated) => rated.best).length, run: longestRun(ratings) };
    })
    .sort((a, b) => (a.person < b.person ? -1 : 1));
}

function longestRun(ratings: readonly Rated[]): readonly Rated[] {
  let longest = { from: 0, to: 0 };
  let from = 0;
  ratings.forEach(({ best }, at) => {
    if (!best) from = at + 1;
    else if (at + 1 - from > longest.to - longest.from) longest = { from, to: at + 1 };
  });
  return ratings.slice(longest.from, longest.to);
}

/** How likely a row of best ratings as long as this one is, going by the colleagues. */
function likelihoodOf({ person, ratings, run }: Tally, tallies: readonly Tally[]): number {
  const peers = tallies.filter((other) => other.person !== person);
  const cases = peers.reduce((sum, other) => sum + other.ratings.length, 0);
  const best = peers.reduce((sum, other) => sum + other.best, 0);
  if (cases === 0) return 1;
  const share = 1 - shareAtLeast(cases - best, cases);
  // The row may begin anywhere: at the first rating, or after one that was not the best.
  const places = 1 + (ratings.length - run.length) * (1 - share);
  return Math.min(1, places * allHit(run.length, share, SPREAD ** 2));
}

function finding({ person, run }: Tally, tallies: readonly Tally[], rating: string): Finding {
  const peers = tallies.filter((other) => other.person !== person);
  const cases = peers.reduce((sum, { ratings }) => sum + ratings.length, 0);
  const best = peers.reduce((sum, other) => sum + other.best, 0);
  const [first, ...others] = run;
  return signAt('suspect-uniform', first!.contact.row, ['satisfaction'], {
    person,
    source: person,
    evidence: others.slice(0, 100).map(({ contact }) => placeOf(contact.row, 'satisfaction')),
    params: { count: run.length, rating, percent: Math.round((best / cases) * 100) },
  });
}
