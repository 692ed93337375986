import { termsOf } from '../../values/vocabulary';
import { useWords } from '../app/words';
import { Section } from '../parts/Section';
import type { FormProps } from './FieldInput';
import { BLANK_ROWS, WORD_FIELDS, type ListName, type Row } from './lists';
import { RowsEditor, type RowColumn } from './RowsEditor';

interface ListsSectionProps extends FormProps {
  readonly lists: readonly ListName[];
}

/** The office's own lists: staff, days off, number and letter ratings, own words, own questions. */
export function ListsSection({ form, onChange, lists }: ListsSectionProps) {
  const { say } = useWords();
  const columns = useColumns();
  return lists.map((list) => (
    <Section key={list} title={say(`settings.${list}.title`)} lead={say(`settings.${list}.lead`)}>
      <RowsEditor
        list={list}
        label={say(`settings.${list}.title`)}
        columns={columns[list]}
        rows={form.lists[list]}
        blank={BLANK_ROWS[list]}
        addLabel={say(`settings.${list}.add`)}
        onChange={(rows) => onChange({ lists: { ...form.lists, [list]: rows } })}
      />
    </Section>
  ));
}

function useColumns(): Readonly<Record<ListName, readonly RowColumn[]>> {
  const { say } = useWords();
  const column = (list: ListName, key: string, more: Partial<RowColumn> = {}): RowColumn => ({
    key,
    label: say(`settings.${list}.${key}`),
    ...more,
  });
  const same = (words: readonly string[]) => words.map((word) => [word, word] as const);
  const fields = Object.entries(WORD_FIELDS).map(
    ([key, { register }]) => [key, say(`field.${register}.${key}`)] as const,
  );
  // `*` stands for every rating column.
  const rated = [
    ['*', say('settings.allFields')] as const,
    ['satisfaction', say('field.visits.satisfaction')] as const,
  ];
  const properWords = (row: Row) => {
    const words = WORD_FIELDS[row['field'] ?? '']?.words;
    return words === undefined ? [] : same(termsOf(words));
  };
  return {
    staff: [
      column('staff', 'name'),
      column('staff', 'post'),
      column('staff', 'area', { wide: true }),
      column('staff', 'leave', { wide: true }),
      column('staff', 'minutes', { type: 'number' }),
    ],
    holidays: [
      column('holidays', 'date', { type: 'date' }),
      column('holidays', 'workday', {
        choices: [
          ['no', say('settings.holidays.off')],
          ['yes', say('settings.holidays.on')],
        ],
      }),
      column('holidays', 'name', { wide: true }),
    ],
    scales: [
      column('scales', 'field', { choices: rated, wide: true }),
      column('scales', 'best', { type: 'number' }),
      column('scales', 'worst', { type: 'number' }),
    ],
    letters: [column('letters', 'letter'), column('letters', 'meaning', { choices: same(termsOf('satisfaction')) })],
    synonyms: [
      column('synonyms', 'field', { choices: fields, wide: true }),
      column('synonyms', 'written'),
      column('synonyms', 'canonical', { choices: properWords }),
    ],
    scripts: [
      column('scripts', 'kind', { choices: same(termsOf('kind')), wide: true }),
      column('scripts', 'questions', { type: 'lines', wide: true }),
    ],
  };
}
