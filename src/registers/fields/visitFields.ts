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

/** Wordings of a visit's own columns, shared with the visit columns at the right end of the complaint register. */
export const VISIT_WORDS = {
  visitedAt:
    '回访日期 回访时间 走访日期 走访时间 拜访日期 拜访时间 实际回访日期 实际回访时间 访问日期 访问时间 回访年月日 家访日期 家访时间 回访日',
  channel: '回访方式 回访形式 回访途径 走访方式 访问方式 回访渠道 拜访方式 走访形式 回访手段',
  visitor:
    '回访人 回访员 回访人姓名 走访人 回访人员 走访人员 回访责任人 拜访人 访问人 执行回访人 回访专员 回访客服 回访人签名 回访者 走访人姓名 回访人签字 访问员 回访经办人',
  outcome:
    '接触结果 回访状态 接通情况 接听情况 接通状态 联系结果 回访接通情况 通话结果 接触情况 是否接通 联系状态 拨打结果 呼叫结果 联系情况 电话接听情况',
  satisfaction:
    '满意度 满意程度 是否满意 客户评价 评价 总体满意度 客户满意度 业主满意度 回访满意度 整体满意度 满意情况 业主评价 回访评价 总体评价 综合满意度 综合评价 住户满意度 顾客满意度 满意与否 总满意度 对服务是否满意 业主是否满意 客户是否满意 回访满意情况 满意度评价 满意率 客户满意程度 业主满意程度',
  content:
    '回访内容 反馈意见 客户意见及建议 回访情况 客户意见 业主意见 回访记录 客户反馈 业主反馈 意见及建议 意见建议 意见与建议 业主意见及建议 反馈内容 回访详情 访谈内容 回访结果 回访内容及意见 走访情况 走访内容 回访意见 客户意见与建议 业主意见和建议 业主意见建议 客户意见建议 业主反馈意见 客户反馈意见 意见和建议 住户意见 回访内容记录 回访反馈',
  signature:
    '客户签名 业主签名 签字 客户签字 业主签字 签名 住户签名 住户签字 业主确认 客户确认 业主签名确认 客户签名确认 受访人签名 受访人签字 是否签名 是否签字 业主/住户签名 客户(业主)签名',
  refusalNote: '拒签说明 业主态度 拒签原因 未签名原因 拒签情况 客户态度 未签字原因 未签名说明',
  promisedAt:
    '承诺答复时间 预约答复时间 承诺时间 承诺答复日期 预约答复日期 承诺回复时间 约定答复时间 承诺完成时间 预约时间 承诺日期 约定时间',
  review:
    '审阅意见 检查意见 主管意见 审核意见 主管审核 主管审阅 经理意见 经理审阅 领导意见 主管审核意见 检查人意见 主管签字 审批意见 经理审核',
  recordedAt:
    '登记时间 归档时间 录入日期 录入时间 归档日期 登记日期 记录时间 记录日期 填写日期 存档日期 填表日期 录入登记时间',
  remark: '备注 备注说明 其他 附注 其它',
} as const;

export const VISITS: RegisterSpec = {
  register: 'visits',
  primaryDate: 'visitedAt',
  subject: ['room', 'name', 'customerId'],
  titles: /回访|走访|拜访记录|家访|访问记录|跟进记录/,
  notTitles: /投诉登记|投诉受理|派工单|满意度调查|计划|清单/,
  fields: fieldTable(`
visitId id | 回访编号 回访单号 记录编号 回访记录编号 走访编号 | 编号 序号 单号 流水号 序
${PARTY_FIELDS.trim()}
visitedAt date! | ${VISIT_WORDS.visitedAt} | 日期 时间 联系日期 联系时间 电话日期 跟进日期 跟进时间
room room | ${ROOM_WORDS} | ${ROOM_WEAK}
name name | ${NAME_WORDS} 受访人 被回访人 受访人姓名 被回访人姓名 受访者 受访客户 被访人 被访人姓名 回访对象 回访客户 受访业主 走访对象 被回访业主 被走访业主 被走访人 被访客户 被回访客户 被访业主 | ${NAME_WEAK}
phone phone | ${PHONE_WORDS} 回访电话 受访人电话 被回访人电话 回访号码 | ${PHONE_WEAK}
kind kind! | 回访类别 回访类型 回访事项 回访种类 走访类别 回访性质 回访项目 走访类型 走访事项 回访业务 业务类型 事项类别 访问类别 回访分类 回访原因 回访事由 访问类型 | 类别 类型 事项 事由 性质 业务类别 种类
relatedId id | 关联单号 派工单号 投诉编号 工单号 关联编号 对应单号 工单编号 派工单编号 关联工单号 关联工单 投诉单号 关联投诉编号 相关单号 投诉/工单号 维修单号 原单号 来源单号 对应工单号 对应投诉编号 受理编号 服务单号 | 
channel channel! | ${VISIT_WORDS.channel} 沟通方式 访谈方式 | 方式 途径 形式 渠道 跟进方式
visitor name! | ${VISIT_WORDS.visitor} | 经办人 客服 责任人 管家 执行人 客服专员 客服人员 员工 工作人员 负责人 记录人 填表人 制单人 跟进人 跟进人员
outcome outcome | ${VISIT_WORDS.outcome} | 结果 状态
satisfaction rating! | ${VISIT_WORDS.satisfaction} | 回访结论
content text | ${VISIT_WORDS.content} | 内容 意见 建议 反馈 详情 情况说明 情况 缺点与不足 缺点及不足 不足之处 存在问题 跟进内容 跟进情况
promisedAt date | ${VISIT_WORDS.promisedAt} | 
signature signature | ${VISIT_WORDS.signature} | 
refusalNote text | ${VISIT_WORDS.refusalNote} | 
contactRole text | 受访人职务 受访人身份 受访对象身份 受访人岗位 接触人职务 受访角色 受访者职务 受访者身份 联系人职务 联系人身份 接待人职务 受访人角色 受访对象职务 客户方职务 对方职务 | 职务 职位 接触对象 接触人
reportedAt date | 报告日期 回访报告日期 报告完成日期 回访报告时间 报告时间 报告完成时间 报告提交日期 回访报告完成日期 报告撰写日期 | 
submittedAt date | 上交日期 提交日期 交主管日期 报送日期 提交主管日期 上交时间 提交时间 报送时间 交主管时间 上报日期 上报时间 资料上交日期 资料提交日期 送审日期 送审时间 上报主管日期 | 
approvedAt date | 批准日期 审批日期 同意日期 主管批准日期 批准时间 审批时间 同意时间 主管审批日期 领导审批日期 审核日期 审核时间 审阅日期 审阅时间 批复日期 | 
correctedAt date | 整改日期 整改完成日期 纠正日期 整改时间 整改完成时间 纠正时间 改正日期 纠正措施日期 不满意整改日期 改进日期 改进完成日期 | 
recordedAt date | ${VISIT_WORDS.recordedAt} | 
review text | ${VISIT_WORDS.review} | 审核 检查 主管 审阅
remark text | ${VISIT_WORDS.remark} | 
serial serial | 行号 |
`),
};
