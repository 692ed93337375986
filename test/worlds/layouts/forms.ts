import { clock, parts, type Moment } from '../calendar';
import type { Dice } from '../dice';
import type { Home } from '../world';

const wide = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A date as text, as offices write them (registers.md §3). `withoutYear` only where title or sheet name state the year. */
export function dateText(
  moment: Moment,
  dice: Dice,
  withoutYear: boolean,
): { readonly text: string | number; readonly yearless: boolean } {
  const { year, month, date } = parts(moment.day);
  const two = (number: number) => String(number).padStart(2, '0');
  const short = String(year).slice(2);
  const recent = year >= 2020;
  const time = moment.minute === null ? '' : timeText(moment.minute, dice);
  const full = [
    `${year}-${two(month)}-${two(date)}${time}`,
    `${year}/${month}/${date}${time}`,
    `${year}.${month}.${date}`,
    `${year}．${month}．${date}`,
    `${year}年${month}月${date}日${time}`,
    `${year}${two(month)}${two(date)}`,
  ];
  const forms: (string | number)[] = [...full, Number(`${year}${two(month)}${two(date)}`)];
  if (recent) forms.push(`${short}.${month}.${date}`, `${short}${two(month)}${two(date)}`);
  if (withoutYear && dice.chance(0.3))
    return { text: dice.pick([`${month}月${date}日`, `${month}.${date}`, `${month}/${date}`]), yearless: true };
  return { text: dice.pick(forms), yearless: false };
}

function timeText(minute: number, dice: Dice): string {
  const hour = Math.floor(minute / 60);
  const rest = String(minute % 60).padStart(2, '0');
  const half = hour >= 12 ? `下午${hour > 12 ? hour - 12 : 12}` : `上午${hour}`;
  return dice.pick([` ${clock(minute)}`, ` ${hour}：${rest}`, ` ${half}:${rest}`]);
}

export type RoomForm = (home: Home) => string;

/** Ways of writing a home that all say building, entrance and door. Shops have one way. */
export const roomForms: Readonly<Record<string, RoomForm>> = {
  dashes: (home) => home.room,
  chinese: named((home) => `${home.building}栋${home.unit}单元${home.door}室`),
  chineseShort: named((home) => `${home.building}栋${home.unit}单元${home.door}`),
  hash: named((home) => `${home.building}#${home.unit}-${home.door}`),
  gate: named((home) => `${home.building}#楼${home.unit}门${home.door}`),
  padded: named((home) => `0${home.building}-0${home.unit}-${String(home.door).padStart(4, '0')}`),
  wide: named((home) => wide(home.room)),
  numerals: named((home) => `${numerals[home.building!]}栋${numerals[home.unit!]}单元${home.door}`),
  block: named((home) => `${home.building}幢${home.unit}单元${home.door}室`),
};

function named(form: RoomForm): RoomForm {
  return (home) => (home.building === null ? home.room : form(home));
}

/** A phone number as clerks write it; all of them still say the number. */
export function phoneText(phone: string, dice: Dice, name: string | null): string | number {
  if (phone.startsWith('0'))
    return dice.pick([phone.replace('-', ''), `(${phone.slice(0, 4)})${phone.slice(5)}`, phone.replace('-', ' ')]);
  const [head, middle, tail] = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)];
  const forms: (string | number)[] = [
    `${head} ${middle} ${tail}`,
    `${head}-${middle}-${tail}`,
    `+86 ${phone}`,
    `+86-${phone}`,
    wide(phone),
    Number(phone),
    ` ${phone}`,
  ];
  if (name !== null) forms.push(`${phone}（${name}）`, `${name}${phone}`);
  return dice.pick(forms);
}

export const blanks = ['无', '/', '\\', '—', '——', '-', '空', '暂无', '不详', 'N/A'];
