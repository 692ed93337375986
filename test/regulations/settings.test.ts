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

describe('settings of older programs are brought up step by step', () => {
  const options = { dueFrom: '2026-01-01', fairIsSatisfied: false };

  test.each([undefined, 0, 1])('version %s: 一般 “not satisfied” meant that nobody had said anything', (version) => {
    const settings = parseSettings({ ...(version === undefined ? {} : { version }), seed: 5, options }).settings!;
    expect([settings.version, settings.seed]).toEqual([2, 5]);
    expect(settings.options).toEqual({ ...defaultSettings().options, dueFrom: '2026-01-01', fairIsSatisfied: null });
  });

  test.each([0, 1])('version %s: 一般 “satisfied” was the office’s word and stays', (version) => {
    const old = { version, options: { ...options, fairIsSatisfied: true } };
    expect(parseSettings(old).settings!.options.fairIsSatisfied).toBe(true);
  });

  test('version 1 without options', () => {
    expect(parseSettings({ version: 1 }).settings).toEqual(defaultSettings());
  });

  test('version 2 keeps “not satisfied” as the office’s word', () => {
    expect(parseSettings({ version: 2, options }).settings!.options.fairIsSatisfied).toBe(false);
  });
});

test('a file of a newer program is refused', () => {
  expect(parseSettings({ version: 3 }).problems).toEqual([{ path: 'version', code: 'newer-version', detail: '3' }]);
});

test.each([
  [{ 'visit-rate:维修': 'J4', 'window:投诉': 'A11', recordedWithin: 'J7' }],
  // Equal as the packs stand; a changed figure may make them differ.
  [{ 'settled-rate': 'C4' }],
])('choices between packs are kept, in force or not: %j', (choices) => {
  expect(parseSettings({ version: 2, choices }).settings!.choices).toEqual(choices);
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
  [
    'a choice of a subject nobody speaks of',
    { choices: { 'visit-rate:月球': 'A11' } },
    'choices.visit-rate:月球',
    'unknown-choice',
  ],
  [
    'a choice of a rule that says nothing about it',
    { choices: { signature: 'J4' } },
    'choices.signature',
    'unknown-choice',
  ],
  [
    'a day that not every month has',
    { figures: { 'I1:dueDay:summaryPublished': 31 } },
    'figures.I1:dueDay:summaryPublished',
    'figure-out-of-range',
  ],
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
