import type { CellValue } from './cell';
import { fold, textOf, tidyLine } from './text';
import { termReader, termsOf, type Synonyms, type TermReading } from './vocabulary';

/** What the office said once about its scales. The direction of a bare number scale is never guessed (registers.md §3). */
export interface ScaleSettings {
  /** Per field key (`satisfaction`, `item:服务态度`; `*`: every field): the numbers that mean best and worst. */
  readonly numbers?: Readonly<Record<string, { readonly best: number; readonly worst: number }>> | undefined;
  /** Letters of a letter scale: `{A: "满意"}`. */
  readonly letters?: Readonly<Record<string, string>> | undefined;
}

export type RatingReading =
  | TermReading
  /** A number or a letter whose meaning nobody has stated; `number` or `letter` says which. */
  | { readonly kind: 'undirected'; readonly scale: 'number' | 'letter'; readonly text: string };

export interface RatingOptions {
  readonly field: string;
  readonly scales?: ScaleSettings | undefined;
  readonly synonyms?: Synonyms | undefined;
  /** Letters explained in a footnote of the sheet (A=满意 B=一般 C=不满意). */
  readonly legend?: Readonly<Record<string, string>> | undefined;
  /** The header asks 是否满意, so that 是 and √ mean 满意, 否 and × mean 不满意. */
  readonly yesNo?: boolean | undefined;
}

const YES = /^(?:是|√|✓|✔|☑|对|y|yes|有)$/;
const NO = /^(?:否|×|x|✗|✘|n|no|没有|不是)$/;
/** Five steps for numbers, from best to worst. */
const STEPS = ['非常满意', '满意', '一般', '不满意', '非常不满意'];
const BANDS = STEPS.length - 1;
/** No scale goes beyond a hundred; a larger number is something else (a phone, a work order). */
const HIGHEST = 100;

/** A reader of ratings in one column; remembers its answers, never throws, never guesses a direction. */
export function ratingReader(options: RatingOptions): (value: CellValue) => RatingReading {
  const readWord = termReader('satisfaction', options.synonyms);
  const known = new Map<CellValue, RatingReading>();
  return (value) => {
    let reading = known.get(value);
    if (reading === undefined) {
      reading = readRating(value, options, readWord);
      known.set(value, reading);
    }
    return reading;
  };
}

function readRating(
  value: CellValue,
  options: RatingOptions,
  readWord: (value: CellValue) => TermReading,
): RatingReading {
  const word = readWord(value);
  if (word.kind === 'blank' || (word.kind === 'term' && word.as === 'synonym')) return word;
  const text = fold(textOf(value));
  if (options.yesNo) {
    if (YES.test(text)) return term('满意');
    if (NO.test(text)) return term('不满意');
  }
  if (word.kind === 'term') return word;
  const stars = /^(★{1,5})☆*$/.exec(text);
  if (stars && text.length === 5) return term(STEPS[5 - stars[1]!.length]!, 'variant');
  if (/^[a-e]\+?$/.test(text)) return readLetter(text, options);
  const number = /^([-+]?\d+(?:\.\d+)?)(分|星|%)?$/.exec(text);
  if (number && Math.abs(Number(number[1])) <= HIGHEST) return readScore(Number(number[1]), text, options);
  // 满意(服务及时), 3.满意: exactly one rating word between marks.
  const marked = /^(?:\d[.、)]|[a-e][.、:)])?([\u4e00-\u9fff]+)(?:\(.*\))?$/.exec(text);
  const inner = marked ? readWord(marked[1]!) : word;
  return inner.kind === 'term'
    ? { ...inner, as: inner.as === 'proper' ? 'variant' : inner.as, proper: inner.term }
    : word;
}

function term(word: string, as: 'proper' | 'variant' = 'proper'): RatingReading {
  return { kind: 'term', term: word, as, proper: word };
}

function readLetter(text: string, { legend, scales }: RatingOptions): RatingReading {
  const letter = text.toUpperCase();
  const meant = scales?.letters?.[letter] ?? legend?.[letter];
  return meant !== undefined && termsOf('satisfaction').includes(meant)
    ? term(meant)
    : { kind: 'undirected', scale: 'letter', text: letter };
}

function readScore(score: number, text: string, { scales, field }: RatingOptions): RatingReading {
  const range = scales?.numbers?.[field] ?? scales?.numbers?.['*'];
  if (!range || range.best === range.worst) return { kind: 'undirected', scale: 'number', text };
  const distance = (range.best - score) / (range.best - range.worst);
  if (distance < 0 || distance > 1) return { kind: 'unknown', text };
  return term(STEPS[Math.round(distance * BANDS)]!);
}

/** The letters that a footnote explains: `A=满意 B：一般 C、不满意` → `{A: "满意", …}`; empty where it explains none. */
export function legendOf(footnote: string): Readonly<Record<string, string>> {
  const legend: Record<string, string> = {};
  const readWord = termReader('satisfaction');
  for (const [, letter, words] of fold(tidyLine(footnote)).matchAll(
    /(?<![a-z])([a-e])[=:、.()-]*(?:为|代表|表示|是)?([\u4e00-\u9fff]{1,6})/g,
  )) {
    const term = longestTerm(words!, readWord);
    if (term !== null) legend[letter!.toUpperCase()] ??= term;
  }
  return Object.keys(legend).length >= 2 ? legend : {};
}

/** The rating that a run of characters begins with: folding leaves no blank between one explanation and what follows it. */
function longestTerm(words: string, readWord: (value: CellValue) => TermReading): string | null {
  for (let length = words.length; length > 0; length -= 1) {
    const reading = readWord(words.slice(0, length));
    if (reading.kind === 'term') return reading.term;
  }
  return null;
}
