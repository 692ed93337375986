import { Button } from '@fluentui/react-components';
import type { Regulation } from '../../regulations/regulation';
import type { Day } from '../../values/moment';
import { usePane } from '../app/pane';
import { useWords } from '../app/words';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { Actions, Section } from '../parts/Section';
import { WorkBar } from '../parts/WorkBar';

interface FormsPanelProps {
  readonly regulation: Regulation;
  /** Day of the list the forms are for. */
  readonly date: Day | null;
}

/** Paper forms: one for each planned visit; one for each open complaint where a regulation in force has such a form. */
export function FormsPanel({ regulation, date }: FormsPanelProps) {
  const { say } = useWords();
  const { desk, busy, paperForms } = usePane();
  const { work, start, cancel, put } = paperForms;
  const print = (of: 'visit' | 'complaint') => {
    if (date !== null) void start(async (run) => (await (await desk()).forms(of, date, run)) ?? '');
  };
  const open = async (sheet: string) => (await desk()).goTo({ sheet, cell: 'A1' });
  const sheet = work.phase === 'done' ? work.result : null;
  return (
    <Section title={say('forms.title')} lead={say('forms.lead')}>
      <Actions>
        <Button disabled={busy || date === null} onClick={() => print('visit')}>
          {say('forms.visit')}
        </Button>
        {regulation.forms.some(({ of }) => of === 'complaint') && (
          <Button disabled={busy || date === null} onClick={() => print('complaint')}>
            {say('forms.complaint')}
          </Button>
        )}
      </Actions>
      {work.phase === 'running' && <WorkBar work={work} onCancel={cancel} />}
      {work.phase === 'failed' && <FailureNotice error={work.error} />}
      {sheet === '' && <Notice intent="info" title={say('forms.nothing')} onDismiss={() => put(null)} />}
      {sheet !== null && sheet !== '' && (
        <Notice
          intent="success"
          title={say('forms.done', { sheet })}
          actions={<Button onClick={() => void open(sheet).catch(() => undefined)}>{say('forms.open')}</Button>}
          onDismiss={() => put(null)}
        >
          {say('forms.done.text')}
        </Notice>
      )}
    </Section>
  );
}
