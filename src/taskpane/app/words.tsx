import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { sayIn, type Locale } from '../../locales';
import type { Say } from '../../reports/say';

interface Words {
  readonly locale: Locale;
  readonly say: Say;
  /** A whole number with separators (12,345). */
  readonly count: (value: number) => string;
}

const WordsContext = createContext<Words | null>(null);

/** Gives everything below it its texts. */
export function WordsProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const words = useMemo(() => {
    const numbers = new Intl.NumberFormat(locale);
    return { locale, say: sayIn(locale), count: (value: number) => numbers.format(value) };
  }, [locale]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The texts of the pane's language. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords needs a WordsProvider above it');
  return words;
}
