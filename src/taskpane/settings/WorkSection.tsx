import { Field, Input, makeStyles, Switch } from '@fluentui/react-components';
import { useWords } from '../app/words';
import { Section } from '../parts/Section';
import type { SettingsForm } from './form';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
});

interface WorkSectionProps {
  readonly form: SettingsForm;
  readonly onChange: (change: Partial<SettingsForm>) => void;
}

type TextKey = 'contactFrom' | 'contactTo' | 'minutesPerDay' | 'phoneMinutes' | 'onsiteMinutes';

/** Hours, minutes and the two choices of counting. */
export function WorkSection({ form, onChange }: WorkSectionProps) {
  const styles = useStyles();
  const { say } = useWords();
  const input = (key: TextKey, type: 'time' | 'number') => (
    <Field key={key} label={say(`settings.${key}`)}>
      <Input
        className={styles.input}
        type={type}
        value={form[key]}
        {...(type === 'number' ? { min: 1 } : {})}
        onChange={(_event, data) => onChange({ [key]: data.value })}
      />
    </Field>
  );
  return (
    <>
      <Section title={say('settings.hours.title')} lead={say('settings.hours.lead')}>
        <div className={styles.pair}>
          {input('contactFrom', 'time')}
          {input('contactTo', 'time')}
        </div>
        {input('minutesPerDay', 'number')}
        <div className={styles.pair}>
          {input('phoneMinutes', 'number')}
          {input('onsiteMinutes', 'number')}
        </div>
      </Section>
      <Section title={say('settings.counting.title')}>
        <Switch
          checked={form.fairIsSatisfied}
          onChange={(_event, data) => onChange({ fairIsSatisfied: data.checked })}
          label={say('settings.fairIsSatisfied')}
        />
        <Field label={say('settings.dueFrom')} hint={say('settings.dueFrom.hint')}>
          <Input
            className={styles.input}
            type="date"
            value={form.dueFrom}
            onChange={(_event, data) => onChange({ dueFrom: data.value })}
          />
        </Field>
      </Section>
    </>
  );
}
