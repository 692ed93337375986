import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { FutureOverdue } from '../../../planning/weekAhead';
import { anchorCell } from '../../../reports/place';
import { usePane } from '../../app/pane';
import { useWords } from '../../app/words';
import { DayText } from '../../parts/DayText';
import { DataTable } from '../../parts/DataTable';
import { Lead, Section } from '../../parts/Section';
import { customerText } from '../bundleText';

const step = 30;

/** Visits that nobody will have made in time as things stand, by deadline, and why; the customer leads to the row. */
export function OverdueAhead({ overdue }: { readonly overdue: readonly FutureOverdue[] }) {
  const { say, count } = useWords();
  const { desk } = usePane();
  const [shown, setShown] = useState(step);
  const goTo = ({ origin }: FutureOverdue['reason']) =>
    void desk()
      .then((open) => open.goTo({ sheet: origin.source.sheet, cell: anchorCell(origin) }))
      .catch(() => undefined);
  if (overdue.length === 0) return <Lead>{say('weekPane.overdue.none')}</Lead>;
  return (
    <Section title={say('weekPane.overdue', { count: count(overdue.length) })} lead={say('weekPane.overdue.lead')}>
      <DataTable
        label={say('weekPane.overdue.list')}
        columns={[
          say('plan.left.customer'),
          say('weekPane.overdue.why'),
          say('plan.left.deadline'),
          say('weekPane.overdue.made'),
        ]}
        rows={overdue.slice(0, shown).map(({ bundle, reason, because, made }) => ({
          key: `${bundle.key} ${reason.due?.id ?? reason.kind} ${reason.deadline}`,
          cells: [
            <Link key="customer" as="button" onClick={() => goTo(reason)}>
              {customerText(bundle)}
            </Link>,
            <span key="kind">
              {reason.kind}
              <br />
              {say(`weekPane.because.${because}`)}
            </span>,
            <DayText key="deadline" day={reason.deadline} />,
            made === null ? say('weekPane.overdue.never') : <DayText key="made" day={made} />,
          ],
        }))}
      />
      {overdue.length > shown && (
        <Button size="small" onClick={() => setShown(shown + step * 4)}>
          {say('planPane.more', { count: count(overdue.length - shown) })}
        </Button>
      )}
    </Section>
  );
}
