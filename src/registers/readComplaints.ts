import type { HouseholdIndex } from './households';
import { readParties } from './parties';
import { readDates } from './readDates';
import { readTerms } from './readTerms';
import { readIds, readLines, readName, readText } from './readTexts';
import { readVisitsOfComplaints } from './readVisits';
import type { ComplaintRow } from './register';
import type { SheetReader } from './sheetReader';

/** The rows of a complaint register, with the visits written at its right end. */
export function readComplaints(reader: SheetReader, index: HouseholdIndex): readonly ComplaintRow[] {
  const { sheet } = reader;
  const parties = readParties(reader, index);
  const complaintId = readIds(reader, 'complaintId');
  const receivedAt = readDates(reader, 'receivedAt');
  const near = { near: receivedAt };
  const sourceChannel = readTerms(reader, 'source', 'source');
  const content = readText(reader, 'content');
  const category = readLines(reader, 'category');
  const level = readTerms(reader, 'level', 'level');
  const valid = readTerms(reader, 'valid', 'valid');
  const department = readLines(reader, 'department');
  const receiver = readName(reader, 'receiver');
  const handler = readName(reader, 'handler');
  const escalatedAt = readDates(reader, 'escalatedAt', { ...near, sameDay: true });
  const wantedBy = readDates(reader, 'wantedBy', near);
  const confirmedBy = readText(reader, 'confirmedBy');
  const repliedAt = readDates(reader, 'repliedAt', near);
  const result = readText(reader, 'result');
  const closedAt = readDates(reader, 'closedAt', near);
  const notifiedAt = readDates(reader, 'notifiedAt', near);
  const replyLetter = readText(reader, 'replyLetter');
  const status = readTerms(reader, 'status', 'status');
  const visits = readVisitsOfComplaints(reader, parties, complaintId, near);
  return sheet.dataRows.map((row, at) => ({
    source: sheet,
    row,
    notes: reader.notesOf(at),
    complaintId: complaintId[at]!,
    receivedAt: receivedAt[at]!,
    party: parties[at]!,
    sourceChannel: sourceChannel[at]!,
    content: content[at]!,
    category: category[at]!,
    level: level[at]!,
    valid: valid[at] === null ? null : valid[at] !== '无效',
    department: department[at]!,
    receiver: receiver[at]!,
    handler: handler[at]!,
    escalatedAt: escalatedAt[at]!,
    wantedBy: wantedBy[at]!,
    confirmedBy: confirmedBy[at]!,
    repliedAt: repliedAt[at]!,
    result: result[at]!,
    closedAt: closedAt[at]!,
    notifiedAt: notifiedAt[at]!,
    replyLetter: replyLetter[at]!,
    status: status[at]!,
    visit: visits[at]!,
  }));
}
