import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import type { Finding } from '../../findings/finding';
import type { CauseGroup as Cause } from '../../findings/groupByCause';
import { useWords } from '../app/words';
import { bareButton } from '../parts/bareButton';
import { VirtualList } from '../parts/VirtualList';
import { findingPlace, findingText, findingTitle } from './findingText';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  title: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  head: {
    ...bareButton,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { flexGrow: 1, minWidth: 0 },
  body: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  repair: { padding: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    ...bareButton,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: '2px',
    height: '100%',
    padding: '4px 8px 4px 32px',
  },
  place: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
  // Two lines hold every sentence at the usual width; what is longer is read in the tip.
  text: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '18px',
  },
});

interface CauseGroupProps {
  readonly cause: Cause;
  readonly onGoTo: (finding: Finding) => void;
  readonly onRepair: (findings: readonly Finding[]) => void;
  /** What is shown and offered below the list about the finding that was chosen. */
  readonly detail?: ((finding: Finding) => ReactNode) | undefined;
  readonly disabled: boolean;
}

/** One cause with its count; opened, the findings of it: a click goes to the cell. */
export function CauseGroup({ cause, onGoTo, onRepair, detail, disabled }: CauseGroupProps) {
  const styles = useStyles();
  const { say, count } = useWords();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<Finding | null>(null);
  const id = useId();
  const title = findingTitle(cause.code, say);
  const show = (finding: Finding) => {
    setShown(finding);
    onGoTo(finding);
  };
  return (
    <div className={styles.group}>
      <h3 className={styles.title}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          <SeverityMark severity={cause.severity} />
          <span className={styles.name}>{title}</span>
          <Badge appearance="tint" color="informative">
            {count(cause.findings.length)}
          </Badge>
        </button>
      </h3>
      <div id={id} hidden={!open} className={styles.body}>
        {open && cause.fixable > 0 && (
          <div className={styles.repair}>
            <Button size="small" disabled={disabled} onClick={() => onRepair(cause.findings)}>
              {say('check.fix.group', { count: count(cause.fixable) })}
            </Button>
          </div>
        )}
        {open && (
          <VirtualList
            items={cause.findings}
            rowHeight={66}
            maxRows={6}
            label={title}
            keyOf={(finding, index) => `${finding.sheet ?? ''} ${finding.cell ?? ''} ${index}`}
          >
            {(finding, row) => (
              <button type="button" className={styles.row} onClick={() => show(finding)} {...row}>
                <span className={styles.place}>{findingPlace(finding, say)}</span>
                <span className={styles.text} title={findingText(finding, say)}>
                  {findingText(finding, say)}
                </span>
              </button>
            )}
          </VirtualList>
        )}
        {open && shown !== null && detail !== undefined && <div className={styles.repair}>{detail(shown)}</div>}
      </div>
    </div>
  );
}
