import { useEffect, useState } from 'react';
import { dayFromIso, isoDay, type Day } from '../../values/moment';
import { usePane } from '../app/pane';

/** The day of the list: the next workday, until another one is chosen. */
export interface ListDate {
  /** As it stands in the field. */
  readonly text: string;
  readonly setText: (text: string) => void;
  /** `null` while the field holds no date. */
  readonly day: Day | null;
  /** The next workday; empty until the desk has said it. */
  readonly usual: string;
}

export function useListDate(): ListDate {
  const { desk } = usePane();
  const [text, setText] = useState('');
  const [usual, setUsual] = useState('');
  useEffect(() => {
    let here = true;
    void desk()
      .then(async (open) => isoDay(await open.nextWorkday()))
      .then((next) => {
        if (!here) return;
        setUsual(next);
        setText((chosen) => chosen || next);
      })
      // The desk says what is wrong as soon as a job is started; until then the date stays empty.
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [desk]);
  return { text, setText, day: dayFromIso(text), usual };
}
