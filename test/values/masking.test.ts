import fc from 'fast-check';
import { maskPersons } from '../../src/values/masking';

describe('M4: a public answer names nobody', () => {
  test.each([
    ['请回电13800001111', '请回电***'],
    ['请回电138 0000 1111，谢谢', '请回电***，谢谢'],
    ['请回电１３８００００１１１１', '请回电***'],
    ['电话+86-13800001111', '电话***'],
    ['电话0792-8350777转801', '电话***'],
    ['家里8350777', '家里***'],
    ['电话400-800-1234', '电话***'],
    ['电话138****5678', '电话***'],
    ['身份证11010519491231002X', '身份证***'],
    ['邮箱wang.fang@example.com', '邮箱***'],
    ['粤B12345占道停车', '***占道停车'],
  ])('telephones, identity numbers, addresses, plates: %s', (text, masked) => {
    expect(maskPersons(text, [])).toBe(masked);
  });

  test.each([
    ['3-2-501反映漏水', '***反映漏水'],
    ['3栋2单元501室反映漏水', '***反映漏水'],
    ['3号楼2单元501反映漏水', '***反映漏水'],
    ['三栋二单元501室漏水', '***漏水'],
    ['A区3-2-501漏水', '***漏水'],
    ['3#501漏水', '***漏水'],
    ['楼上601室漏水', '楼上***漏水'],
    ['1203房漏水', '***漏水'],
    ['商铺B1-023漏水', '商铺***漏水'],
    ['3-501A漏水', '***漏水'],
  ])('homes: %s', (text, masked) => {
    expect(maskPersons(text, [])).toBe(masked);
  });

  test.each([
    '3栋电梯停运',
    '3栋2单元楼道灯不亮',
    '2026-10-12起施工',
    '2026年10月12日完成',
    '20261012已完成',
    '退还装修押金2000元',
    '停车费3500元',
    '二期2024年交付',
    '每天08:00-21:00开放',
    '101房间的说法',
    '卫生先生产后清理',
    '路灯坏了12盏',
  ])('a building, a date, an amount stays: %s', (text) => {
    expect(maskPersons(text, [])).toBe(text);
  });

  test('the customer by full name, by one of several names, by surname and title', () => {
    expect(maskPersons('王芳反映楼上李四家漏水', ['王芳/李四'])).toBe('***反映楼上***家漏水');
    expect(maskPersons('王女士反映，陈先生回复', ['王芳'])).toBe('***反映，***回复');
    expect(maskPersons('王 芳'.replace(' ', '') + '来电', ['王 芳'])).toBe('***来电');
  });

  test('somebody else whom the customer register knows', () => {
    const names = new Set(['欧阳小明', '赵大力']);
    expect(maskPersons('楼上赵大力和欧阳小明装修', [], (word) => names.has(word))).toBe('楼上***和***装修');
  });

  test('what stands side by side is one mask, and masking twice changes nothing', () => {
    expect(maskPersons('3-2-501王芳13800001111反映漏水', ['王芳'])).toBe('***反映漏水');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('王芳', '3-2-501', '13800001111', '漏水', '，', '李女士', '2026-10-12', '3栋'), {
          maxLength: 8,
        }),
        (pieces) => {
          const once = maskPersons(pieces.join(''), ['王芳']);
          expect(maskPersons(once, ['王芳'])).toBe(once);
          expect(once).not.toMatch(/王芳|13800001111|李女士/);
        },
      ),
    );
  });
});
