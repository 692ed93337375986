import { packSets, type PackSet, type Severity } from '../truth';
import type { World } from '../world';
import { openTexts } from '../making/texts';
import { isDissatisfied } from './dueEvents';
import { matterRows } from './matters';
import { isReached, isSigned } from './visitEvidence';

export interface RecordFinding {
  readonly code: string;
  readonly record: string;
  readonly field: string | null;
  readonly severity: Severity | null;
  readonly packs: readonly PackSet[];
  readonly note: string;
  /** A careful checker may leave it. */
  readonly optional?: boolean;
}

const withA = packSets.filter((packs) => packs.includes('residential-park'));
const withJ = packSets.filter((packs) => packs.includes('work-instruction'));

/** Findings that follow from what the records say, whoever wrote them down: the shortcomings of the office, not of its typing. */
export function recordFindings(world: World): RecordFinding[] {
  const found: RecordFinding[] = [];
  const keepers = new Set(world.staff.filter((one) => one.post === '房管员').map((one) => one.name));
  for (const visit of world.visits) {
    const add = (
      code: string,
      field: string,
      packs: readonly PackSet[],
      severity: Severity | null,
      note: string,
      optional = false,
    ) => found.push({ code, record: visit.id, field, severity, packs, note, optional: optional || unmade });
    const reached = isReached(visit);
    // A visit dated after today has not been made: what it lacks nobody need say.
    const unmade = visit.visitedAt !== null && visit.visitedAt.day > world.today;
    // Made before the matter it names was settled: no visit of it, and perhaps a slip of the pen.
    if (visit.about === null && visit.relatedId !== null)
      add('date-order', 'visitedAt', [], null, 'before the event', true);
    if (visit.visitor === null) add('required', 'visitor', [], 'error', 'nobody says who made the visit');
    if (reached && visit.channel === '上门' && !isSigned(visit)) {
      // A5, J7: an onsite visit is signed. 拒签 with a note is good only where the pack says so (C2).
      if (visit.signature === null) add('unsigned-onsite', 'signature', [], null, 'onsite, reached, no signature');
      else if (visit.refusalNote === null)
        add('refusal-unexplained', 'refusalNote', [], null, 'refused to sign and no word why');
      if (visit.signature !== null) add('unsigned-onsite', 'signature', [], null, 'refused to sign', true);
    }
    if (reached && visit.satisfaction === null) {
      add('rating-missing', 'satisfaction', [], null, 'reached and not rated', visit.about === null);
      if (visit['item:服务质量'] === null)
        for (const item of ['服务质量', '服务效果']) add('rating-missing', `item:${item}`, withJ, null, 'J6', true);
    }
    const open = isDissatisfied(visit.satisfaction) || openTexts.has(visit.content ?? '');
    if (reached && open && visit.promisedAt === null)
      add('promise-missing', 'promisedAt', withA, null, 'A6: an open opinion without a promised time');
    if (visit.visitedAt !== null && visit.recordedAt !== null && visit.recordedAt.day > visit.visitedAt.day + 1) {
      add('record-late', 'recordedAt', withJ, null, 'J7: handed in within 24 hours');
    }
    if (visit.review === null) {
      add('review-missing', 'review', withJ, null, 'J7: reviewed by the manager');
      // A4: the 事务助理 checks the 房管员's visits.
      add('review-missing', 'review', ['residential-park'], null, 'A4', !keepers.has(visit.visitor ?? ''));
    }
  }
  for (const row of world.complaints) {
    if (row.replyLetter !== null) continue;
    const only = (row.content ?? '').includes('只需复函');
    if (only)
      found.push({
        code: 'reply-letter-missing',
        record: row.id,
        field: 'replyLetter',
        severity: null,
        packs: withA,
        note: 'A10: a written reply only, and none attached',
      });
    else if (row.source === '上级转呈')
      found.push({
        code: 'reply-letter-missing',
        record: row.id,
        field: 'replyLetter',
        severity: null,
        packs: withA,
        note: 'passed down, no letter',
        optional: true,
      });
  }
  for (const rows of matterRows(world.complaints)) {
    for (const repeat of rows.slice(1))
      found.push({
        code: 'repeat-complaint',
        record: repeat.id,
        field: null,
        severity: 'hint',
        packs: [],
        note: 'the same matter told to another department',
      });
  }
  return found;
}
