import { cellAddress } from '../registers/address';
import type { NotPlanned, VisitPlan } from '../planning/plan';
import { BODY, CENTRED, HEADER } from './looks';
import { linkTo } from './place';
import type { Say } from './say';
import { asText, type SheetDraft } from './sheetDraft';
import type { PlannedValue } from './sheetPlan';
import { rowHeight } from './textWidth';
import { LIST_COLUMNS, listColumn, type ListKey } from './visitListColumns';
import { dueText, matterText, nameText, phoneText, roomText, rulesText, sourceText, whyText } from './visitReasons';

/** The list's own columns in which this block stands, and what it says there. `opinion` holds why nobody goes. */
const SHOWN: readonly ListKey[] = [
  'order',
  'slot',
  'staff',
  'channel',
  'room',
  'name',
  'phone',
  'matter',
  'why',
  'rules',
  'source',
  'due',
];
const BECAUSE_FROM = listColumn('outcome');
const BECAUSE_TO = listColumn('signature');

/** 未排入: who is owed a visit and is not on the list, with the reason. Nothing when everybody is. */
export function notPlannedBlock(draft: SheetDraft, plan: VisitPlan, say: Say): void {
  if (plan.notPlanned.length === 0) return;
  draft.space();
  draft.section(say('plan.notPlanned.title', { count: plan.notPlanned.length }));
  const header = draft.block(
    [[...SHOWN.map((key) => asText(headerText(key, say))), asText(say('plan.notPlanned.because'))]],
    {
      look: HEADER,
    },
  );
  mergeReason(draft, header);
  const first = draft.block(
    plan.notPlanned.map((left, index) => line(left, index, plan, say)),
    {
      look: BODY,
      columnLooks: [
        ...SHOWN.map((key) => (LIST_COLUMNS[listColumn(key) - 1]?.align === 'center' ? CENTRED : null)),
        null,
      ],
    },
  );
  plan.notPlanned.forEach((left, index) => {
    const row = first + index;
    mergeReason(draft, row);
    draft.height(row, height(left, plan, say));
    const origin = left.bundle.reasons[0]?.origin;
    if (origin) draft.link(linkTo(origin, cellAddress(row, listColumn('source'))));
  });
}

/** Slot and staff say nothing here; their columns stay blank under blank headers. */
function headerText(key: ListKey, say: Say): string {
  return key === 'slot' || key === 'staff' ? '' : say(`plan.column.${key}`);
}

function mergeReason(draft: SheetDraft, row: number): void {
  draft.aside({
    top: row,
    left: BECAUSE_FROM + 1,
    values: [Array.from({ length: BECAUSE_TO - BECAUSE_FROM }, () => null)],
    look: { border: 'thin' },
  });
  draft.merge(`${cellAddress(row, BECAUSE_FROM)}:${cellAddress(row, BECAUSE_TO)}`);
}

function line({ bundle, because }: NotPlanned, index: number, plan: VisitPlan, say: Say): PlannedValue[] {
  return [
    index + 1,
    null,
    null,
    asText(bundle.channel),
    asText(roomText(bundle)),
    asText(nameText(bundle)),
    asText(phoneText(bundle)),
    asText(matterText(bundle)),
    asText(whyText(bundle, plan.date, say)),
    asText(rulesText(bundle)),
    asText(sourceText(bundle)),
    asText(dueText(bundle, say)),
    asText(say(`plan.because.${because}`)),
  ];
}

function height({ bundle }: NotPlanned, plan: VisitPlan, say: Say): number {
  const width = (key: ListKey): number => LIST_COLUMNS[listColumn(key) - 1]!.width;
  return rowHeight([
    [whyText(bundle, plan.date, say), width('why')],
    [sourceText(bundle), width('source')],
    [phoneText(bundle), width('phone')],
    [dueText(bundle, say), width('due')],
    [rulesText(bundle), width('rules')],
  ]);
}
