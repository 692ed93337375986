import { fold } from '../../values/text';

const FAULT =
  '(?:滴|渗|漏|堵|返|响|坏|卡|掉|松|晃|臭|冒|跳|断|停|脱|裂|不亮|不通|不响|不行|不好|不冷|不热|没电|没水|没人|有水|有味|异味|异响|积水|打不开|关不|用不了|存在|没好|未好|老样子|没变)';
const STILL = '(?:还|仍|仍然|还是|依然|依旧|照样|一直|继续|又|又开始|再次)';

/** What says that a matter is not settled or went badly. */
const FAILURE = [
  `${STILL}(?:在|是|有|会)?${FAULT}`,
  '(?:没有?|未|尚未|仍未|还没有?|一直没有?|并未|没能|未能|未曾)(?:给|能|被|得到|真正|完全|彻底|有效|及时|人|来人|有人)*(?:修好|维修|修复|修理|解决|处理|答复|回复|回应|整改|改善|好转|更换|清理|落实|上门|来修|来人|修|来)',
  '(?:修|治|弄|搞|处理|解决)不(?:好|了|掉|彻底)',
  '没(?:修|弄|治|处理|解决)(?:好|掉|彻底)',
  '没有?(?:任何|什么|明显)?(?:效果|结果|改善|改进|变化|下文|反应|进展|人管|人理)|无(?:任何|明显)?(?:效果|结果|改善|变化|人问津|人处理|人管|进展)',
  '(?:很|非常|十分|极其|极|特别|比较|较|表示|太|相当)?(?:不满意|不满|失望|气愤|恼火|生气)',
  '不认可|不接受|不同意|拒绝|敷衍|推诿|扯皮|恶劣|态度(?:差|不好|生硬)|太差|很差|越来越(?:差|严重|糟)|更严重|没有?人来|问题依旧|依旧如此|反复(?:出现|发生|漏|坏)|白修|返工',
];

/** What takes a failure back where it stands right before it. */
const DENIED =
  /(?:没有?|无|不|未|并非|不再|不会|不是|未发现|未见|没发现|没见|不存在|未出现|没出现|无任何|没有任何|没什么|没有什么)(?:再|有|任何|什么|其他|其它|过|人)*$/;
/** The clause speaks of what may be, of before, or asks. */
const SUPPOSED =
  /如果|假如|假设|倘若|若|万一|一旦|如(?!此|何|期|约|实|今|下|同|意)|是否|有没有|有无|会不会|以免|避免|防止|以防|担心|怕|询问/;
const BEFORE =
  /之前|以前|此前|先前|原来|原先|原本|前期|上次|上回|前几次|曾|当时|起初|最初|一开始|刚开始|开始时|报修时|投诉时|前天|昨天|前两次|第一次|首次/;
/** The matter stands well after all. */
const SETTLED =
  /(?<!没有?|未|不|尚未|没能|未能)(?:已经?|现已?|都|均|全部|终于|当场|当天|后来|后|又|最终|再次上门|二次上门)(?:为其|给|由|派人|安排|上门|重新|再次|彻底|全部|及时)*(?:修好|维修好|修复|解决|处理好|处理完毕|处理|更换|整改|完成|恢复|改善|答复|办结|好了|正常)|(?:现在|目前|现|如今)(?:已经?)?(?:都|均|一切)?(?:好了|正常|没问题|不漏|恢复|解决|没有问题|可以了)|不(?:再)?(?:漏|滴|渗|响|堵|卡|臭|返|掉)了?|(?:没有?|未)再(?:次)?(?:漏|滴|渗|响|堵|坏|出现|发生|返)|(?:修|处理|解决|更换|恢复|弄)(?:好|完|掉|正常)?了|恢复正常|再无|无异常/;
/** What is settled is something else. */
const ELSEWHERE = /^(?:其他|其它|另外|别的|除此|其余|但|不过|只是)/;

const CLAUSE_ENDS = /[，,。．；;！!？?、\s]+|但是?|不过|可是|然而|只是|就是/;

/** One of these stands in every failure above; most texts have none of them and are done with. */
const HINT =
  /[没未还仍依照续又次]|不[好了掉彻满认接同亮通响行冷热]|一直|打不开|关不|用不了|无|失望|气愤|恼火|生气|拒绝|敷衍|推诿|扯皮|恶劣|差|越来越|严重|反复|白修|返工|生硬/;

/** Finds words of failure in what a customer is said to have answered; `extra`: words of the office. */
export function failureReader(extra: readonly string[]): (text: string) => string | null {
  const own = extra.map((word) => fold(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).filter((word) => word !== '');
  const failure = new RegExp([...own, ...FAILURE].join('|'), 'g');
  const known = new Map<string, string | null>();
  return (text) => {
    if (own.length === 0 && !HINT.test(text)) return null;
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = read(text, failure)));
    return found;
  };
}

/** The words of the last failure that nothing takes back: a denial before it, a supposition, or that it is settled by now. */
function read(text: string, failure: RegExp): string | null {
  const folded = fold(text.replace(/\s+/g, '，'));
  if (folded.search(failure) < 0) return null;
  let standing: string | null = null;
  for (const clause of folded.split(CLAUSE_ENDS)) {
    if (clause === '' || SUPPOSED.test(clause)) continue;
    const words = failureIn(clause, failure);
    if (words !== null && !(BEFORE.test(clause) && standing === null && isOver(clause))) {
      standing = words;
      continue;
    }
    if (words === null && SETTLED.test(clause) && !ELSEWHERE.test(clause)) standing = null;
  }
  return standing;
}

function failureIn(clause: string, failure: RegExp): string | null {
  for (const match of clause.matchAll(failure)) {
    const before = clause.slice(0, match.index);
    if (DENIED.test(before)) continue;
    // Settled later in the same breath: 没修好后又上门已解决.
    if (SETTLED.test(clause.slice(match.index + match[0].length))) continue;
    return match[0];
  }
  return null;
}

/** 之前没修好 speaks of what was; whether it still is, is not said. */
function isOver(clause: string): boolean {
  return !/(?:至今|现在|目前|到现在|仍|还)/.test(clause);
}
