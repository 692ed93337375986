import type { VocabularyName } from '../../values/vocabulary';
import type { FieldKey, RegisterName } from '../register';

/**
 * What stands in a column. `rating` is a satisfaction; `signature` anything that shows somebody signed; `roomPart` a piece of a
 * room split over columns; `serial` a running number of the page, which identifies nothing; `yesNo` an answer 是 or 否.
 */
export type FieldType =
  | 'date'
  | 'phone'
  | 'room'
  | 'roomPart'
  | 'name'
  | 'text'
  | 'id'
  | 'number'
  | 'rating'
  | 'signature'
  | 'serial'
  | 'yesNo'
  | Exclude<VocabularyName, 'satisfaction'>;

export interface FieldSpec {
  readonly key: FieldKey;
  readonly type: FieldType;
  /** ● of registers.md §1. */
  readonly required: boolean;
  /** The canonical header, then the wordings that say just this field, best first. */
  readonly strong: readonly string[];
  /** Wordings that mean this field only where nothing says it better (日期, 编号, 时间). */
  readonly weak: readonly string[];
}

export interface RegisterSpec {
  readonly register: RegisterName;
  readonly fields: readonly FieldSpec[];
  /** The field whose date places a row in time, `null` where rows have no date of their own. */
  readonly primaryDate: FieldKey | null;
  /** At least one of these says whom a row is about. */
  readonly subject: readonly FieldKey[];
  /** Words of sheet names and titles that announce this register, and those that speak against it. */
  readonly titles: RegExp;
  readonly notTitles: RegExp | null;
}

/**
 * Reads a table of fields, one a line: `key type` (with `!` where required) | strong wordings | weak wordings, words parted by
 * blanks.
 */
export function fieldTable(lines: string): readonly FieldSpec[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', strong = '', weak = ''] = line.split('|').map((part) => part.trim());
      const [key = '', type = 'text'] = head.replace('!', '').split(/\s+/);
      return { key, type: type as FieldType, required: head.includes('!'), strong: words(strong), weak: words(weak) };
    });
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** Columns that every register may have; the subject of a row in a register that is not the customer register. */
export const PARTY_FIELDS = `
customerId id | 客户编号 业主编号 客户号 业主号 客户代码 会员号 会员编号 保单号 保单号码 档案号 | 客户档案号
project text | 项目 小区 小区名称 管理处 楼盘 服务中心 门店 项目名称 所属项目 物业项目 所属小区 楼盘名称 分公司 | 区域 单位名称
room.area roomPart | 期 分期 期数 苑区 组团 分区 区 片区 期区 | 
room.building roomPart | 楼栋 楼号 栋号 幢号 栋 幢 座 楼栋号 楼幢 座号 楼座 栋座 幢座 楼宇 栋数 号楼 弄号 | 楼
room.unit roomPart | 单元 单元号 门号 梯号 单元门 | 梯
room.floor roomPart | 楼层 层 层数 所在楼层 | `;

export const ROOM_WORDS =
  '房号 房间号 房屋 房屋编号 室号 单元房号 楼室号 房屋号 房间 房产编号 楼栋房号 栋号房号 门牌号 户号 房屋坐落 房屋位置 房屋地址 单元号房号 楼栋单元房号 楼号房号 房屋信息 房间编号 铺位号 物业单元 房号地址 室 楼房号 楼栋/房号 楼号/房号 楼/房号 栋/房号 栋房号 幢号/房号 住址 家庭住址 客户地址 业主地址 业主房号 客户房号 住户房号 户室号 房间名称 房源 所在房号 单元室号 房间号码 房屋号码 门牌号码 房号/室号 房屋室号 楼栋室号 栋座房号 房产信息';
export const ROOM_WEAK = '位置 地址 房产 住户 单位 详细地址 所在位置 地点 物业地址 资源名称';
export const NAME_WORDS =
  '客户姓名 业主姓名 业主名称 户主 客户名称 姓名 住户姓名 业主 客户 顾客姓名 户主姓名 业主/住户 业主(住户)姓名 住户名称 业主或住户 会员姓名 车主 车主姓名 业主/客户姓名 客户/业主姓名 用户姓名 用户名称 产权人 顾客 游客姓名 创客姓名 投保人 投保人姓名 订户 订户姓名';
export const NAME_WEAK = '名称 住户 联系人 对方姓名 联系人姓名 会员';
export const PHONE_WORDS =
  '联系电话 手机 手机号 手机号码 电话 联系方式 电话1 电话号码 联系电话1 移动电话 客户电话 业主电话 住户电话 手机1 客户联系电话 业主联系电话 联系号码 本人电话 主要联系电话 联系手机 客户手机 业主手机 tel 电话/手机 手机/电话 客户联系方式 业主联系方式';
export const PHONE_WEAK = '号码 联络方式 通讯方式 固定电话 座机';
