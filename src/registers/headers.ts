import { memoised } from '../values/memo';
import { fold } from '../values/text';
import { itemName, ITEM_PREFIX, REGISTER_SPECS } from './fields';
import { asksYesNo, questionName } from './questions';
import type { FieldKey, RegisterName } from './register';

/** A field that a header may mean, and how surely: 1 is the canonical wording. */
export interface HeaderMatch {
  readonly field: FieldKey;
  readonly strength: number;
}

/** Strengths by kind of match. A weak alias loses to every strong one, whatever their order in the lists. */
const STRONG = 1;
const WEAK = 0.6;
const STEP = 0.002;
/** A wording with 业主 or the like before it is nearly as sure. */
const PREFIXED = 0.93;
/** A sub-header taken without its group. */
const WITHOUT_GROUP = 0.96;

const BRACKETS = /[([{【〔《<][^)\]}】〕》>]*[)\]}】〕》>]?/g;
const ORNAMENT = /[*※★☆●○◎■□▲△:：;；。,，!！"'“”‘’`´^~#]+/g;
const NUMBERING = /^(?:\d{1,2}[.、)]|[一二三四五六七八九十]{1,2}[、.)])/;
const FILLER = /(?:必填|选填|必录|可填|栏)$/;

/** A header without what offices put around it: blanks, line breaks, units and hints in brackets, asterisks, numbering. */
export function bareHeader(text: string): string {
  const folded = fold(text);
  const bare = folded.replace(BRACKETS, '').replace(ORNAMENT, '').replace(NUMBERING, '').replace(FILLER, '');
  return bare === '' ? folded.replace(/[()[\]{}【】]/g, '').replace(ORNAMENT, '') : bare;
}

type Index = ReadonlyMap<string, readonly HeaderMatch[]>;

const INDEXES: ReadonlyMap<RegisterName, Index> = new Map(
  REGISTER_SPECS.map(({ register, fields }) => {
    const index = new Map<string, HeaderMatch[]>();
    const add = (alias: string, match: HeaderMatch): void => {
      const key = bareHeader(alias);
      const matches = index.get(key);
      if (!matches) index.set(key, [match]);
      else if (!matches.some(({ field }) => field === match.field)) matches.push(match);
    };
    for (const { key, strong, weak } of fields) {
      strong.forEach((alias, rank) => add(alias, { field: key, strength: STRONG - rank * STEP }));
      weak.forEach((alias, rank) => add(alias, { field: key, strength: WEAK - rank * STEP }));
    }
    return [register, index];
  }),
);

/** In how many registers a wording is known: the fewer, the more it tells which register this is. */
const REGISTERS_OF_ALIAS: ReadonlyMap<string, number> = (() => {
  const count = new Map<string, number>();
  for (const index of INDEXES.values()) {
    for (const [alias, matches] of index) {
      if (matches.some(({ strength }) => strength > WEAK)) count.set(alias, (count.get(alias) ?? 0) + 1);
    }
  }
  return count;
})();

const PREFIX =
  /^(?:业主|客户|住户|顾客|用户|投诉人|报修人|被回访人|受访人|受访者|户主|会员|来电人|本次|详细|具体|实际|主要|对方|此次)(?:的)?/;
const GROUP_NOISE = /(?:情况|信息|资料|记录|内容|部分|登记|栏|一栏|基本情况|基本信息|填写)+$/;

/** What one header text means in a register, best first; `[]` where the dictionary does not know it. */
function matchText(register: RegisterName, header: string): readonly HeaderMatch[] {
  const index = INDEXES.get(register)!;
  const exact = index.get(header);
  if (exact) return exact;
  const bare = header.replace(PREFIX, '');
  if (bare !== '' && bare !== header) {
    const prefixed = index.get(bare);
    if (prefixed) return prefixed.map(({ field, strength }) => ({ field, strength: strength * PREFIXED }));
  }
  // 房号/地址: any of the words.
  if (header.includes('/')) {
    for (const part of header.split('/')) {
      const matches = index.get(part);
      if (matches) return matches.map(({ field, strength }) => ({ field, strength: strength * PREFIXED }));
    }
  }
  return [];
}

/**
 * What a header means in a register. `levels` are the texts of a header of one or more rows, group first. A group gives its
 * sub-header meaning (回访情况 → 人 is 回访人), so the joined wording is tried before the sub-header alone.
 */
export function matchHeader(register: RegisterName, levels: readonly string[]): readonly HeaderMatch[] {
  const bare = levels.map(bareHeader).filter((level) => level !== '');
  const last = bare.at(-1);
  if (last === undefined) return [];
  const found: HeaderMatch[] = [];
  const add = (matches: readonly HeaderMatch[], factor: number): void => {
    for (const { field, strength } of matches) {
      if (!found.some((match) => match.field === field)) found.push({ field, strength: strength * factor });
    }
  };
  for (const group of bare.slice(0, -1).reverse()) {
    const stem = group.replace(GROUP_NOISE, '');
    add(matchText(register, group + last), 1);
    if (stem !== group && stem !== '') add(matchText(register, stem + last), 1);
  }
  const alone = matchText(register, last);
  add(alone, bare.length > 1 ? WITHOUT_GROUP : 1);
  if (register === 'visits' || register === 'surveys') {
    const item = itemName(last) ?? (bare.length > 1 ? itemName(bare.at(-2)!) : null);
    if (item !== null && !found.some(({ strength }) => strength > WEAK))
      add([{ field: ITEM_PREFIX + item, strength: 0.97 }], 1);
  }
  return found.sort((one, other) => other.strength - one.strength);
}

/** The fields, in any register, by which a header says whom a row is about: `room`, `name`, `customerId`. */
export function subjectsOf(levels: readonly string[]): readonly FieldKey[] {
  const found = new Set<FieldKey>();
  for (const { register, subject } of REGISTER_SPECS) {
    const best = matchHeader(register, levels)[0];
    if (best !== undefined && best.strength > WEAK && subject.includes(best.field)) found.add(best.field);
  }
  return [...found];
}

/** How much a header tells about the register it stands in: 2 for a wording of one register only, less for shared ones. */
export function tellingWeight(levels: readonly string[]): number {
  const bare = levels.map(bareHeader);
  const count = REGISTERS_OF_ALIAS.get(bare.at(-1) ?? '') ?? REGISTERS_OF_ALIAS.get(bare.slice(-2).join('')) ?? 0;
  return count === 0 ? 0.4 : count === 1 ? 2 : 2 / count;
}

const LONGEST_HEADER = 24;

/** Questions of a questionnaire are longer than other headers; a sentence that merely mentions a contract is none. */
function isQuestion(text: string): boolean {
  if (text.length > 2 * LONGEST_HEADER || !asksYesNo(text)) return false;
  return questionName(bareHeader(text)) !== null;
}

/** Whether a text is a header wording of any register: the quick test by which header rows are found. */
export const isHeaderWord = memoised((text: string): boolean => {
  if (isQuestion(text)) return true;
  if (text.length > LONGEST_HEADER || /\d{3,}/.test(text)) return false;
  const bare = bareHeader(text);
  if (bare === '') return false;
  for (const { register } of REGISTER_SPECS) if (matchText(register, bare).length > 0) return true;
  return itemName(bare) !== null;
});
