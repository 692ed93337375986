/** Time as the gate needs it; tests pass a clock of their own. */
export interface Clock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** Resolves after so many milliseconds. The returned handle ends the waiting early without resolving. */
  after(milliseconds: number, run: () => void): { cancel(): void };
}

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return { cancel: () => clearTimeout(timer) };
  },
};

export function wait(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => clock.after(milliseconds, resolve));
}
