import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Finding, Place } from '../../findings/finding';
import { findingKey } from '../../findings/findingKey';
import { groupByCause } from '../../findings/groupByCause';
import type { PersonSigns } from '../../findings/signs/signsByPerson';
import { verdictOn, type VerdictWord } from '../../findings/signs/verdicts';
import type { Verdict } from '../../regulations/settings';
import { useWords } from '../app/words';
import { DataTable } from '../parts/DataTable';
import { Details } from '../parts/Details';
import { Lead, Section } from '../parts/Section';
import { CauseGroup } from './CauseGroup';
import { SignDetail } from './SignDetail';

const useStyles = makeStyles({
  judged: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
  },
  again: { flexShrink: 0, whiteSpace: 'nowrap' },
});

interface SignsSectionProps {
  readonly signs: readonly Finding[];
  readonly people: readonly PersonSigns[];
  readonly verdicts: readonly Verdict[];
  readonly disabled: boolean;
  readonly onGoTo: (place: Place | Finding) => void;
  readonly onJudge: (key: string, verdict: VerdictWord | null, note: string) => Promise<void>;
}

/** 待核查: signs that a record may be invented, with evidence, an innocent explanation, and the supervisor's verdict. */
export function SignsSection({ signs, people, verdicts, disabled, onGoTo, onJudge }: SignsSectionProps) {
  const styles = useStyles();
  const { say, count } = useWords();
  const causes = useMemo(() => groupByCause(signs), [signs]);
  const explained = verdicts.filter(({ verdict }) => verdict === 'explained');
  const involved = people.filter(({ counts }) => counts.length > 0);
  if (signs.length === 0 && explained.length === 0) return null;
  return (
    <Section title={say('signs.pane.title', { count: count(signs.length) })} lead={say('signs.sheet.note')}>
      {causes.map((cause) => (
        <CauseGroup
          key={cause.key}
          cause={cause}
          disabled={disabled}
          onGoTo={onGoTo}
          onRepair={() => undefined}
          detail={(sign) => (
            <SignDetail
              key={findingKey(sign)}
              sign={sign}
              verdict={verdictOn(sign, verdicts)}
              disabled={disabled}
              onGoTo={onGoTo}
              onJudge={(verdict, note) => onJudge(findingKey(sign), verdict, note)}
            />
          )}
        />
      ))}
      {involved.length > 0 && (
        <Details summary={say('signs.section.people')}>
          <DataTable
            label={say('signs.section.people')}
            columns={[
              'signs.column.person',
              'signs.people.visits',
              'signs.people.sources',
              'signs.people.compared',
            ].map((key) => say(key))}
            rows={involved.map(({ person, visits, counts, flagged }) => ({
              key: person,
              cells: [
                person,
                count(visits),
                count(counts.reduce((sum, { sources }) => sum + sources, 0)),
                say(flagged ? 'signs.people.unusual' : 'signs.people.usual'),
              ],
            }))}
          />
          <Lead>{say('signs.pane.people')}</Lead>
        </Details>
      )}
      {explained.length > 0 && (
        <Details summary={say('signs.pane.explained', { count: count(explained.length) })}>
          <ul className={styles.judged}>
            {explained.map(({ key, note, on }) => (
              <li key={key} className={styles.line}>
                <span>
                  {say('signs.pane.explainedOne', {
                    date: on,
                    title: say(`finding.${key.split(':')[0]!}.title`),
                    note: note === '' ? say('signs.pane.noNote') : note,
                  })}
                </span>
                <Button
                  size="small"
                  className={styles.again}
                  disabled={disabled}
                  aria-label={say('signs.pane.again.of', { date: on, note })}
                  onClick={() => void onJudge(key, null, '')}
                >
                  {say('signs.pane.again')}
                </Button>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}
