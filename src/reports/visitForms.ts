import type { PlannedVisit, VisitPlan, VisitReason } from '../planning/plan';
import type { Regulation } from '../regulations/regulation';
import { isoDay } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { boxes, FormDraft, HAND_LINES } from './formDraft';
import { evidenceLines } from './formEvidence';
import { placeText } from './place';
import { askedOfKinds, questionsAsked, type Asked, type Question } from './questions';
import type { Say } from './say';
import type { SheetPlan } from './sheetPlan';
import { slotText } from './slotText';
import { NAME_SEPARATOR, SATISFACTIONS } from './visitListColumns';
import { matterText, nameText, originsOf, phoneText, roomText, rulesText, stepText, whyText } from './visitReasons';
import { whyHimText } from './whyHimText';

/**
 * 回访记录单: a paper form per planned visit, each on a page of its own – whom, what about, the questions of its kinds with room to
 * write, what came of it and the evidence its channel wants. Titles are those of the regulation in force (N4, M1).
 */
export function visitForms(plan: VisitPlan, ledger: Ledger, say: Say): SheetPlan {
  const form = new FormDraft();
  if (plan.visits.length === 0) form.begin(say('form.visit.title'), say('plan.sheet.nothing'));
  for (const visit of plan.visits) visitForm(form, visit, plan, ledger.regulation, say);
  return form.plan(say('form.visit.name', { date: isoDay(plan.date) }), say);
}

function visitForm(form: FormDraft, visit: PlannedVisit, plan: VisitPlan, regulation: Regulation, say: Say): void {
  const { bundle, order, slot, staff, companions, walk } = visit;
  const { customerId, project } = bundle.party;
  form.begin(formTitle(bundle.reasons, regulation, say), say('form.visit.number', { date: isoDay(plan.date), order }));
  form.pairs([
    [say('plan.column.name'), nameText(bundle)],
    [say('plan.column.room'), roomText(bundle)],
    [say('plan.column.phone'), phoneText(bundle)],
    [say('plan.column.staff'), [staff, ...companions].join(NAME_SEPARATOR)],
    [say('plan.column.slot'), slotText(slot, walk, say)],
    [say('plan.column.channel'), bundle.channel],
    [say('plan.column.customerId'), customerId ?? bundle.household?.customers[0]?.customerId ?? ''],
    [say('plan.column.project'), project ?? bundle.household?.project ?? ''],
    [say('plan.column.rules'), rulesText(bundle)],
  ]);
  form.line(say('plan.column.matter'), matterText(bundle).replaceAll('\n', '、'), 24);
  form.line(say('plan.column.why'), whyText(bundle, plan.date, say), 24);
  const whyHim = whyHimText(visit, say).replaceAll('\n', say('plan.comma'));
  if (whyHim !== '') form.line(say('plan.column.whyHim'), whyHim, 24);
  form.line(say('plan.column.source'), originsOf(bundle).map(placeText).join(NAME_SEPARATOR), 24);
  for (const asked of allQuestions(bundle.reasons, regulation, say)) {
    form.section(
      say('form.section.questions', {
        kind: `${asked.kind}${stepText(asked.step, say)}`,
        rules: asked.rules.join(' '),
      }),
    );
    asked.questions.forEach((question, index) => questionLine(form, question, index + 1, say));
  }
  evidenceLines(form, visit, regulation, say);
}

/** The form's title: that of a form for one of its kinds, else of one for all kinds. */
function formTitle(reasons: readonly VisitReason[], { forms }: Regulation, say: Say): string {
  const ofVisits = forms.filter(({ of }) => of === 'visit');
  const own = reasons.flatMap(({ kind }) => ofVisits.find(({ kinds }) => kinds.includes(kind)) ?? [])[0];
  return (own ?? ofVisits.find(({ kinds }) => kinds.length === 0))?.title ?? say('form.visit.title');
}

/** The questions of every kind of the visit, with what a record must rate (J6, L2, M5) and, last, satisfaction and opinion. */
function allQuestions(reasons: readonly VisitReason[], regulation: Regulation, say: Say): Asked[] {
  const kinds = reasons.map(({ kind }) => kind);
  return askedOfKinds(questionsAsked(reasons, regulation.scripts), kinds, regulation).map((asked) => {
    const questions = [...asked.questions];
    const add = (question: Question): void => {
      if (!questions.some(({ field }) => field === question.field)) questions.push(question);
    };
    add({ text: say('plan.column.satisfaction'), field: 'satisfaction', answer: 'rating' });
    add({ text: say('plan.column.opinion'), field: 'content', answer: 'text' });
    return { ...asked, questions };
  });
}

function questionLine(form: FormDraft, { text, answer }: Question, number: number, say: Say): void {
  if (answer === 'yesNo') form.question(number, text, boxes([say('form.yes'), say('form.no')]), 24);
  else if (answer === 'rating') form.question(number, text, boxes(SATISFACTIONS), 34);
  else form.question(number, text, '', HAND_LINES - 14);
}
