import { createContext, useContext } from 'react';
import { useWords } from '../app/words';

/** Fields that cannot be saved as they are: field → end of a key `settings.wrong.…`. Empty until somebody tried to save. */
export const ProblemsContext = createContext<ReadonlyMap<string, string>>(new Map());

/** What is wrong with a field, in words; `null` when nothing is. */
export function useProblem(): (field: string) => string | null {
  const { say } = useWords();
  const problems = useContext(ProblemsContext);
  return (field) => {
    const code = problems.get(field);
    return code === undefined ? null : say(`settings.wrong.${code}`);
  };
}

/** What a field shows beside its input where it cannot be saved. */
export function wrongField(message: string | null) {
  return message === null ? {} : ({ validationState: 'error', validationMessage: message } as const);
}
