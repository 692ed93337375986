import type { Texts } from '../translator';

/** What each regulation demands, in one line. */
export const packWords: Texts = {
  'pack.residential-park.summary': '投诉和意见征询全部回访，四成以上上门签名；维修每月抽 5% 电话回访',
  'pack.company-customer.summary': '安装后一个月及每半年电话回访，大客户定期上门；当天记录，建全档案',
  'pack.property-c.summary': '投诉和意见征询全部回访，电话信函不超过六成；维修每月抽三成',
  'pack.service-promise.summary': '一般投诉当天办结，难办的三个工作日内答复',
  'pack.home-decoration.summary': '回访发现问题 24 小时内上门维修；反复损坏的部位列表',
  'pack.member-farm.summary': '每周日问候，每月检查和见面会，年底报告',
  'pack.owner-service.summary': '维修全部回访，两到三天内；投诉按等级上报、答复、办结；每年一次征询',
  'pack.online-shop.summary': '客户全部回访，生日和节日问候；客户档案和分类分析',
  'pack.grid-company.summary': '每月 15 日前报服务数据，列出未达标单位',
  'pack.work-instruction.summary': '投诉三天内、维修一周内、入住一个月内回访；24 小时内登记，经理审阅',
  'pack.renewal.summary': '合同到期前两个月定人，前一周通知，前三天发消息',
  'pack.delivery-experience.summary': '签约和入住的次月初回访；交付前倒排工作；质保到期前两个月告知',
  'pack.opinion-survey.summary': '按入住年限抽户征询，十天内回收七成半，评出薄弱项目并公示',
  'pack.travel.summary': '游客使用前提醒，使用后三天和一个月回访；创客每月上门和联络',
  'pack.real-estate.summary': '四类回访率九成以上；每半月交一次登记；几个部门都收到的投诉优先',
  'pack.vip-points.summary': '一年买满三万为 VIP；生日、节日、转介绍回访；积分和提成',
  'pack.car-delivery.summary': '交车后两小时、三天、七天、一个月、三个月各回访一次',
  'pack.insurance-letter.summary': '签约十天内问完九个问题，答“否”的要跟进',
  'pack.magazine-visit.summary': '每期刊物回访是否收到、是否满意；没收到的更正地址',
  'pack.customer-festival-survey.summary': '问卷调查的回收率和每题各选项的比例',
  'pack.owner-handbook.summary': '到期前一个月续费；装修三个工作日答复，验收后两个月复查退押金',
};
