import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Locale } from '../../locales';
import type { Say } from '../../reports/say';

interface Words {
  readonly locale: Locale;
  readonly say: Say;
  /** A whole number with separators (12,345). */
  readonly count: (value: number) => string;
}

const WordsContext = createContext<Words | null>(null);

interface WordsProviderProps {
  readonly locale: Locale;
  /** The texts of that locale. */
  readonly say: Say;
  readonly children: ReactNode;
}

/** Gives everything below it its texts. */
export function WordsProvider({ locale, say, children }: WordsProviderProps) {
  const words = useMemo(() => {
    const numbers = new Intl.NumberFormat(locale);
    return { locale, say, count: (value: number) => numbers.format(value) };
  }, [locale, say]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The texts of the pane's language. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords needs a WordsProvider above it');
  return words;
}
