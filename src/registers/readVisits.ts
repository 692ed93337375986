import type { Moment } from '../values/moment';
import { readPromiseNote } from '../values/promiseNote';
import { ITEM_PREFIX, VISIT_FIELDS_OF_COMPLAINTS } from './fields';
import type { HouseholdIndex } from './households';
import { readParties } from './parties';
import { readAnswers } from './readAnswers';
import { readDates } from './readDates';
import { readRatings, readTerms } from './readTerms';
import { readIds, readPeople, readSignatures, readText } from './readTexts';
import { columnOf, type FieldKey, type Party, type RegisterSheet, type VisitRow } from './register';
import type { SheetReader } from './sheetReader';

const NOBODY: readonly string[] = [];
const NO_ANSWERS: Readonly<Record<string, boolean>> = {};
const NO_RATINGS: Readonly<Record<string, string>> = {};

/** The rows of a visit register. */
export function readVisits(reader: SheetReader, index: HouseholdIndex): readonly VisitRow[] {
  const { sheet } = reader;
  const parties = readParties(reader, index);
  const visitId = readIds(reader, 'visitId');
  const kind = readTerms(reader, 'kind', 'kind');
  const relatedId = readIds(reader, 'relatedId');
  const own = readOwnFields(reader, '');
  const promisedAt = readDates(reader, 'promisedAt', { near: own.visitedAt });
  const recordedAt = readDates(reader, 'recordedAt', { near: own.visitedAt });
  const contactRole = readText(reader, 'contactRole');
  const after = { near: own.visitedAt };
  const reportedAt = readDates(reader, 'reportedAt', after);
  const submittedAt = readDates(reader, 'submittedAt', after);
  const approvedAt = readDates(reader, 'approvedAt', after);
  const correctedAt = readDates(reader, 'correctedAt', after);
  const review = readText(reader, 'review');
  const ratings = readItems(reader);
  const answers = readAnswers(reader);
  return sheet.dataRows.map((row, at) => ({
    source: sheet,
    row,
    notes: reader.notesOf(at),
    visitId: visitId[at]!,
    visitedAt: own.visitedAt[at]!,
    party: parties[at]!,
    kind: kind[at] ?? sheet.statedKind ?? null,
    relatedId: relatedId[at]!,
    channel: own.channel[at] ?? sheet.statedChannel ?? null,
    visitors: own.visitors[at] ?? NOBODY,
    outcome: own.outcome[at]!,
    satisfaction: own.satisfaction[at]!,
    ratings: ratings[at] ?? NO_RATINGS,
    content: own.content[at]!,
    promisedAt: promisedAt[at] ?? own.notedPromise(at),
    signed: own.signed[at]!,
    refusalNote: own.refusalNote[at]!,
    contactRole: contactRole[at]!,
    recordedAt: recordedAt[at]!,
    reportedAt: reportedAt[at]!,
    submittedAt: submittedAt[at]!,
    approvedAt: approvedAt[at]!,
    correctedAt: correctedAt[at]!,
    review: review[at]!,
    answers: answers[at] ?? NO_ANSWERS,
    remark: own.remark[at]!,
  }));
}

/** The fields that a visit register and the visit columns of a complaint register share; `prefix` is `''` or `visit.`. */
function readOwnFields(reader: SheetReader, prefix: '' | 'visit.', near?: Parameters<typeof readDates>[2]) {
  const field = (key: (typeof VISIT_FIELDS_OF_COMPLAINTS)[number]): FieldKey => prefix + key;
  const outcome = readTerms(reader, field('outcome'), 'outcome');
  const content = readText(reader, field('content'));
  const remark = readText(reader, field('remark'));
  const hasColumn = columnOf(reader.sheet, `${prefix}promisedAt`) !== undefined;
  return {
    visitedAt: readDates(reader, field('visitedAt'), near),
    channel: readTerms(reader, field('channel'), 'channel'),
    visitors: readPeople(reader, field('visitor')),
    outcome,
    satisfaction: readRatings(reader, field('satisfaction'), (at, stray) => (outcome[at] ??= stray)),
    content,
    signed: readSignatures(reader, field('signature')),
    refusalNote: readText(reader, field('refusalNote')),
    remark,
    /** The promised time of a sheet without a column for it, as recording writes it. */
    notedPromise: (at: number): Moment | null =>
      hasColumn ? null : (readPromiseNote(content[at]!) ?? readPromiseNote(remark[at]!)),
  };
}

/** Ratings per item, `undefined` where a row has none. */
export function readItems(reader: SheetReader): readonly (Readonly<Record<string, string>> | undefined)[] {
  const ratings = new Array<Record<string, string> | undefined>(reader.size).fill(undefined);
  for (const { field } of reader.sheet.columns) {
    if (!field.startsWith(ITEM_PREFIX)) continue;
    const item = field.slice(ITEM_PREFIX.length);
    readRatings(reader, field).forEach((rating, at) => {
      // No prototype: an item may be called by any word, __proto__ too.
      if (rating !== null) (ratings[at] ??= Object.create(null) as Record<string, string>)[item] = rating;
    });
  }
  return ratings;
}

/**
 * The visits written at the right end of a complaint register, `null` where a row has none. Each is of kind 投诉 and about the
 * complaint; its `source` shows the visit columns under their own field names. Notes stay with the complaint row.
 */
export function readVisitsOfComplaints(
  reader: SheetReader,
  parties: readonly Party[],
  complaintIds: readonly (string | null)[],
  near: NonNullable<Parameters<typeof readDates>[2]>,
): readonly (VisitRow | null)[] {
  const own = readOwnFields(reader, 'visit.', near);
  const source = visitSheetOf(reader.sheet);
  return reader.sheet.dataRows.map((row, at): VisitRow | null => {
    const visitors = own.visitors[at] ?? NOBODY;
    const empty =
      own.visitedAt[at] === null &&
      visitors.length === 0 &&
      own.channel[at] === null &&
      own.satisfaction[at] === null &&
      own.outcome[at] === null &&
      own.content[at] === null;
    if (empty) return null;
    return {
      source,
      row,
      notes: [],
      visitId: null,
      visitedAt: own.visitedAt[at]!,
      party: parties[at]!,
      kind: '投诉',
      relatedId: complaintIds[at]!,
      channel: own.channel[at]!,
      visitors,
      outcome: own.outcome[at]!,
      satisfaction: own.satisfaction[at]!,
      ratings: NO_RATINGS,
      content: own.content[at]!,
      promisedAt: own.notedPromise(at),
      signed: own.signed[at]!,
      refusalNote: own.refusalNote[at]!,
      contactRole: null,
      recordedAt: null,
      reportedAt: null,
      submittedAt: null,
      approvedAt: null,
      correctedAt: null,
      answers: NO_ANSWERS,
      review: null,
      remark: own.remark[at]!,
    };
  });
}

const PREFIX = 'visit.';
const SHARED: ReadonlySet<FieldKey> = new Set(['customerId', 'project', 'room', 'name', 'phone']);

/** The complaint sheet as a visit sheet, so that the address of a visit's field can be asked for as in any visit register. */
function visitSheetOf(sheet: RegisterSheet): RegisterSheet {
  const columns = sheet.columns.flatMap((column) =>
    column.field.startsWith(PREFIX)
      ? [{ ...column, field: column.field.slice(PREFIX.length) }]
      : SHARED.has(column.field)
        ? [column]
        : column.field === 'complaintId'
          ? [{ ...column, field: 'relatedId' }]
          : [],
  );
  return { ...sheet, register: 'visits', columns, statedKind: '投诉', statedChannel: null };
}
