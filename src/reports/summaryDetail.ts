import type { Rate, RateMember } from '../rates/rate';
import type { Month } from '../values/moment';
import { BODY, CENTRED, HEADER, MUTED, SUBTITLE, TITLE } from './looks';
import { printedPage, widthsByColumn } from './page';
import { anchorCell, MOST_LINKS } from './place';
import { groupLabel, rateName } from './rateWords';
import type { Say } from './say';
import { asText } from './sheetDraft';
import type { LinkPlan, PlannedValue, SheetPlan } from './sheetPlan';

/** Columns of the detail sheet, as the summary's formulas address them. */
export const DETAIL_COLUMNS = [
  'rate',
  'group',
  'name',
  'person',
  'building',
  'sheet',
  'row',
  'numerator',
  'denominator',
  'excluded',
] as const;
export type DetailColumn = (typeof DETAIL_COLUMNS)[number];

const WIDTHS: readonly number[] = [24, 14, 24, 12, 12, 18, 8, 9, 9, 16];
const HEADER_ROW = 3;

/** One line of the detail: a register row and how it counts in one rate. */
interface DetailLine {
  readonly values: PlannedValue[];
  readonly link: Omit<LinkPlan, 'cell'> | null;
}

export interface DetailSheet {
  readonly plan: SheetPlan;
  readonly first: number;
  readonly last: number;
}

/**
 * 汇总明细: every row behind every figure, one line per rate in which it counts. The figures of the summary are formulas over
 * this table, so whoever doubts one can filter, read and follow it into the register.
 */
export function summaryDetail(rates: readonly Rate[], month: Month, say: Say): DetailSheet {
  const lines = rates.flatMap((rate) => detailLines(rate, say));
  const values = lines.length > 0 ? lines.map((line) => line.values) : [DETAIL_COLUMNS.map(() => null)];
  const first = HEADER_ROW + 1;
  const last = HEADER_ROW + values.length;
  const links: LinkPlan[] = [];
  lines.forEach(({ link }, index) => {
    if (link && links.length < MOST_LINKS) links.push({ cell: `G${first + index}`, ...link });
  });
  const plan: SheetPlan = {
    name: say('summary.detail.name', { month }),
    role: 'summaryDetail',
    blocks: [
      { top: 1, left: 1, values: [[asText(say('summary.detail.title', { month }))]], look: TITLE },
      { top: 2, left: 1, values: [[asText(say('summary.detail.subtitle'))]], look: SUBTITLE },
      {
        top: HEADER_ROW,
        left: 1,
        values: [DETAIL_COLUMNS.map((key) => asText(say(`summary.detail.column.${key}`)))],
        look: HEADER,
      },
      {
        top: first,
        left: 1,
        values,
        look: { ...BODY, wrap: false },
        columnLooks: [{ colour: MUTED }, null, null, null, null, null, CENTRED, CENTRED, CENTRED, null],
      },
    ],
    columnWidths: widthsByColumn(WIDTHS),
    tables: [
      { name: `SummaryDetail_${month.replace('-', '_')}`, area: `A${HEADER_ROW}:J${last}`, style: 'TableStyleLight1' },
    ],
    links,
    freezeRows: HEADER_ROW,
    gridlines: false,
    print: printedPage(say, { titleRows: `$${HEADER_ROW}:$${HEADER_ROW}` }),
  };
  return { plan, first, last };
}

function detailLines(rate: Rate, say: Say): DetailLine[] {
  const line = (
    { row, person, building }: Pick<RateMember, 'row' | 'person' | 'building'>,
    numerator: number,
    denominator: number,
    reason: string | null,
  ): DetailLine => ({
    values: [
      rate.rate,
      asText(criterionText(groupLabel(rate.group, say))),
      asText(rateName(rate, say)),
      asText(personLabel(person, say)),
      asText(buildingLabel(building, say)),
      asText(row.source.sheet),
      row.row,
      numerator,
      denominator,
      asText(reason),
    ],
    link: { toSheet: row.source.sheet, toCell: anchorCell(row) },
  });
  return [
    ...rate.members.map((member) => line(member, ...share(member, rate), null)),
    ...(rate.base ?? []).map((member) => line(member, 0, 1, null)),
    ...(rate.leftOut ?? []).map((left) => line(left, 0, 0, say(`excluded.${left.reason}`))),
  ];
}

/** What a member adds to numerator and denominator. */
function share({ counted, adds }: RateMember, rate: Rate): [numerator: number, denominator: number] {
  if (adds) return [adds.numerator, adds.denominator];
  return [counted ? 1 : 0, rate.denominator === null || rate.base !== undefined ? 0 : 1];
}

/** Whether the lines of a rate add up to its figures; only then may a formula over them stand for the figure. */
export function addsUp(rate: Rate): boolean {
  let numerator = 0;
  let denominator = rate.base?.length ?? 0;
  for (const member of rate.members) {
    const [above, below] = share(member, rate);
    numerator += above;
    denominator += below;
  }
  return numerator === rate.numerator && denominator === (rate.denominator ?? 0);
}

export function personLabel(person: string | null, say: Say): string {
  return criterionText(person ?? say('summary.unknown'));
}

/** A bare number gets its 栋, so that no program takes `3` or `3-2` for a number or a date. */
export function buildingLabel(building: string | null, say: Say): string {
  if (building === null) return say('summary.unknown');
  return criterionText(/[^\d\s./:-]/.test(building) ? building : say('summary.building', { building }));
}

/** COUNTIFS gives these signs a meaning of their own in a criterion; full-width they are plain text. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '*': '＊',
  '?': '？',
  '~': '～',
  '=': '＝',
  '<': '＜',
  '>': '＞',
};

/** A text that stands for itself in a COUNTIFS criterion. */
export function criterionText(text: string): string {
  return text.replace(/[*?~=<>]/g, (sign) => FULL_WIDTH[sign]!);
}
