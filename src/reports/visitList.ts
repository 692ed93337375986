import { isoDay, type Day } from '../values/moment';
import type { Script } from '../regulations/regulation';
import type { VisitPlan } from '../planning/plan';
import { dayWithWeekday } from './dayText';
import { ListDraft } from './listDraft';
import { listOverview } from './listOverview';
import { HEADER, NOTE } from './looks';
import { notPlannedBlock } from './notPlannedBlock';
import { personBlock } from './personBlock';
import { personParts, type PersonPart, type RowMark } from './personParts';
import { questionsBlock } from './questionsBlock';
import type { ListLine } from './readVisitList';
import type { Say } from './say';
import { asText } from './sheetDraft';
import type { SheetPlan } from './sheetPlan';
import { LIST_COLUMNS, LIST_FORM } from './visitListColumns';

/** How a list is laid out, and what of an earlier list of the day stays. */
export interface ListOptions {
  /** The questions of the regulation in force. */
  readonly scripts: readonly Script[];
  /** One sheet with a block per person, or a sheet for each person behind one that sums up. */
  readonly layout: 'blocks' | 'sheets';
  /** A note on why the owner did not sign stands in for his signature (C2), so there is a column for it. */
  readonly refusalNotes: boolean;
  /** Lines of the earlier list that are filled in or taken into the register. */
  readonly kept: readonly ListLine[];
  /** Of lines that are not filled in yet: what else stays with the visit, by the key of its bundle. */
  readonly marks?: ReadonlyMap<string, RowMark>;
  /** First day from which visits are owed at all; what was done before it stands on no list. */
  readonly dueFrom?: Day | null;
}

/**
 * 次日回访清单: sheets to print and to fill in, the main one first. Each line is one contact with one household; result columns have
 * drop-downs of the words the register knows. What was filled in on the earlier list of the day stands in its line again. Below stand the
 * questions to ask and, on the main sheet, what was not planned, with its reason.
 */
export function visitLists(plan: VisitPlan, say: Say, options: ListOptions): SheetPlan[] {
  const parts = personParts(plan, options.kept, options.marks);
  if (options.layout === 'blocks' || parts.length === 0) return [oneList(plan, parts, say, options)];
  const names = sheetNames(plan.date, parts, say);
  return [
    overview(plan, parts, names, say, options),
    ...parts.flatMap((part, index) =>
      part.rows.length === 0 ? [] : [ownList(plan, part, names[index]!, say, options)],
    ),
  ];
}

/** Every day has a list of its own, and in it every person; only the same day's is replaced by a new one. At most 31 characters. */
export function visitListName(date: Day, say: Say, staff?: string): string {
  const name = say('plan.sheet.name', { date: isoDay(date) });
  if (staff === undefined) return name;
  const person = staff === '' ? say('plan.person.nobody') : staff;
  return `${name} ${person.replace(NOT_IN_NAMES, ' ')}`.slice(0, MOST_NAME).trim();
}

const MOST_NAME = 31;
/** Excel allows these in no sheet name. */
const NOT_IN_NAMES = /[[\]:*?/\\']/g;

function oneList(plan: VisitPlan, parts: readonly PersonPart[], say: Say, options: ListOptions): SheetPlan {
  const draft = new ListDraft(options.refusalNotes);
  const { keyRow, headerRow } = head(draft, subtitle(plan, parts, say), say);
  for (const part of parts) personBlock(draft, part, plan, say);
  if (parts.length === 0) draft.line(say('plan.sheet.nothing'), NOTE, 20);
  draft.line(say('plan.sheet.fillIn'), NOTE, 18);
  owedSince(draft, options, say);
  questionsBlock(draft, plan.visits, options.scripts, say);
  notPlannedBlock(draft, plan, say);
  return draft.list(visitListName(plan.date, say), headerRow, [keyRow], say);
}

function ownList(plan: VisitPlan, part: PersonPart, name: string, say: Say, options: ListOptions): SheetPlan {
  const draft = new ListDraft(options.refusalNotes);
  const { keyRow, headerRow } = head(draft, dayWithWeekday(plan.date, say), say);
  personBlock(draft, part, plan, say);
  draft.line(say('plan.sheet.fillIn'), NOTE, 18);
  const visits = part.rows.flatMap(({ visit }) => visit ?? []);
  questionsBlock(draft, visits, options.scripts, say);
  return draft.list(name, headerRow, [keyRow], say);
}

function overview(
  plan: VisitPlan,
  parts: readonly PersonPart[],
  names: readonly string[],
  say: Say,
  options: ListOptions,
): SheetPlan {
  const draft = new ListDraft(options.refusalNotes);
  draft.title(say('plan.sheet.title'));
  draft.subtitle(subtitle(plan, parts, say));
  const titleRow = draft.row - 1;
  listOverview(draft, plan, parts, names, say);
  owedSince(draft, options, say);
  notPlannedBlock(draft, plan, say);
  return draft.list(visitListName(plan.date, say), titleRow, [], say);
}

/** Somebody who misses an old matter learns why nobody is sent about it. */
function owedSince(draft: ListDraft, { dueFrom }: ListOptions, say: Say): void {
  if (typeof dueFrom === 'number') draft.line(say('plan.sheet.dueFrom', { date: isoDay(dueFrom) }), NOTE, 18);
}

/** Title, the hidden row of keys by which the sheet is read back, and the headers. */
function head(draft: ListDraft, text: string, say: Say): { keyRow: number; headerRow: number } {
  draft.title(say('plan.sheet.title'));
  draft.subtitle(text);
  const keyRow = draft.block([LIST_COLUMNS.map(({ key }, index) => asText(index === 0 ? LIST_FORM + key : key))]);
  const headerRow = draft.block([LIST_COLUMNS.map(({ key }) => asText(say(`plan.column.${key}`)))], { look: HEADER });
  draft.height(headerRow, 32);
  return { keyRow, headerRow };
}

function subtitle(plan: VisitPlan, parts: readonly PersonPart[], say: Say): string {
  return say('plan.sheet.subtitle', {
    date: dayWithWeekday(plan.date, say),
    visits: parts.reduce((sum, { rows }) => sum + rows.length, 0),
    staff: parts.filter(({ staff }) => staff !== '').length,
    notPlanned: plan.notPlanned.length,
  });
}

/** A name for each person's sheet; two that would be called the same are numbered. */
function sheetNames(date: Day, parts: readonly PersonPart[], say: Say): string[] {
  const used = new Set<string>();
  return parts.map(({ staff }) => {
    let name = visitListName(date, say, staff);
    for (let number = 2; used.has(name.toLowerCase()); number++) {
      const suffix = ` ${number}`;
      name = visitListName(date, say, staff).slice(0, MOST_NAME - suffix.length) + suffix;
    }
    used.add(name.toLowerCase());
    return name;
  });
}
