import { Button } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { useEffect, useState } from 'react';
import type { Finding } from '../../findings/finding';
import type { RegisterSheet } from '../../registers/register';
import type { MappingCorrection } from '../../regulations/settings';
import { usePane } from '../app/pane';
import { useRequest } from '../app/useRequest';
import { useWords } from '../app/words';
import { EmptyState } from '../parts/EmptyState';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { Actions, Lead, Page, Section } from '../parts/Section';
import { WorkBar } from '../parts/WorkBar';
import { CheckResults } from './CheckResults';
import { FixPreview } from './FixPreview';
import { withCorrection } from './mapping';
import { MappingEditor } from './MappingEditor';
import { RegisterList } from './RegisterList';
import { SheetChooser } from './SheetChooser';
import { useRepairs } from './useRepairs';

/** 校验: what was recognised, what is wrong, and what can be repaired. */
export default function CheckView() {
  const { say, count } = useWords();
  const { desk, look, check, busy, outdated, resetOutdated } = usePane();
  const repairs = useRepairs();
  const [editing, setEditing] = useState<RegisterSheet | null>(null);
  const [preview, setPreview] = useState<readonly Finding[] | null>(null);

  const lookAgain = look.start;
  const runLook = () => lookAgain(async (run) => (await desk()).look(run));
  const runCheck = async () => {
    setPreview(null);
    repairs.forget();
    resetOutdated();
    const outcome = await check.start(async (run) => (await desk()).check(run));
    if (outcome !== null)
      look.put({ registers: outcome.registers, unrecognised: look.work.result?.unrecognised ?? [] });
    return outcome;
  };

  useEffect(() => {
    if (look.work.phase === 'idle') void lookAgain(async (run) => (await desk()).look(run));
  }, [look.work.phase, lookAgain, desk]);

  useRequest('check', !busy, (task) => {
    const found = check.work.result;
    if (task === 'fix' && found !== null) setPreview(fixable(found.findings));
    else if (task !== null) {
      void runCheck().then((outcome) => {
        if (task === 'fix' && outcome !== null) setPreview(fixable(outcome.findings));
      });
    }
  });

  const saveMapping = async (correction: MappingCorrection) => {
    setEditing(null);
    check.put(null);
    const outcome = await look.start(async (run) => {
      const open = await desk();
      await open.changeSettings((settings) => withCorrection(settings, correction));
      return open.look(run);
    });
    return outcome;
  };

  const repair = async (findings: readonly Finding[]) => {
    const outcome = await repairs.fix(findings);
    if (outcome === null) return;
    setPreview(null);
    await check.start(async (run) => (await desk()).check(run));
  };

  if (editing !== null) {
    return (
      <Page>
        <MappingEditor source={editing} onSave={(made) => void saveMapping(made)} onClose={() => setEditing(null)} />
      </Page>
    );
  }
  if (preview !== null && check.work.phase !== 'running') {
    return (
      <Page>
        {repairs.bar}
        {repairs.notices}
        <FixPreview
          findings={preview}
          busy={busy}
          onFix={(chosen) => void repair(chosen)}
          onClose={() => setPreview(null)}
        />
      </Page>
    );
  }

  const registers = look.work.result?.registers ?? [];
  const rows = registers.reduce((sum, source) => sum + source.dataRows.length, 0);
  const looked = look.work.result !== null;
  return (
    <Page>
      {look.work.phase === 'running' && <WorkBar work={look.work} onCancel={look.cancel} />}
      {look.work.phase === 'failed' && <FailureNotice error={look.work.error} onRetry={() => void runLook()} />}
      {look.work.phase === 'cancelled' && (
        <Notice
          intent="info"
          title={say('pane.cancelled')}
          actions={<Button onClick={() => void runLook()}>{say('look.again')}</Button>}
        >
          {say('look.cancelled')}
        </Notice>
      )}
      {looked && registers.length === 0 && look.work.phase !== 'running' && (
        <EmptyState
          icon={<DocumentSearchRegular />}
          title={say('look.none.title')}
          text={say('look.none.text')}
          action={
            <Button disabled={busy} onClick={() => void runLook()}>
              {say('look.again')}
            </Button>
          }
        />
      )}
      {check.work.phase === 'running' && <WorkBar work={check.work} onCancel={check.cancel} />}
      {repairs.bar}
      {registers.length > 0 && check.work.phase !== 'running' && (
        <Actions>
          <Button
            appearance={check.work.result === null ? 'primary' : 'secondary'}
            disabled={busy}
            onClick={() => void runCheck()}
          >
            {say(check.work.result === null ? 'check.start' : 'check.again')}
          </Button>
        </Actions>
      )}
      {check.work.phase === 'failed' && <FailureNotice error={check.work.error} onRetry={() => void runCheck()} />}
      {check.work.phase === 'cancelled' && (
        <Notice intent="info" title={say('pane.cancelled')}>
          {say('check.cancelled')}
        </Notice>
      )}
      {repairs.notices}
      {outdated && check.work.result !== null && check.work.phase !== 'running' && (
        <Notice intent="info" title={say('check.outdated.title')}>
          {say('check.outdated.text')}
        </Notice>
      )}
      {check.work.result !== null && check.work.phase !== 'running' && (
        <CheckResults outcome={check.work.result} busy={busy} onPreview={setPreview} />
      )}
      {registers.length > 0 && (
        <Section title={say('look.title', { registers: registers.length, rows: count(rows) })}>
          {check.work.result === null && <Lead>{say('look.lead')}</Lead>}
          <RegisterList registers={registers} disabled={busy} onOpen={setEditing} />
        </Section>
      )}
      {looked && (look.work.result?.unrecognised.length ?? 0) > 0 && (
        <SheetChooser
          sheets={look.work.result!.unrecognised}
          disabled={busy}
          onChoose={(correction) => void saveMapping(correction)}
        />
      )}
    </Page>
  );
}

/** The findings that carry a repair. */
function fixable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.fix !== null);
}
