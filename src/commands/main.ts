import { associateCommand, openPaneHost, showPane } from '../excel/paneHost';
import { requestView } from '../taskpane/app/requests';
import { COMMANDS } from './commands';

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
}
