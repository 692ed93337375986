import {
  fieldTable,
  NAME_WEAK,
  NAME_WORDS,
  PARTY_FIELDS,
  PHONE_WEAK,
  PHONE_WORDS,
  ROOM_WEAK,
  ROOM_WORDS,
  type RegisterSpec,
} from './field';
import { VISIT_WORDS } from './visitFields';

export const REPAIRS: RegisterSpec = {
  register: 'repairs',
  primaryDate: 'reportedAt',
  subject: ['room', 'name', 'customerId'],
  titles: /维修|派工|报修|报事|工单|保修/,
  notTitles: /回访|投诉|走访|人员/,
  fields: fieldTable(`
orderId id! | 工单编号 派工单号 维修单号 工单号 报修单号 派工单编号 维修编号 报修编号 维修单编号 单据编号 工单 报事编号 服务单号 派单编号 派单号 报修单编号 维修申请单号 | 编号 单号 序号 流水号 序
${PARTY_FIELDS.trim()}
reportedAt date! | 报修时间 报修日期 受理时间 受理日期 报事时间 登记时间 登记日期 接报时间 接单时间 报障时间 申请时间 申请日期 接单日期 接报日期 | 日期 时间 来电时间
room room | ${ROOM_WORDS} 报修房号 报修地址 报修地点 报修位置 维修地点 维修位置 维修地址 | ${ROOM_WEAK}
name name | 报修人 报修人姓名 ${NAME_WORDS} 报事人 申请人 报修客户 报修业主 | ${NAME_WEAK}
phone phone | ${PHONE_WORDS} 报修人电话 报修电话 报修人联系电话 | ${PHONE_WEAK}
item repairItem | 维修类别 维修项目 报修类别 维修类型 报修类型 报修项目 故障类别 工单类型 工单类别 报事类型 故障类型 维修种类 维修分类 报修分类 | 类别 类型 项目类别 分类 项目
content text | 报修内容 维修内容 报修事项 故障描述 故障现象 问题描述 报修情况 报修描述 维修事项 报事内容 故障内容 报修问题 | 内容 事项 描述 事由
assignedAt date | 派工时间 派工日期 派单时间 派单日期 派遣时间 下单时间 派出时间 | 
arrivedAt date | 到场时间 到达时间 上门时间 到达现场时间 到场日期 到达日期 上门日期 实际到场时间 到岗时间 维修到场时间 抵达时间 人员到场时间 | 
urgency level | 紧急程度 报修等级 工单等级 维修等级 紧急级别 报修紧急程度 优先级 轻重缓急 是否紧急 是否加急 是否急修 | 等级 级别 紧急
repairer name | 维修人员 维修人 维修师傅 维修工 处理人 派工人员 维修责任人 维修员 施工人员 接单人 维修人姓名 维修技工 承修人 施工人 维修人员姓名 | 师傅 责任人 经办人 执行人
completedAt date | 完成时间 完成日期 完工时间 完工日期 维修完成时间 修复时间 竣工日期 维修时间 完工验收时间 维修完成日期 实际完成时间 办结时间 处理完成时间 修复日期 维修日期 | 结束时间
testedAt date | 试漏日期 试漏时间 试水日期 闭水试验日期 试水时间 闭水日期 闭水试验时间 | 
satisfaction rating | ${VISIT_WORDS.satisfaction} 维修满意度 | 
remark text | ${VISIT_WORDS.remark} | 
serial serial | 行号 |
`),
};

