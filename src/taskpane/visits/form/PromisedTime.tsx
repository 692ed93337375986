import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useWords } from '../../app/words';
import { promisedOf, promisedParts } from './promisedTime';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '3fr 2fr', gap: '8px', alignItems: 'end' },
  input: { minWidth: 0, width: '100%' },
});

interface PromisedTimeProps {
  readonly value: string;
  /** The customer put the visit off: it is the time agreed on. */
  readonly putOff: boolean;
  readonly disabled: boolean;
  readonly wrong: string | null;
  readonly onChange: (value: string) => void;
}

/** 承诺时间: a day, and a time of it where one was said. What the list says in other words is shown as it is, to be put right. */
export function PromisedTime({ value, putOff, disabled, wrong, onChange }: PromisedTimeProps) {
  const styles = useStyles();
  const { say } = useWords();
  const parts = promisedParts(value);
  const name = say(putOff ? 'visitForm.putOffTo' : 'visitForm.promisedAt');
  if (parts === null) {
    return (
      <Field label={name} {...(wrong === null ? {} : { validationState: 'error', validationMessage: wrong })}>
        <Input
          className={styles.input}
          value={value}
          disabled={disabled}
          onChange={(_event, data) => onChange(data.value)}
        />
      </Field>
    );
  }
  const { date, time } = parts;
  return (
    <div className={styles.pair}>
      <Field label={name}>
        <Input
          className={styles.input}
          type="date"
          value={date}
          disabled={disabled}
          onChange={(_event, data) => onChange(promisedOf(data.value, time))}
        />
      </Field>
      <Field label={say('visitForm.promisedTime')}>
        <Input
          className={styles.input}
          type="time"
          value={time}
          disabled={disabled || date === ''}
          onChange={(_event, data) => onChange(promisedOf(date, data.value))}
        />
      </Field>
    </div>
  );
}
