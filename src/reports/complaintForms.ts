import { clockTime, isoDay, type Moment } from '../values/moment';
import type { ComplaintRow } from '../registers/register';
import type { Ledger } from '../visits/ledger';
import { boxes, FormDraft, HAND_LINES } from './formDraft';
import { placeText } from './place';
import type { Say } from './say';
import type { SheetPlan } from './sheetPlan';
import { SATISFACTIONS } from './visitListColumns';

/**
 * 客户投诉处理表 (H4): a paper form for each complaint that is open or in work – confirmed by the manager, passed to a department, the
 * result returned to the customer, followed up. One form per matter; `null` where no regulation has such a form or nothing is open.
 */
export function complaintForms(ledger: Ledger, say: Say): SheetPlan | null {
  const rule = ledger.regulation.forms.find(({ of }) => of === 'complaint');
  const open = ledger.matters.filter(({ closed, invalid }) => closed === null && !invalid);
  if (rule === undefined || open.length === 0) return null;
  const form = new FormDraft();
  for (const { rows } of open) complaintForm(form, rows, rule, say);
  return form.plan(say('form.complaint.name', { date: isoDay(ledger.today) }), say);
}

function complaintForm(
  form: FormDraft,
  rows: readonly ComplaintRow[],
  { title, rule }: { readonly title: string; readonly rule: string },
  say: Say,
): void {
  const first = rows[0]!;
  const { party } = first;
  const shared = (text: (row: ComplaintRow) => string | null): string =>
    [...new Set(rows.flatMap((row) => text(row) ?? []))].join('、');
  form.begin(title, say('form.complaint.number', { number: first.complaintId ?? placeText(first), rule }));
  form.pairs([
    [say('form.complaint.receivedAt'), momentText(first.receivedAt)],
    [say('form.complaint.source'), first.sourceChannel ?? ''],
    [say('form.complaint.receiver'), first.receiver ?? ''],
    [say('plan.column.name'), party.name ?? party.household?.customers[0]?.name ?? ''],
    [say('plan.column.room'), party.household?.room ?? party.roomText ?? ''],
    [say('plan.column.phone'), party.phones[0] ?? party.household?.customers[0]?.phones[0] ?? ''],
    [say('form.complaint.category'), first.category ?? ''],
    [say('form.complaint.level'), first.level ?? ''],
    [say('form.complaint.wantedBy'), momentText(first.wantedBy)],
  ]);
  form.line(
    say('form.complaint.content'),
    shared(({ content }) => content),
    HAND_LINES + 16,
  );
  form.section(say('form.complaint.confirm'));
  form.line(say('form.complaint.confirmed'), boxes([say('form.complaint.valid'), say('form.complaint.invalid')]));
  form.pairs([
    [say('form.complaint.confirmedBy'), shared(({ confirmedBy }) => confirmedBy)],
    [say('form.complaint.department'), shared(({ department }) => department)],
    [say('form.complaint.handler'), shared(({ handler }) => handler)],
  ]);
  form.section(say('form.complaint.handling'));
  form.line(
    say('form.complaint.measure'),
    shared(({ result }) => result),
    HAND_LINES + 16,
  );
  form.pairs([
    [say('form.complaint.closedAt'), ''],
    [say('form.complaint.notifiedAt'), momentText(first.notifiedAt)],
    [say('form.complaint.notifiedBy'), ''],
  ]);
  form.section(say('form.complaint.followUp'));
  form.line(say('plan.column.satisfaction'), boxes(SATISFACTIONS));
  form.line(say('form.complaint.followUpNote'), '', HAND_LINES);
  form.pairs([
    [say('form.complaint.counted'), ''],
    [say('form.visitorSignature'), ''],
    [say('form.visitedAt'), ''],
  ]);
}

function momentText(moment: Moment | null): string {
  if (moment === null) return '';
  return moment.minute === null ? isoDay(moment.day) : `${isoDay(moment.day)} ${clockTime(moment.minute)}`;
}
