import { Field, Input, makeStyles, Select, Switch, Textarea } from '@fluentui/react-components';
import { useWords } from '../app/words';
import type { FieldSpec } from './fields';
import type { SettingsForm } from './form';
import { useProblem, wrongField } from './problems';

const useStyles = makeStyles({
  input: { minWidth: 0, width: '100%' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px', alignItems: 'end' },
});

export interface FormProps {
  readonly form: SettingsForm;
  readonly onChange: (change: Partial<SettingsForm>) => void;
}

/** One single value of the settings with its name, what it means, and what is wrong with it. */
export function FieldInput({ spec, form, onChange }: FormProps & { readonly spec: FieldSpec }) {
  const styles = useStyles();
  const { say } = useWords();
  const problem = useProblem();
  const { path, type } = spec;
  const value = form.values[path] ?? '';
  const set = (text: string) => onChange({ values: { ...form.values, [path]: text } });
  const label = say(`settings.at.${path}`);
  const hint = spec.hint === true ? { hint: say(`settings.hint.${path}`) } : {};
  if (type === 'switch') {
    return (
      <Field {...hint}>
        <Switch checked={value === 'yes'} onChange={(_event, data) => set(data.checked ? 'yes' : 'no')} label={label} />
      </Field>
    );
  }
  const choices = type === 'asPacks' ? ['', 'yes', 'no'] : (spec.choices ?? []);
  return (
    <Field label={label} {...hint} {...wrongField(problem(path))}>
      {type === 'asPacks' || type === 'choice' ? (
        <Select className={styles.input} value={value} onChange={(_event, data) => set(data.value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {say(type === 'asPacks' ? `settings.asPacks.${choice || 'unsaid'}` : `settings.choice.${path}.${choice}`)}
            </option>
          ))}
        </Select>
      ) : type === 'lines' ? (
        <Textarea
          className={styles.input}
          resize="vertical"
          rows={2}
          value={value}
          onChange={(_event, data) => set(data.value)}
        />
      ) : (
        <Input
          className={styles.input}
          type={type === 'share' ? 'number' : type}
          value={value}
          {...(type === 'number' || type === 'share' ? { min: spec.least ?? 0 } : {})}
          {...(type === 'share' ? { contentAfter: '%', max: 100 } : {})}
          onChange={(_event, data) => set(data.value)}
        />
      )}
    </Field>
  );
}

/** Several values, the short ones two in a row. */
export function FieldInputs({ specs, ...rest }: FormProps & { readonly specs: readonly FieldSpec[] }) {
  const styles = useStyles();
  const inputs = specs.map((spec) => <FieldInput key={spec.path} spec={spec} {...rest} />);
  return specs.length === 2 && specs.every(({ hint }) => hint !== true) ? (
    <div className={styles.pair}>{inputs}</div>
  ) : (
    inputs
  );
}
