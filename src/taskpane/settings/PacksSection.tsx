import { Checkbox, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { packs } from '../../regulations/packs';
import type { Pack } from '../../regulations/schema';
import { fold } from '../../values/text';
import { useWords } from '../app/words';
import { Notice } from '../parts/Notice';
import { Lead, Section } from '../parts/Section';
import type { FormProps } from './FieldInput';
import { useProblem } from './problems';

const useStyles = makeStyles({
  list: {
    maxHeight: '320px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { display: 'flex', flexDirection: 'column' },
  summary: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  search: { maxWidth: 'none' },
});

/** Which regulations are in force; any of them together. */
export function PacksSection({ form, onChange }: FormProps) {
  const styles = useStyles();
  const { say, count } = useWords();
  const problem = useProblem()('packs');
  const [wanted, setWanted] = useState('');
  const words = wanted.split(/\s+/).map(fold).filter(Boolean);
  const textOf = ({ id, letter, title }: Pack) => fold([letter, title, say(`pack.${id}.summary`)].join('|'));
  const shown = packs.filter((pack) => words.every((word) => textOf(pack).includes(word)));
  // The order the office chose stays; the first one says what a kind is called where several do.
  const toggle = (id: string, on: boolean) =>
    onChange({ packs: on ? [...form.packs, id] : form.packs.filter((each) => each !== id) });
  return (
    <Section title={say('settings.packs.title')} lead={say('settings.packs.lead', { count: count(packs.length) })}>
      <SearchBox
        className={styles.search}
        value={wanted}
        onChange={(_event, data) => setWanted(data.value)}
        placeholder={say('settings.packs.search')}
        aria-label={say('settings.packs.search')}
      />
      {shown.length === 0 ? (
        <Lead>{say('settings.packs.none')}</Lead>
      ) : (
        <ul className={styles.list} aria-label={say('settings.packs.title')}>
          {shown.map((pack) => (
            <li key={pack.id}>
              <Checkbox
                checked={form.packs.includes(pack.id)}
                onChange={(_event, data) => toggle(pack.id, data.checked === true)}
                label={
                  <span className={styles.label}>
                    <span>{say('settings.packs.name', { letter: pack.letter, title: pack.title })}</span>
                    <span className={styles.summary}>{say(`pack.${pack.id}.summary`)}</span>
                  </span>
                }
              />
            </li>
          ))}
        </ul>
      )}
      {form.packs.length > 0 && (
        <Lead>
          {say('settings.packs.chosen', {
            count: count(form.packs.length),
            letters: packs.flatMap(({ id, letter }) => (form.packs.includes(id) ? letter : [])).join('、'),
          })}
        </Lead>
      )}
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </Section>
  );
}
