import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useWords } from '../../app/words';
import { Actions } from '../../parts/Section';
import { needsOutcome, outcomeChoices, sentNote } from './outcomes';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '4px' },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  wrong: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  button: { minWidth: 0, paddingLeft: '8px', paddingRight: '8px' },
});

interface OutcomeButtonsProps {
  readonly channel: string;
  readonly outcome: string;
  readonly disabled: boolean;
  /** Nothing can be saved now. */
  readonly busy: boolean;
  /** Pressing an outcome of nobody reached saves at once; otherwise it is only chosen. */
  readonly savesAtOnce: boolean;
  /** Why it cannot be saved so. */
  readonly wrong: string | null;
  readonly onChoose: (outcome: string) => void;
  readonly onMissed: (outcome: string) => void;
  readonly onSent: (note: string) => void;
}

/** 接触结果 as buttons, those with more to note apart from those where one press says it all. */
export function OutcomeButtons(props: OutcomeButtonsProps) {
  const { channel, outcome, disabled, busy, savesAtOnce, wrong, onChoose, onMissed, onSent } = props;
  const styles = useStyles();
  const { say } = useWords();
  const { asked, missed } = outcomeChoices(channel);
  const note = sentNote(channel);
  // A word that somebody wrote into the list by hand.
  const other = outcome === '' || asked.includes(outcome) || missed.includes(outcome) ? [] : [outcome];
  const toggle = (word: string) => onChoose(word === outcome ? '' : word);
  return (
    <>
      <Group
        name={say(needsOutcome(channel) ? 'visitForm.outcome.reached' : 'visitForm.outcome.written')}
        words={[...asked, ...other]}
        pressed={outcome}
        disabled={disabled}
        onPress={toggle}
      />
      {missed.length > 0 && (
        <Group
          name={say(savesAtOnce ? 'visitForm.outcome.missedAtOnce' : 'visitForm.outcome.missed')}
          words={missed}
          pressed={outcome}
          disabled={disabled || (savesAtOnce && busy)}
          onPress={(word) => (savesAtOnce ? onMissed(word) : toggle(word))}
        />
      )}
      {note !== null && (
        <Group
          name={say('visitForm.outcome.sentAtOnce')}
          words={[note]}
          pressed=""
          disabled={disabled || busy || !savesAtOnce}
          onPress={onSent}
        />
      )}
      {wrong !== null && (
        <span className={styles.wrong} role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}

interface GroupProps {
  readonly name: string;
  readonly words: readonly string[];
  readonly pressed: string;
  readonly disabled: boolean;
  readonly onPress: (word: string) => void;
}

function Group({ name, words, pressed, disabled, onPress }: GroupProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.group} role="group" aria-labelledby={id}>
      <span id={id} className={styles.name}>
        {name}
      </span>
      <Actions>
        {words.map((word) => (
          <ToggleButton
            key={word}
            size="small"
            className={styles.button}
            checked={word === pressed}
            disabled={disabled}
            onClick={() => onPress(word)}
          >
            {word}
          </ToggleButton>
        ))}
      </Actions>
    </div>
  );
}
