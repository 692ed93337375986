import { parseCellAddress } from '../../src/registers/address';
import type { PackSet, PlantedFinding, RateTruth, Truth } from './truth';

/** What a judge looks at in a finding, as the engine gives it or as `check` of batch.md writes it. */
export interface JudgedFinding {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly field: string | null;
  readonly value?: unknown;
}

/** Planted defects that these packs ask for and nobody reported at their place, one line each. */
export function missedDefects(found: readonly JudgedFinding[], truth: Truth, packs: PackSet): string[] {
  return truth.findings.planted
    .filter((planted) => isAsked(planted, packs) && !mayBeLeft(planted, truth))
    .filter((planted) => !found.some((finding) => answers(finding, planted)))
    .map((planted) => `${told(planted)} ${planted.row} (${planted.note})`);
}

/** Findings of the exactly known codes that stand where nothing is wrong, one line each. */
export function falseAlarms(found: readonly JudgedFinding[], truth: Truth, packs: PackSet): string[] {
  const planted = truth.findings.planted.filter((one) => isAsked(one, packs));
  const exact = new Set(truth.findings.exactCodes);
  return found
    .filter(({ code }) => exact.has(code))
    .filter((finding) => !planted.some((one) => answers(finding, one)) && !isTolerated(finding, truth))
    .map(told);
}

/** The mark on phone visits is A5's; under J alone the same cell wants its channel. */
export function isAsked(planted: PlantedFinding, packs: PackSet): boolean {
  if (planted.code === 'phone-unmarked' && !packs.includes('residential-park')) return false;
  return planted.packs.length === 0 || planted.packs.includes(packs);
}

export function answers(finding: JudgedFinding, planted: PlantedFinding): boolean {
  if (finding.code !== planted.code || finding.sheet !== planted.sheet) return false;
  return planted.cell !== null
    ? finding.cell === planted.cell
    : planted.row === null || rowOf(finding.cell) === planted.row;
}

export function isTolerated(finding: JudgedFinding, { findings }: Truth): boolean {
  const row = rowOf(finding.cell);
  return findings.tolerated.some(
    ({ code, sheet, row: place, field }) =>
      code === finding.code && sheet === finding.sheet && place === row && (field === null || field === finding.field),
  );
}

export function told({ code, sheet, cell, value }: Omit<JudgedFinding, 'severity' | 'field'>): string {
  return `${code} ${sheet}!${cell} ${value ?? ''}`;
}

/** A defect that the record also says may be left, for another one in the same cell tells it already. */
function mayBeLeft({ code, sheet, row, field }: PlantedFinding, { findings }: Truth): boolean {
  return findings.tolerated.some(
    (one) => one.code === code && one.sheet === sheet && one.row === row && (one.field === null || one.field === field),
  );
}

function rowOf(cell: string | null): number | null {
  return cell === null ? null : (parseCellAddress(cell)?.row ?? null);
}

/** Which rate of which group. */
export function rateKey({ rate, group }: Pick<RateTruth, 'rate' | 'group'>): string {
  return `${rate} ${group.kind ?? ''} ${group.item ?? ''}`;
}

type Figures = Pick<RateTruth, 'rate' | 'group' | 'numerator' | 'denominator' | 'value' | 'target'> & {
  readonly excluded: Readonly<Record<string, number | undefined>>;
};

/** The figures of a rate; of the exclusions only those the truth speaks of: an absent one is decided by no ruling. */
export function rateFigures(rate: Figures | undefined, truth: RateTruth): unknown[] {
  const reasons = Object.keys(truth.excluded).map((reason) => rate?.excluded[reason] ?? 0);
  return [rateKey(truth), rate?.numerator, rate?.denominator, rate?.value, rate?.target, reasons];
}
