import { parseSettings } from '../../src/regulations/parseSettings';
import { defaultSettings } from '../../src/regulations/settings';

test('the default settings are read back as they are, from text and from data', () => {
  const settings = defaultSettings();
  expect(parseSettings(JSON.stringify(settings))).toEqual({ settings });
  expect(parseSettings(settings)).toEqual({ settings });
});

test('a file without a version is brought up to the present one', () => {
  expect(parseSettings({ packs: ['work-instruction'] }).settings).toEqual({
    ...defaultSettings(),
    packs: ['work-instruction'],
  });
});

test('a file of a newer program is refused', () => {
  expect(parseSettings({ version: 2 }).problems).toEqual([{ path: 'version', code: 'newer-version', detail: '2' }]);
});

test.each([
  ['no JSON', '{', '', 'not-json'],
  ['a list', [], '', 'invalid'],
  ['an impossible date', { holidays: [{ date: '2027-02-30', workday: false }] }, 'holidays.0.date', 'invalid'],
  ['a clock that does not exist', { contactHours: { from: '25:00', to: '18:00' } }, 'contactHours.from', 'invalid'],
  ['an unknown pack', { packs: ['residential-park', 'moon'] }, 'packs.1', 'unknown-pack'],
  ['an unknown figure', { figures: { A99: 1 } }, 'figures.A99', 'unknown-figure'],
  ['a rule with several figures', { figures: { A11: 0.5 } }, 'figures.A11', 'unknown-figure'],
  ['a share above 100 %', { figures: { A13: 1.5 } }, 'figures.A13', 'figure-out-of-range'],
  ['half a day', { figures: { 'J3:window:投诉': 2.5 } }, 'figures.J3:window:投诉', 'figure-out-of-range'],
])('%s is refused with its place, and nothing is taken over', (_, file, path, code) => {
  const parsed = parseSettings(file);
  expect(parsed.settings).toBeUndefined();
  expect(parsed.problems).toEqual([expect.objectContaining({ path, code })]);
});

test('every problem is told, not only the first', () => {
  const { problems } = parseSettings({ packs: ['moon'], figures: { A13: 2 } });
  expect(problems?.map(({ code }) => code)).toEqual(['unknown-pack', 'figure-out-of-range']);
});
