import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { SATISFACTIONS } from '../../../reports/visitListColumns';
import { useWords } from '../../app/words';
import type { VisitForm, VisitResults } from '../../work/desk';
import { isOnsite, isPutOff } from './outcomes';
import { PromisedTime } from './PromisedTime';
import type { ResultProblem } from './results';

const useStyles = makeStyles({
  input: { minWidth: 0, width: '100%' },
  beside: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'end' },
});

interface ResultFieldsProps {
  readonly form: VisitForm;
  readonly results: VisitResults;
  readonly problems: readonly ResultProblem[];
  readonly disabled: boolean;
  readonly onChange: (part: Partial<VisitResults>) => void;
}

/** 满意度, 意见, 承诺时间 and, where somebody stands at the door, the signature or the note that stands in for it. */
export function ResultFields({ form, results, problems, disabled, onChange }: ResultFieldsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { line, refusalCounts } = form;
  const { satisfaction, opinion, promisedAt, signature, refusalNote, outcome } = results;
  const wrong = (field: ResultProblem['field']): string | null => {
    const problem = problems.find((each) => each.field === field);
    return problem === undefined ? null : say(`visitForm.wrong.${problem.code}`, { outcome });
  };
  const unrated = wrong('satisfaction');
  const words: readonly string[] = SATISFACTIONS;
  const rated = satisfaction === '' || words.includes(satisfaction) ? words : [...words, satisfaction];
  const onsite = isOnsite(line.channel);
  return (
    <>
      <Field
        label={say('visitForm.satisfaction')}
        {...(unrated === null ? {} : { validationState: 'error', validationMessage: unrated })}
      >
        <Select
          className={styles.input}
          value={satisfaction}
          disabled={disabled}
          onChange={(_event, data) => onChange({ satisfaction: data.value })}
        >
          <option value="">{say('visitForm.unrated')}</option>
          {rated.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('visitForm.opinion')}>
        <Textarea
          className={styles.input}
          resize="vertical"
          rows={2}
          value={opinion}
          disabled={disabled}
          onChange={(_event, data) => onChange({ opinion: data.value })}
        />
      </Field>
      <PromisedTime
        value={promisedAt}
        putOff={isPutOff(outcome)}
        disabled={disabled}
        wrong={wrong('promisedAt')}
        onChange={(text) => onChange({ promisedAt: text })}
      />
      {(onsite || signature !== '') && (
        <div className={styles.beside}>
          <Field label={say('visitForm.signature')}>
            <Input
              className={styles.input}
              value={signature}
              disabled={disabled}
              onChange={(_event, data) => onChange({ signature: data.value })}
            />
          </Field>
          {line.name !== '' && (
            <Button disabled={disabled} onClick={() => onChange({ signature: line.name })}>
              {say('visitForm.signed', { name: line.name })}
            </Button>
          )}
        </div>
      )}
      {((onsite && refusalCounts) || refusalNote !== '') && (
        <Field label={say('visitForm.refusalNote')} hint={say('visitForm.refusalNote.hint')}>
          <Textarea
            className={styles.input}
            resize="vertical"
            rows={2}
            value={refusalNote}
            disabled={disabled}
            onChange={(_event, data) => onChange({ refusalNote: data.value })}
          />
        </Field>
      )}
    </>
  );
}
