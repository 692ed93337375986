import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterName, RegisterSheet } from '../../registers/register';
import type { MappingCorrection } from '../../regulations/settings';
import { useWords } from '../app/words';
import { Actions, Lead, Section } from '../parts/Section';
import { columnChoices, correctionOf } from './mapping';
import { fieldChoices, REGISTERS } from './fieldChoices';
import { SURE_ENOUGH } from './RegisterList';

const useStyles = makeStyles({
  columns: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, padding: 0, listStyleType: 'none' },
  column: { display: 'grid', gridTemplateColumns: '32px 1fr 1fr', gap: '6px', alignItems: 'center' },
  letters: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAlign: 'center' },
  header: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300 },
  doubt: { display: 'block', color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
});

interface MappingEditorProps {
  readonly source: RegisterSheet;
  readonly onSave: (correction: MappingCorrection) => void;
  readonly onClose: () => void;
}

/** What a sheet is and what each of its columns holds, for a person to put right. */
export function MappingEditor({ source, onSave, onClose }: MappingEditorProps) {
  const styles = useStyles();
  const { say } = useWords();
  const before = columnChoices(source, SURE_ENOUGH);
  const [register, setRegister] = useState<RegisterName | ''>(source.register);
  const [choices, setChoices] = useState(before);
  const options = register === '' ? [] : fieldChoices(register, choices);
  const choose = (letters: string, field: string) =>
    setChoices(choices.map((choice) => (choice.letters === letters ? { ...choice, field, doubtful: false } : choice)));
  const save = () => {
    const kept = register === source.register ? before : before.map((choice) => ({ ...choice, field: '' }));
    onSave(correctionOf(source, register === '' ? null : register, kept, choices));
  };
  const changeRegister = (name: RegisterName | '') => {
    setRegister(name);
    // Fields of another register mean nothing here; coming back brings back what was recognised.
    setChoices(name === source.register ? before : before.map((choice) => ({ ...choice, field: '' })));
  };

  return (
    <Section title={say('mapping.title', { sheet: source.sheet })}>
      <Lead>{say('mapping.lead')}</Lead>
      <Field label={say('mapping.register')}>
        <Select value={register} onChange={(_event, data) => changeRegister(data.value as RegisterName | '')}>
          {REGISTERS.map((name) => (
            <option key={name} value={name}>
              {say(`register.${name}`)}
            </option>
          ))}
          <option value="">{say('mapping.noRegister')}</option>
        </Select>
      </Field>
      {register !== '' && (
        <ul className={styles.columns} aria-label={say('mapping.columns')}>
          {choices.map(({ letters, header, field, doubtful }) => (
            <li key={letters} className={styles.column}>
              <span className={styles.letters}>{letters}</span>
              <span className={styles.header}>
                {header === '' ? say('mapping.noHeader') : header}
                {doubtful && <span className={styles.doubt}>{say('mapping.doubt')}</span>}
              </span>
              <Select
                size="small"
                aria-label={say('mapping.field', { letters, header })}
                value={field}
                onChange={(_event, data) => choose(letters, data.value)}
              >
                <option value="">{say('mapping.unused')}</option>
                {options.map((key) => (
                  <option key={key} value={key}>
                    {/^(?:item|question):/.test(key) ? key.replace(/^\w+:/, '') : say(`field.${register}.${key}`)}
                  </option>
                ))}
              </Select>
            </li>
          ))}
        </ul>
      )}
      <Actions>
        <Button appearance="primary" onClick={save}>
          {say('mapping.save')}
        </Button>
        <Button onClick={onClose}>{say('mapping.back')}</Button>
      </Actions>
    </Section>
  );
}
