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
    <Section title={say('surveyDraw.title')} lead={say('surveyDraw.lead')}>
      <Field
        label={say('surveyDraw.batch')}
        hint={say('surveyDraw.batch.hint')}
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
          {say('surveyDraw.preview')}
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
  // The last tier takes who has lived here for less than the one before it asks.
  const tierName = ({ name, share }: SurveyPart) => {
    const wanted = percent(share ?? 1, locale);
    if (tiers.length === 1) return say('surveyDraw.tier.all', { share: wanted });
    return name === 0
      ? say('surveyDraw.tier.under', { years: tiers.at(-2)?.name ?? 0, share: wanted })
      : say('surveyDraw.tier', { years: name ?? 0, share: wanted });
  };
  // Homes without a building have a line in the table, but are no building.
  const named = buildings.filter(({ name }) => name !== null).length;
  const buildingsTitle = say('surveyDraw.buildings', { count: count(named) });
  const columns = (name: string) => [
    say(name),
    say('surveyDraw.column.households'),
    say('surveyDraw.column.asked'),
    say('surveyDraw.column.share'),
  ];
  return (
    <>
      {drawnBefore && sheet === null && <Notice intent="info">{say('surveyDraw.before')}</Notice>}
      <DataTable
        label={say('surveyDraw.tiers')}
        columns={columns('surveyDraw.column.tier')}
        rows={tiers.map((tier) => ({
          key: String(tier.name),
          cells: [tierName(tier), ...cells(tier)],
        }))}
      />
      <Details summary={buildingsTitle}>
        <DataTable
          label={buildingsTitle}
          columns={columns('surveyDraw.column.building')}
          rows={buildings.map((building) => ({
            key: String(building.name),
            cells: [building.name ?? say('surveyDraw.building.unknown'), ...cells(building)],
          }))}
        />
      </Details>
      {sheet === null ? (
        <Actions>
          <Button appearance="primary" disabled={busy || asked === 0} onClick={onWrite}>
            {say('surveyDraw.draw', { count: count(asked) })}
          </Button>
        </Actions>
      ) : (
        <Notice
          intent="success"
          title={say('surveyDraw.done', { count: count(asked), sheet })}
          actions={
            <Button
              onClick={() =>
                void desk()
                  .then((open) => open.goTo({ sheet, cell: 'A1' }))
                  .catch(() => undefined)
              }
            >
              {say('surveyDraw.open')}
            </Button>
          }
        >
          {say('surveyDraw.done.text', { rule })}
        </Notice>
      )}
    </>
  );
}
