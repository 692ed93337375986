import { useEffect, useEffectEvent } from 'react';
import type { Desk } from '../work/desk';

/**
 * Hears an event of the workbook while the view shows. Events are hints: a host without them says nothing, and the person asks by a
 * button when he wants to.
 */
export function useWorkbookEvent(
  desk: () => Promise<Desk>,
  event: 'onChanged' | 'onSelected',
  onHeard: () => void,
): void {
  const heard = useEffectEvent(onHeard);
  useEffect(() => {
    let end: (() => void) | null = null;
    let gone = false;
    desk()
      .then((open) => open[event](() => heard()))
      .then(
        (stop) => {
          if (gone) stop();
          else end = stop;
        },
        () => undefined,
      );
    return () => {
      gone = true;
      end?.();
    };
  }, [desk, event]);
}
