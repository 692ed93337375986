import { cellAddress } from '../../registers/address';
import { agendaOf, type Agenda, type AgendaEntry, type StandingDuty } from '../../planning/agenda';
import type { CountdownTask } from '../../planning/countdown';
import type { Regulation } from '../../regulations/regulation';
import { addMonths, isoDay, monthBounds, monthOf, type Day, type Month } from '../../values/moment';
import type { Ledger } from '../../visits/ledger';
import { dayWithWeekday } from '../dayText';
import { ALERT, BODY, CENTRED, HEADER, INK, MUTED, NOTE } from '../looks';
import { printedPage, widthsByColumn } from '../page';
import type { Say } from '../say';
import { asText, SheetDraft } from '../sheetDraft';
import type { ConditionPlan, SheetPlan } from '../sheetPlan';
import { rowHeight } from '../textWidth';
import type { SpecialSheet } from './specialSheet';

const WIDTHS: readonly number[] = [24, 38, 26, 20, 12, 13, 24];
const STATE_COLUMN = 6;
/** Duties that only allow or forbid something; alone they make no calendar. */
const NOTHING_TO_DO: ReadonlySet<StandingDuty['duty']> = new Set(['openLetterAllowed', 'recordOncePerMatter']);

/**
 * 工作日历: what is due in the month after the one summed up, and in today's, beside the visits (I1, O1, J8, J9, M1, M2, G4, H1); what
 * is to be done before each delivery (L4); and what always holds (D3, J10, A7, A9, C4).
 */
export const workCalendar: SpecialSheet = {
  role: 'workCalendar',
  askedBy: rulesOf,
  make: ({ ledger, month, say }) => {
    const months = [...new Set([monthAfter(month), monthOf(ledger.today)])].sort();
    const agendas = months.map((one) => agendaOf(ledger, one));
    const [first] = agendas;
    const { standing, countdown } = first!;
    const busy = agendas.some(({ entries }) => entries.length > 0) || countdown.length > 0;
    if (!busy && standing.every(({ duty }) => NOTHING_TO_DO.has(duty))) return null;
    return sheet(agendas, standing, countdown, ledger, say);
  },
};

function rulesOf({ duties, surveys, countdowns, records }: Regulation): string[] {
  const ofSurveys = surveys.filter(({ every, collectedWithin }) => every !== null || collectedWithin !== null);
  const kept = records.keptYears === null ? [] : [records.keptYears];
  return [...new Set([...duties, ...ofSurveys, ...countdowns, ...kept].map(({ rule }) => rule))];
}

function sheet(
  agendas: readonly Agenda[],
  standing: readonly StandingDuty[],
  countdown: readonly CountdownTask[],
  ledger: Ledger,
  say: Say,
): SheetPlan {
  const draft = new SheetDraft(WIDTHS.length);
  const conditions: ConditionPlan[] = [];
  draft.title(say('calendar.title'));
  draft.subtitle(say('calendar.subtitle', { today: isoDay(ledger.today) }));
  for (const { month, entries } of agendas) {
    draft.space();
    draft.section(say('calendar.month', { month, count: entries.length }));
    if (entries.length === 0) draft.line(say('calendar.nothing'), NOTE, 18);
    else
      table(
        draft,
        conditions,
        headers(say),
        entries.map((entry) => entryTexts(entry, say)),
        say,
      );
  }
  deliveries(draft, conditions, countdown, ledger.today, say);
  if (standing.length > 0) {
    draft.space();
    draft.section(say('calendar.standing'));
    for (const duty of standing) standingLine(draft, duty, say);
  }
  draft.space();
  draft.line(say('calendar.note'), NOTE, 30);
  return draft.plan({
    name: say('calendar.name'),
    role: 'workCalendar',
    columnWidths: widthsByColumn(WIDTHS),
    conditions,
    freezeRows: 2,
    gridlines: false,
    tabColour: INK,
    print: printedPage(say, { titleRows: '$1:$2' }),
  });
}

function headers(say: Say): string[] {
  return ['day', 'task', 'about', 'posts', 'rules', 'state', 'workday'].map((key) => say(`calendar.column.${key}`));
}

