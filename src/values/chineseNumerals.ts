const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const NUMERAL = /[〇零一二两三四五六七八九十百廿卅]+/g;

/** The number a Chinese numeral says: 十二 → 12, 二十 → 20, 一百零三 → 103, 二〇二四 → 2024; `null` for anything else. */
export function chineseNumber(text: string): number | null {
  if (text === '') return null;
  const plain = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (!/[十百]/.test(plain)) {
    let digits = '';
    for (const character of plain) {
      const digit = DIGITS[character];
      if (digit === undefined) return null;
      digits += digit;
    }
    return Number(digits);
  }
  const match = /^(?:([一二两三四五六七八九])百)?零?(?:([一二两三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    plain,
  );
  if (!match) return null;
  const hundreds = match[1] ? DIGITS[match[1]]! : 0;
  const tens = match[3] ? (match[2] ? DIGITS[match[2]]! : 1) : 0;
  const ones = match[4] ? DIGITS[match[4]]! : 0;
  return hundreds * 100 + tens * 10 + ones;
}

/** The text with every Chinese numeral written in digits; characters that form no numeral stay. */
export function numeralsToDigits(text: string): string {
  return text.replace(NUMERAL, (numeral) => {
    // 二〇二四 keeps its leading zeros, so digit strings are spelled out and only 十/百 forms are counted.
    if (!/[十百廿卅]/.test(numeral)) return [...numeral].map((character) => String(DIGITS[character])).join('');
    const value = chineseNumber(numeral);
    return value === null ? numeral : String(value);
  });
}