export const SERVICES: RegisterSpec = {
  register: 'services',
  primaryDate: 'startAt',
  subject: ['room', 'name', 'customerId'],
  titles:
    /服务登记|特约服务|急救|求助|社区活动|管理服务|服务台账|服务记录|服务合同|订单|活动登记|有偿服务|服务汇总|服务明细|服务热线|意见建议|建议登记|意见登记|装修(?:登记|申请|台账|管理|验收|记录)|(?:期刊|杂志|刊物).{0,2}(?:寄送|登记|发放|邮寄)|咨询登记|来电登记|热线登记|话务|业务办理|业务受理|游客/,
  notTitles: /回访|投诉|维修|走访|调查|征询|测评/,
  fields: fieldTable(`
serviceId id | 服务编号 服务单号 订单号 合同编号 订单编号 服务合同编号 活动编号 服务登记号 | 编号 单号 序号 序
kind kind! | 服务类别 服务类型 服务项目 服务种类 服务名称 服务分类 活动类别 服务内容类别 活动类型 产品类型 | 类别 类型 项目 事项
${PARTY_FIELDS.trim()}
room room | ${ROOM_WORDS} 服务地址 | ${ROOM_WEAK}
name name | ${NAME_WORDS} 求助人 参与人 委托人 申请人 参加人 服务对象 游客 | ${NAME_WEAK}
phone phone | ${PHONE_WORDS} | ${PHONE_WEAK}
startAt date! | 开始日期 开始时间 服务开始日期 服务日期 服务开始时间 合同开始日期 起始日期 服务时间 活动日期 活动时间 求助时间 求助日期 急救日期 急救时间 生效日期 起始时间 使用日期 服务起始日期 登记日期 合同起始日期 开工日期 开工时间 装修开始日期 施工开始日期 进场日期 出行日期 出发日期 游玩日期 入园日期 寄送日期 寄刊日期 邮寄日期 提出日期 提出时间 咨询时间 咨询日期 | 日期 时间 登记时间 来电时间 来电日期 受理时间 受理日期
endAt date | 结束日期 结束时间 服务结束日期 服务结束时间 合同结束日期 终止日期 截止日期 完成时间 完成日期 服务终止日期 合同终止日期 到期日期 服务完成日期 服务截止日期 合同到期日 验收日期 验收时间 竣工验收日期 装修验收日期 装修结束日期 施工结束日期 返程日期 行程结束日期 离园日期 | 到期日 完工日期 竣工日期 完工时间
content text | 服务内容 内容 服务说明 事项内容 反映内容 诉求内容 意见内容 建议内容 咨询内容 意见建议内容 意见或建议 意见建议 沟通内容 来电内容 反映事项 建议事项 装修内容 装修项目 | 事由 摘要
appliedAt date | 申请日期 申请时间 装修申请日期 装修申请时间 申报日期 申报时间 报审日期 报批日期 | 
answeredAt date | 答复时间 答复日期 批复日期 批复时间 审批日期 审批时间 回复时间 回复日期 批准日期 批准时间 审核日期 审核时间 审批完成日期 | 
passedOnAt date | 转交时间 转办时间 移交时间 传达时间 转交日期 转办日期 转达时间 转达日期 移交日期 传递时间 转派时间 | 
promisedAt date | 承诺时间 承诺答复时间 承诺完成时间 约定时间 承诺日期 承诺答复日期 约定答复时间 预约答复时间 约定日期 承诺回复时间 | 
recheckedAt date | 复查日期 复验日期 二次验收日期 复检日期 复查时间 复验时间 二次验收时间 二次检查日期 第二次检查日期 复检时间 第二次验收日期 | 
refundedAt date | 退押金日期 押金退还日期 退还押金日期 退款日期 押金退还时间 退押金时间 装修押金退还日期 退还日期 退款时间 押金退款日期 保证金退还日期 退保证金日期 | 
waitingSeconds number | 等待时长 等待时间 等待秒数 排队时长 排队时间 等候时间 等候时长 客户等待时长 来电等待时长 平均等待时间 振铃时长 | 
answered outcome | 是否接通 接通情况 接听情况 接听状态 接通状态 是否接听 电话是否接通 接通与否 接听与否 通话结果 接听结果 | 
executor name | 执行人 服务人员 服务人 经办人 执行人员 服务执行人 服务责任人 责任人 负责人 承办人 处理人 | 
remark text | ${VISIT_WORDS.remark} | 
serial serial | 行号 |
`),
};

export const SURVEYS: RegisterSpec = {
  register: 'surveys',
  primaryDate: 'sentAt',
  subject: ['room', 'name', 'customerId'],
  titles: /意见征询|满意度调查|满意率调查|意见调查|问卷|征询表|征求意见|满意度测评|测评表/,
  notTitles: /回访记录|投诉/,
  fields: fieldTable(`
batch text | 批次 调查批次 期次 征询批次 调查期次 征询期次 | 
${PARTY_FIELDS.trim()}
buildingYears number | 入住年限 入住年数 交付年限 楼龄 入伙年限 | 年限
room room | ${ROOM_WORDS} | ${ROOM_WEAK}
name name | ${NAME_WORDS} 受访人 被调查人 填表人 | ${NAME_WEAK}
phone phone | ${PHONE_WORDS} | ${PHONE_WEAK}
sentAt date! | 发放日期 发放时间 发出日期 派发日期 送达日期 发表日期 派发时间 发出时间 发卷日期 | 日期 时间 调查日期 调查时间
returnedAt date! | 回收日期 回收时间 收回日期 返回日期 交回日期 收回时间 收表日期 填写日期 填表日期 回卷日期 | 
opinion text | 意见建议 意见和建议 意见及建议 意见与建议 其他意见 其他建议 业主意见 建议 意见 客户意见 宝贵意见 其他意见和建议 其他意见建议 业主建议 其它意见 客户意见及建议 住户意见 | 
remark text | 备注 备注说明 附注 | 
serial serial | 序号 序 编号 问卷编号 行号 | 
`),
};

export const STAFF: RegisterSpec = {
  register: 'staff',
  primaryDate: null,
  subject: ['name'],
  titles: /人员表|员工|人员名单|人员信息|人员配置|人员安排|岗位|职员|排班|工作人员|人员花名册|人员一览|人员通讯录/,
  notTitles: /客户|业主|住户|投诉|回访记录/,
  fields: fieldTable(`
name name! | 姓名 员工姓名 人员姓名 职员姓名 工作人员 员工 人员 | 名称 联系人
post post! | 岗位 职务 职位 岗位名称 岗位职务 工作岗位 岗位/职务 职务/岗位 | 工种
area text | 负责楼栋 负责区域 责任楼栋 责任区域 管辖楼栋 管理楼栋 负责范围 片区 管辖范围 管辖区域 负责片区 分管楼栋 责任片区 责任范围 负责栋号 分管区域 | 区域 楼栋
minutes number | 每日可用分钟 可用分钟 每日分钟 日可用时长 每日可用时间 每天可用分钟 每日回访分钟 每日可用时长 可用时长 每日可用时间(分钟) 每日回访时间 | 工时
leave text | 休假日期 休假 请假日期 休息日期 休假时间 请假 休息日 请假时间 休假安排 | 
phone phone | ${PHONE_WORDS} 员工电话 | ${PHONE_WEAK}
project text | 项目 小区 管理处 服务中心 所属项目 | 
remark text | 备注 备注说明 | 
serial serial | 序号 序 编号 工号 员工编号 行号 部门 所属部门 | 
`),
};
