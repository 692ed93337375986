import { Button, Field, Input, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { figuresOf, type Figure } from '../../regulations/figures';
import { packById } from '../../regulations/packs';
import { fold } from '../../values/text';
import { useWords } from '../app/words';
import { Details } from '../parts/Details';
import { Section } from '../parts/Section';
import type { FormProps } from './FieldInput';
import { figureName, figureValue } from './figureNames';
import { figureText } from './form';
import { useProblem, wrongField } from './problems';

const useStyles = makeStyles({
  figures: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  figure: { display: 'grid', gridTemplateColumns: '1fr 92px 44px', columnGap: '6px', alignItems: 'center' },
  name: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  rule: { color: tokens.colorNeutralForeground3 },
  unit: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0, width: '100%' },
  changed: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  search: { maxWidth: 'none' },
});

/** The figures of the chosen regulations, each of which an office may set otherwise. */
export function FiguresSection({ form, onChange }: FormProps) {
  const styles = useStyles();
  const { say, count } = useWords();
  const [wanted, setWanted] = useState('');
  const words = wanted.split(/\s+/).map(fold).filter(Boolean);
  const groups = form.packs.flatMap((id) => {
    const pack = packById(id);
    if (pack === undefined) return [];
    const figures = figuresOf(pack).filter((figure) => {
      const text = fold(`${figure.rule} ${figureName(figure, say)}`);
      return words.every((word) => text.includes(word));
    });
    return figures.length === 0 ? [] : [{ pack, figures }];
  });
  const set = (key: string, text: string) => {
    const figures = { ...form.figures };
    if (text === '') Reflect.deleteProperty(figures, key);
    else figures[key] = text;
    onChange({ figures });
  };
  if (form.packs.length === 0) return null;
  return (
    <Section title={say('settings.figures.title')} lead={say('settings.figures.lead')}>
      <SearchBox
        className={styles.search}
        value={wanted}
        onChange={(_event, data) => setWanted(data.value)}
        placeholder={say('settings.figures.search')}
        aria-label={say('settings.figures.search')}
      />
      {groups.map(({ pack, figures }) => {
        const changed = figures.filter(({ key }) => form.figures[key] !== undefined).length;
        const summary = { letter: pack.letter, count: count(figures.length), changed: count(changed) };
        return (
          <Details key={pack.id} summary={say(changed > 0 ? 'settings.figures.changed' : 'settings.figures', summary)}>
            <ul className={styles.figures}>
              {figures.map((figure) => (
                <FigureRow
                  key={figure.key}
                  figure={figure}
                  typed={form.figures[figure.key] ?? ''}
                  onType={(text) => set(figure.key, text)}
                />
              ))}
            </ul>
          </Details>
        );
      })}
    </Section>
  );
}

interface FigureRowProps {
  readonly figure: Figure;
  /** Empty: as the regulation says. */
  readonly typed: string;
  readonly onType: (text: string) => void;
}

function FigureRow({ figure, typed, onType }: FigureRowProps) {
  const styles = useStyles();
  const { say } = useWords();
  const problem = useProblem()(`figures.${figure.key}`);
  const own = figure.value === null ? '' : figureText(figure.value, figure.unit === 'share');
  const name = figureName(figure, say);
  return (
    <li className={styles.figure}>
      <span className={styles.name}>
        {name} <span className={styles.rule}>{figure.rule}</span>
      </span>
      <Field {...wrongField(problem)}>
        <Input
          size="small"
          className={styles.input}
          inputMode="decimal"
          aria-label={say('settings.figure.label', { name, rule: figure.rule })}
          placeholder={own === '' ? say('settings.figure.unset') : own}
          value={typed}
          onChange={(_event, data) => onType(data.value)}
        />
      </Field>
      <span className={styles.unit}>{say(`settings.unit.${figure.unit}`)}</span>
      {typed !== '' && (
        <span className={styles.changed}>
          {say('settings.figure.own', { value: figureValue(figure, say) })}
          <Button
            size="small"
            appearance="subtle"
            aria-label={say('settings.figure.restore.of', { name })}
            onClick={() => onType('')}
          >
            {say('settings.figure.restore')}
          </Button>
        </span>
      )}
    </li>
  );
}
