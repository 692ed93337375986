import { cellAddress, columnLetters } from '../registers/address';
import { clockTime, isoDay, type Day } from '../values/moment';
import type { Script } from '../regulations/regulation';
import type { Bundle, PlannedVisit, VisitPlan } from '../planning/plan';
import { dayWithWeekday } from './dayText';
import { ALERT, BODY, CENTRED, HEADER, INPUT_FILL, NOTE } from './looks';
import { printedPage } from './page';
import { linkTo } from './place';
import { notPlannedBlock } from './notPlannedBlock';
import { questionsBlock } from './questionsBlock';
import type { Say } from './say';
import { asText, SheetDraft } from './sheetDraft';
import type { LinkPlan, Look, PlannedValue, SheetPlan, ValidationPlan } from './sheetPlan';
import { rowHeight } from './textWidth';
import {
  LIST_COLUMNS,
  LIST_FORM,
  listColumn,
  OUTCOMES,
  SATISFACTIONS,
  type ListColumn,
  type ListKey,
} from './visitListColumns';
import {
  dueText,
  kindParts,
  matterText,
  nameText,
  phoneText,
  referenceParts,
  roomText,
  rulesText,
  sourceText,
  whyText,
} from './visitReasons';

const SHOWN = LIST_COLUMNS.filter((column) => column.part === 'plan' || column.part === 'result');

/**
 * 次日回访清单: a sheet to print and to fill in. Each line is one contact with one household; result columns have
 * drop-downs of the words the register knows. Below stand the questions to ask (`scripts` of the regulation in force) and what
 * was not planned, with its reason.
 */
export function visitList(plan: VisitPlan, say: Say, scripts: readonly Script[] = []): SheetPlan {
  const draft = new SheetDraft(SHOWN.length);
  draft.title(say('plan.sheet.title'));
  draft.subtitle(subtitle(plan, say));
  const keyRow = draft.block([LIST_COLUMNS.map(({ key }, index) => asText(index === 0 ? LIST_FORM + key : key))]);
  const headerRow = draft.block([LIST_COLUMNS.map(({ key }) => asText(say(`plan.column.${key}`)))], { look: HEADER });
  draft.height(headerRow, 32);
  const first = draft.row;
  draft.block(
    plan.visits.map((visit) => LIST_COLUMNS.map(({ key }) => asPlanned(key, lineText(visit, plan, say)[key]))),
    { look: BODY, columnLooks: LIST_COLUMNS.map(columnLook) },
  );
  const last = draft.row - 1;
  plan.visits.forEach((visit, index) => {
    draft.height(first + index, lineHeight(lineText(visit, plan, say)));
    const link = sourceLink(visit.bundle, first + index);
    if (link) draft.link(link);
  });
  if (plan.visits.length === 0) draft.line(say('plan.sheet.nothing'), NOTE, 20);
  draft.line(say('plan.sheet.fillIn'), NOTE, 18);
  questionsBlock(draft, plan, scripts, say);
  notPlannedBlock(draft, plan, say);
  return draft.plan({
    name: visitListName(plan.date, say),
    role: 'visitList',
    columnWidths: Object.fromEntries(LIST_COLUMNS.map(({ width }, index) => [index + 1, width])),
    hiddenRows: [keyRow],
    hiddenColumns: LIST_COLUMNS.flatMap(({ part }, index) => (part === 'hidden' ? [index + 1] : [])),
    validations: plan.visits.length === 0 ? [] : dropDowns(first, last, say),
    conditions:
      plan.visits.length === 0
        ? []
        : [
            {
              area: columnArea('due', first, last),
              formula: `=ISNUMBER(FIND("${say('plan.due.mark')}",${cellAddress(first, listColumn('due'))}))`,
              look: { bold: true, colour: ALERT },
            },
          ],
    freezeRows: headerRow,
    gridlines: false,
    tabColour: '#1F3864',
    print: printedPage(say, { titleRows: `$1:$${headerRow}`, area: `A1:${cellAddress(draft.row - 1, SHOWN.length)}` }),
  });
}

/** Every day has a list of its own; only the same day's is replaced by a new one. */
export function visitListName(date: Day, say: Say): string {
  return say('plan.sheet.name', { date: isoDay(date) });
}

function subtitle(plan: VisitPlan, say: Say): string {
  const staff = new Set(plan.visits.map((visit) => visit.staff)).size;
  return say('plan.sheet.subtitle', {
    date: dayWithWeekday(plan.date, say),
    visits: plan.visits.length,
    staff,
    notPlanned: plan.notPlanned.length,
  });
}

function lineText(visit: PlannedVisit, plan: VisitPlan, say: Say): Record<ListKey, string> {
  const { bundle } = visit;
  return {
    order: String(visit.order),
    slot: clockTime(visit.slot),
    staff: visit.staff,
    channel: bundle.channel,
    room: roomText(bundle),
    name: nameText(bundle),
    phone: phoneText(bundle),
    matter: matterText(bundle),
    why: whyText(bundle, plan.date, say),
    rules: rulesText(bundle),
    source: sourceText(bundle),
    due: dueText(bundle, say),
    outcome: '',
    satisfaction: '',
    opinion: '',
    promisedAt: '',
    signature: '',
    taken: '',
    listKey: `${isoDay(plan.date)}#${visit.order}#${bundle.key}`,
    kinds: kindParts(bundle),
    references: referenceParts(bundle),
    customerId: bundle.party.customerId ?? bundle.household?.customers[0]?.customerId ?? '',
    project: bundle.party.project ?? bundle.household?.project ?? '',
  };
}

function asPlanned(key: ListKey, text: string): PlannedValue {
  return key === 'order' ? Number(text) : asText(text);
}

function columnLook({ part, align }: ListColumn): Look | null {
  const fill = part === 'result' ? { fill: INPUT_FILL } : {};
  return align === 'center' ? { ...CENTRED, ...fill } : { ...fill };
}

/** High enough to write a result by hand, and for every line of text. */
function lineHeight(line: Record<ListKey, string>): number {
  return rowHeight(
    SHOWN.map(({ key, width }) => [line[key], width] as const),
    30,
  );
}

function sourceLink(bundle: Bundle, row: number): LinkPlan | null {
  const origin = bundle.reasons[0]?.origin;
  return origin ? linkTo(origin, cellAddress(row, listColumn('source'))) : null;
}

function columnArea(key: ListKey, first: number, last: number): string {
  const letters = columnLetters(listColumn(key));
  return `${letters}${first}:${letters}${last}`;
}

function dropDowns(first: number, last: number, say: Say): ValidationPlan[] {
  return [
    {
      area: columnArea('outcome', first, last),
      list: OUTCOMES,
      strictness: 'information',
      prompt: { title: say('plan.column.outcome'), message: say('plan.prompt.outcome') },
    },
    {
      area: columnArea('satisfaction', first, last),
      list: SATISFACTIONS,
      strictness: 'information',
      prompt: { title: say('plan.column.satisfaction'), message: say('plan.prompt.satisfaction') },
    },
  ];
}
