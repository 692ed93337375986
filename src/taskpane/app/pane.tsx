import { createContext, useContext } from 'react';
import type {
  CheckOutcome,
  Desk,
  PlanOutcome,
  Recognition,
  RecordOutcome,
  RecordPreview,
  SummaryOutcome,
} from '../work/desk';
import type { WorkControl } from '../work/work';
import type { ViewRequest } from './requests';

/** What the views share. It lives above the tabs, so that a result stays when one looks at another tab. */
export interface Pane {
  /** Opens the desk; the jobs behind it are loaded on first use. */
  readonly desk: () => Promise<Desk>;
  readonly look: WorkControl<Recognition>;
  readonly check: WorkControl<CheckOutcome>;
  readonly plan: WorkControl<PlanOutcome>;
  readonly recordPreview: WorkControl<RecordPreview>;
  readonly record: WorkControl<RecordOutcome>;
  readonly summary: WorkControl<SummaryOutcome>;
  /** A job is running; everything else that reads or writes the workbook waits. */
  readonly busy: boolean;
  /** What the ribbon asked of the view that shows; a view does it once and then calls `taken`. */
  readonly request: ViewRequest | null;
  readonly taken: (id: number) => void;
}

export const PaneContext = createContext<Pane | null>(null);

/** What the views share. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane needs a PaneContext above it');
  return pane;
}
