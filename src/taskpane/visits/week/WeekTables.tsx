import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning12Filled } from '@fluentui/react-icons/svg/warning';
import type { DayAhead, WeekAhead } from '../../../planning/weekAhead';
import { isoDay, weekdayOf } from '../../../values/moment';
import { useWords } from '../../app/words';
import { percent } from '../../month/rateText';
import { weekTables, type PersonDay, type WeekTable } from './weekFigures';

const useStyles = makeStyles({
  frame: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'left', paddingBottom: '4px', color: tokens.colorNeutralForeground2 },
  cell: { padding: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'right' },
  name: { textAlign: 'left', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  sum: { fontWeight: tokens.fontWeightSemibold },
  over: { color: tokens.colorStatusDangerForeground1 },
  overLine: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: {
    height: '4px',
    marginTop: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  filled: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  full: { backgroundColor: tokens.colorStatusWarningBackground3 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Nearly all of somebody's minutes. */
const nearlyFull = 0.9;

/** Minutes of each person on each day with a bar of how full the day is; below, the visits and who is left out. */
export function WeekTables({ week }: { readonly week: WeekAhead }) {
  return weekTables(week).map((table) => <OneTable key={table.days[0]!.date} table={table} />);
}

function OneTable({ table: { days, people } }: { readonly table: WeekTable }) {
  const styles = useStyles();
  const { say, count } = useWords();
  const head = mergeClasses(styles.cell, styles.head);
  const label = say('weekPane.table', { from: isoDay(days[0]!.date).slice(5), to: isoDay(days.at(-1)!.date).slice(5) });
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>{label}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(head, styles.name)}>
              {say('weekPane.staff')}
            </th>
            {days.map(({ date }) => (
              <th key={date} scope="col" className={head}>
                <DayName date={date} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ staff, days: loads }) => (
            <tr key={staff}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {staff === '' ? say('planPane.nobody') : staff}
              </th>
              {loads.map((load, index) => (
                <td key={days[index]!.date} className={styles.cell}>
                  <Load load={load} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.sum)}>
              {say('weekPane.visits')}
            </th>
            {days.map(({ date, visits }) => (
              <td key={date} className={mergeClasses(styles.cell, styles.sum)}>
                {count(visits)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.sum)}>
              {say('weekPane.left')}
            </th>
            {days.map((day) => (
              <td key={day.date} className={styles.cell}>
                <Left day={day} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function DayName({ date }: { readonly date: number }) {
  const { say } = useWords();
  return (
    <>
      {isoDay(date).slice(5)}
      <br />
      {say(`weekPane.weekday.${weekdayOf(date)}`)}
    </>
  );
}

function Load({ load }: { readonly load: PersonDay | null }) {
  const styles = useStyles();
  const { say, count, locale } = useWords();
  if (load === null) return <span className={styles.quiet}>{say('weekPane.away')}</span>;
  const { minutes, share } = load;
  return (
    <>
      {count(minutes)}
      {share !== null && (
        <>
          <span className={styles.unseen}>{say('weekPane.share', { share: percent(share, locale) })}</span>
          <div className={styles.bar} aria-hidden>
            <div
              className={mergeClasses(styles.filled, share >= nearlyFull && styles.full)}
              style={{ width: `${Math.min(100, Math.round(share * 100))}%` }}
            />
          </div>
        </>
      )}
    </>
  );
}

function Left({ day: { left } }: { readonly day: DayAhead }) {
  const styles = useStyles();
  const { count } = useWords();
  if (left === 0) return <span className={styles.quiet}>0</span>;
  return (
    <span className={mergeClasses(styles.sum, styles.over, styles.overLine)}>
      <Warning12Filled aria-hidden />
      {count(left)}
    </span>
  );
}
