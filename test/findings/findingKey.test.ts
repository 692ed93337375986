import { findingKey } from '../../src/findings/findingKey';
import { groupByCause } from '../../src/findings/groupByCause';
import { check, day, type Cells } from './workbooks';

const bad: Cells = { 回访编号: 'HF9', 房号: '1-1-104', 客户姓名: '刘洋', 登记时间: '2026-02-30' };

describe('findings that the office said to ignore', () => {
  test('are left out', () => {
    const [finding] = check({ visits: [bad] });
    const ignored = [{ key: findingKey(finding!), reason: '原件如此' }];
    expect(check({ visits: [bad] }, undefined, { ignored })).toEqual([]);
  });

  test('stay ignored when the row moves, and hide no other row', () => {
    const [finding] = check({ visits: [bad] });
    const ignored = [{ key: findingKey(finding!), reason: '原件如此' }];
    const another = { ...bad, 回访编号: 'HF8', 房号: '1-1-105', 客户姓名: '陈静' };
    const left = check({ visits: [another, bad] }, undefined, { ignored });
    expect(left.map(({ cell }) => cell)).toEqual(['O2']);
  });

  test('come back when the value changes', () => {
    const [finding] = check({ visits: [bad] });
    const ignored = [{ key: findingKey(finding!), reason: '原件如此' }];
    expect(check({ visits: [{ ...bad, 登记时间: '2026-02-31' }] }, undefined, { ignored })).toHaveLength(1);
  });

  test('a key holds no personal data', () => {
    for (const finding of check({ visits: [{ ...bad, 客户姓名: '赵四', 回访日期: day('2026-11-09') }] })) {
      expect(findingKey(finding)).not.toMatch(/赵四|1-1-104|1380/);
    }
  });
});

describe('causes', () => {
  test('errors first, then warnings and hints; in each the more frequent cause first', () => {
    const found = check({
      visits: [bad, { ...bad, 回访编号: 'HF8', 满意度: '很好' }, { 回访人: '' }, { 房号: '9-9-901', 回访编号: 'HF7' }],
    });
    expect(
      groupByCause(found).map(({ code, severity, findings, fixable }) => [code, severity, findings.length, fixable]),
    ).toEqual([
      ['date-impossible', 'error', 2, 0],
      ['required', 'error', 1, 0],
      ['unknown-customer', 'warning', 1, 0],
      ['value-variant', 'hint', 1, 1],
    ]);
  });
});
