import { makeStyles } from '@fluentui/react-components';
import { isoDay, type Day } from '../../values/moment';

const useStyles = makeStyles({ day: { whiteSpace: 'nowrap' } });

/** A date that is not broken over two lines; a dash where there is none. */
export function DayText({ day }: { readonly day: Day | null }) {
  const styles = useStyles();
  return <span className={styles.day}>{day === null ? '—' : isoDay(day)}</span>;
}
