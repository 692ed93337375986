import { Button } from '@fluentui/react-components';
import type { StaffDay, VisitPlan } from '../../planning/plan';
import { isoDay } from '../../values/moment';
import { usePane } from '../app/pane';
import { useWords } from '../app/words';
import { DataTable } from '../parts/DataTable';
import { Figures } from '../parts/Figures';
import { Notice } from '../parts/Notice';
import type { PlanOutcome } from '../work/desk';
import { LeftOut } from './LeftOut';
import { acceptedVisits, overdueVisits, tierCounts } from './planFigures';
import { Questions } from './Questions';

/** What the list holds: how many, how urgent, who does how much, what was left out and why. */
export function PlanResult({ outcome }: { readonly outcome: PlanOutcome }) {
  const { say, count } = useWords();
  const { desk } = usePane();
  const { plan, sheet, questions } = outcome;
  const accepted = acceptedVisits(plan);
  const open = async () => (await desk()).goTo({ sheet, cell: 'A1' });
  return (
    <>
      <Notice
        intent="success"
        title={say('plan.done', { date: isoDay(plan.date) })}
        actions={<Button onClick={() => void open().catch(() => undefined)}>{say('plan.openSheet')}</Button>}
      >
        {say('plan.done.text', { sheet })}
        {accepted > 0 && say('planPane.kept', { count: count(accepted) })}
      </Notice>
      <Figures
        figures={[
          { name: say('plan.figure.visits'), value: count(plan.visits.length) },
          { name: say('plan.figure.overdue'), value: count(overdueVisits(plan)) },
          { name: say('plan.figure.left'), value: count(plan.notPlanned.length) },
        ]}
      />
      <Loads days={plan.days} />
      <Urgency plan={plan} />
      <LeftOut plan={plan} />
      <Questions questions={questions} />
    </>
  );
}

/** Who does how much: visits made with somebody else count for both. */
function Loads({ days }: { readonly days: readonly StaffDay[] }) {
  const { say, count } = useWords();
  if (days.length === 0) return null;
  const columns = ['staff', 'visits', 'onsite', 'visiting', 'walking', 'minutes'] as const;
  return (
    <DataTable
      label={say('plan.loads')}
      columns={columns.map((column) => say(`planPane.load.${column}`))}
      rows={days.map(({ staff, visits, onsite, visiting, walking, minutes }) => ({
        key: staff,
        cells: [
          staff === '' ? say('planPane.nobody') : staff,
          count(visits),
          count(onsite),
          count(visiting),
          count(walking),
          Number.isFinite(minutes) ? count(minutes) : '—',
        ],
      }))}
    />
  );
}

/** How urgent the visits are, on the list and left out. */
function Urgency({ plan }: { readonly plan: VisitPlan }) {
  const { say, count } = useWords();
  const rows = tierCounts(plan);
  if (rows.length === 0) return null;
  return (
    <DataTable
      label={say('planPane.urgency')}
      columns={[say('planPane.urgency'), say('planPane.urgency.planned'), say('planPane.urgency.left')]}
      rows={rows.map(({ tier, planned, left }) => ({
        key: tier,
        cells: [say(`planPane.tier.${tier}`), count(planned), count(left)],
      }))}
    />
  );
}
