import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { NotPlanned, OneMore, VisitPlan } from '../../planning/plan';
import { postsText } from '../../reports/postWords';
import { useWords } from '../app/words';
import { DataTable } from '../parts/DataTable';
import { DayText } from '../parts/DayText';
import { Details } from '../parts/Details';
import { Lead } from '../parts/Section';
import { customerText, kindsText } from './bundleText';
import { notPlannedByReason, oneMoreCounts } from './planFigures';

const step = 30;

/** 未排入: who is owed a visit and is not on the list, by reason, and what one more person would change. */
export function LeftOut({ plan }: { readonly plan: VisitPlan }) {
  const { say, count } = useWords();
  const { oneMore } = plan;
  const more = oneMoreCounts(plan);
  return (
    <>
      {oneMore !== null && more !== null && (
        <Lead>
          {say(oneMore.posts.length === 0 ? 'planPane.oneMore.anybody' : 'planPane.oneMore', {
            posts: postsText(oneMore.posts, say),
            minutes: count(oneMore.minutes),
            visits: count(more.visits),
          })}
          {say(more.overdue > 0 ? 'planPane.oneMore.overdue' : 'planPane.oneMore.end', {
            overdue: count(more.overdue),
          })}
        </Lead>
      )}
      {notPlannedByReason(plan).map(({ because, left }) => (
        <Details
          key={because}
          summary={say('plan.left', { reason: say(`plan.because.${because}`), count: count(left.length) })}
        >
          <LeftList left={left} oneMore={oneMore} />
        </Details>
      ))}
    </>
  );
}

interface LeftListProps {
  readonly left: readonly NotPlanned[];
  readonly oneMore: OneMore | null;
}

function LeftList({ left, oneMore }: LeftListProps) {
  const { say, count } = useWords();
  const [shown, setShown] = useState(step);
  const dated = left.some(({ notBefore }) => notBefore !== null);
  const helped = left.some(({ bundle }) => oneMore?.keys.has(bundle.key) ?? false);
  return (
    <>
      <DataTable
        label={say('plan.left.list')}
        columns={[
          say('plan.left.customer'),
          say('plan.left.kind'),
          say('plan.left.deadline'),
          ...(dated ? [say('planPane.left.notBefore')] : []),
          ...(helped ? [say('planPane.left.oneMore')] : []),
        ]}
        rows={left.slice(0, shown).map(({ bundle, notBefore }) => ({
          key: bundle.key,
          cells: [
            customerText(bundle),
            kindsText(bundle),
            <DayText key="deadline" day={Math.min(...bundle.reasons.map(({ deadline }) => deadline))} />,
            ...(dated ? [<DayText key="notBefore" day={notBefore} />] : []),
            ...(helped ? [oneMore?.keys.has(bundle.key) ? say('planPane.left.wouldGo') : '—'] : []),
          ],
        }))}
      />
      {left.length > shown && (
        <Button size="small" onClick={() => setShown(shown + step * 4)}>
          {say('planPane.more', { count: count(left.length - shown) })}
        </Button>
      )}
    </>
  );
}
