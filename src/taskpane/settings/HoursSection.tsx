import { useWords } from '../app/words';
import { Section } from '../parts/Section';
import { FieldInputs, type FormProps } from './FieldInput';
import { HOURS, PLANNING } from './fields';

/** When customers are contacted, how much time there is for it, and how the list is made. */
export function HoursSection(props: FormProps) {
  const { say } = useWords();
  return (
    <>
      <Section title={say('settings.hours.title')} lead={say('settings.hours.lead')}>
        <FieldInputs specs={HOURS.slice(0, 2)} {...props} />
        <FieldInputs specs={HOURS.slice(2, 3)} {...props} />
        <FieldInputs specs={HOURS.slice(3)} {...props} />
      </Section>
      <Section title={say('settings.planning.title')} lead={say('settings.planning.lead')}>
        <FieldInputs specs={PLANNING.slice(0, 1)} {...props} />
        <FieldInputs specs={PLANNING.slice(1, 3)} {...props} />
        <FieldInputs specs={PLANNING.slice(3)} {...props} />
      </Section>
    </>
  );
}
