import { memoised } from '../values/memo';
import { COMPLAINTS } from './fields/complaintFields';
import { CUSTOMERS } from './fields/customerFields';
import { REPAIRS, SERVICES, STAFF, SURVEYS } from './fields/eventFields';
import type { FieldSpec, FieldType, RegisterSpec } from './fields/field';
import { VISITS } from './fields/visitFields';
import { QUESTION_PREFIX } from './questions';
import type { FieldKey, RegisterName } from './register';

export type { FieldSpec, FieldType, RegisterSpec } from './fields/field';
export { VISIT_FIELDS_OF_COMPLAINTS } from './fields/complaintFields';

/** Every register we know, the three of the trade first. */
export const REGISTER_SPECS: readonly RegisterSpec[] = [
  CUSTOMERS,
  VISITS,
  COMPLAINTS,
  REPAIRS,
  SERVICES,
  SURVEYS,
  STAFF,
];

const BY_NAME = new Map(REGISTER_SPECS.map((spec) => [spec.register, spec]));
const FIELD_INDEX = new Map(
  REGISTER_SPECS.map(({ register, fields }) => [register, new Map(fields.map((field) => [field.key, field]))]),
);

export function registerSpec(register: RegisterName): RegisterSpec {
  return BY_NAME.get(register)!;
}

/**
 * What a field of a register is; rating columns (`item:…`) are ratings and questions (`question:…`) yes or no everywhere. `undefined` for
 * an unknown key.
 */
export function fieldSpec(register: RegisterName, field: FieldKey): FieldSpec | undefined {
  if (field.startsWith(ITEM_PREFIX)) {
    return { key: field, type: 'rating', required: false, strong: [field.slice(ITEM_PREFIX.length)], weak: [] };
  }
  if (field.startsWith(QUESTION_PREFIX)) {
    return { key: field, type: 'yesNo', required: false, strong: [field.slice(QUESTION_PREFIX.length)], weak: [] };
  }
  return FIELD_INDEX.get(register)?.get(field);
}

/** The wording offices use most for a field, for messages and for sheets we write: `visitedAt` → 回访日期. */
export function canonicalHeader(register: RegisterName, field: FieldKey): string {
  return fieldSpec(register, field)?.strong[0] ?? field;
}

export function typeOf(register: RegisterName, field: FieldKey): FieldType {
  return fieldSpec(register, field)?.type ?? 'text';
}

/** Fields without which a register is of little use (● in registers.md §1), `subject` fields apart. */
export function requiredFields(register: RegisterName): readonly FieldKey[] {
  return registerSpec(register).fields.flatMap(({ key, required }) => (required ? [key] : []));
}

/** Rating columns are fields `item:` + name (registers.md §1, ratings). */
export const ITEM_PREFIX = 'item:';

/** Things that customers rate one by one (registers.md §1, M3, J6, L2), with other wordings after the name. */
const ITEMS = `
服务质量 服务品质 质量
服务效果 效果 维修效果 处理效果
服务态度 态度 人员态度 员工态度 维修态度 态度是否良好 服务态度是否良好
及时性 服务及时性 维修及时性 处理及时性 及时率 响应速度 上门及时性 到场及时性 是否及时 维修是否及时 服务是否及时 处理是否及时 上门是否及时 到场是否及时
维修及时率 报修及时率 维修及时 维修响应及时率
维修质量
处理结果评价 对处理结果的评价 处理结果满意度 处理结果是否满意
处理过程评价 对处理过程的评价 处理过程满意度
责任人评价 对责任人的评价 责任人满意度
满意程度
专业水平 业务水平 专业技能 服务技能
收费合理 收费 收费情况
保安 安保服务 保安工作 安全保卫 安保 秩序维护 治安 保安服务 安全管理 公共秩序
清洁 保洁 清洁卫生 环境卫生 保洁服务 清洁服务 环境清洁
绿化养护 绿化 绿化维护 绿化服务 园林绿化 绿化管理
公共设施维修 公共设施 设施维护 设备设施 公共维修 设施设备维护 公共设施设备 公共设施设备维护 公共设施维护 设施设备 公共设备维修 公共设施设备维修 设备维护
车场管理 停车场 停车场管理 停车 停车管理 车辆管理 停车秩序 车辆停放
施工监管 装修管理 装修监管
接管验收 验收
社区文化 社区活动 文化活动
客服服务 客户服务 前台服务
总体评价 总体满意度 综合评价 整体评价 总体
`;

const ITEM_NAMES: ReadonlyMap<string, string> = new Map(
  ITEMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', ...others] = line.split(' ');
      return [name, ...others].map((word) => [word, name] as const);
    }),
);

const EVALUATED = /(?:的?(?:满意度|满意率|评价|评分|得分|打分|情况|分数|满意程度|是否满意|方面))$/;
const BEFORE =
  /^(?:您|你)?(?:对|关于|对于)?(?:本|我们)?(?:物业|小区|园区|管理处|服务中心|公司|人员|员工|工作人员|客服人员|维修人员|维修)?(?:服务|管理|工作)?(?:人员)?的?/;
const AFTER = /(?:服务|工作|管理|质量)$/;

/** The canonical name of a rated item for a folded header (服务态度评分, 员工服务态度 → 服务态度); `null` when it is none we know. */
export const itemName = memoised((header: string): string | null => {
  const whole = header.replaceAll('的', '');
  const bare = whole.replace(EVALUATED, '');
  // The longest wording that is known wins: 服务质量 is one, though 质量 is too.
  for (const wording of [
    header,
    whole,
    bare,
    whole.replace(BEFORE, ''),
    bare.replace(BEFORE, ''),
    bare.replace(AFTER, ''),
  ]) {
    const known = ITEM_NAMES.get(wording);
    if (known !== undefined) return known;
  }
  return null;
});
