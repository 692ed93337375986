import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Place } from '../../../findings/finding';
import { usePane } from '../../app/pane';
import { useWords } from '../../app/words';
import { Notice } from '../../parts/Notice';
import { Actions, Section } from '../../parts/Section';
import type { VisitForm, VisitResults } from '../../work/desk';
import { CustomerHistory } from './CustomerHistory';
import { OutcomeButtons } from './OutcomeButtons';
import { isReached } from './outcomes';
import { RecordedResults } from './RecordedResults';
import { ResultFields } from './ResultFields';
import { noResults, resultNotes, resultProblems, saysSomething } from './results';
import { Script } from './Script';
import { VisitCard } from './VisitCard';

const useStyles = makeStyles({
  save: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface VisitEntryProps {
  readonly form: VisitForm;
  readonly onGoTo: (place: Place) => void;
  readonly onSave: (results: VisitResults) => void;
  readonly onNext: (place: Place) => void;
  /** Tells of the heading once the visit shows. */
  readonly onShown: (heading: HTMLElement) => void;
}

/** One visit: who and why, what is asked, what came of it, and what was before. */
export function VisitEntry({ form, onGoTo, onSave, onNext, onShown }: VisitEntryProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { busy, visitForms, saveVisit, undoVisit } = usePane();
  const { changed, change, saved } = visitForms;
  const results = visitForms.results ?? noResults;
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const toNext = useRef<HTMLElement>(null);
  const { line, questions, next } = form;
  // Who was not reached may be tried again on the same day; a visit that was made is in the register once and for all.
  const isOver = line.taken && (line.outcome === '' || isReached(line.outcome));
  const isOpen = !line.taken || (changed && !isOver);
  const isSaving = [saveVisit, undoVisit].some(({ work }) => work.phase === 'running');
  const problems = resultProblems(form, results);
  const notes = isOpen ? resultNotes(form, results) : [];

  const shown = useEffectEvent(() => onShown(heading.current!));
  useEffect(() => shown(), []);
  // The button that was pressed is no longer there to be pressed.
  const savedHere = saved?.form.line.listKey === line.listKey && line.taken;
  useEffect(() => {
    if (savedHere && document.activeElement === document.body) toNext.current?.focus({ preventScroll: true });
  }, [savedHere]);

  const save = () => {
    setTried(problems.length > 0);
    if (problems.length === 0) onSave(results);
  };
  return (
    <>
      <VisitCard form={form} heading={heading} onGoTo={onGoTo} />
      {!isOpen && (
        <Notice
          intent="info"
          title={say('visitForm.taken')}
          actions={
            !isOver && (
              <Button disabled={busy} onClick={() => change(noResults)}>
                {say('visitForm.attempt')}
              </Button>
            )
          }
        >
          {say(isOver ? 'visitForm.taken.text' : 'visitForm.taken.attempt')}
        </Notice>
      )}
      {isOpen && questions.length > 0 && (
        <Section title={say('visitForm.questions')}>
          <Script
            asked={questions}
            answers={results.answers}
            disabled={isSaving}
            onAnswer={(field, answer) => change({ answers: { ...results.answers, [field]: answer } })}
          />
        </Section>
      )}
      <Section title={say('visitForm.results')}>
        {isOpen ? (
          <>
            <OutcomeButtons
              channel={line.channel}
              outcome={results.outcome}
              disabled={isSaving}
              busy={busy}
              savesAtOnce={!saysSomething({ ...results, outcome: '' })}
              wrong={tried && problems.some(({ field }) => field === 'outcome') ? say('visitForm.wrong.outcome') : null}
              onChoose={(outcome) => change({ outcome })}
              onMissed={(outcome) => onSave({ ...noResults, outcome })}
              onSent={(opinion) => onSave({ ...noResults, opinion })}
            />
            <ResultFields
              form={form}
              results={results}
              problems={tried ? problems : []}
              disabled={isSaving}
              onChange={change}
            />
          </>
        ) : (
          <RecordedResults results={results} />
        )}
      </Section>
      <CustomerHistory history={form.history} onGoTo={onGoTo} />
      <div className={styles.save}>
        {notes.map((note) => (
          <Notice key={note} intent="warning">
            {say(`visitForm.note.${note}`)}
          </Notice>
        ))}
        <Actions>
          {isOpen && (
            <Button appearance="primary" disabled={busy || !saysSomething(results)} onClick={save}>
              {say('visitForm.save')}
            </Button>
          )}
          {isOpen && changed && (
            <Button disabled={busy} onClick={() => visitForms.drop(form)}>
              {say('visitForm.discard')}
            </Button>
          )}
          {next !== null && (
            <Button
              ref={(element: HTMLElement | null) => {
                toNext.current = element;
              }}
              disabled={busy}
              onClick={() => onNext(next)}
            >
              {say('visitForm.next')}
            </Button>
          )}
        </Actions>
      </div>
    </>
  );
}
