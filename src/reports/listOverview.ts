import { cellAddress } from '../registers/address';
import type { VisitPlan } from '../planning/plan';
import type { ListDraft } from './listDraft';
import { BODY, BOLD, CENTRED, HEADER, INPUT_FILL, NOTE } from './looks';
import { figuresOf, personName, timesOf, type PersonFigures } from './personBlock';
import type { PersonPart } from './personParts';
import type { Say } from './say';
import { asText } from './sheetDraft';
import type { Look, PlannedValue } from './sheetPlan';
import { NAME_SEPARATOR, type ListKey } from './visitListColumns';

/** The columns of the overview, over those of the list. */
const COLUMNS = [
  { key: 'person', from: 'order', to: 'room' },
  { key: 'visits', from: 'name', to: 'name' },
  { key: 'onsite', from: 'phone', to: 'phone' },
  { key: 'other', from: 'matter', to: 'matter' },
  { key: 'along', from: 'why', to: 'why' },
  { key: 'visiting', from: 'whyHim', to: 'whyHim' },
  { key: 'walking', from: 'rules', to: 'source' },
  { key: 'times', from: 'due', to: 'outcome' },
  { key: 'sign', from: 'satisfaction', to: 'last' },
] as const satisfies readonly { key: string; from: ListKey; to: ListKey | 'last' }[];

type OverviewKey = (typeof COLUMNS)[number]['key'];

/** 人员安排: what everybody has to do, with a place to sign for having got his sheet. `names`: those of the sheets, in the order of `parts`. */
export function listOverview(
  draft: ListDraft,
  plan: VisitPlan,
  parts: readonly PersonPart[],
  names: readonly string[],
  say: Say,
): void {
  draft.keepTogether(3);
  draft.section(say('plan.overview.title'));
  draft.spanning(
    COLUMNS.map((column) => ({ ...column, look: HEADER })),
    [COLUMNS.map(({ key }) => asText(say(`plan.overview.${key}`)))],
    24,
  );
  const all = parts.map((part) => figuresOf(part, plan));
  const first = draft.spanning(
    COLUMNS.map((column) => ({ ...column, look: lookOf(column.key, BODY) })),
    parts.map((part, index) => personLine(part, all[index]!, say)),
    28,
  );
  parts.forEach(({ rows }, index) => {
    if (rows.length > 0) draft.link({ cell: cellAddress(first + index, 1), toSheet: names[index]!, toCell: 'A1' });
  });
  const sum = (of: (figures: PersonFigures) => number): number => all.reduce((total, each) => total + of(each), 0);
  const totals: Partial<Record<OverviewKey, PlannedValue>> = {
    person: say('plan.overview.sum'),
    visits: sum(({ visits }) => visits),
    onsite: sum(({ onsite }) => onsite),
    other: sum(({ other }) => other),
    visiting: sum(({ visiting }) => visiting),
    walking: sum(({ walking }) => walking),
  };
  draft.spanning(
    COLUMNS.map((column) => ({ ...column, look: lookOf(column.key, { ...BODY, ...BOLD }) })),
    [COLUMNS.map(({ key }) => totals[key] ?? null)],
    24,
  );
  draft.line(say('plan.overview.note'), NOTE, 18);
}

function personLine(part: PersonPart, figures: PersonFigures, say: Say): PlannedValue[] {
  const { visits, onsite, other, visiting, walking } = figures;
  const names = part.alongWith.join(NAME_SEPARATOR);
  const values: Readonly<Record<OverviewKey, PlannedValue>> = {
    person: asText(personName(part, say)),
    visits,
    onsite,
    other,
    along: names === '' ? null : asText(say('plan.overview.with', { names, visits: figures.along })),
    visiting,
    walking,
    times: asText(timesOf(figures, say)[0]),
    sign: null,
  };
  return COLUMNS.map(({ key }) => values[key]);
}

function lookOf(key: OverviewKey, look: Look): Look {
  if (key === 'sign') return { ...look, fill: INPUT_FILL };
  return key === 'person' || key === 'along' ? look : { ...look, ...CENTRED };
}
