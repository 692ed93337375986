import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../app/words';
import type { VisitResults } from '../../work/desk';
import { isPutOff } from './outcomes';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** What is in the register about this visit, as the list says it; blanks are left out. */
export function RecordedResults({ results }: { readonly results: VisitResults }) {
  const styles = useStyles();
  const { say } = useWords();
  const { outcome, satisfaction, opinion, promisedAt, signature, refusalNote } = results;
  const rows = [
    [say('visitForm.outcome'), outcome],
    [say('visitForm.satisfaction'), satisfaction],
    [say('visitForm.opinion'), opinion],
    [say(isPutOff(outcome) ? 'visitForm.putOffTo' : 'visitForm.promisedAt'), promisedAt],
    [say('visitForm.signature'), signature],
    [say('visitForm.refusalNote'), refusalNote],
  ] as const;
  return (
    <dl className={styles.list}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => [
          <dt key={`${name} name`} className={styles.name}>
            {name}
          </dt>,
          <dd key={name} className={styles.value}>
            {value}
          </dd>,
        ])}
    </dl>
  );
}
