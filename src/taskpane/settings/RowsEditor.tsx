import { Button, Field, Input, makeStyles, mergeClasses, Select, Textarea, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { useWords } from '../app/words';
import type { ListName, Row } from './lists';
import { useProblem, wrongField } from './problems';

type Choices = readonly (readonly [string, string])[];

/** A column of a small list that a person keeps. */
export interface RowColumn {
  readonly key: string;
  readonly label: string;
  /** `lines`: one entry a line. */
  readonly type?: 'text' | 'number' | 'date' | 'lines';
  /** Value and text of each choice, for a column one chooses from; they may depend on the row. */
  readonly choices?: Choices | ((row: Row) => Choices);
  /** Takes the whole width. */
  readonly wide?: boolean;
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
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '6px',
    alignItems: 'start',
    flexGrow: 1,
    minWidth: 0,
  },
  input: { minWidth: 0, width: '100%' },
  wide: { gridColumn: '1 / -1' },
});

interface RowsEditorProps {
  readonly list: ListName;
  /** What the list is, for those who hear it. */
  readonly label: string;
  readonly columns: readonly RowColumn[];
  readonly rows: readonly Row[];
  readonly addLabel: string;
  /** What a new row begins with. */
  readonly blank: Row;
  readonly onChange: (rows: readonly Row[]) => void;
}

/** A short list with typed columns: add, change, remove; what is wrong stands at its cell. */
export function RowsEditor({ list, label, columns, rows, addLabel, blank, onChange }: RowsEditorProps) {
  const styles = useStyles();
  const { say } = useWords();
  const problem = useProblem();
  const change = (at: number, key: string, value: string) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [key]: value } : row)));
  return (
    <>
      {rows.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {rows.map((row, index) => (
            <li key={index} className={styles.row}>
              <div className={styles.fields}>
                {columns.map((column) => (
                  <Field
                    key={column.key}
                    className={mergeClasses(column.wide === true && styles.wide)}
                    {...wrongField(problem(`${list}.${index}.${column.key}`))}
                  >
                    <Cell
                      column={column}
                      row={row}
                      name={say('settings.row', { name: column.label, number: index + 1 })}
                      className={styles.input}
                      onChange={(value) => change(index, column.key, value)}
                    />
                  </Field>
                ))}
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

interface CellProps {
  readonly column: RowColumn;
  readonly row: Row;
  /** What it is, for those who hear it. */
  readonly name: string;
  readonly className: string;
  readonly onChange: (value: string) => void;
}

function Cell({ column, row, name, className, onChange, ...control }: CellProps) {
  const { key, label, type = 'text', choices } = column;
  const value = row[key] ?? '';
  if (choices !== undefined) {
    const offered = typeof choices === 'function' ? choices(row) : choices;
    // A word that was kept and is none of the choices stays visible until somebody chooses another.
    const all = offered.some(([each]) => each === value) ? offered : [[value, value || label] as const, ...offered];
    return (
      <Select
        {...control}
        size="small"
        className={className}
        aria-label={name}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      >
        {all.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </Select>
    );
  }
  return type === 'lines' ? (
    <Textarea
      {...control}
      size="small"
      className={className}
      resize="vertical"
      rows={3}
      aria-label={name}
      placeholder={label}
      value={value}
      onChange={(_event, data) => onChange(data.value)}
    />
  ) : (
    <Input
      {...control}
      size="small"
      className={className}
      type={type}
      aria-label={name}
      placeholder={label}
      value={value}
      onChange={(_event, data) => onChange(data.value)}
    />
  );
}
