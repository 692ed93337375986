import { selectedCell } from '../excel/selection';
import type { Place } from '../findings/finding';
import type { Household, Party, RegisterRow } from '../registers/register';
import { anchorCell } from '../reports/place';
import { askedOfKinds, questionsOf, type Asked } from '../reports/questions';
import { cellOfLine, type ListLine } from '../reports/readVisitList';
import { historyOf, type HistoryEntry } from '../visits/history';
import type { DueVisit, Ledger } from '../visits/ledger';
import type { JobContext } from './context';
import { openLedger, type OpenedLedger } from './openLedger';
import { readLists } from './visitLists';

/** A row of a next-day list with everything that somebody wants to know who makes the visit. */
export interface VisitForm {
  readonly place: { readonly sheet: string; readonly row: number };
  readonly line: ListLine;
  /** One text per matter, in the words of the list. */
  readonly why: readonly string[];
  readonly rules: readonly string[];
  readonly sources: readonly Place[];
  /** What is asked about each kind of the visit, and what its record must rate (J6, L2, M5). */
  readonly questions: readonly Asked[];
  readonly history: readonly HistoryEntry[];
  /** The next line of the same list below it that has no result yet; `null`: none. */
  readonly next: Place | null;
  /** An onsite visit needs the owner's signature (A5); a note on his refusal stands in for it (C2). */
  readonly needsSignature: boolean;
  readonly refusalCounts: boolean;
}

/**
 * The form for the list row in which a cell is selected; `null` where no row of a list is. The list is read as it stands now.
 * @param open gives the workbook's registers; by default they are read anew, which takes its time in a large workbook
 */
export async function openVisitForm(
  context: JobContext,
  open: (context: JobContext) => Promise<OpenedLedger> = openLedger,
): Promise<VisitForm | null> {
  const cell = await selectedCell(context.gate, { signal: context.signal });
  if (cell === null) return null;
  const [list] = await readLists(context, cell.sheet);
  const line = list?.lines.find(({ row }) => row === cell.row);
  if (list === undefined || line === undefined) return null;
  return formOf(line, list.lines, (await open(context)).ledger);
}

function formOf(line: ListLine, lines: readonly ListLine[], ledger: Ledger): VisitForm {
  const dues = duesOf(line, ledger);
  const { evidence } = ledger.regulation;
  const next = lines.find(({ row, filled, taken }) => row > line.row && !filled && !taken);
  return {
    place: { sheet: line.sheet, row: line.row },
    line,
    why: textLines(line.values.why),
    rules: rulesOf(line),
    sources: sourcesOf(line, dues, ledger),
    questions: questionsAbout(line, dues, ledger),
    history: historyOf(ledger, partyOf(line, dues, ledger)),
    next: next === undefined ? null : { sheet: next.sheet, cell: cellOfLine(next, 'outcome') },
    needsSignature: evidence.onsiteSignature.length > 0,
    refusalCounts: evidence.refusalNote.length > 0,
  };
}

/** The owed visit of each matter of the line; `null` for a follow-up, and for what is not owed any more. */
function duesOf({ dues }: ListLine, { dueVisits }: Ledger): readonly (DueVisit | null)[] {
  const wanted = new Set(dues.filter((id) => id !== ''));
  const found = wanted.size === 0 ? [] : dueVisits.filter(({ id }) => wanted.has(id));
  return dues.map((id) => found.find((due) => due.id === id) ?? null);
}

function rulesOf({ values }: ListLine): string[] {
  return String(values.rules)
    .split(/\s+/)
    .filter((rule) => rule !== '');
}

function textLines(value: unknown): string[] {
  return String(value)
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** Where the matters stand now: rows may have moved since the list was made, so that the owed visits know better than its text. */
function sourcesOf(line: ListLine, dues: readonly (DueVisit | null)[], ledger: Ledger): readonly Place[] {
  const rows = dues.flatMap((due) => (due === null ? [] : [due.origin, ...due.alsoFrom]));
  const places = new Map(rows.map((row) => [`${row.source.sheet}!${row.row}`, placeOf(row)]));
  if (dues.some((due) => due === null)) {
    for (const text of textLines(line.values.source)) {
      const [, sheet, number] = /^(.+)!(\d+)$/.exec(text) ?? [];
      if (sheet === undefined || places.has(text)) continue;
      const row = rowAt(sheet, Number(number), ledger);
      places.set(text, row === null ? { sheet, cell: `A${number}` } : placeOf(row));
    }
  }
  return [...places.values()];
}

function placeOf(row: RegisterRow): Place {
  return { sheet: row.source.sheet, cell: anchorCell(row) };
}

function rowAt(sheet: string, number: number, { registers }: Ledger): RegisterRow | null {
  const { visits, complaints, repairs, services, surveys, customers } = registers;
  for (const rows of [visits, complaints, repairs, services, surveys, customers]) {
    const found = (rows as readonly RegisterRow[]).find(({ row, source }) => row === number && source.sheet === sheet);
    if (found !== undefined) return found;
  }
  return null;
}

function questionsAbout(line: ListLine, dues: readonly (DueVisit | null)[], { regulation }: Ledger): readonly Asked[] {
  const scripted = new Map<string, Asked>();
  line.kinds.forEach((kind, index) => {
    const due = dues[index] ?? null;
    const about = { kind, step: due?.step ?? null, rules: due?.rules ?? rulesOf(line) };
    const asked = questionsOf(about, regulation.scripts);
    const key = `${kind} ${asked.step ?? ''}`;
    if (asked.questions.length > 0 && !scripted.has(key)) scripted.set(key, asked);
  });
  const all = askedOfKinds([...scripted.values()], line.kinds, regulation);
  return all.filter(({ questions }) => questions.length > 0);
}

/** Whom the line is about: as the matter says it, else as the list does. */
function partyOf(line: ListLine, dues: readonly (DueVisit | null)[], { registers }: Ledger): Party {
  const due = dues.find((each) => each !== null);
  const household: Household | null = due?.household ?? registers.households.get(homeOf(line)) ?? null;
  if (due) return { ...due.party, household };
  const text = (written: string): string | null => (written === '' ? null : written);
  return {
    customerId: text(line.customerId),
    project: text(line.project),
    room: household?.room ?? text(line.room),
    roomText: text(line.room),
    name: text(line.name),
    phones: line.phone === '' ? [] : [line.phone],
    household,
  };
}

/** The key of the home that the line's bundle is about (`planning/contactKeys`). */
function homeOf({ key }: ListLine): string {
  return /^(?:repairs )?home (.*)$/.exec(key)?.[1] ?? '';
}
