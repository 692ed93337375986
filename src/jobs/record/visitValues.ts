import { ITEM_PREFIX } from '../../registers/fields';
import { QUESTION_PREFIX } from '../../registers/questions';
import type { FieldKey, RecognisedColumn } from '../../registers/register';
import type { Say } from '../../reports/say';
import type { CellValue } from '../../values/cell';
import { clockTime, isoDay, type Moment } from '../../values/moment';
import { promiseNote } from '../../values/promiseNote';
import { readYesNo } from '../../values/yesNo';
import { NOBODY_THERE } from '../../visits/records';
import type { MadeVisit } from './madeVisits';
import type { OfficeWords } from './officeWords';
import { signatureText } from './signatures';

/** A value for a column of a register; days and moments are serial numbers of the 1900 system, a `clock` a part of a day. */
export interface RowValue {
  readonly column: number;
  readonly field: FieldKey;
  readonly value: CellValue;
  readonly form: 'plain' | 'day' | 'moment' | 'clock';
}

/** Where a visit is to be written: which columns there are, and how the office writes in them. */
export interface VisitPlace {
  /** The column of a visit field (`visitedAt`, `item:服务质量`), under whatever key the sheet has it. */
  column(field: FieldKey): RecognisedColumn | undefined;
  readonly words: OfficeWords;
  /** The channel of every row, where the sheet's title states it. */
  readonly statedChannel: string | null;
  /** The time belongs into the record (G6), whether or not the office wrote times so far. */
  readonly wantsTime: boolean;
  readonly say: Say;
}

/** Tick of a column that stands for a term. */
const TICK = '√';

/** The values of one visit as they are gathered, with what found no column of its own. */
export class VisitValues {
  readonly values: RowValue[] = [];
  /** The outcome stands in a cell that is read as one: whatever else is written, it says what happened. */
  saysOutcome = false;
  private readonly lost: string[] = [];

  constructor(private readonly place: VisitPlace) {}

  has(field: FieldKey): boolean {
    return this.place.column(field) !== undefined;
  }

  /** False where the sheet has no such column. */
  put(field: FieldKey, value: CellValue, form: RowValue['form'] = 'plain'): boolean {
    const column = this.place.column(field)?.columns[0];
    if (column === undefined) return false;
    if (value !== '') this.values.push({ column, field, value, form });
    return true;
  }

  /** Like `put`; what has no column is kept for the remark. */
  keep(field: FieldKey, text: string, lost: string): void {
    if (text !== '' && !this.put(field, text)) this.lost.push(lost);
  }

  /** A canonical term in the word of the office, or as a tick under the header that says it; false where it cannot stand there. */
  putTerm(field: FieldKey, term: string): boolean {
    const column = this.place.column(field);
    if (column === undefined) return false;
    if (column.labels === undefined) return this.put(field, this.place.words.word(field, term));
    const ticked = this.place.words.tickedColumn(column, term);
    if (ticked === null) return false;
    this.values.push({ column: ticked, field, value: TICK, form: 'plain' });
    return true;
  }

  lose(text: string): void {
    this.lost.push(text);
  }

  /** The remark, or where there is none the content, takes what found no column. What it holds must not change what happened. */
  finish(visit: MadeVisit): readonly RowValue[] {
    const filled = this.values.filter(({ value }) => value !== '');
    if (this.lost.length === 0) return filled;
    const text = this.lost.join('；');
    const remark = this.place.column('remark');
    if (remark !== undefined)
      return [...filled, { column: remark.columns[0]!, field: 'remark', value: text, form: 'plain' }];
    const column = this.place.column('content')?.columns[0];
    const content = filled.find(({ field }) => field === 'content');
    const all = content === undefined ? text : `${text}；${String(content.value)}`;
    if (column === undefined || !(visit.reached || this.saysOutcome || NOBODY_THERE.test(all))) return filled;
    return [...filled.filter((value) => value !== content), { column, field: 'content', value: all, form: 'plain' }];
  }
}

