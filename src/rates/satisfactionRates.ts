import type { RegisterSheet, VisitRow } from '../registers/register';
import { isSatisfied } from '../regulations/satisfied';
import { monthBounds, type Month } from '../values/moment';
import type { Ledger, VisitRecord } from '../visits/ledger';
import { makeRate } from './makeRate';
import { leftOut, recordMember } from './members';
import type { LeftOut, Rate, RateGroup, RateMember } from './rate';

const ITEM = 'item:';

/**
 * 满意率 = satisfied / rated, over reached visits by visit date: as a whole, by kind, and by rated item. What carries no rating is
 * counted apart: not reached, refused (拒接, 拒访), reached but unrated.
 */
export function satisfactionRates(ledger: Ledger, month: Month): Rate[] {
  const { first, last } = monthBounds(month);
  const records = ledger.visitRecords.filter(
    ({ day, lacks }) => day !== null && day >= first && day <= last && !lacks.includes('date'),
  );
  const kinds = new Map<string, VisitRecord[]>(ledger.regulation.visitRules.map(({ kind }) => [kind, []]));
  for (const record of records) {
    const { kind } = record.row;
    if (kind === null) continue;
    const standing = kinds.get(kind);
    if (standing === undefined) kinds.set(kind, [record]);
    else standing.push(record);
  }
  const overall = ({ satisfaction }: VisitRow): string | null => satisfaction;
  return [
    satisfactionRate({}, records, overall, ledger),
    ...[...kinds].map(([kind, of]) => satisfactionRate({ kind }, of, overall, ledger)),
    ...[...sheetsByItem(records)].map(([item, sheets]) =>
      satisfactionRate(
        { item },
        records.filter(({ row }) => sheets.has(row.source)),
        ({ ratings }) => ratings[item] ?? null,
        ledger,
        ledger.regulation.records.ratedItems.filter(({ items }) => items.includes(item)).map(({ rule }) => rule),
      ),
    ),
  ];
}

/** The rated items, each with the sheets that have a column for it: elsewhere nobody was asked. */
function sheetsByItem(records: readonly VisitRecord[]): Map<string, Set<RegisterSheet>> {
  const items = new Map<string, Set<RegisterSheet>>();
  for (const source of new Set(records.map(({ row }) => row.source))) {
    for (const { field } of source.columns) {
      if (!field.startsWith(ITEM)) continue;
      const item = field.slice(ITEM.length);
      items.set(item, (items.get(item) ?? new Set()).add(source));
    }
  }
  return items;
}

const REFUSED = new Set(['拒接', '拒访']);

function satisfactionRate(
  group: RateGroup,
  records: readonly VisitRecord[],
  ratingOf: (row: VisitRow) => string | null,
  ledger: Ledger,
  rules: readonly string[] = [],
): Rate {
  const members: RateMember[] = [];
  const without: LeftOut[] = [];
  for (const record of records) {
    const { row, reached } = record;
    const rating = ratingOf(row);
    if (!reached) {
      const refused = row.outcome !== null && REFUSED.has(row.outcome);
      without.push(leftOut(recordMember(record, false), refused ? 'refused' : 'notReached'));
    } else if (rating === null) {
      without.push(leftOut(recordMember(record, false), 'unrated'));
    } else {
      members.push(recordMember(record, isSatisfied(rating, ledger.regulation.satisfied)));
    }
  }
  return makeRate({ rate: 'satisfaction-rate', group, members, leftOut: without, rules }, ledger);
}
