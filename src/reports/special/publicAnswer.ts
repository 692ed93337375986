import { sameName } from '../../values/names';
import type { ComplaintRow, Party, Registers, ServiceRow } from '../../registers/register';
import type { Regulation } from '../../regulations/regulation';
import { isoDay, type Day } from '../../values/moment';
import { maskPersons } from '../../values/masking';
import type { Ledger } from '../../visits/ledger';
import { BODY, CENTRED, DAY_FORMAT, HEADER, INK, INPUT_FILL, NOTE } from '../looks';
import { printedPage, widthsByColumn } from '../page';
import { asText, SheetDraft } from '../sheetDraft';
import type { PlannedValue } from '../sheetPlan';
import { rowHeight } from '../textWidth';
import { liesIn, periodsOf, type Span } from './periodOf';
import type { SpecialSheet } from './specialSheet';

const WIDTHS: readonly number[] = [12, 40, 40, 14];

/** One matter as it is posted: what it was, what was done, when. */
interface Answer {
  readonly matter: string | null;
  readonly measure: string | null;
  readonly done: Day;
}

/**
 * M4, 回应公示: complaints and 意见建议 settled in the month with number, matter, measure and date, fit to be posted: names, rooms and
 * telephones are taken out of the texts, and nothing leads back to the rows.
 */
export const publicAnswer: SpecialSheet = {
  role: 'publicAnswer',
  askedBy: (regulation) => rulesOf(regulation),
  make: ({ ledger, month, say }) => {
    const span = periodsOf(month, ledger.today).month;
    const answers = answersIn(ledger, span);
    if (answers.length === 0) return null;
    const draft = new SheetDraft(WIDTHS.length);
    draft.title(say('answer.title', { month }));
    draft.subtitle(say('answer.subtitle', { from: isoDay(span.first), to: isoDay(span.last), count: answers.length }));
    draft.block([['number', 'matter', 'measure', 'done'].map((key) => asText(say(`answer.column.${key}`)))], {
      look: HEADER,
    });
    answers.forEach((answer, at) =>
      line(draft, answer, `${month.replace('-', '')}-${String(at + 1).padStart(2, '0')}`),
    );
    draft.space();
    draft.line(say('answer.note'), NOTE, 30);
    draft.line(say('answer.signature'), { size: 10, align: 'right' }, 30);
    return draft.plan({
      name: say('answer.name', { month }),
      role: 'publicAnswer',
      columnWidths: widthsByColumn(WIDTHS),
      freezeRows: 3,
      gridlines: false,
      tabColour: INK,
      print: printedPage(say, { orientation: 'portrait', titleRows: '$3:$3' }),
    });
  },
};

function rulesOf({ surveys }: Regulation): string[] {
  return [...new Set(surveys.flatMap(({ publicAnswer: rule }) => rule ?? []))];
}

/** A measure that nobody wrote down is left yellow, to be filled in before posting. */
function line(draft: SheetDraft, { matter, measure, done }: Answer, number: string): void {
  const values: PlannedValue[] = [asText(number), asText(matter), asText(measure), done];
  const open = (text: string | null): { fill: string } | null => (text === null ? { fill: INPUT_FILL } : null);
  const row = draft.block([values], {
    look: BODY,
    columnLooks: [CENTRED, open(matter), open(measure), CENTRED],
    formats: [null, null, null, DAY_FORMAT],
  });
  draft.height(
    row,
    rowHeight([
      [matter ?? '', WIDTHS[1]!],
      [measure ?? '', WIDTHS[2]!],
    ]),
  );
}

function answersIn(ledger: Ledger, span: Span): Answer[] {
  const { registers } = ledger;
  const known = namesOf(registers);
  const others = (word: string): boolean => known.has(word);
  const answers: Answer[] = [];
  for (const { rows, closed, invalid } of ledger.matters) {
    if (invalid || !liesIn(closed, span)) continue;
    const people = rows.flatMap(peopleOfComplaint);
    const mask = (text: string | null): string | null => masked(text, people, others);
    const told = rows.find(({ content }) => content !== null);
    const measures = rows.flatMap(({ result }) => mask(result) ?? []);
    answers.push({
      matter: mask(told?.content ?? rows[0]!.category),
      measure: measures.length === 0 ? null : [...new Set(measures)].join('\n'),
      done: closed,
    });
  }
  const replies = repliesTo(ledger);
  for (const row of registers.services) {
    const done = (row.answeredAt ?? row.endAt)?.day ?? null;
    if (row.kind !== '意见建议' || !liesIn(done, span)) continue;
    const people = [...peopleOf(row.party), row.executor];
    answers.push({
      matter: masked(row.content, people, others),
      measure: masked(replies.get(row) ?? null, people, others),
      done,
    });
  }
  return answers.sort((a, b) => a.done - b.done);
}

/** What was told to the customer when the opinion was visited: the register of services has no column for the measure. */
function repliesTo({ matches }: Ledger): ReadonlyMap<ServiceRow, string> {
  const replies = new Map<ServiceRow, string>();
  for (const { due, valid } of matches) {
    const content = valid?.row.content ?? null;
    if (due.origin.source.register === 'services' && content !== null) replies.set(due.origin as ServiceRow, content);
  }
  return replies;
}

function peopleOfComplaint({ party, receiver, handler }: ComplaintRow): (string | null)[] {
  return [...peopleOf(party), receiver, handler];
}

/** Everybody of the home, and the home as it is written. */
function peopleOf({ name, household, roomText, room }: Party): (string | null)[] {
  const living = household?.customers.map((customer) => customer.name) ?? [];
  const others = living.filter((other) => name === null || other === null || !sameName(name, other));
  return [name, ...others, roomText, room, household?.room ?? null];
}

/** Names of three and four characters, of customers and of staff: shorter ones are ordinary words too often. */
function namesOf({ customers, staff }: Registers): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name } of [...customers, ...staff]) {
    const length = name === null ? 0 : [...name].length;
    if (length === 3 || length === 4) names.add(name!);
  }
  return names;
}

function masked(
  text: string | null,
  people: readonly (string | null)[],
  others: (word: string) => boolean,
): string | null {
  return text === null ? null : maskPersons(text, people, others);
}
