import { blankOf, type Blank } from './blanks';
import type { CellValue } from './cell';
import { memoised } from './memo';
import { fold, textOf, tidyLine } from './text';

export type YesNoReading =
  | { readonly kind: 'answer'; readonly yes: boolean }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'blank'; readonly blank: Blank };

const YES = /^(?:是|是的|对|对的|有|有的|√|✓|✔|☑|y|yes|1|true|t|能|可以|确认|属实)$/;
const NO = /^(?:否|不|不是|不对|没|没有|无|未|×|x|✗|✘|☒|n|no|0|false|f|不能|不可以|不属实)$/;
/** What clerks write out: 已收到, 本人签的, 没看, 不清楚. */
const VERB =
  '(?:收到|签收|拿到|签名|签字|签|本人签名|本人签字|本人签|亲签|亲笔签名|本人|阅读|看|看过|读过|了解|知道|知晓|知情|清楚|明白|告知|说明|讲过)';
const YES_WORDS = new RegExp(`^(?:是|已|已经|都|均|有)?${VERB}(?:的|了|过)?$`);
const NO_WORDS = new RegExp(
  `^(?:未|没|没有|不|否|非|尚未|还没|还没有|不是)(?:有)?${VERB}(?:的|了|过)?$|^(?:代签|他人代签)$`,
);
const BRACKETED = /[([][^)\]]*[)\]]?$/;

const readText = memoised((text: string): YesNoReading => {
  const folded = fold(text);
  const bare = folded.replace(BRACKETED, '').replace(/[,.;:!。、]+$/, '');
  for (const word of [bare, (/^(.{1,3}?)[,.;:。、]/.exec(bare) ?? [])[1]]) {
    if (word === undefined) continue;
    if (YES.test(word) || YES_WORDS.test(word)) return { kind: 'answer', yes: true };
    if (NO.test(word) || NO_WORDS.test(word)) return { kind: 'answer', yes: false };
  }
  const blank = blankOf(text);
  return blank ? { kind: 'blank', blank } : { kind: 'unknown', text: tidyLine(text) };
});

/**
 * An answer to a question that asks 是否 …: 是 否, √ ×, Y N, 有 没有, 1 0, 已收到, 未签 … 无 answers such a question with no; a stroke
 * leaves it open. Never throws, never guesses.
 */
export function readYesNo(value: CellValue): YesNoReading {
  if (typeof value === 'boolean') return { kind: 'answer', yes: value };
  return readText(textOf(value));
}
