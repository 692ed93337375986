import { Button } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { usePane } from '../app/pane';
import { useWords } from '../app/words';
import { DataTable } from '../parts/DataTable';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { Actions, Lead, Section } from '../parts/Section';
import { WorkBar } from '../parts/WorkBar';
import type { RecordPreview } from '../work/desk';
import { LeftResults } from './LeftResults';

/** 登记回访结果: shows what would be written into the visit register, writes it, and can take it back. `wish` counts the ribbon's wishes for it. */
export function RecordPanel({ wish }: { readonly wish: number }) {
  const { say, count } = useWords();
  const { desk, recordPreview, record, undo: undoing, busy, visitForms } = usePane();
  const [undoable, setUndoable] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  const preview = recordPreview.work.phase === 'done' ? recordPreview.work.result : null;
  const recorded = record.work.phase === 'done' ? record.work.result : null;

  const look = () => {
    record.put(null);
    undoing.put(null);
    void recordPreview.start(async (run) => (await desk()).previewRecord(run));
  };
  const write = async () => {
    const outcome = await record.start(async (run) => (await desk()).record(run));
    if (outcome === null) return;
    recordPreview.put(null);
    // The way back of the visit form would now take this back.
    visitForms.forgetSaved();
    const last = await (await desk()).undoable();
    setUndoable(last?.what === 'record' ? last.cells : 0);
  };
  const undo = async () => {
    const outcome = await undoing.start(async (run) => (await desk()).undo(run));
    if (outcome === null) return;
    record.put(null);
    setUndoable(0);
  };

  const answerWish = useEffectEvent(() => {
    top.current?.scrollIntoView();
    look();
  });
  useEffect(() => {
    if (wish === 0) return undefined;
    const timer = setTimeout(answerWish);
    return () => clearTimeout(timer);
  }, [wish]);

  return (
    <Section title={say('record.title')} lead={say('record.lead')}>
      <div ref={top} />
      <Actions>
        <Button disabled={busy} onClick={look}>
          {say('record.preview')}
        </Button>
      </Actions>
      {[recordPreview, record, undoing].map(
        ({ work, cancel }, index) => work.phase === 'running' && <WorkBar key={index} work={work} onCancel={cancel} />,
      )}
      {[recordPreview.work, record.work, undoing.work].map(
        ({ phase, error }, index) => phase === 'failed' && <FailureNotice key={index} error={error} />,
      )}
      {record.work.phase === 'cancelled' && (
        <Notice intent="info" title={say('pane.cancelled')}>
          {say('record.cancelled')}
        </Notice>
      )}
      {preview !== null && <Preview preview={preview} busy={busy} onWrite={() => void write()} />}
      {recorded !== null && (
        <Notice
          intent={recorded.left.length > 0 ? 'warning' : 'success'}
          title={say('record.done', { count: count(recorded.rows), sheet: recorded.sheets.join('、') })}
          actions={
            undoable > 0 && (
              <Button disabled={busy} onClick={() => void undo()}>
                {say('record.undo')}
              </Button>
            )
          }
        >
          {say('record.done.text')}
          <LeftResults left={recorded.left} />
        </Notice>
      )}
      {undoing.work.phase === 'done' && (
        <Notice intent="success" title={say('record.undone')} onDismiss={() => undoing.put(null)} />
      )}
    </Section>
  );
}

interface PreviewProps {
  readonly preview: RecordPreview;
  readonly busy: boolean;
  readonly onWrite: () => void;
}

function Preview({ preview, busy, onWrite }: PreviewProps) {
  const { say, count } = useWords();
  if (!preview.hasRegister) return <Notice intent="warning">{say('record.noRegister')}</Notice>;
  if (preview.lists.length === 0) return <Notice intent="info">{say('record.noList')}</Notice>;
  const { left } = preview;
  const leftNotice = left.length > 0 && (
    <Notice intent="warning" title={say('recordPane.left.title', { count: count(left.length) })}>
      <LeftResults left={left} />
    </Notice>
  );
  if (preview.rows.length === 0) {
    return (
      <>
        <Notice intent="info">
          {say('record.nothing', { sheet: preview.lists.join('、'), open: count(preview.open) })}
        </Notice>
        {leftNotice}
      </>
    );
  }
  return (
    <>
      <Lead>
        {say('record.ready', {
          count: count(preview.rows.length),
          sheet: preview.registers.join('、'),
          open: count(preview.open),
        })}
      </Lead>
      <DataTable
        label={say('record.list')}
        columns={[say('record.customer'), say('record.visitor'), say('record.outcome'), say('record.satisfaction')]}
        rows={preview.rows.map((row, index) => ({
          key: `${row.room} ${row.name} ${index}`,
          cells: [[row.room, row.name].filter(Boolean).join(' '), row.visitor, row.outcome, row.satisfaction || '—'],
        }))}
      />
      {leftNotice}
      <Actions>
        <Button appearance="primary" disabled={busy} onClick={onWrite}>
          {say('record.write', { count: count(preview.rows.length) })}
        </Button>
      </Actions>
    </>
  );
}
