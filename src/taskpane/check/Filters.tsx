import { makeStyles, Select, ToggleButton } from '@fluentui/react-components';
import type { Finding, Severity } from '../../findings/finding';
import type { RegisterName } from '../../registers/register';
import { useWords } from '../app/words';
import { countBySeverity, registersOf, SEVERITIES, type CheckFilter } from './grouping';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: '8px' },
  severities: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  toggle: { minWidth: 0, paddingLeft: '8px', paddingRight: '8px' },
});

interface FiltersProps {
  readonly findings: readonly Finding[];
  readonly filter: CheckFilter;
  readonly onChange: (filter: CheckFilter) => void;
}

/** Which findings the list shows: by severity and by register. */
export function Filters({ findings, filter, onChange }: FiltersProps) {
  const styles = useStyles();
  const { say, count } = useWords();
  const counts = countBySeverity(findings);
  const registers = registersOf(findings);
  const toggle = (severity: Severity) => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onChange({ ...filter, severities });
  };
  return (
    <div className={styles.filters}>
      <div className={styles.severities} role="group" aria-label={say('check.filter.severity')}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.toggle}
            checked={filter.severities.has(severity)}
            onClick={() => toggle(severity)}
            icon={<SeverityMark severity={severity} silent />}
          >
            {say('check.filter.count', { severity: say(`severity.${severity}`), count: count(counts[severity]) })}
          </ToggleButton>
        ))}
      </div>
      {registers.length > 1 && (
        <Select
          size="small"
          aria-label={say('check.filter.register')}
          value={filter.register ?? ''}
          onChange={(_event, data) => onChange({ ...filter, register: (data.value || null) as RegisterName | null })}
        >
          <option value="">{say('check.filter.allRegisters')}</option>
          {registers.map((register) => (
            <option key={register} value={register}>
              {say(`register.${register}`)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
