import type { Area } from './address';

/** Who made a change: a person in the grid (`user`), the add-in through the API (`api`), or calculation (`calculation`). */
export type ChangeSource = 'user' | 'api' | 'calculation';

/** How cells changed, in the words of Excel's own change event. */
export type ChangeKind =
  'edited' | 'rowInserted' | 'rowDeleted' | 'columnInserted' | 'columnDeleted' | 'cellInserted' | 'cellDeleted';

/** Everything a workbook tells its subscribers. Sheets are named by their lasting `id`. */
export type WorkbookEvent =
  | {
      readonly type: 'cells';
      readonly sheet: string;
      readonly area: Area;
      readonly kind: ChangeKind;
      readonly source: ChangeSource;
    }
  | { readonly type: 'format'; readonly sheet: string; readonly area: Area; readonly source: ChangeSource }
  | { readonly type: 'layout'; readonly sheet: string; readonly source: ChangeSource }
  | {
      readonly type: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated' | 'sheetDeactivated' | 'sheetMoved';
      readonly sheet: string;
      readonly source: ChangeSource;
    }
  | {
      readonly type: 'sheetRenamed';
      readonly sheet: string;
      readonly before: string;
      readonly after: string;
      readonly source: ChangeSource;
    }
  | { readonly type: 'sheetVisibility'; readonly sheet: string; readonly source: ChangeSource }
  | {
      readonly type: 'selection';
      readonly sheet: string;
      readonly areas: readonly Area[];
      readonly source: ChangeSource;
    }
  | { readonly type: 'calculated'; readonly sheets: readonly string[]; readonly source: ChangeSource }
  | {
      readonly type: 'table';
      readonly sheet: string;
      readonly table: string;
      readonly change: 'added' | 'deleted' | 'changed' | 'filtered' | 'sorted';
      readonly source: ChangeSource;
    }
  | { readonly type: 'settings'; readonly source: ChangeSource };

export type WorkbookListener = (event: WorkbookEvent) => void;

/** Subscribers of a workbook, and the source under which changes are reported at the moment. */
export class Notifier {
  private readonly listeners = new Set<WorkbookListener>();
  private current: ChangeSource = 'api';

  /** Source that changes carry now. */
  get source(): ChangeSource {
    return this.current;
  }

  /** Subscribes; the returned function ends the subscription. */
  subscribe(listener: WorkbookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs `work` with its changes reported under `source`. */
  as<T>(source: ChangeSource, work: () => T): T {
    const before = this.current;
    this.current = source;
    try {
      return work();
    } finally {
      this.current = before;
    }
  }

  emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
