import { companyOffice } from './making/companies';
import { propertyOffice } from './making/property';
import {
  carDealer,
  gridOffice,
  insurer,
  magazine,
  materialShop,
  memberFarm,
  onlineShop,
  renewalOffice,
  travelPlatform,
} from './making/trades';
import type { TradeWorld } from './trade';

export interface TradeCase {
  /** Letters of the packs in force. */
  readonly letters: string;
  /** The rules whose effect on findings or rates this case proves. */
  readonly rules: string;
  readonly trade: string;
  readonly make: (seed: number) => TradeWorld;
  readonly months: readonly string[];
  readonly seeds: readonly number[];
  /** The office has switched on points (P3, P4), which are off by themselves. */
  readonly points?: boolean;
}

const ids: Readonly<Record<string, string>> = {
  A: 'residential-park',
  B: 'company-customer',
  C: 'property-c',
  D: 'service-promise',
  E: 'home-decoration',
  F: 'member-farm',
  G: 'owner-service',
  H: 'online-shop',
  I: 'grid-company',
  J: 'work-instruction',
  K: 'renewal',
  L: 'delivery-experience',
  M: 'opinion-survey',
  N: 'travel',
  O: 'real-estate',
  P: 'vip-points',
  Q: 'car-delivery',
  R: 'insurance-letter',
  S: 'magazine-visit',
  T: 'customer-festival-survey',
  U: 'owner-handbook',
};

/** `AJ` → `residential-park,work-instruction`, as `--pack` wants it. */
export function packIds(letters: string): string {
  return [...letters].map((letter) => ids[letter]).join(',');
}

const property = { trade: 'property', make: propertyOffice, months: ['2026-10', '2026-11'] };

const autumn = { months: ['2026-10', '2026-11'] };

export const cases: readonly TradeCase[] = [
  { ...property, letters: 'A', rules: 'A3 A4 A5 A6 A8 A10 A11 A12 A13', seeds: [201, 202] },
  { ...property, letters: 'C', rules: 'C2 C3 C4 C5 C6', seeds: [203, 204] },
  { ...property, letters: 'D', rules: 'D1 D2', seeds: [205, 206] },
  { ...property, letters: 'E', rules: 'E1', seeds: [207, 208] },
  { ...property, letters: 'G', rules: 'G1 G2 G3 G6', seeds: [209, 210] },
  { ...property, letters: 'J', rules: 'J1 J2 J3 J4 J6 J7', seeds: [211, 212] },
  { ...property, letters: 'L', rules: 'L1 L2 L3 L5 L6', seeds: [213, 214] },
  { ...property, letters: 'M', rules: 'M2 M3 M5', seeds: [215, 216] },
  { ...property, letters: 'O', rules: 'O1 O2 O3 O5', seeds: [217, 218] },
  { ...property, letters: 'U', rules: 'U1 U2', seeds: [219, 220] },
  { ...property, letters: 'AJ', rules: 'A11 J3: the stated window; A3 beside J4', seeds: [221] },
  { ...property, letters: 'CG', rules: 'C6 beside G1; C2 G2', seeds: [222] },
  { ...property, letters: 'AM', rules: 'A11 M2 M5', seeds: [223] },
  { ...property, letters: 'OJ', rules: 'O1 J3: the stated window; O5 over J4', seeds: [224] },
  { ...property, letters: 'AC', rules: 'A5 over C2; C6 beside A3; C5 over A13', seeds: [227] },
  { ...property, letters: 'DG', rules: 'D1 G2: the earlier deadline', seeds: [228] },
  { ...property, letters: 'ACDEGJLMOU', rules: 'all of a property office at once', seeds: [229] },
  { ...property, letters: 'T', rules: 'T1: nothing is owed', seeds: [225, 226] },
  {
    trade: 'companies',
    make: companyOffice,
    months: ['2025-12', '2026-06'],
    letters: 'B',
    rules: 'B2 B3 B4 B5 B6 B7 B8 B9 B10',
    seeds: [301, 302],
  },
  {
    trade: 'farm',
    make: memberFarm,
    months: ['2025-12', '2026-01'],
    letters: 'F',
    rules: 'F1',
    seeds: [303, 304],
  },
  { ...autumn, trade: 'shop', make: onlineShop, letters: 'H', rules: 'H1 H2 H4', seeds: [305, 306] },
  {
    ...autumn,
    trade: 'grid',
    make: gridOffice,
    letters: 'I',
    rules: 'I2: complaints counted, nothing owed',
    seeds: [307, 308],
  },
  { ...autumn, trade: 'renewal', make: renewalOffice, letters: 'K', rules: 'K1', seeds: [309, 310] },
  { ...autumn, trade: 'travel', make: travelPlatform, letters: 'N', rules: 'N1 N2', seeds: [311, 312] },
  { ...autumn, trade: 'vip', make: materialShop, letters: 'P', rules: 'P1 P2', seeds: [313] },
  { ...autumn, trade: 'vip', make: materialShop, letters: 'P', rules: 'P1 P2 P4', seeds: [314], points: true },
  { ...autumn, trade: 'cars', make: carDealer, letters: 'Q', rules: 'Q1 Q2 Q3', seeds: [315, 316] },
  { ...autumn, trade: 'insurer', make: insurer, letters: 'R', rules: 'R1 R2', seeds: [317, 318] },
  { ...autumn, trade: 'magazine', make: magazine, letters: 'S', rules: 'S1', seeds: [319, 320] },
];
