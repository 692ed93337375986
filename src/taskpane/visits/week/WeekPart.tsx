import { Button } from '@fluentui/react-components';
import { CalendarWeekNumbersRegular } from '@fluentui/react-icons/svg/calendar-week-numbers';
import type { WeekAhead } from '../../../planning/weekAhead';
import { isoDay } from '../../../values/moment';
import { usePane } from '../../app/pane';
import { useWords } from '../../app/words';
import { EmptyState } from '../../parts/EmptyState';
import { FailureNotice } from '../../parts/FailureNotice';
import { Figures } from '../../parts/Figures';
import { Notice } from '../../parts/Notice';
import { Actions, Lead, Section } from '../../parts/Section';
import { WorkBar } from '../../parts/WorkBar';
import { OverdueAhead } from './OverdueAhead';
import { WeekTables } from './WeekTables';
import { weekSum } from './weekFigures';

/** 两周负荷: who has how much to do on the coming workdays, and what will become overdue with the people there are. */
export function WeekPart({ onLook }: { readonly onLook: () => void }) {
  const { say } = useWords();
  const { week, busy } = usePane();
  const { work, cancel } = week;
  return (
    <Section title={say('weekPane.title')} lead={say('weekPane.lead')}>
      <Actions>
        <Button appearance={work.result === null ? 'primary' : 'secondary'} disabled={busy} onClick={onLook}>
          {say(work.result === null ? 'weekPane.start' : 'weekPane.again')}
        </Button>
      </Actions>
      {work.phase === 'running' && <WorkBar work={work} onCancel={cancel} />}
      {work.phase === 'failed' && <FailureNotice error={work.error} onRetry={onLook} />}
      {work.phase === 'cancelled' && (
        <Notice intent="info" title={say('pane.cancelled')}>
          {say('weekPane.cancelled')}
        </Notice>
      )}
      {work.phase === 'idle' && (
        <EmptyState
          icon={<CalendarWeekNumbersRegular />}
          title={say('weekPane.empty.title')}
          text={say('weekPane.empty.text')}
        />
      )}
      {work.result !== null && work.phase !== 'running' && <Week week={work.result} />}
    </Section>
  );
}

function Week({ week }: { readonly week: WeekAhead }) {
  const { say, count } = useWords();
  const { visits, fullDays, worst } = weekSum(week);
  return (
    <>
      <Figures
        figures={[
          { name: say('weekPane.figure.visits'), value: count(visits) },
          { name: say('weekPane.figure.fullDays'), value: count(fullDays) },
          { name: say('weekPane.figure.overdue'), value: count(week.overdue.length) },
        ]}
      />
      <Lead>
        {worst === null
          ? say('weekPane.enough')
          : say('weekPane.worst', { date: isoDay(worst.date), left: count(worst.left) })}
      </Lead>
      <WeekTables week={week} />
      <OverdueAhead overdue={week.overdue} />
    </>
  );
}
