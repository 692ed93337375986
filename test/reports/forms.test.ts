import { sayIn } from '../../src/locales/index';
import { planVisits } from '../../src/planning/planVisits';
import { complaintForms } from '../../src/reports/complaintForms';
import { visitForms } from '../../src/reports/visitForms';
import { visitLists } from '../../src/reports/visitList';
import type { Regulation } from '../../src/regulations/regulation';
import { combine } from '../../src/regulations/combine';
import type { DueVisit, Ledger } from '../../src/visits/ledger';
import {
  complaint,
  day,
  due,
  home,
  ledger,
  match,
  partyOf,
  registers,
  settings,
  staff,
  TODAY,
  visit,
} from '../planning/office';
import { schemaErrors } from '../workbench/validate';
import { asGrid } from './asGrid';
import { bundleOf, planOf, visitOf } from './listPlans';
import { drawn } from './drawn';

const say = sayIn('zh-CN');

function office(packs: readonly string[], visits: readonly Partial<DueVisit>[], changes: Partial<Ledger> = {}): Ledger {
  return ledger({
    matches: visits.map((visit, index) => match(due(home(`1-1-${101 + index}`), visit))),
    registers: registers({ staff: [staff('张敏')] }),
    regulation: { ...combine(packs, settings()), visitRules: [] } satisfies Regulation,
    ...changes,
  });
}

const listSheets = (source: Ledger) =>
  visitLists(planVisits({ ledger: source, seed: 1 }), say, {
    scripts: source.regulation.scripts,
    layout: 'blocks',
    refusalNotes: false,
    kept: [],
  });

/** The texts of the forms, row by row, blanks left out. */
function written(source: Ledger): string[][] {
  const sheet = visitForms(planVisits({ ledger: source, seed: 1 }), source, say);
  return asGrid(sheet).values.map((row) => row.map(String).filter((text) => text !== ''));
}

const lineOf = (rows: string[][], begins: string) => rows.find(([first]) => first?.startsWith(begins));
const car = { rule: 'Q1', rules: ['Q1'], kind: '交付', step: '三日内' };
const traveller = { rule: 'N1', rules: ['N1'], kind: '游客', step: '使用后三日' };
const maker = { rule: 'N2', rules: ['N2'], kind: '创客', channels: ['上门'] };

describe('questions on the list', () => {
  const rowsOf = (source: Ledger) =>
    asGrid(listSheets(source)[0]!).values.map((row) => row.map(String).filter((text) => text !== ''));

  test('stand once per kind and step below the table, with their rule (Q1)', () => {
    const source = office(['car-delivery'], [car, car, { ...car, step: '七日' }]);
    const asked = rowsOf(source).filter(([first]) => first?.startsWith('交付（'));
    expect(asked.map(([first]) => first)).toEqual(['交付（三日内）', '交付（七日）']);
    const script = source.regulation.scripts.find(({ step }) => step === '三日内')!;
    for (const { text } of script.questions) expect(asked[0]![1]).toContain(text);
    expect(asked[0]![2]).toBe('Q1');
  });

  test('are those of the pack that asks first; another pack adds what fills a column not asked for yet', () => {
    const own = { rule: 'Q1', kind: '交付', step: null };
    const [first, other] = [
      {
        ...own,
        questions: [
          { text: '车况如何？', field: null, answer: 'text' as const },
          { text: '意见？', field: 'content', answer: 'text' as const },
        ],
      },
      {
        ...own,
        rule: 'B2',
        questions: [
          { text: '设备如何？', field: null, answer: 'text' as const },
          { text: '还有意见吗？', field: 'content', answer: 'text' as const },
          { text: '满意吗？', field: 'satisfaction', answer: 'rating' as const },
        ],
      },
    ];
    const source = office([], [{ rule: 'Q1', rules: ['Q1', 'B2'], kind: '交付' }]);
    const both = { ...source, regulation: { ...source.regulation, scripts: [other, first] } };
    const [, text, rules] = rowsOf(both).find(([kind]) => kind === '交付')!;
    expect(text).toBe('1. 车况如何？　2. 意见？　3. 满意吗？（评分）');
    expect(rules).toBe('Q1 B2');
  });

  test('say which are answered 是 or 否 and which are rated (S1)', () => {
    const [, text] = rowsOf(office(['magazine-visit'], [{ rule: 'S1', rules: ['S1'], kind: '期刊' }])).find(
      ([first]) => first === '期刊',
    )!;
    expect(text).toContain('本期刊物是否收到？（是/否）');
    expect(text).toContain('您对刊物是否满意？（评分）');
  });

  test('are left out where no pack asks any', () => {
    const silent = office(['residential-park'], [{}]);
    const unasked = { ...silent, regulation: { ...silent.regulation, scripts: [] } };
    expect(rowsOf(silent).flat()).toContain('提问要点');
    expect(rowsOf(unasked).flat()).not.toContain('提问要点');
  });

  test('the reason names kind and step (Q1)', () => {
    const rows = rowsOf(office(['car-delivery'], [car]));
    const line = rows.find((row) => row.includes('1-1-101'))!;
    expect(line).toContain('交付');
    expect(line).toContain('11-13 交付（三日内），当天到期');
  });

  test('a greeting names its festival, a follow-up the question that was denied (H2, R1)', () => {
    const festival = { rule: 'H2', rules: ['H2'], kind: '节日', grade: '中秋' };
    const denied = { rule: 'R1', rules: ['R1'], kind: '投保', step: '问题跟进', grade: '保险责任' };
    const visitRow = visit(partyOf(home('1-1-102')));
    const rows = rowsOf(office(['online-shop'], [festival, { ...denied, origin: visitRow }]));
    expect(rows.find((row) => row.includes('1-1-101'))!.join()).toContain('11-13 中秋，');
    expect(rows.find((row) => row.includes('1-1-102'))!.join()).toContain('（问题跟进）“保险责任”答否');
  });
});

