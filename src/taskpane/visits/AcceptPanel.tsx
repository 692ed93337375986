import { Button } from '@fluentui/react-components';
import { isoDay, type Day } from '../../values/moment';
import { usePane } from '../app/pane';
import { useWords } from '../app/words';
import { Details } from '../parts/Details';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { Actions, Lead, Section } from '../parts/Section';
import { WorkBar } from '../parts/WorkBar';

interface AcceptPanelProps {
  readonly day: Day;
  /** Makes the list again without regard to how it was given out. */
  readonly onAfresh: () => void;
}

/** 确认清单: lines that are accepted stay as they are when the list is made again, as after printing. */
export function AcceptPanel({ day, onAfresh }: AcceptPanelProps) {
  const { say, count } = useWords();
  const { desk, accept, busy } = usePane();
  const { work, start, cancel, put } = accept;
  const date = isoDay(day);
  const mark = (accepted: boolean) =>
    void start(async (run) => ({ accepted, lines: await (await desk()).accept(day, accepted, run) }));
  const done = work.phase === 'done' ? work.result : null;
  return (
    <Section title={say('accept.title')} lead={say('accept.lead')}>
      <Actions>
        <Button disabled={busy} onClick={() => mark(true)}>
          {say('accept.all')}
        </Button>
        <Button disabled={busy} onClick={() => mark(false)}>
          {say('accept.none')}
        </Button>
      </Actions>
      {work.phase === 'running' && <WorkBar work={work} onCancel={cancel} />}
      {work.phase === 'failed' && <FailureNotice error={work.error} />}
      {done !== null && (
        <Notice intent={done.lines === 0 ? 'info' : 'success'} onDismiss={() => put(null)}>
          {done.lines === 0
            ? say(done.accepted ? 'accept.nothing' : 'accept.nothingBack', { date })
            : say(done.accepted ? 'accept.done' : 'accept.back', { date, count: count(done.lines) })}
        </Notice>
      )}
      <Details summary={say('accept.afresh.title')}>
        <Lead>{say('accept.afresh.text')}</Lead>
        <Actions>
          <Button disabled={busy} onClick={onAfresh}>
            {say('accept.afresh')}
          </Button>
        </Actions>
      </Details>
    </Section>
  );
}
