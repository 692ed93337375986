import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import {
  fileForOffices,
  fullCopy,
  readSettingsFile,
  settingsChanges,
  takeOver,
  type SettingsFile,
} from '../../jobs/settingsExchange';
import { packById } from '../../regulations/packs';
import type { SettingsProblem } from '../../regulations/parseSettings';
import type { OfficeSettings } from '../../regulations/settings';
import { useWords } from '../app/words';
import { Notice } from '../parts/Notice';
import { Actions, Lead, Section } from '../parts/Section';

const useStyles = makeStyles({
  changes: { margin: 0, paddingLeft: '20px', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
});

interface ExchangeProps {
  /** `null`: there are none that could be exported. */
  readonly settings: OfficeSettings | null;
  readonly disabled: boolean;
  /** Takes a file over. */
  readonly onTake: (file: SettingsFile) => void;
  readonly onProblem: (problem: SettingsProblem) => void;
  /** Settings as they were before a file was taken over: the way back. */
  readonly onUndo: (() => void) | null;
}

/** Settings as a file: handed out by headquarters, or taken to another workbook of the same office. */
export function Exchange({ settings, disabled, onTake, onProblem, onUndo }: ExchangeProps) {
  const { say } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<SettingsFile | null>(null);
  const write = (text: string, name: string) => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = say(name);
    link.click();
    URL.revokeObjectURL(address);
  };
  const open = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const { file, problems } = readSettingsFile(await chosen.text());
    setRead(file ?? null);
    if (problems !== undefined) onProblem(problems[0]!);
  };
  const take = (file: SettingsFile) => {
    setRead(null);
    onTake(file);
  };
  return (
    <>
      {settings !== null && (
        <Section title={say('settings.export.title')} lead={say('settings.export.lead')}>
          <Actions>
            <Button onClick={() => write(fileForOffices(settings), 'settings.file.offices')}>
              {say('settings.export.offices')}
            </Button>
            <Button onClick={() => write(fullCopy(settings), 'settings.file.copy')}>
              {say('settings.export.copy')}
            </Button>
          </Actions>
        </Section>
      )}
      <Section title={say('settings.import.title')} lead={say('settings.import.lead')}>
        <Actions>
          <Button disabled={disabled} onClick={() => picker.current?.click()}>
            {say('settings.import')}
          </Button>
          {onUndo !== null && (
            <Button disabled={disabled} onClick={onUndo}>
              {say('settings.import.undo')}
            </Button>
          )}
          <input
            ref={picker}
            type="file"
            accept="application/json,.json"
            hidden
            aria-label={say('settings.import')}
            onChange={(event) => {
              void open(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </Actions>
        {read !== null && (
          <Preview
            file={read}
            settings={settings}
            disabled={disabled}
            onTake={() => take(read)}
            onClose={() => setRead(null)}
          />
        )}
      </Section>
    </>
  );
}

interface PreviewProps {
  readonly file: SettingsFile;
  readonly settings: OfficeSettings | null;
  readonly disabled: boolean;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** What a file would change here; nothing is changed before the person says so. */
function Preview({ file, settings, disabled, onTake, onClose }: PreviewProps) {
  const styles = useStyles();
  const { say, count } = useWords();
  const changes = settings === null ? null : settingsChanges(settings, takeOver(settings, file));
  if (changes?.length === 0) {
    return <Notice intent="info" title={say('settings.import.same')} onDismiss={onClose} />;
  }
  return (
    <Notice
      intent="warning"
      title={say(file.own.length > 0 ? 'settings.import.copy' : 'settings.import.offices')}
      actions={
        <>
          <Button appearance="primary" disabled={disabled} onClick={onTake}>
            {say('settings.import.take')}
          </Button>
          <Button onClick={onClose}>{say('settings.import.leave')}</Button>
        </>
      }
    >
      {changes !== null && (
        <>
          <Lead>{say('settings.import.changes')}</Lead>
          <ul className={styles.changes}>
            {changes.map(({ part, before, after }) => (
              <li key={part}>
                {part === 'packs'
                  ? say('settings.import.packs', { letters: lettersOf(file.settings.packs) })
                  : before === after
                    ? say(`settings.place.${part}`)
                    : say('settings.import.change', {
                        part: say(`settings.place.${part}`),
                        before: count(before),
                        after: count(after),
                      })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

/** `A、J`: regulations by their letters. */
function lettersOf(ids: readonly string[]): string {
  return ids.flatMap((id) => packById(id)?.letter ?? []).join('、');
}
