import { createRoot } from 'react-dom/client';
import { officeIsDark, openPaneHost } from '../excel/paneHost';
import { loadSay } from '../locales/loadSay';
import { localeOf } from '../locales/localeOf';
import { App, Themed } from './app/App';
import { Unavailable } from './app/Unavailable';
import { WordsProvider } from './app/words';
import type { Desk } from './work/desk';

let opened: Promise<Desk> | null = null;

/** The jobs are loaded with the first thing that needs them, not with the pane. A failed load can be tried again. */
function desk(): Promise<Desk> {
  opened ??= import('./work/openDesk').then(({ openDesk }) => openDesk(say));
  opened.catch(() => (opened = null));
  return opened;
}

const host = await openPaneHost();
const locale = localeOf(host.language);
const say = await loadSay(locale);
document.documentElement.lang = locale;
createRoot(document.getElementById('pane')!).render(
  <WordsProvider locale={locale} say={say}>
    <Themed dark={officeIsDark()}>
      {host.state === 'ready' ? <App desk={desk} /> : <Unavailable state={host.state} />}
    </Themed>
  </WordsProvider>,
);
