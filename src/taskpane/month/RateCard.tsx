import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { Rate, RateMember } from '../../rates/rate';
import { anchorCell, placeText } from '../../reports/place';
import { excludedText, rateFormula, rateName } from '../../reports/rateWords';
import { useWords } from '../app/words';
import { bareButton } from '../parts/bareButton';
import { VirtualList } from '../parts/VirtualList';
import { rateValue, targetText } from './rateText';

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  title: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  head: {
    ...bareButton,
    display: 'grid',
    gridTemplateColumns: '16px 1fr auto',
    columnGap: '8px',
    rowGap: '2px',
    alignItems: 'center',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
  },
  value: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    textAlign: 'right',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  second: { gridColumn: '2 / 3' },
  body: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px' },
  text: { margin: '0 0 6px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  row: {
    ...bareButton,
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    height: '100%',
    padding: '0 4px',
    fontSize: tokens.fontSizeBase200,
  },
  place: {
    color: tokens.colorBrandForeground1,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

interface RateCardProps {
  readonly rate: Rate;
  readonly onGoTo: (place: { readonly sheet: string; readonly cell: string }) => void;
}

/** One rate with numerator, denominator and target; opened, how it is reckoned and the rows behind it. */
export function RateCard({ rate, onGoTo }: RateCardProps) {
  const styles = useStyles();
  const { say, count, locale } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = rateName(rate, say);
  const target = targetText(rate, locale, say);
  const excluded = excludedText(rate.excluded, say);
  // Those that do not count come first: they are what one looks for.
  const members = [...rate.members].sort((a, b) => Number(a.counted) - Number(b.counted));
  return (
    <div className={styles.card}>
      <h3 className={styles.title}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          <span>{name}</span>
          <span className={styles.value}>{rateValue(rate, locale, say)}</span>
          {rate.denominator !== null && (
            <span className={`${styles.quiet} ${styles.second}`}>
              {say('month.parts', { numerator: count(rate.numerator), denominator: count(rate.denominator) })}
              {target !== null && ` · ${target}`}
            </span>
          )}
          {rate.met !== null && (
            <Badge appearance="tint" color={rate.met ? 'success' : 'danger'}>
              {say(rate.met ? 'month.met' : 'month.missed')}
            </Badge>
          )}
        </button>
      </h3>
      <div id={id} hidden={!open} className={styles.body}>
        {open && (
          <>
            <p className={styles.text}>{rateFormula(rate, say)}</p>
            {excluded !== '' && <p className={styles.text}>{say('month.excluded', { excluded })}</p>}
            {rate.rules.length > 0 && (
              <p className={styles.text}>{say('month.rules', { rules: rate.rules.join('、') })}</p>
            )}
            {members.length === 0 ? (
              <p className={styles.text}>{say('month.noRows')}</p>
            ) : (
              <VirtualList
                items={members}
                rowHeight={32}
                maxRows={8}
                label={say('month.rows', { name })}
                keyOf={(member, index) => `${placeText(member.row)} ${index}`}
              >
                {(member, row) => <Member member={member} row={row} className={styles} onGoTo={onGoTo} rate={rate} />}
              </VirtualList>
            )}
          </>
        )}
      </div>
    </div>
  );
}

interface MemberProps {
  readonly rate: Rate;
  readonly member: RateMember;
  readonly row: { readonly tabIndex: 0 | -1; readonly 'data-row': number };
  readonly className: Readonly<Record<'row' | 'place' | 'quiet', string>>;
  readonly onGoTo: RateCardProps['onGoTo'];
}

function Member({ rate, member, row, className, onGoTo }: MemberProps) {
  const { say } = useWords();
  const place = { sheet: member.row.source.sheet, cell: anchorCell(member.row) };
  return (
    <button type="button" className={className.row} onClick={() => onGoTo(place)} {...row}>
      <span className={className.place}>{placeText(member.row)}</span>
      {member.person !== null && <span className={className.quiet}>{member.person}</span>}
      {rate.denominator !== null && (
        <span className={className.quiet}>{say(member.counted ? 'month.counted' : 'month.notCounted')}</span>
      )}
    </button>
  );
}
