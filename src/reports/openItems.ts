import { cellAddress } from '../registers/address';
import type { Party, RegisterRow } from '../registers/register';
import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { ALERT, BODY, CENTRED, DAY_FORMAT, HEADER, NOTE } from './looks';
import { linkTo, placeText } from './place';
import type { Say } from './say';
import { asText, type SheetDraft } from './sheetDraft';
import type { PlannedValue } from './sheetPlan';

/** Lines of one list on the printed sheet; the rest is counted below it and stands in the register. */
const MOST_LINES = 200;

interface OpenItem {
  readonly party: Party;
  readonly kind: string;
  readonly began: Day | null;
  readonly deadline: Day | null;
  readonly days: number | null;
  readonly origin: RegisterRow;
  readonly note: string;
  readonly rules: string;
}

/** 待办: visits past their deadline, complaints not closed, and visits not yet due, oldest first, each with its register row. */
export function openItemsSection(draft: SheetDraft, ledger: Ledger, asOf: Day, say: Say): void {
  const owed = (state: 'missed' | 'notYetDue'): OpenItem[] =>
    ledger.matches
      .filter((match) => match.state === state)
      .map(({ due, attempts }) => ({
        party: due.party,
        kind: due.kind,
        began: due.event,
        deadline: due.latest,
        days: asOf - due.latest,
        origin: due.origin,
        note: attempts.length > 0 ? say('summary.open.attempts', { count: attempts.length }) : '',
        rules: due.rules.join(' '),
      }));
  list(draft, 'overdue', oldestFirst(owed('missed')), say);
  list(draft, 'unsettled', oldestFirst(unsettled(ledger, asOf)), say);
  list(draft, 'notYetDue', oldestFirst(owed('notYetDue')), say);
}

function unsettled(ledger: Ledger, asOf: Day): OpenItem[] {
  return ledger.matters.flatMap((matter) => {
    const row = matter.rows[0];
    if (matter.closed !== null || row === undefined || row.valid === false) return [];
    const began = row.receivedAt?.day ?? null;
    if (began !== null && began > asOf) return [];
    const days = began === null ? null : asOf - began;
    return [
      {
        party: row.party,
        kind: row.category ?? '',
        began,
        deadline: null,
        days,
        origin: row,
        note: row.content ?? '',
        rules: '',
      },
    ];
  });
}

function oldestFirst(items: OpenItem[]): OpenItem[] {
  return items.sort((a, b) => (a.deadline ?? a.began ?? 0) - (b.deadline ?? b.began ?? 0));
}

/** Room and name; the customer register names people whom the row does not name. */
function customerText({ household, roomText, name }: Party): string {
  return [household?.room ?? roomText, name ?? household?.customers[0]?.name].filter(Boolean).join(' ');
}

function list(
  draft: SheetDraft,
  which: 'overdue' | 'unsettled' | 'notYetDue',
  items: readonly OpenItem[],
  say: Say,
): void {
  draft.space();
  draft.section(say(`summary.open.${which}.title`, { count: items.length }));
  if (items.length === 0) {
    draft.line(say('summary.open.none'), NOTE, 18);
    return;
  }
  const headers = ['customer', 'kind', 'began', 'deadline', `${which}.days`, 'building', 'source', 'note', 'rules'];
  draft.block([headers.map((key) => asText(say(`summary.open.${key}`)))], { look: HEADER });
  const shown = items.slice(0, MOST_LINES);
  const first = draft.block(shown.map(values), {
    look: BODY,
    columnLooks: [
      null,
      CENTRED,
      CENTRED,
      CENTRED,
      which === 'overdue' ? { ...CENTRED, colour: ALERT } : CENTRED,
      CENTRED,
      null,
      { wrap: false },
    ],
    formats: [null, null, DAY_FORMAT, DAY_FORMAT, '0', null, null, null, null],
  });
  shown.forEach((item, index) => draft.link(linkTo(item.origin, cellAddress(first + index, 7))));
  if (items.length > shown.length)
    draft.line(say('summary.open.more', { count: items.length - shown.length }), NOTE, 18);

  function values(item: OpenItem): PlannedValue[] {
    const days = item.days === null ? null : which === 'notYetDue' ? -item.days : item.days;
    return [
      asText(customerText(item.party)),
      asText(item.kind),
      item.began,
      item.deadline,
      days,
      asText(item.party.household?.building),
      asText(placeText(item.origin)),
      asText(item.note.replace(/\s+/g, ' ').slice(0, 40)),
      asText(item.rules),
    ];
  }
}
