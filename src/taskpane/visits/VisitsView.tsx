import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane, VISIT_PARTS, type VisitPart } from '../app/pane';
import { useRequest } from '../app/useRequest';
import { useWords } from '../app/words';
import { Page } from '../parts/Section';
import { FormPart } from './form/FormPart';
import { ListPart } from './ListPart';
import { useListDate } from './useListDate';
import { WeekPart } from './week/WeekPart';

const useStyles = makeStyles({
  parts: { marginLeft: '-8px' },
  part: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** 次日清单: the list of the next workday, the form for one of its rows, and the load of the coming two weeks. */
export default function VisitsView() {
  const styles = useStyles();
  const { say } = useWords();
  const { desk, plan, week, busy, visitPart, showVisitPart } = usePane();
  const [recording, setRecording] = useState(0);
  const date = useListDate();
  const { day } = date;

  const make = (afresh = false) => {
    if (day !== null) void plan.start(async (run) => (await desk()).plan(day, afresh, run));
  };
  const look = () => void week.start(async (run) => (await desk()).week(run));

  useRequest('visits', !busy && day !== null, (task) => {
    if (task === null) return;
    showVisitPart(task === 'visit' ? 'form' : task === 'week' ? 'week' : 'list');
    if (task === 'plan') make();
    // The wish to record is the record panel's.
    else if (task === 'record') setRecording((times) => times + 1);
    else if (task === 'week') look();
  });

  return (
    <Page>
      <TabList
        className={styles.parts}
        size="small"
        selectedValue={visitPart}
        onTabSelect={(_event, data) => showVisitPart(data.value as VisitPart)}
        aria-label={say('visits.parts')}
      >
        {VISIT_PARTS.map((name) => (
          <Tab key={name} value={name} id={`visits-${name}`} aria-controls="visits-part">
            {say(`visits.part.${name}`)}
          </Tab>
        ))}
      </TabList>
      <div className={styles.part} role="tabpanel" id="visits-part" aria-labelledby={`visits-${visitPart}`}>
        {visitPart === 'list' && <ListPart date={date} onMake={make} recording={recording} />}
        {visitPart === 'form' && <FormPart />}
        {visitPart === 'week' && <WeekPart onLook={look} />}
      </div>
    </Page>
  );
}
