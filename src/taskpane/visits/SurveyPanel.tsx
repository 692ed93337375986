import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../app/pane';
import { useWords } from '../app/words';
import { DataTable } from '../parts/DataTable';
import { Details } from '../parts/Details';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { Actions, Section } from '../parts/Section';
import { WorkBar } from '../parts/WorkBar';
import { percent } from '../month/rateText';
import type { SurveyOutcome, SurveyPart } from '../work/desk';

/** 抽取意见征询样本: shows how many homes of each tier and building would be asked, draws them, and records the draw. */
export function SurveyPanel({ usual }: { readonly usual: string }) {
  const { say } = useWords();
  const { desk, busy, survey } = usePane();
  const [typed, setTyped] = useState<string | null>(null);
  const { work, start, cancel, put } = survey;
  const batch = (typed ?? usual).trim();
  const draw = (write: boolean) => void start(async (run) => (await desk()).survey(batch, write, run));
  const outcome = work.phase === 'done' && work.result?.batch === batch ? work.result : null;
  return (
    <Section title={say('survey.title')} lead={say('survey.lead')}>
      <Field
        label={say('survey.batch')}
        hint={say('survey.batch.hint')}
        {...(batch === '' ? { validationState: 'error', validationMessage: say('settings.wrong.required') } : {})}
      >
        <Input
          value={typed ?? usual}
          onChange={(_event, data) => {
            setTyped(data.value);
            put(null);
          }}
        />
      </Field>
      <Actions>
        <Button disabled={busy || batch === ''} onClick={() => draw(false)}>
          {say('survey.preview')}
        </Button>
      </Actions>
      {work.phase === 'running' && <WorkBar work={work} onCancel={cancel} />}
      {work.phase === 'failed' && <FailureNotice error={work.error} />}
      {outcome !== null && <Drawn outcome={outcome} busy={busy} onWrite={() => draw(true)} />}
    </Section>
  );
}

interface DrawnProps {
  readonly outcome: SurveyOutcome;
  readonly busy: boolean;
  readonly onWrite: () => void;
}

function Drawn({ outcome, busy, onWrite }: DrawnProps) {
  const { say, count, locale } = useWords();
  const { desk } = usePane();
  const { tiers, buildings, drawnBefore, sheet, rule } = outcome;
  const asked = tiers.reduce((sum, tier) => sum + tier.asked, 0);
  const cells = ({ households, asked: drawn }: SurveyPart) => [
    count(households),
    count(drawn),
    households === 0 ? '—' : percent(drawn / households, locale),
  ];
  const columns = (name: string) => [
    say(name),
    say('survey.column.households'),
    say('survey.column.asked'),
    say('survey.column.share'),
  ];
  return (
    <>
      {drawnBefore && sheet === null && <Notice intent="info">{say('survey.before')}</Notice>}
      <DataTable
        label={say('survey.tiers')}
        columns={columns('survey.column.tier')}
        rows={tiers.map((tier) => ({
          key: String(tier.name),
          cells: [
            tiers.length === 1
              ? say('survey.tier.all', { share: percent(tier.share ?? 1, locale) })
              : say('survey.tier', { years: tier.name ?? 0, share: percent(tier.share ?? 1, locale) }),
            ...cells(tier),
          ],
        }))}
      />
      <Details summary={say('survey.buildings', { count: count(buildings.length) })}>
        <DataTable
          label={say('survey.buildings', { count: count(buildings.length) })}
          columns={columns('survey.column.building')}
          rows={buildings.map((building) => ({
            key: String(building.name),
            cells: [building.name ?? say('survey.building.unknown'), ...cells(building)],
          }))}
        />
      </Details>
      {sheet === null ? (
        <Actions>
          <Button appearance="primary" disabled={busy || asked === 0} onClick={onWrite}>
            {say('survey.draw', { count: count(asked) })}
          </Button>
        </Actions>
      ) : (
        <Notice
          intent="success"
          title={say('survey.done', { count: count(asked), sheet })}
          actions={
            <Button
              onClick={() =>
                void desk()
                  .then((open) => open.goTo({ sheet, cell: 'A1' }))
                  .catch(() => undefined)
              }
            >
              {say('survey.open')}
            </Button>
          }
        >
          {say('survey.done.text', { rule })}
        </Notice>
      )}
    </>
  );
}
