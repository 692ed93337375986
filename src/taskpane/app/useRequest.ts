import { useEffect, useEffectEvent } from 'react';
import { usePane } from './pane';
import type { Task, ViewName } from './requests';

/**
 * Does what the ribbon asked of this view, once.
 * @param ready the view can begin now: nothing runs and what it needs is known
 */
export function useRequest(view: ViewName, ready: boolean, handle: (task: Task | null) => void): void {
  const { request, taken } = usePane();
  const begin = useEffectEvent(handle);
  useEffect(() => {
    if (request?.view !== view || !ready) return undefined;
    const timer = setTimeout(() => {
      taken(request.id);
      begin(request.task);
    });
    return () => clearTimeout(timer);
  }, [request, view, ready, taken]);
}
