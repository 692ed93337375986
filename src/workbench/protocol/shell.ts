/** What stands around the workbook: the pane and the ribbon, as far as an add-in may change them. */
export class Shell {
  private readonly listeners = new Set<() => void>();
  private readonly disabledButtons = new Set<string>();
  private readonly hiddenTabs = new Set<string>();
  private visible = true;

  /** Calls back after every change; the returned function ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get paneVisible(): boolean {
    return this.visible;
  }

  setPaneVisible(visible: boolean): void {
    this.visible = visible;
    this.changed();
  }

  isButtonEnabled(id: string): boolean {
    return !this.disabledButtons.has(id);
  }

  setButtonEnabled(id: string, enabled: boolean): void {
    if (enabled) this.disabledButtons.delete(id);
    else this.disabledButtons.add(id);
    this.changed();
  }

  isTabVisible(id: string): boolean {
    return !this.hiddenTabs.has(id);
  }

  setTabVisible(id: string, visible: boolean): void {
    if (visible) this.hiddenTabs.delete(id);
    else this.hiddenTabs.add(id);
    this.changed();
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
