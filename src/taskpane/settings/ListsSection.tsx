import { useWords } from '../app/words';
import { Section } from '../parts/Section';
import type { SettingsForm } from './form';
import { RowsEditor, type RowColumn } from './RowsEditor';

interface ListsSectionProps {
  readonly form: SettingsForm;
  readonly onChange: (change: Partial<SettingsForm>) => void;
}

type ListKey = 'staff' | 'holidays' | 'scales' | 'letters' | 'synonyms';

/** Fields whose words differ from office to office, with the register that names them. */
const wordFields = {
  kind: 'visits',
  channel: 'visits',
  outcome: 'visits',
  satisfaction: 'visits',
  level: 'complaints',
  occupancy: 'customers',
  role: 'customers',
  grade: 'customers',
} as const;

/** The office's own lists: staff, days off, number and letter ratings, own words. */
export function ListsSection({ form, onChange }: ListsSectionProps) {
  const { say } = useWords();
  const column = (list: ListKey, key: string, more: Partial<RowColumn> = {}): RowColumn => ({
    key,
    label: say(`settings.${list}.${key}`),
    ...more,
  });
  const words = Object.entries(wordFields).map(([key, register]) => [key, say(`field.${register}.${key}`)] as const);
  // `*` stands for every rating column.
  const rated = [
    ['*', say('settings.allFields')] as const,
    ['satisfaction', say('field.visits.satisfaction')] as const,
  ];

  const lists: readonly {
    readonly list: ListKey;
    readonly columns: readonly RowColumn[];
    readonly blank: Readonly<Record<string, string>>;
  }[] = [
    {
      list: 'staff',
      columns: [
        column('staff', 'name'),
        column('staff', 'post'),
        column('staff', 'area'),
        column('staff', 'minutes', { type: 'number' }),
      ],
      blank: { name: '', post: '', area: '', minutes: '' },
    },
    {
      list: 'holidays',
      columns: [
        column('holidays', 'date', { type: 'date' }),
        column('holidays', 'workday', {
          choices: [
            ['no', say('settings.holidays.off')],
            ['yes', say('settings.holidays.on')],
          ],
        }),
        column('holidays', 'name'),
      ],
      blank: { date: '', workday: 'no', name: '' },
    },
    {
      list: 'scales',
      columns: [
        column('scales', 'field', { choices: rated }),
        column('scales', 'best', { type: 'number' }),
        column('scales', 'worst', { type: 'number' }),
      ],
      blank: { field: '*', best: '', worst: '' },
    },
    {
      list: 'letters',
      columns: [column('letters', 'letter'), column('letters', 'meaning')],
      blank: { letter: '', meaning: '' },
    },
    {
      list: 'synonyms',
      columns: [
        column('synonyms', 'field', { choices: words }),
        column('synonyms', 'written'),
        column('synonyms', 'canonical'),
      ],
      blank: { field: 'kind', written: '', canonical: '' },
    },
  ];
  return lists.map(({ list, columns, blank }) => (
    <Section key={list} title={say(`settings.${list}.title`)} lead={say(`settings.${list}.lead`)}>
      <RowsEditor
        label={say(`settings.${list}.title`)}
        columns={columns}
        rows={form[list]}
        blank={blank}
        addLabel={say(`settings.${list}.add`)}
        onChange={(rows) => onChange({ [list]: rows })}
      />
    </Section>
  ));
}
