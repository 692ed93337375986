import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { useWords } from '../app/words';
import type { Row } from './form';

/** A column of a small list that a person keeps. */
export interface RowColumn {
  readonly key: string;
  readonly label: string;
  readonly type?: 'text' | 'number' | 'date';
  /** Value and text of each choice, for a column one chooses from. */
  readonly choices?: readonly (readonly [string, string])[];
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    padding: '6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '6px', flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

interface RowsEditorProps {
  /** What the list is, for those who hear it. */
  readonly label: string;
  readonly columns: readonly RowColumn[];
  readonly rows: readonly Row[];
  readonly addLabel: string;
  /** What a new row begins with. */
  readonly blank: Row;
  readonly onChange: (rows: readonly Row[]) => void;
}

/** A short list with typed columns: add, change, remove. */
export function RowsEditor({ label, columns, rows, addLabel, blank, onChange }: RowsEditorProps) {
  const styles = useStyles();
  const { say } = useWords();
  const change = (at: number, key: string, value: string) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [key]: value } : row)));
  return (
    <>
      {rows.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {rows.map((row, index) => (
            <li key={index} className={styles.row}>
              <div className={styles.fields}>
                {columns.map(({ key, label: name, type = 'text', choices }) => {
                  const accessible = say('settings.row', { name, number: index + 1 });
                  return choices === undefined ? (
                    <Input
                      key={key}
                      size="small"
                      className={styles.input}
                      type={type}
                      aria-label={accessible}
                      placeholder={name}
                      value={row[key] ?? ''}
                      onChange={(_event, data) => change(index, key, data.value)}
                    />
                  ) : (
                    <Select
                      key={key}
                      size="small"
                      className={styles.input}
                      aria-label={accessible}
                      value={row[key] ?? ''}
                      onChange={(_event, data) => change(index, key, data.value)}
                    >
                      {choices.map(([value, text]) => (
                        <option key={value} value={value}>
                          {text}
                        </option>
                      ))}
                    </Select>
                  );
                })}
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete16Regular />}
                aria-label={say('settings.remove', { number: index + 1 })}
                onClick={() => onChange(rows.filter((_row, other) => other !== index))}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" icon={<Add16Regular />} onClick={() => onChange([...rows, blank])}>
          {addLabel}
        </Button>
      </div>
    </>
  );
}
