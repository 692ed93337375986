import { combine } from '../../src/regulations/combine';
import { deadlinesFor } from '../../src/regulations/deadlines';
import { defaultSettings } from '../../src/regulations/settings';

function holding(packs: string[], step: 'answer' | 'settle' | 'escalate' | 'notify'): string[] {
  const { complaintDeadlines } = combine(packs, defaultSettings());
  return ['重大', '重要', '一般', '轻微', null].map((grade) =>
    deadlinesFor(complaintDeadlines, step, grade)
      .map(({ rule, within }) => `${rule} ${within.amount} ${within.unit}`)
      .join(),
  );
}

test('D1 names two grades: 重大 goes with 重要, 轻微 and no grade with 一般', () => {
  expect(holding(['service-promise'], 'settle')).toEqual(['', '', 'D1 0 day', 'D1 0 day', 'D1 0 day']);
  expect(holding(['service-promise'], 'answer')).toEqual(['D1 3 workday', 'D1 3 workday', '', '', '']);
});

test('G2 names three grades: 一般 goes with 轻微, and 重要 has no deadline for the answer of 重大', () => {
  expect(holding(['owner-service'], 'settle')).toEqual(['G2 10 day', 'G2 3 day', 'G2 2 day', 'G2 2 day', 'G2 2 day']);
  expect(holding(['owner-service'], 'answer')).toEqual(['G2 2 day', '', '', '', '']);
  expect(holding(['owner-service'], 'escalate')).toEqual(['G2 0 day', 'G2 1 hour', '', '', '']);
  expect(holding(['owner-service'], 'notify')).toEqual(Array.from({ length: 5 }, () => 'G3 0 day'));
});

test('D1 and G2 together: one deadline a grade, the shorter', () => {
  const both = ['owner-service', 'service-promise'];
  expect(holding(both, 'settle')).toEqual(['G2 10 day', 'G2 3 day', 'D1 0 day', 'D1 0 day', 'D1 0 day']);
  expect(holding(both, 'answer')).toEqual(['G2 2 day', 'D1 3 workday', '', '', '']);
});
