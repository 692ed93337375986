import {
  fieldTable,
  NAME_WEAK,
  NAME_WORDS,
  PARTY_FIELDS,
  PHONE_WORDS,
  ROOM_WEAK,
  ROOM_WORDS,
  type RegisterSpec,
} from './field';

export const CUSTOMERS: RegisterSpec = {
  register: 'customers',
  primaryDate: null,
  subject: ['room', 'name', 'customerId'],
  titles:
    /客户档案|业主档案|住户档案|客户情况|业主情况|住户登记|业主登记|客户登记表|业主信息|客户信息|住户信息|客户一览|业主一览|客户资料|业主资料|业主名册|客户名册|住户名册|花名册|客户台账|业主台账|客户名单|业主名单|会员档案|业主清册|住户清册|通讯录|客户表|业主表/,
  notTitles:
    /投诉|回访|走访|维修|报修|派工|人员|员工|职员|装修|车辆|车位|停车|缴费|收费|费用|欠费|钥匙|访客|来访|物资|领用|借用|签到|押金|出入|放行|活动|值班|排班|快递|门禁|验房|整改/,
  fields: fieldTable(`
${PARTY_FIELDS.trim().replace('档案号 |', '档案号 档案编号 客户档案编号 业主档案编号 | 编号')}
room room! | ${ROOM_WORDS} | ${ROOM_WEAK}
name name! | ${NAME_WORDS} 住户 联系人 | ${NAME_WEAK}
phone phone! | ${PHONE_WORDS} | 号码 联络方式 通讯方式
phone2 phone | 备用电话 电话2 紧急联系电话 固定电话 联系电话2 手机2 备用联系电话 座机 其他电话 紧急电话 宅电 家庭电话 第二联系电话 备用号码 紧急联系方式 固话 其他联系方式 备用手机 | 电话 手机
role role | 客户类型 业主类型 住户类型 人员类型 客户性质 业主性质 与业主关系 身份 住户性质 客户身份 客户类别 住户类别 业主类别 关系 与户主关系 | 类型 性质 类别
grade grade | 客户等级 客户级别 业主等级 等级 级别 会员等级 业主级别 会员级别 重要程度 | 
moveInDate date | 入住日期 收房日期 交房日期 入住时间 收房时间 交房时间 入伙日期 入伙时间 接房日期 接房时间 迁入日期 入住年月 | 
signDate date | 签约日期 成交日期 购买日期 签约时间 购房日期 成交时间 购买时间 合同签订日期 购房时间 认购日期 购车日期 投保日期 签单日期 | 
serviceStart date | 安装日期 上线日期 开通日期 交车日期 交付日期 使用日期 安装时间 上线时间 开通时间 交车时间 交付时间 使用时间 提车日期 出行日期 启用日期 | 
birthday date | 生日 出生日期 出生年月 客户生日 业主生日 出生年月日 生日日期 | 
contractEnd date | 到期日 合同到期日 服务到期日 合同到期日期 到期日期 合同截止日期 服务到期日期 租约到期日 租赁到期日 合同到期时间 到期时间 物业费到期日 | 截止日期
warrantyEnd date | 质保到期日 保修到期日 质保到期 保修到期 质保期至 保修期至 质保到期日期 保修到期日期 保修截止日期 质保截止日期 保修期限 | 
amount number | 成交金额 客单值 消费金额 合同金额 购房金额 成交总价 总价 累计消费 消费总额 房款 | 金额
steward name | 责任管家 客户经理 责任人 销售顾问 导购 管家 楼栋管家 专属管家 责任房管员 房管员 置业顾问 业务员 负责人 服务管家 客服专员 责任楼管 对接人 管家姓名 跟进人 | 销售
referrer name | 推荐人 介绍人 转介绍人 推荐人姓名 介绍人姓名 老客户推荐 推荐老客户 转介绍客户姓名 由谁推荐 由谁介绍 引荐人 推荐业主 | 推荐客户 介绍客户
preferredTime text | 方便时段 联系时间 方便时间 方便联系时间 可联系时间 方便联系时段 联系时段 回访时段 接听时段 | 
occupancy occupancy | 入住状态 房屋状态 居住状态 入住情况 房屋现状 居住情况 使用状态 房屋使用状态 入住状况 房态 房屋使用情况 住户状态 居住状况 是否入住 房屋用途状态 | 状态 现状
serial serial | 序号 序 no no. 行号 | 
remark text | 备注 备注说明 其他说明 | 
`),
};
