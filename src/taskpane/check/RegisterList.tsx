import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterSheet } from '../../registers/register';
import { useWords } from '../app/words';

/** Below this a person should look whether we understood the sheet. */
export const SURE_ENOUGH = 0.7;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  card: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { flexGrow: 1, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  doubt: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Whether a person should look at how a sheet was understood. */
export function isDoubtful(source: RegisterSheet): boolean {
  return source.confidence < SURE_ENOUGH || source.columns.some((column) => column.confidence < SURE_ENOUGH);
}

interface RegisterListProps {
  readonly registers: readonly RegisterSheet[];
  readonly onOpen: (source: RegisterSheet) => void;
  readonly disabled: boolean;
}

/** The registers that were recognised: which sheet, how many rows, how many columns are understood. */
export function RegisterList({ registers, onOpen, disabled }: RegisterListProps) {
  const styles = useStyles();
  const { say, count } = useWords();
  return (
    <ul className={styles.list} aria-label={say('look.list')}>
      {registers.map((source) => (
        <li key={`${source.sheet} ${source.headerRow}`} className={styles.card}>
          <div className={styles.words}>
            <div className={styles.name}>{say(`register.${source.register}`)}</div>
            <div className={styles.detail}>
              {say('look.sheet', {
                sheet: source.sheet,
                rows: count(source.dataRows.length),
                columns: source.columns.length,
              })}
            </div>
            {isDoubtful(source) && <div className={styles.doubt}>{say('look.doubt')}</div>}
          </div>
          <Button
            size="small"
            disabled={disabled}
            onClick={() => onOpen(source)}
            aria-label={say('look.open.of', { sheet: source.sheet })}
          >
            {say('look.open')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
