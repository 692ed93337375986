import { blankOf, type Blank } from './blanks';
import type { CellValue } from './cell';
import { fold, textOf, tidyLine } from './text';
import {
  CHANNELS,
  GRADES,
  KINDS,
  LEVELS,
  OCCUPANCY,
  OUTCOMES,
  POSTS,
  REPAIR_ITEMS,
  ROLES,
  SATISFACTION,
  SOURCES,
  STATUSES,
  VALIDITY,
  type Term,
} from './vocabularies';

export type VocabularyName =
  | 'kind'
  | 'channel'
  | 'outcome'
  | 'satisfaction'
  | 'level'
  | 'valid'
  | 'occupancy'
  | 'role'
  | 'grade'
  | 'repairItem'
  | 'source'
  | 'post'
  | 'status';

export type TermReading =
  /**
   * `proper`: the canonical word or one as good; `untidy`: it but for blanks, width or traditional characters; `variant`:
   * another word for it; `synonym`: a word the office taught us.
   */
  | {
      readonly kind: 'term';
      readonly term: string;
      readonly as: 'proper' | 'untidy' | 'variant' | 'synonym';
      readonly proper: string;
    }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'blank'; readonly blank: Blank };

/** Words of one office: as written → canonical. */
export type Synonyms = Readonly<Record<string, string>>;

const TERMS: Readonly<Record<VocabularyName, readonly Term[]>> = {
  kind: KINDS,
  channel: CHANNELS,
  outcome: OUTCOMES,
  satisfaction: SATISFACTION,
  level: LEVELS,
  valid: VALIDITY,
  occupancy: OCCUPANCY,
  role: ROLES,
  grade: GRADES,
  repairItem: REPAIR_ITEMS,
  source: SOURCES,
  post: POSTS,
  status: STATUSES,
};

/** What an office may add to a word without making it another word: 投诉回访, 维修类, 电话方式. */
const ADDED: Readonly<Partial<Record<VocabularyName, RegExp>>> = {
  kind: /(?:回访|走访|拜访|访问|类别?|工单|单|回访类|业务|事项|客户|服务|后|满月|关怀|问候|祝福|慰问|致谢|提醒|告知)$/,
  channel: /(?:回访|走访|拜访|访问|方式|形式|沟通|联系|访谈|调查|访)$/,
  level: /(?:级|投诉|件|类)$/,
  satisfaction: /(?:度|评价)$/,
};

interface Entry {
  readonly term: string;
  readonly as: 'proper' | 'variant';
  /** The word as the vocabulary writes it. */
  readonly word: string;
}

const INDEX: ReadonlyMap<VocabularyName, ReadonlyMap<string, Entry>> = new Map(
  (Object.keys(TERMS) as VocabularyName[]).map((name) => [name, indexOf(TERMS[name])]),
);

function indexOf(terms: readonly Term[]): ReadonlyMap<string, Entry> {
  const index = new Map<string, Entry>();
  const add = (word: string, entry: Entry): void => {
    const key = fold(word);
    if (!index.has(key)) index.set(key, entry);
  };
  for (const { term } of terms) add(term, { term, as: 'proper', word: term });
  for (const { term, also } of terms) for (const word of also) add(word, { term, as: 'proper', word });
  for (const { term, variants } of terms) for (const word of variants) add(word, { term, as: 'variant', word });
  return index;
}

/** The canonical words of a vocabulary in their order (scales from best to worst). */
export function termsOf(vocabulary: VocabularyName): readonly string[] {
  return TERMS[vocabulary].map(({ term }) => term);
}

/**
 * A reader of one vocabulary with the office's own words, remembering its answers. Never throws and never guesses: a word that
 * is in no list is `unknown`.
 */
export function termReader(vocabulary: VocabularyName, synonyms: Synonyms = {}): (value: CellValue) => TermReading {
  const own = new Map(Object.entries(synonyms).map(([word, term]) => [fold(word), term]));
  const known = new Map<CellValue, TermReading>();
  return (value) => {
    let reading = known.get(value);
    if (reading === undefined) {
      reading = readTerm(vocabulary, value, own);
      known.set(value, reading);
    }
    return reading;
  };
}

function readTerm(vocabulary: VocabularyName, value: CellValue, own: ReadonlyMap<string, string>): TermReading {
  const text = textOf(value);
  const folded = fold(text);
  const taught = own.get(folded);
  if (taught !== undefined) return { kind: 'term', term: taught, as: 'synonym', proper: taught };
  const blank = blankOf(value);
  if (blank) return { kind: 'blank', blank };
  const written = typeof value === 'string' ? value : text;
  const bare = folded.replace(/[,.;:。,;:!]+$/, '').replace(/^[√✓✔☑■]|[√✓✔☑■]$/g, '');
  const entry = lookUp(vocabulary, folded) ?? lookUp(vocabulary, bare);
  if (!entry) return { kind: 'unknown', text: tidyLine(text) };
  if (entry.as === 'variant') return { kind: 'term', term: entry.term, as: 'variant', proper: entry.term };
  return {
    kind: 'term',
    term: entry.term,
    as: written === entry.word || samePunctuation(written, entry.word) ? 'proper' : 'untidy',
    proper: entry.word,
  };
}

/** Full-width brackets and the like are proper typography: only blanks, letters and characters can be untidy. */
function samePunctuation(written: string, word: string): boolean {
  return written.length === word.length && narrow(written) === narrow(word);
}

const narrow = (text: string): string =>
  text.replace(/[！-／：-＠［-｀｛-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

function lookUp(vocabulary: VocabularyName, folded: string): Entry | undefined {
  const index = INDEX.get(vocabulary)!;
  const found = index.get(folded);
  if (found) return found;
  const added = ADDED[vocabulary];
  const stem = added && folded.replace(added, '');
  if (!stem || stem === folded) return undefined;
  const entry = index.get(stem);
  // 投诉回访 is as proper as 投诉; the tail is kept when the word is otherwise untidy.
  return entry && (entry.as === 'proper' ? { ...entry, word: entry.word + folded.slice(stem.length) } : entry);
}
