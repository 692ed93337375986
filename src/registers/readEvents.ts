import { blankOf } from '../values/blanks';
import type { CellValue } from '../values/cell';
import { numeralsToDigits } from '../values/chineseNumerals';
import { readNumber } from '../values/numbers';
import { fold } from '../values/text';
import type { HouseholdIndex } from './households';
import { readParties } from './parties';
import { readDates } from './readDates';
import { readRatings, readTerms } from './readTerms';
import { readIds, readLines, readName, readNumbers, readText } from './readTexts';
import type { RepairRow, ServiceRow, SurveyRow } from './register';
import { readItems } from './readVisits';
import type { SheetReader } from './sheetReader';

const NO_RATINGS: Readonly<Record<string, string>> = {};

/** The rows of a repair register. */
export function readRepairs(reader: SheetReader, index: HouseholdIndex): readonly RepairRow[] {
  const { sheet } = reader;
  const parties = readParties(reader, index);
  const orderId = readIds(reader, 'orderId');
  const reportedAt = readDates(reader, 'reportedAt');
  const near = { near: reportedAt };
  const item = readTerms(reader, 'item', 'repairItem');
  const content = readText(reader, 'content');
  const atOnce = { ...near, sameDay: true };
  const assignedAt = readDates(reader, 'assignedAt', atOnce);
  const arrivedAt = readDates(reader, 'arrivedAt', atOnce);
  const urgency = readTerms(reader, 'urgency', 'level');
  const repairer = readName(reader, 'repairer');
  const completedAt = readDates(reader, 'completedAt', near);
  const testedAt = readDates(reader, 'testedAt', near);
  const satisfaction = readRatings(reader, 'satisfaction');
  return sheet.dataRows.map((row, at) => ({
    source: sheet,
    row,
    notes: reader.notesOf(at),
    orderId: orderId[at]!,
    reportedAt: reportedAt[at]!,
    party: parties[at]!,
    item: item[at]!,
    content: content[at]!,
    assignedAt: assignedAt[at]!,
    arrivedAt: arrivedAt[at]!,
    urgency: urgency[at]!,
    repairer: repairer[at]!,
    completedAt: completedAt[at]!,
    testedAt: testedAt[at]!,
    satisfaction: satisfaction[at]!,
  }));
}

/** The rows of a service register. */
export function readServices(reader: SheetReader, index: HouseholdIndex): readonly ServiceRow[] {
  const { sheet } = reader;
  const parties = readParties(reader, index);
  const serviceId = readIds(reader, 'serviceId');
  const kind = readTerms(reader, 'kind', 'kind');
  const startAt = readDates(reader, 'startAt');
  const endAt = readDates(reader, 'endAt', { near: startAt });
  const near = { near: startAt };
  const content = readText(reader, 'content');
  const appliedAt = readDates(reader, 'appliedAt', near);
  const answeredAt = readDates(reader, 'answeredAt', near);
  const passedOnAt = readDates(reader, 'passedOnAt', { ...near, sameDay: true });
  const promisedAt = readDates(reader, 'promisedAt', near);
  const recheckedAt = readDates(reader, 'recheckedAt', near);
  const refundedAt = readDates(reader, 'refundedAt', near);
  const waitingSeconds = readNumbers(reader, 'waitingSeconds');
  const answered = readTerms(reader, 'answered', 'outcome');
  const executor = readName(reader, 'executor');
  return sheet.dataRows.map((row, at) => ({
    source: sheet,
    row,
    notes: reader.notesOf(at),
    serviceId: serviceId[at]!,
    kind: kind[at] ?? sheet.statedKind ?? null,
    party: parties[at]!,
    startAt: startAt[at]!,
    endAt: endAt[at]!,
    content: content[at]!,
    appliedAt: appliedAt[at]!,
    answeredAt: answeredAt[at]!,
    passedOnAt: passedOnAt[at]!,
    promisedAt: promisedAt[at]!,
    recheckedAt: recheckedAt[at]!,
    refundedAt: refundedAt[at]!,
    waitingSeconds: waitingSeconds[at]!,
    answered: answered[at]!,
    executor: executor[at]!,
  }));
}

const BAND = /^(不足|少于|未满|满|超过)?(\d{1,2})年?(?:及|或|\(含\))?(以上|以下|以内)?$/;

/** 5, 6年, 五年; of a band (5年以上, 不足5年) its number counts, and what lies below it is a year less. */
function readYears(raw: CellValue): number | null {
  const reading = readNumber(raw);
  if (reading.kind === 'number') return reading.value;
  const band = typeof raw === 'string' ? BAND.exec(fold(numeralsToDigits(raw))) : null;
  if (!band) return null;
  const below = /不足|少于|未满/.test(band[1] ?? '') || /以下|以内/.test(band[3] ?? '');
  return Number(band[2]) - (below ? 1 : 0);
}

/** The rows of a survey. */
export function readSurveys(reader: SheetReader, index: HouseholdIndex): readonly SurveyRow[] {
  const { sheet } = reader;
  const parties = readParties(reader, index);
  const batch = readLines(reader, 'batch');
  const buildingYears = reader.read('buildingYears', (raw) => {
    const years = readYears(raw);
    if (years !== null) return { value: years, note: null };
    return { value: null, note: blankOf(raw) ? null : { code: 'number-unreadable', params: {}, proposal: null } };
  });
  const sentAt = readDates(reader, 'sentAt');
  const returnedAt = readDates(reader, 'returnedAt', { near: sentAt });
  const ratings = readItems(reader);
  const opinion = readText(reader, 'opinion');
  return sheet.dataRows.map((row, at) => ({
    source: sheet,
    row,
    notes: reader.notesOf(at),
    batch: batch[at]!,
    party: parties[at]!,
    buildingYears: buildingYears[at]!,
    sentAt: sentAt[at]!,
    returnedAt: returnedAt[at]!,
    ratings: ratings[at] ?? NO_RATINGS,
    opinion: opinion[at]!,
  }));
}
