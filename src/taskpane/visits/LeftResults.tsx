import { makeStyles } from '@fluentui/react-components';
import { useWords } from '../app/words';
import type { ResultLeft } from '../work/desk';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '18px' },
});

/** Results that no register takes, and why; they stay on the list. */
export function LeftResults({ left }: { readonly left: readonly ResultLeft[] }) {
  const styles = useStyles();
  const { say } = useWords();
  if (left.length === 0) return null;
  return (
    <ul className={styles.list}>
      {left.map(({ room, name, kind, because, sheet }, index) => (
        <li key={`${room} ${name} ${kind} ${index}`}>
          {say('recordPane.left', {
            customer: [room, name].filter(Boolean).join(' '),
            kind,
            because: say(`recordPane.left.${because}`, { sheet: sheet ?? '' }),
          })}
        </li>
      ))}
    </ul>
  );
}
