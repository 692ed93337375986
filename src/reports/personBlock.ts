import { areaAddress, cellAddress } from '../registers/address';
import type { VisitPlan } from '../planning/plan';
import { clockTime } from '../values/moment';
import { inColumns, listCells, listLinks, type ListCells } from './listCells';
import type { ListDraft } from './listDraft';
import { ALERT, BODY, CENTRED, HEADER_FILL, INK, INPUT_FILL, NOTE } from './looks';
import type { PersonPart } from './personParts';
import type { Say } from './say';
import { asText, textOf } from './sheetDraft';
import type { Look } from './sheetPlan';
import { rowHeight } from './textWidth';
import {
  LIST_COLUMNS,
  listColumn,
  NAME_SEPARATOR,
  OUTCOMES,
  SATISFACTIONS,
  type ListColumn,
  type ListKey,
} from './visitListColumns';

const BAR: Look = { bold: true, size: 11, colour: INK, fill: HEADER_FILL, verticalAlign: 'center', border: 'thin' };
/** The number to dial is what one looks for. */
const PHONE: Look = { bold: true, size: 11 };
/** The day in short, since the year is that of the list, with the time that was agreed. */
const PROMISED_FORMAT = 'mm-dd hh:mm';
/** Points in which a result can be written by hand. */
const LEAST_HEIGHT = 32;
const ONSITE = '上门';

/** What a person has to do, in figures: of his visits, and of the minutes the plan gives him. */
export interface PersonFigures {
  readonly visits: number;
  readonly onsite: number;
  /** By telephone, message or letter. */
  readonly other: number;
  /** Visits of others on which he goes along. */
  readonly along: number;
  readonly visiting: number;
  readonly walking: number;
  /** Minutes of the day of the first beginning and the last end; `null` without any visit at a known time. */
  readonly from: number | null;
  readonly to: number | null;
}

export function figuresOf({ staff, day, rows }: PersonPart, plan: VisitPlan): PersonFigures {
  const onsite = rows.filter(({ visit, kept }) => (visit?.bundle.channel ?? kept?.channel) === ONSITE).length;
  const along = plan.visits.filter(({ companions }) => companions.includes(staff));
  const slots = [...rows, ...along].flatMap(({ slot }) => slot ?? []);
  const ends = [
    ...rows.flatMap(({ slot, visit }) => (slot === null ? [] : slot + (visit?.bundle.minutes ?? 0))),
    ...along.map(({ slot, bundle }) => slot + bundle.minutes),
  ];
  return {
    visits: rows.length,
    onsite,
    other: rows.length - onsite,
    along: along.length,
    visiting: day?.visiting ?? rows.reduce((sum, { visit }) => sum + (visit?.bundle.minutes ?? 0), 0),
    walking: day?.walking ?? rows.reduce((sum, { visit }) => sum + (visit?.walk ?? 0), 0),
    from: slots.length === 0 ? null : Math.min(...slots),
    to: ends.length === 0 ? null : Math.max(...ends),
  };
}

/** A person's heading and visits, with drop-downs where results are filled in. */
export function personBlock(draft: ListDraft, part: PersonPart, plan: VisitPlan, say: Say): void {
  draft.keepTogether(part.alongWith.length > 0 && part.rows.length > 0 ? 3 : 2);
  draft.spanning([{ from: 'order', to: 'last', look: BAR }], [[asText(barText(part, plan, say))]], 24);
  if (part.alongWith.length > 0) {
    const names = part.alongWith.join(NAME_SEPARATOR);
    const text = say('plan.person.along', { names, visits: figuresOf(part, plan).along });
    draft.spanning([{ from: 'order', to: 'last', look: NOTE }], [[asText(text)]], 18);
  }
  if (part.rows.length === 0) return;
  const cells = part.rows.map((row) => listCells(row, plan, say));
  const first = draft.block(cells.map(inColumns), {
    look: BODY,
    columnLooks: LIST_COLUMNS.map(columnLook),
    formats: LIST_COLUMNS.map(({ key }) => (key === 'promisedAt' ? PROMISED_FORMAT : null)),
  });
  const last = draft.row - 1;
  part.rows.forEach((row, index) => {
    draft.height(first + index, lineHeight(cells[index]!, draft.printed));
    for (const link of listLinks(row, first + index)) draft.link(link);
  });
  const area = (key: ListKey): string =>
    areaAddress({ top: first, bottom: last, left: listColumn(key), right: listColumn(key) });
  draft.validation({ ...dropDown('outcome', say), area: area('outcome'), list: OUTCOMES });
  draft.validation({ ...dropDown('satisfaction', say), area: area('satisfaction'), list: SATISFACTIONS });
  draft.validation({ ...dropDown('promisedAt', say), area: area('promisedAt'), list: null });
  draft.validation({ ...dropDown('signature', say), area: area('signature'), list: null });
  draft.condition({
    area: area('due'),
    formula: `=ISNUMBER(FIND("${say('plan.due.mark')}",${cellAddress(first, listColumn('due'))}))`,
    look: { bold: true, colour: ALERT },
  });
}

function dropDown(key: ListKey, say: Say) {
  return {
    strictness: 'information' as const,
    prompt: { title: say(`plan.column.${key}`), message: say(`plan.prompt.${key}`) },
  };
}

/** `张敏（客服专员） 12 户：上门 4 户、电话等 8 户 …`: who, how much, how long, from when to when. */
function barText(part: PersonPart, plan: VisitPlan, say: Say): string {
  const figures = figuresOf(part, plan);
  const gap = '\u3000';
  return [
    personName(part, say),
    say('plan.person.visits', { visits: figures.visits, onsite: figures.onsite, other: figures.other }),
    say('plan.person.minutes', { visiting: figures.visiting, walking: figures.walking }),
    ...timesOf(figures, say),
  ].join(gap);
}

/** `张敏（客服专员）`, or that somebody has to be found. */
export function personName({ staff, day }: PersonPart, say: Say): string {
  if (staff === '') return say('plan.person.nobody');
  const posts = day?.posts ?? [];
  return posts.length === 0 ? staff : say('plan.person.name', { staff, posts: posts.join(NAME_SEPARATOR) });
}

/** From when to when he is on his way; nothing where no visit has a time. */
export function timesOf({ from, to }: PersonFigures, say: Say): string[] {
  return from === null || to === null ? [] : [say('plan.person.times', { from: clockTime(from), to: clockTime(to) })];
}

function columnLook({ key, part, align }: ListColumn): Look {
  return {
    ...(part === 'result' ? { fill: INPUT_FILL } : {}),
    ...(align === 'center' ? CENTRED : {}),
    ...(key === 'phone' ? PHONE : {}),
  };
}

/** High enough to write a result by hand, and for every line of text. */
function lineHeight(cells: ListCells, printed: readonly ListColumn[]): number {
  return rowHeight(
    printed.map(({ key, width }) => [textOf(cells[key]), width, key === 'phone' ? PHONE.size : undefined] as const),
    LEAST_HEIGHT,
  );
}