/** What is written of a visit itself, in the visit register as beside a complaint; the row's own number, home and kind are not here. */
export function writeVisit(visit: MadeVisit, place: VisitPlace, into: VisitValues): void {
  writeDay(visit, place, into);
  writeChannel(visit, place, into);
  into.put('visitor', visit.visitors.join(place.words.between));
  const opinion = writeOutcome(visit, into);
  writeRating(visit, into);
  into.keep('content', opinion, opinion);
  writePromise(visit, into);
  writeAnswers(visit, place, into);
  const { signature, refusalNote, name } = visit.line;
  const signed = signatureText(signature, name, place.words.signature);
  into.keep('signature', signed, place.say('recording.signed', { text: signed }));
  into.keep('refusalNote', refusalNote, place.say('recording.refusal', { text: refusalNote }));
}

function writeDay(
  { day, minute, reached }: MadeVisit,
  { column, words, wantsTime }: VisitPlace,
  into: VisitValues,
): void {
  const clock = column('visitedAt')?.columns[1];
  const timed = minute !== null && (words.timed || (wantsTime && !reached));
  if (timed && clock === undefined) into.put('visitedAt', day + minute / 1440, 'moment');
  else into.put('visitedAt', day, 'day');
  if (timed && clock !== undefined) {
    into.values.push({ column: clock, field: 'visitedAt', value: minute / 1440, form: 'clock' });
  }
}

/** A sheet without a channel column says it in the remark: 电话回访 is the mark that A5 asks for. */
function writeChannel({ channel }: MadeVisit, { statedChannel }: VisitPlace, into: VisitValues): void {
  if (channel === '' || into.putTerm('channel', channel)) return;
  if (statedChannel !== channel) into.lose(`${channel}回访`);
}

/**
 * The outcome, and what is left to be written as the opinion. Where a register has no column for outcomes, that nobody was reached stands
 * in the rating's place, as offices do, or alone in the content: an opinion beside it would look like an answer.
 */
function writeOutcome(
  { outcome, otherOutcome, satisfaction, otherRating, reached, line }: MadeVisit,
  into: VisitValues,
): string {
  if (outcome === null) {
    into.keep('outcome', otherOutcome, otherOutcome);
    return line.opinion;
  }
  into.saysOutcome = into.putTerm('outcome', outcome);
  if (into.saysOutcome) return line.opinion;
  if (reached) {
    // A rating or an opinion says itself that somebody was reached.
    return satisfaction === null && line.opinion === '' ? outcome : line.opinion;
  }
  into.saysOutcome = satisfaction === null && otherRating === '' && into.putTerm('satisfaction', outcome);
  if (into.saysOutcome) return line.opinion;
  if (line.opinion !== '') into.lose(line.opinion);
  if (NOBODY_THERE.test(outcome) && into.has('content')) return outcome;
  into.lose(outcome);
  return '';
}

function writeRating({ satisfaction, otherRating }: MadeVisit, into: VisitValues): void {
  if (satisfaction === null) into.keep('satisfaction', otherRating, otherRating);
  else if (!into.putTerm('satisfaction', satisfaction)) into.lose(satisfaction);
}

function writePromise({ promisedAt }: MadeVisit, into: VisitValues): void {
  if (typeof promisedAt === 'string') {
    into.keep('promisedAt', promisedAt, promiseNote(promisedAt));
    return;
  }
  const { day, minute } = promisedAt;
  const there =
    minute === null ? into.put('promisedAt', day, 'day') : into.put('promisedAt', day + minute / 1440, 'moment');
  if (!there) into.lose(promiseNote(momentText(promisedAt)));
}

function writeAnswers({ answers }: MadeVisit, { say }: VisitPlace, into: VisitValues): void {
  for (const [field, answer] of Object.entries(answers)) {
    const known = into.values.some((value) => value.field === field);
    if (known || into.putTerm(field, answerTerm(field, answer))) continue;
    const item = field.replace(ITEM_PREFIX, '').replace(QUESTION_PREFIX, '');
    into.keep(field, answer, say('recording.answer', { item, answer }));
  }
}

/** 是 or 否 for a question that is answered so; a rating or a text as it was given. */
function answerTerm(field: FieldKey, answer: string): string {
  if (!field.startsWith(QUESTION_PREFIX)) return answer;
  const reading = readYesNo(answer);
  return reading.kind === 'answer' ? (reading.yes ? '是' : '否') : answer;
}

/** `2026-11-25`, with ` 09:30` where a time is known. */
export function momentText({ day, minute }: Moment): string {
  return minute === null ? isoDay(day) : `${isoDay(day)} ${clockTime(minute)}`;
}
