/** The pane's views, in the order of their tabs. */
export const VIEWS = ['check', 'visits', 'month', 'settings'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What a ribbon button may ask of a view once it shows. */
export type Task = 'check' | 'fix' | 'plan' | 'visit' | 'week' | 'record' | 'summary';

/** A wish of the ribbon: show a view, and perhaps begin there. `id` tells two equal wishes apart. */
export interface ViewRequest {
  readonly id: number;
  readonly view: ViewName;
  readonly task: Task | null;
}

let latest: ViewRequest | null = null;
const listeners = new Set<() => void>();

/** Asks the pane for a view; the ribbon's commands live in the same runtime. A wish made before the pane shows is kept for it. */
export function requestView(view: ViewName, task: Task | null = null): void {
  latest = { id: (latest?.id ?? 0) + 1, view, task };
  for (const listener of listeners) listener();
}

/** The latest wish, for `useSyncExternalStore`. */
export const viewRequests = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  latest: (): ViewRequest | null => latest,
};
