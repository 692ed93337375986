import type { OfficeSettings } from '../../src/regulations/settings';
import { ratesOf } from './figures';

const homes = Array.from({ length: 10 }, (_, index) => `1-1-1${String(index + 1).padStart(2, '0')}`);
const complaints = homes.map((room, index) => ({
  id: `T${index}`,
  room,
  received: '2026-10-01',
  closed: '2026-10-05',
}));

/** 回访率 of complaints where so many of ten were visited on the day after. */
function visited(count: number, packs: string[], settings: Partial<Pick<OfficeSettings, 'choices' | 'figures'>> = {}) {
  const visits = homes.slice(0, count).map((room, index) => ({ on: '2026-10-06', room, about: `T${index}` }));
  const { value, target, met, rules } = ratesOf({ homes, complaints, visits }, '2026-10', { packs, settings })(
    'visit-rate',
    { kind: '投诉' },
  );
  return { value, target, met, rules };
}

test('O5: nine of ten visited are enough, eight are not', () => {
  const O = ['real-estate'];
  expect(visited(9, O)).toEqual({ value: 0.9, target: 0.9, met: true, rules: ['O5'] });
  expect(visited(8, O)).toMatchObject({ value: 0.8, met: false });
});

test('O5 with C5: every complaint is visited, unless the office lets O5 hold', () => {
  const both = ['real-estate', 'property-c'];
  expect(visited(9, both)).toMatchObject({ target: 1, met: false, rules: ['C5'] });
  expect(visited(9, both, { choices: { 'visit-rate:投诉': 'O5' } })).toMatchObject({
    target: 0.9,
    met: true,
    rules: ['O5'],
  });
});

test('O5: a figure that the office changes is what the rate is measured against', () => {
  expect(visited(9, ['real-estate'], { figures: { 'O5:visit-rate:投诉': 0.95 } })).toMatchObject({
    target: 0.95,
    met: false,
  });
});
