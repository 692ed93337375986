import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { Place } from '../../../findings/finding';
import { clockTime, isoDay } from '../../../values/moment';
import { useWords } from '../../app/words';
import type { VisitForm } from '../../work/desk';
import { readablePhone } from './phoneText';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  who: {
    margin: 0,
    ':focus': { outline: 'none' },
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '22px',
  },
  phone: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, letterSpacing: '0.02em' },
  line: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '20px', overflowWrap: 'anywhere' },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  why: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  places: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', fontSize: tokens.fontSizeBase200 },
});

interface VisitCardProps {
  readonly form: VisitForm;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onGoTo: (place: Place) => void;
}

/** Who is visited, when, by whom and why, with the rows that say so. */
export function VisitCard({ form: { line, why, rules, sources }, heading, onGoTo }: VisitCardProps) {
  const styles = useStyles();
  const { say } = useWords();
  const when = [isoDay(line.date), line.slot === null ? '' : clockTime(line.slot), line.channel, line.staff];
  const whyHim = String(line.values.whyHim ?? '').replaceAll('\n', '、');
  return (
    <div className={styles.card}>
      <h2 ref={heading} tabIndex={-1} className={styles.who}>
        {[line.room, line.name].filter(Boolean).join('　')}
      </h2>
      {line.phone === '' ? (
        <p className={styles.quiet}>{say('visitForm.noPhone')}</p>
      ) : (
        <span className={styles.phone}>{readablePhone(line.phone)}</span>
      )}
      <p className={styles.line}>{when.filter(Boolean).join('　')}</p>
      {line.companions.length > 0 && (
        <p className={styles.quiet}>{say('visitForm.companions', { staff: line.companions.join('、') })}</p>
      )}
      <p className={styles.quiet}>{say('visitForm.why')}</p>
      <ul className={styles.why}>
        {why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {whyHim !== '' && <p className={styles.quiet}>{say('visitForm.whyHim', { reasons: whyHim })}</p>}
      {rules.length > 0 && <p className={styles.quiet}>{say('visitForm.rules', { rules: rules.join('、') })}</p>}
      {sources.length > 0 && (
        <div className={styles.places}>
          {say('visitForm.sources')}
          {sources.map((place) => (
            <Link key={`${place.sheet}!${place.cell}`} as="button" onClick={() => onGoTo(place)}>
              {say('visitForm.place', { sheet: place.sheet, row: /\d+$/.exec(place.cell ?? '')?.[0] ?? '' })}
            </Link>
          ))}
        </div>
      )}
    </div>
  );
}
