import { FluentProvider, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type {
  CheckOutcome,
  Desk,
  FixOutcome,
  PlanOutcome,
  Recognition,
  RecordOutcome,
  RecordPreview,
  SummaryOutcome,
  SurveyOutcome,
  UndoOutcome,
} from '../work/desk';
import type { WeekAhead } from '../../planning/weekAhead';
import { useVisitForms } from '../visits/form/useVisitForms';
import { useWork } from '../work/work';
import { ErrorBoundary } from './ErrorBoundary';
import { PaneContext, type AcceptOutcome, type Pane, type SelectedRow, type ToolOutcome, type VisitPart } from './pane';
import { tellRegisters } from './registersNews';
import { VIEWS, viewRequests, type ViewName } from './requests';
import { isDark, useTheme } from './theme';
import { useOutdated } from './useOutdated';
import { useWords } from './words';

const CheckView = lazy(() => import('../check/CheckView'));
const VisitsView = lazy(() => import('../visits/VisitsView'));
const MonthView = lazy(() => import('../month/MonthView'));
const SettingsView = lazy(() => import('../settings/SettingsView'));

const useStyles = makeStyles({
  provider: { height: '100%' },
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  loading: { paddingTop: '32px' },
  // Excel shows the add-in's name above the pane already; those who hear the page get it from here.
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
});

function view(name: ViewName): ReactNode {
  switch (name) {
    case 'check':
      return <CheckView />;
    case 'visits':
      return <VisitsView />;
    case 'month':
      return <MonthView />;
    case 'settings':
      return <SettingsView />;
  }
}

/** What the views share: one job each, the ribbon's wishes, and whether anything runs. */
function usePaneState(desk: () => Promise<Desk>): Pane {
  const look = useWork<Recognition>();
  const check = useWork<CheckOutcome>();
  const plan = useWork<PlanOutcome>();
  const accept = useWork<AcceptOutcome>();
  const week = useWork<WeekAhead>();
  const selected = useWork<SelectedRow>();
  const saveVisit = useWork<RecordOutcome>();
  const undoVisit = useWork<UndoOutcome>();
  const visitForms = useVisitForms();
  const [visitPart, showVisitPart] = useState<VisitPart>('list');
  const recordPreview = useWork<RecordPreview>();
  const record = useWork<RecordOutcome>();
  const summary = useWork<SummaryOutcome>();
  const fix = useWork<FixOutcome>();
  const undo = useWork<UndoOutcome>();
  const tool = useWork<ToolOutcome>();
  const paperForms = useWork<string>();
  const survey = useWork<SurveyOutcome>();
  const [done, setDone] = useState(0);
  const latest = useSyncExternalStore(viewRequests.subscribe, viewRequests.latest);
  const request = latest !== null && latest.id > done ? latest : null;
  const taken = useCallback((id: number) => setDone(id), []);
  const found = look.work.result?.registers.length ?? null;
  useEffect(() => {
    if (found !== null) tellRegisters(found > 0);
  }, [found]);
  const visitJobs = { plan, accept, week, saveVisit, undoVisit, recordPreview, record, paperForms, survey };
  const jobs = { look, check, fix, undo, tool, summary, ...visitJobs };
  const busy = Object.values(jobs).some(({ work }) => work.phase === 'running');
  const { outdated, reset: resetOutdated } = useOutdated(desk, busy);
  const visits = { visitForms, visitPart, showVisitPart };
  return { desk, ...jobs, selected, ...visits, busy, request, taken, outdated, resetOutdated };
}

/** Four tabs and the view behind each. */
export function App({ desk }: { readonly desk: () => Promise<Desk> }) {
  const styles = useStyles();
  const { say } = useWords();
  const pane = usePaneState(desk);
  const [chosen, setChosen] = useState<ViewName>('check');
  const shown = pane.request?.view ?? chosen;
  const choose = (name: ViewName) => {
    if (pane.request !== null) pane.taken(pane.request.id);
    setChosen(name);
  };
  // A wish of the ribbon moves the tab for good, not only until it is done.
  if (pane.request !== null && chosen !== shown) setChosen(shown);

  return (
    <PaneContext value={pane}>
      <div className={styles.pane}>
        <header>
          <h1 className={styles.unseen}>{say('pane.product')}</h1>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={shown}
            onTabSelect={(_event, data) => choose(data.value as ViewName)}
            aria-label={say('pane.tabs')}
          >
            {VIEWS.map((name) => (
              <Tab key={name} value={name} id={`tab-${name}`} aria-controls="view">
                {say(`pane.tab.${name}`)}
              </Tab>
            ))}
          </TabList>
        </header>
        <main className={styles.body}>
          <div role="tabpanel" id="view" aria-labelledby={`tab-${shown}`}>
            <ErrorBoundary key={shown}>
              <Suspense fallback={<Spinner className={styles.loading} size="small" label={say('pane.loading')} />}>
                {view(shown)}
              </Suspense>
            </ErrorBoundary>
          </div>
        </main>
      </div>
    </PaneContext>
  );
}

/** Fluent's theme around everything, as Office shows itself. */
export function Themed({ dark, children }: { readonly dark: boolean | null; readonly children: ReactNode }) {
  const styles = useStyles();
  const theme = useTheme(dark);
  // The browser's own parts (date pickers, scroll bars) follow the theme as well.
  const colorScheme = isDark(theme) ? 'dark' : 'light';
  return (
    <FluentProvider className={styles.provider} theme={theme} style={{ colorScheme }}>
      {children}
    </FluentProvider>
  );
}
