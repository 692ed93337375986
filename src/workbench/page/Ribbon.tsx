import { makeStyles, ToolbarButton, Toolbar, tokens } from '@fluentui/react-components';
import { COMMANDS } from '../../commands/commands';
import { useWords } from '../../taskpane/app/words';
import type { FrameDoor } from '../doors/iframe';

const useStyles = makeStyles({
  ribbon: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 8px' },
  icon: { width: '16px', height: '16px' },
});

/** The icon of each command, as in manifest.xml. */
const icons: Readonly<Record<string, string>> = {
  checkRegisters: 'check',
  previewFixes: 'fix',
  makeVisitList: 'list',
  recordResults: 'record',
  makeMonthlySummary: 'summary',
  openSettings: 'settings',
};

/** The add-in's tab of the ribbon: its buttons run the functions of manifest.xml in the pane, the way Excel calls them. */
export function Ribbon({ door }: { readonly door: FrameDoor | null }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <nav className={styles.ribbon} aria-label={say('workbench.ribbon')}>
      <Toolbar size="small" aria-label={say('workbench.ribbon')}>
        {Object.entries(COMMANDS).map(([name, { control }]) => (
          <ToolbarButton
            key={name}
            disabled={door === null}
            icon={<img className={styles.icon} src={`assets/icons/${icons[name] ?? 'ledger'}-32.png`} alt="" />}
            onClick={() => void door?.invokeCommand(name, control)}
          >
            {say(`ribbon.${name}`)}
          </ToolbarButton>
        ))}
      </Toolbar>
    </nav>
  );
}
