import { useCallback, useMemo, useState } from 'react';
import type { RecordOutcome, VisitForm, VisitResults } from '../../work/desk';
import { onTopOf, resultsOf, sameResults } from './results';

/** Something typed about a list row and not saved yet. */
export interface Draft {
  readonly form: VisitForm;
  readonly results: VisitResults;
}

/** The last visit that was saved here, for saying so and taking it back. */
export interface SavedVisit extends Draft {
  readonly outcome: RecordOutcome;
  /** It can still be taken back. */
  readonly undoable: boolean;
}

/** The visit form's state. It lives above the tabs: what was typed is not lost by looking at something else. */
export interface VisitForms {
  /** The row that shows; it stays while the selection is elsewhere. */
  readonly shown: VisitForm | null;
  /** What its fields say. */
  readonly results: VisitResults | null;
  /** Whether they differ from the list. */
  readonly changed: boolean;
  /** What was typed about other rows. */
  readonly others: readonly Draft[];
  readonly saved: SavedVisit | null;
  /** Shows a row as it was just read; what was typed about it before comes back. */
  readonly show: (form: VisitForm) => void;
  /** Shows again what was typed about another row. */
  readonly resume: (form: VisitForm) => void;
  readonly change: (results: Partial<VisitResults>) => void;
  /** Forgets what was typed about a row. */
  readonly drop: (form: VisitForm) => void;
  /** It is in the list and the register now. */
  readonly keepSaved: (saved: SavedVisit) => void;
  /** It was taken back: what had been typed is to be saved again or changed. */
  readonly takenBack: (draft: Draft) => void;
  readonly forgetSaved: () => void;
}

type Drafts = ReadonlyMap<string, Draft>;

const keyOf = ({ line }: VisitForm): string => line.listKey;

function without(drafts: Drafts, form: VisitForm): Drafts {
  const rest = new Map(drafts);
  rest.delete(keyOf(form));
  return rest;
}

/** What was typed, or nothing of it where that is what the list says anyway. */
function withDraft(drafts: Drafts, draft: Draft): Drafts {
  if (sameResults(draft.results, resultsOf(draft.form.line))) return without(drafts, draft.form);
  return new Map(drafts).set(keyOf(draft.form), draft);
}

/** The visit form of the pane. */
export function useVisitForms(): VisitForms {
  const [shown, setShown] = useState<VisitForm | null>(null);
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [saved, setSaved] = useState<SavedVisit | null>(null);

  const show = useCallback((form: VisitForm) => {
    setShown(form);
    setDrafts((before) => {
      const draft = before.get(keyOf(form));
      if (draft === undefined) return before;
      const results = onTopOf(draft.results, resultsOf(draft.form.line), resultsOf(form.line));
      return withDraft(before, { form, results });
    });
  }, []);
  const resume = useCallback((form: VisitForm) => setShown(form), []);
  const change = useCallback(
    (part: Partial<VisitResults>) => {
      if (shown === null) return;
      setDrafts((before) => {
        const results = before.get(keyOf(shown))?.results ?? resultsOf(shown.line);
        return withDraft(before, { form: shown, results: { ...results, ...part } });
      });
    },
    [shown],
  );
  const drop = useCallback((form: VisitForm) => setDrafts((before) => without(before, form)), []);
  const keepSaved = useCallback((visit: SavedVisit) => {
    const { form, results } = visit;
    setSaved(visit);
    setDrafts((before) => without(before, form));
    // The row is read again only when it is selected.
    const line = { ...form.line, ...results, filled: true, taken: true };
    setShown((before) => (before !== null && keyOf(before) === keyOf(form) ? { ...form, line } : before));
  }, []);
  const takenBack = useCallback((draft: Draft) => {
    setSaved(null);
    setDrafts((before) => withDraft(before, draft));
    setShown((before) => (before !== null && keyOf(before) === keyOf(draft.form) ? draft.form : before));
  }, []);
  const forgetSaved = useCallback(() => setSaved(null), []);

  return useMemo(() => {
    const draft = shown === null ? undefined : drafts.get(keyOf(shown));
    return {
      shown,
      results: shown === null ? null : (draft?.results ?? resultsOf(shown.line)),
      changed: draft !== undefined,
      others: [...drafts.values()].filter(({ form }) => shown === null || keyOf(form) !== keyOf(shown)),
      saved,
      show,
      resume,
      change,
      drop,
      keepSaved,
      takenBack,
      forgetSaved,
    };
  }, [shown, drafts, saved, show, resume, change, drop, keepSaved, takenBack, forgetSaved]);
}
