import { createRoot } from 'react-dom/client';
import { LOCALES, localeOf, sayIn } from '../../locales';
import { App, Themed } from '../../taskpane/app/App';
import { requestView } from '../../taskpane/app/requests';
import { Unavailable } from '../../taskpane/app/Unavailable';
import { WordsProvider } from '../../taskpane/app/words';
import { Overview } from './Overview';
import { sampleDesk, variants } from './sampleDesk';
import { STATES } from './states';

/**
 * The pane's views without a workbook. `gallery.html` shows all of them side by side; `?state=check-results&theme=dark&locale=en-US`
 * one of them as the pane would, `?host=too-old` the pages for places where the pane cannot work.
 */
const address = new URLSearchParams(location.search);
const locale = LOCALES.find((each) => each === address.get('locale')) ?? localeOf('zh-CN');
const name = address.get('state');
const state = name === null ? undefined : STATES[name];
const host = address.get('host');
const dark = address.get('theme') === 'dark';

document.documentElement.lang = locale;
if (state !== undefined) requestView(state.view, state.task);
const desk = { ...sampleDesk(), ...variants[state?.variant ?? ''] };
const openDesk = () => Promise.resolve(desk);

createRoot(document.getElementById('gallery')!).render(
  <WordsProvider locale={locale} say={sayIn(locale)}>
    <Themed dark={dark}>
      {state !== undefined ? (
        <App desk={openDesk} />
      ) : host === 'not-excel' || host === 'too-old' || host === 'no-office-library' ? (
        <Unavailable state={host} />
      ) : (
        <Overview theme={dark ? 'dark' : 'light'} locale={locale} />
      )}
    </Themed>
  </WordsProvider>,
);
