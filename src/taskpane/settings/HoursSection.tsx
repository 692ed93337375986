import { useWords } from '../app/words';
import { Section } from '../parts/Section';
import { FieldInputs, type FormProps } from './FieldInput';
import { HOURS } from './fields';

/** When customers are contacted and how much time there is for it. */
export function HoursSection(props: FormProps) {
  const { say } = useWords();
  return (
    <Section title={say('settings.hours.title')} lead={say('settings.hours.lead')}>
      <FieldInputs specs={HOURS.slice(0, 2)} {...props} />
      <FieldInputs specs={HOURS.slice(2, 3)} {...props} />
      <FieldInputs specs={HOURS.slice(3)} {...props} />
    </Section>
  );
}
