import { fieldAddress } from '../../src/registers/register';
import { dayFromIso } from '../../src/values/moment';
import { read, sheet } from './sheets';

describe('visits at the right end of the complaint register', () => {
  const header = [
    '投诉编号',
    '投诉时间',
    '房号',
    '投诉人',
    '投诉内容',
    '是否有效',
    '完成时间',
    '回访日期',
    '回访人',
    '满意度',
  ];
  const { registers } = read([
    sheet('投诉登记表', [
      header,
      ['TS1', 45385, '3-2-501', '王芳', '电梯异响', '是', 45386, '4.8', '张敏', '很好'],
      ['TS2', 45386, '3-2-502', '李强', '漏水', '无效', '', '', '', ''],
    ]),
  ]);
  const [first, second] = registers.complaints;

  test('are visits of kind 投诉 about that complaint', () => {
    expect(first?.visit).toMatchObject({
      row: 2,
      kind: '投诉',
      relatedId: 'TS1',
      visitedAt: { day: dayFromIso('2024-04-08') },
      visitors: ['张敏'],
      satisfaction: '非常满意',
      party: { room: '3-2-501', name: '王芳' },
    });
    expect(second?.visit).toBeNull();
  });

  test('know the addresses of their own cells', () => {
    expect(fieldAddress(first!.visit!, 'visitedAt')).toBe('H2');
    expect(fieldAddress(first!, 'visit.visitedAt')).toBe('H2');
  });

  test('leave their notes with the complaint', () => {
    expect(first!.notes.map(({ code, field }) => [code, field]).sort()).toEqual([
      ['date-year-inferred', 'visit.visitedAt'],
      ['value-variant', 'visit.satisfaction'],
    ]);
    expect(first!.visit!.notes).toEqual([]);
  });

  test('是否有效 is read as it is meant', () => {
    expect([first?.valid, second?.valid]).toEqual([true, false]);
  });
});
