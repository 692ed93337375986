import { iso, monthOf, parts } from '../calendar';
import { Dice } from '../dice';
import { plantDates } from '../planting/dates';
import { plantDuties } from '../planting/duties';
import { plantParties } from '../planting/parties';
import { Plot } from '../planting/plot';
import { plantRows } from '../planting/rows';
import { plantWords } from '../planting/words';
import { openTexts } from '../making/texts';
import { isReached, isValid } from '../truth/visitEvidence';
import type { RegisterName } from '../truth';
import { visitItems, type AnyRecord, type Complaint, type Visit, type World } from '../world';
import { layBlock, type Block, type Laid } from './block';
import { Scrivener, type Manner } from './scrivener';
import type { Planted, Script } from './script';

/** One sheet as it will be laid, before anything is damaged; rows are named by record id. */
export interface SheetWish extends Omit<Block, 'records' | 'visitOf'> {
  readonly ids?: ReadonlySet<string>;
  /** Title or sheet name say the year, so dates may leave it out. */
  readonly statesYear: boolean;
  readonly plainDates?: ReadonlySet<string>;
}

export interface Recipe {
  readonly sheets: readonly SheetWish[];
  readonly manner: Manner;
  /** The customer register is written more carefully. */
  readonly customerManner: Manner;
  /** How often each kind of defect is planted. */
  readonly times: number;
  readonly author: string;
  /** Complaint id → visit told in the complaint's own row. */
  readonly inRow: ReadonlyMap<string, Visit>;
}

/** Damages a copy of the world as the recipe says, writes it down, and keeps the record of both. */
export function tell(
  world: World,
  seed: number,
  style: string,
  recipe: Recipe,
  finish?: (laid: readonly Laid[], planted: Planted[]) => void,
): Script {
  const dice = new Dice(seed, `${style} hand`);
  const columns: Partial<Record<RegisterName, Set<string>>> = {};
  for (const sheet of recipe.sheets) {
    const fields = (columns[sheet.register] ??= new Set());
    for (const column of sheet.columns)
      if (column.field !== null && column.part === undefined && !column.ofVisit) fields.add(column.field);
  }
  const rowVisits = new Set([...recipe.inRow.values()].map((visit) => visit.id));
  const plot = new Plot(world, new Dice(seed, `${style} plot`), columns, rowVisits);
  if (recipe.times > 0) {
    plantDuties(plot, recipe.times);
    plantRows(plot, recipe.times);
    plantParties(plot, recipe.times);
    plantWords(plot, recipe.times);
    plantDates(plot, recipe.times);
  }
  const { legible } = plot;
  for (const visit of legible.visits) if (rowVisits.has(visit.id)) keepOnly(visit);
  if (columns.customers?.has('project')) for (const one of legible.customers) one.project = world.project;

  const scriveners = {
    customers: new Scrivener(legible, recipe.customerManner, dice, plot.raw),
    others: new Scrivener(legible, recipe.manner, dice, plot.raw),
  };
  const shown = new Map(legible.visits.map((visit) => [visit.id, visit]));
  const inRow = new Map([...recipe.inRow].map(([id, visit]) => [id, shown.get(visit.id)!]));
  const laid = recipe.sheets.map((wish) => {
    const { ids, statesYear, plainDates, ...block } = wish;
    const all: readonly AnyRecord[] = legible[wish.register];
    const records = all.filter(
      (one) => !rowVisits.has(one.id) && (ids === undefined || ids.has(one.id.replace(/-again$/, ''))),
    );
    const scrivener = wish.register === 'customers' ? scriveners.customers : scriveners.others;
    return layBlock({ ...block, records, visitOf: inRow }, scrivener.hand(statesYear, plainDates));
  });
  const planted = [...plot.planted, ...scriveners.customers.planted, ...scriveners.others.planted];
  finish?.(laid, planted);
  return {
    legible,
    laid,
    planted,
    tolerated: plot.tolerated,
    damaged: new Set(plot.raw.keys()),
    date1904: recipe.manner.date1904,
    author: recipe.author,
    countsArchive: false,
  };
}

/** A complaint's row has room for day, channel, visitor and satisfaction of its visit; the rest is not written anywhere. */
function keepOnly(visit: Visit): void {
  visit.visitId = null;
  visit.outcome = null;
  visit.content = null;
  visit.recordedAt = null;
  visit.review = null;
  for (const item of visitItems) visit[`item:${item}`] = null;
  visit.visitedAt = { day: visit.visitedAt!.day, minute: null };
}

/** Which visits an office would write into the complaint's row: the plain calls about a matter that has one row and one visit. */
export function visitsInRows(world: World, dice: Dice, share: number): Map<string, Visit> {
  const rowsOf = new Map<string, Complaint[]>();
  for (const row of world.complaints)
    rowsOf.set(`matter:${row.matter}`, [...(rowsOf.get(`matter:${row.matter}`) ?? []), row]);
  const visitsOf = new Map<string, number>();
  for (const visit of world.visits)
    if (visit.about !== null) visitsOf.set(visit.about, (visitsOf.get(visit.about) ?? 0) + 1);
  const chosen = new Map<string, Visit>();
  for (const visit of world.visits) {
    const rows = visit.about === null ? undefined : rowsOf.get(visit.about);
    const plain =
      rows?.length === 1 &&
      visitsOf.get(visit.about!) === 1 &&
      visit.channel === '电话' &&
      visit.promisedAt === null &&
      !openTexts.has(visit.content ?? '') &&
      isReached(visit) &&
      isValid(visit) &&
      ['满意', '非常满意', '一般'].includes(visit.satisfaction ?? '');
    if (plain && dice.chance(share)) chosen.set(rows[0]!.id, visit);
  }
  return chosen;
}

/** Ids of the records whose date lies in each month; the month of the true date, whatever becomes of it. */
export function byMonth(world: World, register: 'visits' | 'complaints' | 'repairs'): Map<string, Set<string>> {
  const months = new Map<string, Set<string>>();
  const day = (one: AnyRecord) => {
    const record = one as unknown as Record<string, { day: number } | null>;
    return (record[{ visits: 'visitedAt', complaints: 'receivedAt', repairs: 'reportedAt' }[register]] ?? { day: 0 })
      .day;
  };
  for (const one of world[register]) {
    const month = monthOf(day(one));
    months.set(month, (months.get(month) ?? new Set()).add(one.id));
  }
  return new Map([...months].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** `2026年9月`. */
export function monthTitle(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
}

export function dateTitle(day: number): string {
  const { year, month, date } = parts(day);
  return `${year}年${month}月${date}日`;
}

export function yearOf(day: number): string {
  return iso(day).slice(0, 4);
}
