import { Button } from '@fluentui/react-components';
import type { ListLine } from '../../../reports/readVisitList';
import { usePane } from '../../app/pane';
import { useWords } from '../../app/words';
import { FailureNotice } from '../../parts/FailureNotice';
import { Notice } from '../../parts/Notice';
import { WorkBar } from '../../parts/WorkBar';
import type { VisitForm } from '../../work/desk';
import { LeftResults } from '../LeftResults';
import type { SavedVisit } from './useVisitForms';

/** `3-2-501 王芳` of a list row. */
function whom({ room, name }: ListLine): string {
  return [room, name].filter(Boolean).join(' ');
}

/** What was typed about other rows and is not saved: one can go back to it or give it up. */
export function OtherDrafts({ onResume }: { readonly onResume: (form: VisitForm) => void }) {
  const { say } = useWords();
  const { visitForms } = usePane();
  return visitForms.others.map(({ form }) => {
    const customer = whom(form.line);
    return (
      <Notice
        key={form.line.listKey}
        intent="warning"
        title={say('visitForm.unsaved', { customer })}
        actions={
          <>
            <Button aria-label={say('visitForm.resume.of', { customer })} onClick={() => onResume(form)}>
              {say('visitForm.resume')}
            </Button>
            <Button aria-label={say('visitForm.drop.of', { customer })} onClick={() => visitForms.drop(form)}>
              {say('visitForm.drop')}
            </Button>
          </>
        }
      />
    );
  });
}

interface SavedNoticeProps {
  readonly disabled: boolean;
  readonly onUndo: (saved: SavedVisit) => void;
}

/** What was saved last, where it went, and the way back; what went wrong; what was taken back. */
export function SavedNotice({ disabled, onUndo }: SavedNoticeProps) {
  const { say, count } = useWords();
  const { visitForms, saveVisit, undoVisit } = usePane();
  const { saved } = visitForms;
  return (
    <>
      {[saveVisit, undoVisit].map(
        ({ work, cancel }, index) => work.phase === 'running' && <WorkBar key={index} work={work} onCancel={cancel} />,
      )}
      {[saveVisit.work, undoVisit.work].map(
        ({ phase, error }, index) => phase === 'failed' && <FailureNotice key={index} error={error} />,
      )}
      {saveVisit.work.phase === 'cancelled' && (
        <Notice intent="info" title={say('pane.cancelled')}>
          {say('visitForm.cancelled')}
        </Notice>
      )}
      {saved !== null && saveVisit.work.phase !== 'running' && (
        <Notice
          intent={saved.outcome.left.length > 0 ? 'warning' : 'success'}
          title={say('visitForm.saved', {
            customer: whom(saved.form.line),
            outcome: saved.results.outcome || say('visitForm.saved.answer'),
          })}
          actions={
            saved.undoable && (
              <Button disabled={disabled} onClick={() => onUndo(saved)}>
                {say('visitForm.undo')}
              </Button>
            )
          }
          onDismiss={visitForms.forgetSaved}
        >
          {saved.outcome.rows === 0
            ? say('visitForm.saved.listOnly')
            : say('visitForm.saved.text', {
                count: count(saved.outcome.rows),
                sheets: saved.outcome.sheets.join('、'),
              })}
          <LeftResults left={saved.outcome.left} />
        </Notice>
      )}
      {undoVisit.work.phase === 'done' && (
        <Notice intent="success" title={say('visitForm.undone')} onDismiss={() => undoVisit.put(null)}>
          {say('visitForm.undone.text')}
        </Notice>
      )}
    </>
  );
}
