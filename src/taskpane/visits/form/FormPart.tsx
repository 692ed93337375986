import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { ClipboardTextEditRegular } from '@fluentui/react-icons/svg/clipboard-text-edit';
import { useRef, useState } from 'react';
import type { Place } from '../../../findings/finding';
import { usePane } from '../../app/pane';
import { useWords } from '../../app/words';
import { EmptyState } from '../../parts/EmptyState';
import { FailureNotice } from '../../parts/FailureNotice';
import { Notice } from '../../parts/Notice';
import { Actions, Section } from '../../parts/Section';
import type { VisitForm } from '../../work/desk';
import { OtherDrafts, SavedNotice } from './Drafts';
import { useFollowing } from './useFollowing';
import { useSaving } from './useSaving';
import { VisitEntry } from './VisitEntry';

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minHeight: '32px' },
});

/** 登记一户: the row of the list that is selected, with everything known about the customer, and what came of the visit. */
export function FormPart() {
  const styles = useStyles();
  const { say } = useWords();
  const { desk, busy, plan, selected, visitForms } = usePane();
  const [lost, setLost] = useState<unknown>(null);
  // Who came here by a button goes on from the heading; who moves about in the sheet keeps the focus there.
  const takesFocus = useRef(false);
  const again = useFollowing();
  const { save, undo } = useSaving(again);
  const { work } = selected;
  const { shown } = visitForms;
  const list = plan.work.result?.sheet ?? null;

  const goTo = async (place: Place): Promise<boolean> => {
    setLost(null);
    try {
      await (await desk()).goTo(place);
      return true;
    } catch (error) {
      setLost(error);
      return false;
    }
  };
  const resume = async (form: VisitForm) => {
    takesFocus.current = true;
    visitForms.resume(form);
    if (await goTo({ sheet: form.place.sheet, cell: `A${form.place.row}` })) again(form.line.listKey);
  };
  const next = async (place: Place) => {
    // Where Excel tells of no selections the row is read all the same.
    takesFocus.current = true;
    if (await goTo(place)) again();
  };
  const onShown = (heading: HTMLElement) => {
    if (takesFocus.current) heading.focus();
    takesFocus.current = false;
  };

  return (
    <>
      <div className={styles.top}>
        {work.phase === 'running' ? <Spinner size="tiny" label={say('visitForm.reading')} /> : <span />}
        <Button size="small" disabled={busy || work.phase === 'running'} onClick={() => again()}>
          {say('visitForm.again')}
        </Button>
      </div>
      {work.phase === 'failed' && <FailureNotice error={work.error} onRetry={() => again()} />}
      {lost !== null && <FailureNotice error={lost} />}
      <SavedNotice disabled={busy} onUndo={(saved) => void undo(saved)} />
      <OtherDrafts onResume={(form) => void resume(form)} />
      {shown !== null && work.phase === 'done' && work.result?.form === null && (
        <Notice
          intent="info"
          title={say('visitForm.elsewhere')}
          actions={<Button onClick={() => void resume(shown)}>{say('visitForm.back')}</Button>}
        />
      )}
      {shown !== null ? (
        <VisitEntry
          key={shown.line.listKey}
          form={shown}
          onGoTo={(place) => void goTo(place)}
          onSave={(results) => void save(shown, results)}
          onNext={(place) => void next(place)}
          onShown={onShown}
        />
      ) : (
        work.phase === 'done' && (
          <Section title={say('visitForm.title')}>
            <EmptyState
              icon={<ClipboardTextEditRegular />}
              title={say('visitForm.none.title')}
              text={say('visitForm.none.text')}
              action={
                list !== null && (
                  <Actions>
                    <Button onClick={() => void goTo({ sheet: list, cell: 'A1' })}>{say('plan.openSheet')}</Button>
                  </Actions>
                )
              }
            />
          </Section>
        )
      )}
    </>
  );
}
