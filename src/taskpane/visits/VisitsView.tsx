import { Button, Field, Input } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { useEffect, useState } from 'react';
import { failureOf } from '../../excel/failure';
import { dayFromIso, isoDay } from '../../values/moment';
import { usePane } from '../app/pane';
import { useRegulation } from '../app/useRegulation';
import { useRequest } from '../app/useRequest';
import { useWords } from '../app/words';
import { EmptyState } from '../parts/EmptyState';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { Actions, Page, Section } from '../parts/Section';
import { WorkBar } from '../parts/WorkBar';
import { FormsPanel } from './FormsPanel';
import { PlanResult } from './PlanResult';
import { RecordPanel } from './RecordPanel';
import { SurveyPanel } from './SurveyPanel';

/** 次日清单: makes the list of the next workday and takes its results back into the register. */
export default function VisitsView() {
  const { say } = useWords();
  const { desk, plan, busy } = usePane();
  const [recording, setRecording] = useState(0);
  const [date, setDate] = useState('');
  const [usual, setUsual] = useState('');
  const day = dayFromIso(date);
  const regulation = useRegulation();
  const { work } = plan;

  useEffect(() => {
    let here = true;
    void desk()
      .then(async (open) => isoDay(await open.nextWorkday()))
      .then((next) => {
        if (!here) return;
        setUsual(next);
        setDate((chosen) => chosen || next);
      })
      // The desk says what is wrong as soon as a job is started; until then the date stays empty.
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [desk]);

  const make = (replace = false) => {
    if (day !== null) void plan.start(async (run) => (await desk()).plan(day, replace, run));
  };
  const filledIn = work.phase === 'failed' && failureOf(work.error).code === 'list-filled-in';

  // The ribbon's wish to record is the record panel's.
  useRequest('visits', !busy && day !== null, (task) => {
    if (task === 'plan') make();
    else if (task === 'record') setRecording((times) => times + 1);
  });

  return (
    <Page>
      <Section title={say('plan.title')} lead={say('plan.lead')}>
        <Field
          label={say('plan.date')}
          {...(day === null && usual !== ''
            ? { validationState: 'error', validationMessage: say('plan.date.wrong') }
            : {})}
          {...(date === usual ? { hint: say('plan.date.usual') } : {})}
        >
          <Input type="date" value={date} onChange={(_event, data) => setDate(data.value)} />
        </Field>
        <Actions>
          <Button
            appearance={work.result === null ? 'primary' : 'secondary'}
            disabled={busy || day === null}
            onClick={() => make()}
          >
            {say(work.result === null ? 'plan.start' : 'plan.again')}
          </Button>
        </Actions>
        {work.phase === 'running' && <WorkBar work={work} onCancel={plan.cancel} />}
        {work.phase === 'failed' && (
          <FailureNotice
            error={work.error}
            {...(filledIn
              ? { action: <Button onClick={() => make(true)}>{say('plan.replace')}</Button> }
              : { onRetry: () => make() })}
          />
        )}
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
      {regulation !== null && <FormsPanel regulation={regulation} date={day} />}
      <RecordPanel wish={recording} />
      {regulation !== null && regulation.surveys.length > 0 && usual !== '' && (
        <SurveyPanel usual={say('surveyDraw.batch.usual', { year: usual.slice(0, 4) })} />
      )}
    </Page>
  );
}
