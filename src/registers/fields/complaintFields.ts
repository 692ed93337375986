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

/** The fields of a visit that the right end of the complaint register may hold; their keys there begin with `visit.`. */
export const VISIT_FIELDS_OF_COMPLAINTS = [
  'visitedAt',
  'channel',
  'visitor',
  'outcome',
  'satisfaction',
  'content',
  'signature',
  'refusalNote',
  'remark',
] as const;

export const COMPLAINTS: RegisterSpec = {
  register: 'complaints',
  primaryDate: 'receivedAt',
  subject: ['room', 'name', 'customerId'],
  titles:
    /投诉登记|投诉处理|投诉受理|投诉记录|投诉台账|投诉汇总|投诉明细|投诉一览|客户投诉|业主投诉|住户投诉|投诉表|投诉统计|投诉/,
  notTitles: /投诉回访|回访记录|回访登记|回访表|月度汇总/,
  fields: fieldTable(`
complaintId id! | 投诉编号 受理编号 投诉单号 受理单号 投诉序号 投诉登记号 投诉号 受理号 诉求编号 登记编号 投诉单编号 受理单编号 | 编号 序号 单号 流水号 登记号 序
${PARTY_FIELDS.trim()}
receivedAt date! | 受理时间 投诉时间 投诉日期 来电时间 登记日期 接待日期 受理日期 来访时间 登记时间 接待时间 接诉时间 接诉日期 来电日期 来访日期 投诉受理时间 投诉受理日期 接单时间 接报时间 接收时间 反映时间 投诉登记时间 投诉登记日期 来电/来访时间 | 日期 时间 发生时间 发生日期
room room | ${ROOM_WORDS} 投诉人房号 投诉人地址 投诉房号 | ${ROOM_WEAK}
name name | 投诉人 投诉人姓名 投诉客户 投诉业主 ${NAME_WORDS} 来电人 来访人 反映人 诉求人 投诉者 投诉人名称 来电人姓名 来访人姓名 | ${NAME_WEAK}
phone phone | ${PHONE_WORDS} 投诉人电话 投诉人联系电话 投诉电话 来电号码 投诉人联系方式 来电电话 | ${PHONE_WEAK}
source source | 投诉来源 投诉方式 渠道 投诉渠道 来源 投诉途径 受理方式 来源渠道 受理渠道 投诉形式 诉求来源 接收方式 受理途径 信息来源 接诉方式 反映方式 | 方式 途径 形式
content text! | 投诉内容 投诉事项 反映问题 事由 内容摘要 投诉事由 反映内容 投诉问题 投诉内容摘要 诉求内容 问题描述 投诉详情 投诉情况 投诉主要内容 投诉原因 反映情况 投诉内容描述 投诉事件 问题内容 投诉具体内容 反映的问题 主要诉求 投诉描述 | 内容 事项 摘要 问题 描述 诉求 意见内容
category text | 投诉类别 投诉类型 投诉性质 投诉分类 投诉种类 诉求类别 问题类别 问题类型 诉求类型 | 类别 类型 性质 分类 专业
level level | 投诉等级 紧急程度 投诉级别 严重程度 重要程度 等级 级别 投诉程度 事件等级 轻重程度 | 程度
valid valid | 是否有效 投诉有效性 有效性 有效投诉 是否有效投诉 是否属实 投诉是否有效 是否成立 有效/无效 | 
department text | 责任部门 被投诉部门 转交部门 处理部门 承办部门 责任单位 转办部门 受理部门 投诉部门 被投诉单位 归口部门 涉及部门 转派部门 相关部门 主办部门 被投诉对象 | 部门
receiver name | 受理人 接待人 记录人 首问人 接诉人 接待人员 受理人员 登记人 受理人姓名 首问责任人 接听人 接单人 前台接待 接待员 记录员 受理客服 | 
handler name | 处理人 经办人 责任人 处理责任人 处理人员 承办人 经手人 处理负责人 责任处理人 跟进人 办理人 处理经办人 整改责任人 | 负责人 跟进人员
escalatedAt date | 上报时间 上报日期 上报主管时间 报告时间 呈报时间 上报主管日期 报告主管时间 报告日期 呈报日期 报主管时间 报主任时间 上报主任时间 上报领导时间 上报经理时间 升级时间 上报部门主管时间 | 
wantedBy date | 客户要求时间 要求完成时间 客户要求完成时间 要求办结日期 业主要求时间 期望完成时间 要求完成日期 客户期望时间 期望解决时间 业主要求完成时间 要求解决时间 要求时间 期望时间 期望完成日期 要求办结时间 | 
repliedAt date | 答复时间 回复时间 答复日期 回复日期 首次答复时间 首次回复时间 答复业主时间 回复业主时间 首次响应时间 | 
result text | 处理结果 处理情况 处理措施 处理意见 处理过程 处理过程及结果 处理方案 处理过程与结果 处理结果及措施 处理记录 处理进展 解决方案 整改措施 处理办法 解决措施 处理过程和结果 处理措施及结果 处理情况及结果 处理内容 处理说明 | 结果 措施
closedAt date! | 办结日期 完成时间 处理完成日期 关闭时间 办结时间 完成日期 处理完成时间 关闭日期 结案日期 结案时间 处理日期 处理时间 解决时间 完结时间 闭环时间 投诉关闭时间 处理完毕时间 处理完毕日期 实际完成时间 实际完成日期 解决日期 办理完成时间 完结日期 投诉办结日期 | 
notifiedAt date | 告知时间 告知日期 通知时间 告知业主时间 告知客户时间 反馈时间 反馈业主时间 反馈客户时间 反馈日期 结果告知时间 告知客户日期 告知业主日期 反馈结果时间 | 
confirmedBy text | 经理确认 确认人 主管确认 负责人确认 经理确认人 主管确认人 经理签字 经理签名 经理确认签字 领导确认 店长确认 | 
replyLetter text | 复函 复函编号 书面答复 是否复函 复函情况 书面回复 回函 复函附件 | 
status status | 状态 是否关闭 处理状态 投诉状态 是否办结 是否完成 关闭状态 是否结案 办理状态 是否处理完毕 完成情况 办结状态 是否闭环 完成状态 是否解决 | 进度
visit.visitedAt date | ${VISIT_WORDS.visitedAt} | 
visit.channel channel | ${VISIT_WORDS.channel} | 
visit.visitor name | ${VISIT_WORDS.visitor} | 
visit.outcome outcome | ${VISIT_WORDS.outcome} | 
visit.satisfaction rating | ${VISIT_WORDS.satisfaction} | 
visit.content text | ${VISIT_WORDS.content} | 
visit.signature signature | ${VISIT_WORDS.signature} | 
visit.refusalNote text | ${VISIT_WORDS.refusalNote} | 
visit.remark text | ${VISIT_WORDS.remark} | 
serial serial | 行号 |
`),
};
