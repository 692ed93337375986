import type { PlannedVisit } from '../planning/plan';
import type { Script } from '../regulations/regulation';
import type { ListDraft, SpanningColumn } from './listDraft';
import { BODY, CENTRED } from './looks';
import { questionsAsked, type Asked } from './questions';
import type { Say } from './say';
import { asText } from './sheetDraft';
import { stepText } from './visitReasons';

/** An ideographic space parts the questions of a line. */
const GAP = '\u3000';
const COLUMNS: readonly SpanningColumn[] = [
  { from: 'order', to: 'channel', look: { ...BODY, ...CENTRED, bold: true } },
  { from: 'room', to: 'opinion', look: BODY },
  { from: 'promisedAt', to: 'last', look: { ...BODY, ...CENTRED } },
];

/** 提问要点: what is asked on the visits, once per kind and step. Nothing where no pack has questions for them. */
export function questionsBlock(
  draft: ListDraft,
  visits: readonly PlannedVisit[],
  scripts: readonly Script[],
  say: Say,
): void {
  const asked = questionsAsked(
    visits.flatMap(({ bundle }) => bundle.reasons),
    scripts,
  );
  if (asked.length === 0) return;
  draft.space();
  draft.keepTogether(2);
  draft.section(say('questions.title'));
  draft.spanning(
    COLUMNS,
    asked.map(({ kind, step, questions, rules }) =>
      [
        `${kind}${stepText(step, say)}`,
        questions.map((question, index) => numbered(question, index, say)).join(GAP),
        rules.join(' '),
      ].map(asText),
    ),
    20,
  );
}

function numbered({ text, answer }: Asked['questions'][number], index: number, say: Say): string {
  return say(`questions.${answer}`, { number: index + 1, text });
}
