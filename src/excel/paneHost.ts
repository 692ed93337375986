/** What the pane needs from Office beside the workbook: is it there, which language and theme, showing itself, ribbon buttons. */

/** Whether the pane can work where it is. */
export type HostState = 'ready' | 'not-excel' | 'too-old' | 'no-office-library';

export interface PaneHost {
  readonly state: HostState;
  /** Language of the Office menus as a tag (`zh-CN`). */
  readonly language: string;
}

/** The floor of design.md §4. */
const floor = [
  ['ExcelApi', '1.14'],
  ['SharedRuntime', '1.1'],
] as const;

/** Waits for Office and says whether this is an Excel that carries the add-in. Never throws. */
export async function openPaneHost(): Promise<PaneHost> {
  const language = navigator.language;
  if (typeof Office === 'undefined') return { state: 'no-office-library', language };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { state: 'not-excel', language };
  const carried = floor.every(([set, version]) => Office.context.requirements.isSetSupported(set, version));
  return { state: carried ? 'ready' : 'too-old', language: Office.context.displayLanguage || language };
}

/** Relative brightness (0–1) of a `#RRGGBB` colour. */
function brightness(colour: string): number {
  const value = Number.parseInt(colour.replace('#', ''), 16);
  return (0.2126 * ((value >> 16) & 255) + 0.7152 * ((value >> 8) & 255) + 0.0722 * (value & 255)) / 255;
}

/** Whether Office shows itself dark; `null` where the host does not say. */
export function officeIsDark(): boolean | null {
  if (typeof Office === 'undefined') return null;
  const background = (Office.context as Partial<Office.Context>)?.officeTheme?.bodyBackgroundColor;
  return background && /^#?[0-9a-f]{6}$/i.test(background) ? brightness(background) < 0.5 : null;
}

/** Opens the pane when it is closed (shared runtime); does nothing where it is always open. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1') && Office.addin !== undefined) {
    await Office.addin.showAsTaskpane();
  }
}

/** Gives a ribbon button its function. `run` is not waited for: Office wants the button back at once. */
export function associateCommand(name: string, run: () => void): void {
  if (typeof Office === 'undefined' || Office.actions === undefined) return;
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    run();
    event.completed();
  });
}

/** Enables or greys ribbon buttons of our tab; does nothing where the host cannot (RibbonApi 1.1). */
export async function enableCommands(tab: string, enabled: Readonly<Record<string, boolean>>): Promise<void> {
  if (!Office.context.requirements.isSetSupported('RibbonApi', '1.1') || Office.ribbon === undefined) return;
  const controls = Object.entries(enabled).map(([id, on]) => ({ id, enabled: on }));
  await Office.ribbon.requestUpdate({ tabs: [{ id: tab, controls }] });
}
