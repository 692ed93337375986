import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { usePane } from '../../app/pane';
import { useWorkbookEvent } from '../../app/useWorkbookEvent';

/** A selection that moves on within this time (arrow keys) is not read. */
const settling = 200;

/** Reads the selected row again; with a line's key only that line may show then, because one has just gone back to it. */
export type ReadAgain = (listKey?: string) => void;

/**
 * Reads the selected row whenever the selection comes to rest and nothing else runs. Without events the person reads the row by
 * a button.
 */
export function useFollowing(): ReadAgain {
  const { desk, busy, selected, visitForms } = usePane();
  const [asked, setAsked] = useState(1);
  const latest = useRef(asked);
  const handled = useRef(0);
  const { work, start } = selected;
  const reading = work.phase === 'running';

  const expected = useRef<string | null>(null);
  const ask = (listKey?: string) => {
    expected.current = listKey ?? null;
    setAsked((times) => times + 1);
  };
  useEffect(() => {
    latest.current = asked;
  }, [asked]);

  const read = useEffectEvent(async (number: number) => {
    handled.current = number;
    const row = await start(async (run) => ({ form: await (await desk()).visitForm(run) }));
    // Somebody has moved on meanwhile: the next reading says what shows.
    if (row === null || latest.current !== number) return;
    const only = expected.current;
    expected.current = null;
    // The list was made again since, and the line stands elsewhere: what was typed about it still shows.
    if (row.form === null || (only !== null && only !== row.form.line.listKey)) return;
    visitForms.show(row.form);
  });
  useEffect(() => {
    if (busy || reading || handled.current === asked) return undefined;
    const timer = setTimeout(() => void read(asked), asked === 1 ? 0 : settling);
    return () => clearTimeout(timer);
  }, [asked, busy, reading]);

  useWorkbookEvent(desk, 'onSelected', () => setAsked((times) => times + 1));
  return ask;
}
