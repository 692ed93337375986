import type { Rate, RateId } from '../rates/rate';
import { BODY, COUNT_FORMAT, HEADER, PERCENT_FORMAT, RIGHT } from './looks';
import { groupLabel } from './rateWords';
import type { Say } from './say';
import { asText, type SheetDraft } from './sheetDraft';
import type { PlannedValue } from './sheetPlan';
import { buildingLabel, criterionText, personLabel, type DetailSheet } from './summaryDetail';
import { cautiousShare, sumFormula, type Criteria } from './summaryFormulas';

type Dimension = 'group' | 'person' | 'building';

/** Numerator and denominator of the two rates a table shows, with the share after each pair. */
const SHOWN: readonly { readonly rate: RateId; readonly key: string }[] = [
  { rate: 'visit-rate', key: 'visits' },
  { rate: 'satisfaction-rate', key: 'ratings' },
];

/**
 * A table of one dimension (kind, person or building): visits owed, made, the rate; ratings, satisfied ones, the rate.
 * All of it counted from the detail by live formulas; the lines stand in the order of their names, without a rank.
 */
export function breakdownSection(
  draft: SheetDraft,
  dimension: Dimension,
  rates: readonly Rate[],
  detail: DetailSheet,
  say: Say,
): void {
  const labels = labelsOf(dimension, rates, say);
  if (labels.length === 0) return;
  draft.space();
  draft.section(say(`summary.by.${dimension}.title`));
  const headers = [`summary.by.${dimension}.label`, ...SHOWN.flatMap(({ key }) => columns(key))];
  draft.block([headers.map((key) => asText(say(key)))], { look: HEADER });
  draft.block(
    labels.map((label, index) => line(dimension, label, draft.row + index, detail)),
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

function line(dimension: Dimension, label: string, row: number, detail: DetailSheet): PlannedValue[] {
  const values: PlannedValue[] = [asText(label)];
  SHOWN.forEach(({ rate }, index) => {
    const criteria: Criteria = { rate, [dimension]: { cell: `$A${row}` } };
    const denominator = `${'BE'[index]}${row}`;
    const numerator = `${'CF'[index]}${row}`;
    values.push(
      { formula: `=${sumFormula(detail, 'denominator', criteria)}` },
      { formula: `=${sumFormula(detail, 'numerator', criteria)}` },
      { formula: cautiousShare(numerator, denominator) },
    );
  });
  return values;
}

function labelsOf(dimension: Dimension, rates: readonly Rate[], say: Say): string[] {
  const labels = new Set<string>();
  for (const rate of rates) {
    if (!SHOWN.some((shown) => shown.rate === rate.rate)) continue;
    for (const member of rate.members) {
      if (dimension === 'group') labels.add(criterionText(groupLabel(rate.group, say)));
      else if (dimension === 'person') labels.add(personLabel(member.person, say));
      else labels.add(buildingLabel(member.building, say));
    }
  }
  return [...labels].sort((a, b) => a.localeCompare(b, 'zh', { numeric: true }));
}
