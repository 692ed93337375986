import { usePane } from '../../app/pane';
import type { VisitForm, VisitResults } from '../../work/desk';
import type { SavedVisit } from './useVisitForms';

/** Saving a visit into list and register, and taking that back. */
export interface Saving {
  readonly save: (form: VisitForm, results: VisitResults) => Promise<void>;
  readonly undo: (saved: SavedVisit) => Promise<void>;
}

/** @param again reads the selected row again */
export function useSaving(again: () => void): Saving {
  const { desk, saveVisit, undoVisit, record, recordPreview, visitForms } = usePane();
  return {
    async save(form, results) {
      undoVisit.put(null);
      const outcome = await saveVisit.start(async (run) => (await desk()).saveVisit(form, results, run));
      if (outcome === null) return;
      // What the other part showed of results to be recorded, and its way back, is of before.
      for (const { put } of [record, recordPreview]) put(null);
      const last = await (await desk()).undoable().catch(() => null);
      visitForms.keepSaved({ form, results, outcome, undoable: last?.what === 'record' });
      again();
    },
    async undo(saved) {
      if ((await undoVisit.start(async (run) => (await desk()).undo(run))) === null) return;
      saveVisit.put(null);
      visitForms.takenBack(saved);
      again();
    },
  };
}
