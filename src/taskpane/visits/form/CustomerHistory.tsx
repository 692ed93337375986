import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Place } from '../../../findings/finding';
import { anchorCell, placeText } from '../../../reports/place';
import type { HistoryEntry } from '../../../visits/history';
import { useWords } from '../../app/words';
import { Lead, Section } from '../../parts/Section';
import { historyText } from './historyText';

const shownAtFirst = 5;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  what: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CustomerHistoryProps {
  readonly history: readonly HistoryEntry[];
  readonly onGoTo: (place: Place) => void;
}

/** What the registers hold about the customer, the newest first, with the way to each row. */
export function CustomerHistory({ history, onGoTo }: CustomerHistoryProps) {
  const styles = useStyles();
  const { say, count } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? history : history.slice(0, shownAtFirst);
  return (
    <Section title={say('visitForm.history', { count: count(history.length) })}>
      {history.length === 0 && <Lead>{say('visitForm.history.none')}</Lead>}
      <ul className={styles.list} aria-label={say('visitForm.history.list')}>
        {shown.map((entry) => {
          const { date, what, parts, text } = historyText(entry, say);
          const { row } = entry;
          return (
            <li key={`${placeText(row)} ${entry.register}`} className={styles.entry}>
              <span className={styles.head}>
                <span className={styles.what}>{`${date ?? say('visitForm.history.undated')} ${what}`}</span>
                <Link as="button" onClick={() => onGoTo({ sheet: row.source.sheet, cell: anchorCell(row) })}>
                  {say('visitForm.place', { sheet: row.source.sheet, row: row.row })}
                </Link>
              </span>
              {parts.length > 0 && <span>{parts.join(' · ')}</span>}
              {text !== '' && <span className={styles.quiet}>{text}</span>}
            </li>
          );
        })}
      </ul>
      {history.length > shownAtFirst && (
        <div>
          <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? say('visitForm.history.fewer')
              : say('visitForm.history.more', { count: count(history.length - shownAtFirst) })}
          </Button>
        </div>
      )}
    </Section>
  );
}
