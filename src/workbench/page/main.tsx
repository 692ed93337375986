import { createRoot } from 'react-dom/client';
import { localeOf, sayIn } from '../../locales';
import { Themed } from '../../taskpane/app/App';
import { WordsProvider } from '../../taskpane/app/words';
import { Bench } from './Bench';
import { calculate } from '../formulas';

/** `?locale=en-US` shows page and pane in English; the grid itself is Chinese. */
const locale = localeOf(new URLSearchParams(location.search).get('locale') ?? 'zh-CN');
document.documentElement.lang = locale;

createRoot(document.getElementById('workbench')!).render(
  <WordsProvider locale={locale} say={sayIn(locale)}>
    <Themed dark={false}>
      <Bench calculate={calculate} />
    </Themed>
  </WordsProvider>,
);
