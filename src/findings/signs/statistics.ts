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

/**
 * Probability of `least` or more events where `mean` are expected and the expectation itself differs from person to person: a
 * Gamma distribution of this shape (the smaller, the more people differ).
 */
export function atLeastEvents(least: number, mean: number, shape: number): number {
  const onward = mean / (mean + shape);
  let term = (1 - onward) ** shape;
  let fewer = 0;
  for (let events = 0; events < least; events += 1) {
    fewer += term;
    term *= ((events + shape) / (events + 1)) * onward;
  }
  return Math.max(0, 1 - fewer);
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
