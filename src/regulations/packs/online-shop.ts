import type { PackSource } from '../schema';
import { days } from './lengths';

const greeting = { rule: 'H2', channels: ['短信', '微信', '电话'], lateCounts: false, messageSuffices: true };

/** H 网店客服计划 (regulations.md H1–H5). The 66 fields of H5 are the profile's questions in our own words. */
export const onlineShop: PackSource = {
  id: 'online-shop',
  letter: 'H',
  version: 1,
  title: '网店客服计划',
  kinds: ['成交', '生日', '节日'],
  visitRules: [
    { rule: 'H1', kind: '成交', event: 'signed', window: 'endOfMonth' },
    {
      ...greeting,
      kind: '生日',
      event: 'birthday',
      opens: days(-7),
      window: days(-2),
    },
    {
      ...greeting,
      kind: '节日',
      event: 'festival',
      ofFestivals: ['元旦', '情人节', '五一', '中秋', '国庆'],
      opens: days(-3),
      window: days(0),
    },
  ],
  targets: [{ rate: 'visit-rate', kind: '成交', target: 1, rule: 'H1' }],
  records: { ratedItems: [{ items: ['服务质量', '服务态度', '及时性'], rule: 'H1' }] },
  requiredFields: [
    { rule: 'H4', register: 'complaints', field: 'confirmedBy', when: 'closed' },
    { rule: 'H4', register: 'complaints', field: 'department', when: 'closed' },
    { rule: 'H4', register: 'complaints', field: 'notifiedAt', when: 'closed' },
  ],
  analyses: [{ rule: 'H3', analysis: 'customerGroups' }],
  duties: [
    { rule: 'H1', duty: 'weeklyReport', every: 'week' },
    { rule: 'H1', duty: 'monthlySummary', every: 'month' },
  ],
  forms: [{ rule: 'H4', title: '客户投诉处理表', of: 'complaint' }],
  scripts: [
    {
      rule: 'H1',
      kind: '成交',
      questions: [
        { text: '货物是否收到，与页面描述是否一致？', field: 'content' },
        { text: '商品和服务质量如何？', field: 'item:服务质量', answer: 'rating' },
        { text: '客服的态度如何？', field: 'item:服务态度', answer: 'rating' },
        { text: '发货和答复是否及时？', field: 'item:及时性', answer: 'rating' },
        { text: '总体是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
    {
      rule: 'H2',
      kind: '生日',
      questions: [{ text: '祝客户生日快乐，告知生日优惠' }, { text: '客户回复了什么？', field: 'content' }],
    },
    {
      rule: 'H2',
      kind: '节日',
      questions: [{ text: '致节日问候' }, { text: '客户回复了什么？', field: 'content' }],
    },
  ],
  profile: {
    rule: 'H5',
    groups: [
      {
        group: '基本资料',
        fields: [
          '客户姓名',
          '昵称',
          '性别',
          '单位名称',
          '职务',
          '单位地址',
          '家庭住址',
          '联系电话',
          '备用电话',
          '电子邮箱',
          '生日',
          '出生地',
          '籍贯',
          '身高',
          '体貌特征',
        ],
      },
      {
        group: '教育背景',
        fields: ['毕业中学', '毕业大学', '最高学历', '毕业时间', '在校荣誉', '社团经历', '擅长运动', '服役经历'],
      },
      {
        group: '家庭情况',
        fields: [
          '婚姻状况',
          '配偶姓名',
          '配偶学历',
          '配偶职业',
          '配偶兴趣',
          '结婚纪念日',
          '子女姓名',
          '子女年龄',
          '子女教育',
          '子女爱好',
        ],
      },
      {
        group: '事业背景',
        fields: [
          '前一工作单位',
          '前一职务',
          '入职时间',
          '行业协会',
          '所获荣誉',
          '工作态度',
          '近期目标',
          '长远目标',
          '最关心的事',
          '与本店往来',
          '与同行往来',
          '决策习惯',
        ],
      },
      {
        group: '兴趣爱好',
        fields: ['所属团体', '热心事务', '喜欢的话题', '忌谈的话题', '喜欢的书刊', '收藏', '喜欢的球队', '业余学习'],
      },
      {
        group: '生活方式',
        fields: [
          '作息习惯',
          '饮食偏好',
          '是否饮酒',
          '是否吸烟',
          '常去餐厅',
          '休闲方式',
          '度假方式',
          '出行车辆',
          '购物习惯',
          '常用付款方式',
          '偏爱的礼物',
          '习俗与禁忌',
          '愿意接受的联系方式',
        ],
      },
    ],
  },
};
