/** 95 % one-sided. */
const Z = 1.6449;

/**
 * Lower end of the one-sided 95 % interval of a share (Wilson): what the share is at least, as far as so few cases can say.
 * @returns 0 where there are no cases
 */
export function shareAtLeast(hits: number, cases: number): number {
  if (cases <= 0) return 0;
  const share = hits / cases;
  const centre = share + (Z * Z) / (2 * cases);
  const spread = Z * Math.sqrt((share * (1 - share)) / cases + (Z * Z) / (4 * cases * cases));
  return Math.max(0, (centre - spread) / (1 + (Z * Z) / cases));
}

/** Probability of `least` or more hits in `cases` independent cases of probability `chance` each. */
export function atLeastHits(least: number, cases: number, chance: number): number {
  if (least <= 0) return 1;
  if (least > cases || chance <= 0) return 0;
  if (chance >= 1) return 1;
  let logTerm = logChoose(cases, least) + least * Math.log(chance) + (cases - least) * Math.log1p(-chance);
  let sum = 0;
  for (let hits = least; hits <= cases; hits += 1) {
    const term = Math.exp(logTerm);
    sum += term;
    // Beyond the middle the terms only fall: the rest is nothing.
    if (hits > cases * chance && term < sum * 1e-12) break;
    logTerm += Math.log(((cases - hits) / (hits + 1)) * (chance / (1 - chance)));
  }
  return Math.min(1, sum);
}

function logChoose(all: number, some: number): number {
  return logFactorial(all) - logFactorial(some) - logFactorial(all - some);
}

/** Stirling's series; exact sums below ten. */
function logFactorial(number: number): number {
  if (number < 10) {
    let product = 1;
    for (let factor = 2; factor <= number; factor += 1) product *= factor;
    return Math.log(product);
  }
  const x = number + 1;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3);
}

/**
 * Probability that `cases` cases all hit when the chance of a hit itself differs from person to person: a Beta distribution with
 * this mean and variance.
 */
export function allHit(cases: number, mean: number, variance: number): number {
  if (mean >= 1) return 1;
  if (mean <= 0) return 0;
  const concentration = (mean * (1 - mean)) / variance - 1;
  if (concentration <= 0) return mean;
  const a = mean * concentration;
  let log = 0;
  for (let step = 0; step < cases; step += 1) log += Math.log((a + step) / (concentration + step));
  return Math.exp(log);
}

/** Holm's correction: each probability as it counts after so many questions were asked at once, in the order given. */
export function corrected(probabilities: readonly number[]): number[] {
  const order = probabilities.map((_, place) => place).sort((a, b) => probabilities[a]! - probabilities[b]!);
  const result = probabilities.map(() => 1);
  let highest = 0;
  for (const [rank, place] of order.entries()) {
    highest = Math.max(highest, Math.min(1, probabilities[place]! * (order.length - rank)));
    result[place] = highest;
  }
  return result;
}