function table(
  draft: SheetDraft,
  conditions: ConditionPlan[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
  say: Say,
): void {
  draft.block([header.map((text) => asText(text))], { look: HEADER });
  const first = draft.block(
    rows.map((row) => row.map((text) => asText(text))),
    { look: BODY, columnLooks: [null, null, null, null, CENTRED, CENTRED, CENTRED] },
  );
  rows.forEach((row, index) =>
    draft.height(first + index, rowHeight(row.map((text, column) => [text, WIDTHS[column]!] as const))),
  );
  const area = `${cellAddress(first, STATE_COLUMN)}:${cellAddress(first + rows.length - 1, STATE_COLUMN)}`;
  const cell = cellAddress(first, STATE_COLUMN);
  conditions.push(
    { area, formula: `=${cell}="${say('calendar.state.past')}"`, look: { colour: MUTED } },
    { area, formula: `=${cell}="${say('calendar.state.today')}"`, look: { bold: true, colour: ALERT } },
  );
}

function entryTexts(entry: AgendaEntry, say: Say): string[] {
  const { day, workday, about, posts, rules, daysLeft } = entry;
  return [
    dayWithWeekday(day, say),
    taskText(entry, say),
    about === null ? '' : say('calendar.about', { from: isoDay(about.from), to: isoDay(about.to) }),
    posts.join('、'),
    rules.join(' '),
    stateText(daysLeft, say),
    workday === day ? '' : say('calendar.dayOff', { day: isoDay(workday) }),
  ];
}

function taskText({ task, countdown, survey }: AgendaEntry, say: Say): string {
  if (countdown !== null) return `${countdown.name}${deliveryText(countdown, 'delivery', say)}`;
  const text = say(`calendar.task.${task}`);
  if (survey === null) return text;
  const batch = survey.batch === '' ? '' : say('calendar.batch', { batch: survey.batch });
  return `${text}${batch}${survey.reportTo === null ? '' : say('calendar.reportTo', { department: survey.reportTo })}`;
}

function deliveryText({ project, delivery, homes }: CountdownTask, key: 'delivery' | 'deliveryOf', say: Say): string {
  return say(`calendar.${key}`, { project: project ?? '', date: isoDay(delivery), homes });
}

function stateText(daysLeft: number, say: Say): string {
  if (daysLeft === 0) return say('calendar.state.today');
  return daysLeft < 0 ? say('calendar.state.past') : say('calendar.state.ahead', { days: daysLeft });
}

/** 交付倒排: all tasks before each delivery, in and outside the months above. */
function deliveries(
  draft: SheetDraft,
  conditions: ConditionPlan[],
  countdown: readonly CountdownTask[],
  today: Day,
  say: Say,
): void {
  if (countdown.length === 0) return;
  draft.space();
  draft.section(say('calendar.countdown'));
  const rows = countdown.map((task) => [
    dayWithWeekday(task.day, say),
    task.name,
    deliveryText(task, 'deliveryOf', say),
    '',
    task.rule,
    stateText(task.day - today, say),
    '',
  ]);
  const header = headers(say).map((text, index) => (index === 2 ? say('calendar.column.delivery') : text));
  table(draft, conditions, header, rows, say);
}

function standingLine(draft: SheetDraft, { duty, every, rules, posts, years, sent }: StandingDuty, say: Say): void {
  const row = draft.row;
  const note =
    duty === 'surveyOfYear'
      ? sent === null
        ? say('calendar.survey.notYet')
        : say('calendar.survey.sent', { day: isoDay(sent) })
      : '';
  const text = `${say(`calendar.task.${duty}`, { years: years ?? 0 })}${note}`;
  const often = every === null ? say('calendar.every.always') : say(`calendar.every.${every}`);
  draft.block([[asText(often), asText(text), null, asText(posts.join('、')), asText(rules.join(' ')), null, null]], {
    look: BODY,
    columnLooks: [null, null, null, null, CENTRED, null, null],
  });
  draft.merge(`${cellAddress(row, 2)}:${cellAddress(row, 3)}`);
  draft.height(
    row,
    rowHeight([
      [text, WIDTHS[1]! + WIDTHS[2]!],
      [posts.join('、'), WIDTHS[3]!],
    ]),
  );
}

function monthAfter(month: Month): Month {
  return monthOf(addMonths(monthBounds(month).first, 1));
}
