import { dayFromIso } from '../../src/values/moment';
import { promiseNote, readPromiseNote } from '../../src/values/promiseNote';

const day = dayFromIso('2026-11-25')!;

describe('a promised time noted in the content or the remark (A6)', () => {
  test.each([
    ['承诺答复：2026-11-25 14:00', { day, minute: 14 * 60 }],
    ['门锁仍松动；承诺答复：2026-11-25；客户签名：王芳', { day, minute: null }],
    ['承诺答复: 2026-11-25 9:30', { day, minute: 9 * 60 + 30 }],
    [promiseNote('2026-11-25'), { day, minute: null }],
  ])('%s', (text, moment) => {
    expect(readPromiseNote(text)).toEqual(moment);
  });

  test.each([null, '', '没有意见', '承诺答复：下周', '承诺答复：2026-02-30', '2026-11-25 已答复'])(
    '%j names none',
    (text) => {
      expect(readPromiseNote(text)).toBeNull();
    },
  );
});
