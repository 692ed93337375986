import { blankOf } from './blanks';
import type { CellValue } from './cell';
import { memoised } from './memo';
import { fold, textOf, tidyLine } from './text';

const SEPARATORS =
  /[、,，/／;；&＆+＋|\n\r]|(?<=[\u4e00-\u9fff]{2})[ \u3000\u00a0]+(?=[\u4e00-\u9fff]{2})|(?<=[\u4e00-\u9fff]{2})[和与及](?=[\u4e00-\u9fff]{2})/;
const TITLES = /(?:先生|女士|小姐|太太|阿姨|叔叔|老师|经理|主任|师傅|工程师|同志)$/;
const ROLE_MARK = /^(?:业主|客户|住户|租户|户主|联系人|回访人|管家|客服|经办人?|投诉人|报修人)[:：]/;
const ANONYMOUS = /^(?:匿名|不愿透露|未留名|未留姓名|无名|无姓名|不具名|拒留姓名|某业主|业主|客户|住户)$/;

const peopleOf = memoised((text: string): readonly string[] => {
  const people: string[] = [];
  for (const piece of text.split(SEPARATORS)) {
    const name = personOf(piece);
    if (name !== '' && !people.includes(name)) people.push(name);
  }
  return people;
});

/** One name without what offices write around it: 张 三 → 张三, 业主：王芳女士(13800001111) → 王芳. 王女士 stays. */
function personOf(piece: string): string {
  const bare = tidyLine(piece)
    .replace(/[(（][^)）]*[)）]?/g, '')
    .replace(ROLE_MARK, '')
    .replace(/[\d\-+*]{5,}/g, '')
    .replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '')
    .replace(/[:：。.]+$/, '')
    .trim();
  if (blankOf(bare)) return '';
  const untitled = bare.replace(TITLES, '');
  return [...untitled].length >= 2 && untitled !== bare ? untitled : bare;
}

/** The people named in a cell: 张三、李四 → both; empty where nobody is named (blank, 匿名). Never throws. */
export function readNames(value: CellValue): readonly string[] {
  if (value === '' || typeof value === 'boolean') return NOBODY;
  if (blankOf(value)) return NOBODY;
  const people = peopleOf(textOf(value));
  return people.length === 1 && ANONYMOUS.test(people[0]!) ? NOBODY : people;
}

const NOBODY: readonly string[] = [];

/** Whether a name cell says that the person gave none (A10: complaints without a name). */
export function isAnonymous(value: CellValue): boolean {
  return typeof value === 'string' && ANONYMOUS.test(tidyLine(value));
}

/**
 * Whether two writings can be the same person: equal, one of several named (张三/李四 and 李四), or a surname with a title
 * (王女士 and 王芳).
 */
export function sameName(first: string, second: string): boolean {
  if (fold(first) === fold(second)) return true;
  const others = readNames(second);
  return readNames(first).some((one) =>
    others.some((other) => one === other || surnameOnly(one, other) || surnameOnly(other, one)),
  );
}

function surnameOnly(titled: string, full: string): boolean {
  return TITLES.test(titled) && full.startsWith(titled.replace(TITLES, '')) && titled.replace(TITLES, '') !== '';
}
