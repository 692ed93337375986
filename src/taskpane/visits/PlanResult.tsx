import { Button } from '@fluentui/react-components';
import type { NotPlanned } from '../../planning/plan';
import { isoDay } from '../../values/moment';
import { usePane } from '../app/pane';
import { useWords } from '../app/words';
import { DataTable } from '../parts/DataTable';
import { Details } from '../parts/Details';
import { Figures } from '../parts/Figures';
import { Notice } from '../parts/Notice';
import type { PlanOutcome } from '../work/desk';
import { loads, notPlannedByReason, overdueVisits } from './planFigures';
import { Questions } from './Questions';

const shownAtMost = 30;

/** What the list holds: how many, who does how much, what is overdue, what was left out and why. */
export function PlanResult({ outcome }: { readonly outcome: PlanOutcome }) {
  const { say, count } = useWords();
  const { desk } = usePane();
  const { plan, sheet, questions } = outcome;
  const perPerson = loads(plan);
  const open = async () => (await desk()).goTo({ sheet, cell: 'A1' });
  return (
    <>
      <Notice
        intent="success"
        title={say('plan.done', { date: isoDay(plan.date) })}
        actions={<Button onClick={() => void open().catch(() => undefined)}>{say('plan.openSheet')}</Button>}
      >
        {say('plan.done.text', { sheet })}
      </Notice>
      <Figures
        figures={[
          { name: say('plan.figure.visits'), value: count(plan.visits.length) },
          { name: say('plan.figure.overdue'), value: count(overdueVisits(plan)) },
          { name: say('plan.figure.left'), value: count(plan.notPlanned.length) },
        ]}
      />
      {perPerson.length > 0 && (
        <DataTable
          label={say('plan.loads')}
          columns={[say('plan.load.staff'), say('plan.load.visits'), say('plan.load.onsite'), say('plan.load.minutes')]}
          rows={perPerson.map(({ staff, visits, onsite, minutes }) => ({
            key: staff,
            cells: [staff, count(visits), count(onsite), say('plan.load.time', { minutes: count(minutes) })],
          }))}
        />
      )}
      <Questions questions={questions} />
      {notPlannedByReason(plan).map(({ because, left }) => (
        <Details
          key={because}
          summary={say('plan.left', { reason: say(`plan.because.${because}`), count: count(left.length) })}
        >
          <LeftOut left={left} />
        </Details>
      ))}
    </>
  );
}

function LeftOut({ left }: { readonly left: readonly NotPlanned[] }) {
  const { say, count } = useWords();
  return (
    <>
      <DataTable
        label={say('plan.left.list')}
        columns={[say('plan.left.customer'), say('plan.left.kind'), say('plan.left.deadline')]}
        rows={left.slice(0, shownAtMost).map(({ bundle }) => ({
          key: bundle.key,
          cells: [
            [bundle.party.roomText ?? bundle.party.room, bundle.party.name].filter(Boolean).join(' '),
            [...new Set(bundle.reasons.map(({ kind }) => kind))].join('、'),
            isoDay(Math.min(...bundle.reasons.map(({ deadline }) => deadline))),
          ],
        }))}
      />
      {left.length > shownAtMost && <p>{say('plan.left.more', { count: count(left.length - shownAtMost) })}</p>}
    </>
  );
}
