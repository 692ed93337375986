import type { Rate, RateId } from '../rates/rate';
import { BODY, COUNT_FORMAT, HEADER, PERCENT_FORMAT, RIGHT } from './looks';
import { groupLabel } from './rateWords';
import type { Say } from './say';
import { asText, type SheetDraft } from './sheetDraft';
import type { PlannedValue } from './sheetPlan';
import { buildingLabel, criterionText, personLabel, type DetailSheet } from './summaryDetail';
import { cautiousShare, sumFormula, type Criteria } from './summaryFormulas';

type Dimension = 'group' | 'person' | 'building';

/**
 * Numerator and denominator of the two rates a table shows, with the share after each pair. Visit rates exist by kind only, so
 * a person's or building's is their sum; the satisfaction rate exists as a whole as well, and only that one is summed.
 */
const SHOWN: readonly { readonly rate: RateId; readonly key: string; readonly whole: boolean }[] = [
  { rate: 'visit-rate', key: 'visits', whole: false },
  { rate: 'satisfaction-rate', key: 'ratings', whole: true },
];

/**
 * A table of one dimension (kind, person or building): visits owed, made, the rate; ratings, satisfied ones, the rate.
 * `rankFrom`: below so many cases raw counts stand in place of a share. All of it counted from the detail by live formulas; the lines stand in the order of their names, without a rank.
 */
export function breakdownSection(
  draft: SheetDraft,
  dimension: Dimension,
  rates: readonly Rate[],
  detail: DetailSheet,
  rankFrom: number,
  say: Say,
): void {
  const labels = labelsOf(dimension, rates, say);
  if (labels.length === 0) return;
  draft.space();
  draft.section(say(`summary.by.${dimension}.title`));
  const headers = [`summary.by.${dimension}.label`, ...SHOWN.flatMap(({ key }) => columns(key))];
  draft.block([headers.map((key) => asText(say(key)))], { look: HEADER });
  draft.block(
    labels.map((label, index) => line(dimension, label, draft.row + index, detail, rankFrom, say)),
    {
      look: BODY,
      columnLooks: [null, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT],
      formats: [null, COUNT_FORMAT, COUNT_FORMAT, PERCENT_FORMAT, COUNT_FORMAT, COUNT_FORMAT, PERCENT_FORMAT],
    },
  );
}

function columns(key: string): string[] {
  return ['denominator', 'numerator', 'share'].map((part) => `summary.by.${key}.${part}`);
}

function line(
  dimension: Dimension,
  label: string,
  row: number,
  detail: DetailSheet,
  rankFrom: number,
  say: Say,
): PlannedValue[] {
  const values: PlannedValue[] = [asText(label)];
  SHOWN.forEach(({ rate, whole }, index) => {
    const all: Criteria = whole && dimension !== 'group' ? { group: criterionText(groupLabel({}, say)) } : {};
    const criteria: Criteria = { rate, ...all, [dimension]: { cell: `$A${row}` } };
    const denominator = `${'BE'[index]}${row}`;
    const numerator = `${'CF'[index]}${row}`;
    values.push(
      { formula: `=${sumFormula(detail, 'denominator', criteria)}` },
      { formula: `=${sumFormula(detail, 'numerator', criteria)}` },
      { formula: cautiousShare(numerator, denominator, rankFrom) },
    );
  });
  return values;
}

function labelsOf(dimension: Dimension, rates: readonly Rate[], say: Say): string[] {
  const labels = new Set<string>();
  for (const rate of rates) {
    const { kind, item } = rate.group;
    if (item !== undefined || !SHOWN.some((shown) => shown.rate === rate.rate)) continue;
    if (dimension === 'group') {
      if (kind !== undefined && rate.members.length > 0) labels.add(criterionText(groupLabel(rate.group, say)));
      continue;
    }
    for (const { person, building } of rate.members) {
      labels.add(dimension === 'person' ? personLabel(person, say) : buildingLabel(building, say));
    }
  }
  return [...labels].sort((a, b) => a.localeCompare(b, 'zh', { numeric: true }));
}
