import { makeStyles, tokens } from '@fluentui/react-components';
import type { Asked } from '../../reports/questions';
import { useWords } from '../app/words';
import { Details } from '../parts/Details';

const useStyles = makeStyles({
  questions: { margin: 0, paddingLeft: '24px', fontSize: tokens.fontSizeBase300, lineHeight: '22px' },
});

/** What to ask on the visits of the list, one part a kind of visit; the same stands below the list and on the forms. */
export function Questions({ questions }: { readonly questions: readonly Asked[] }) {
  const styles = useStyles();
  const { say } = useWords();
  return questions.map(({ kind, step, questions: asked, rules }) => (
    <Details
      key={`${kind} ${step ?? ''}`}
      summary={say('plan.questions', {
        kind: step === null ? kind : say('settings.figure.visit', { kind, limits: step }),
        rules: rules.join('、'),
      })}
    >
      <ol className={styles.questions}>
        {asked.map(({ text, answer }) => (
          <li key={text}>{answer === 'text' ? text : say(`plan.question.${answer}`, { text })}</li>
        ))}
      </ol>
    </Details>
  ));
}
