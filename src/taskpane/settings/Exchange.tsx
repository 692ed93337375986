import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { parseSettings, type SettingsProblem } from '../../regulations/parseSettings';
import type { OfficeSettings } from '../../regulations/settings';
import { useWords } from '../app/words';
import { Actions, Section } from '../parts/Section';

interface ExchangeProps {
  /** `null`: there are none that could be exported. */
  readonly settings: OfficeSettings | null;
  readonly disabled: boolean;
  readonly onRead: (settings: OfficeSettings) => void;
  readonly onProblem: (problem: SettingsProblem) => void;
}

/** Settings as a file, to take them to another workbook. */
export function Exchange({ settings, disabled, onRead, onProblem }: ExchangeProps) {
  const { say } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const write = () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(settings, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = say('settings.file');
    link.click();
    URL.revokeObjectURL(address);
  };
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const { settings: found, problems } = parseSettings(await file.text());
    if (found !== undefined) onRead(found);
    else onProblem(problems[0]!);
  };
  return (
    <Section title={say('settings.exchange.title')} lead={say('settings.exchange.lead')}>
      <Actions>
        {settings !== null && <Button onClick={write}>{say('settings.export')}</Button>}
        <Button disabled={disabled} onClick={() => picker.current?.click()}>
          {say('settings.import')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={say('settings.import')}
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </Actions>
    </Section>
  );
}
