import { cellAddress } from '../../registers/address';
import type { Fine } from '../../regulations/regulation';
import { BODY, BOLD, CENTRED, COUNT_FORMAT, DAY_FORMAT, HEADER, INK, NOTE, RIGHT } from '../looks';
import { printedPage, widthsByColumn } from '../page';
import { linkTo, MOST_LINKS, placeText } from '../place';
import type { Say } from '../say';
import { asText, SheetDraft } from '../sheetDraft';
import type { LinkPlan, PlannedValue, SheetPlan } from '../sheetPlan';
import { rowHeight } from '../textWidth';
import { fineCases, type FineCase } from './fineCases';
import type { SpecialSheet } from './specialSheet';

const COLUMNS = [
  'breach',
  'day',
  'person',
  'department',
  'personYuan',
  'departmentYuan',
  'headYuan',
  'note',
  'rules',
  'source',
];
const WIDTHS: readonly number[] = [20, 12, 13, 14, 16, 12, 16, 30, 7, 16];
const column = (key: string): number => COLUMNS.indexOf(key) + 1;
/** The breaches in the order of the sheet. */
const ORDER: readonly Fine['breach'][] = [
  'visitNotMade',
  'falsifiedVisit',
  'seriouslyFalsifiedRecord',
  'falsifiedRecord',
  'incompleteArchive',
];

/** 处罚明细 (B10), only where the office switched fines on: every case of the month with what it costs, and live totals. */
export const finesSheet: SpecialSheet = {
  role: 'fines',
  askedBy: ({ fines }) => [...new Set(fines.map(({ rule }) => rule))],
  make: ({ ledger, month, say }) => {
    const cases = [...fineCases(ledger, month)].sort(
      (a, b) => ORDER.indexOf(a.fine.breach) - ORDER.indexOf(b.fine.breach) || (a.day ?? 0) - (b.day ?? 0),
    );
    const draft = new SheetDraft(WIDTHS.length);
    draft.title(say('fines.title', { month }));
    draft.subtitle(say('fines.subtitle', { count: cases.length }));
    if (cases.length === 0) draft.line(say('fines.none'), NOTE, 18);
    else {
      // The cases stand below the totals, whose formulas must know where.
      const people = namesOf(cases, ({ person }) => person);
      const departments = namesOf(cases, ({ department }) => department);
      const breaches = ORDER.filter((breach) => cases.some(({ fine }) => fine.breach === breach));
      const above = [breaches, people, departments].reduce(
        (rows, list) => rows + (list.length === 0 ? 0 : list.length + 3),
        0,
      );
      const first = draft.row + above + 2;
      const lines: Lines = { first, last: first + cases.length - 1 };
      byBreach(draft, breaches, lines, say);
      byName(draft, 'person', people, lines, say);
      byName(draft, 'department', departments, lines, say);
      caseLines(draft, cases, lines, say);
    }
    draft.space();
    draft.line(say('fines.note'), NOTE, 44);
    return finished(draft, say('fines.name', { month }), say);
  },
};

/** The rows in which the cases stand. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

function namesOf(cases: readonly FineCase[], name: (one: FineCase) => string | null): string[] {
  return [...new Set(cases.flatMap((one) => name(one) ?? []))].sort();
}

function range({ first, last }: Lines, key: string): string {
  return `${cellAddress(first, column(key))}:${cellAddress(last, column(key))}`.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Number of cases and sums per breach. */
function byBreach(draft: SheetDraft, breaches: readonly Fine['breach'][], lines: Lines, say: Say): void {
  totals(
    draft,
    'breach',
    breaches.map((breach) => say(`fines.breach.${breach}`)),
    'breach',
    ['personYuan', 'departmentYuan', 'headYuan'],
    lines,
    say,
  );
}

function byName(
  draft: SheetDraft,
  key: 'person' | 'department',
  names: readonly string[],
  lines: Lines,
  say: Say,
): void {
  if (names.length === 0) return;
  totals(draft, key, names, key, key === 'person' ? ['personYuan'] : ['departmentYuan', 'headYuan'], lines, say);
}

function totals(
  draft: SheetDraft,
  title: string,
  names: readonly string[],
  key: string,
  sums: readonly string[],
  lines: Lines,
  say: Say,
): void {
  draft.section(say(`fines.by.${title}`));
  draft.block(
    [
      [say(`fines.column.${key}`), say('fines.cases'), ...sums.map((sum) => say(`fines.column.${sum}`))].map((text) =>
        asText(text),
      ),
    ],
    {
      look: HEADER,
    },
  );
  const top = draft.row;
  draft.block(
    names.map((name, index): PlannedValue[] => {
      const cell = `$A${top + index}`;
      return [
        asText(name),
        { formula: `=COUNTIFS(${range(lines, key)},${cell})` },
        ...sums.map((sum) => ({ formula: `=SUMIFS(${range(lines, sum)},${range(lines, key)},${cell})` })),
      ];
    }),
    {
      look: BODY,
      columnLooks: [BOLD, RIGHT, RIGHT, RIGHT, RIGHT],
      formats: [null, ...Array<string>(sums.length + 1).fill(COUNT_FORMAT)],
    },
  );
  draft.space();
}

function caseLines(draft: SheetDraft, cases: readonly FineCase[], { first }: Lines, say: Say): void {
  draft.row = first - 2;
  draft.section(say('fines.list'));
  draft.block([COLUMNS.map((key) => asText(say(`fines.column.${key}`)))], { look: HEADER });
  draft.block(
    cases.map((one): PlannedValue[] => [
      asText(say(`fines.breach.${one.fine.breach}`)),
      one.day,
      asText(one.person),
      asText(one.department),
      one.fine.person,
      one.fine.department,
      one.fine.departmentHead,
      asText(noteText(one, say)),
      asText(one.fine.rule),
      asText(sourceOf(one)),
    ]),
    {
      look: BODY,
      columnLooks: [null, CENTRED, null, null, RIGHT, RIGHT, RIGHT, null, CENTRED, null],
      formats: [null, DAY_FORMAT, null, null, COUNT_FORMAT, COUNT_FORMAT, COUNT_FORMAT, null, null, null],
    },
  );
  cases.slice(0, MOST_LINKS).forEach((one, index) => {
    draft.height(
      first + index,
      rowHeight([
        [noteText(one, say), WIDTHS[column('note') - 1]!],
        [sourceOf(one), WIDTHS[column('source') - 1]!],
      ]),
    );
    const link = linkOf(one, cellAddress(first + index, column('source')));
    if (link !== null) draft.link(link);
  });
}

function noteText({ fine, note }: FineCase, say: Say): string {
  return [note, fine.dismissal ? say('fines.dismissal') : ''].filter((text) => text !== '').join('；');
}

function sourceOf({ place }: FineCase): string {
  if ('row' in place) return placeText(place.row);
  return [place.sheet, place.cell].filter((part) => part !== null).join('!');
}

function linkOf({ place }: FineCase, cell: string): LinkPlan | null {
  if ('row' in place) return linkTo(place.row, cell);
  return place.sheet === null || place.cell === null ? null : { cell, toSheet: place.sheet, toCell: place.cell };
}

function finished(draft: SheetDraft, name: string, say: Say): SheetPlan {
  return draft.plan({
    name,
    role: 'fines',
    columnWidths: widthsByColumn(WIDTHS),
    freezeRows: 2,
    gridlines: false,
    tabColour: INK,
    print: printedPage(say, { titleRows: '$1:$2' }),
  });
}
