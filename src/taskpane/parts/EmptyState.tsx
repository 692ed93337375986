import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '24px 16px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: '36px', color: tokens.colorNeutralForeground3, display: 'flex' },
  title: {
    margin: 0,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
  /** Level of the title where it is a heading of the page; otherwise it is plain text. */
  readonly heading?: 'h1' | 'h2';
}

/** Nothing here yet: why, and what to do about it. */
export function EmptyState({ icon, title, text, action, heading }: EmptyStateProps) {
  const styles = useStyles();
  const Heading = heading ?? 'span';
  return (
    <div className={styles.box}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Heading className={styles.title}>{title}</Heading>
      <span>{text}</span>
      {action}
    </div>
  );
}
