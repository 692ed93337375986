/** Traditional characters that occur in headers, register vocabulary and names, each followed by its simplified form. */
const PAIRS =
  '訪访單单電电話话號号樓楼棟栋戶户業业聯联繫系係系滿满類类別别處处結结辦办報报維维備备註注記记錄录時时間间員员責责' +
  '內内見见議议徵征詢询訴诉傳传簽签項项區区編编檔档納纳費费車车庫库門门層层廳厅鋪铺舖铺狀状態态況况質质務务長长評评' +
  '價价較较無无實实應应約约後后發发開开關关閉闭進进續续終终過过對对認认確确絕绝線线網网園园陽阳東东機机貴贵賓宾級级' +
  '額额顧顾問问導导購购銷销買买賣卖險险氣气熱热燈灯鎖锁牆墙滲渗緊紧總总計计會会慶庆節节齡龄萬万兩两個个們们來来還还' +
  '這这現现場场動动協协調调參参觀观勞劳鐘钟優优獎奖壞坏誤误錯错據据國国華华陳陈張张劉刘黃黄趙赵楊杨馬马許许馮冯衛卫' +
  '蔣蒋韓韩鄭郑孫孙謝谢鄧邓蕭萧葉叶潘潘蘇苏呂吕賈贾鄒邹陸陆龍龙萬万錢钱嚴严湯汤龔龚喬乔賀贺賴赖魯鲁韋韦範范鐵铁產产' +
  '權权屬属點点數数學学專专書书術术獲获擇择擬拟據据護护擔担換换損损攝摄斷断晝昼暫暂曉晓棄弃樣样橋桥檢检歸归殘残決决' +
  '準准溝沟溫温測测滅灭漲涨濕湿爭争獨独環环畫画異异當当療疗盡尽監监盤盘礎础稱称積积窗窗競竞筆笔簡简糧粮糾纠組组細细' +
  '給给統统經经綠绿練练緩缓縣县義义習习聞闻聲声職职聽听蓋盖薦荐虛虚補补裝装裡里複复規规視视親亲觸触訂订訊讯討讨訓训' +
  '託托設设詳详誠诚說说請请論论證证識识變变讓让負负財财貨货貼贴資资賞赏賠赔贈赠趕赶躍跃軍军載载輕轻輛辆輪轮轉转農农' +
  '連连遲迟適适遷迁選选遺遗鄰邻釋释針针鋼钢鍵键鐵铁閒闲閱阅陰阴陣阵隊队階阶際际隨随離离難难雲云靜静響响頂顶順顺預预' +
  '領领題题願愿類类顯显風风飛飞飯饭餘余館馆驗验髒脏體体鬆松鬧闹麗丽齊齐衝冲煙烟爐炉於于從从復复擾扰噪噪樂乐橫横豎竖' +
  // … and in names of people.
  '強强紅红蘭兰鳳凤偉伟傑杰濤涛鵬鹏豔艳艷艳潔洁瑩莹瓊琼綺绮緯纬紹绍純纯緒绪績绩織织縱纵繼继羅罗聖圣聰聪肅肃臨临興兴舉举蓮莲藝艺蘆芦藍蓝覺觉誼谊諾诺謙谦譚谭貞贞貢贡賢贤賜赐遠远釗钊銀银銘铭銳锐錦锦鎮镇閔闵閣阁闊阔靈灵韻韵頌颂頤颐頻频顏颜騰腾駿骏驍骁鴻鸿' +
  '鵑鹃鶯莺鷹鹰倫伦儀仪億亿兒儿剛刚創创劍剑勝胜勵励匯汇啟启啓启嘯啸圓圆壽寿夢梦奮奋婭娅嬌娇嬋婵嫻娴寧宁寶宝將将島岛嶽岳崗岗帥帅師师廣广彥彦恆恒悅悦愛爱憲宪懷怀揚扬暉晖曄晔楓枫榮荣樹树歐欧歡欢漢汉潤润澤泽濱滨瀟潇灝灏煒炜燦灿燁烨爾尔瑋玮畢毕盧卢碩硕禮礼' +
  '禎祯穎颖紀纪紋纹絲丝綱纲緣缘縉缙纓缨膚肤萊莱虧亏邊边鄺邝鄔邬酈郦鈞钧鉑铂鋒锋閻阎闞阚雙双須须頎颀馳驰駱骆騫骞鮑鲍鳴鸣麥麦龐庞竇窦甌瓯璽玺瓏珑瑤瑶祿禄';

const SIMPLIFIED: ReadonlyMap<string, string> = (() => {
  const table = new Map<string, string>();
  for (let index = 0; index + 1 < PAIRS.length; index += 2) {
    const from = PAIRS[index]!;
    const to = PAIRS[index + 1]!;
    if (from !== to) table.set(from, to);
  }
  return table;
})();

const HAN = /[\u4e00-\u9fff]/;

/** The text with the traditional characters of registers replaced by simplified ones; others stay. */
export function simplify(text: string): string {
  if (!HAN.test(text)) return text;
  let result = '';
  for (const character of text) result += SIMPLIFIED.get(character) ?? character;
  return result;
}
