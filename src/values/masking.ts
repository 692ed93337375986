import { readNames } from './names';
import { tidy } from './text';

/** What stands in the place of what is not shown. */
export const MASK = '***';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封';
const TITLE = '先生|女士|小姐|太太|阿姨|叔叔|大爷|大妈|大姐|大哥|奶奶|爷爷|师傅|老师';

const DIGITS = '(?<![\\dA-Za-z])';
const BLOCK = '(?:[A-Za-z]|\\d{1,3}|[一二三四五六七八九十]{1,3})';

/** Marks of persons, the longest kinds first; each match is replaced as a whole. */
const PATTERNS: readonly RegExp[] = [
  // Numbers too long to be anything harmless (identity cards, several telephones in a row), then telephones: mobile, with area
  // code, service number, local (a date such as 20261012 is none).
  /(?:\+86[- ]?)?\d{11,}[Xx]?/g,
  new RegExp(`${DIGITS}(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)`, 'g'),
  new RegExp(`${DIGITS}\\(?0\\d{2,3}\\)?[- ]?[2-9]\\d{6,7}(?:[-转]\\d{1,5})?(?!\\d)`, 'g'),
  new RegExp(`${DIGITS}[48]00[- ]?\\d{3}[- ]?\\d{4}(?!\\d)`, 'g'),
  new RegExp(`${DIGITS}(?!20\\d{2}[01]\\d[0-3]\\d(?!\\d))[2-9]\\d{6,7}(?:转\\d{1,5})?(?![\\d年元])`, 'g'),
  /1[3-9]\d[*x#]{3,}\d{2,4}/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.]?[A-Z0-9]{5,6}/g,
  // Rooms: 3栋2单元501室, A区3-2-501, 3#501, then 3-2-501 and 501室. A building alone is nobody's home.
  new RegExp(
    `(?:${BLOCK}(?:区|期|苑|组团|栋|幢|座|号楼|#楼?|楼|弄|号|单元|门|梯)[- ]?){1,4}(?:${BLOCK}[- ]){0,2}[A-Za-z]?\\d{3,4}[A-Za-z]?(?:室|号房?|房|户)?(?![\\d年元平米次个份])`,
    'g',
  ),
  new RegExp(`${DIGITS}(?<!-)[A-Za-z]?\\d{1,3}[-—–](?:\\d{1,3}[-—–])?\\d{3,4}[A-Za-z]?(?:室|号|房)?(?![-\\d])`, 'g'),
  new RegExp(`${DIGITS}[A-Za-z]?\\d{3,4}[A-Za-z]?(?:室|号房|房(?!间))`, 'g'),
  new RegExp(`${DIGITS}[A-Za-z]\\d?-\\d{2,4}(?!\\d)`, 'g'),
  new RegExp(`[${SURNAMES}](?:${TITLE})`, 'g'),
];

/**
 * A text without what tells who somebody is: telephones, identity numbers, car plates, addresses of homes, the people given (and a
 * surname with a title, whoever it is). Every such piece becomes `***`. A building, a date or an amount of money stays.
 *
 * @param people names as their cells hold them (张三/李四 names two); a name of one character is too common a word to be taken out
 * @param others whether a word of three or four characters is somebody's name; neighbours named in the text are taken out by it
 */
export function maskPersons(
  text: string,
  people: readonly (string | null)[],
  others: (word: string) => boolean = () => false,
): string {
  let masked = maskOthers(tidy(text), others);
  const names = people.flatMap((person) => (person === null ? [] : [person, ...readNames(person)]));
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    if ([...name].length >= 2) masked = masked.replaceAll(name, MASK);
  }
  for (const pattern of PATTERNS) masked = masked.replace(pattern, MASK);
  return masked.replace(/\*{3}(?:[、,，/ ]?\*{3})+/g, MASK);
}

const HAN_RUN = /[\u4e00-\u9fff·]{3,}/g;

function maskOthers(text: string, others: (word: string) => boolean): string {
  return text.replace(HAN_RUN, (run) => {
    let shown = '';
    for (let at = 0; at < run.length;) {
      const length = [4, 3].find((size) => at + size <= run.length && others(run.slice(at, at + size)));
      shown += length === undefined ? run[at]! : MASK;
      at += length ?? 1;
    }
    return shown;
  });
}
