import { blank, filled, keeps, rowsOf, type Entry, type Field, type TradeWorld } from '../trade';
import type { Answered } from './answers';
import { isDissatisfied, isSigned, refusalsCount, repliesOf, signatureRules, wasReached } from './evidence';
import type { Add } from './findings';
import type { Letters } from './owed';

/** What each visit record must show. */
export function visitRecords(world: TradeWorld, answered: readonly Answered[], letters: Letters, add: Add): void {
  const signed = signatureRules(letters);
  const has = (field: Field) => keeps(world, 'visits', field);
  for (const row of rowsOf(world, 'visits')) {
    const reached = wasReached(row);
    if (row.channel === '上门' && reached && signed.length > 0 && has('signature') && !isSigned(row)) {
      const refused = row.signature === '拒签';
      if (refused && blank(row.refusalNote))
        add('refusal-unexplained', row, letters.includes('C') ? 'C2' : '', 'refusalNote');
      else if (!(refused && refusalsCount(letters))) add('unsigned-onsite', row, signed[0]!, 'signature');
    }
    if (reached && blank(row.satisfaction)) add('rating-missing', row, '', 'satisfaction');
    // What several packs want rated is missed once.
    const said = new Set<string>();
    for (const { rule, items, kinds } of ratedItems) {
      if (!letters.includes(rule[0]!) || !reached || (kinds !== null && !kinds.includes(row.kind ?? ''))) continue;
      for (const item of items) {
        if (!has(`item:${item}`) || filled(row[`item:${item}`]) || said.has(item)) continue;
        said.add(item);
        add('rating-missing', row, rule, `item:${item}`);
      }
    }
    // A letter that came back with answers is to be complete, whether or not somebody was reached.
    const replied = repliesOf(row).length > 0;
    if (letters.includes('R') && (reached || replied) && row.kind === '投保') {
      for (const [field] of world.registers.visits!.columns)
        if (field.startsWith('question:') && blank(row[field]))
          add('rating-missing', row, 'R1', field, !reached || isFollowUp(row, answered));
    }
    if (
      /[ACO]/.test(letters) &&
      reached &&
      isDissatisfied(row.satisfaction) &&
      blank(row.promisedAt) &&
      has('promisedAt')
    )
      add('promise-missing', row, letters.includes('A') ? 'A6' : letters.includes('C') ? 'C3' : 'O3', 'promisedAt');
    if (filled(row.recordedAt) && filled(row.visitedAt)) {
      // B6: the same day. J7: within 24 hours.
      if (letters.includes('B') && row.recordedAt.day > row.visitedAt.day) add('record-late', row, 'B6', 'recordedAt');
      else if (letters.includes('J') && row.recordedAt.day > row.visitedAt.day + 1)
        add('record-late', row, 'J7', 'recordedAt');
    }
    if (blank(row.review) && has('review') && filled(row.visitedAt) && row.visitedAt.day < world.today) {
      if (letters.includes('B')) add('review-missing', row, 'B8', 'review');
      else if (letters.includes('J')) add('review-missing', row, 'J7', 'review');
      else if (letters.includes('A')) add('review-missing', row, 'A4', 'review');
    }
  }
}

function isFollowUp(row: Entry, answered: readonly Answered[]): boolean {
  return answered.some(({ owed, records }) => owed.step !== null && records.includes(row));
}

/** J6 of every visit; L2 of 投诉; M5 of 维修; H1 of every visit. */
const ratedItems: readonly { rule: string; items: readonly string[]; kinds: readonly string[] | null }[] = [
  { rule: 'J6', items: ['服务质量', '服务效果'], kinds: null },
  { rule: 'L2', items: ['处理结果评价', '处理过程评价', '责任人评价'], kinds: ['投诉'] },
  { rule: 'M5', items: ['服务态度', '及时性', '服务质量'], kinds: ['维修'] },
  { rule: 'H1', items: ['服务质量', '服务态度', '及时性'], kinds: null },
];
