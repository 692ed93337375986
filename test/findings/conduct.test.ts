import { found, naming, places, type Row } from './office';

/** What a visit's record must show beyond its proof: who was met, by how many, when; what was answered. */

const onsite: Row = { 回访方式: '上门', 接触结果: '面谈', 客户签名: '王芳' };

describe('who was met', () => {
  const B = ['company-customer'];
  const at = (cells: Row) => naming(found({ visits: [{ 受访人职务: '', ...cells }] }, B), 'required', 'B5');

  test('B5: the record says which post was reached', () => {
    expect(at({})).toMatchObject([
      { severity: 'warning', cell: 'K2', field: 'contactRole', params: { rules: ['B5'], posts: expect.any(Array) } },
    ]);
    expect(at({ 受访人职务: '设备负责人' })).toEqual([]);
  });

  test('B5: any post may have been reached, only an empty cell is asked for', () => {
    expect(at({ 受访人职务: '门卫' })).toEqual([]);
  });

  test('B5: of somebody who was not reached no post is asked', () => {
    expect(at({ 接触结果: '无人接听', 满意度: '' })).toEqual([]);
  });

  test('B5: a register without the column can never show it: one hint that names the rule', () => {
    const findings = found({ visits: [{}, { 房号: '1-1-102', 客户姓名: '李强' }] }, B);
    expect(naming(findings, 'column-missing', 'B5')).toMatchObject([
      { severity: 'hint', register: 'visits', field: 'contactRole', cell: null },
    ]);
    expect(naming(found({ visits: [{}] }, ['residential-park']), 'column-missing', 'B5')).toEqual([]);
  });

  test('O2: the record of a phone visit names who called', () => {
    const O = ['real-estate'];
    expect(naming(found({ visits: [{ 回访人: '' }] }, O), 'required', 'O2')).toMatchObject([
      { severity: 'error', cell: 'G2', field: 'visitor' },
    ]);
    expect(naming(found({ visits: [{}] }, O), 'required', 'O2')).toEqual([]);
    expect(naming(found({ visits: [{ ...onsite, 回访人: '' }] }, O), 'required', 'O2')).toEqual([]);
  });
});

describe('G6', () => {
  const G = ['owner-service'];
  const at = (cells: Row) => naming(found({ visits: [cells] }, G), 'required', 'G6');

  test('two people enter a home together', () => {
    expect(at(onsite)).toMatchObject([
      { severity: 'warning', cell: 'G2', field: 'visitor', params: { people: 2, named: 1 } },
    ]);
    expect(at({ ...onsite, 回访人: '赵磊、钱勇' })).toEqual([]);
  });

  test('nobody enters by phone, or where nobody opens', () => {
    expect(at({})).toEqual([]);
    expect(at({ 回访方式: '上门', 接触结果: '家中无人', 满意度: '', 回访日期: '2026-11-10 10:20' })).toEqual([]);
  });

  test('nobody at home: the time of the attempt is recorded', () => {
    expect(at({ 回访方式: '上门', 接触结果: '家中无人', 满意度: '' })).toMatchObject([
      { severity: 'warning', cell: 'B2', field: 'visitedAt', params: { rules: ['G6'] } },
    ]);
    expect(at({ 接触结果: '无人接听', 满意度: '' })).toEqual([]);
  });
});

describe('what is rated one by one', () => {
  const items = { 服务态度: '', 及时性: '满意', 服务质量: '' };
  const rated = (cells: Row, pack: string, rule: string) =>
    places(naming(found({ visits: [{ ...items, ...cells }] }, [pack]), 'rating-missing', rule));

  test('M5: repair visits rate manner, punctuality and quality; other visits need not', () => {
    expect(rated({ 回访类别: '维修' }, 'opinion-survey', 'M5')).toEqual(['K2', 'M2']);
    expect(rated({ 回访类别: '管理服务' }, 'opinion-survey', 'M5')).toEqual([]);
    expect(rated({ 回访类别: '维修', 接触结果: '占线', 满意度: '' }, 'opinion-survey', 'M5')).toEqual([]);
  });

  test('H1: every visit rates each service item', () => {
    expect(rated({ 回访类别: '成交' }, 'online-shop', 'H1')).toEqual(['K2', 'M2']);
  });

  test('L2: the visit after a complaint asks about result, course and person', () => {
    const three = { 处理结果评价: '满意', 处理过程评价: '', 责任人评价: '' };
    const at = (kind: string) =>
      places(
        naming(found({ visits: [{ 回访类别: kind, ...three }] }, ['delivery-experience']), 'rating-missing', 'L2'),
      );
    expect(at('投诉')).toEqual(['L2', 'M2']);
    expect(at('入住')).toEqual([]);
  });

  test('J6: 满意程度 is the overall rating where it has no column of its own', () => {
    const at = (cells: Row) => places(naming(found({ visits: [cells] }, ['work-instruction']), 'rating-missing', 'J6'));
    expect(at({ 满意度: '', 服务效果: '满意' })).toEqual(['I2']);
    expect(at({ 服务效果: '' })).toEqual(['K2']);
  });

  test('a column the register does not have is not asked for', () => {
    expect(naming(found({ visits: [{ 回访类别: '维修' }] }, ['opinion-survey']), 'rating-missing', 'M5')).toEqual([]);
  });
});

