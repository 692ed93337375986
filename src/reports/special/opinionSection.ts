import { OPINION_TOPICS } from '../../values/opinionTopics';
import { NOTE } from '../looks';
import type { Say } from '../say';
import type { SheetDraft } from '../sheetDraft';
import { frequencyTable, labelsByCount } from './frequencies';
import { opinionList } from './opinionList';
import type { Opinion } from './opinions';
import { liesIn, type Periods } from './periodOf';
import type { Proof, ProofLine } from './proofSheet';

const LONGEST_EXAMPLE = 60;

export interface OpinionSection {
  readonly opinions: readonly Opinion[];
  /** Proof lines by topic, what has none under `unsorted`. */
  readonly lines: readonly ProofLine[];
  /** Subjects of the proof: by topic, and each opinion once. */
  readonly subjects: { readonly topics: string; readonly opinions: string };
  readonly unsorted: string;
  readonly periods: Periods;
}

/** Opinions by topic with the latest of each, then those of the month one by one (M1, E2). */
export function opinionSection(draft: SheetDraft, section: OpinionSection, proof: Proof, say: Say): void {
  const { opinions, lines, subjects, unsorted, periods } = section;
  const latest = latestByTopic(opinions, unsorted, periods);
  const known = lines.filter(({ group }) => group !== unsorted);
  frequencyTable(
    draft,
    {
      subject: subjects.topics,
      dimension: 'group',
      label: say('analysis.opinions.topic'),
      labels: [...labelsByCount(known, 'group', OPINION_TOPICS), unsorted],
      settles: false,
      total: { subject: subjects.opinions, label: say('analysis.opinions.total') },
      remark: {
        header: say('analysis.opinions.latest'),
        of: (topic) => (latest.get(topic) ?? '').replace(/\s+/g, ' ').slice(0, LONGEST_EXAMPLE),
      },
    },
    proof,
    say,
  );
  draft.line(say('analysis.opinions.note'), NOTE, 18);
  draft.space();
  const ofMonth = opinions.filter(({ day }) => liesIn(day, periods.month));
  opinionList(draft, ofMonth, unsorted, say);
}

function latestByTopic(
  opinions: readonly Opinion[],
  unsorted: string,
  { twelve }: Periods,
): ReadonlyMap<string, string> {
  const inOrder = opinions.filter(({ day }) => liesIn(day, twelve)).sort((a, b) => a.day! - b.day!);
  return new Map(
    inOrder.flatMap(({ topics, text }) =>
      (topics.length > 0 ? topics : [unsorted]).map((topic) => [topic, text] as const),
    ),
  );
}
