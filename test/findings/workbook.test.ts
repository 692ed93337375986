import { checkLedger } from '../../src/findings/checkLedger';
import { check, ledgerOf, only, places, sheet } from './workbooks';

describe('registers as a whole', () => {
  test('column-missing: a register without a column it needs, at the sheet', () => {
    const found = check({ without: ['回访记录表.回访人'] });
    expect(found).toMatchObject([
      {
        code: 'column-missing',
        severity: 'warning',
        register: 'visits',
        sheet: '回访记录表',
        params: { table: '回访记录表', field: '回访人' },
      },
    ]);
  });

  describe('register-missing and column-missing: only what the regulation in force and the office have a use for', () => {
    const visits = [
      ['客户编号', '回访日期', '客户姓名', '回访类别', '回访方式', '回访人', '满意度'],
      ['HY001', 46300, '王芳', '到期', '电话', '赵磊', '满意'],
      ['HY002', 46301, '李强', '到期', '电话', '赵磊', '满意'],
    ];
    const members = (numbers: readonly [string, string], phone = '13800002342') => ({
      sheets: [
        sheet('会员档案', [
          ['客户编号', '客户姓名', '联系电话', '合同到期日', '客户经理'],
          [numbers[0], '王芳', '13800002341', 46400, '赵磊'],
          [numbers[1], '李强', phone, 46410, '赵磊'],
        ]),
        sheet('回访记录表', visits),
      ],
      date1904: false,
    });
    const missing = (grid: ReturnType<typeof members>, packs: readonly string[]) => {
      const { ledger, problems } = ledgerOf(grid, packs);
      return checkLedger(ledger, problems)
        .filter(({ code }) => code === 'register-missing' || code === 'column-missing')
        .map(({ code, register, field }) => `${code} ${register} ${field ?? ''}`);
    };

    test('K asks nothing about complaints, and members with numbers have no homes', () => {
      expect(missing(members(['HY001', 'HY002']), ['renewal'])).toEqual([]);
    });

    test('A does ask about complaints', () => {
      expect(missing(members(['HY001', 'HY002']), ['residential-park'])).toContain('register-missing complaints ');
    });

    test('a customer without a number is known by telephone; without both he cannot be told without a home', () => {
      expect(missing(members(['HY001', '']), ['renewal'])).toEqual([]);
      expect(missing(members(['HY001', ''], ''), ['renewal'])).toContain('column-missing customers room');
    });
  });

  test('total-mismatch: neither the sum nor the number of the rows above', () => {
    const customers = [
      ['房号', '客户姓名', '联系电话', '成交金额'],
      ['2-1-101', '周平', '13800002341', 100],
      ['2-1-102', '吴刚', '13800002342', 250],
    ];
    const withTotal = (total: number) => [sheet('二期客户档案', [...customers, ['合计', '', '', total]])];
    expect(only(check({ extra: withTotal(350) }), 'total-mismatch')).toEqual([]);
    expect(only(check({ extra: withTotal(340) }), 'total-mismatch')).toMatchObject([
      { severity: 'warning', sheet: '二期客户档案', cell: 'D4', params: { stated: 340, expected: 350 } },
    ]);
  });

  test('total-mismatch: a stated number of rows', () => {
    const visits = [
      ['回访日期', '房号', '客户姓名', '回访类别', '回访方式', '回访人', '满意度'],
      [46300, '1-1-101', '王芳', '管理服务', '电话', '赵磊', '满意'],
      [46301, '1-1-102', '李强', '管理服务', '电话', '赵磊', '满意'],
    ];
    const withTotal = (text: string) => [sheet('十月回访记录', [...visits, [text]])];
    expect(only(check({ extra: withTotal('合计：2条') }), 'total-mismatch')).toEqual([]);
    expect(places(only(check({ extra: withTotal('合计：3条') }), 'total-mismatch'))).toEqual([
      'total-mismatch 十月回访记录!A4',
    ]);
  });
});
