import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Finding } from '../../findings/finding';
import { usePane } from '../app/pane';
import { useWords } from '../app/words';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { WorkBar } from '../parts/WorkBar';
import type { FixOutcome, Undoable } from '../work/desk';
import { LeftCells } from './LeftCells';

interface Repairs {
  readonly running: boolean;
  readonly fix: (findings: readonly Finding[]) => Promise<FixOutcome | null>;
  /** Takes away what is said about the last repair. */
  readonly forget: () => void;
  /** Progress while repairing or undoing. */
  readonly bar: ReactNode;
  /** What was repaired or taken back, with the offer to take it back. */
  readonly notices: ReactNode;
}

/** Repairing and taking back, with what the person is told about it. */
export function useRepairs(): Repairs {
  const { say, count } = useWords();
  const { desk, check, fix: fixing, undo: undoing } = usePane();
  const [undoable, setUndoable] = useState<Undoable | null>(null);

  // Without an answer there is nothing to offer; the jobs themselves say what is wrong with the workbook.
  const ask = useCallback(
    () =>
      desk()
        .then((open) => open.undoable())
        .catch(() => null)
        .then(setUndoable),
    [desk],
  );
  useEffect(() => {
    void ask();
  }, [ask]);

  const fix = async (findings: readonly Finding[]) => {
    undoing.put(null);
    const outcome = await fixing.start(async (run) => (await desk()).fix(findings, run));
    await ask();
    return outcome;
  };
  const undo = async () => {
    fixing.put(null);
    const outcome = await undoing.start(async (run) => (await desk()).undo(run));
    await ask();
    if (outcome !== null && check.work.result !== null) await check.start(async (run) => (await desk()).check(run));
  };
  const forget = () => {
    fixing.put(null);
    undoing.put(null);
  };

  const running = fixing.work.phase === 'running' || undoing.work.phase === 'running';
  const undoButton = undoable !== null && (
    <Button disabled={running} onClick={() => void undo()}>
      {say('check.undo', { count: count(undoable.cells) })}
    </Button>
  );
  const fixed = fixing.work.phase === 'done' ? fixing.work.result : null;
  const undone = undoing.work.phase === 'done' ? undoing.work.result : null;
  const bar = running && (
    <WorkBar
      work={fixing.work.phase === 'running' ? fixing.work : undoing.work}
      onCancel={fixing.work.phase === 'running' ? fixing.cancel : undoing.cancel}
    />
  );
  const notices = (
    <>
      {fixing.work.phase === 'failed' && <FailureNotice error={fixing.work.error} />}
      {undoing.work.phase === 'failed' && <FailureNotice error={undoing.work.error} />}
      {fixing.work.phase === 'cancelled' && (
        <Notice intent="info" title={say('pane.cancelled')} actions={undoButton || undefined}>
          {say('check.fix.cancelled')}
        </Notice>
      )}
      {fixed !== null && (
        <Notice
          intent={fixed.left.length === 0 ? 'success' : 'warning'}
          title={say('check.fix.done', { count: count(fixed.done) })}
          actions={undoButton || undefined}
          onDismiss={() => fixing.put(null)}
        >
          {fixed.left.length > 0 && <LeftCells left={fixed.left} />}
        </Notice>
      )}
      {undone !== null && (
        <Notice
          intent="success"
          title={say('check.undone', { count: count(undone.restored) })}
          onDismiss={() => undoing.put(null)}
        >
          {undone.kept > 0 && say('check.undone.kept', { count: count(undone.kept) })}
        </Notice>
      )}
      {fixing.work.phase === 'idle' &&
        undoing.work.phase === 'idle' &&
        undoButton !== false &&
        undoable?.what === 'fix' && (
          <Notice intent="info" actions={undoButton}>
            {say('check.undo.offer', { count: count(undoable.cells) })}
          </Notice>
        )}
    </>
  );
  return { running, fix, forget, bar, notices };
}
