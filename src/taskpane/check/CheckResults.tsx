import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo, useState } from 'react';
import type { Finding } from '../../findings/finding';
import { groupByCause } from '../../findings/groupByCause';
import { isSign } from '../../findings/signs/sign';
import type { VerdictWord } from '../../findings/signs/verdicts';
import { usePane } from '../app/pane';
import { useWords } from '../app/words';
import { EmptyState } from '../parts/EmptyState';
import { Notice } from '../parts/Notice';
import { Actions, Lead, Section } from '../parts/Section';
import type { CheckOutcome } from '../work/desk';
import { CauseGroup } from './CauseGroup';
import { Filters } from './Filters';
import { findingPlace } from './findingText';
import { passing, SEVERITIES, type CheckFilter } from './grouping';
import { SheetTools } from './SheetTools';
import { SignsSection } from './SignsSection';

const everything: CheckFilter = { severities: new Set(SEVERITIES), register: null };

interface CheckResultsProps {
  readonly outcome: CheckOutcome;
  readonly busy: boolean;
  readonly onPreview: (findings: readonly Finding[]) => void;
}

/** The findings of a check, by cause, with what one can do about all of them. */
export function CheckResults({ outcome, busy, onPreview }: CheckResultsProps) {
  const { say, count } = useWords();
  const { desk, check } = usePane();
  const [filter, setFilter] = useState(everything);
  const [lost, setLost] = useState(false);
  const all = outcome.findings;
  const findings = useMemo(() => all.filter(({ code }) => !isSign(code)), [all]);
  const signs = useMemo(() => all.filter(({ code }) => isSign(code)), [all]);
  const causes = useMemo(() => groupByCause(passing(findings, filter)), [findings, filter]);
  const fixable = useMemo(() => findings.filter((finding) => finding.fix !== null), [findings]);

  const goTo = async ({ sheet, cell }: { readonly sheet: string | null; readonly cell: string | null }) => {
    if (sheet === null) return;
    try {
      await (await desk()).goTo({ sheet, cell });
      setLost(false);
    } catch {
      setLost(true);
    }
  };

  const split = async (finding: Finding) => {
    const done = await (await desk()).splitMatter(finding).catch(() => false);
    setLost(!done);
    if (done) await check.start(async (run) => (await desk()).check(run));
  };

  const judge = async (key: string, verdict: VerdictWord | null, note: string) => {
    await (await desk()).judge(key, verdict, note);
    await check.start(async (run) => (await desk()).check(run));
  };
  const signsSection = (
    <SignsSection
      signs={signs}
      people={outcome.people}
      verdicts={outcome.verdicts}
      disabled={busy}
      onGoTo={(place) => void goTo(place)}
      onJudge={judge}
    />
  );

  if (findings.length === 0) {
    return (
      <>
        <EmptyState icon={<CheckmarkCircleRegular />} title={say('check.clean.title')} text={say('check.clean.text')} />
        {signsSection}
      </>
    );
  }
  return (
    <>
      <Section title={say('check.result', { count: count(findings.length) })}>
        {outcome.uncoveredYears.length > 0 && (
          <Notice intent="warning" title={say('check.holidays.title')}>
            {say('check.holidays.text', { years: outcome.uncoveredYears.join('、') })}
          </Notice>
        )}
        {fixable.length > 0 && (
          <Actions>
            <Button appearance="primary" disabled={busy} onClick={() => onPreview(fixable)}>
              {say('check.fix.open', { count: count(fixable.length) })}
            </Button>
          </Actions>
        )}
        <SheetTools findings={all} disabled={busy} />
        <Filters findings={findings} filter={filter} onChange={setFilter} />
        {lost && (
          <Notice intent="warning" title={say('check.lost.title')} onDismiss={() => setLost(false)}>
            {say('check.lost.text')}
          </Notice>
        )}
        {causes.map((cause) => (
          <CauseGroup
            key={cause.key}
            cause={cause}
            disabled={busy}
            onGoTo={(finding) => void goTo(finding)}
            detail={
              cause.code !== 'repeat-complaint'
                ? undefined
                : (finding) => (
                    <Button size="small" disabled={busy} onClick={() => void split(finding)}>
                      {say('check.split', { place: findingPlace(finding, say) })}
                    </Button>
                  )
            }
            onRepair={(group) => onPreview(group.filter((finding) => finding.fix !== null))}
          />
        ))}
        {causes.length === 0 && <Lead>{say('check.filter.none')}</Lead>}
      </Section>
      {signsSection}
    </>
  );
}
