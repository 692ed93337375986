import { cellAddress } from '../registers/address';
import { isoDay } from '../values/moment';
import type { PlannedVisit, VisitPlan } from '../planning/plan';
import type { ListRow } from './personParts';
import { linkTo, placeText } from './place';
import { RESULT_KEYS, type ListLine } from './readVisitList';
import type { Say } from './say';
import { asText } from './sheetDraft';
import type { LinkPlan, PlannedValue } from './sheetPlan';
import { plannedText, slotText } from './slotText';
import { LIST_COLUMNS, listColumn, NAME_SEPARATOR, type ListKey } from './visitListColumns';
import {
  dueParts,
  dueText,
  kindParts,
  matterText,
  nameText,
  originsOf,
  phoneText,
  referenceParts,
  roomText,
  rulesText,
  sourceText,
  whyText,
} from './visitReasons';
import { whyHimText } from './whyHimText';

/** What a row of the list says, by key. */
export type ListCells = Readonly<Record<ListKey, PlannedValue>>;

/** The columns that link to the rows behind a contact: the first, the second and the third. */
const LINK_KEYS = ['source', 'source2', 'source3'] as const satisfies readonly ListKey[];

/** The cells of a row: what is planned, and what was filled in before. */
export function listCells({ order, visit, kept, mark }: ListRow, plan: VisitPlan, say: Say): ListCells {
  if (visit === null) return standingCells(kept!, order);
  const planned = { ...plannedCells(visit, plan, say), ...mark };
  if (kept === null) return planned;
  const stood = standingCells(kept, order);
  const results = [...RESULT_KEYS, 'accepted', 'taken', 'planned'] as const;
  return { ...planned, ...Object.fromEntries(results.map((key) => [key, stood[key]])) };
}

/** Links of a row to the registers; a line that stays as it stood has none, since rows may have moved since. */
export function listLinks({ visit }: ListRow, row: number): LinkPlan[] {
  if (visit === null) return [];
  return originsOf(visit.bundle)
    .slice(0, LINK_KEYS.length)
    .map((origin, index) => linkTo(origin, cellAddress(row, listColumn(LINK_KEYS[index]!))));
}

function plannedCells(visit: PlannedVisit, plan: VisitPlan, say: Say): ListCells {
  const { bundle, order, staff, companions, slot, walk } = visit;
  const [, second, third] = originsOf(bundle);
  const texts: Partial<Record<ListKey, string | undefined>> = {
    slot: slotText(slot, walk, say),
    staff: [staff, ...companions].join(NAME_SEPARATOR),
    channel: bundle.channel,
    room: roomText(bundle),
    name: nameText(bundle),
    phone: phoneText(bundle),
    matter: matterText(bundle),
    why: whyText(bundle, plan.date, say),
    whyHim: whyHimText(visit, say),
    rules: rulesText(bundle),
    source: sourceText(bundle),
    due: dueText(bundle, say),
    source2: second && placeText(second),
    source3: third && placeText(third),
    listKey: `${isoDay(plan.date)}#${order}#${bundle.key}`,
    planned: plannedText({ slot, staff, companions, channel: bundle.channel }),
    kinds: kindParts(bundle),
    references: referenceParts(bundle),
    dues: dueParts(bundle),
    customerId: bundle.party.customerId ?? bundle.household?.customers[0]?.customerId ?? '',
    project: bundle.party.project ?? bundle.household?.project ?? '',
  };
  const cells = Object.fromEntries(LIST_COLUMNS.map(({ key }) => [key, asText(texts[key])]));
  return { ...(cells as Record<ListKey, PlannedValue>), order };
}

/** A line as it stood, under its new number. Days are those of the 1900 system, as plans count them. */
function standingCells(line: ListLine, order: number): ListCells {
  const cells = LIST_COLUMNS.map(({ key }) => {
    const value = key === 'promisedAt' ? line.promisedAt : line.values[key];
    return [key, typeof value === 'string' ? asText(value) : value] as const;
  });
  return {
    ...(Object.fromEntries(cells) as Record<ListKey, PlannedValue>),
    order,
    listKey: asText(`${isoDay(line.date)}#${order}#${line.key}`),
  };
}

/** The same cells in the order of the columns. */
export function inColumns(cells: ListCells): PlannedValue[] {
  return LIST_COLUMNS.map(({ key }) => cells[key]);
}
