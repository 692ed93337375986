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
  VisitForm,
} from '../work/desk';
import type { VisitForms } from '../visits/form/useVisitForms';
import type { WorkControl } from '../work/work';
import type { WeekAhead } from '../../planning/weekAhead';
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

/** What accepting a day's list, or taking that back, did. */
export interface AcceptOutcome {
  readonly accepted: boolean;
  readonly lines: number;
}

/** What stands in the selected row; `form` is `null` where it is no row of a list. */
export interface SelectedRow {
  readonly form: VisitForm | null;
}

/** The parts of the view of the visits. */
export const VISIT_PARTS = ['list', 'form', 'week'] as const;
export type VisitPart = (typeof VISIT_PARTS)[number];

/** What the views share. It lives above the tabs, so that a result stays when one looks at another tab. */
export interface Pane {
  /** Opens the desk; the jobs behind it are loaded on first use. */
  readonly desk: () => Promise<Desk>;
  readonly look: WorkControl<Recognition>;
  readonly check: WorkControl<CheckOutcome>;
  readonly plan: WorkControl<PlanOutcome>;
  readonly accept: WorkControl<AcceptOutcome>;
  readonly week: WorkControl<WeekAhead>;
  /** Reading the selected row; it keeps nothing else from running. */
  readonly selected: WorkControl<SelectedRow>;
  readonly saveVisit: WorkControl<RecordOutcome>;
  /** Taking back what the visit form saved. */
  readonly undoVisit: WorkControl<UndoOutcome>;
  readonly visitForms: VisitForms;
  /** Which part of the visits' view shows. */
  readonly visitPart: VisitPart;
  readonly showVisitPart: (part: VisitPart) => void;
  readonly recordPreview: WorkControl<RecordPreview>;
  readonly record: WorkControl<RecordOutcome>;
  readonly summary: WorkControl<SummaryOutcome>;
  readonly fix: WorkControl<FixOutcome>;
  readonly undo: WorkControl<UndoOutcome>;
  readonly tool: WorkControl<ToolOutcome>;
  /** Printing forms; the result is the sheet's name, empty where there is nothing to print. */
  readonly paperForms: WorkControl<string>;
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
