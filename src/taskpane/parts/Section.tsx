import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 12px 24px' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: '24px' },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** The body of a view. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().page}>{children}</div>;
}

/** A titled part of a view. */
export function Section(props: { readonly title: string; readonly lead?: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={props.title}>
      <h2 className={styles.title}>{props.title}</h2>
      {props.lead !== undefined && <p className={styles.lead}>{props.lead}</p>}
      {props.children}
    </section>
  );
}

/** A plain explaining sentence. */
export function Lead({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().lead}>{children}</p>;
}

/** Buttons side by side that wrap in a narrow pane. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}
