import { Button, Field, Input } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { usePane } from '../app/pane';
import { useRegulation } from '../app/useRegulation';
import { useWords } from '../app/words';
import { EmptyState } from '../parts/EmptyState';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { Actions, Section } from '../parts/Section';
import { WorkBar } from '../parts/WorkBar';
import { AcceptPanel } from './AcceptPanel';
import { FormsPanel } from './FormsPanel';
import { PlanResult } from './PlanResult';
import { RecordPanel } from './RecordPanel';
import { SurveyPanel } from './SurveyPanel';
import type { ListDate } from './useListDate';

interface ListPartProps {
  readonly date: ListDate;
  /** @param afresh forgets how the day's list was given out */
  readonly onMake: (afresh?: boolean) => void;
  /** Counts the ribbon's wishes to record. */
  readonly recording: number;
}

/** 清单: makes the list of a day, accepts it, takes its results back into the register, prints forms. */
export function ListPart({ date, onMake, recording }: ListPartProps) {
  const { say } = useWords();
  const { plan, busy } = usePane();
  const regulation = useRegulation();
  const { text, setText, day, usual } = date;
  const { work } = plan;
  return (
    <>
      <Section title={say('plan.title')} lead={say('plan.lead')}>
        <Field
          label={say('plan.date')}
          {...(day === null && usual !== ''
            ? { validationState: 'error', validationMessage: say('plan.date.wrong') }
            : {})}
          {...(text === usual ? { hint: say('plan.date.usual') } : {})}
        >
          <Input type="date" value={text} onChange={(_event, data) => setText(data.value)} />
        </Field>
        <Actions>
          <Button
            appearance={work.result === null ? 'primary' : 'secondary'}
            disabled={busy || day === null}
            onClick={() => onMake()}
          >
            {say(work.result === null ? 'plan.start' : 'plan.again')}
          </Button>
        </Actions>
        {work.phase === 'running' && <WorkBar work={work} onCancel={plan.cancel} />}
        {work.phase === 'failed' && <FailureNotice error={work.error} onRetry={() => onMake()} />}
        {work.phase === 'cancelled' && (
          <Notice intent="info" title={say('pane.cancelled')}>
            {say('plan.cancelled')}
          </Notice>
        )}
        {work.result !== null && work.phase !== 'running' && <PlanResult outcome={work.result} />}
        {work.phase === 'idle' && (
          <EmptyState icon={<CalendarClockRegular />} title={say('plan.empty.title')} text={say('plan.empty.text')} />
        )}
      </Section>
      {day !== null && <AcceptPanel day={day} onAfresh={() => onMake(true)} />}
      <RecordPanel wish={recording} />
      {regulation !== null && <FormsPanel regulation={regulation} date={day} />}
      {regulation !== null && regulation.surveys.length > 0 && usual !== '' && (
        <SurveyPanel usual={say('surveyDraw.batch.usual', { year: usual.slice(0, 4) })} />
      )}
    </>
  );
}