describe('回访记录单', () => {
  test('is one page per planned visit, under the title that the pack gives its kind (N4)', () => {
    const source = office(['travel'], [traveller, maker]);
    const sheet = visitForms(planVisits({ ledger: source, seed: 1 }), source, say);
    const rows = asGrid(sheet).values.map((row) => String(row[0]));
    expect(rows.filter((text) => text.endsWith('表')).sort()).toEqual(['创客需求反馈表', '游客回访记录表']);
    expect(sheet.role).toBe('visitForms');
    expect(sheet.print).toMatchObject({ paper: 'A4', orientation: 'portrait', fitToWidth: true });
    expect(sheet.print!.breaksBefore).toEqual([rows.findLastIndex((text) => text.endsWith('表')) + 1]);
  });

  test('M1 calls every form 与顾客沟通登记表', () => {
    expect(written(office(['opinion-survey'], [{ kind: '意见建议' }]))[0]).toEqual(['与顾客沟通登记表']);
    expect(written(office(['residential-park'], [{}]))[0]).toEqual(['回访记录单']);
  });

  test('has a line per question: 是 or 否 to tick, five words to choose from, room to write (S1)', () => {
    const rows = written(office(['magazine-visit'], [{ rule: 'S1', rules: ['S1'], kind: '期刊' }]));
    expect(lineOf(rows, '提问')).toEqual(['提问：期刊　S1']);
    expect(rows).toContainEqual(['1', '本期刊物是否收到？', '□ 是　□ 否']);
    expect(rows).toContainEqual(['2', '您对刊物是否满意？', '□ 非常满意　□ 满意　□ 一般　□ 不满意　□ 非常不满意']);
    expect(rows).toContainEqual(['3', '对内容和寄送有哪些意见？']);
  });

  test('asks all nine questions of the policy letter (R1)', () => {
    const rows = written(office(['insurance-letter'], [{ rule: 'R1', rules: ['R1'], kind: '投保' }]));
    expect(rows.filter((row) => row.at(-1) === '□ 是　□ 否')).toHaveLength(9);
  });

  test('asks for the items that a record rates, words where they are words (J6)', () => {
    const source = office(['work-instruction'], [{}]);
    const rows = written({ ...source, regulation: { ...source.regulation, scripts: [] } });
    const items = ['服务质量', '服务效果', '满意程度'];
    for (const item of items) expect(rows.find((row) => row[1] === item)![2]).toMatch(/^□ 非常满意/);
    for (const item of ['缺点与不足', '建议']) expect(rows.find((row) => row[1] === item)).toHaveLength(2);
  });

  test('asks at the door for the signature, and for the reason where it is refused (A5, C2)', () => {
    const onsite = { channels: ['上门'] };
    const rows = written(office(['property-c'], [onsite]));
    expect(lineOf(rows, '客户签名')).toEqual(['客户签名\n（C2）']);
    expect(lineOf(rows, '拒签说明')).toEqual(['拒签说明\n（C2）']);
    expect(lineOf(written(office(['residential-park'], [onsite])), '拒签说明')).toBeUndefined();
    expect(lineOf(rows, '接触结果')![1]).toContain('家中无人');
  });

  test('marks a phone visit, names who called, and wants no signature (A5, O2)', () => {
    const rows = written(office(['residential-park', 'real-estate'], [{ channels: ['电话'] }]));
    expect(lineOf(rows, '回访方式')).toEqual(['回访方式\n（A5）', '☑ 电话回访']);
    expect(lineOf(rows, '通话人')).toEqual(['通话人\n（O2）']);
    expect(lineOf(rows, '客户签名')).toBeUndefined();
  });

  test('asks whom at the company the visit reached (B5)', () => {
    expect(lineOf(written(office(['company-customer'], [{}])), '接触对象')).toEqual([
      '接触对象\n（B5）',
      '□ 设备或技术负责人　□ 行政　□ 使用人',
    ]);
  });

  test('names who goes along, why these people go, and every row the visit comes from (G6)', () => {
    const bundle = bundleOf('3-2-501', ['2026-11-17', '2026-11-20'], { channel: '上门' });
    const plan = planOf([
      visitOf(1, '张敏', 605, bundle, {
        companions: ['李强'],
        walk: 5,
        whyHim: [
          { why: 'post', post: '客服主管' },
          { why: 'instead', of: ['刘工'] },
        ],
      }),
    ]);
    const textsUnder = (packs: readonly string[]) =>
      asGrid(visitForms(plan, office(packs, []), say)).values.map((row) =>
        row.map(String).filter((text) => text !== ''),
      );
    const rows = textsUnder(['owner-service']);
    const places = bundle.reasons.map(({ origin }) => `${origin.source.sheet}!${origin.row}`);
    expect(lineOf(rows, '回访人')).toEqual(['回访人', '张敏、李强', '时段', '10:05\n步行 5 分', '渠道', '上门']);
    expect(lineOf(rows, '同行人员')).toEqual(['同行人员\n（G6）', '入户不少于 2 人：李强']);
    expect(lineOf(rows, '为何由他')).toEqual(['为何由他', '岗位：客服主管，刘工须回避']);
    expect(lineOf(rows, '来源')).toEqual(['来源', places.join('、')]);
    expect(lineOf(textsUnder(['residential-park']), '同行人员')).toEqual(['同行人员', '李强']);
  });

  test('takes one page also where several regulations ask much, and leaves room to write', () => {
    const packs = ['owner-service', 'residential-park', 'work-instruction'];
    const plan = planOf(
      ['2026-11-17', '2026-11-20'].map((deadline, index) =>
        visitOf(index + 1, '张敏', 540, bundleOf(`3-2-50${index + 1}`, [deadline], { channel: '上门' })),
      ),
    );
    const sheet = visitForms(plan, office(packs, []), say);
    const [second] = sheet.print!.breaksBefore!;
    const heights = (rows: readonly number[]) => rows.map((row) => sheet.rowHeights![row] ?? 15);
    const first = heights(Array.from({ length: second! - 1 }, (_, index) => index + 1));
    const page = 841.9 - 36 - 40;
    expect(first.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(page);
    expect(Math.min(...first.slice(2))).toBeGreaterThanOrEqual(22);
  });

  test('two people enter a home, and the time is noted where nobody opens (G6)', () => {
    const two = { registers: registers({ staff: [staff('张敏'), staff('李强')] }) };
    const rows = written(office(['owner-service'], [{ channels: ['上门'] }], two));
    const [label, who] = lineOf(rows, '同行人员')!;
    expect(label).toBe('同行人员\n（G6）');
    const leads = lineOf(rows, '回访人')![1]!.split('、');
    expect([...leads].sort()).toEqual(['张敏', '李强'].sort());
    expect(who).toBe(`入户不少于 2 人：${leads[1]}`);
    expect(lineOf(rows, '无人在家')).toEqual(['无人在家的时间\n（G6）']);
  });
});

describe('客户投诉处理表 (H4)', () => {
  const rows = ['T1', 'T2'].map((complaintId) =>
    complaint(partyOf(home('1-1-101')), {
      complaintId,
      content: '货物破损',
      department: complaintId === 'T1' ? '仓库' : '客服部',
      confirmedBy: '赵经理',
      receivedAt: { day: TODAY - 3, minute: 9 * 60 + 5 },
    }),
  );
  const matter = { id: 'm', rows, received: TODAY - 3, closed: null, invalid: false };
  const shop = office(['online-shop'], [], { matters: [matter, { ...matter, closed: TODAY - 1 }] });

  test('is printed for each matter that is not closed: confirmation, department, result, answer and follow-up', () => {
    const sheet = complaintForms(shop, say)!;
    const lines = asGrid(sheet).values.map((row) => row.map(String).filter((text) => text !== ''));
    expect(lines.filter(([title]) => title === '客户投诉处理表')).toHaveLength(1);
    expect(lines).toContainEqual(['经理确认', '赵经理', '责任部门', '仓库、客服部', '处理人']);
    expect(lines).toContainEqual(['受理时间', '2026-11-13 09:05', '投诉来源', '受理人']);
    for (const label of ['处理措施和结果', '办结日期', '跟进情况', '计入统计月份']) {
      expect(lines.some((line) => line.includes(label))).toBe(true);
    }
  });

  test('is no sheet where nothing is open, or no regulation has the form', () => {
    expect(complaintForms(office(['online-shop'], []), say)).toBeNull();
    expect(complaintForms({ ...shop, regulation: combine(['residential-park'], settings()) }, say)).toBeNull();
  });
});

test('lists and forms are valid workbooks to the Open XML SDK', async () => {
  const visits = [car, traveller, maker, { rule: 'R1', rules: ['R1'], kind: '投保' }];
  const source = office(['car-delivery', 'travel', 'insurance-letter', 'online-shop'], visits);
  const plan = planVisits({ ledger: source, date: day('2026-11-17'), seed: 1 });
  for (const layout of ['blocks', 'sheets'] as const) {
    const lists = visitLists(plan, say, { scripts: source.regulation.scripts, layout, refusalNotes: true, kept: [] });
    const bytes = await drawn([...lists, visitForms(plan, source, say)]);
    expect(await schemaErrors(bytes)).toEqual([]);
  }
});
