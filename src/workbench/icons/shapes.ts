/**
 * The drawings of the product, on a grid of 24 × 24, as SVG paths (absolute M, L, C and Z only). They are our own; `draw.ts` makes
 * the ribbon's PNG files out of them.
 */
export interface Shape {
  readonly path: string;
  /** `#RRGGBB` of the inside. */
  readonly fill?: string;
  /** `#RRGGBB` of the line, drawn with round ends. */
  readonly stroke?: string;
  /** Width of the line on the grid. */
  readonly width?: number;
}

const ink = '#1B4F8A';
const paper = '#FFFFFF';
const green = '#0E7C66';
const amber = '#B4570B';

/** A sheet of paper with rounded corners. */
const page: Shape = {
  path: 'M 5.5 2 L 16.5 2 C 17.6 2 18.5 2.9 18.5 4 L 18.5 20 C 18.5 21.1 17.6 22 16.5 22 L 5.5 22 C 4.4 22 3.5 21.1 3.5 20 L 3.5 4 C 3.5 2.9 4.4 2 5.5 2 Z',
  fill: paper,
  stroke: ink,
  width: 1.7,
};

/** A written line of the page. */
function line(y: number, from: number, to: number, colour = ink): Shape {
  return { path: `M ${from} ${y} L ${to} ${y}`, stroke: colour, width: 1.6 };
}

/** A filled disc, as four curves. */
function disc(x: number, y: number, radius: number, fill: string): Shape {
  const k = radius * 0.5523;
  const curves = [
    `M ${x + radius} ${y}`,
    `C ${x + radius} ${y + k} ${x + k} ${y + radius} ${x} ${y + radius}`,
    `C ${x - k} ${y + radius} ${x - radius} ${y + k} ${x - radius} ${y}`,
    `C ${x - radius} ${y - k} ${x - k} ${y - radius} ${x} ${y - radius}`,
    `C ${x + k} ${y - radius} ${x + radius} ${y - k} ${x + radius} ${y}`,
    'Z',
  ];
  return { path: curves.join(' '), fill };
}

/** A ledger page and, over its corner, the arrow of a call that comes back. */
const ledger: readonly Shape[] = [
  page,
  line(6.8, 7, 15),
  line(10.6, 7, 11.5),
  line(14.4, 7, 9.5),
  disc(16.4, 15.8, 6.4, green),
  {
    path: 'M 13.2 18.6 L 16.6 18.6 C 18.7 18.6 19.9 17.5 19.9 15.9 C 19.9 14.3 18.7 13.2 16.6 13.2 L 13.6 13.2',
    stroke: paper,
    width: 1.7,
  },
  { path: 'M 15.3 10.9 L 12.9 13.2 L 15.3 15.5', stroke: paper, width: 1.7 },
];

const check: readonly Shape[] = [
  page,
  line(6.8, 7, 15),
  line(10.6, 7, 12),
  disc(16.4, 15.8, 6.4, green),
  { path: 'M 13.5 15.9 L 15.6 18 L 19.4 13.8', stroke: paper, width: 1.9 },
];

const fix: readonly Shape[] = [
  page,
  line(6.8, 7, 15),
  line(10.6, 7, 12),
  line(14.4, 7, 9.5),
  { path: 'M 12 21.6 L 12.9 17.9 L 20 10.8 L 22.8 13.6 L 15.7 20.7 Z', fill: amber, stroke: amber, width: 1.2 },
  { path: 'M 18.2 12.7 L 20.9 15.4', stroke: paper, width: 1.1 },
];

const list: readonly Shape[] = [
  page,
  { path: 'M 6.6 6.9 L 7.5 7.8 L 9.2 5.9', stroke: green, width: 1.5 },
  line(6.9, 11.2, 15.4),
  { path: 'M 6.6 11.9 L 7.5 12.8 L 9.2 10.9', stroke: green, width: 1.5 },
  line(11.9, 11.2, 15.4),
  { path: 'M 6.6 16.9 L 7.5 17.8 L 9.2 15.9', stroke: green, width: 1.5 },
  line(16.9, 11.2, 13.2),
  disc(18, 17.6, 4.6, ink),
  { path: 'M 18 15.2 L 18 17.8 L 19.9 18.8', stroke: paper, width: 1.3 },
];

const record: readonly Shape[] = [
  page,
  line(6.8, 7, 15),
  line(18, 7, 10.5),
  disc(16.4, 15.8, 6.4, green),
  { path: 'M 16.4 12.4 L 16.4 18.8', stroke: paper, width: 1.9 },
  { path: 'M 13.6 16.2 L 16.4 19 L 19.2 16.2', stroke: paper, width: 1.9 },
];

const summary: readonly Shape[] = [
  { path: 'M 3 21.4 L 21 21.4', stroke: ink, width: 1.7 },
  { path: 'M 4.6 13 L 7.8 13 L 7.8 19.6 L 4.6 19.6 Z', fill: green, stroke: green, width: 0.8 },
  { path: 'M 10.4 8.6 L 13.6 8.6 L 13.6 19.6 L 10.4 19.6 Z', fill: ink, stroke: ink, width: 0.8 },
  { path: 'M 16.2 4 L 19.4 4 L 19.4 19.6 L 16.2 19.6 Z', fill: amber, stroke: amber, width: 0.8 },
];

const settings: readonly Shape[] = [
  { path: 'M 3 6 L 21 6', stroke: ink, width: 1.8 },
  { path: 'M 3 12 L 21 12', stroke: ink, width: 1.8 },
  { path: 'M 3 18 L 21 18', stroke: ink, width: 1.8 },
  disc(15.5, 6, 2.9, green),
  disc(8, 12, 2.9, amber),
  disc(13.5, 18, 2.9, green),
];

/** Name of the file (before `-size.png`) → drawing, with the sizes that are needed of it. */
export const drawings: Readonly<
  Record<string, { readonly shapes: readonly Shape[]; readonly sizes: readonly number[] }>
> = {
  ledger: { shapes: ledger, sizes: [16, 20, 24, 32, 40, 48, 64, 80, 128] },
  check: { shapes: check, sizes: [16, 32, 80] },
  fix: { shapes: fix, sizes: [16, 32, 80] },
  list: { shapes: list, sizes: [16, 32, 80] },
  record: { shapes: record, sizes: [16, 32, 80] },
  summary: { shapes: summary, sizes: [16, 32, 80] },
  settings: { shapes: settings, sizes: [16, 32, 80] },
};
