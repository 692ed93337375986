import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { OfficeSettings } from '../../regulations/settings';
import { useWords } from '../app/words';
import { Lead, Section } from '../parts/Section';
import { disagreements, stated, subjectName, withChoice } from './conflicts';
import type { FormProps } from './FieldInput';

interface ConflictsSectionProps extends FormProps {
  /** The settings as the form says them. */
  readonly settings: OfficeSettings;
}

/** What the chosen regulations state differently: both figures, which one holds, and the word of the office. */
export function ConflictsSection({ form, settings, onChange }: ConflictsSectionProps) {
  const { say } = useWords();
  const found = useMemo(() => disagreements(settings), [settings]);
  if (settings.packs.length < 2) return null;
  return (
    <Section title={say('settings.conflicts.title')} lead={say('settings.conflicts.lead')}>
      {found.length === 0 && <Lead>{say('settings.conflicts.none')}</Lead>}
      {found.map((each) => (
        <Field key={each.subject} label={subjectName(each.subject, say)}>
          <RadioGroup
            value={each.holds}
            onChange={(_event, data) => onChange({ choices: withChoice(form.choices, each, data.value) })}
          >
            {each.rules.map((rule) => {
              const what = stated(each.subject, rule, settings, say);
              const text = what === '' ? rule : say('settings.conflict.rule', { rule, what });
              return (
                <Radio
                  key={rule}
                  value={rule}
                  label={rule === each.strictest ? say('settings.conflict.strict', { text }) : text}
                />
              );
            })}
          </RadioGroup>
        </Field>
      ))}
    </Section>
  );
}
