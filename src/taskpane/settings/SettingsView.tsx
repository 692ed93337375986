import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { figuresOf } from '../../regulations/figures';
import { packs } from '../../regulations/packs';
import type { SettingsProblem } from '../../regulations/parseSettings';
import { defaultSettings, type OfficeSettings } from '../../regulations/settings';
import { usePane } from '../app/pane';
import { useRequest } from '../app/useRequest';
import { useWords } from '../app/words';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { Actions, Page } from '../parts/Section';
import { Exchange } from './Exchange';
import { fromForm, toForm, type SettingsForm } from './form';
import { ListsSection } from './ListsSection';
import { PacksSection } from './PacksSection';
import { WorkSection } from './WorkSection';

const useStyles = makeStyles({
  save: {
    position: 'sticky',
    bottom: 0,
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const shares = new Set(
  packs.flatMap(figuresOf).flatMap(({ key, rule, unit }) => (unit === 'share' ? [key, rule] : [])),
);

/** 设置: regulations, hours, people, words; kept in the workbook. */
export default function SettingsView() {
  const styles = useStyles();
  const { say } = useWords();
  const { desk, busy, look, check } = usePane();
  const [base, setBase] = useState<OfficeSettings | null>(null);
  const [form, setForm] = useState<SettingsForm | null>(null);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<SettingsProblem | null>(null);
  const [error, setError] = useState<unknown>(null);

  const show = (settings: OfficeSettings) => {
    setBase(settings);
    setForm(toForm(settings, shares));
    setProblem(null);
  };

  useEffect(() => {
    let here = true;
    desk()
      .then((open) => open.settings())
      .then(
        (settings) => here && show(settings),
        (failure: unknown) => here && setError(failure),
      );
    return () => {
      here = false;
    };
  }, [desk]);

  useRequest('settings', true, () => undefined);

  const store = async (settings: OfficeSettings) => {
    try {
      await (await desk()).saveSettings(settings);
      show(settings);
      setSaved(true);
      setError(null);
      // What was read before was read with the old settings.
      check.put(null);
      look.put(null);
    } catch (failure) {
      setError(failure);
    }
  };

  if (base === null || form === null) {
    return (
      <Page>
        {error === null ? (
          <Spinner size="small" label={say('settings.loading')} />
        ) : (
          <>
            <FailureNotice
              error={error}
              action={<Button onClick={() => void store(defaultSettings())}>{say('settings.defaults')}</Button>}
            />
            <Exchange settings={null} disabled={busy} onRead={(read) => void store(read)} onProblem={setProblem} />
          </>
        )}
      </Page>
    );
  }

  const change = (part: Partial<SettingsForm>) => {
    setForm({ ...form, ...part });
    setSaved(false);
  };
  const save = () => {
    const made = fromForm(form, base, shares);
    setSaved(false);
    setProblem(made.problem ?? null);
    if (made.settings !== undefined) void store(made.settings);
  };
  const dirty = JSON.stringify(form) !== JSON.stringify(toForm(base, shares));

  return (
    <Page>
      <PacksSection form={form} onChange={change} />
      <WorkSection form={form} onChange={change} />
      <ListsSection form={form} onChange={change} />
      <Exchange settings={base} disabled={busy} onRead={(settings) => void store(settings)} onProblem={setProblem} />
      <div className={styles.save}>
        {error !== null && <FailureNotice error={error} />}
        {problem !== null && (
          <Notice intent="error" title={say('settings.problem.title')} onDismiss={() => setProblem(null)}>
            {say(`settings.problem.${problem.code}`, { path: problemPlace(problem, say), detail: problem.detail })}
          </Notice>
        )}
        {saved && <Notice intent="success">{say('settings.saved')}</Notice>}
        <Actions>
          <Button appearance="primary" disabled={busy || !dirty} onClick={save}>
            {say('settings.save')}
          </Button>
          <Button disabled={!dirty} onClick={() => show(base)}>
            {say('settings.discard')}
          </Button>
        </Actions>
      </div>
    </Page>
  );
}

const places = [
  'packs',
  'figures',
  'contactHours',
  'minutesPerDay',
  'minutesPerVisit',
  'staff',
  'holidays',
  'scales',
  'letterScale',
  'synonyms',
  'options',
];

/** The part of the form that a path of the settings file means. */
function problemPlace({ path }: SettingsProblem, say: ReturnType<typeof useWords>['say']): string {
  const [part = '', index = ''] = path.split('.');
  if (!places.includes(part)) return path;
  const name = say(`settings.place.${part}`);
  return /^\d+$/.test(index) ? say('settings.place.row', { name, number: Number(index) + 1 }) : name;
}
