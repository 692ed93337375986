import { createContext, useContext } from 'react';
import type {
  CheckOutcome,
  Desk,
  FixOutcome,
  PlanOutcome,
  Recognition,
  RecordOutcome,
  RecordPreview,
  SummaryOutcome,
  SurveyOutcome,
  UndoOutcome,
} from '../work/desk';
import type { WorkControl } from '../work/work';
import type { ViewRequest } from './requests';

/** What one of the small tools beside the findings did. */
export interface ToolOutcome {
  readonly did: 'marked' | 'cleared' | 'listed';
  readonly count: number;
  /** The sheet that was made, else empty. */
  readonly sheet: string;
  /** Protected sheets that were left alone. */
  readonly refused: readonly string[];
}

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
  readonly fix: WorkControl<FixOutcome>;
  readonly undo: WorkControl<UndoOutcome>;
  readonly tool: WorkControl<ToolOutcome>;
  /** Printing forms; the result is the sheet's name, empty where there is nothing to print. */
  readonly forms: WorkControl<string>;
  readonly survey: WorkControl<SurveyOutcome>;
  /** Somebody changed cells since the last look: what is shown may be old. */
  readonly outdated: boolean;
  readonly resetOutdated: () => void;
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
