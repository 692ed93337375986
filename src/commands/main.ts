import { associateCommand, enableCommands, openPaneHost, showPane } from '../excel/paneHost';
import { onRegisters } from '../taskpane/app/registersNews';
import { requestView } from '../taskpane/app/requests';
import { COMMANDS, enabledControls, TAB } from './commands';

/** Gives the ribbon's buttons their functions. They live in the same runtime as the pane, so they simply tell it what to show. */
const { state } = await openPaneHost();
if (state === 'ready') {
  for (const [name, { view, task }] of Object.entries(COMMANDS)) {
    associateCommand(name, () => {
      requestView(view, task);
      // Where the host cannot open the pane, the wish waits until a person opens it.
      showPane().catch(() => undefined);
    });
  }
  // A ribbon that cannot be told stays enabled; the pane then says what is missing.
  onRegisters((has) => void enableCommands(TAB, enabledControls(has)).catch(() => undefined));
}
