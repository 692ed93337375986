import { couldBeMade } from '../executors';
import type { Task } from '../timetable';
import { peopleFor } from './desk';
import type { Assignment, Shift } from './shift';

/** Whether the first serves the more urgent visits: the most urgent one that only one of them serves decides. */
export function servesBetter(tasks: readonly Task[], one: Assignment, other: Assignment): boolean {
  const [first, second] = [leftIn(one), leftIn(other)];
  const decides = tasks.find((task) => first.has(task) !== second.has(task));
  return decides !== undefined && second.has(decides);
}

function leftIn({ left }: Assignment): ReadonlySet<Task> {
  return new Set(left.map(({ task }) => task));
}

/** The tasks nobody makes, each with why. */
export function leftOver(tasks: readonly Task[], served: ReadonlySet<Task>, shift: Shift): Assignment['left'] {
  return tasks
    .filter((task) => !served.has(task))
    .map((task) => ({
      task,
      because: couldBeMade(task.draft, shift.roster, peopleFor(task, shift)) ? 'capacity' : 'no-executor',
    }));
}
