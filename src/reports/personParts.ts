import type { PlannedVisit, StaffDay, VisitPlan } from '../planning/plan';
import type { ListLine } from './readVisitList';
import type { PlannedValue } from './sheetPlan';

/** Cells of a line that is not filled in yet and stays with its visit: 确认, and who was to go when before a hand changed it. */
export interface RowMark {
  readonly accepted: PlannedValue;
  readonly planned: PlannedValue;
}

/** A row of the list. */
export interface ListRow {
  /** Its number: that of the visit; lines of the earlier list that stay as they stood count on from there. */
  readonly order: number;
  readonly slot: number | null;
  /** `null`: not planned any more, or planned for something else; the line stays as it stood. */
  readonly visit: PlannedVisit | null;
  /** The line of the earlier list that was filled in or taken. */
  readonly kept: ListLine | null;
  /** What the clerk had said of the visit on the earlier list; nothing where he said nothing. */
  readonly mark: Partial<RowMark>;
}

/** What one person has to do on the day. */
export interface PersonPart {
  /** `''`: to be given out by hand. */
  readonly staff: string;
  /** `null` where the plan knows nothing of him: he is not at work any more. */
  readonly day: StaffDay | null;
  readonly rows: readonly ListRow[];
  /** Who leads the visits on which he goes along (G6), each once. */
  readonly alongWith: readonly string[];
}

/**
 * The rows of a list by person, in the order of the plan; whoever only goes along, and whoever only has lines of the earlier list, comes
 * after them. A line that was filled in stays with its visit where it was made for the same matters; where not, it stands as it stood
 * and nobody is sent there again, except that a matter which came up after the line was taken into the register is a new row.
 */
export function personParts(
  plan: VisitPlan,
  kept: readonly ListLine[],
  marks: ReadonlyMap<string, RowMark> = new Map(),
): readonly PersonPart[] {
  const lines = new Map<string, ListLine[]>();
  for (const line of kept) lines.set(line.key, [...(lines.get(line.key) ?? []), line]);
  const parts = new Map<string, ListRow[]>();
  const add = (staff: string, row: ListRow): void => {
    const rows = parts.get(staff);
    if (rows === undefined) parts.set(staff, [row]);
    else rows.push(row);
  };
  let order = plan.visits.length;
  const asItStood = (line: ListLine, number: number): void =>
    add(line.staff, { order: number, slot: line.slot, visit: null, kept: line, mark: {} });
  for (const visit of plan.visits) {
    const own = lines.get(visit.bundle.key) ?? [];
    const same = own.find((line) => isAbout(line, visit, 'all'));
    const other = own.find((line) => !line.taken || isAbout(line, visit, 'any'));
    if (same !== undefined) {
      add(visit.staff, { order: visit.order, slot: visit.slot, visit, kept: same, mark: {} });
      own.splice(own.indexOf(same), 1);
    } else if (other !== undefined) {
      asItStood(other, visit.order);
      own.splice(own.indexOf(other), 1);
    } else
      add(visit.staff, {
        order: visit.order,
        slot: visit.slot,
        visit,
        kept: null,
        mark: marks.get(visit.bundle.key) ?? {},
      });
  }
  for (const line of kept) {
    if (lines.get(line.key)?.includes(line)) asItStood(line, (order += 1));
  }
  for (const { companions } of plan.visits) for (const name of companions) if (!parts.has(name)) parts.set(name, []);
  return [...parts].map(([staff, rows]) => ({
    staff,
    day: plan.days.find((day) => day.staff === staff) ?? null,
    rows: [...rows].sort((a, b) => (a.slot ?? Infinity) - (b.slot ?? Infinity) || a.order - b.order),
    alongWith: [
      ...new Set(plan.visits.filter(({ companions }) => companions.includes(staff)).map((visit) => visit.staff)),
    ],
  }));
}

/** Whether a line was made for all, or any, of the matters of a visit. Lists of the first form name no due visits: they are as planned. */
function isAbout(line: ListLine, { bundle }: PlannedVisit, share: 'all' | 'any'): boolean {
  if (line.dues.every((due) => due === '') && !line.columns.has('dues')) return true;
  const asked = mattersOf(
    line.kinds,
    line.kinds.map((_, index) => line.dues[index] ?? ''),
  );
  const wanted = mattersOf(
    bundle.reasons.map(({ kind }) => kind),
    bundle.reasons.map(({ due }) => due?.id ?? ''),
  );
  const common = wanted.filter((matter) => asked.includes(matter));
  return share === 'any' ? common.length > 0 : common.length === wanted.length && asked.length === wanted.length;
}

function mattersOf(kinds: readonly string[], dues: readonly string[]): string[] {
  return kinds.map((kind, index) => `${kind}|${dues[index] ?? ''}`);
}
