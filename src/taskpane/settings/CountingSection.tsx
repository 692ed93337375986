import { useWords } from '../app/words';
import { Details } from '../parts/Details';
import { Section } from '../parts/Section';
import { FieldInput, FieldInputs, type FormProps } from './FieldInput';
import { COUNTING, INCENTIVES, SIGNS, signSwitch } from './fields';

/** How rates are counted, fines and points, and what counts as a sign of an invented record. */
export function CountingSection(props: FormProps) {
  const { say } = useWords();
  const { values } = props.form;
  const byArea = values['options.complaintRateBase'] === 'area';
  const shown = COUNTING.filter(({ path }) => path !== 'options.managedArea' || byArea);
  return (
    <>
      <Section title={say('settings.counting.title')} lead={say('settings.counting.lead')}>
        {shown.map((spec) => (
          <FieldInput key={spec.path} spec={spec} {...props} />
        ))}
      </Section>
      <Section title={say('settings.incentives.title')}>
        <FieldInputs specs={INCENTIVES} {...props} />
      </Section>
      <Section title={say('settings.signs.title')} lead={say('settings.signs.lead')}>
        {SIGNS.map(({ sign, fields }) => {
          const on = values[`signs.${sign}.on`] === 'yes';
          return (
            <Details
              key={sign}
              summary={say(on ? 'settings.sign.on' : 'settings.sign.off', { sign: say(`settings.sign.${sign}`) })}
            >
              <FieldInput spec={signSwitch(sign)} {...props} />
              {on && <FieldInputs specs={fields} {...props} />}
            </Details>
          );
        })}
      </Section>
    </>
  );
}
