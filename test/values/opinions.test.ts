import { OPINION_TOPICS, opinionTopics } from '../../src/values/opinionTopics';
import { asksForSomething, saysNothing } from '../../src/values/wishes';

describe('M1, E2: what an opinion is about', () => {
  test('the topics', () => {
    expect(OPINION_TOPICS).toEqual([
      '服务态度',
      '保安',
      '清洁',
      '绿化',
      '公共设施维修',
      '维修',
      '车场',
      '收费',
      '噪音/装修',
      '其他',
    ]);
  });

  test.each([
    ['前台态度冷淡', ['服务态度']],
    ['认为处理太慢，要求尽快给答复', ['服务态度']],
    ['希望公示维修资金使用情况', ['收费']],
    ['门岗放外来人员进来', ['保安']],
    ['楼道垃圾两天没人打扫', ['清洁']],
    ['草坪枯死了', ['绿化']],
    ['电梯经常停', ['公共设施维修']],
    ['厨房漏水没修好', ['维修']],
    ['车位不够，乱停', ['车场']],
    ['物业費太贵', ['收费']],
    ['楼上装修太吵', ['噪音/装修']],
    ['希望多办社区活动', ['其他']],
    ['保安态度差，電梯也坏了', ['服务态度', '保安', '公共设施维修']],
    ['希望越来越好', []],
  ])('%s', (text, topics) => {
    expect(opinionTopics(text)).toEqual(topics);
  });

  test('of several words in one place the longest counts: a parking fee is about fees', () => {
    expect(opinionTopics('停车费')).toEqual(['收费']);
    expect(opinionTopics('保安亭')).toEqual(['保安']);
  });
});

describe('what is an opinion at all', () => {
  test.each(['没有意见', '无其他建议', '很满意，没有意见', '暂无问题，谢谢', '业主表示满意'])(
    '%s says nothing',
    (text) => {
      expect(saysNothing(text)).toBe(true);
      expect(asksForSomething(text)).toBe(false);
    },
  );

  test.each(['希望增加车位', '建议修剪草坪', '没有其他意见，希望电梯尽快修好'])('%s asks for something', (text) => {
    expect(saysNothing(text)).toBe(false);
    expect(asksForSomething(text)).toBe(true);
  });
});
