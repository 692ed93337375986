import type { RegisterName } from '../truth';
import { surveyItems, visitItems } from '../world';

export interface HeaderChoice {
  /** The canonical header first, then wordings met in practice (registers.md §1). */
  readonly names: readonly string[];
  readonly width: number;
}

const choice = (width: number, ...names: string[]): HeaderChoice => ({ names, width });
const room = choice(13, '房号', '房间号', '房屋', '房屋编号', '室号', '单元房号');
const phone = choice(14, '联系电话', '手机', '手机号', '电话', '联系方式');
const items = (names: readonly string[]) => Object.fromEntries(names.map((item) => [`item:${item}`, choice(10, item)]));

/** The fields of each register in the order of its canonical sheet. */
export const headers: Readonly<Record<RegisterName, Readonly<Record<string, HeaderChoice>>>> = {
  customers: {
    customerId: choice(11, '客户编号', '业主编号', '档案号'),
    project: choice(12, '项目', '小区', '小区名称', '楼盘'),
    room,
    name: choice(12, '客户姓名', '业主姓名', '户主', '业主名称'),
    phone,
    phone2: choice(15, '备用电话', '电话2', '紧急联系电话'),
    role: choice(10, '客户类型', '业主类型'),
    grade: choice(10, '客户等级', '客户级别'),
    moveInDate: choice(12, '入住日期', '收房日期', '交房日期'),
    birthday: choice(12, '生日', '出生日期'),
    steward: choice(10, '责任管家', '客户经理'),
    preferredTime: choice(12, '方便时段', '联系时间'),
    occupancy: choice(10, '入住状态', '房屋状态'),
  },
  visits: {
    visitId: choice(14, '回访编号', '编号'),
    visitedAt: choice(17, '回访日期', '回访时间'),
    room,
    name: choice(10, '客户姓名', '受访人', '被回访人', '业主姓名'),
    phone,
    kind: choice(10, '回访类别', '回访类型', '回访事项'),
    relatedId: choice(14, '关联单号', '工单号', '派工单号'),
    channel: choice(10, '回访方式', '回访形式', '方式'),
    visitor: choice(10, '回访人', '回访员', '回访人姓名'),
    outcome: choice(10, '接触结果', '回访状态'),
    satisfaction: choice(10, '满意度', '满意程度', '客户评价'),
    ...items(visitItems),
    content: choice(30, '回访内容', '反馈意见', '客户意见及建议', '回访情况'),
    promisedAt: choice(13, '承诺答复时间', '预约答复时间'),
    signature: choice(10, '客户签名', '业主签名'),
    refusalNote: choice(22, '拒签说明', '业主态度'),
    recordedAt: choice(12, '登记时间', '归档时间', '录入日期'),
    review: choice(12, '审阅意见', '检查意见', '主管意见'),
    remark: choice(14, '备注'),
  },
  complaints: {
    complaintId: choice(14, '投诉编号', '受理编号'),
    receivedAt: choice(17, '受理时间', '投诉时间', '投诉日期', '来电时间', '接待日期'),
    room,
    name: choice(10, '投诉人', '客户姓名', '业主姓名'),
    phone,
    source: choice(10, '投诉来源', '投诉方式', '渠道'),
    content: choice(32, '投诉内容', '投诉事项', '反映问题', '内容摘要'),
    category: choice(11, '投诉类别', '投诉类型'),
    level: choice(9, '投诉等级', '紧急程度'),
    valid: choice(9, '是否有效'),
    department: choice(10, '责任部门', '被投诉部门', '转交部门'),
    receiver: choice(9, '受理人', '接待人', '首问人'),
    handler: choice(9, '处理人', '经办人'),
    repliedAt: choice(12, '答复时间'),
    result: choice(24, '处理结果', '处理情况', '处理措施'),
    closedAt: choice(12, '办结日期', '完成时间', '处理完成日期', '关闭时间'),
    notifiedAt: choice(12, '告知时间'),
    replyLetter: choice(14, '复函'),
    status: choice(9, '状态'),
  },
  repairs: {
    orderId: choice(12, '工单编号', '派工单号', '维修单号'),
    reportedAt: choice(17, '报修时间'),
    room,
    name: choice(10, '客户姓名', '业主姓名', '联系人'),
    phone,
    item: choice(10, '维修类别'),
    content: choice(24, '报修内容'),
    assignedAt: choice(17, '派工时间'),
    repairer: choice(10, '维修人员', '维修人'),
    completedAt: choice(17, '完成时间'),
    testedAt: choice(12, '试漏日期'),
  },
  services: {
    serviceId: choice(11, '服务编号'),
    kind: choice(11, '服务类别'),
    room,
    name: choice(10, '客户姓名', '业主姓名'),
    phone,
    startAt: choice(12, '开始日期'),
    endAt: choice(12, '结束日期'),
    executor: choice(10, '执行人'),
  },
  surveys: {
    batch: choice(13, '批次'),
    buildingYears: choice(10, '入住年限'),
    room,
    sentAt: choice(12, '发放日期'),
    returnedAt: choice(12, '回收日期'),
    ...items(surveyItems),
    opinion: choice(30, '意见建议'),
  },
  staff: {
    name: choice(10, '姓名'),
    post: choice(12, '岗位'),
    area: choice(24, '负责楼栋'),
    minutes: choice(13, '每日可用分钟'),
    leave: choice(20, '休假日期'),
    phone,
  },
};
