import { useEffect, useRef, useState } from 'react';
import type { Desk } from '../work/desk';
import { useWorkbookEvent } from './useWorkbookEvent';

/** Changes the pane itself made are reported a little after it has finished. */
const settling = 1_500;

/**
 * Whether somebody changed cells since the last reset. Events are hints: they only say that a result may be old.
 * @param busy a job of ours runs; what changes then is our own doing
 */
export function useOutdated(
  desk: () => Promise<Desk>,
  busy: boolean,
): { readonly outdated: boolean; readonly reset: () => void } {
  const [outdated, setOutdated] = useState(false);
  const settled = useRef(false);
  useEffect(() => {
    settled.current = false;
    const timer = setTimeout(() => (settled.current = !busy), settling);
    return () => clearTimeout(timer);
  }, [busy]);

  useWorkbookEvent(desk, 'onChanged', () => {
    if (settled.current) setOutdated(true);
  });
  return { outdated, reset: () => setOutdated(false) };
}
