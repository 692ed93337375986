import type { OfficeSettings } from '../../../src/regulations/settings';
import { defaultSettings } from '../../../src/regulations/settings';
import { signs } from '../../../src/findings/signs/signs';
import { ledgerOf, type OfficeSketch } from '../../visits/office';

/** suspect-contradiction (registers.md §5): 满意 beside words of failure, or a new complaint of the matter within 7 days. */
const homes = ['1-1-101', '1-1-102', '2-1-101'];

function found(sketch: OfficeSketch, settings: Partial<OfficeSettings> = {}) {
  return signs(ledgerOf({ homes, ...sketch }, { packs: 'A+J', settings })).filter(
    ({ code }) => code === 'suspect-contradiction',
  );
}

const saying = (content: string, rating = '满意') =>
  found({ visits: [{ on: '2026-10-10', room: '1-1-101', kind: '管理服务', content, rating }] });

describe('satisfied, and the words tell of failure', () => {
  test.each([
    '没修好',
    '水龙头没修好',
    '阳台还在漏',
    '阳台还在漏水，等了两周',
    '师傅来过一次，没有修好',
    '问题仍未解决',
    '至今没有人处理',
    '电梯依然有异响',
    '没解决',
    '修不好，业主打算自己找人',
    '业主表示不满意处理速度',
    '已修好，但还在漏',
    '卫生间又漏了',
    '报修后一直没人来',
    '没有任何效果',
    '师傅态度恶劣',
    '楼道灯还是不亮',
    '上次没修好，这次还是没修好',
    '尚未处理完，漏水越来越严重',
    '门锁没修好，其他都已处理',
  ])('%s', (content) => {
    expect(saying(content)).toMatchObject([{ severity: 'warning', params: { reason: 'words', rating: '满意' } }]);
  });
});

describe('what only sounds like failure', () => {
  test.each([
    '不再漏',
    '已修好',
    '没有再漏',
    '已修好，没有再漏',
    '现在不漏了',
    '之前没修好，二次上门后已修好',
    '原来还在渗，重做防水后好了',
    '没有不满意的地方',
    '无不满意',
    '如果还在漏请打电话',
    '询问是否还漏水，业主说不漏了',
    '上次没解决的问题这次解决了',
    '以前一直漏水，现在好了',
    '没有未解决的问题',
    '师傅没修好之前不肯走，最后修好了',
    '还没到一小时就修好了',
    '提醒业主避免再次堵塞',
    '没有其他意见',
    '问题不大，已经处理',
    '未发现还有漏水',
    '业主表示满意',
  ])('%s', (content) => {
    expect(saying(content)).toEqual([]);
  });

  test('nor is there a contradiction where the customer is not satisfied', () => {
    expect(saying('还在漏', '不满意')).toEqual([]);
    expect(saying('还在漏', '一般')).toEqual([]);
  });
});

test('the office adds words of its own', () => {
  const settings = { signs: { ...defaultSettings().signs, contradiction: { on: true, days: 7, words: ['白跑'] } } };
  const visits = [{ on: '2026-10-10', room: '1-1-101', kind: '管理服务', content: '让业主白跑一趟' }];
  expect(found({ visits })).toEqual([]);
  expect(found({ visits }, settings)).toMatchObject([{ params: { against: '白跑' } }]);
});

describe('satisfied, and the customer complains of the matter again', () => {
  const again = (received: string, changes: object = {}, settings: Partial<OfficeSettings> = {}) =>
    found(
      {
        complaints: [
          { id: 'TS1', room: '1-1-101', received: '2026-10-01', closed: '2026-10-05', category: '噪音扰民' },
          { id: 'TS2', room: '1-1-101', received, category: '噪音扰民', ...changes },
        ],
        visits: [{ on: '2026-10-06', room: '1-1-101', about: 'TS1' }],
      },
      settings,
    );

  test('on the day after and on the seventh day, not on the eighth', () => {
    expect(again('2026-10-07')).toMatchObject([{ params: { reason: 'complaint', against: 'TS2' } }]);
    expect(again('2026-10-13')).toHaveLength(1);
    expect(again('2026-10-14')).toEqual([]);
  });

  test('the seven days are a setting', () => {
    const settings = { signs: { ...defaultSettings().signs, contradiction: { on: true, days: 8, words: [] } } };
    expect(again('2026-10-14', {}, settings)).toHaveLength(1);
  });

  test('of another matter, of another home, or before the visit: no', () => {
    expect(again('2026-10-07', { category: '停车管理' })).toEqual([]);
    expect(again('2026-10-07', { room: '1-1-102' })).toEqual([]);
    expect(again('2026-10-04', { department: '工程部' })).toEqual([]);
    expect(again('2026-10-06')).toEqual([]);
  });
});
