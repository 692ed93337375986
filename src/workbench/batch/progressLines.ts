import type { Progress } from '../../jobs/context';
import type { Say } from '../../reports/say';

/** A line on standard error for each new step of a job; its counts are left out, a log needs no thousand lines. */
export function progressLines(write: (line: string) => void, say: Say): (progress: Progress) => void {
  let last = '';
  return ({ step, subject }) => {
    const line = [say(`step.${step}`), subject ?? ''].join(' ').trimEnd();
    if (line === last) return;
    last = line;
    write(line);
  };
}
