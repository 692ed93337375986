import { Button } from '@fluentui/react-components';
import type { Finding } from '../../findings/finding';
import { usePane } from '../app/pane';
import { useWords } from '../app/words';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { Actions } from '../parts/Section';
import { WorkBar } from '../parts/WorkBar';

/** Colours the cells with findings, takes the colours away, or lists the findings on a sheet of their own. */
export function SheetTools({
  findings,
  disabled,
}: {
  readonly findings: readonly Finding[];
  readonly disabled: boolean;
}) {
  const { say, count } = useWords();
  const { desk, tool } = usePane();
  const { work, start, cancel, put } = tool;
  const idle = work.phase !== 'running';

  const mark = () =>
    start(async (run) => {
      const { cells, refused } = await (await desk()).mark(findings, run);
      return { did: 'marked', count: cells, sheet: '', refused };
    });
  const clear = () =>
    start(async (run) => {
      await (await desk()).clearMarks(run);
      return { did: 'cleared', count: 0, sheet: '', refused: [] };
    });
  const list = () =>
    start(async (run) => {
      const sheet = await (await desk()).writeFindings(findings, run);
      return { did: 'listed', count: findings.length, sheet, refused: [] };
    });

  return (
    <>
      <Actions>
        <Button size="small" disabled={disabled || !idle} onClick={() => void mark()}>
          {say('check.mark')}
        </Button>
        <Button size="small" disabled={disabled || !idle} onClick={() => void clear()}>
          {say('check.unmark')}
        </Button>
        <Button size="small" disabled={disabled || !idle} onClick={() => void list()}>
          {say('check.list')}
        </Button>
      </Actions>
      {!idle && <WorkBar work={work} onCancel={cancel} />}
      {work.phase === 'failed' && <FailureNotice error={work.error} />}
      {work.phase === 'done' && work.result !== null && (
        <Notice intent={work.result.refused.length === 0 ? 'success' : 'warning'} onDismiss={() => put(null)}>
          {say(`check.${work.result.did}.done`, { count: count(work.result.count), sheet: work.result.sheet })}
          {work.result.refused.length > 0 && say('check.mark.refused', { sheets: work.result.refused.join('、') })}
        </Notice>
      )}
    </>
  );
}
