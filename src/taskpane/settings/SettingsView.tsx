import { Button, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { failureOf } from '../../excel/failure';
import { takeOver, type SettingsFile } from '../../jobs/settingsExchange';
import type { SettingsProblem } from '../../regulations/parseSettings';
import { defaultSettings, type OfficeSettings } from '../../regulations/settings';
import { usePane } from '../app/pane';
import { useRequest } from '../app/useRequest';
import { useWords } from '../app/words';
import { FailureNotice } from '../parts/FailureNotice';
import { Notice } from '../parts/Notice';
import { Actions, Page } from '../parts/Section';
import { ConflictsSection } from './ConflictsSection';
import { CountingSection } from './CountingSection';
import { Exchange } from './Exchange';
import { FiguresSection } from './FiguresSection';
import { formProblems, fromForm, toForm, type SettingsForm } from './form';
import { HoursSection } from './HoursSection';
import { ListsSection } from './ListsSection';
import { pageOf, PAGES, type PageName } from './pages';
import { PacksSection } from './PacksSection';
import { ProblemsContext } from './problems';

const useStyles = makeStyles({
  pages: { marginLeft: '-8px' },
  page: { display: 'flex', flexDirection: 'column', gap: '16px' },
  save: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 设置: regulations, counting, people, words; kept in the workbook. */
export default function SettingsView() {
  const styles = useStyles();
  const { say, count } = useWords();
  const { desk, busy, look, check, plan, accept, week, summary, survey } = usePane();
  const [base, setBase] = useState<OfficeSettings | null>(null);
  const [form, setForm] = useState<SettingsForm | null>(null);
  const [page, setPage] = useState<PageName>('rules');
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<SettingsProblem | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [before, setBefore] = useState<OfficeSettings | null>(null);

  const show = (settings: OfficeSettings) => {
    setBase(settings);
    setForm(toForm(settings));
    setTried(false);
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

  const store = async (change: (settings: OfficeSettings) => OfficeSettings) => {
    try {
      show(await (await desk()).changeSettings(change));
      setSaved(true);
      setError(null);
      // What was read, planned and reckoned before was so with the old settings.
      for (const { put } of [check, look, plan, accept, week, summary, survey]) put(null);
    } catch (failure) {
      setError(failure);
    }
  };
  const takeFile = (file: SettingsFile) => {
    setBefore(base);
    void store((settings) => takeOver(settings, file));
  };
  const undoFile = () => {
    const kept = before!;
    setBefore(null);
    void store(() => kept);
  };

  const problems = useMemo(
    () => new Map(tried && form !== null ? formProblems(form).map(({ field, code }) => [field, code]) : []),
    [tried, form],
  );
  const said = useMemo(
    () => (form === null || base === null ? null : (fromForm(form, base).settings ?? null)),
    [form, base],
  );

  if (base === null || form === null) {
    const code = error === null ? null : failureOf(error).code;
    // Settings of a newer version, or ones that could not be reached, must not be replaced.
    const replaceable = code === 'settings-damaged' || code === 'settings-refused';
    const replace = (settings: OfficeSettings) =>
      void desk()
        .then((open) => open.replaceSettings(settings))
        .then(() => show(settings), setError);
    return (
      <Page>
        {error === null ? (
          <Spinner size="small" label={say('settings.loading')} />
        ) : (
          <FailureNotice
            error={error}
            action={
              replaceable && <Button onClick={() => replace(defaultSettings())}>{say('settings.defaults')}</Button>
            }
          />
        )}
        {replaceable && (
          <Exchange
            settings={null}
            disabled={busy}
            onTake={(file) => replace(takeOver(defaultSettings(), file))}
            onProblem={setProblem}
            onUndo={null}
          />
        )}
      </Page>
    );
  }

  const change = (part: Partial<SettingsForm>) => {
    setForm({ ...form, ...part });
    setSaved(false);
  };
  const save = () => {
    setSaved(false);
    const wrong = formProblems(form);
    setTried(wrong.length > 0);
    if (wrong.length > 0) setPage(pageOf(wrong[0]!.field));
    else void store((settings) => fromForm(form, settings).settings ?? settings);
  };
  const dirty = JSON.stringify(form) !== JSON.stringify(toForm(base));
  const pages = [...new Set([...problems.keys()].map(pageOf))].map((name) => say(`settings.page.${name}`));

  return (
    <Page>
      <TabList
        className={styles.pages}
        size="small"
        selectedValue={page}
        onTabSelect={(_event, data) => setPage(data.value as PageName)}
        aria-label={say('settings.pages')}
      >
        {PAGES.map((name) => (
          <Tab key={name} value={name} id={`settings-${name}`} aria-controls="settings-page">
            {say(`settings.page.${name}`)}
          </Tab>
        ))}
      </TabList>
      <ProblemsContext value={problems}>
        <div className={styles.page} role="tabpanel" id="settings-page" aria-labelledby={`settings-${page}`}>
          {page === 'rules' && (
            <>
              <PacksSection form={form} onChange={change} />
              {said !== null && <ConflictsSection form={form} settings={said} onChange={change} />}
              <FiguresSection form={form} onChange={change} />
            </>
          )}
          {page === 'counting' && <CountingSection form={form} onChange={change} />}
          {page === 'people' && (
            <>
              <HoursSection form={form} onChange={change} />
              <ListsSection lists={['staff', 'holidays']} form={form} onChange={change} />
            </>
          )}
          {page === 'words' && (
            <ListsSection lists={['synonyms', 'scales', 'letters', 'scripts']} form={form} onChange={change} />
          )}
          {page === 'file' && (
            <Exchange
              settings={base}
              disabled={busy || dirty}
              onTake={takeFile}
              onProblem={setProblem}
              onUndo={before === null ? null : undoFile}
            />
          )}
        </div>
      </ProblemsContext>
      <div className={styles.save}>
        {error !== null && <FailureNotice error={error} />}
        {problem !== null && (
          <Notice intent="error" title={say('settings.problem.title')} onDismiss={() => setProblem(null)}>
            {say(`settings.problem.${problem.code}`, { path: problem.path, detail: problem.detail })}
          </Notice>
        )}
        {problems.size > 0 && (
          <Notice intent="error" title={say('settings.problem.title')}>
            {say('settings.wrong', { count: count(problems.size), pages: pages.join('、') })}
          </Notice>
        )}
        {saved && !dirty && <Notice intent="success">{say('settings.saved')}</Notice>}
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
