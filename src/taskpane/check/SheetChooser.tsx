import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnrecognisedSheet } from '../../registers/reading';
import type { RegisterName } from '../../registers/register';
import type { MappingCorrection } from '../../regulations/settings';
import { useWords } from '../app/words';
import { Actions, Section } from '../parts/Section';
import { REGISTERS } from './fieldChoices';

interface SheetChooserProps {
  readonly sheets: readonly UnrecognisedSheet[];
  readonly disabled: boolean;
  readonly onChoose: (correction: MappingCorrection) => void;
}

/** Says of a sheet that was not recognised what it is and in which row its header stands. */
export function SheetChooser({ sheets, disabled, onChoose }: SheetChooserProps) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const [sheet, setSheet] = useState(sheets[0]?.sheet ?? '');
  const [register, setRegister] = useState<RegisterName>('customers');
  const [headerRow, setHeaderRow] = useState('1');
  const row = Number(headerRow);
  const valid = Number.isInteger(row) && row > 0;
  if (!open) {
    return (
      <Actions>
        <Button appearance="subtle" disabled={disabled} onClick={() => setOpen(true)}>
          {say('chooser.open', { count: sheets.length })}
        </Button>
      </Actions>
    );
  }
  return (
    <Section title={say('chooser.title')} lead={say('chooser.lead')}>
      <Field label={say('chooser.sheet')}>
        <Select value={sheet} onChange={(_event, data) => setSheet(data.value)}>
          {sheets.map(({ sheet: name, reason }) => (
            <option key={name} value={name}>
              {say('chooser.option', { sheet: name, reason: say(`chooser.reason.${reason}`) })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('mapping.register')}>
        <Select value={register} onChange={(_event, data) => setRegister(data.value as RegisterName)}>
          {REGISTERS.map((name) => (
            <option key={name} value={name}>
              {say(`register.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={say('chooser.headerRow')}
        {...(valid ? {} : { validationState: 'error', validationMessage: say('chooser.headerRow.wrong') })}
      >
        <Input type="number" min={1} value={headerRow} onChange={(_event, data) => setHeaderRow(data.value)} />
      </Field>
      <Actions>
        <Button
          appearance="primary"
          disabled={disabled || !valid}
          onClick={() => onChoose({ sheet, register, headerRow: row, columns: {} })}
        >
          {say('chooser.save')}
        </Button>
        <Button onClick={() => setOpen(false)}>{say('mapping.back')}</Button>
      </Actions>
    </Section>
  );
}
