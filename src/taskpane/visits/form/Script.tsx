import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { SATISFACTIONS } from '../../../reports/visitListColumns';
import type { Asked, Question } from '../../../reports/questions';
import { useWords } from '../../app/words';
import { Lead } from '../../parts/Section';
import { YES_NO } from './outcomes';
import { hasOwnField } from './results';

const useStyles = makeStyles({
  questions: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '6px' },
  question: { fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  answer: { minWidth: 0, width: '100%', maxWidth: '200px' },
});

interface ScriptProps {
  readonly asked: readonly Asked[];
  readonly answers: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly onAnswer: (field: string, answer: string) => void;
}

/** What is asked, kind by kind; answers that have a column of their own are given here, each column once. */
export function Script({ asked, answers, disabled, onAnswer }: ScriptProps) {
  const styles = useStyles();
  const { say } = useWords();
  const first = new Map<string, Question>();
  for (const question of asked.flatMap(({ questions }) => questions)) {
    if (hasOwnField(question) && !first.has(question.field)) first.set(question.field, question);
  }
  return asked.map(({ kind, step, questions, rules }) => (
    <div key={`${kind} ${step ?? ''}`}>
      <Lead>
        {say('plan.questions', {
          kind: step === null ? kind : say('settings.figure.visit', { kind, limits: step }),
          rules: rules.join('、'),
        })}
      </Lead>
      <ol className={styles.questions}>
        {questions.map((question) => {
          const { field, text } = question;
          const own = field !== null && first.get(field) === question;
          return (
            <li key={text} className={styles.question}>
              {own ? (
                <Field label={text}>
                  <Answer
                    question={question}
                    value={answers[field] ?? ''}
                    disabled={disabled}
                    onChange={(answer) => onAnswer(field, answer)}
                  />
                </Field>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ol>
    </div>
  ));
}

interface AnswerProps {
  readonly question: Question;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (answer: string) => void;
}

function Answer({ question: { answer }, value, disabled, onChange }: AnswerProps) {
  const styles = useStyles();
  const { say } = useWords();
  if (answer === 'text') {
    return (
      <Input
        className={styles.answer}
        value={value}
        disabled={disabled}
        onChange={(_event, data) => onChange(data.value)}
      />
    );
  }
  return (
    <Select
      className={styles.answer}
      value={value}
      disabled={disabled}
      onChange={(_event, data) => onChange(data.value)}
    >
      <option value="">{say('visitForm.unanswered')}</option>
      {(answer === 'rating' ? SATISFACTIONS : YES_NO).map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </Select>
  );
}
