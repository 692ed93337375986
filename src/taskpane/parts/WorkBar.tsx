import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useWords } from '../app/words';
import type { Work } from '../work/work';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What a running job is doing, how far it is, how long it may take, and the button that ends it. */
export function WorkBar({ work, onCancel }: { readonly work: Work<unknown>; readonly onCancel: () => void }) {
  const styles = useStyles();
  const { say, count } = useWords();
  const { progress, remaining } = work;
  const step = progress === null ? say('step.starting') : say(`step.${progress.step}`);
  const known = progress !== null && progress.total > 0;
  return (
    <div className={styles.bar}>
      <div className={styles.line} role="status">
        <span>{progress?.subject ? say('pane.stepOn', { step, subject: progress.subject }) : step}</span>
        <Button size="small" onClick={onCancel}>
          {say('pane.cancel')}
        </Button>
      </div>
      <ProgressBar
        aria-label={step}
        thickness="large"
        {...(known ? { value: progress.done, max: progress.total } : {})}
      />
      {known && (
        <div className={styles.line}>
          <span className={styles.quiet}>
            {say('pane.doneOf', { done: count(progress.done), total: count(progress.total) })}
          </span>
          {remaining !== null && <span className={styles.quiet}>{say('pane.remaining', { seconds: remaining })}</span>}
        </div>
      )}
    </div>
  );
}
