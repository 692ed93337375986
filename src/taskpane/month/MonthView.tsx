import { Button, Field, Select } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { useEffect, useState } from 'react';
import { addMonths, monthOf, type Month } from '../../values/moment';
import { usePane } from '../app/pane';
import { useRegulation } from '../app/useRegulation';
import { useRequest } from '../app/useRequest';
import { useWords } from '../app/words';
import { EmptyState } from '../parts/EmptyState';
import { FailureNotice } from '../parts/FailureNotice';
import { Figures } from '../parts/Figures';
import { Notice } from '../parts/Notice';
import { Actions, Page, Section } from '../parts/Section';
import { WorkBar } from '../parts/WorkBar';
import type { SummaryOutcome } from '../work/desk';
import { AskedSheets } from './AskedSheets';
import { RateCard } from './RateCard';
import { monthsUpTo } from './rateText';

/** 月度汇总: makes the summary of a month and shows each rate with the rows behind it. */
export default function MonthView() {
  const { say } = useWords();
  const { desk, summary, busy } = usePane();
  const [months, setMonths] = useState<readonly Month[]>([]);
  const [month, setMonth] = useState<Month>('');
  const { work } = summary;
  const regulation = useRegulation();

  useEffect(() => {
    let here = true;
    void desk()
      .then(({ today }) => {
        if (!here) return;
        setMonths(monthsUpTo(monthOf(today)));
        setMonth((chosen) => chosen || monthOf(addMonths(today, -1)));
      })
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [desk]);

  const make = () => {
    if (month !== '') void summary.start(async (run) => (await desk()).summary(month, run));
  };

  useRequest('month', !busy && month !== '', (task) => {
    if (task === 'summary') make();
  });

  return (
    <Page>
      <Section title={say('month.title')} lead={say('month.lead')}>
        <Field label={say('month.month')}>
          <Select value={month} onChange={(_event, data) => setMonth(data.value)}>
            {months.map((each) => {
              const [year, number] = each.split('-').map(Number);
              return (
                <option key={each} value={each}>
                  {say('month.name', { year: year ?? 0, month: number ?? 0 })}
                </option>
              );
            })}
          </Select>
        </Field>
        <Actions>
          <Button
            appearance={work.result === null ? 'primary' : 'secondary'}
            disabled={busy || month === ''}
            onClick={make}
          >
            {say(work.result === null ? 'month.start' : 'month.again')}
          </Button>
        </Actions>
        {regulation !== null && <AskedSheets regulation={regulation} />}
        {work.phase === 'running' && <WorkBar work={work} onCancel={summary.cancel} />}
        {work.phase === 'failed' && <FailureNotice error={work.error} onRetry={make} />}
        {work.phase === 'cancelled' && (
          <Notice intent="info" title={say('pane.cancelled')}>
            {say('month.cancelled')}
          </Notice>
        )}
        {work.phase === 'idle' && (
          <EmptyState
            icon={<DataBarVerticalRegular />}
            title={say('month.empty.title')}
            text={say('month.empty.text')}
          />
        )}
      </Section>
      {work.result !== null && work.phase !== 'running' && <SummaryResult outcome={work.result} />}
    </Page>
  );
}

function SummaryResult({ outcome }: { readonly outcome: SummaryOutcome }) {
  const { say, count } = useWords();
  const { desk } = usePane();
  const [lost, setLost] = useState(false);
  const goTo = async (place: { readonly sheet: string; readonly cell: string }) => {
    try {
      await (await desk()).goTo(place);
      setLost(false);
    } catch {
      setLost(true);
    }
  };
  const withTarget = outcome.rates.filter(({ met }) => met !== null);
  const [sheet] = outcome.sheets;
  // What was missed comes first, then what was met, then what has no target.
  const order = (met: boolean | null) => (met === false ? 0 : met === true ? 1 : 2);
  const rates = [...outcome.rates].sort((a, b) => order(a.met) - order(b.met));
  return (
    <Section title={say('month.result', { month: outcome.month })}>
      {sheet !== undefined && (
        <Notice
          intent="success"
          title={say('month.done')}
          actions={<Button onClick={() => void goTo({ sheet, cell: 'A1' })}>{say('month.openSheet')}</Button>}
        >
          {say('month.done.text', { sheets: outcome.sheets.join('、') })}
        </Notice>
      )}
      <Figures
        figures={[
          { name: say('month.figure.met'), value: count(withTarget.filter(({ met }) => met === true).length) },
          { name: say('month.figure.missed'), value: count(withTarget.filter(({ met }) => met === false).length) },
          { name: say('month.figure.all'), value: count(rates.length) },
        ]}
      />
      {lost && (
        <Notice intent="warning" title={say('check.lost.title')} onDismiss={() => setLost(false)}>
          {say('check.lost.text')}
        </Notice>
      )}
      {rates.map((rate) => (
        <RateCard key={`${rate.rate} ${JSON.stringify(rate.group)}`} rate={rate} onGoTo={(place) => void goTo(place)} />
      ))}
    </Section>
  );
}
