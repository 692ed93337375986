import { signOverview, type SignCase } from '../../findings/signs/cases';
import type { PersonSigns, SignCount } from '../../findings/signs/signsByPerson';
import { MOST_EVIDENCE } from '../../findings/signs/sign';
import { signs } from '../../findings/signs/signs';
import { isoDay } from '../../values/moment';
import { sayable } from '../findingsSheet';
import { BODY, BOLD, CENTRED, COUNT_FORMAT, HEADER, MUTED, NOTE, PERCENT_FORMAT } from '../looks';
import { printedPage, widthsByColumn } from '../page';
import { MOST_LINKS } from '../place';
import type { Say } from '../say';
import { asText, SheetDraft, textOf } from '../sheetDraft';
import type { ConditionPlan, PlannedValue } from '../sheetPlan';
import { rowHeight } from '../textWidth';
import type { SpecialSheet } from './specialSheet';

/** Lines of the printed list; the pane has all of them. */
const MOST_CASES = 2000;
/** Evidence cells named in one line; their number stands behind them. */
const MOST_PLACES = 3;
const WIDTHS: readonly number[] = [9, 10, 18, 34, 16, 20, 30, 28, 14];
const PLACE_COLUMN = 'E';
const COMPARED_COLUMN = 'I';
const CASE_COLUMNS = ['number', 'person', 'title', 'text', 'place', 'evidence', 'innocent', 'todo', 'verdict'];

/**
 * 待核查: the signs of invented records (registers.md §5) that no verdict has explained, each with its cell, its evidence and what
 * may innocently explain it, and each person's counts beside the colleagues'. No pack asks for it: it is made where there are signs.
 */
export const suspicions: SpecialSheet = {
  role: 'suspicions',
  askedBy: () => ['待核查'],
  make: ({ ledger, say }) => {
    const { cases, people } = signOverview(signs(ledger), ledger);
    if (cases.length === 0) return null;
    const confirmed = cases.filter(({ verdict }) => verdict !== null).length;
    const draft = new SheetDraft(WIDTHS.length);
    draft.title(say('signs.sheet.title'));
    draft.subtitle(
      say('signs.sheet.subtitle', { today: isoDay(ledger.today), open: cases.length - confirmed, confirmed }),
    );
    draft.line(say('signs.sheet.note'), NOTE, 18);
    draft.line(say('signs.sheet.judge'), NOTE, 18);
    const conditions = peopleBlock(draft, people, say);
    const headerRow = casesBlock(draft, cases, say);
    return draft.plan({
      name: say('signs.sheet.name'),
      role: 'suspicions',
      columnWidths: widthsByColumn(WIDTHS),
      conditions,
      freezeRows: 2,
      gridlines: false,
      tabColour: MUTED,
      print: printedPage(say, { titleRows: `$${headerRow}:$${headerRow}` }),
    });
  },
};

/** Each person's kinds of sign beside the colleagues' shares; those with several that stand out are named for a talk, not accused. */
function peopleBlock(draft: SheetDraft, people: readonly PersonSigns[], say: Say): ConditionPlan[] {
  if (people.length === 0) return [];
  draft.space();
  draft.section(say('signs.section.people'));
  const flagged = people.filter((one) => one.flagged).map(({ person }) => person);
  const note =
    flagged.length === 0 ? say('signs.people.nobody') : say('signs.people.note', { people: flagged.join('、') });
  draft.line(note, NOTE, 18);
  const headers = [
    ...['number', 'person', 'title'].map((key) => `signs.column.${key}`),
    ...['visits', 'hits', 'sources', 'share', 'median', 'compared'].map((key) => `signs.people.${key}`),
  ];
  draft.block([headers.map((key) => asText(say(key)))], { look: HEADER });
  const lines = people.flatMap((one) => one.counts.map((count) => [one, count] as const));
  const first = draft.block(
    lines.map(([one, count], index) => personLine(one, count, index, say)),
    {
      look: BODY,
      columnLooks: [CENTRED, CENTRED, null, CENTRED, CENTRED, CENTRED, CENTRED, CENTRED, CENTRED],
      formats: [null, null, null, COUNT_FORMAT, COUNT_FORMAT, COUNT_FORMAT, PERCENT_FORMAT, PERCENT_FORMAT, null],
    },
  );
  const unusual = say('signs.people.unusual');
  const area = `${COMPARED_COLUMN}${first}:${COMPARED_COLUMN}${draft.row - 1}`;
  return [{ area, formula: `=$${COMPARED_COLUMN}${first}="${unusual}"`, look: BOLD }];
}

function personLine({ person, visits }: PersonSigns, count: SignCount, index: number, say: Say): PlannedValue[] {
  return [
    index + 1,
    asText(person),
    asText(say(`finding.${count.code}.title`)),
    visits,
    count.hits,
    count.sources,
    count.share,
    count.peerMedian,
    asText(say(count.standsOut ? 'signs.people.unusual' : 'signs.people.usual')),
  ];
}

/** The list; gives the row of its header. */
function casesBlock(draft: SheetDraft, cases: readonly SignCase[], say: Say): number {
  const shown = cases.slice(0, MOST_CASES);
  draft.space();
  draft.section(say('signs.section.list'));
  if (shown.length < cases.length) {
    draft.line(say('signs.sheet.more', { shown: shown.length, all: cases.length }), NOTE, 18);
  }
  const headerRow = draft.block([CASE_COLUMNS.map((key) => asText(say(`signs.column.${key}`)))], { look: HEADER });
  const lines = shown.map((one, index) => caseLine(one, index, say));
  const first = draft.block(lines, {
    look: BODY,
    columnLooks: [CENTRED, CENTRED, null, null, CENTRED, null, null, null, CENTRED],
  });
  lines.forEach((line, index) => {
    const cells = line.map((value, column) => [textOf(value), WIDTHS[column]!] as const);
    draft.height(first + index, rowHeight(cells, 16));
  });
  shown.slice(0, MOST_LINKS).forEach(({ finding: { sheet, cell } }, index) => {
    if (sheet === null) return;
    draft.link({ cell: `${PLACE_COLUMN}${first + index}`, toSheet: sheet, toCell: cell ?? 'A1' });
  });
  return headerRow;
}

function caseLine({ finding, code, person, verdict }: SignCase, index: number, say: Say): PlannedValue[] {
  return [
    index + 1,
    asText(person),
    asText(say(`finding.${code}.title`)),
    asText(say(`finding.${code}.text`, sayable(finding.params))),
    asText([finding.sheet, finding.cell].filter((part) => part !== null).join('!')),
    asText(evidenceText(finding, say)),
    asText(say(`finding.${code}.innocent`)),
    asText(say(`finding.${code}.todo`)),
    asText(verdict === null ? say('signs.verdict.open') : say(`signs.verdict.${verdict.verdict}`)),
  ];
}

/** 回访记录表!L14、L20; cells of one sheet name it once. */
function evidenceText({ related, params }: SignCase['finding'], say: Say): string {
  let sheet: string | null = null;
  const places = related.slice(0, MOST_PLACES).map((place) => {
    const text = place.sheet === sheet ? (place.cell ?? '') : [place.sheet, place.cell].filter(Boolean).join('!');
    sheet = place.sheet;
    return text;
  });
  const stated = typeof params['count'] === 'number' ? params['count'] : 0;
  const count = related.length < MOST_EVIDENCE ? related.length : Math.max(related.length, stated);
  const text = places.join('、');
  return count > places.length && places.length > 0 ? say('signs.evidence.more', { places: text, count }) : text;
}
