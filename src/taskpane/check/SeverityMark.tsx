import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../findings/finding';
import { useWords } from '../app/words';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
});

const icons = { error: ErrorCircle16Filled, warning: Warning16Filled, hint: Info16Regular } as const;

/** Severity as shape and colour, with its word for those who do not see it. */
export function SeverityMark({ severity, silent = false }: { readonly severity: Severity; readonly silent?: boolean }) {
  const styles = useStyles();
  const { say } = useWords();
  const Icon = icons[severity];
  const name = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': say(`severity.${severity}`) };
  return (
    <span className={mergeClasses(styles.mark, styles[severity])} {...name}>
      <Icon />
    </span>
  );
}
