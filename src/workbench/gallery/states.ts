import type { Task, ViewName } from '../../taskpane/app/requests';

/** A state of the pane that the gallery shows: which view, what has been asked of it, which desk answers. */
export interface GalleryState {
  readonly view: ViewName;
  readonly task: Task | null;
  /** Key of `variants` in sampleDesk.ts. */
  readonly variant?: string;
}

/** Every view in every state; the name is the address (`?state=…`). */
export const STATES: Readonly<Record<string, GalleryState>> = {
  'look-running': { view: 'check', task: null, variant: 'look-running' },
  'look-none': { view: 'check', task: null, variant: 'look-none' },
  'look-done': { view: 'check', task: null },
  'check-running': { view: 'check', task: 'check', variant: 'check-running' },
  'check-results': { view: 'check', task: 'check' },
  'check-signs': { view: 'check', task: 'check', variant: 'check-signs' },
  'check-clean': { view: 'check', task: 'check', variant: 'check-clean' },
  'check-failed': { view: 'check', task: 'check', variant: 'check-failed' },
  'check-holidays': { view: 'check', task: 'check', variant: 'check-holidays' },
  'fix-preview': { view: 'check', task: 'fix' },
  'plan-empty': { view: 'visits', task: null },
  'plan-running': { view: 'visits', task: 'plan', variant: 'plan-running' },
  'plan-done': { view: 'visits', task: 'plan' },
  'plan-failed': { view: 'visits', task: 'plan', variant: 'plan-failed' },
  'record-preview': { view: 'visits', task: 'record' },
  'record-nothing': { view: 'visits', task: 'record', variant: 'record-nothing' },
  'record-left': { view: 'visits', task: 'record', variant: 'record-left' },
  'form-none': { view: 'visits', task: 'visit' },
  'form-call': { view: 'visits', task: 'visit', variant: 'form-call' },
  'form-onsite': { view: 'visits', task: 'visit', variant: 'form-onsite' },
  'form-message': { view: 'visits', task: 'visit', variant: 'form-message' },
  'form-taken': { view: 'visits', task: 'visit', variant: 'form-taken' },
  'form-attempt': { view: 'visits', task: 'visit', variant: 'form-attempt' },
  'form-reading': { view: 'visits', task: 'visit', variant: 'form-reading' },
  'form-failed': { view: 'visits', task: 'visit', variant: 'form-failed' },
  'form-save-failed': { view: 'visits', task: 'visit', variant: 'save-failed' },
  'week-running': { view: 'visits', task: 'week', variant: 'week-running' },
  'week-done': { view: 'visits', task: 'week' },
  'week-enough': { view: 'visits', task: 'week', variant: 'week-enough' },
  'week-failed': { view: 'visits', task: 'week', variant: 'week-failed' },
  'visits-many-rules': { view: 'visits', task: null, variant: 'many-rules' },
  'month-empty': { view: 'month', task: null },
  'month-many-rules': { view: 'month', task: null, variant: 'many-rules' },
  'month-running': { view: 'month', task: 'summary', variant: 'month-running' },
  'month-done': { view: 'month', task: 'summary' },
  'month-failed': { view: 'month', task: 'summary', variant: 'month-failed' },
  settings: { view: 'settings', task: null },
  'settings-many-rules': { view: 'settings', task: null, variant: 'many-rules' },
  'settings-newer': { view: 'settings', task: null, variant: 'settings-newer' },
  'settings-loading': { view: 'settings', task: null, variant: 'settings-loading' },
};
