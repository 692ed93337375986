import { onCellsChanged } from '../../excel/events';
import type { Gate } from '../../excel/gate';
import type { JobContext } from '../../jobs/context';
import { openLedger, type OpenedLedger } from '../../jobs/openLedger';

/**
 * The registers as they were last read for the visit form: whoever goes down a list from row to row does not wait for the whole workbook
 * each time. A change in any sheet makes them old; what is written is always checked against the workbook itself.
 */
export class KnownRegisters {
  private known: OpenedLedger | null = null;
  private changes = 0;
  private listening = false;

  constructor(private readonly gate: Gate) {}

  forget(): void {
    this.changes += 1;
    this.known = null;
  }

  async open(context: JobContext): Promise<OpenedLedger> {
    if (this.known !== null && this.known.ledger.today === context.today) return this.known;
    await this.listen();
    const before = this.changes;
    const opened = await openLedger(context);
    // Where a cell was changed while they were read nobody knows which of the two was seen.
    if (this.listening && this.changes === before) this.known = opened;
    return opened;
  }

  private async listen(): Promise<void> {
    if (this.listening) return;
    try {
      await onCellsChanged(this.gate, () => this.forget());
      this.listening = true;
    } catch {
      // Without events everything is read each time.
    }
  }
}
