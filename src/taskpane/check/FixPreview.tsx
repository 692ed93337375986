import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../findings/finding';
import { becomes, written } from '../../reports/findingsSheet';
import { useWords } from '../app/words';
import { Actions, Lead, Section } from '../parts/Section';
import { VirtualList } from '../parts/VirtualList';
import { findingPlace, findingTitle, shownValue } from './findingText';

const useStyles = makeStyles({
  frame: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  row: { display: 'flex', alignItems: 'center', height: '100%', padding: '0 4px' },
  label: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  change: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: '100%' },
  before: { color: tokens.colorNeutralForeground3, textDecoration: 'line-through' },
  after: { fontWeight: tokens.fontWeightSemibold },
  box: { width: '100%', minWidth: 0, '> label': { minWidth: 0, overflow: 'hidden' } },
});

interface FixPreviewProps {
  /** Findings that carry a fix. */
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly onFix: (findings: readonly Finding[]) => void;
  readonly onClose: () => void;
}

/** Before and after of each repair, with a tick; nothing is written before the button. */
export function FixPreview({ findings, busy, onFix, onClose }: FixPreviewProps) {
  const styles = useStyles();
  const { say, count } = useWords();
  const [left, setLeft] = useState<ReadonlySet<Finding>>(new Set());
  const chosen = findings.filter((finding) => !left.has(finding));
  const toggle = (finding: Finding) => {
    const next = new Set(left);
    if (!next.delete(finding)) next.add(finding);
    setLeft(next);
  };
  return (
    <Section title={say('check.fix.title', { count: count(findings.length) })}>
      <Lead>{say('check.fix.lead')}</Lead>
      <Checkbox
        checked={left.size === 0 ? true : chosen.length === 0 ? false : 'mixed'}
        onChange={() => setLeft(left.size === 0 ? new Set(findings) : new Set())}
        label={say('check.fix.all', { chosen: count(chosen.length), all: count(findings.length) })}
      />
      <div className={styles.frame}>
        <VirtualList
          items={findings}
          rowHeight={52}
          maxRows={8}
          label={say('check.fix.list')}
          keyOf={(finding) => `${finding.sheet ?? ''}!${finding.cell ?? ''} ${finding.code}`}
        >
          {(finding, row) => (
            <div className={styles.row}>
              <Checkbox
                className={styles.box}
                checked={!left.has(finding)}
                onChange={() => toggle(finding)}
                input={row}
                label={
                  <span className={styles.label}>
                    <span className={styles.place}>
                      {findingPlace(finding, say)} · {findingTitle(finding.code, say)}
                    </span>
                    <Change finding={finding} />
                  </span>
                }
              />
            </div>
          )}
        </VirtualList>
      </div>
      <Actions>
        <Button appearance="primary" disabled={busy || chosen.length === 0} onClick={() => onFix(chosen)}>
          {left.size === 0
            ? say('check.fix.doAll', { count: count(chosen.length) })
            : say('check.fix.doChosen', { count: count(chosen.length) })}
        </Button>
        <Button onClick={onClose} disabled={busy}>
          {say('check.fix.back')}
        </Button>
      </Actions>
    </Section>
  );
}

function Change({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { say } = useWords();
  const fix = finding.fix;
  if (fix === null) return null;
  return (
    <span className={styles.change}>
      <span className={styles.before}>{shownValue(written(fix.before), say)}</span>
      {' → '}
      <span className={styles.after}>{shownValue(becomes(fix, finding.params), say)}</span>
    </span>
  );
}
