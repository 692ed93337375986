import { memoised } from '../../values/memo';
import { fold } from '../../values/text';

/** Longer clauses say something of their own. */
const LONGEST_STOCK = 24;
const CLAUSE_ENDS = /[^\p{L}\p{N}]+/u;

const WHO = '(?:业主|客户|住户|用户|对方|租户|家属|本人|其)?(?:称|说|反馈|反映|回复|告知|表示)?';
const WHAT =
  '(?:对|就)?(?:本次|此次|这次|上次|我们|我司|物业|公司|管理处|服务中心|维修|工程|客服|安保|保洁|绿化|处理|服务|工作|上门|师傅|人员|员工|管家|整体|总体|各项|相关|反映|问题|投诉|事项|的)*(?:结果|质量|态度|工作|服务|情况|效果|速度|效率|人员|水平|处理|维修|措施|方案|解释|答复)*';
const HOW = '(?:都|均|也|还|还是|很|非常|十分|特别|比较|较为|较|基本|总体|整体|表示|感到|予以|给予)*';
const GOOD =
  '(?:满意|认可|肯定|感谢|谢谢|理解|支持|好评|好|可以|不错|挺好|及时|到位|得当|周到|热情|耐心|知晓|知道|知悉|同意|接受|放心|表扬|不满意|不认可|不满|有意见)';
const DONE =
  '(?:处理|解决|修复|修好|维修|完成|恢复|恢复正常|答复|回复|整改|办结|更换|清理|安排|落实|跟进|登记|转达|上报|记录|解释|说明|沟通)';

/** What offices write without a thought: thanks, no opinion, all in order, please hurry, nobody answered. */
const STOCK: readonly RegExp[] = [
  `${WHO}${WHAT}${HOW}${GOOD}(?:[和与及并]?${HOW}${GOOD})?`,
  `${WHO}${HOW}${GOOD}?${WHAT}`,
  `${WHO}(?:问题|事项|情况|投诉|此事|该事)?(?:已经|现已|均已|都已|已|均|全部|及时|当场|现场|上门|为其|向其|给予|予以|进行)*${DONE}(?:完毕|完成|好|妥当|到位|过)?`,
  `${WHO}(?:暂时|目前|暂|现)?(?:无|没有|没|未提出?)(?:其他|其它|任何|别的|什么)?(?:的)?(?:意见|建议|问题|要求|需求|异议|情况)(?:和|及|与|或)?(?:意见|建议|要求|问题)?`,
  `${WHO}(?:希望|建议|要求|请|盼|请求)(?:物业|我们|公司|以后|今后|能|能够|可以)*(?:继续|尽快|及时|抓紧|彻底|重新|再次|多|再|进一步)*(?:给|加以)?(?:处理|解决|答复|回复|维修|跟进|检查|保持|努力|加强|改进|改善|提高|提升|关注|落实)(?:服务|管理|质量|水平|工作|力度|到位|一下)*`,
  '(?:一切|使用|运行|居住|生活|设备|均|目前|现在|情况)*(?:恢复)?(?:正常|良好|完好|无异常)(?:使用|运行)?',
  '(?:问题|情况|现象)(?:反复|多次|经常)?(?:出现|发生|存在)',
  '(?:已|已经|进行|例行|本次|客服|今日)*(?:电话|上门|微信|入户|当面|现场)*(?:回访|走访|拜访|沟通|联系|核实)(?:完成|成功|正常|记录|客户|业主|住户)*',
  '(?:多次|电话|拨打|两次|三次)*(?:无人接听|未接通|未接|占线|关机|停机|拒接|家中无人|无人在家)',
  '(?:稍后|改天|另行|下次|择日|待|再)*(?:联系|回访|致电|预约|再联系|再回访|再打)',
  `(?:感谢|谢谢)${WHAT}(?:及时|快速|耐心|热情)*(?:处理|解决|维修|帮助|支持|配合|服务)*`,
  '(?:服务|维修|处理|上门|响应|态度|速度|人员)*(?:及时|很快|快|迅速|热情|和蔼|专业|认真|负责|干净|整洁)',
].map((pattern) => new RegExp(`^(?:${pattern})(?:了|的|中|吧)?$`));

const isStockClause = memoised((clause: string) => STOCK.some((pattern) => pattern.test(clause)));

/** The clauses of a text, folded: what stands between marks and blanks. */
export function clausesOf(text: string): readonly string[] {
  return fold(text.replace(/\s+/g, '，'))
    .split(CLAUSE_ENDS)
    .filter((clause) => clause !== '');
}

/**
 * How many characters of a text are its own: those of the clauses that are no stock phrase of offices at large nor of this one
 * (`signs.duplicateText.stockPhrases`).
 */
export function ownLength(text: string, officePhrases: ReadonlySet<string>): number {
  const clauses = clausesOf(text);
  if (officePhrases.has(clauses.join(''))) return 0;
  let own = 0;
  for (const clause of clauses) {
    const stock = officePhrases.has(clause) || (clause.length <= LONGEST_STOCK && isStockClause(clause));
    if (!stock) own += clause.length;
  }
  return own;
}

/** The office's own phrases as `ownLength` compares them. */
export function phraseSet(phrases: readonly string[]): ReadonlySet<string> {
  const set = new Set<string>();
  for (const phrase of phrases) {
    const clauses = clausesOf(phrase);
    set.add(clauses.join(''));
    if (clauses.length === 1) set.add(clauses[0]!);
  }
  set.delete('');
  return set;
}
