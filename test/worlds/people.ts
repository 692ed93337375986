import type { Dice } from './dice';

/** Names are drawn syllable by syllable; whoever is called so is a stranger to this file. */
const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
];
const first = [...'建国志文海晓美玉春秋雪佳思雨子浩俊明嘉欣怡慧丽秀桂凤永立宏德少光振家庆学世正天云红金冬兰'];
const second = [...'华明芳强敏静伟军平辉玲娟英霞燕波涛斌刚杰宁琴萍飞龙鹏宇轩涵婷琳莹洁梅珍荣贵兴旺良忠信义礼智生民'];

export class People {
  private readonly phones = new Set<string>();
  private readonly names = new Set<string>();

  constructor(private readonly dice: Dice) {}

  /** A name nobody else of this world has, so that a name alone never points at the wrong home. */
  name(): string {
    for (;;) {
      const short = this.dice.chance(0.2);
      const name = this.dice.pick(surnames) + (short ? '' : this.dice.pick(first)) + this.dice.pick(second);
      if (this.names.has(name)) continue;
      this.names.add(name);
      return name;
    }
  }

  /**
   * A mobile number of valid shape whose exchange is 0000, which nobody would take for a number in use; the last four
   * digits differ from each other, so that it is no placeholder like 13800000000 either.
   */
  phone(): string {
    for (;;) {
      const prefix = this.dice.pick([
        '133',
        '135',
        '136',
        '137',
        '138',
        '139',
        '150',
        '151',
        '152',
        '158',
        '159',
        '180',
        '185',
        '186',
        '187',
        '189',
      ]);
      const tail = String(this.dice.int(1024, 9876));
      const phone = `${prefix}0000${tail}`;
      if (new Set(tail).size < 4 || '0123456789 9876543210'.includes(tail) || this.phones.has(phone)) continue;
      this.phones.add(phone);
      return phone;
    }
  }

  /** A fixed line with area code, in a block of zeros. */
  landline(): string {
    for (;;) {
      const phone = `0792-8000${this.dice.int(123, 987)}`;
      if (this.phones.has(phone)) continue;
      this.phones.add(phone);
      return phone;
    }
  }
}
