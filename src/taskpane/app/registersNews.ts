/** Whether the workbook has registers, for the ribbon: it greys what makes no sense without them. */

let known: boolean | null = null;
const listeners = new Set<(has: boolean) => void>();

/** Says what was found; listeners hear of it only when it differs from before. */
export function tellRegisters(has: boolean): void {
  if (known === has) return;
  known = has;
  for (const listener of listeners) listener(has);
}

/** Hears of every change from now on. */
export function onRegisters(listener: (has: boolean) => void): void {
  listeners.add(listener);
}
