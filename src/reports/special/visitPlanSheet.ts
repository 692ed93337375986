import { cellAddress } from '../../registers/address';
import { addMonths, isoDay, monthBounds, monthOf, type Month } from '../../values/moment';
import { ALERT, BODY, CENTRED, HEADER, INK, NOTE } from '../looks';
import { printedPage, widthsByColumn } from '../page';
import { linkTo, MOST_LINKS, placeText } from '../place';
import { questionsOf } from '../questions';
import { postsText } from '../postWords';
import type { Say } from '../say';
import { asText, SheetDraft } from '../sheetDraft';
import { rowHeight } from '../textWidth';
import { stepText } from '../visitReasons';
import { foreseenVisits, type ForeseenVisit } from './plannedVisits';
import type { SpecialInput, SpecialSheet } from './specialSheet';

const WIDTHS: readonly number[] = [14, 11, 16, 12, 19, 46, 8, 14, 16];
const COLUMNS = ['customer', 'room', 'purpose', 'channel', 'time', 'content', 'rules', 'person', 'source'];
const SOURCE = COLUMNS.indexOf('source') + 1;
/** Lines of one printed plan; what is beyond is counted below. */
const MOST_LINES = 3000;

/** 客户回访计划 (B1): for each customer the visits of the coming month with purpose, channel, time and content. */
export const visitPlanSheet: SpecialSheet = {
  role: 'visitPlan',
  askedBy: ({ duties }) => [...new Set(duties.filter(({ duty }) => duty === 'visitPlan').map(({ rule }) => rule))],
  make: (input) => {
    const month = comingMonth(input);
    const { first, last } = monthBounds(month);
    const visits = foreseenVisits(input.ledger, first, last);
    return visits.length === 0 ? null : sheet(visits, month, input);
  },
};

/** The month after the one summed up, but none that is over. */
function comingMonth({ ledger, month }: SpecialInput): Month {
  const next = monthOf(addMonths(monthBounds(month).first, 1));
  const current = monthOf(ledger.today);
  return next < current ? current : next;
}

function sheet(visits: readonly ForeseenVisit[], month: Month, input: SpecialInput) {
  const { say } = input;
  const draft = new SheetDraft(WIDTHS.length);
  draft.title(say('visitPlan.title'));
  draft.subtitle(
    say('visitPlan.subtitle', { month, visits: visits.length, customers: new Set(visits.map(customerKey)).size }),
  );
  const header = draft.block([COLUMNS.map((key) => asText(say(`visitPlan.column.${key}`)))], { look: HEADER });
  const shown = visits.slice(0, MOST_LINES);
  const rows = shown.map((visit) => texts(visit, input));
  const first = draft.block(
    rows.map((row) => row.map((text) => asText(text))),
    { look: BODY, columnLooks: [null, null, null, CENTRED, CENTRED, null, CENTRED, null, null] },
  );
  rows.forEach((row, index) => {
    draft.height(first + index, rowHeight(row.map((text, column) => [text, WIDTHS[column]!] as const)));
    if (index < MOST_LINKS) draft.link(linkTo(shown[index]!.due.origin, cellAddress(first + index, SOURCE)));
  });
  const more = visits.length - shown.length;
  if (more > 0) draft.line(say('visitPlan.more', { count: more }), NOTE, 18);
  const time = COLUMNS.indexOf('time') + 1;
  const timeCell = cellAddress(first, time);
  return draft.plan({
    name: say('visitPlan.name', { month }),
    role: 'visitPlan',
    columnWidths: widthsByColumn(WIDTHS),
    conditions: [
      {
        area: `${timeCell}:${cellAddress(first + shown.length - 1, time)}`,
        formula: `=LEFT(${timeCell},${say('visitPlan.overdue').length})="${say('visitPlan.overdue')}"`,
        look: { colour: ALERT },
      },
    ],
    freezeRows: header,
    gridlines: false,
    tabColour: INK,
    print: printedPage(say, { titleRows: `$1:$${header}` }),
  });
}

function customerKey({ due, customer, room }: ForeseenVisit): string {
  return room === '' && customer === '' ? (due.party.customerId ?? due.id) : `${room}|${customer}`;
}

function texts(visit: ForeseenVisit, { ledger, say }: SpecialInput): string[] {
  const { due, customer, room } = visit;
  const { questions } = questionsOf(due, ledger.regulation.scripts);
  return [
    customer,
    room,
    `${due.kind}${stepText(due.step, say)}`,
    due.channels.length === 0 ? say('visitPlan.anyChannel') : due.channels.join('、'),
    timeText(visit, say),
    questions.map(({ text }, index) => say('questions.text', { number: index + 1, text })).join('\u3000'),
    due.rules.join(' '),
    visit.steward ?? postsText(due.executors, say),
    placeText(due.origin),
  ];
}

function timeText({ from, to, overdue, due }: ForeseenVisit, say: Say): string {
  if (overdue) return `${say('visitPlan.overdue')}${say('visitPlan.since', { date: isoDay(due.latest) })}`;
  return from === to ? isoDay(from) : say('visitPlan.span', { from: isoDay(from), to: isoDay(to).slice(5) });
}
