import { gradeAmong, ofGrade } from '../../src/regulations/grades';

test('grades 重大 go with 重要, 轻微 with 一般 where a pack names only two (registers.md §4)', () => {
  const two = ['重要', '一般'];
  expect(['重大', '重要', '一般', '轻微', null].map((grade) => gradeAmong(two, grade))).toEqual([
    '重要',
    '重要',
    '一般',
    '一般',
    '一般',
  ]);
});

test('a pack that names a grade keeps it apart (G2)', () => {
  const three = ['重大', '重要', '轻微'];
  expect(['重大', '重要', '一般', '轻微'].map((grade) => gradeAmong(three, grade))).toEqual([
    '重大',
    '重要',
    '轻微',
    '轻微',
  ]);
});

test('entries without grades hold for all', () => {
  const entries = [{ ofGrades: [] }, { ofGrades: ['重要'] }];
  expect(ofGrade(entries, '一般')).toEqual([entries[0]]);
  expect(ofGrade(entries, '重大')).toEqual(entries);
});
