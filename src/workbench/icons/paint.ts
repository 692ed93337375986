import type { Shape } from './shapes';

type Point = readonly [number, number];

/** A path as polylines, curves cut into short chords. Throws a RangeError for a command other than M, L, C and Z. */
export function flatten(path: string): Point[][] {
  const tokens = path.trim().split(/[\s,]+/);
  const lines: Point[][] = [];
  let current: Point[] = [];
  let at = 0;
  const point = (): Point => [Number(tokens[at++]), Number(tokens[at++])];
  while (at < tokens.length) {
    const command = tokens[at++];
    if (command === 'M') {
      current = [point()];
      lines.push(current);
    } else if (command === 'L') {
      current.push(point());
    } else if (command === 'C') {
      const start = current.at(-1)!;
      const [first, second, end] = [point(), point(), point()];
      for (let step = 1; step <= 16; step++) current.push(onCurve(start, first, second, end, step / 16));
    } else if (command === 'Z') {
      current.push(current[0]!);
    } else {
      throw new RangeError(`Unknown path command ${command ?? ''}`);
    }
  }
  return lines;
}

function onCurve(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const mix = (axis: 0 | 1) =>
    s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis];
  return [mix(0), mix(1)];
}

/** Even-odd rule: a ray to the right crosses the outline an odd number of times. */
function inside(lines: readonly (readonly Point[])[], x: number, y: number): boolean {
  let odd = false;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [x1, y1] = line[i - 1]!;
      const [x2, y2] = line[i]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
    }
  }
  return odd;
}

function near(lines: readonly (readonly Point[])[], x: number, y: number, distance: number): boolean {
  return lines.some((line) =>
    line.some((end, i) => {
      const [x1, y1] = line[i - 1] ?? end;
      const [dx, dy] = [end[0] - x1, end[1] - y1];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
      return Math.hypot(x - x1 - t * dx, y - y1 - t * dy) <= distance;
    }),
  );
}

/** The rectangle outside which lines of half that width paint nothing. */
function reachOf(lines: readonly (readonly Point[])[], halfWidth: number) {
  const xs = lines.flat().map(([x]) => x);
  const ys = lines.flat().map(([, y]) => y);
  return {
    left: Math.min(...xs) - halfWidth,
    right: Math.max(...xs) + halfWidth,
    top: Math.min(...ys) - halfWidth,
    bottom: Math.max(...ys) + halfWidth,
  };
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const samples = 6;

/**
 * Paints shapes of the 24 × 24 grid, later ones over earlier ones, into `size` × `size` pixels of RGBA bytes. Each pixel is the mean of
 * 6 × 6 samples, so the same drawing gives the same bytes on every machine.
 */
export function paint(shapes: readonly Shape[], size: number): Uint8Array {
  const ready = shapes.map((shape) => {
    const lines = flatten(shape.path);
    return { ...shape, lines, reach: reachOf(lines, (shape.width ?? 0) / 2) };
  });
  const colourAt = (x: number, y: number): string | null => {
    for (let i = ready.length - 1; i >= 0; i--) {
      const { lines, reach, fill, stroke, width = 0 } = ready[i]!;
      if (x < reach.left || x > reach.right || y < reach.top || y > reach.bottom) continue;
      if (stroke !== undefined && near(lines, x, y, width / 2)) return stroke;
      if (fill !== undefined && inside(lines, x, y)) return fill;
    }
    return null;
  };
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < samples * samples; sample++) {
        const x = ((column + ((sample % samples) + 0.5) / samples) * 24) / size;
        const y = ((row + (Math.floor(sample / samples) + 0.5) / samples) * 24) / size;
        const colour = colourAt(x, y);
        if (colour === null) continue;
        covered++;
        channels(colour).forEach((value, channel) => (sum[channel]! += value));
      }
      const at = (row * size + column) * 4;
      for (let channel = 0; channel < 3; channel++) {
        pixels[at + channel] = covered === 0 ? 0 : Math.round(sum[channel]! / covered);
      }
      pixels[at + 3] = Math.round((covered / (samples * samples)) * 255);
    }
  }
  return pixels;
}
