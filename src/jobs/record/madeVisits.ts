import type { Household, Party, Registers } from '../../registers/register';
import type { ListLine } from '../../reports/readVisitList';
import type { Day, Moment } from '../../values/moment';
import { ratingReader } from '../../values/scales';
import { termReader, type TermReading } from '../../values/vocabulary';
import type { DueVisit } from '../../visits/ledger';
import { isReached } from '../../visits/records';
import type { OpenedLedger } from '../openLedger';
import { readPromised } from '../promisedTime';
import type { LineToRecord } from './recording';

/** One visit of a filled-in line, understood: what happened, with whom, about what. */
export interface MadeVisit {
  readonly line: ListLine;
  readonly kind: string;
  /** Own number of the origin; `''`: it has none. */
  readonly reference: string;
  /** What it was owed for; `null` for a follow-up, or where the list does not say. */
  readonly due: DueVisit | null;
  readonly party: Party;
  /** Never after today: what is written down has happened. */
  readonly day: Day;
  readonly minute: number | null;
  readonly visitors: readonly string[];
  /** Canonical term, or the text where it is none. */
  readonly channel: string;
  /** Canonical outcome and rating, `null` where blank or no known word. */
  readonly outcome: string | null;
  readonly satisfaction: string | null;
  /** What stands in the list instead of a known word. */
  readonly otherOutcome: string;
  readonly otherRating: string;
  /** A day as such, any other text as it was typed; `''`: nothing. */
  readonly promisedAt: Moment | string;
  readonly answers: Readonly<Record<string, string>>;
  readonly reached: boolean;
}

const SIGHT_AND_VOICE: ReadonlySet<string> = new Set(['上门', '电话']);

/** Whether a line says what came of the visit; a signature or a promise alone does not. A letter or message is simply sent. */
export function isFinished({ line, answers }: LineToRecord): boolean {
  if (line.outcome !== '' || line.satisfaction !== '' || line.opinion !== '') return true;
  return Object.values(answers ?? {}).some((answer) => answer !== '') || !SIGHT_AND_VOICE.has(line.channel);
}

/** Reads lines of a list against the registers they were made from. */
export function visitReader(opened: OpenedLedger, today: Day): (line: LineToRecord) => MadeVisit[] {
  const { settings, ledger, reading } = opened;
  const dues = new Map(ledger.dueVisits.map((due) => [due.id, due]));
  const homes = homesByRoom(reading.registers);
  const readOutcome = termReader('outcome', settings.synonyms['outcome']);
  const readChannel = termReader('channel', settings.synonyms['channel']);
  const readRating = ratingReader({
    field: 'satisfaction',
    scales: { numbers: settings.scales, letters: settings.letterScale },
    synonyms: settings.synonyms['satisfaction'],
  });
  return ({ line, answers = {} }) => {
    const outcome = termOf(readOutcome(line.outcome));
    const rating = readRating(line.satisfaction);
    const satisfaction = rating.kind === 'undirected' ? null : termOf(rating);
    const channel = termOf(readChannel(line.channel)) ?? line.channel;
    const content = line.opinion === '' ? null : line.opinion;
    const told = Object.values(answers).some((answer) => answer !== '') ? { told: true } : {};
    const shared = {
      line,
      party: partyOf(line, homes),
      day: Math.min(line.date, today),
      minute: line.date <= today ? line.slot : null,
      visitors: [line.staff, ...line.companions].filter((name) => name !== ''),
      channel,
      outcome,
      satisfaction,
      otherOutcome: outcome === null ? line.outcome : '',
      otherRating: satisfaction === null ? line.satisfaction : '',
      promisedAt: readPromised(line.promisedAt, line.date) ?? String(line.promisedAt).trim(),
      reached: isReached({ outcome, satisfaction, content, ratings: {}, answers: told }, channel),
    };
    return eachOnce(
      line.kinds.map((kind, index) => ({
        ...shared,
        kind,
        reference: line.references[index] ?? '',
        due: dues.get(line.dues[index] ?? '') ?? null,
        answers: answersFor(kind, line.kinds, answers, opened),
      })),
    );
  };
}

/** A second visit about the very matter that the line visits anyway is no visit of its own; without a number nobody can tell. */
function eachOnce(visits: readonly MadeVisit[]): MadeVisit[] {
  return visits.filter(
    ({ kind, reference, due }, index) =>
      due !== null ||
      reference === '' ||
      !visits.some(
        (other, place) => other.kind === kind && other.reference === reference && (other.due !== null || place < index),
      ),
  );
}

function termOf(reading: TermReading): string | null {
  return reading.kind === 'term' ? reading.term : null;
}

/** Answers go to the kinds whose questions they answer; an answer that no kind of the line asks for goes to all of them. */
function answersFor(
  kind: string,
  kinds: readonly string[],
  answers: Readonly<Record<string, string>>,
  { ledger }: OpenedLedger,
): Readonly<Record<string, string>> {
  const { scripts } = ledger.regulation;
  const asks = (asking: string, field: string) =>
    scripts.some((script) => script.kind === asking && script.questions.some((question) => question.field === field));
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([field, answer]) => answer !== '' && (asks(kind, field) || !kinds.some((each) => asks(each, field))),
    ),
  );
}

function homesByRoom({ households }: Registers): ReadonlyMap<string, readonly Household[]> {
  const homes = new Map<string, Household[]>();
  for (const household of households.values()) {
    const known = homes.get(household.room);
    if (known) known.push(household);
    else homes.set(household.room, [household]);
  }
  return homes;
}

/** Whom a line is about, as a row of a register would say it. */
function partyOf(line: ListLine, homes: ReadonlyMap<string, readonly Household[]>): Party {
  const ofRoom = homes.get(line.room) ?? [];
  const ofProject = ofRoom.filter(({ project }) => line.project === '' || project === null || project === line.project);
  return {
    customerId: line.customerId === '' ? null : line.customerId,
    project: line.project === '' ? null : line.project,
    room: line.room === '' ? null : line.room,
    roomText: line.room === '' ? null : line.room,
    name: line.name === '' ? null : line.name,
    phones: line.phone === '' ? [] : [line.phone],
    household: ofProject.length === 1 ? ofProject[0]! : null,
  };
}
