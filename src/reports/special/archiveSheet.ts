import { cellAddress } from '../../registers/address';
import type { Regulation } from '../../regulations/regulation';
import { ALERT, BODY, BOLD, CENTRED, COUNT_FORMAT, HEADER, INK, MUTED, NOTE, PERCENT_FORMAT, RIGHT } from '../looks';
import { printedPage, widthsByColumn } from '../page';
import { linkTo, MOST_LINKS, placeText } from '../place';
import type { Say } from '../say';
import { asText, SheetDraft } from '../sheetDraft';
import type { PlannedValue, SheetPlan } from '../sheetPlan';
import { shareFormula } from '../summaryFormulas';
import { rowHeight } from '../textWidth';
import { archiveGaps, type FieldShare, type IncompleteArchive } from './archiveGaps';
import { profileShares, type ProfileField } from './profileShares';
import type { SpecialSheet } from './specialSheet';

const WIDTHS: readonly number[] = [16, 22, 13, 13, 12, 40, 16];
const SOURCE = WIDTHS.length;
/** Lines of one printed list; what is beyond is counted below. */
const MOST_LINES = 3000;

/** 档案完整度: what the customer archives lack, row by row (B9), and how far the profile is filled (H5). */
export const archiveSheet: SpecialSheet = {
  role: 'archive',
  askedBy: ({ archiveRules, profile }: Regulation) => [
    ...new Set([...archiveRules, ...(profile === null ? [] : [profile.rule])]),
  ],
  make: ({ ledger, say }) => {
    const { customers } = ledger.registers;
    if (customers.length === 0) return null;
    const { archiveRules, profile } = ledger.regulation;
    const draft = new SheetDraft(WIDTHS.length);
    draft.title(say('archive.title'));
    const { fields, incomplete } = archiveGaps(customers);
    draft.subtitle(say('archive.subtitle', { customers: customers.length, incomplete: incomplete.length }));
    if (archiveRules.length > 0) {
      draft.space();
      draft.section(say('archive.fields', { rules: archiveRules.join(' ') }));
      shares(draft, fields, say);
    }
    if (profile !== null) {
      draft.space();
      draft.section(say('archive.profile', { rules: profile.rule }));
      profileTable(draft, profileShares(customers, profile), say);
    }
    if (archiveRules.length > 0) gaps(draft, incomplete, say);
    return finished(draft, say);
  },
};

/** Filled cells by field, with a total and live shares. */
function shares(draft: SheetDraft, fields: readonly FieldShare[], say: Say): void {
  const headers = ['field', 'filled', 'cells', 'share'];
  draft.block([headers.map((key) => asText(say(`archive.column.${key}`)))], { left: 2, look: HEADER });
  const first = draft.row;
  const last = first + fields.length - 1;
  const columnLooks = [null, RIGHT, RIGHT, RIGHT];
  const formats = [null, COUNT_FORMAT, COUNT_FORMAT, PERCENT_FORMAT];
  const share = (row: number): PlannedValue => ({ formula: shareFormula(`C${row}`, `D${row}`) });
  draft.block(
    fields.map(({ header, filled, cells }, index): PlannedValue[] => [
      asText(header),
      filled,
      cells,
      share(first + index),
    ]),
    { left: 2, look: BODY, columnLooks, formats },
  );
  const sum = (letter: string): PlannedValue => ({ formula: `=SUM(${letter}${first}:${letter}${last})` });
  draft.block([[asText(say('archive.total')), sum('C'), sum('D'), share(last + 1)]], {
    left: 2,
    look: { ...BODY, ...BOLD },
    columnLooks,
    formats,
  });
}

/** Fields by group; where the register has no column for a field it says so instead of a share. */
function profileTable(draft: SheetDraft, fields: readonly ProfileField[], say: Say): void {
  const header = ['group', 'field', 'filled', 'cells', 'share', 'header'];
  draft.block([header.map((key) => asText(say(`archive.column.${key}`)))], { look: HEADER });
  const first = draft.row;
  const last = first + fields.length - 1;
  const looks = [null, null, RIGHT, RIGHT, RIGHT, null];
  const formats = [null, null, COUNT_FORMAT, COUNT_FORMAT, PERCENT_FORMAT, null];
  draft.block(
    fields.map(({ group, field, header: written, filled, cells }, index): PlannedValue[] => [
      asText(index > 0 && fields[index - 1]!.group === group ? '' : group),
      asText(field),
      written === null ? null : filled,
      written === null ? null : cells,
      written === null ? null : { formula: shareFormula(`C${first + index}`, `D${first + index}`) },
      asText(written),
    ]),
    { look: BODY, columnLooks: looks, formats },
  );
  fields.forEach(({ header: written }, index) => {
    if (written !== null) return;
    draft.aside({
      top: first + index,
      left: 5,
      values: [[asText(say('archive.noColumn'))]],
      look: { ...BODY, colour: MUTED, align: 'center' },
    });
  });
  const columns = fields.filter(({ header: written }) => written !== null).length;
  draft.block(
    [
      [
        asText(say('archive.total')),
        asText(say('archive.columns', { columns, fields: fields.length })),
        { formula: `=SUM(C${first}:C${last})` },
        { formula: `=SUM(D${first}:D${last})` },
        { formula: shareFormula(`C${last + 1}`, `D${last + 1}`) },
        null,
      ],
    ],
    { look: { ...BODY, ...BOLD }, columnLooks: looks, formats },
  );
}

/** Every customer whose archive lacks something, with what it lacks and the way to the row. */
function gaps(draft: SheetDraft, incomplete: readonly IncompleteArchive[], say: Say): void {
  draft.space();
  draft.section(say('archive.gaps', { count: incomplete.length }));
  if (incomplete.length === 0) {
    draft.line(say('archive.complete'), NOTE, 18);
    return;
  }
  const shown = incomplete.slice(0, MOST_LINES);
  const headers = ['customerId', 'name', 'room', 'steward', 'missingCount', 'missing', 'source'];
  draft.block([headers.map((key) => asText(say(`archive.column.${key}`)))], { look: HEADER });
  const first = draft.block(
    shown.map(({ row, missing }) => [
      asText(row.customerId),
      asText(row.name),
      asText(row.room ?? row.roomText),
      asText(row.steward),
      missing.length,
      asText(missing.join('、')),
      asText(placeText(row)),
    ]),
    { look: BODY, columnLooks: [null, null, null, null, { ...CENTRED, colour: ALERT }, null, null] },
  );
  shown.forEach(({ row, missing }, index) => {
    draft.height(
      first + index,
      rowHeight([
        [missing.join('、'), WIDTHS[5]!],
        [placeText(row), WIDTHS[6]!],
      ]),
    );
    if (index < MOST_LINKS) draft.link(linkTo(row, cellAddress(first + index, SOURCE)));
  });
  const more = incomplete.length - shown.length;
  if (more > 0) draft.line(say('archive.more', { count: more }), NOTE, 18);
}

function finished(draft: SheetDraft, say: Say): SheetPlan {
  draft.line(say('archive.note'), NOTE, 30);
  return draft.plan({
    name: say('archive.name'),
    role: 'archive',
    columnWidths: widthsByColumn(WIDTHS),
    freezeRows: 2,
    gridlines: false,
    tabColour: INK,
    print: printedPage(say, { titleRows: '$1:$2' }),
  });
}
