/** What people in a property office write down. Categories with the departments that get such matters. */
export const complaintTexts: Readonly<
  Record<string, { readonly departments: readonly string[]; readonly texts: readonly string[] }>
> = {
  环境卫生: {
    departments: ['环境部', '客服部'],
    texts: [
      '楼道垃圾未及时清运，有异味',
      '电梯轿厢地面长期不擦',
      '楼下垃圾桶满溢，招蚊虫',
      '单元门口有宠物粪便无人清理',
      '地下车库积灰严重',
    ],
  },
  噪音扰民: {
    departments: ['秩序部', '客服部'],
    texts: ['楼上装修中午时段施工', '楼下广场舞音响过大', '隔壁深夜放音乐影响休息', '商铺排风机夜间噪音大'],
  },
  停车管理: {
    departments: ['秩序部', '工程部'],
    texts: ['外来车辆占用固定车位', '地库出口道闸经常失灵', '消防通道被车辆堵塞', '非机动车乱停在单元门口'],
  },
  公共设施: {
    departments: ['工程部', '客服部', '秩序部'],
    texts: ['单元门禁坏了多日未修', '电梯运行时有异响', '楼道照明灯不亮', '儿童游乐设施松动', '小区喷泉长期不开'],
  },
  房屋质量: {
    departments: ['工程部', '客服部'],
    texts: ['外墙渗水导致卧室墙面发霉', '卫生间顶棚漏水', '阳台栏杆松动', '入户门变形关不严'],
  },
  服务态度: {
    departments: ['客服部', '秩序部'],
    texts: ['前台接电话态度生硬', '门岗不让亲友进入且不解释', '保洁人员与住户发生争执'],
  },
  收费问题: {
    departments: ['财务部', '客服部'],
    texts: ['公摊水费计算有误', '停车费重复扣费', '物业费发票迟迟未开'],
  },
};

export const complaintResults: Readonly<Record<string, readonly string[]>> = {
  环境卫生: ['已安排保洁清理并复查', '已增加清运频次', '已消杀并每日巡查'],
  噪音扰民: ['已上门劝阻，对方同意整改', '已协调双方错开时段', '已发整改通知并跟踪'],
  停车管理: ['已联系车主挪车', '已检修道闸，恢复正常', '已加派人员巡查并贴提示'],
  公共设施: ['已维修恢复正常', '已报维保单位处理完毕', '已更换配件'],
  房屋质量: ['已联系施工单位维修完毕', '已做防水处理并复查', '已加固并验收'],
  服务态度: ['已批评教育当事人并致歉', '已核实情况并上门致歉'],
  收费问题: ['已更正并退还多收费用', '已解释收费依据，业主表示理解', '已补开发票'],
};

export const repairTexts: Readonly<Record<string, readonly string[]>> = {
  水电: ['厨房水龙头滴水', '卧室插座没电', '卫生间马桶冲水不停', '客厅跳闸', '热水器漏水'],
  渗漏水: ['卫生间天花板渗水', '阳台地漏返水', '厨房墙面渗水'],
  门窗: ['入户门锁卡死', '窗户把手断裂', '推拉门脱轨', '纱窗破损'],
  安全设施: ['可视对讲无声音', '烟感误报', '门禁卡失效'],
  其他: ['晾衣架升降失灵', '信箱锁坏', '墙砖空鼓脱落'],
};

export const satisfiedTexts = [
  '业主表示满意',
  '无其他意见',
  '问题已解决',
  '对处理结果认可',
  '感谢物业及时处理',
  '服务人员态度好',
];
export const openOpinions = [
  '建议增加楼道照明',
  '希望加强夜间巡逻',
  '要求再次检查渗水部位',
  '建议快递柜增加格口',
  '希望保洁每天两次',
  '要求对隔壁噪音继续跟进',
];
export const dissatisfiedTexts = [
  '认为处理太慢，要求尽快给答复',
  '问题反复出现，要求彻底解决',
  '对处理结果不认可，要求重新处理',
];
export const surveyOpinions = [
  '希望增设电动车充电桩',
  '绿化带杂草多，建议定期修剪',
  '电梯等待时间长',
  '建议周末增派门岗',
  '地下车库照明偏暗',
  '希望公示维修资金使用情况',
];
export const refusalTexts = [
  '业主不愿签字，口头表示满意',
  '业主称赶时间，未签字，态度平和',
  '业主认为无需签字，对处理结果无异议',
];
export const reviews = ['已阅', '同意', '已核实', '情况属实', '请继续跟进'];

/** Texts of a visit that ask for something: without a promised time they are a shortcoming (A6). */
export const openTexts: ReadonlySet<string> = new Set([...openOpinions, ...dissatisfiedTexts]);
