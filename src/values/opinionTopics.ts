import { memoised } from './memo';
import { fold } from './text';

/**
 * What opinions are about (M1, E2): a topic and the words that announce it. Of several words in one place the longest counts, so
 * that 保安亭的灯 is about the guards' box and 车位收费 about parking.
 */
const TOPICS: readonly (readonly [topic: string, words: string])[] = [
  [
    '服务态度',
    '态度 不耐烦 冷淡 推诿 敷衍 礼貌 热情 语气 脸色 爱理不理 不理人 服务意识 前台接待 不接电话 推卸 拖延 太慢 不及时 迟迟 没人管 无人处理 处理结果 尽快答复 尽快给答复 彻底解决',
  ],
  [
    '保安',
    '保安 安保 安管 门岗 门卫 岗亭 保安亭 巡逻 秩序维护 门禁 外来人员 陌生人 推销 发传单 访客登记 监控 摄像头 被盗 失窃 小偷 治安 安全员 秩序员',
  ],
  [
    '清洁',
    '清洁 保洁 卫生 垃圾 打扫 清扫 脏 异味 臭 蚊虫 蟑螂 老鼠 消杀 灰尘 污渍 垃圾桶 楼道堆放 杂物 积水 狗屎 宠物粪便',
  ],
  ['绿化', '绿化 草坪 草地 树木 树枝 修剪 花草 花木 枯死 苗木 绿植 浇水 杂草 落叶 绿地 园林'],
  [
    '公共设施维修',
    '电梯 路灯 楼道灯 公共照明 照明 单元门 健身器材 儿童设施 游乐 消防 水泵 道闸坏 公共设施 配套设施 路面 地砖 井盖 栏杆 外墙 楼顶 屋面 大堂灯 声控灯 充电桩 停电 停水 水压',
  ],
  [
    '维修',
    '维修 报修 修理 漏水 渗水 渗漏 水管 马桶 下水道 堵塞 管道 门窗 开关 插座 没修好 返修 修不好 空鼓 开裂 裂缝 墙面 墙皮 地漏 返水 水龙头 跳闸',
  ],
  ['车场', '停车 车位 车库 车场 车辆 道闸 乱停 占道 堵车 消防通道被占 电动车 电瓶车 自行车 车棚 车牌识别 违停'],
  [
    '收费',
    '收费 物业费 费用 缴费 交费 价格 太贵 涨价 水费 电费 账单 发票 退款 押金 公摊 催费 催缴 乱收费 停车费 维修基金 维修资金',
  ],
  ['噪音/装修', '噪音 噪声 吵 扰民 装修 施工 电钻 敲墙 广场舞 音响 狗叫 夜间施工 楼上脚步'],
  [
    '其他',
    '宠物 遛狗 邻里 邻居 快递 外卖 广告 社区活动 文化活动 网络 宽带 信号 高空抛物 群租 通知 公告 物资 开发商 学校 公交 微信群 公众号',
  ],
];

/** The topics in their order; what no word announces belongs to none of them. */
export const OPINION_TOPICS: readonly string[] = TOPICS.map(([topic]) => topic);

const TOPIC_OF = new Map<string, string>(
  TOPICS.flatMap(([topic, words]) => words.split(' ').map((word) => [fold(word), topic] as const)),
);
const WORDS = new RegExp([...TOPIC_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The topics a text speaks of, in the order of `OPINION_TOPICS`; empty where no word of it is known. */
export const opinionTopics: (text: string) => readonly string[] = memoised((text) => {
  const found = new Set<string>();
  for (const [word] of fold(text).matchAll(WORDS)) found.add(TOPIC_OF.get(word)!);
  return OPINION_TOPICS.filter((topic) => found.has(topic));
});