describe('R1: each of the questions is answered', () => {
  const R = ['insurance-letter'];
  const asked = { 回访类别: '投保', 是否本人签名: '是', 是否收到合同: '', 是否知晓犹豫期: '' };
  const whole = { ...asked, 房号: '1-1-102', 客户姓名: '李强', 是否收到合同: '是', 是否知晓犹豫期: '是' };
  const open = (cells: Row) => naming(found({ visits: [{ ...asked, ...cells }, whole] }, R), 'rating-missing', 'R1');

  test('one finding a question, with its text', () => {
    expect(open({})).toMatchObject([
      { severity: 'warning', cell: 'L2', field: 'question:收到合同', params: { question: '您是否已收到保险合同？' } },
      { cell: 'M2', field: 'question:知晓犹豫期' },
    ]);
  });

  test('否 is an answer; one that cannot be read is a finding already', () => {
    expect(open({ 是否收到合同: '否', 是否知晓犹豫期: '是' })).toEqual([]);
    expect(places(open({ 是否收到合同: '记不清', 是否知晓犹豫期: '' }))).toEqual(['M2']);
  });

  test('an answer that is neither 是 nor 否 cannot be used (value-unknown)', () => {
    const visits = [{ ...asked, 是否收到合同: '记不清', 是否知晓犹豫期: '是' }, whole];
    expect(found({ visits }, R).filter(({ code }) => code === 'value-unknown')).toMatchObject([
      { severity: 'error', cell: 'L2', fix: null },
    ]);
  });

  test('nothing is asked of who was not reached, or of a visit of another kind', () => {
    expect(open({ 是否本人签名: '', 接触结果: '关机', 满意度: '' })).toEqual([]);
    expect(open({ 回访类别: '生日' })).toEqual([]);
  });

  test('the follow-up of an answer 否 does not fill in the letter again', () => {
    const customers = [
      { 客户编号: 'K1', 房号: '1-1-101', 客户姓名: '王芳', 联系电话: '13800001231', 投保日期: '2026-11-02' },
    ];
    const first = { ...asked, 回访日期: '2026-11-05', 是否收到合同: '否', 是否知晓犹豫期: '是' };
    const again = { ...asked, 回访日期: '2026-11-09', 是否本人签名: '' };
    expect(naming(found({ customers, visits: [first, again] }, R), 'rating-missing', 'R1')).toEqual([]);
  });

  test('S1: did the issue arrive', () => {
    const visit = { 回访类别: '期刊', 是否收到: '' };
    expect(places(naming(found({ visits: [visit] }, ['magazine-visit']), 'rating-missing', 'S1'))).toEqual(['K2']);
  });
});

describe('J7: an unsatisfactory answer gets a dated correction', () => {
  const at = (cells: Row) =>
    naming(found({ visits: [{ 满意度: '不满意', 整改日期: '', ...cells }] }, ['work-instruction']), 'required', 'J7');

  test('a warning at the empty cell', () => {
    expect(at({})).toMatchObject([{ severity: 'warning', cell: 'K2', field: 'correctedAt' }]);
  });

  test('not where it is dated, the customer is satisfied, or the visit is of today', () => {
    expect(at({ 整改日期: '2026-11-15' })).toEqual([]);
    expect(at({ 满意度: '满意' })).toEqual([]);
    expect(at({ 回访日期: '2026-11-20' })).toEqual([]);
  });

  test('A asks for none', () => {
    const visits = [{ 满意度: '不满意', 整改日期: '' }];
    expect(found({ visits }, ['residential-park']).filter(({ field }) => field === 'correctedAt')).toEqual([]);
  });
});
