import { makeStyles, tokens } from '@fluentui/react-components';
import type { Locale } from '../../locales';
import { STATES } from './states';

const useStyles = makeStyles({
  wall: { display: 'flex', flexWrap: 'wrap', gap: '16px', padding: '16px' },
  state: { margin: 0 },
  frame: { width: '350px', height: '620px', border: `1px solid ${tokens.colorNeutralStroke1}` },
  name: { fontSize: tokens.fontSizeBase200, paddingBottom: '4px' },
});

/** All states side by side, each in a frame as wide as a pane. */
export function Overview({ theme, locale }: { readonly theme: string; readonly locale: Locale }) {
  const styles = useStyles();
  return (
    <main className={styles.wall}>
      {Object.keys(STATES).map((name) => {
        const address = `gallery.html?${new URLSearchParams({ state: name, theme, locale }).toString()}`;
        return (
          <figure key={name} className={styles.state}>
            <figcaption className={styles.name}>
              <a href={address}>{name}</a>
            </figcaption>
            <iframe className={styles.frame} src={address} title={name} loading="lazy" />
          </figure>
        );
      })}
    </main>
  );
}
