import { useEffect, useState } from 'react';
import type { Regulation } from '../../regulations/regulation';
import { usePane } from './pane';

/** What is in force by the settings as they stand; `null` until it is known, or where the settings cannot be read. */
export function useRegulation(): Regulation | null {
  const { desk } = usePane();
  const [regulation, setRegulation] = useState<Regulation | null>(null);
  useEffect(() => {
    let here = true;
    desk()
      .then((open) => open.regulation())
      .then((found) => here && setRegulation(found))
      // The jobs say what is wrong with the settings as soon as one is started.
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [desk]);
  return regulation;
}
