import { Timeline } from './assignment/timeline';
import { arrange } from './assignment/arrange';
import type { Frame } from './assignment/frame';
import type { Assignment, Made, Shift } from './assignment/shift';
import { compareRound, type Task } from './timetable';
import type { Stretch } from './preferredTime';

/**
 * The list of an office that names nobody: every visit has its time, given out by hand later. As many people as it takes work side by
 * side, each a round of his own; who of them goes where is not said. Visits of the day's earlier list keep their times.
 */
export function listUnnamed(tasks: readonly Task[], { roster, kept, accepted }: Shift): Assignment {
  const people = [roster[0]!];
  const left: Task[] = [];
  const rounds: Task[][] = [[]];
  const made: Made[] = [];
  const beside = new Rounds(accepted);
  for (const task of tasks) {
    const slot = kept.get(task)?.slot ?? null;
    if (slot !== null && isWithin(slot, task)) {
      beside.put(task, slot);
      made.push({ task, people, start: slot });
    }
  }
  const standing = new Set(made.map(({ task }) => task));
  const anew = accepted.length === 0 && standing.size === 0;
  for (const task of tasks) {
    if (standing.has(task)) continue;
    if (!anew) {
      const start = beside.fill(task);
      if (start === null) left.push(task);
      else made.push({ task, people, start });
    } else if (fits(rounds.at(-1)!, task)) rounds.at(-1)!.push(task);
    else if (fits([], task)) rounds.push([task]);
    else left.push(task);
  }
  for (const round of rounds) for (const [task, start] of inOrder(round) ?? []) made.push({ task, people, start });
  return {
    made,
    left: left.map((task) => ({ task, because: 'capacity' as const })),
    teams: [],
    stayed: new Set(),
  };
}

/** Without times of their own visits only need room enough. */
function fits(round: readonly Task[], task: Task): boolean {
  const all = [...round, task];
  const { from, to } = task.stretches[0]!;
  const minutes = all.reduce((sum, { draft }) => sum + draft.bundle.minutes, 0);
  const free = all.every(({ bound, stretches }) => !bound && stretches.length === 1);
  return free ? minutes <= to - from : inOrder(all) !== null;
}

const NO_END: Frame = { seats: [{ minutes: Infinity, fixed: [] }], walk: 0, stood: new Map(), steps: 0 };

function inOrder(tasks: readonly Task[]): ReadonlyMap<Task, number> | null {
  const sorted = [...tasks].sort(compareRound);
  return arrange(
    sorted.map((task, rank) => ({ task, seats: [0], rank })),
    NO_END,
  );
}

function isWithin(slot: number, { stretches, draft }: Task): boolean {
  return stretches.some(({ from, to }) => from <= slot && slot + draft.bundle.minutes <= to);
}

/** Rounds of people who are not named, as many as the times need. */
class Rounds {
  private readonly lines: Timeline[] = [];

  constructor(accepted: readonly Made[]) {
    for (const { task, start } of accepted) this.put(task, start);
  }

  put(task: Task, start: number): void {
    const { minutes } = task.draft.bundle;
    this.into({ from: start, to: start + minutes }, minutes);
  }

  fill(task: Task): number | null {
    const { minutes } = task.draft.bundle;
    for (const stretch of task.stretches) {
      const start = this.into(stretch, minutes);
      if (start !== null) return start;
    }
    return null;
  }

  /** In the first round that has room, else in one more. */
  private into(stretch: Stretch, minutes: number): number | null {
    for (const line of [...this.lines, null]) {
      const at = (line ?? new Timeline(0)).earliest(minutes, null, stretch);
      if (at === null) continue;
      const own = line ?? new Timeline(0);
      if (line === null) this.lines.push(own);
      own.put({ from: at, to: at + minutes, building: null });
      return at;
    }
    return null;
  }
}
