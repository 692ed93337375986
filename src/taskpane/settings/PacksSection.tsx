import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { figuresOf } from '../../regulations/figures';
import { packs } from '../../regulations/packs';
import { useWords } from '../app/words';
import { Details } from '../parts/Details';
import { Section } from '../parts/Section';
import { figureName } from './figureNames';
import { figureText, type SettingsForm } from './form';

const useStyles = makeStyles({
  figures: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, padding: 0, listStyleType: 'none' },
  figure: { display: 'grid', gridTemplateColumns: '1fr 92px 44px', gap: '6px', alignItems: 'center' },
  name: { fontSize: tokens.fontSizeBase200 },
  rule: { color: tokens.colorNeutralForeground3 },
  unit: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0 },
});

interface PacksSectionProps {
  readonly form: SettingsForm;
  readonly onChange: (change: Partial<SettingsForm>) => void;
}

/** Which regulations are in force, and the figures of them that an office may set otherwise. */
export function PacksSection({ form, onChange }: PacksSectionProps) {
  const styles = useStyles();
  const { say } = useWords();
  const toggle = (id: string, on: boolean) =>
    onChange({ packs: packs.map((pack) => pack.id).filter((each) => (each === id ? on : form.packs.includes(each))) });
  const setFigure = (key: string, text: string) => {
    const figures = { ...form.figures };
    if (text === '') Reflect.deleteProperty(figures, key);
    else figures[key] = text;
    onChange({ figures });
  };
  return (
    <Section title={say('settings.packs.title')} lead={say('settings.packs.lead')}>
      {packs.map((pack) => (
        <div key={pack.id}>
          <Checkbox
            checked={form.packs.includes(pack.id)}
            onChange={(_event, data) => toggle(pack.id, data.checked === true)}
            label={say('settings.packs.name', { letter: pack.letter, title: pack.title })}
          />
          {form.packs.includes(pack.id) && (
            <Details summary={say('settings.figures', { letter: pack.letter })}>
              <ul className={styles.figures}>
                {figuresOf(pack).map((figure) => {
                  const share = figure.unit === 'share';
                  const own = figure.value === null ? '' : figureText(figure.value, share);
                  const name = figureName(figure, say);
                  return (
                    <li key={figure.key} className={styles.figure}>
                      <span className={styles.name}>
                        {name} <span className={styles.rule}>{figure.rule}</span>
                      </span>
                      <Input
                        size="small"
                        className={styles.input}
                        inputMode="decimal"
                        aria-label={say('settings.figure.label', { name, rule: figure.rule })}
                        placeholder={own === '' ? say('settings.figure.unset') : own}
                        value={form.figures[figure.key] ?? ''}
                        onChange={(_event, data) => setFigure(figure.key, data.value)}
                      />
                      <span className={styles.unit}>{say(`settings.unit.${figure.unit}`)}</span>
                    </li>
                  );
                })}
              </ul>
            </Details>
          )}
        </div>
      ))}
    </Section>
  );
}
