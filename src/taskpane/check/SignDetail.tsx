import { Button, Field, Input, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, Place } from '../../findings/finding';
import { VERDICTS, type VerdictWord } from '../../findings/signs/verdicts';
import type { Verdict } from '../../regulations/settings';
import { sayable } from '../../reports/findingsSheet';
import { useWords } from '../app/words';
import { FailureNotice } from '../parts/FailureNotice';
import { Actions } from '../parts/Section';
import { findingPlace } from './findingText';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', gap: '8px' },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  places: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '4px', fontSize: tokens.fontSizeBase200 },
});

/** Evidence cells that one can go to; there may be many more of them. */
const SHOWN = 8;

interface SignDetailProps {
  readonly sign: Finding;
  /** What the supervisor found out before. */
  readonly verdict: Verdict | null;
  readonly disabled: boolean;
  readonly onGoTo: (place: Place) => void;
  readonly onJudge: (verdict: VerdictWord | null, note: string) => Promise<void>;
}

/** One sign: what was seen, the cells that show it, what may innocently explain it, how to find out, and the verdict. */
export function SignDetail({ sign, verdict, disabled, onGoTo, onJudge }: SignDetailProps) {
  const styles = useStyles();
  const { say, count } = useWords();
  const [chosen, setChosen] = useState<VerdictWord | ''>(verdict?.verdict ?? '');
  const [note, setNote] = useState(verdict?.note ?? '');
  const [error, setError] = useState<unknown>(null);
  const judge = (word: VerdictWord | null) => {
    setError(null);
    onJudge(word, note).catch(setError);
  };
  return (
    <div className={styles.detail}>
      <p className={styles.text}>{say(`finding.${sign.code}.text`, sayable(sign.params))}</p>
      {sign.related.length > 0 && (
        <>
          <p className={styles.quiet}>{say('signs.column.evidence')}</p>
          <div className={styles.places}>
            {sign.related.slice(0, SHOWN).map((place) => (
              <Link key={`${place.sheet}!${place.cell}`} as="button" onClick={() => onGoTo(place)}>
                {findingPlace(place, say)}
              </Link>
            ))}
            {sign.related.length > SHOWN && say('signs.pane.more', { count: count(sign.related.length - SHOWN) })}
          </div>
        </>
      )}
      <p className={styles.text}>{say(`finding.${sign.code}.innocent`)}</p>
      <p className={styles.text}>{say(`finding.${sign.code}.todo`)}</p>
      <Field label={say('signs.column.verdict')}>
        <Select
          size="small"
          value={chosen}
          disabled={disabled}
          onChange={(_event, data) => setChosen(data.value as VerdictWord | '')}
        >
          <option value="">{say('signs.verdict.open')}</option>
          {VERDICTS.map((word) => (
            <option key={word} value={word}>
              {say(`signs.verdict.${word}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('signs.pane.note')}>
        <Input size="small" value={note} disabled={disabled} onChange={(_event, data) => setNote(data.value)} />
      </Field>
      {error !== null && <FailureNotice error={error} />}
      <Actions>
        <Button
          size="small"
          disabled={disabled || (chosen === '' && verdict === null)}
          onClick={() => judge(chosen === '' ? null : chosen)}
        >
          {say('signs.pane.judge')}
        </Button>
      </Actions>
    </div>
  );
}
