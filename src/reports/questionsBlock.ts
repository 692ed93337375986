import { areaAddress } from '../registers/address';
import type { VisitPlan } from '../planning/plan';
import type { Script } from '../regulations/regulation';
import { BODY, CENTRED } from './looks';
import { questionsAsked, type Asked } from './questions';
import type { Say } from './say';
import { asText, type SheetDraft } from './sheetDraft';
import { rowHeight } from './textWidth';
import { LIST_COLUMNS, listColumn } from './visitListColumns';
import { stepText } from './visitReasons';

/** An ideographic space parts the questions of a line. */
const GAP = '\u3000';
const KIND_TO = listColumn('channel');
const TEXT_FROM = listColumn('room');
const TEXT_TO = listColumn('opinion');
const RULES_FROM = listColumn('promisedAt');
const RULES_TO = listColumn('signature');

/** 提问要点: what is asked on the day's visits, once per kind and step. Nothing where no pack has questions for them. */
export function questionsBlock(draft: SheetDraft, plan: VisitPlan, scripts: readonly Script[], say: Say): void {
  const asked = questionsAsked(
    plan.visits.flatMap(({ bundle }) => bundle.reasons),
    scripts,
  );
  if (asked.length === 0) return;
  draft.space();
  draft.section(say('questions.title'));
  for (const one of asked) line(draft, one, say);
}

function line(draft: SheetDraft, asked: Asked, say: Say): void {
  const row = draft.row;
  const text = asked.questions.map((question, index) => numbered(question, index, say)).join(GAP);
  const texts = [
    {
      left: 1,
      right: KIND_TO,
      text: `${asked.kind}${stepText(asked.step, say)}`,
      look: { ...BODY, ...CENTRED, bold: true },
    },
    { left: TEXT_FROM, right: TEXT_TO, text, look: BODY },
    { left: RULES_FROM, right: RULES_TO, text: asked.rules.join(' '), look: { ...BODY, ...CENTRED } },
  ];
  for (const { left, right, text: written, look } of texts) {
    draft.aside({ top: row, left, values: [[asText(written), ...Array<null>(right - left).fill(null)]], look });
    draft.merge(areaAddress({ top: row, bottom: row, left, right }));
  }
  draft.height(row, rowHeight([[text, widthOf(TEXT_FROM, TEXT_TO)]], 20));
  draft.space();
}

function numbered({ text, answer }: Asked['questions'][number], index: number, say: Say): string {
  return say(`questions.${answer}`, { number: index + 1, text });
}

function widthOf(left: number, right: number): number {
  return LIST_COLUMNS.slice(left - 1, right).reduce((sum, { width }) => sum + width, 0);
}
